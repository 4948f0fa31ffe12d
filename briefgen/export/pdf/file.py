"""Reportlab's document in the compact form of the format: object streams and a cross-reference stream."""

import struct
from collections.abc import Sequence
from hashlib import md5
from typing import Final, Protocol

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFFile, PDFPage, PDFStream

from briefgen.export.pdf.objects import stream

# A reader unpacks a whole stream for an object; a file of 200 events is 1 % smaller with 4,000.
_OBJECTS_PER_STREAM: Final = 400
_VERSION: Final = (1, 7)  # of the format: ISO 32000-1
_END: Final = b"endstream"
_FONTS: Final = "BasicFonts"

_Place = tuple[int, int, int]
"""An entry of the cross-reference stream: kind, offset or holder, generation or place in the holder."""


class FileEntry(Protocol):
    """An object of a kind of which a document has very many: it writes itself, unseen by reportlab."""

    def written(self, pages: Sequence[int]) -> str:
        """The object in ASCII; `pages` are the numbers of the document's pages."""


class CompactDocument(PDFDocument):  # type: ignore[misc]
    """A tagged document of some hundred objects a page: a sixth of the size that it has with each one written apart.

    `page_numbers` are the object numbers of its pages.
    """

    def __init__(self, language: str) -> None:
        super().__init__(compression=1, invariant=1, pdfVersion=_VERSION, lang=language)
        self.page_numbers: list[int] = []
        self._entries: dict[int, FileEntry] = {}
        self.Catalog.__NoDefault__ = [*self.Catalog.__NoDefault__, "OutputIntents", "AF"]

    def enter(self, entry: FileEntry) -> int:
        """Number of a new object."""
        self.objectcounter: int = self.objectcounter + 1
        self._entries[self.objectcounter] = entry
        return self.objectcounter

    def add_font(self, name: str, font: PDFDictionary) -> None:
        """Let the pages select a font by that name."""
        self.idToObject[_FONTS][name] = self.Reference(font)

    def addPage(self, page: PDFPage) -> None:  # noqa: N802 - the name that reportlab has
        """Enter a page after those before."""
        super().addPage(page)
        self.page_numbers.append(self.objectcounter)

    def format(self) -> bytes:
        """The whole file: streams alone, everything else packed (ISO 32000-1, 7.5.7 and 7.5.8).

        Its identifier is the digest of its content.
        """
        root, info = self.Reference(self.Catalog), self.Reference(self.info)
        file = PDFFile(_VERSION)
        places: list[_Place] = [(0, 0, 0xFFFF)]
        holders = [_Holder()]
        while len(places) <= self.objectcounter:
            body = self._body(len(places))
            if body.endswith(_END):
                places.append((1, _write(file, len(places), body), 0))
                continue
            if holders[-1].count == _OBJECTS_PER_STREAM:
                holders.append(_Holder())
            places.append((2, len(holders) - 1, holders[-1].add(len(places), body)))
        first = len(places)
        places = [(2, first + place[1], place[2]) if place[0] == 2 else place for place in places]
        for holder in holders:
            places.append((1, _write(file, len(places), holder.stream().format(self).rstrip(b"\n")), 0))
        start = file.offset
        places.append((1, start, 0))
        self.signature = md5(b"".join(file.strings), usedforsecurity=False)
        rows = b"".join(struct.pack(">BIH", *place) for place in places)
        table = stream(rows, Type="/XRef", Size=len(places), W="[1 4 2]", Root=root, Info=info, ID=self.ID())
        _write(file, len(places) - 1, table.format(self).rstrip(b"\n"))
        file.add(b"startxref\n%d\n%%%%EOF\n" % start)
        data: bytes = file.format(self)
        return data

    def _body(self, number: int) -> bytes:
        entry = self._entries.get(number)
        if entry is not None:
            return entry.written(self.page_numbers).encode("ascii")
        body: bytes = self.idToObject[self.numberToId[number]].format(self)
        return body.rstrip(b"\n")


class _Holder:
    """An object stream that is being filled."""

    def __init__(self) -> None:
        self.count = 0
        self._index: list[str] = []
        self._bodies: list[bytes] = []
        self._length = 0

    def add(self, number: int, body: bytes) -> int:
        """Place of an object in the holder."""
        self._index.append(f"{number} {self._length}")
        self._bodies.append(body)
        self._length += len(body) + 1
        self.count += 1
        return self.count - 1

    def stream(self) -> PDFStream:
        """The holder with all that it holds."""
        head = " ".join(self._index).encode() + b"\n"
        return stream(head + b"\n".join(self._bodies), Type="/ObjStm", N=self.count, First=len(head))


def _write(file: PDFFile, number: int, body: bytes) -> int:
    """Offset of a stream, once it is written; its last keyword begins a line, as PDF/A asks."""
    offset: int = file.add(b"%d 0 obj\n%b\n%b\nendobj\n" % (number, body.removesuffix(_END), _END))
    return offset
