"""`briefgen list` and `briefgen schema`."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final

import typer

from briefgen.cli.faults import report_load
from briefgen.cli.options import Actors, AsJson, Events, Since, Sources, Themes, Until, completing, filters_of
from briefgen.cli.output import print_json, print_json_text, print_row
from briefgen.cli.terminal_tables import Row, TerminalColumn, on_terminal, print_table
from briefgen.errors import UsageError

_SCHEMAS: Final = ("article", "spec", "brief", "jobs", "style", "document")


def list_(
    what: Annotated[
        str,
        typer.Argument(
            metavar="events|actors|themes|articles",
            help="What to list.",
            autocompletion=completing("events", "actors", "themes", "articles"),
        ),
    ],
    sources: Sources,
    theme: Themes = None,
    event: Events = None,
    actor: Actors = None,
    since: Since = None,
    until: Until = None,
    as_json: AsJson = False,
    citations: Annotated[
        str | None,
        typer.Option("--citations", metavar="ris|csl", help="Print the articles as references, RIS or CSL-JSON."),
    ] = None,
) -> None:
    """List what the sources hold.

    On a terminal it is a table of what is read most; elsewhere each row is a line, with tabs between all its values.
    """
    from briefgen import service

    spec = service.refine_spec(None, {"filters": filters_of(theme, event, actor, since, until)})
    load_report = service.LoadReport()
    corpus = service.load_corpus(sources, spec=spec, load_report=load_report)
    rows = service.list_items(what, corpus, spec)
    if citations:
        if what != "articles":
            raise UsageError("--citations is for articles: briefgen list articles SOURCE... --citations ris")
        print_json_text(service.references(citations, corpus, spec))
    elif as_json:
        print_json(rows)
    elif on_terminal():
        print_table(_COLUMNS[what], rows)
    else:
        for row in rows:
            print_row(_cell(value) for value in row.values())
    report_load(load_report)


def schema(
    what: Annotated[
        str,
        typer.Argument(metavar="|".join(_SCHEMAS), help="Which schema.", autocompletion=completing(*_SCHEMAS)),
    ],
) -> None:
    """Print the JSON Schema of a file format."""
    from briefgen import service

    if what == "jobs":
        from briefgen.batch import jobs_schema

        described = jobs_schema()
    else:
        described = service.schema(what)
    print_json(described)


def date_words(row: Row) -> str:
    """The date of an event with what it rests on, as a reader is told it."""
    from briefgen import service

    if row["date"] is None:
        return "undated"
    words = service.told_date(row["date"], row["date_basis"], "en-GB")
    return f"{words}, from context" if row["date_basis"] == "context" else words


def event_words(row: Row) -> str:
    """The title of an event, with its status where it is not plainly reported."""
    return str(row["title"]) if row["status"] == "reported" else f"{row['title']} [{row['status']}]"


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    return ", ".join(value) if isinstance(value, list) else str(value)


def _value(heading: str, key: str, *, wraps: bool = False) -> TerminalColumn:
    return TerminalColumn(heading, lambda row: "" if row[key] is None else str(row[key]), wraps)


_COLUMNS: Final[Mapping[str, Sequence[TerminalColumn]]] = {
    "events": (
        TerminalColumn("Date", date_words),
        TerminalColumn("Event", event_words, wraps=True),
        TerminalColumn("Sources", lambda row: str(len(row["sources"]))),
        _value("Id", "id"),
    ),
    "actors": (
        _value("Actor", "name", wraps=True),
        _value("Kind", "kind"),
        _value("Role", "role", wraps=True),
        _value("Events", "events"),
        _value("Id", "id"),
    ),
    "themes": (_value("Theme", "label", wraps=True), _value("Events", "events"), _value("Id", "id")),
    "articles": (
        _value("Published", "published"),
        _value("Title", "title", wraps=True),
        _value("Publisher", "publisher", wraps=True),
        _value("Id", "id"),
    ),
}
"""What is read on a terminal of the rows of each list; all of them are in `--json` and where the output is piped."""
