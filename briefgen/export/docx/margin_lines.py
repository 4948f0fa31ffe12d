"""The lines in the margins: left, centre and right by tab stops, page numbers as fields, the marking strong."""

import re
from collections.abc import Sequence
from typing import Final

from briefgen.document.document import Margins
from briefgen.document.margin_rows import MarginText, Side, margin_rows
from briefgen.document.marking import marking_look
from briefgen.document.style import Style
from briefgen.document.text_width import family_width
from briefgen.export.docx.margin_parts import LINE_BOOKMARK
from briefgen.export.docx.package import Part
from briefgen.export.docx.runs import text_runs
from briefgen.export.docx.template import Template
from briefgen.export.docx.xml import half_points, hex_colour, paragraph, run

_NUMBER: Final = re.compile(r"(\{page\}|\{pages\})")
_FIELDS: Final = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_FIRST_BOOKMARK: Final = 1_000_000  # above the ids of the text's bookmarks, so that none is given twice
_SIDES: Final[tuple[Side, ...]] = ("header", "footer")
_JUSTIFIED: Final = ("left", "center", "right")
_MOST_ROWS: Final = 1000  # of a header; so that no two bookmarks have one number
_SLACK: Final = 1.1  # room for families wider than the one that the style names; 1.0 or 1.2 change one brief of 43


def margin_lines(template: Template, style: Style, margins: Margins, *, is_rtl: bool = False) -> tuple[Part, ...]:
    """Every header and footer with its rows; mirrored where the language runs from right to left."""
    written = {side: _rows(template, style, margins, side) for side in _SIDES}
    return tuple(
        margin.part.filled(
            "".join(
                paragraph(
                    template.style_ids[margin.side.capitalize()],
                    _named(runs, f"{number}_{row}"),
                    f"{'' if justified else margin.tabs}{'<w:bidi/>' if is_rtl else ''}{justified}",
                )
                for row, (runs, justified) in enumerate(written[margin.side])
            )
        )
        for number, margin in enumerate(template.margins, 1)
    )


def _rows(template: Template, style: Style, margins: Margins, side: Side) -> list[tuple[str, str]]:
    """The runs of each row, and where they stand if there is no tab before them; one at least."""
    family, size = style.fonts.heading.word, style.fonts.note.size

    def measure(text: str, is_marking: bool) -> float:
        look = marking_look(text, size, "") if is_marking else None
        return family_width(text, look.size if look else size, family, strong=is_marking) * _SLACK

    rows = margin_rows(margins, side, template.text_width, measure)
    return [_row(style, row) for row in rows] or [("", "")]


def _named(runs: str, name: str) -> str:
    """The runs of a row under the bookmark by which it is known again."""
    number, row = map(int, name.split("_"))
    identity = _FIRST_BOOKMARK + number * _MOST_ROWS + row
    start = f'<w:bookmarkStart w:id="{identity}" w:name="{LINE_BOOKMARK}{name}"/>'
    return f'{start}{runs}<w:bookmarkEnd w:id="{identity}"/>'


def _row(style: Style, row: Sequence[MarginText]) -> tuple[str, str]:
    """The runs of a row, with tabs before words only; words that are alone need none, and wrap where they stand."""
    if len(row) == 1 and row[0].place:
        return _part(style, row[0]), f'<w:jc w:val="{_JUSTIFIED[row[0].place]}"/>'
    written, reached = [], 0
    for part in row:
        written.append("<w:r><w:tab/></w:r>" * (part.place - reached) + _part(style, part))
        reached = part.place
    return "".join(written), ""


def _part(style: Style, part: MarginText) -> str:
    if not part.is_marking:
        return _words(part.text, "")
    look = marking_look(part.text, style.fonts.note.size, style.colours.ink)
    strong = f'<w:b/><w:bCs/><w:color w:val="{hex_colour(look.ink)}"/>'
    if not look.ground:
        return _words(part.text, strong)
    size = half_points(look.size)
    ground = f'<w:shd w:val="clear" w:color="auto" w:fill="{hex_colour(look.ground)}"/>'
    dress = f'{strong}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{ground}'
    return _words(f"\N{NO-BREAK SPACE}{part.text}\N{NO-BREAK SPACE}", dress)


def _words(words: str, text_style: str) -> str:
    return "".join(
        f'<w:fldSimple w:instr=" {_FIELDS[piece]} ">{run("1", text_style)}</w:fldSimple>'
        if piece in _FIELDS
        else text_runs(piece, text_style)
        for piece in _NUMBER.split(words)
        if piece
    )
