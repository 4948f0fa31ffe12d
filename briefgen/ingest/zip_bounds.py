"""Bounds on ZIP archives, held before anything is unpacked."""

import io
import re
from typing import Final
from zipfile import BadZipFile, ZipFile

from briefgen.ingest.article import Unreadable

_MOST_ENTRIES: Final = 10_000
_MOST_BYTES: Final = 256 * 1024 * 1024
_MOST_RATIO: Final = 200
_SMALL: Final = 16 * 1024 * 1024
_DOCTYPE: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)|<\0!\0D\0O\0C\0T\0Y\0P\0E", re.I)


def zip_names(data: bytes) -> frozenset[str]:
    """The names of the archive's entries. Raises `Unreadable` where it is broken or out of bounds."""
    with _opened(data) as archive:
        _check_bounds(archive)
        return frozenset(archive.namelist())


def check_parts(data: bytes) -> None:
    """Raise `Unreadable` where an XML part of the archive has a document type, which Office formats forbid."""
    with _opened(data) as archive:
        for entry in archive.infolist():
            if entry.filename.endswith((".xml", ".rels")):
                try:
                    with archive.open(entry) as part:
                        head = part.read(4096)
                except (BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError) as error:
                    raise Unreadable("is broken or encrypted", "save it again, whole and without a password") from error
                if _DOCTYPE.search(head):
                    raise Unreadable("declares a document type, which no Word file has", "save it again in Word")


def _opened(data: bytes) -> ZipFile:
    try:
        return ZipFile(io.BytesIO(data))
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Unreadable("is broken off or no whole ZIP archive", "save it again, whole") from error


def _check_bounds(archive: ZipFile) -> None:
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if len(entries) > _MOST_ENTRIES:
        raise Unreadable(f"holds {len(entries):,} parts, more than {_MOST_ENTRIES:,}", "save the article on its own")
    if unpacked > _MOST_BYTES or (unpacked > _SMALL and unpacked > _MOST_RATIO * max(packed, 1)):
        raise Unreadable(f"would swell to {unpacked >> 20} MB when unpacked", "save the article on its own")
