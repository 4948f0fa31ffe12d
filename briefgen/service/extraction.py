"""Raw articles to article data, file after file; what one file lacks never stops the others."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from briefgen.errors import BriefgenError, Fault, InputError
from briefgen.extract import RawArticle, extract_all
from briefgen.extract.annotate.pipeline import DEFAULT_MODEL, MAX_LENGTH
from briefgen.extract.guard import Loss
from briefgen.extract.language import is_read
from briefgen.extract.themes import own_taxonomy, read_themes
from briefgen.ingest import IngestedArticle, ReadOptions, stated_format
from briefgen.model import ArticleData
from briefgen.progress import Report, no_progress
from briefgen.service.extraction_options import ExtractionOptions
from briefgen.service.file_reader import FileReader
from briefgen.service.load_report import LoadReport
from briefgen.service.source_files import source_files, source_kind
from briefgen.service.workers import ChunkExecutor, map_chunks

_CHUNK: Final = 8
"""Articles that a process takes at a time. By their lengths 118 take 8 processes a fifth longer than if all ended at
once, with 4 at a time a twentieth, with 16 twice as long; 4 processes take 6 % longer."""
_MOST_CHARACTERS: Final = 100_000  # of a chunk of several articles
_LIGHT: Final = 50_000  # characters that are extracted sooner than a process starts
_Outcome = tuple[ArticleData | Fault, tuple[Fault, ...]]


class _Extract(Protocol):
    def __call__(self, articles: Iterable[RawArticle], *, tell: Callable[[Loss], None]) -> Iterator[ArticleData]: ...


@dataclass(frozen=True, slots=True)
class Extracted:
    """What came of one raw article: `path` is its file, `outcome` its article data or what is wrong with it.

    `losses`: what the data lacks because a rule failed or its language is not read, and what was noted as it was read.
    """

    path: Path
    outcome: ArticleData | Fault
    losses: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class _Raw:
    path: Path
    where: str
    article: RawArticle
    notes: tuple[str, ...] = ()


def raw_files(sources: Iterable[Path]) -> tuple[list[Path], list[Fault]]:
    """The raw articles among the files and in the folders, and what is wrong with the others."""
    faults: list[Fault] = []
    named = tuple(sources)
    raw: list[Path] = []
    for path in source_files(named, faults, faults):
        try:
            kind = source_kind(path)
        except InputError as error:
            faults += error.faults
            continue
        if kind == "raw":
            raw.append(path)
        elif path in named:
            faults.append(Fault(str(path), "is not a raw article", "name the article itself"))
    return raw, faults


def extract_files(
    paths: Sequence[Path],
    options: ExtractionOptions,
    report: Report = no_progress,
    is_known: Callable[[str], bool] = lambda _: False,
    executor: ChunkExecutor | None = None,
    load_report: LoadReport | None = None,
) -> Iterator[Extracted]:
    """The article data of each article in the files, in order, and a fault for each that cannot be read.

    Texts that are known, or that came before, are passed over; `load_report` counts the articles of each file.
    `executor` has the work done elsewhere; without it processes of this machine do it, as many as the options name.
    Raises `InputError` for a faulty file of themes and `BriefgenError` for a spaCy pipeline that is not there.
    """
    themes = (read_themes(options.themes), str(options.themes)) if options.themes else None
    if themes is not None:
        own_taxonomy(*themes)
    work = partial(_extract_chunk, model=options.model or DEFAULT_MODEL, themes=themes)
    chunks = _chunks(_read(paths, options, is_known, load_report or LoadReport()))
    chunks_done = (
        executor(work, chunks, _refused) if executor else map_chunks(work, chunks, options.workers, _is_light, _refused)
    )
    done = 0
    for results in chunks_done:
        for result in results:
            done += 1
            report(done, None, result.path.name)
            yield result


def _read(
    paths: Sequence[Path], options: ExtractionOptions, is_known: Callable[[str], bool], load_report: LoadReport
) -> Iterator[_Raw | Extracted]:
    seen: set[bytes] = set()
    reading = ReadOptions(
        published=options.published, columns=options.columns, now=options.now, language=options.language
    )
    with FileReader(reading) as reader:
        for path in sorted(paths, key=_is_text):
            for item in reader.articles(path):
                if isinstance(item, Fault):
                    yield Extracted(path, item)
                    continue
                load_report.counts[path] += 1
                digest = hashlib.sha256(item.text.encode("utf-8", "surrogatepass")).digest()
                if digest in seen:
                    continue
                seen.add(digest)
                if is_known(item.text):
                    continue
                if len(item.text) > MAX_LENGTH:
                    problem = f"has {len(item.text):,} characters, more than {MAX_LENGTH:,}"
                    yield Extracted(path, Fault(item.where, problem, "split it"))
                else:
                    yield _Raw(path, item.where, _raw_article(item), item.notes)


def _is_text(path: Path) -> bool:
    """False for references, which know more of an article than the file beside them that holds its text."""
    stated = stated_format(path)
    return stated is None or not stated.is_reference


def _raw_article(item: IngestedArticle) -> RawArticle:
    return RawArticle(item.text, item.published, item.title, item.publisher, item.authors, item.url, item.language)


def _chunks(items: Iterable[_Raw | Extracted]) -> Iterator[tuple[_Raw | Extracted, ...]]:
    """Some items together, a long text alone: what it does is then its own doing."""
    chunk: list[_Raw | Extracted] = []
    characters = 0
    for item in items:
        length = _length(item)
        if chunk and (len(chunk) == _CHUNK or characters + length > _MOST_CHARACTERS):
            yield tuple(chunk)
            chunk, characters = [], 0
        chunk.append(item)
        characters += length
    if chunk:
        yield tuple(chunk)


def _length(item: _Raw | Extracted) -> int:
    return len(item.article.text) if isinstance(item, _Raw) else 0


def _is_light(items: Sequence[_Raw | Extracted]) -> bool:
    return sum(map(_length, items)) <= _LIGHT


def _refused(item: _Raw | Extracted, problem: str) -> Extracted:
    if isinstance(item, Extracted):
        return item
    return Extracted(item.path, Fault(item.where, problem, "split it, or leave it out"))


def _extract_chunk(items: Sequence[_Raw | Extracted], model: str, themes: tuple[str, str] | None) -> list[Extracted]:
    extract = partial(extract_all, model=model, themes=own_taxonomy(*themes) if themes else None)
    outcomes = iter(_outcomes([item for item in items if isinstance(item, _Raw)], extract))
    return [item if isinstance(item, Extracted) else Extracted(item.path, *next(outcomes)) for item in items]


def _outcomes(items: Sequence[_Raw], extract: _Extract) -> list[_Outcome]:
    lost: list[Loss] = []
    done: list[_Outcome] = []
    try:
        for item, data in zip(items, extract((item.article for item in items), tell=lost.append), strict=True):
            notes = (Fault(item.where, note) for note in item.notes)
            done.append((data, (*notes, *_unread(item, data), *(_loss(item, loss) for loss in lost))))
            lost.clear()
        return done
    except BriefgenError:
        raise
    except Exception as error:  # what one article brings down must not cost the others
        if len(items) > 1:
            return [outcome for item in items for outcome in _outcomes((item,), extract)]
        problem = f"cannot be extracted: {type(error).__name__}: {error}"
        return [(Fault(items[0].where, problem, "leave it out, and report it with the article"), ())]


def _unread(item: _Raw, data: ArticleData) -> tuple[Fault, ...]:
    """What to say of an article in a language that is not read."""
    if is_read(data.article.language):
        return ()
    problem = f"its language ({data.article.language}) is not read; it stays a source"
    return (Fault(item.where, problem, "give a translation to have its events, actors and statements"),)


def _loss(item: _Raw, loss: Loss) -> Fault:
    return Fault(item.where, f"an item is missing: {loss}", "report it with the sentence")
