"""Values in the syntax of the format (ISO 32000-1, 7.3), and streams that reportlab takes as they are."""

from typing import Any, Final

import deflate
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFStream

_COMPRESSION: Final = 5
"""Of libdeflate: files are 1 % larger than with 6 of zlib, which takes two and a half times as long."""


def string(text: str) -> str:
    """A text string: readable where it is ASCII, UTF-16 otherwise."""
    if text.isascii() and text.isprintable():
        return "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
    return "<FEFF" + text.encode("utf-16-be", "replace").hex().upper() + ">"


def number(value: float) -> str:
    """A number with at most two decimals and no idle zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def stream(data: bytes, **entries: Any) -> PDFStream:
    """A stream, deflated at once, with more entries in its dictionary."""
    packed = bytes(deflate.zlib_compress(data, _COMPRESSION))
    return PDFStream(PDFDictionary({"Filter": "/FlateDecode", **entries}), packed)
