"""Drawing a timeline."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from briefgen.desktop.theme import WindowTheme
from briefgen.desktop.theme.window_theme import faded
from briefgen.desktop.timeline.scale import ViewScale
from briefgen.desktop.timeline.squares import Stacked
from briefgen.document.time_axis.calendar import Unit
from briefgen.document.time_axis.ticks import Lettering, Name, finest_unit, larger_names, strokes, unit_names

_MONTH_YEAR = "{month} {year}"
_STRETCH = 0.5  # opacity of the time to which an event is dated; chosen by eye
# Of a line, as the size of letters: wider than on a page, for strokes run over all. With half of it 180 days on
# 900 pixels are ruled by weeks instead of months, with twice as much 30 days by weeks instead of days.
_ROOM = 0.9


@dataclass(frozen=True, slots=True)
class DrawnSquare:
    """An event and the square that stands for it."""

    stacked: Stacked
    body: QRectF

    @property
    def around(self) -> QRectF:
        """What is to be clicked on."""
        return self.body.adjusted(-1, -1, 1, 1)


class TimelinePainter:
    """Draws on a widget; all places are in its pixels."""

    def __init__(self, painter: QPainter, look: WindowTheme, scale: ViewScale) -> None:
        self._painter, self._look, self._scale = painter, look, scale
        self._line = float(look.line_height("caption"))
        painter.setFont(look.font("caption"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words run as their letters do

    def ground(self, place: QRectF, free_days: Iterable[QRectF]) -> None:
        """The ground, and the days of the week on which few work."""
        self._painter.fillRect(place, QColor(self._look.colours.content))
        for day in free_days:
            self._painter.fillRect(day, QColor(self._look.colours.hover))

    def rule(self, bottom: float, names: Sequence[str]) -> None:
        """The axis at `bottom`: strokes below it where units of the calendar begin, and their names."""
        colours, metrics, line = self._look.colours, self._painter.fontMetrics(), self._line
        letters = Lettering(names, _MONTH_YEAR, lambda text: metrics.horizontalAdvance(text) + 1.0, line / 4)
        unit = finest_unit(self._scale.pixels, max(map(letters.width, names)), _ROOM * line)
        self._strokes(unit, bottom, bottom + line / 4)
        self._names(unit_names(self._scale, unit, letters), letters, bottom + line / 8, colours.muted)
        if unit.larger is not None:
            self._strokes(unit.larger, bottom, bottom + 2 * line)
            self._names(larger_names(self._scale, unit.larger, letters), letters, bottom + line, colours.text)
        self._painter.setPen(QPen(QColor(colours.edge), 1))
        self._painter.drawLine(QPointF(0, bottom), QPointF(self._scale.width, bottom))

    def frame(self, place: QRectF) -> None:
        """The days that are listed."""
        self._rounded(place, self._look.colours.tint, QPen(QColor(self._look.colours.accent), 1))

    def stretch(self, place: QRectF) -> None:
        """The time to which the event that is looked at is dated, where that is more than a day."""
        self._painter.fillRect(place, faded(self._look.colours.tint_strong, _STRETCH))

    def bars(self, bars: Iterable[tuple[QRectF, float]]) -> None:
        """Bars that count events, and what share of them is in the brief."""
        colours = self._look.colours
        for bar, ticked in bars:
            self._painter.fillRect(bar, QColor(colours.bar_off))
            part = QRectF(bar)
            part.setTop(bar.bottom() - bar.height() * ticked)
            self._painter.fillRect(part, QColor(colours.accent))

    def square(self, drawn: DrawnSquare, *, ticked: bool, current: bool) -> None:
        """The square of an event: filled where it is in the brief, dashed where its time is not sure."""
        colours, mark = self._look.colours, drawn.stacked.mark
        pen = QPen(QColor(colours.accent if ticked else colours.bar), 1.2)
        if mark.approximate or mark.open_start or mark.open_end:
            pen.setStyle(Qt.PenStyle.DashLine)
        self._rounded(drawn.body, colours.accent if ticked else colours.content, pen)
        if current:
            ring = QPen(QColor(colours.focus), self._look.px(self._look.tokens.line.focus))
            self._rounded(drawn.body.adjusted(-2, -2, 2, 2), None, ring)

    def ring(self, place: QRectF) -> None:
        """The sign that the keys are here."""
        pen = QPen(QColor(self._look.colours.focus), self._look.px(self._look.tokens.line.focus))
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(place.adjusted(1, 1, -1, -1))

    def _rounded(self, place: QRectF, fill: str | None, pen: QPen) -> None:
        self._painter.setPen(pen)
        self._painter.setBrush(QColor(fill) if fill is not None else Qt.BrushStyle.NoBrush)
        radius = self._look.px(2)
        self._painter.drawRoundedRect(place, radius, radius)

    def _strokes(self, unit: Unit, top: float, bottom: float) -> None:
        self._painter.setPen(QPen(QColor(self._look.colours.edge), 1))
        for x in strokes(self._scale, unit):
            self._painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _names(self, names: Iterable[Name], letters: Lettering, top: float, colour: str) -> None:
        self._painter.setPen(QColor(colour))
        for name in names:
            width = letters.width(name.text)
            room = QRectF(name.x - width / 2, top, width, self._line)
            self._painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name.text)
