"""`briefgen build`."""

from pathlib import Path
from typing import Annotated

import typer

from briefgen.cli.faults import tell_load
from briefgen.cli.options import Actors, Events, Since, Sources, Themes, Until, filters_of
from briefgen.clock import default_date
from briefgen.export.formats import endings_in_words


def build(
    sources: Sources,
    output: Annotated[
        list[Path],
        typer.Option("-o", "--output", metavar="OUT", help=f"File to write, {endings_in_words()}; repeatable."),
    ],
    spec: Annotated[Path | None, typer.Option("--spec", metavar="S", help="Spec of the brief, a TOML file.")] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--form", metavar="F", help="How much: page (some 5 events), brief (some 15) or full. [default: brief]"
        ),
    ] = None,
    citations: Annotated[
        str | None,
        typer.Option("--citations", metavar="C", help="How passages are cited: inline or footnotes. [default: inline]"),
    ] = None,
    theme: Themes = None,
    event: Events = None,
    actor: Actors = None,
    since: Since = None,
    until: Until = None,
    title: Annotated[str | None, typer.Option("--title", metavar="T", help="Title of the brief.")] = None,
    marking: Annotated[
        str | None, typer.Option("--marking", metavar="M", help="Handling marking: free text, or a TLP 2.0 label.")
    ] = None,
    style: Annotated[
        str | None,
        typer.Option("--style", metavar="S", help="House style: official, band, or a TOML file. [default: official]"),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="D", help="Issue date, YYYY-MM-DD. [default: SOURCE_DATE_EPOCH, or today]"),
    ] = None,
) -> None:
    """Write a brief."""
    from briefgen import service

    service.check_outputs(output)
    base = service.read_spec(spec) if spec else None
    chosen = service.refine_spec(
        base,
        {
            "filters": filters_of(theme, event, actor, since, until),
            "form": form,
            "citations": citations,
            "title": title,
            "marking": marking,
            "style": style,
            "date": date or (None if base and base.date else default_date().isoformat()),
        },
    )
    told = service.LoadReport()
    brief = service.compose_brief(service.load_for_brief(sources, chosen, told), chosen)
    service.export_brief(brief, output)
    tell_load(told)
