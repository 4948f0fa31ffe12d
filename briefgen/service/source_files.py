"""Files that sources name: which they are, what kind each is, and their words."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, Literal

from briefgen.errors import Fault, InputError
from briefgen.validation import bounded_bytes, bounded_text

SourceKind = Literal["data", "raw"]

_SCHEMA_MARK: Final = b'"briefgen.article/'
# what operating systems and programs put into folders for themselves
_LITTER: Final = frozenset(("Thumbs.db", "desktop.ini", "Icon\r"))
_LARGEST: Final = 256 * 1024 * 1024  # bytes, of many articles a line each


def source_files(sources: Iterable[Path], faults: list[Fault], left_out: list[Fault] | None = None) -> list[Path]:
    """The files themselves and those in folders, each once; `faults` takes up what names nothing that can be read.

    `left_out` takes up the files of folders whose endings are not read. Hidden files, what operating systems put into
    folders, and what belongs to a saved page beside it are no articles, and pass without a word.
    """
    files: list[Path] = []
    for source in sources:
        if source.is_dir():
            inside = _in_folder(source)
            taken = [path for path in inside if _has_ending(path)]
            if left_out is not None:
                left_out += [_unread(path) for path in inside if not _has_ending(path)]
            if not taken:
                faults.append(Fault(str(source), "holds no article", "name a folder with articles or article data"))
            files += taken
        elif source.is_file():
            files.append(source)
        else:
            faults.append(Fault(str(source), "does not exist", "check the name"))
    return list(dict.fromkeys(files))


def source_kind(path: Path) -> SourceKind:
    """Whether a file holds article data or a raw article; one that is neither counts as faulty article data."""
    if path.suffix.lower() not in data_endings():
        return "raw"
    if _SCHEMA_MARK in read_bytes(path):
        return "data"
    from briefgen.ingest import can_read

    return "raw" if can_read(path) else "data"


def plain_text(path: Path) -> str | None:
    """The words of a file of plain text as they stand; None for other formats and encodings."""
    from briefgen.ingest import stated_format

    stated = stated_format(path)
    if stated is None or not stated.is_plain:
        return None
    try:
        return read_text(path)
    except InputError:
        return None


def read_text(path: Path) -> str:
    """A UTF-8 file whole. Raises `InputError` when it cannot be read or is not UTF-8."""
    return bounded_text(path, most=_LARGEST)


def read_bytes(path: Path) -> bytes:
    """A file whole. Raises `InputError` when it cannot be read."""
    try:
        return bounded_bytes(path, _LARGEST)
    except OSError as error:
        fault = Fault(str(path), f"cannot be read: {error.strerror}", "check the name and rights")
        raise InputError((fault,)) from error


def readable_endings() -> Sequence[str]:
    """The endings, in lower case, of the files that are looked at in a folder."""
    from briefgen.ingest import input_endings

    return sorted({*input_endings(), *data_endings()})


def data_endings() -> tuple[str, ...]:
    """The endings of files of article data, with the dot."""
    from briefgen.ingest import JSON

    return JSON.endings


def holds_lines(path: Path) -> bool:
    """Whether a file of article data has an article a line."""
    from briefgen.ingest import JSON_LINES_ENDINGS

    return path.suffix.lower() in JSON_LINES_ENDINGS


def _in_folder(folder: Path) -> list[Path]:
    """The files below a folder, sorted; of Zotero's data folder the database, which names the rest."""
    from briefgen.ingest import ZOTERO_DATABASE, page_folders

    if (folder / ZOTERO_DATABASE).is_file():
        return [folder / ZOTERO_DATABASE]
    seen = sorted(path for path in folder.rglob("*") if not _is_hidden(path.relative_to(folder)) and path.is_file())
    names = {path: path.relative_to(folder).as_posix() for path in seen}
    folders = tuple(page_folders(names.values()))
    return [path for path in seen if not names[path].startswith(folders)]


def belongs_to_page(path: Path) -> bool:
    """Whether a file lies in the folder that a browser saved beside a page."""
    from briefgen.ingest import page_folders

    for folder in path.parents:
        if any(mark in folder.name for mark in "-_."):
            beside = (one.name for one in folder.parent.glob("*.*htm*"))
            if page_folders([*beside, f"{folder.name}/{path.name}"]):
                return True
    return False


def _is_hidden(path: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in path.parts) or path.name in _LITTER


def _has_ending(path: Path) -> bool:
    return path.name.lower().endswith(tuple(readable_endings()))


def _unread(path: Path) -> Fault:
    named = f"its ending {path.suffix!r} is none that is read" if path.suffix else "it has no ending"
    return Fault(str(path), f"is left out: {named}", "where it is an article, save it as .docx, .pdf or .txt")
