"""Widths of table columns after their content.

The idea is that of the automatic table layout of CSS 2.1 (section 17.5.2.2): no column is narrower than its longest
word, and none wider than its longest line as long as others need room. Between those bounds the columns share the
width after the root mean square of their lines, so that long cells count for more and a row's cells end at about the
same height.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from briefgen.document.blocks import Column, Row, Table
from briefgen.document.inlines import Inlines, NoteReference, Text
from briefgen.document.style import Style
from briefgen.document.text_width import relative_width, text_width

CELL_PADDING: Final = 3.5
"""Points of air on the left and on the right of every cell."""

NOTE_MARK_SCALE: Final = 0.65  # of a raised mark to its text, about as Word draws it
# Of the width that a long word may ask for; chosen by hand, the more the narrower the other columns.
_MAX_WORD_SHARE: Final = 0.3
_MAX_NOWRAP_SHARE: Final = 0.45  # of the width that a column without breaks may take; chosen by hand
# Rows that widths are reckoned from, so that the work does not grow with the table; chosen by hand.
_SAMPLED_ROWS: Final = 120
_SHARE_POWER: Final = 0.8
"""Below 1, a column of short cells gets a little more than its part, so that it does not wrap at every word."""


class _Extent(NamedTuple):
    """A column's bounds in points with padding, and the part of the rest that it asks for."""

    least: float
    usual: float
    most: float


class _Ruler(NamedTuple):
    size: float
    slack: float
    note_mark: float

    def words(self, text: str, *, strong: bool = False) -> float:
        return text_width(text, self.size, strong=strong) * self.slack

    def line(self, content: Inlines) -> float:
        """Width of a cell on one line."""
        return sum(
            self.note_mark if isinstance(part, NoteReference) else self.words(part.text, strong=_is_strong(part))
            for part in content
        )

    def longest_word(self, content: Inlines) -> float:
        """Width of the longest stretch of a cell that may not break."""
        stretches = (self.words(word) for word in _unbreakable(content))
        return max(stretches, default=0.0) + (self.note_mark if _has_note(content) else 0.0)


def column_widths(table: Table, style: Style, total: float) -> tuple[float, ...]:
    """Width of each column in points, padding included; they add up to `total`.

    Columns with a share have it; those marked `nowrap` are as wide as their widest cell. The others look at a bounded
    sample of rows, so the work grows little with the table. A word wider than three tenths of `total` widens no column.
    """
    if not table.columns:
        return ()
    ruler = _ruler(table, style)
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


def _ruler(table: Table, style: Style) -> _Ruler:
    size = style.fonts.table.size
    digits = len(str(max(10, len(table.rows))))
    mark = text_width("0" * digits + ",", size * NOTE_MARK_SCALE)
    return _Ruler(size, relative_width(style.fonts.heading.word), mark)


def _sample(rows: Sequence[Row]) -> Sequence[Row]:
    """Rows evenly spread over the table; the odd step does not keep time with rows that alternate."""
    step = -(-len(rows) // _SAMPLED_ROWS) | 1
    return rows[::step]


def _fixed_extent(column: Column, position: int, rows: Sequence[Row], ruler: _Ruler, total: float) -> _Extent:
    width = max((ruler.line(row.cells[position]) for row in rows), default=0.0)
    width = min(max(width, ruler.words(column.title, strong=True)) + 2 * CELL_PADDING, total * _MAX_NOWRAP_SHARE)
    return _Extent(width, width, width)


def _free_extent(column: Column, position: int, rows: Sequence[Row], ruler: _Ruler, total: float) -> _Extent:
    title = ruler.words(column.title, strong=True)
    title_word = max((ruler.words(word, strong=True) for word in column.title.split()), default=0.0)
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


def _is_strong(part: object) -> bool:
    return isinstance(part, Text) and part.strong


def _has_note(content: Inlines) -> bool:
    return any(isinstance(part, NoteReference) for part in content)


def _unbreakable(content: Inlines) -> Iterator[str]:
    for part in content:
        if isinstance(part, NoteReference):
            continue
        if isinstance(part, Text) and part.nowrap:
            yield part.text
        else:
            yield from sorted(part.text.split(), key=len)[-2:]
