"""`briefgen choose`."""

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.faults import report_load
from briefgen.cli.options import Actors, Since, Sources, Themes, Until, filters_of
from briefgen.cli.output import print_note


def choose(
    sources: Sources,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="SPEC", help="Spec to write, a TOML file.")],
    endpoint: Annotated[
        str,
        typer.Option("--endpoint", metavar="URL", help="Where the model answers, such as http://127.0.0.1:11434/v1."),
    ],
    model: Annotated[str, typer.Option("--model", metavar="M", help="Name of the model there.")],
    limit: Annotated[int, typer.Option("--limit", metavar="N", help="How many events at most.")] = 15,
    spec: Annotated[Path | None, typer.Option("--spec", metavar="S", help="Spec to begin with, a TOML file.")] = None,
    theme: Themes = None,
    actor: Actors = None,
    since: Since = None,
    until: Until = None,
    timeout: Annotated[float, typer.Option("--timeout", metavar="S", help="Seconds that the answer may take.")] = 300,
    allow_host: Annotated[
        list[str] | None,
        typer.Option("--allow-host", metavar="H", help="Another host that passages may be sent to; repeatable."),
    ] = None,
) -> None:
    """Have a model on this machine choose the events of a brief.

    It is shown numbered passages, and numbers are all that is taken from it. They are stored in SPEC as ids of events,
    from which build makes the same brief ever after, without the model.
    """
    from briefgen import service
    from briefgen.choosing import Endpoint

    asked = Endpoint(endpoint, model, timeout, tuple(allow_host or ()))
    asked.url()
    base = service.read_spec(spec) if spec else None
    wanted = service.refine_spec(base, {"filters": filters_of(theme, None, actor, since, until)})
    load_report = service.LoadReport()
    corpus = service.load_for_choice(sources, wanted, limit, load_report)
    chosen = service.choose_events(corpus, wanted, limit, asked)
    service.write_spec(chosen, output)
    count = len(chosen.filters.events)
    print_note(f"{output}: {count} event{'s' if count != 1 else ''} chosen; build the brief with --spec {output}")
    report_load(load_report)
