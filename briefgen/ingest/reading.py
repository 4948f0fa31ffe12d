"""Files to raw articles, whatever their format."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Final, cast

from briefgen.errors import Fault
from briefgen.ingest.article import IngestedArticle, ReadOptions, Source, Unreadable
from briefgen.ingest.formats import Format, format_of
from briefgen.ingest.prose import clean

Reader = Callable[[Source, ReadOptions], Iterator[IngestedArticle | Fault]]

_READERS: Final[Mapping[Format, tuple[str, str]]] = {
    "text": ("plain_text", "read_plain_text"),
    "markdown": ("markdown", "read_markdown"),
    "html": ("web_page", "read_web_page"),
    "mhtml": ("mail", "read_web_archive"),
    "pdf": ("pdf", "read_pdf"),
    "docx": ("word", "read_word"),
    "eml": ("mail", "read_mail"),
    "feed": ("feed", "read_feed"),
    "newsml": ("newsml", "read_newsml"),
    "json": ("json_file", "read_json_file"),
    "ris": ("ris", "read_ris"),
}


def read_articles(path: Path, options: ReadOptions | None = None) -> Iterator[IngestedArticle | Fault]:
    """The articles of a file in order, each with a text, and a fault in place of each that cannot be read.

    A file that cannot be read at all yields one fault. Nothing is fetched, run or written, and no clock is read.
    """
    chosen = options or ReadOptions()
    try:
        source = Source(path, _bytes(path, chosen.max_bytes))
        found = False
        for item in _reader(format_of(source))(source, chosen):
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


def _reader(name: Format) -> Reader:
    module, function = _READERS[name]
    return cast(Reader, getattr(import_module(f"briefgen.ingest.{module}"), function))


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
