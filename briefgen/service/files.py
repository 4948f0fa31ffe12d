"""Files that sources name: which they are, what kind each is, and their words."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, Literal

from briefgen.errors import Fault, InputError
from briefgen.validation import bounded_bytes

SourceKind = Literal["data", "raw"]

_SCHEMA_MARK: Final = b'"briefgen.article/'
_LARGEST: Final = 256 * 1024 * 1024  # bytes, of many articles a line each


def source_files(sources: Iterable[Path], faults: list[Fault]) -> list[Path]:
    """The files themselves and those in folders, each once; `faults` takes up what names nothing that can be read."""
    files: list[Path] = []
    for source in sources:
        if source.is_dir():
            inside = sorted(path for path in source.rglob("*") if _is_source(path, source))
            if not inside:
                faults.append(Fault(str(source), "holds no article", "name a folder with articles or article data"))
            files += inside
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
    try:
        return read_bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        fault = Fault(str(path), f"is not UTF-8 at byte {error.start}", "save the file as UTF-8")
        raise InputError((fault,)) from error


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


def _is_source(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return not hidden and path.suffix.lower() in readable_endings() and path.is_file()
