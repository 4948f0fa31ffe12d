"""Sources to a corpus: article data as it stands, raw articles extracted on the way."""

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefgen.addresses import shown_address
from briefgen.corpus import Corpus, corpus_of
from briefgen.errors import Fault, InputError, UsageError
from briefgen.model import ArticleData, Filters, Spec, load_article_data
from briefgen.progress import Report, no_progress
from briefgen.service.copies import without_copies
from briefgen.service.extraction_options import ExtractionOptions
from briefgen.service.filter_checks import KnownNames, check_filters
from briefgen.service.load_report import LoadReport
from briefgen.service.source_files import holds_lines, plain_text, read_text, source_files, source_kind

if TYPE_CHECKING:
    from briefgen.library.library import Library
    from briefgen.selection.shortlist import Shortlist

_log = logging.getLogger(__name__)
_NAMES: Final = 2_000  # of themes and actors that hints at the nearest are taken from
LIBRARY_ENDINGS: Final = (".db", ".sqlite", ".sqlite3")


def load_corpus(
    sources: Iterable[str | Path],
    report: Report = no_progress,
    options: ExtractionOptions | None = None,
    spec: Spec | None = None,
    shortlist: "Shortlist | None" = None,
    load_report: LoadReport | None = None,
) -> Corpus:
    """The articles of all sources: article-data files, raw articles, folders of either; or of one library.

    A raw article whose text one of the article-data files holds is that same article; the others are extracted with
    `options`. Of a library only what the spec's brief needs is read, and where that tells much only the shortlist. What
    several articles tell of one event or actor is merged, and of copies of one text the fullest stands for all. Raises
    `InputError` with every fault of every file, or where the spec's filters fit nothing, `UsageError` for a library
    beside other sources.

    With `load_report`, a file that gives no article is left out and noted there, as long as another gives one.
    """
    named = [str(source) for source in sources]
    library = library_among(named)
    if library is not None:
        of_one = spec is not None and spec.form == "dossier"
        return _of_library(library, None if spec is None else _filters_needed(spec), shortlist, quoting=of_one)
    data = load_articles(map(Path, named), report, options or ExtractionOptions(), load_report)
    return corpus_from(data, spec, load_report)


def corpus_from(data: list[ArticleData], spec: Spec | None = None, load_report: LoadReport | None = None) -> Corpus:
    """The corpus that `load_corpus` makes of article data."""
    corpus = _corpus_of(data, load_report)
    if spec is not None and spec.form != "dossier":
        check_filters(corpus, spec.filters)
    return corpus


def _corpus_of(data: list[ArticleData], load_report: LoadReport | None) -> Corpus:
    if len(data) < 2:
        return corpus_of(data)
    from briefgen.corpus.merging.merge import merged_corpus

    kept, copies = without_copies(data)
    notes = [Fault(f"article {copy.id!r}", "is a copy", f"article {copy.of!r} stands for it") for copy in copies]
    if load_report is not None:
        load_report.notes += notes
    for note in notes if load_report is None else ():
        _log.info("%s", note)
    return merged_corpus(kept)


def load_articles(
    paths: Iterable[Path], report: Report, options: ExtractionOptions, load_report: LoadReport | None = None
) -> list[ArticleData]:
    """The article data of all files, each text once.

    Raises `InputError` with every fault of every file; with `load_report`, which takes up what is left out, only
    where no article is had, a source is missing, or two articles share an id.
    """
    wrong: list[Fault] = []
    said = load_report or LoadReport()
    data: list[ArticleData] = []
    raw: list[Path] = []
    files = source_files(paths, wrong, said.left_out if load_report else None)
    for done, file in enumerate(files):
        report(done, len(files), file.name)
        try:
            if source_kind(file) == "raw":
                raw.append(file)
            else:
                data += load_data_file(file, said.left_out)
        except InputError as error:
            said.left_out += error.faults
    if not wrong and (load_report or not said.left_out):
        data += _extracted(raw, data, said, options, report)
    wrong += _same_ids(data)
    if wrong or (said.left_out and not (load_report and data)):
        raise InputError((*said.left_out, *wrong))
    if not load_report:
        for note in said.notes:
            _log.warning("%s", note)
    return list({item.article.sha256: item for item in reversed(data)}.values())


def library_among(sources: Sequence[str]) -> str | None:
    """The library that the sources name. Raises `UsageError` when something else is named beside it."""
    libraries = [source for source in sources if is_library(source)]
    if libraries and len(sources) > 1:
        name = shown_address(libraries[0])
        raise UsageError(f"{name} is a library; import the other sources into it, and name it alone")
    return libraries[0] if libraries else None


def is_library(source: str) -> bool:
    """Whether a source is a library: an SQLAlchemy URL, or a path with the ending of a database."""
    from briefgen.ingest import ZOTERO_DATABASE

    path = Path(source)
    return "://" in source or (path.suffix.lower() in LIBRARY_ENDINGS and path.name != ZOTERO_DATABASE)


def _of_library(where: str, filters: Filters | None, shortlist: "Shortlist | None", *, quoting: bool) -> Corpus:
    from briefgen.library.library import open_library

    with open_library(where, must_exist=True) as library:
        corpus = library.corpus(filters, shortlist, quoting=quoting)
        if filters is None or (quoting and corpus.articles):
            return corpus
        if not corpus.events and filters.actors:
            corpus = library.corpus(filters.model_copy(update={"actors": ()}))
        check_filters(corpus, filters, lambda: _names_of(library))
        return corpus


def _names_of(library: "Library") -> KnownNames:
    """The names most found in a library."""
    from briefgen.library.search.query import SearchQuery

    facets = library.search(SearchQuery(limit=1, facet_values=_NAMES)).facets
    themes, actors = (tuple(found.label for found in facets[name]) for name in ("themes", "actors"))
    return KnownNames(themes, actors)


def _filters_needed(spec: Spec) -> Filters:
    """The filters of a spec, its events being those that its edits make the chosen ones of."""
    if not spec.filters.events or not spec.edits:
        return spec.filters
    from briefgen.corpus.edit_targets import events_needed

    events = tuple(dict.fromkeys(events_needed(spec.filters.events, spec.edits)))
    return spec.filters.model_copy(update={"events": events})


def load_data_file(path: Path, faults: list[Fault]) -> list[ArticleData]:
    """The article data of a file: one object, or one a line; `faults` takes up what is wrong."""
    text = read_text(path)
    if not holds_lines(path):
        return _checked(text, str(path), faults)
    lines = enumerate(text.split("\n"), 1)
    return [item for number, line in lines if line.strip() for item in _checked(line, f"{path}:{number}", faults)]


def _checked(text: str, source: str, faults: list[Fault]) -> list[ArticleData]:
    try:
        return [load_article_data(text, source)]
    except InputError as error:
        faults += error.faults
        return []


def _extracted(
    raw: Sequence[Path],
    data: Iterable[ArticleData],
    load_report: LoadReport,
    options: ExtractionOptions,
    report: Report,
) -> list[ArticleData]:
    known = {item.article.text for item in data}
    unknown = [path for path in raw if plain_text(path) not in known]
    if not unknown:
        return []
    from briefgen.service.extraction import extract_files

    found: list[ArticleData] = []
    for item in extract_files(unknown, options, report, known.__contains__, load_report=load_report):
        load_report.notes += item.losses
        if isinstance(item.outcome, Fault):
            load_report.left_out.append(item.outcome)
        else:
            found.append(item.outcome)
    return found


def _same_ids(data: Iterable[ArticleData]) -> Iterable[Fault]:
    """A fault for each id that two different articles share."""
    seen: dict[str, str] = {}
    for item in data:
        article = item.article
        if seen.setdefault(article.id, article.sha256) != article.sha256:
            yield Fault(f"article {article.id!r}", "is the id of two different articles", "give one of them another id")
