"""Fonts of last resort: a visible box for a character that no face has; the character itself can still be copied."""

from typing import Final

from briefgen.export.pdf.faces import Word
from briefgen.export.pdf.objects import Objects

ADVANCE: Final = 0.62
_BOX: Final = b"620 0 60 -20 560 660 d1 40 w 80 0 460 640 re S"


class _Boxes(dict[str, Word | None]):
    """Words as rows of boxes."""

    def __missing__(self, text: str) -> Word:
        code = bytes(ord(char) & 0xFF for char in text).hex().upper()
        word = self[text] = Word(ADVANCE * len(text), code, (), False)
        return word


class BoxFont:
    """A Type 3 font (ISO 32000-1, 9.6.5) for one block of 256 characters; each shows the same box."""

    __slots__ = ("name", "words")

    def __init__(self, block: int) -> None:
        self.name = f"B{block:X}"
        self.words: dict[str, Word | None] = _Boxes()

    @property
    def used(self) -> list[str]:
        """Characters shown, in the order of their codes."""
        return sorted({char for word in self.words for char in word})

    def embed(self, file: Objects, cmap: bytes) -> int:
        """Number of the font's object; `cmap` is its ToUnicode map."""
        codes = [ord(char) & 0xFF for char in self.used]
        shape = file.stream(_BOX)
        names = "".join(f"{code}/c{code} " for code in codes)
        shapes = "".join(f"/c{code} {shape} 0 R" for code in codes)
        widths = " ".join("620" if code in codes else "0" for code in range(codes[0], codes[-1] + 1))
        return file.add(
            "<</Type/Font/Subtype/Type3/FontBBox[0 -335 620 665]/FontMatrix[.001 0 0 .001 0 0]/Resources<<>>"
            f"/FirstChar {codes[0]}/LastChar {codes[-1]}/Widths[{widths}]"
            f"/Encoding<</Type/Encoding/Differences[{names}]>>/CharProcs<<{shapes}>>"
            f"/ToUnicode {file.stream(cmap)} 0 R>>"
        )
