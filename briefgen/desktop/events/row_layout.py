"""Where the parts of a row of the list of events stand, and how its title is broken into lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle

from briefgen.desktop.events.columns import DATE, TICK, TITLE, Emphasis, EventColumn, columns
from briefgen.desktop.events.found import ShownEvent
from briefgen.desktop.names.statuses import status_name
from briefgen.desktop.theme import WindowTheme
from briefgen.desktop.widgets.bidi_isolate import isolated

SEPARATOR: Final = "  ·  "
LINES: Final = 2  # lines that a title has at most
_PADDING, _GAP, _TAG_ICON, _TAG_PADDING = 16, 12, 14, 5  # pixels at 100 %
_KEPT = 16_384  # titles whose lines are kept: more than a list has


@dataclass(frozen=True, slots=True)
class DetailText:
    """Words of a column in the line below the title, and where they stand."""

    column: EventColumn
    words: str
    emphasis: Emphasis
    rect: QRect


@dataclass(frozen=True, slots=True)
class RowLayout:
    """Places in a view's pixels; `title` holds all lines of the title, `lines` their words."""

    tick: QRect
    title: QRect
    lines: tuple[str, ...]
    pieces: tuple[DetailText, ...]
    tag: QRect
    yours: QRect

    def rect_of(self, column: EventColumn) -> QRect:
        """Where a column stands; below the title where it has no room of its own in this row."""
        if column is TICK:
            return self.tick
        if column is TITLE:
            return self.title
        if column.place == "tag" and not self.tag.isEmpty():
            return self.tag
        found = next((piece.rect for piece in self.pieces if piece.column is column), None)
        below = QRect(self.title.left(), self.title.bottom() + 1, self.title.width(), self.title.height())
        return found or below

    def column_at(self, x: int, y: int) -> EventColumn:
        """The column at a point; the title where there is nothing else."""
        if x <= self.tick.right() + _GAP // 2 if self.tick.left() < self.title.left() else x >= self.tick.left():
            return TICK
        if self.tag.contains(x, y):
            return next(column for column in columns() if column.place == "tag")
        return next((piece.column for piece in self.pieces if piece.rect.contains(x, y)), TITLE)


def row_height(title: str, has_tag: str, is_yours: bool, width: int, look: WindowTheme) -> int:
    """How high the row of an event is; `has_tag` is the status that has a tag, or "" for none."""
    room = _title_width(width, has_tag, is_yours, look)
    size = look.tokens.size
    return look.px(size.row_two if len(_lines(title, room, look)) > 1 else size.row_one)


def lay_out_row(
    event: ShownEvent,
    status: str,
    is_yours: bool,
    rect: QRect,
    direction: Qt.LayoutDirection,
    look: WindowTheme,
    *,
    has_date: bool = True,
) -> RowLayout:
    """The places of a row that fills `rect`; `status` is the one that has a tag, or "" for none.

    Without a date, that is left out where it is plainly given: it stands beside the row.
    """
    padding, gap, box = look.px(_PADDING), look.px(_GAP), look.px(look.tokens.size.checkbox)
    line, below = look.line_height("row"), look.line_height("small")
    width = _title_width(rect.width(), status, is_yours, look)
    lines = _lines(event.row.title, width, look)
    top = rect.top() + (rect.height() - line * len(lines) - below - 1) // 2
    left = rect.left() + padding + box + gap
    tick = QRect(rect.left() + padding, top + (line - box) // 2, box, box)
    title = QRect(left, top, width, line * len(lines))
    second = QRect(left, title.bottom() + 1, rect.right() - padding - left, below)
    pieces = tuple(_pieces(event, second, look, has_date=has_date))
    end = rect.right() - padding
    tag = yours = QRect()
    if is_yours:
        wide = yours_width(look)
        yours = QRect(end - wide, top, wide, line)
        end = yours.left() - look.px(8)
    if status:
        wide, high = tag_width(status, look), look.px(look.tokens.size.tag)
        tag = QRect(end - wide, top + (line - high) // 2, wide, high)

    def there(place: QRect) -> QRect:
        return QStyle.visualRect(direction, rect, place) if not place.isNull() else place

    mirrored = tuple(DetailText(each.column, each.words, each.emphasis, there(each.rect)) for each in pieces)
    return RowLayout(there(tick), there(title), lines, mirrored, there(tag), there(yours))


def tag_width(status: str, look: WindowTheme) -> int:
    """How wide the tag of a status is."""
    words = QFontMetrics(look.font("small", weight=500)).horizontalAdvance(status_name(status))
    return words + look.px(_TAG_ICON + 3 * _TAG_PADDING)


def yours_words() -> str:
    """What marks a row that the analyst has changed."""
    return QCoreApplication.translate("Cells", "Yours")


def yours_width(look: WindowTheme) -> int:
    """How wide the mark of a row that the analyst has changed is."""
    return QFontMetrics(look.font("small", weight=500)).horizontalAdvance(yours_words()) + look.px(_TAG_ICON + 5)


def _title_width(width: int, status: str, is_yours: bool, look: WindowTheme) -> int:
    """The room for a title in a row of some width."""
    taken = look.px(_PADDING + look.tokens.size.checkbox + _GAP + _PADDING)
    if status:
        taken += tag_width(status, look) + look.px(8)
    if is_yours:
        taken += yours_width(look) + look.px(8)
    return max(width - taken, look.px(80))


def _pieces(event: ShownEvent, room: QRect, look: WindowTheme, *, has_date: bool) -> Iterator[DetailText]:
    """What stands below the title, as far as there is room; the last of it is cut short."""
    at, between = room.left(), QFontMetrics(look.font("small")).horizontalAdvance(SEPARATOR)
    for column in columns():
        words = column.in_line(event) if column.place == "line" else ""
        emphasis = column.emphasis(event)
        if not words or at >= room.right() or (column is DATE and emphasis == "strong" and not has_date):
            continue
        metrics = QFontMetrics(font_of(emphasis, look))
        wide = min(metrics.horizontalAdvance(words) + 1, room.right() - at)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, wide)
        yield DetailText(column, shown, emphasis, QRect(at, room.top(), wide, room.height()))
        at += wide + between


def font_of(emphasis: Emphasis, look: WindowTheme) -> QFont:
    """The letters of a piece of the second line."""
    return look.font("small", weight=600 if emphasis == "strong" else None, is_italic=emphasis == "slanted")


def _lines(title: str, width: int, look: WindowTheme) -> tuple[str, ...]:
    return _broken(" ".join(title.split()), width, look)


@lru_cache(maxsize=_KEPT)
def _broken(title: str, width: int, look: WindowTheme) -> tuple[str, ...]:
    """The title in lines that fit the width, each in a direction of its own; a line too many ends in dots."""
    font = look.font("row")
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(title) <= width:
        return (isolated(title),)
    layout = QTextLayout(title, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        last = len(lines) == LINES - 1
        words = title[start:] if last else title[start : start + line.textLength()]
        lines.append(metrics.elidedText(words.strip(), Qt.TextElideMode.ElideRight, width) if last else words.strip())
    layout.endLayout()
    return tuple(isolated(line) for line in lines)
