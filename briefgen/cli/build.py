"""`briefgen build`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from briefgen.cli.faults import report_all, report_load
from briefgen.cli.options import Actors, Events, Since, Sources, Themes, Until, completing, filters_of
from briefgen.cli.output import print_bytes, print_note
from briefgen.clock import default_date
from briefgen.errors import InputError, UsageError
from briefgen.export.formats import endings_in_words, keys_in_words, output_formats

if TYPE_CHECKING:
    from briefgen.model.spec import Form
    from briefgen.service import Preview


_PRINTED: Final = "-"


def build(
    sources: Sources,
    output: Annotated[
        list[Path],
        typer.Option(
            "-o",
            "--output",
            metavar="OUT|-",
            help=f"File to write, {endings_in_words()}; repeatable. - prints, in the format of --format.",
        ),
    ],
    spec: Annotated[Path | None, typer.Option("--spec", metavar="S", help="Spec of the brief, a TOML file.")] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--form",
            metavar="F",
            help="How much: page (some 5 events), brief (some 15), full, or a dossier of one --actor. [default: brief]",
            autocompletion=completing("page", "brief", "full", "dossier"),
        ),
    ] = None,
    citations: Annotated[
        str | None,
        typer.Option(
            "--citations",
            metavar="C",
            help="How passages are cited: inline or footnotes. [default: inline]",
            autocompletion=completing("inline", "footnotes"),
        ),
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
    since_brief: Annotated[
        str | None,
        typer.Option(
            "--since-brief",
            metavar="OLD",
            help="Tell and mark what has changed since an earlier .docx, .odt or .pdf.",
        ),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="D", help="Issue date, YYYY-MM-DD. [default: SOURCE_DATE_EPOCH, or today]"),
    ] = None,
    printed: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="F",
            help=f"What -o - prints: {keys_in_words()}.",
            autocompletion=completing(*(known.key for known in output_formats())),
        ),
    ] = "docx",
    sealed: Annotated[
        bool,
        typer.Option("--sealed", help="Write BRIEF.evidence.zip too: all that gives the same bytes again."),
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Write nothing where a letter would print as a box.")
    ] = False,
) -> None:
    """Write a brief.

    What it tells, and how long it is where a PDF is made, stands on stderr.
    """
    from briefgen import service

    files = [path for path in output if str(path) != _PRINTED]
    is_printed = len(files) < len(output)
    service.check_outputs([*files, *[Path(f"brief.{printed}")] * (len(output) - len(files))])
    if is_printed and sys.stdout.isatty():
        raise UsageError("a brief is nothing for a terminal to show; send it on, as in: -o - > brief.docx")
    base = service.read_spec(spec) if spec else None
    chosen = service.refine_spec(
        base,
        {
            "filters": filters_of(theme, event, actor, since, until),
            "chosen_by": "author" if event else None,
            "form": form,
            "citations": citations,
            "title": title,
            "marking": marking,
            "style": style,
            "since_brief": since_brief,
            "date": date or (None if base and base.date else default_date().isoformat()),
        },
    )
    load_report = service.LoadReport()
    data = service.load_to_seal(sources, files, load_report) if sealed else None
    corpus = service.load_for_brief(sources, chosen, load_report, data)
    brief = service.compose_brief(corpus, chosen)
    targets = [*files, *([Path(f"brief.{printed}")] if is_printed else [])]
    if strict and (boxed := service.check_letters(brief, targets)):
        raise InputError(boxed)
    preview = service.preview_brief(brief) if any(map(service.is_previewed, targets)) else None
    laid_out = preview.pdf if preview else None
    if data is None:
        service.export_brief(brief, files, preview=laid_out)
    else:
        print_note(f"sealed in {service.export_sealed(brief, chosen, data, files, laid_out)}")
    if is_printed:
        print_bytes(service.brief_bytes(brief, targets[-1], laid_out))
    print_note(_told(brief.rows, brief.passing) + (f", {_length(preview, chosen.form)}" if preview else ""))
    report_all(service.check_brief(brief, targets))
    report_load(load_report)


def _told(rows: int, passing: int) -> str:
    return f"{rows} of {passing} event{'s' if passing != 1 else ''}"


def _length(preview: "Preview", form: "Form") -> str:
    """The sides of a brief, against the aim of its form where that is missed."""
    from briefgen.service import AIMS

    pages, evidence, aim = preview.told_pages, preview.evidence_pages, AIMS.get(form)
    sides = f"{pages} side{'s' if pages != 1 else ''}"
    over = f" (aimed at {aim})" if aim is not None and pages > aim else ""
    return sides + over + (f" + {evidence} of evidence" if evidence else "")
