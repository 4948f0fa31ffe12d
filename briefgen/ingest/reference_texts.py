"""Where the text of a bibliographic reference is: in a file beside it, or in its abstract."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import unquote, urlsplit

from briefgen.ingest.markup import markup_paragraphs
from briefgen.ingest.prose import joined
from briefgen.ingest.reader import Source, Unreadable


def reference_text(source: Source, named: Iterable[str], keys: Iterable[str], abstract: str) -> str:
    """The text of a reference in a file.

    It is that of the first file in the same folder that the reference names, or that bears one of its keys as its name;
    else the abstract. Raises `Unreadable` where there is neither.
    """
    if text := source.text_beside(named, keys) or joined(markup_paragraphs(abstract)):
        return text
    raise Unreadable("is a reference without a text", "put the article's file beside it, under the same name")


def files_beside(path: Path, named: Iterable[str], keys: Iterable[str], endings: Collection[str]) -> Iterator[Path]:
    """The files below the folder of `path`, with one of the endings, that are named or have one of the keys as name."""
    home = path.parent.resolve()
    for candidate in _candidates(path, named, keys, endings):
        # a link below the folder may lead out of it
        if candidate.is_file() and candidate.resolve().is_relative_to(home):
            yield candidate


def _candidates(path: Path, named: Iterable[str], keys: Iterable[str], endings: Collection[str]) -> Iterator[Path]:
    for name in named:
        whole = unquote(urlsplit(name).path if "://" in name else name)
        plain = _plain_name(whole)
        if Path(plain).suffix.lower() in endings:
            if below := _below(whole):
                yield path.parent.joinpath(*below)
            yield path.with_name(plain)
    for key in keys:
        if plain := _plain_name(key):
            yield from (path.with_name(plain + ending) for ending in endings)


def _below(name: str) -> tuple[str, ...]:
    """The parts of a path that begins beside the references ("files/12/a.pdf"); none of a path that leads elsewhere."""
    pure = PureWindowsPath(name)
    if pure.anchor or ".." in pure.parts or not name.isprintable():
        return ()
    return pure.parts


def _plain_name(name: str) -> str:
    """The last part of a path: no reference leads out of its folder."""
    last = PurePosixPath(PureWindowsPath(name).name).name
    return "" if last in {".", ".."} or not last.isprintable() else last
