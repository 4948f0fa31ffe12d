"""Where the text of a bibliographic reference is: in a file beside it, or in its abstract."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final
from urllib.parse import unquote, urlsplit

from briefgen.errors import Fault
from briefgen.ingest.article import ReadOptions, Unreadable
from briefgen.ingest.markup import markup_paragraphs
from briefgen.ingest.prose import joined

_TEXTS: Final = (".txt", ".md", ".html", ".htm", ".mhtml", ".docx", ".pdf")


def reference_text(path: Path, named: Iterable[str], keys: Iterable[str], abstract: str) -> str:
    """The text of a reference in the file at `path`.

    It is that of the first file in the same folder that the reference names, or that bears one of its keys as its name;
    else the abstract. Raises `Unreadable` where there is neither.
    """
    for candidate in _candidates(path, named, keys):
        if candidate.is_file() and (text := _text(candidate)):
            return text
    if text := joined(markup_paragraphs(abstract)):
        return text
    raise Unreadable("is a reference without a text", "put the article's file beside it, under the same name")


def _candidates(path: Path, named: Iterable[str], keys: Iterable[str]) -> Iterable[Path]:
    for name in named:
        plain = _plain_name(unquote(urlsplit(name).path if "://" in name else name))
        if Path(plain).suffix.lower() in _TEXTS:
            yield path.with_name(plain)
    for key in keys:
        if plain := _plain_name(key):
            yield from (path.with_name(plain + ending) for ending in _TEXTS)


def _plain_name(name: str) -> str:
    """The last part of a path: no reference leads out of its folder."""
    last = PurePosixPath(PureWindowsPath(name).name).name
    return "" if last in {".", ".."} or not last.isprintable() else last


def _text(path: Path) -> str:
    from briefgen.ingest.reading import read_articles

    found = next(iter(read_articles(path, ReadOptions())), None)
    return "" if found is None or isinstance(found, Fault) else found.text
