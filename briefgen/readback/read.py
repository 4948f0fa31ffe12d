"""Which reader a brief's file has."""

from pathlib import Path
from typing import Final

from briefgen.errors import Fault, InputError
from briefgen.ingest.reader import MAX_BYTES, Unreadable
from briefgen.ingest.zip_bounds import zip_names
from briefgen.model.brief import CarriedBrief, load_brief
from briefgen.readback.brief_file import BriefFile

_ZIP: Final = b"PK\x03\x04"
_STORY: Final = "content.xml"
"""The part of OpenDocument that no Word file has."""
_PDF: Final = b"%PDF-"
_HEAD: Final = 1024  # bytes in which a PDF says that it is one (ISO 32000-1, annex H)
_NAME: Final = "name a .docx, .odt or .pdf that briefgen wrote"
_EXPORT: Final = "export the brief again with briefgen"


def read_brief(path: Path) -> BriefFile:
    """The brief in a file, known by its content.

    Raises `InputError` where it cannot be read, is too large, or carries no evidence.
    """
    try:
        data = _bytes(path)
        if data.startswith(_ZIP) and _STORY in zip_names(data):
            from briefgen.readback.open_document import read_open_document_brief

            return read_open_document_brief(data, lambda text: _carried(text, path))
        if data.startswith(_ZIP):
            from briefgen.readback.word import read_word_brief

            return read_word_brief(data, lambda text: _carried(text, path))
        if _PDF in data[:_HEAD]:
            from briefgen.readback.pdf import read_pdf_brief

            return read_pdf_brief(data, lambda text: _carried(text, path))
        raise Unreadable("is not a Word, OpenDocument or PDF file", _NAME)
    except Unreadable as error:
        raise InputError((Fault(str(path), error.problem, error.remedy),)) from error


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise Unreadable("does not exist, or is not a file", _NAME)
        if path.stat().st_size > MAX_BYTES:
            raise Unreadable(f"is larger than {MAX_BYTES >> 20} MB", _EXPORT)
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror}", "check its permissions") from error


def _carried(text: str | None, path: Path) -> CarriedBrief:
    if text is None:
        raise Unreadable("carries no evidence", f"{_EXPORT}, with carry = true in its spec, and keep that file")
    return load_brief(text, f"{path}: the evidence that it carries")
