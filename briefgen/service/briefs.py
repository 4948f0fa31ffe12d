"""Briefs: check where they go, compose them, write them."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from briefgen.corpus import Corpus
from briefgen.document.document import Document
from briefgen.document.style_file import LoadedStyle, load_style
from briefgen.errors import Fault, InputError, UsageError
from briefgen.model import ArticleData, Spec
from briefgen.progress import Report, no_progress
from briefgen.service.dossier_checks import check_dossier, with_checked_actors
from briefgen.service.filter_checks import check_filters
from briefgen.service.load_report import LoadReport
from briefgen.service.sources import corpus_from, load_corpus


class Brief(NamedTuple):
    """A composed document with the style that it is written in.

    `rows` counts the events that it tells, `passing` those that pass its filters.
    """

    document: Document
    style: LoadedStyle
    rows: int
    passing: int


def check_outputs(outputs: Sequence[Path]) -> None:
    """Raise `UsageError` for a path whose ending names no format, or that is named twice."""
    from briefgen.export.formats import format_for

    for path in outputs:
        format_for(path)
    if len({path.resolve() for path in outputs}) < len(outputs):
        raise UsageError("an output is named twice; give each format a file of its own")


def load_for_brief(
    sources: Sequence[str | Path],
    spec: Spec,
    load_report: LoadReport | None = None,
    data: list[ArticleData] | None = None,
) -> Corpus:
    """The articles that the brief of a spec needs: `data`, where they are read already, else those of the sources.

    `load_report` and errors are as of `load_corpus`.
    """
    from briefgen.selection.shortlist import brief_shortlist

    if data is not None:
        return corpus_from(data, spec, load_report)
    return load_corpus(sources, spec=spec, shortlist=brief_shortlist(spec), load_report=load_report)


def compose_brief(corpus: Corpus, spec: Spec) -> Brief:
    """The document that the spec asks for, of the corpus, in the style that the spec names.

    Raises `InputError` for every event that the spec chooses and no source tells of, for filters that fit nothing, and
    for a dossier of nobody or of several, and where an earlier brief carries no evidence. What the file carries names
    no folder of this machine.
    """
    from briefgen.compose.brief import composed
    from briefgen.selection.shortlist import brief_shortlist, narrowed

    check_events(corpus, spec.filters.events)
    check_dossier(corpus, spec)
    check_filters(corpus, with_checked_actors(spec))
    style = load_style(spec.style)
    part = narrowed(corpus, spec.filters, brief_shortlist(spec))
    earlier = None
    if spec.since_brief is not None:
        from briefgen.service.comparison import read_earlier

        earlier = read_earlier(Path(spec.since_brief), part)
    made = composed(part, without_folders(spec), style.style, earlier)
    return Brief(made.document, style, made.rows, made.passing)


def without_folders(spec: Spec) -> Spec:
    """The spec with the files that it names as if they lay beside it, and without the places of its sources."""
    earlier = None if spec.since_brief is None else Path(spec.since_brief).name
    return spec.model_copy(update={"style": Path(spec.style).name, "since_brief": earlier, "sources": ()})


def check_events(corpus: Corpus, chosen: Sequence[str]) -> None:
    """Raise `InputError` with every id that no event of the corpus has."""
    if not chosen:
        return
    from briefgen.corpus.event_names import EventNames
    from briefgen.validation import nearest

    names = EventNames(corpus)
    unknown = [name for name in chosen if name not in names]
    hints = [nearest(name, names) or "see: briefgen list events" for name in unknown]
    if unknown:
        said = zip(unknown, hints, strict=True)
        raise InputError(tuple(Fault(f"event {name!r}", "is in none of the sources", hint) for name, hint in said))


def export_brief(
    brief: Brief, outputs: Sequence[Path], report: Report = no_progress, preview: bytes | None = None
) -> None:
    """Write the brief to every path, in the format that its ending names; all of them or none.

    `preview` is the file of a preview, where one has been made.
    """
    from briefgen.export.files import write_files

    contents: dict[Path, bytes] = {}
    for done, path in enumerate(outputs):
        report(done, len(outputs), path.name)
        contents[path] = brief_bytes(brief, path, preview)
    write_files(contents)
    report(len(outputs), len(outputs), "")


def brief_bytes(brief: Brief, path: Path, preview: bytes | None = None) -> bytes:
    """The file that `export_brief` would write to a path."""
    from briefgen.export.formats import format_for

    known = format_for(path)
    if known.is_preview and preview is not None:
        return preview
    return known.load()(brief.document, brief.style.style, brief.style.folder)


def is_previewed(path: Path) -> bool:
    """Whether a preview is what would be written to a path."""
    from briefgen.export.formats import format_for

    return format_for(path).is_preview
