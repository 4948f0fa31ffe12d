"""Files to raw articles, whatever their format."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Final

from briefgen.errors import Fault
from briefgen.ingest.detection import format_of
from briefgen.ingest.formats import input_formats, stated_format
from briefgen.ingest.prose import clean
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, TextBeside, Unreadable, no_text
from briefgen.ingest.reference_texts import files_beside

_DEEPEST: Final = 4  # files within files: an archive in a message in an archive of messages
_MOST_INSIDE: Final = 512 * 1024 * 1024  # bytes of all files that one file holds
_LONGEST_NAME: Final = 200  # characters of a file's name that a message shows


def read_articles(path: Path, options: ReadOptions | None = None) -> Iterator[IngestedArticle | Fault]:
    """The articles of a file in order, each with a text, and a fault in place of each that cannot be read.

    A file that cannot be read at all yields one fault. Nothing is fetched, run or written, and no clock is read.
    """
    chosen = options or ReadOptions()
    yield from _articles(path, chosen, partial(_text_beside, path))


def _articles(path: Path, chosen: ReadOptions, text_beside: TextBeside = no_text) -> Iterator[IngestedArticle | Fault]:
    try:
        stated = stated_format(path)
        data = _bytes(path, chosen.max_bytes * (stated.size if stated else 1))
    except Unreadable as error:
        yield Fault(str(path), error.problem, error.remedy)
        return
    inside = _Inside(path, chosen)
    yield from _of_source(Source(path, data, text_beside, inside.read), chosen)


def _of_source(source: Source, chosen: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    try:
        found = False
        for item in format_of(source).load()(source, chosen):
            found = True
            yield item if isinstance(item, Fault) else _finished(item, source, chosen)
        if not found:
            yield source.fault("holds no article", "name a file with articles")
    except Unreadable as error:
        yield source.fault(error.problem, error.remedy)
    except Exception as error:  # what strangers' files make libraries raise is not to be foreseen
        problem = f"cannot be read: {type(error).__name__}: {error}"
        yield source.fault(problem[:300], "save it again, or save its text")


@dataclass(slots=True)
class _Inside:
    """Reads what a file holds. All that is within the outermost file shares `left`, the bytes that may be read yet."""

    path: Path
    options: ReadOptions
    depth: int = 1
    outer: "_Inside | None" = None
    left: int = _MOST_INSIDE

    def read(self, name: str, data: bytes) -> Iterator[IngestedArticle | Fault]:
        """The articles of a file within; `name` is what the outer file calls it, a path at most."""
        path = self.path / _inner_name(name)
        if self.depth > _DEEPEST:
            yield Fault(str(path), f"lies more than {_DEEPEST} files deep", "take it out, and name it")
        elif not self._take(len(data)):
            yield Fault(str(path), f"is beyond the {_MOST_INSIDE >> 20} MB that are read of one file", "take it out")
        elif not data.strip():
            yield Fault(str(path), "is empty", "leave it out")
        else:
            inner = _Inside(path, self.options, self.depth + 1, self)
            yield from _of_source(Source(path, data, read_inside=inner.read), self.options)

    def _take(self, size: int) -> bool:
        outermost = self
        while outermost.outer is not None:
            outermost = outermost.outer
        outermost.left -= size
        return outermost.left >= 0


def _inner_name(name: str) -> str:
    """The name of a file within another, fit to be shown: a path that leads nowhere but down."""
    parts = [part for part in PurePosixPath(name.replace("\\", "/")).parts if part not in {"/", "..", "."}]
    shown = "".join(char if char.isprintable() else "_" for char in "/".join(parts))
    return shown[-_LONGEST_NAME:].lstrip("/") or "file"


def _bytes(path: Path, limit: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror}", "check the name and rights") from error
    if len(data) > limit:
        raise Unreadable(f"is larger than {limit:,} bytes", "split it")
    if not data.strip():
        raise Unreadable("is empty", "name a file with an article")
    return data


def _finished(article: IngestedArticle, source: Source, options: ReadOptions) -> IngestedArticle | Fault:
    """The article with what its file does not state; a fault where it has no words."""
    where = article.where or str(source.path)
    text = clean(article.text)
    if not any(map(str.isalnum, text)):
        return Fault(where, "holds no text", "name a file with an article")
    return replace(
        article,
        text=text,
        published=article.published or options.published,
        language=article.language or options.language,
        where=where,
    )


def _text_beside(path: Path, named: Iterable[str], keys: Iterable[str]) -> str:
    """As in `Source`. What is beside the file has nothing beside it in turn, so that no reference leads to itself."""
    endings = [ending for known in input_formats() if known.is_article for ending in known.endings]
    for candidate in files_beside(path, named, keys, endings):
        found = next(_articles(candidate, ReadOptions()), None)
        if isinstance(found, IngestedArticle):
            return found.text
    return ""
