"""`briefgen list` and `briefgen schema`."""

from typing import Annotated, Any

import typer

from briefgen.cli.faults import tell_load
from briefgen.cli.options import Actors, Events, Since, Sources, Themes, Until, filters_of
from briefgen.cli.output import print_json, print_row


def list_(
    what: Annotated[str, typer.Argument(metavar="events|actors|themes|articles", help="What to list.")],
    sources: Sources,
    theme: Themes = None,
    event: Events = None,
    actor: Actors = None,
    since: Since = None,
    until: Until = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON list of objects.")] = False,
) -> None:
    """List what the sources hold."""
    from briefgen import service

    spec = service.refine_spec(None, {"filters": filters_of(theme, event, actor, since, until)})
    told = service.LoadReport()
    rows = service.list_items(what, service.load_corpus(sources, spec=spec, told=told), spec)
    if as_json:
        print_json(rows)
    else:
        for row in rows:
            print_row(_cell(value) for value in row.values())
    tell_load(told)


def schema(
    what: Annotated[str, typer.Argument(metavar="article|spec|jobs|style", help="Which schema.")],
) -> None:
    """Print the JSON Schema of a file format."""
    from briefgen import service

    if what == "jobs":
        from briefgen.batch import jobs_schema

        described = jobs_schema()
    else:
        described = service.schema(what)
    print_json(described)


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    return ", ".join(value) if isinstance(value, list) else str(value)
