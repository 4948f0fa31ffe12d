"""Fonts of last resort: a visible box for a character that no face has; the character itself can still be copied."""

from typing import Final

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFStream

from briefgen.export.pdf.faces import ShapedWord
from briefgen.export.pdf.objects import stream

ADVANCE: Final = 0.62  # em, of the box for a letter that no face has
_BOX: Final = b"620 0 60 -20 560 660 d1 40 w 80 0 460 640 re S"


class _Boxes(dict[str, ShapedWord | None]):
    """Words as rows of boxes."""

    def __missing__(self, text: str) -> ShapedWord:
        code = bytes(ord(char) & 0xFF for char in text).hex().upper()
        word = self[text] = ShapedWord(ADVANCE * len(text), code, (), False)
        return word


class BoxFont:
    """A Type 3 font (ISO 32000-1, 9.6.5) for one block of 256 characters; each shows the same box."""

    __slots__ = ("name", "words")

    def __init__(self, block: int) -> None:
        self.name = f"B{block:X}"
        self.words: dict[str, ShapedWord | None] = _Boxes()

    @property
    def used(self) -> list[str]:
        """Characters shown, in the order of their codes."""
        return sorted({char for word in self.words for char in word})

    def dictionary(self, document: PDFDocument, cmap: PDFStream) -> PDFDictionary:
        """The font; `cmap` is its ToUnicode map."""
        codes = [ord(char) & 0xFF for char in self.used]
        box = document.Reference(stream(_BOX))
        names = [part for code in codes for part in (code, PDFName(f"c{code}"))]
        return PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type3"),
                "FontBBox": PDFArray([0, -335, 620, 665]),
                "FontMatrix": PDFArray([0.001, 0, 0, 0.001, 0, 0]),
                "Resources": PDFDictionary(),
                "FirstChar": codes[0],
                "LastChar": codes[-1],
                "Widths": PDFArray([620 if code in codes else 0 for code in range(codes[0], codes[-1] + 1)]),
                "Encoding": PDFDictionary({"Type": PDFName("Encoding"), "Differences": PDFArray(names)}),
                "CharProcs": PDFDictionary({f"c{code}": box for code in codes}),
                "ToUnicode": cmap,
            }
        )
