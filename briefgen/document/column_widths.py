"""Widths of table columns after their content.

The idea is that of the automatic table layout of CSS 2.1 (section 17.5.2.2): no column is narrower than its longest
word, and none wider than its longest line as long as others need room. Between those bounds the columns share the
width after the root mean square of their lines, so that long cells count for more and a row's cells end at about the
same height.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from typing import Final, NamedTuple

from briefgen.document.blocks import Column, Row, Table
from briefgen.document.inlines import CrossReference, Inline, Inlines, LineBreak, NoteReference, Text
from briefgen.document.style import Style
from briefgen.document.text_width import family_width

CELL_PADDING: Final = 3.5
"""Points of air on the left and on the right of every cell."""

NOTE_MARK_SCALE: Final = 0.65  # of a raised mark to its text, about as Word draws it
# Of the width that a long word may ask for, the more the narrower the other columns; with half of it, or twice, none of
# 43 briefs has other columns, nor with other shares and samples below where nothing is said.
_MAX_WORD_SHARE: Final = 0.3
_MAX_NOWRAP_SHARE: Final = 0.45  # of the width that a column without breaks may take
_USUAL_SHARE: Final = 0.9
"""Of the cells of a `nowrap` column, those that it is wide enough for: with 0.45, 15 of 43 briefs differ and four are
longer; with 0.75 none, with 1 four."""
_LITTLE_WIDER: Final = 1.4
"""Of what is usual in a `nowrap` column, the widest cell that still stands on one line: "17 September 2021" among the
days of a May, not a span of two dates."""
WORD_SLACK: Final = 1.25
"""Room in Word for families wider than the one that the style names: DejaVu Sans runs 24 % wider than Carlito."""
_WORD_ADVANCE: Final = 0.56  # of an em, for a letter within a long word; about that of Carlito's capitals
# Rows that widths are reckoned from, so that the work does not grow with the table.
_SAMPLED_ROWS: Final = 120
_SHARE_POWER: Final = 0.8
"""Below 1, a column of short cells gets a little more than its part, so that it does not wrap at every word."""


class _Extent(NamedTuple):
    """A column's bounds in points with padding, and the part of the rest that it asks for."""

    least: float
    usual: float
    most: float


class _Ruler(NamedTuple):
    """Measures words in a family; `slack` is room for what may not break, where a reader has another family."""

    family: str
    size: float
    small: float
    note_mark: float
    slack: float

    def words(self, text: str, *, strong: bool = False) -> float:
        return family_width(text, self.size, self.family, strong=strong)

    def line(self, content: Inlines) -> float:
        """Width of a cell on one line, or of the longest of its lines."""
        width = longest = 0.0
        for part in content:
            width = 0.0 if isinstance(part, LineBreak) else width + self._part(part)
            longest = max(longest, width)
        return longest

    def longest_word(self, content: Inlines) -> float:
        """Width of the longest stretch of a cell that may not break."""
        stretches = (self.words(word, strong=strong) for word, strong in _unbreakable(content))
        return self.slack * (max(stretches, default=0.0) + (self.note_mark if _has_note(content) else 0.0))

    def _part(self, part: Inline) -> float:
        if isinstance(part, NoteReference):
            return self.note_mark
        if isinstance(part, Text | CrossReference) and part.small:
            return family_width(part.text, self.small, self.family, strong=True)
        return self.words(part.text, strong=isinstance(part, Text) and (part.strong or part.tag))


def column_widths(table: Table, style: Style, total: float, *, for_word: bool = False) -> tuple[float, ...]:
    """Width of each column in points, padding included; they add up to `total`.

    Columns with a share have it; those marked `nowrap` are as wide as nine tenths of their cells need, or a little
    wider where that holds more. The others look at a bounded sample of rows, so the work grows little with the table.
    A word wider than three tenths of `total` widens no column. `for_word` measures in the family that the style names
    for Word, with room for another.
    """
    if not table.columns:
        return ()
    ruler = _ruler(table, style, for_word)
    sample = _sample(table.rows)
    extents = [
        _Extent(*[column.share * total] * 3)
        if column.share
        else _fixed_extent(column, position, table.rows, ruler, total)
        if column.nowrap
        else _free_extent(column, position, sample, ruler, total)
        for position, column in enumerate(table.columns)
    ]
    fixed = [column.nowrap or column.share > 0 for column in table.columns]
    return _closed(_share(extents, fixed, total), total)


def fits_in(content: Inlines, style: Style, width: float) -> bool:
    """Whether a cell of a column of Word as wide as that stands on one line, with room for another family."""
    return _word_ruler(style, 0.0).line(content) * WORD_SLACK <= width - 2 * CELL_PADDING


def holds_words(table: Table, style: Style, widths: Sequence[float]) -> bool:
    """Whether the columns of Word of these widths hold every word of the table whole, about."""
    size = style.fonts.table.size
    most = [int((width - 2 * CELL_PADDING) / (size * _WORD_ADVANCE)) for width in widths]
    return all(
        len(word) <= limit
        for row in table.rows
        for cell, limit in zip(row.cells, most, strict=True)
        for part in cell
        if len(part.text) > limit
        for word in part.text.split()
    )


def _ruler(table: Table, style: Style, for_word: bool) -> _Ruler:
    digits = "0" * len(str(max(10, len(table.rows)))) + ","
    size = style.fonts.table.size * NOTE_MARK_SCALE
    if for_word:
        return _word_ruler(style, family_width(digits, size, style.fonts.heading.word))
    family = style.fonts.heading.pdf
    mark = family_width(digits, size, family)
    return _Ruler(family, style.fonts.table.size, style.fonts.citation_size, mark, 1.0)


def _word_ruler(style: Style, note_mark: float) -> _Ruler:
    fonts = style.fonts
    return _Ruler(fonts.heading.word, fonts.table.size, fonts.citation_size, note_mark, WORD_SLACK)


def _sample(rows: Sequence[Row]) -> Sequence[Row]:
    """Rows evenly spread over the table; the odd step does not keep time with rows that alternate."""
    step = -(-len(rows) // _SAMPLED_ROWS) | 1
    return rows[::step]


def _fixed_extent(column: Column, position: int, rows: Sequence[Row], ruler: _Ruler, total: float) -> _Extent:
    lines = sorted(ruler.line(row.cells[position]) for row in rows)
    usual = lines[ceil(_USUAL_SHARE * len(lines)) - 1] if lines else 0.0
    usual = max((line for line in lines if line <= usual * _LITTLE_WIDER), default=0.0)
    title = 0.0 if not column.title else ruler.words(column.title, strong=True)
    width = min(max(usual, title) * ruler.slack + 2 * CELL_PADDING, total * _MAX_NOWRAP_SHARE)
    return _Extent(width, width, width)


def _free_extent(column: Column, position: int, rows: Sequence[Row], ruler: _Ruler, total: float) -> _Extent:
    title = ruler.words(column.title, strong=True)
    title_word = max((ruler.words(word, strong=True) * ruler.slack for word in column.title.split()), default=0.0)
    cells = [row.cells[position] for row in rows]
    lines = [ruler.line(cell) for cell in cells]
    word = max((ruler.longest_word(cell) for cell in cells), default=0.0)
    least = min(max(word, title_word) + 2 * CELL_PADDING, total * _MAX_WORD_SHARE)
    usual = (sum(line * line for line in lines) / max(1, len(lines))) ** 0.5 + 2 * CELL_PADDING
    usual = usual**_SHARE_POWER
    most = max(max(lines, default=0.0), title) + 2 * CELL_PADDING
    return _Extent(least, usual, max(most, least))


def _share(extents: Sequence[_Extent], fixed: Sequence[bool], total: float) -> list[float]:
    least = [extent.least for extent in extents]
    if sum(least) >= total:
        return _squeezed(least, total)
    most = sum(extent.most for extent in extents)
    if most <= total:
        return _stretched([extent.most for extent in extents], fixed, total - most)
    low, high = 0.0, total / min(extent.usual for extent in extents)
    for _ in range(40):
        scale = (low + high) / 2
        if sum(_scaled(extents, scale)) > total:
            high = scale
        else:
            low = scale
    return list(_scaled(extents, low))


def _scaled(extents: Iterable[_Extent], scale: float) -> Iterator[float]:
    return (min(max(extent.usual * scale, extent.least), extent.most) for extent in extents)


def _squeezed(widths: Sequence[float], total: float) -> list[float]:
    scale = total / sum(widths)
    return [width * scale for width in widths]


def _stretched(widths: Sequence[float], fixed: Sequence[bool], spare: float) -> list[float]:
    """Spare room goes to the columns that may wrap, by width; to all when none may."""
    takes = [0.0 if is_fixed else width for width, is_fixed in zip(widths, fixed, strict=True)]
    takes = takes if any(takes) else list(widths)
    return [width + spare * take / sum(takes) for width, take in zip(widths, takes, strict=True)]


def _closed(widths: Sequence[float], total: float) -> tuple[float, ...]:
    """The widths with what is left over in the widest, so that they add up; none is rounded below its words."""
    widest = widths.index(max(widths))
    rest = total - sum(width for index, width in enumerate(widths) if index != widest)
    return tuple(rest if index == widest else width for index, width in enumerate(widths))


def _has_note(content: Inlines) -> bool:
    return any(isinstance(part, NoteReference) for part in content)


def _unbreakable(content: Inlines) -> Iterator[tuple[str, bool]]:
    """The stretches that may be the longest, each with whether it is strong."""
    for part in content:
        strong = isinstance(part, Text) and (part.strong or part.tag)
        if isinstance(part, Text) and (part.nowrap or part.tag):
            yield part.text, strong
        else:
            yield from ((word, strong) for word in sorted(part.text.split(), key=len)[-2:])
