"""What every part of the layout needs at hand: the sheet, the fonts, the numbers of notes; and words into lines."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from briefgen.document.document import Document
from briefgen.document.inlines import CrossReference, Inlines, Link, NoteReference, Text
from briefgen.document.style import Size, Style
from briefgen.export.links import link_target
from briefgen.export.pdf.atoms import Atoms
from briefgen.export.pdf.breaking import Line, break_lines
from briefgen.export.pdf.fontbook import FontBook, Role
from briefgen.export.pdf.sheet import Sheet
from briefgen.export.pdf.tags import Element, Target


class Look(NamedTuple):
    """Family, size and colour of a kind of paragraph."""

    role: Role
    size: Size
    colour: str
    strong: bool = False


class Setting:
    """Sets words for one document; `marked` holds the notes whose first mark has been set."""

    def __init__(self, document: Document, style: Style, folder: Path | None, numbers: Mapping[str, int]) -> None:
        self.document = document
        self.folder = folder
        self.sheet = Sheet(style)
        self.book = FontBook(style, folder)
        self.numbers = numbers
        self.words = dict.fromkeys(numbers.values(), "")
        self.marked: set[int] = set()
        fonts = style.fonts
        sheet = self.sheet
        self.body = Look("text", fonts.body, sheet.ink)
        self.small = Look("heading", fonts.table, sheet.grey)
        self.table = Look("heading", fonts.table, sheet.ink)
        self.table_head = Look("heading", fonts.table, sheet.ink, strong=True)
        self.note = Look("text", fonts.note, sheet.ink)
        self.caption = Look("heading", fonts.note, sheet.grey)
        self.heading_1 = Look("heading", fonts.heading_1, sheet.accent, strong=True)
        self.heading_2 = Look("heading", fonts.heading_2, sheet.ink, strong=True)

    def lines(self, content: Inlines, element: Element, look: Look, width: float) -> list[Line]:
        """The lines of a paragraph within `width` points."""
        return break_lines(self.atoms(content, element, look), width)

    def plain_lines(self, text: str, element: Element, look: Look, width: float) -> list[Line]:
        """The lines of plain words."""
        atoms = Atoms(self.book)
        atoms.add(text, element, self.book.dress(look.role, look.size.size, look.colour, look.strong))
        return break_lines(atoms, width)

    def atoms(self, content: Inlines, element: Element, look: Look) -> Atoms:
        """The measured words of a paragraph."""
        atoms = Atoms(self.book)
        dress = self.book.dress
        size = look.size.size
        after_mark = False
        for inline in content:
            if type(inline) is Text:
                shade = self.sheet.grey if inline.muted else look.colour
                run = dress(look.role, size, shade, look.strong or inline.strong, inline.emphasis)
                atoms.add(inline.text, element, run, nowrap=inline.nowrap)
                after_mark = after_mark and not inline.text
            elif isinstance(inline, NoteReference):
                self._add_mark(atoms, inline, element, look, after_mark)
                after_mark = True
            elif isinstance(inline, Link | CrossReference):
                self._add_link(atoms, inline, element, look)
                after_mark = False
        return atoms

    def _add_link(self, atoms: Atoms, inline: Link | CrossReference, element: Element, look: Look) -> None:
        size = look.size.size
        if isinstance(inline, Link):
            url = link_target(inline.url)
            target = Target(inline.text or inline.url, url=url) if url else None
        else:
            target = Target(inline.text, anchor=inline.anchor)
        if target is None:
            atoms.add(inline.text, element, self.book.dress(look.role, size, look.colour, look.strong))
            return
        link = Element("Link", element, target=target)
        atoms.add(inline.text, link, self.book.dress(look.role, size, self.sheet.accent, look.strong))

    def _add_mark(self, atoms: Atoms, mark: NoteReference, element: Element, look: Look, after_mark: bool) -> None:
        number = self.numbers[mark.note]
        dress = self.book.dress(look.role, look.size.size, look.colour, look.strong)
        if after_mark:
            atoms.add(",", element, self.book.raised(dress, self.sheet.accent))
        first = number not in self.marked
        self.marked.add(number)
        reference = Element("Reference", element)
        target = Target(self.words[number], anchor=note_anchor(number))
        anchor = mark_anchor(number) if first else ""
        link = Element("Link", reference, target=target, note=number, anchor=anchor)
        atoms.add(str(number), link, self.book.mark(dress, self.sheet.accent))


def note_anchor(number: int) -> str:
    """Name of the place where a note stands."""
    return f"briefgen-note-{number}"


def mark_anchor(number: int) -> str:
    """Name of the place of a note's first mark."""
    return f"briefgen-mark-{number}"
