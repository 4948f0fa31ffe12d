"""Bounds on ZIP archives, held before anything is unpacked."""

import io
import re
import zlib
from collections.abc import Iterator
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from briefgen.ingest.reader import Unreadable

_MOST_ENTRIES: Final = 10_000  # of a zip file
_MOST_BYTES: Final = 256 * 1024 * 1024  # unpacked
_MOST_RATIO: Final = 200  # of unpacked to packed; deflate reaches 1,000 with one letter repeated, and 4 with prose
_SMALL: Final = 16 * 1024 * 1024  # bytes below which any ratio is harmless
_MOST_XML: Final = 64 * 1024 * 1024  # bytes of XML, of which a tree is built
_MOST_TAGS: Final = 1_500_000  # each takes some hundred bytes of memory in a tree
_ALONE: Final = "save the article on its own"
_PIECE: Final = 1024 * 1024  # bytes that are unpacked at a time
_DOCTYPE: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)|<\0!\0D\0O\0C\0T\0Y\0P\0E", re.I)


def zip_names(data: bytes) -> frozenset[str]:
    """The names of the archive's entries. Raises `Unreadable` where it is broken or out of bounds."""
    with opened_zip(data) as archive:
        check_bounds(archive)
        return frozenset(archive.namelist())


def check_parts(data: bytes) -> None:
    """Raise `Unreadable` where the XML parts of the archive are beyond bounds, unpacked piece by piece to see it.

    A document type, which Office formats forbid, is one. A tree takes many times the memory of its tags.
    """
    size = tags = 0
    with opened_zip(data) as archive:
        for entry in archive.infolist():
            if not entry.filename.endswith((".xml", ".rels", ".rdf")):
                continue
            for number, piece in enumerate(_pieces(archive, entry)):
                if not number and _DOCTYPE.search(piece[:4096]):
                    raise Unreadable("declares a document type, which no Word file has", "save it again in Word")
                size, tags = size + len(piece), tags + piece.count(b"<")
                if size > _MOST_XML:
                    raise Unreadable(f"holds more than {_MOST_XML >> 20} MB of XML", _ALONE)
                if tags > _MOST_TAGS:
                    raise Unreadable(f"holds more than {_MOST_TAGS:,} tags of XML", _ALONE)


def _pieces(archive: ZipFile, entry: ZipInfo) -> Iterator[bytes]:
    try:
        with archive.open(entry) as part:
            while piece := part.read(_PIECE):
                yield piece
    except (BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, zlib.error) as error:
        raise Unreadable("is broken or encrypted", "save it again, whole and without a password") from error


def opened_zip(data: bytes) -> ZipFile:
    """The archive. Raises `Unreadable` where it is broken."""
    try:
        return ZipFile(io.BytesIO(data))
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Unreadable("is broken off or no whole ZIP archive", "save it again, whole") from error


def check_bounds(archive: ZipFile) -> None:
    """Raise `Unreadable` where the archive holds more than archives of articles do, before anything is unpacked."""
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if len(entries) > _MOST_ENTRIES:
        raise Unreadable(f"holds {len(entries):,} parts, more than {_MOST_ENTRIES:,}", _ALONE)
    if unpacked > _MOST_BYTES or (unpacked > _SMALL and unpacked > _MOST_RATIO * max(packed, 1)):
        raise Unreadable(f"would swell to {unpacked >> 20} MB when unpacked", _ALONE)
