"""Objects for which reportlab has no class, given in the syntax of the format (ISO 32000-1, 7.3)."""

import zlib
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

_FONTS: Final = "BasicFonts"


def deflate(data: bytes) -> bytes:
    """Data as the FlateDecode filter reads it."""
    return zlib.compress(data, 6)


def string(text: str) -> str:
    """A text string: readable where it is ASCII, UTF-16 otherwise."""
    if text.isascii() and text.isprintable():
        return "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
    return "<FEFF" + text.encode("utf-16-be", "replace").hex().upper() + ">"


def number(value: float) -> str:
    """A number with at most two decimals and no idle zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


class Body(PDFObject):  # type: ignore[misc]
    """An object whose body is known when the file is put together."""

    def __init__(self, body: bytes = b"") -> None:
        self.body = body

    def format(self, document: PDFDocument) -> bytes:  # noqa: ARG002 - the signature that reportlab calls
        """The body as it stands in the file."""
        return self.body


class Objects:
    """Adds objects to a reportlab document; each is known by the number that it has in the file."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._reserved: dict[int, Body] = {}

    def reserve(self) -> int:
        """A number for an object whose body comes later."""
        body = Body()
        index = self.refer(body)
        self._reserved[index] = body
        return index

    def set(self, index: int, body: str) -> None:
        """Give a reserved number its body."""
        self._reserved.pop(index).body = body.encode("ascii")

    def add(self, body: str) -> int:
        """Number of a new object."""
        return self.refer(Body(body.encode("ascii")))

    def stream(self, data: bytes, entries: str = "", *, plain: bool = False) -> int:
        """Number of a new stream, deflated unless `plain`."""
        if not plain:
            data = deflate(data)
            entries += "/Filter/FlateDecode"
        return self.refer(Body(b"<<%b/Length %d>>stream\n%b\nendstream" % (entries.encode("ascii"), len(data), data)))

    def refer(self, item: Any, name: str | None = None) -> int:
        """Number of an object of reportlab's, added to the document unless it is there."""
        reference = self._document.Reference(item, name)
        index: int = self._document.idToObjectNumberAndVersion[reference.name][0]
        return index

    def add_font(self, name: str, index: int) -> None:
        """Let the pages select the font with that number by that name."""
        fonts = self._document.idToObject[_FONTS]
        fonts[name] = f"{index} 0 R"
