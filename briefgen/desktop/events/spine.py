"""The days beside a list of events: each with a node on a line that runs through all."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QDate, QLocale, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from briefgen import service
from briefgen.desktop.theme import WindowTheme
from briefgen.desktop.theme.design_tokens import TextStyle
from briefgen.desktop.widgets.bidi_isolate import isolated
from briefgen.model.edtf import EdtfDate

DAY_WIDTH: Final = 116  # pixels at 100 % of the days beside the events
_EDGE, _NODE, _TOP = 16, 8, 9  # pixels at 100 %: before the words, of a node, above the first line


@dataclass(frozen=True, slots=True)
class DayWords:
    """What stands beside the events of a day: the day, below it its name or the year, and how many are in the brief."""

    head: str
    below: str
    in_brief: str


@lru_cache(maxsize=2_048)
def day_and_year(date: str, language: str) -> tuple[str, str]:
    """A date in two lines: of a day its name and its year stand below, of what is longer nothing."""
    known = EdtfDate.parse(date).known_days
    locale, year, month = QLocale(language), known[0].year, known[0].month
    if known[0] != known[-1] and (known[-1].year, known[-1].month) == (year, month) and known[0].day == 1:
        return locale.standaloneMonthName(month), str(year)
    if known[0] != known[-1]:
        return service.dates_in_words([date], language)[date], ""
    day = QDate(year, month, known[0].day)
    below = f"{locale.dayName(day.dayOfWeek(), QLocale.FormatType.ShortFormat)} {year}"
    return locale.toString(day, "d MMMM"), below


def draw_day(
    painter: QPainter, look: WindowTheme, option: QStyleOptionViewItem, words: DayWords | None, is_chosen: bool | None
) -> None:
    """What stands beside a row: the words of a day at its first row, and its part of the line; nothing without a day.

    The node is filled where something of the day is in the brief.
    """
    rect, colours = option.rect, look.colours
    painter.fillRect(rect, QColor(colours.content))
    if is_chosen is None:
        return
    wide = look.px(DAY_WIDTH)
    place = QStyle.visualRect(option.direction, rect, QRect(rect.left(), rect.top(), wide, rect.height()))
    is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    x = place.left() + look.px(_NODE) if is_mirrored else place.right() - look.px(_NODE)
    painter.setPen(QPen(QColor(colours.line), look.px(2)))
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom() + 1))
    if words is None:
        return
    top = rect.top() + look.px(_TOP)
    lines: tuple[tuple[str, TextStyle, str], ...] = (
        (words.head, "strong", colours.text), (words.below, "caption", colours.muted),
        (words.in_brief, "caption", colours.muted),
    )  # fmt: skip
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    how = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    for text, style, ink in lines:
        if not text or top + look.line_height(style) > rect.bottom() + look.px(_TOP):
            continue
        painter.setFont(look.font(style))
        painter.setPen(QColor(ink))
        room = QRect(rect.left() + look.px(_EDGE), top, wide - look.px(_EDGE + 2 * _NODE), look.line_height(style))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QStyle.visualRect(option.direction, rect, room), how, isolated(shown))
        top += look.line_height(style)
    node = look.px(_NODE)
    middle = rect.top() + look.px(_TOP) + look.line_height("strong") / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.accent), 1.5))
    painter.setBrush(QColor(colours.accent if is_chosen else colours.content))
    painter.drawEllipse(QRectF(x - node / 2, middle - node / 2, node, node))
