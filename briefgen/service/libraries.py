"""Libraries: filled from files, suggested from, written to lines and read back."""

import hashlib
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.errors import Fault, InputError
from briefgen.export.files import write_files
from briefgen.library.library import Library, open_library
from briefgen.library.merging import merge_waiting
from briefgen.model import ArticleData
from briefgen.progress import Report, no_progress
from briefgen.service.extraction_options import ExtractionOptions
from briefgen.service.load_report import KindCount, LoadReport, counted_by_kind
from briefgen.service.source_files import belongs_to_page, readable_endings, source_files, source_kind
from briefgen.service.sources import load_data_file
from briefgen.service.workers import ChunkExecutor


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import: how many articles were `new`, the `same` as before, a `twin` of one; and the faults.

    `losses`: what articles lack because a rule failed, and what was noted as they were read. `of_many`: a line for each
    file that gave several articles. `kinds`: how many files of each kind gave how many articles, known ones too.
    `added`: the digests of the texts that came in, by which `take_back` takes them out again.
    """

    outcomes: Counter[str] = field(default_factory=Counter)
    faults: tuple[Fault, ...] = ()
    losses: tuple[Fault, ...] = ()
    of_many: tuple[str, ...] = ()
    kinds: tuple[KindCount, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def articles(self) -> int:
        """Articles that are in the library now."""
        return self.outcomes.total()


def import_sources(
    sources: Iterable[Path],
    where: str,
    options: ExtractionOptions,
    report: Report = no_progress,
    executor: ChunkExecutor | None = None,
) -> Imported:
    """Add article data and raw articles to a library, made where there is none, and merge them with what it holds.

    Each article is added whole or not at all, so an import that is cut off goes on where it stopped when it is run
    again. One bad file never stops the others. `executor` is that of `extract_files`. Raises `LibraryError` where the
    library is damaged.
    """
    faults: list[Fault] = []
    outcomes: Counter[str] = Counter()
    added: list[str] = []
    load_report = LoadReport()
    left_out: list[Fault] = []
    files = source_files(sources, faults, left_out)
    unread = [Path(fault.where) for fault in left_out]
    faults += left_out
    if not files:
        return Imported(outcomes, tuple(faults), kinds=counted_by_kind(files, {}, unread))
    with open_library(where) as library:
        library.check()
        for item in _articles(library, files, options, outcomes, load_report, report, executor):
            if isinstance(item, Fault):
                faults.append(item)
                continue
            try:
                outcome = library.add(item).outcome
                outcomes[outcome] += 1
                added += [item.article.sha256] if outcome in ("new", "twin") else []
            except InputError as error:
                faults += error.faults
        merge_waiting(library, report)
        library.refresh()
    kinds = counted_by_kind(files, load_report.counts, unread)
    notes, of_many = tuple(load_report.notes), tuple(load_report.of_many())
    return Imported(outcomes, tuple(faults), notes, of_many, kinds, tuple(added))


def take_back(where: str, added: Iterable[str], report: Report = no_progress) -> int:
    """Remove from a library the articles that an import has added, as if they had never come; how many were there."""
    with open_library(where, must_exist=True) as library:
        removed = library.remove(added)
        merge_waiting(library, report)
        library.refresh()
    return removed


def make_library(where: str) -> None:
    """Make a library without articles where there is none. Raises `LibraryError` for a file of another kind."""
    with open_library(where) as library:
        library.check()


def export_library(where: str, target: Path | None) -> str:
    """Write everything in a library to a file of JSON Lines; without a target the lines are the answer."""
    with open_library(where, must_exist=True) as library:
        text = "".join(library.export_lines())
    if target is not None:
        write_files({target: text.encode()})
    return "" if target else text


def import_library(source: Path, where: str, report: Report = no_progress) -> int:
    """Add the lines that `export_library` wrote to a library; how many articles were new. Raises `InputError`."""
    with source.open(encoding="utf-8") as lines, open_library(where) as library:
        library.check()
        new = library.import_lines(lines, str(source), report)
        library.refresh()
    return new


def _articles(
    library: Library,
    files: Sequence[Path],
    options: ExtractionOptions,
    outcomes: Counter[str],
    load_report: LoadReport,
    report: Report,
    executor: ChunkExecutor | None,
) -> Iterator[ArticleData | Fault]:
    """The article data of all files, first that of data files; texts that the library holds are counted as the same."""
    from briefgen.service.extraction import (
        extract_files,  # rules by the hundred, which who opens a library needn't have
    )

    raw: list[Path] = []
    for path in files:
        faults: list[Fault] = []
        try:
            if source_kind(path) == "raw":
                raw.append(path)
            else:
                for data in load_data_file(path, faults):
                    load_report.counts[path] += 1
                    yield data
        except InputError as error:
            faults += error.faults
        yield from faults

    def is_known(text: str) -> bool:
        known = library.holds(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
        outcomes["same"] += known
        return known

    for item in extract_files(raw, options, report, is_known, executor, load_report):
        load_report.notes += item.losses
        yield item.outcome


def watch_sources(paths: Sequence[Path], take: Callable[[list[Path]], object], stopped: threading.Event) -> None:
    """Call `take` with the files that came or changed under the paths, until `stopped` is set."""
    from watchfiles import Change, watch

    endings = tuple(readable_endings())

    def is_wanted(change: Change, name: str) -> bool:
        path = Path(name)
        named = path.name.lower().endswith(endings) and not path.name.startswith(".")
        return change != Change.deleted and named and not belongs_to_page(path)

    for changes in watch(*paths, watch_filter=is_wanted, stop_event=stopped):
        files = sorted({Path(name) for _, name in changes})
        take([path for path in files if path.is_file()])
