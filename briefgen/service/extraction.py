"""Raw articles to article data, file after file; what one file lacks never stops the others."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

from briefgen.errors import BriefgenError, Fault, InputError
from briefgen.extract import RawArticle, extract_all
from briefgen.extract.annotate.pipeline import DEFAULT_MODEL, MAX_LENGTH
from briefgen.extract.themes import own_taxonomy, read_themes
from briefgen.ingest import IngestedArticle, ReadOptions, read_articles, stated_format
from briefgen.model import ArticleData
from briefgen.progress import Report, silent
from briefgen.service.files import source_files, source_kind
from briefgen.service.options import ExtractionOptions
from briefgen.service.workers import Spread, map_chunks

_CHUNK: Final = 8
_Extract = Callable[[Iterable[RawArticle]], Iterator[ArticleData]]


@dataclass(frozen=True, slots=True)
class Extracted:
    """What came of one raw article: `path` is its file, `outcome` its article data or what is wrong with it."""

    path: Path
    outcome: ArticleData | Fault


@dataclass(frozen=True, slots=True)
class _Raw:
    path: Path
    where: str
    article: RawArticle


def raw_files(sources: Iterable[Path]) -> tuple[list[Path], list[Fault]]:
    """The raw articles among the files and in the folders, and what is wrong with those that are named."""
    faults: list[Fault] = []
    named = tuple(sources)
    raw: list[Path] = []
    for path in source_files(named, faults):
        try:
            kind = source_kind(path)
        except InputError as error:
            faults += error.faults
            continue
        if kind == "raw":
            raw.append(path)
        elif path in named:
            faults.append(Fault(str(path), "is no raw article", "name the article itself"))
    return raw, faults


def extract_files(
    paths: Sequence[Path],
    options: ExtractionOptions,
    report: Report = silent,
    is_known: Callable[[str], bool] = lambda _: False,
    spread: Spread | None = None,
) -> Iterator[Extracted]:
    """The article data of each article in the files, in order, and a fault for each that cannot be read.

    Texts that are known, or that came before, are passed over. `spread` has the work done elsewhere; without it
    processes of this machine do it, as many as the options name. Raises `InputError` for a faulty file of themes and
    `BriefgenError` for a spaCy pipeline that is not there.
    """
    themes = (read_themes(options.themes), str(options.themes)) if options.themes else None
    if themes is not None:
        own_taxonomy(*themes)
    work = partial(_extract_chunk, model=options.model or DEFAULT_MODEL, themes=themes)
    spread = spread or partial(map_chunks, workers=options.workers)
    done = 0
    for results in spread(work, _chunks(_read(paths, options, is_known))):
        for result in results:
            done += 1
            report(done, None, result.path.name)
            yield result


def _read(
    paths: Sequence[Path], options: ExtractionOptions, is_known: Callable[[str], bool]
) -> Iterator[_Raw | Extracted]:
    seen: set[bytes] = set()
    reading = ReadOptions(
        published=options.published, columns=options.columns, now=options.now, language=options.language
    )
    for path in sorted(paths, key=_is_text):
        for item in read_articles(path, reading):
            if isinstance(item, Fault):
                yield Extracted(path, item)
                continue
            digest = hashlib.sha256(item.text.encode("utf-8", "surrogatepass")).digest()
            if digest in seen or is_known(item.text):
                continue
            seen.add(digest)
            if len(item.text) > MAX_LENGTH:
                problem = f"has {len(item.text):,} characters, more than {MAX_LENGTH:,}"
                yield Extracted(path, Fault(item.where, problem, "split it"))
            else:
                yield _Raw(path, item.where, _raw_article(item))


def _is_text(path: Path) -> bool:
    """False for references, which know more of an article than the file beside them that holds its text."""
    stated = stated_format(path)
    return stated is None or not stated.is_reference


def _raw_article(item: IngestedArticle) -> RawArticle:
    return RawArticle(item.text, item.published, item.title, item.publisher, item.authors, item.url, item.language)


def _chunks(items: Iterable[_Raw | Extracted]) -> Iterator[tuple[_Raw | Extracted, ...]]:
    source = iter(items)
    while chunk := tuple(islice(source, _CHUNK)):
        yield chunk


def _extract_chunk(items: Sequence[_Raw | Extracted], model: str, themes: tuple[str, str] | None) -> list[Extracted]:
    extract = partial(extract_all, model=model, themes=own_taxonomy(*themes) if themes else None)
    outcomes = iter(_outcomes([item for item in items if isinstance(item, _Raw)], extract))
    return [item if isinstance(item, Extracted) else Extracted(item.path, next(outcomes)) for item in items]


def _outcomes(items: Sequence[_Raw], extract: _Extract) -> list[ArticleData | Fault]:
    try:
        return [*extract(item.article for item in items)]
    except BriefgenError:
        raise
    except Exception as error:  # what one article brings down must not cost the others
        if len(items) > 1:
            return [outcome for item in items for outcome in _outcomes((item,), extract)]
        problem = f"cannot be extracted: {type(error).__name__}: {error}"
        return [Fault(items[0].where, problem, "leave it out, and report it with the article")]
