"""The sheet, and the lines in its margins: left, centre and right by tab stops, page numbers as fields."""

import re
from collections.abc import Sequence
from typing import Final

from briefgen.document.document import Margins
from briefgen.document.margin_rows import MarginText, Side, margin_rows
from briefgen.document.marking import marking_look
from briefgen.document.style import POINTS_PER_MM, Style
from briefgen.document.text_width import family_width
from briefgen.export.odt.lines import LineWriter
from briefgen.export.odt.markup import Attributes, element, points
from briefgen.export.odt.style_entry import BOLD, AutomaticStyles, size

_NUMBER: Final = re.compile(r"(\{page\}|\{pages\})")
_FIELDS: Final = {
    "{page}": element("text:page-number", "1", {"text:select-page": "current"}),
    "{pages}": element("text:page-count", "1"),
}
_ENDS: Final = ("left", "center", "right")
_EDGE_SHARE: Final = (
    0.5  # of a margin that lies outside of the header, so that its line stands in the middle, as in Word
)
_SLACK: Final = 1.1  # room for families wider than the one that the style names, as in Word


class PageFrame:
    """The sheet of a document and its margins; their styles are gathered in `styles`."""

    def __init__(self, style: Style, styles: AutomaticStyles, lines: LineWriter) -> None:
        self._style = style
        self._styles = styles
        self._lines = lines
        self._is_rtl = lines.is_rtl

    def layout(self, margins: Margins) -> str:
        """The element with paper and margins; the rows of header and footer stand within these, the latter lowest."""
        rows = {side: len(self._margin_rows(margins, side)) or 1 for side in _SIDES}
        marking = margins.marking
        page = self._style.page
        top, bottom = page.margin_top_mm * POINTS_PER_MM, page.margin_bottom_mm * POINTS_PER_MM
        sheet = {
            "fo:page-width": points(page.width),
            "fo:page-height": points(page.height),
            "style:print-orientation": "portrait",
            "fo:margin-top": points(top * _EDGE_SHARE),
            "fo:margin-bottom": points(bottom * _EDGE_SHARE),
            "fo:margin-left": points(page.margin_left_mm * POINTS_PER_MM),
            "fo:margin-right": points(page.margin_right_mm * POINTS_PER_MM),
            "style:writing-mode": "rl-tb" if self._is_rtl else "lr-tb",
        }
        inner = element("style:page-layout-properties", _SEPARATOR, sheet)
        for side in _SIDES:
            height, white = (top, "fo:margin-bottom") if side == "header" else (bottom, "fo:margin-top")
            room = height * (1 - _EDGE_SHARE)
            lines = min(room, rows[side] * self._line_height(marking))
            sizes = {"fo:min-height": points(lines), white: points(room - lines), "style:dynamic-spacing": "false"}
            inner += element(f"style:{side}-style", element("style:header-footer-properties", "", sizes))
        return element("style:page-layout", inner, {"style:name": "Page"})

    def master(self, margins: Margins) -> str:
        """The element with the rows of header and footer."""
        inner = "".join(element(f"style:{side}", self._rows(margins, side)) for side in _SIDES)
        page = element("style:master-page", inner, {"style:name": "Standard", "style:page-layout-name": "Page"})
        return element("office:master-styles", page)

    def _line_height(self, marking: str) -> float:
        """Of a row that may have the marking, in points."""
        note = self._style.fonts.note
        return max(note.leading, marking_look(marking, note.size, "").size * note.leading / note.size)

    def _rows(self, margins: Margins, side: Side) -> str:
        """The paragraphs of a header or footer, one at least."""
        rows = self._margin_rows(margins, side)
        return "".join(self._row(row, side) for row in rows) or self._row((), side)

    def _margin_rows(self, margins: Margins, side: Side) -> list[list[MarginText]]:
        family, usual = self._style.fonts.heading.word, self._style.fonts.note.size

        def measure(text: str, is_marking: bool) -> float:
            look = marking_look(text, usual, "") if is_marking else None
            return family_width(text, look.size if look else usual, family, strong=is_marking) * _SLACK

        return margin_rows(margins, side, self._style.page.text_width, measure)

    def _row(self, row: Sequence[MarginText], side: Side) -> str:
        """A row, with tabs before words only; words that are alone need none, and wrap where they stand."""
        properties: dict[str, str] = {"style:writing-mode": "rl-tb"} if self._is_rtl else {}
        written, reached = [], 0
        if len(row) == 1:
            ends = _ENDS[::-1] if self._is_rtl else _ENDS
            properties["fo:text-align"] = ends[row[0].place]
            reached = row[0].place
        elif self._is_rtl:
            properties["fo:text-align"] = "right"
        for part in row:
            written.append(element("text:tab") * (part.place - reached) + self._part(part))
            reached = part.place
        style = self._styles.name("paragraph", side.capitalize(), {"paragraph": properties})
        return element("text:p", "".join(written), {"text:style-name": style})

    def _part(self, part: MarginText) -> str:
        if not part.is_marking:
            return self._words(part.text, {})
        look = marking_look(part.text, self._style.fonts.note.size, self._style.colours.ink)
        dress = {**BOLD, "fo:color": look.ink}
        if not look.ground:
            return self._words(part.text, dress)
        firm = f"\N{NO-BREAK SPACE}{part.text}\N{NO-BREAK SPACE}"
        return self._words(firm, {**dress, **size(look.size), "fo:background-color": look.ground})

    def _words(self, words: str, dress: Attributes) -> str:
        pieces = [_FIELDS.get(piece) or self._lines.words(piece) for piece in _NUMBER.split(words) if piece]
        if not dress:
            return "".join(pieces)
        style = self._styles.name("text", "", {"text": dress})
        return element("text:span", "".join(pieces), {"text:style-name": style})


_SIDES: Final[tuple[Side, ...]] = ("header", "footer")
_SEPARATOR: Final = element(
    "style:footnote-sep",
    "",
    {
        "style:width": "0.5pt",
        "style:distance-before-sep": "4pt",
        "style:distance-after-sep": "4pt",
        "style:line-style": "solid",
        "style:adjustment": "left",
        "style:rel-width": "25%",
        "style:color": "#000000",
    },
)
