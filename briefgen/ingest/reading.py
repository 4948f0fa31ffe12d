"""Files to raw articles, whatever their format."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from briefgen.errors import Fault
from briefgen.ingest.article import IngestedArticle, ReadOptions, Source, TextBeside, Unreadable, no_text
from briefgen.ingest.detection import format_of
from briefgen.ingest.formats import input_formats
from briefgen.ingest.prose import clean
from briefgen.ingest.references import files_beside


def read_articles(path: Path, options: ReadOptions | None = None) -> Iterator[IngestedArticle | Fault]:
    """The articles of a file in order, each with a text, and a fault in place of each that cannot be read.

    A file that cannot be read at all yields one fault. Nothing is fetched, run or written, and no clock is read.
    """
    chosen = options or ReadOptions()
    yield from _articles(path, chosen, partial(_text_beside, path))


def _articles(path: Path, chosen: ReadOptions, text_beside: TextBeside = no_text) -> Iterator[IngestedArticle | Fault]:
    try:
        source = Source(path, _bytes(path, chosen.max_bytes), text_beside)
        found = False
        for item in format_of(source).load()(source, chosen):
            found = True
            yield item if isinstance(item, Fault) else _finished(item, source, chosen)
        if not found:
            yield source.fault("holds no article", "name a file with articles")
    except Unreadable as error:
        yield Fault(str(path), error.problem, error.remedy)
    except Exception as error:  # what strangers' files make libraries raise is not to be foreseen
        problem = f"cannot be read: {type(error).__name__}: {error}"
        yield Fault(str(path), problem[:300], "save it again, or save its text")


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
