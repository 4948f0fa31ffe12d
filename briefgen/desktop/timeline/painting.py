"""Drawing a timeline."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPalette, QPen

from briefgen.desktop.timeline.layout import PlacedMark
from briefgen.desktop.timeline.scale import ViewScale
from briefgen.document.time_axis.calendar import Unit
from briefgen.document.time_axis.ticks import Lettering, Name, finest_unit, larger_names, strokes, unit_names

_FADE_STRENGTH = 0.7  # opacity where a fade begins; chosen by eye
_MONTH_YEAR = "{month} {year}"
_ROOM = 0.9  # of a line, as the size of letters: wider than on a page, for strokes run over all lanes; chosen by hand


@dataclass(frozen=True, slots=True)
class TimelineStyle:
    """Colours and measures; `line` is the height of a line of words."""

    text: QColor
    faint: QColor
    grid: QColor
    paper: QColor
    accent: QColor
    chosen: QColor
    line: float


def timeline_style(palette: QPalette, metrics: QFontMetricsF) -> TimelineStyle:
    """The look that a palette gives."""
    role = QPalette.ColorRole
    text, accent = palette.color(role.Text), palette.color(role.Accent)
    return TimelineStyle(
        text,
        _clear(text, 0.75),
        _clear(text, 0.13),
        palette.color(role.Base),
        accent,
        _clear(accent, 0.2),
        metrics.height(),
    )


@dataclass(frozen=True, slots=True)
class PaintedMark:
    """A placed mark where it is drawn: `body` is its disc or bar, `label` the room for its words."""

    placed: PlacedMark
    body: QRectF
    label: QRectF

    @property
    def around(self) -> QRectF:
        """All that belongs to it, to be clicked on."""
        whole = self.body.united(self.label) if self.placed.label else self.body
        return whole.adjusted(-3, -2, 3, 2)


class TimelinePainter:
    """Draws on a widget; all places are in its pixels."""

    def __init__(self, painter: QPainter, look: TimelineStyle, scale: ViewScale, fade: float) -> None:
        self._painter, self._look, self._scale, self._fade = painter, look, scale, fade
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words run as their letters do

    def rule(self, top: float, bottom: float, names: Sequence[str]) -> None:
        """The axis at `bottom`: strokes up to `top` where units of the calendar begin, their names below."""
        look, metrics = self._look, self._painter.fontMetrics()
        letters = Lettering(names, _MONTH_YEAR, lambda text: metrics.horizontalAdvance(text) + 1.0, look.line / 4)
        unit = finest_unit(self._scale.pixels, max(map(letters.width, names)), _ROOM * look.line)
        self._strokes(unit, top, bottom)
        self._names(unit_names(self._scale, unit, letters), letters, bottom, look.faint)
        if unit.larger is not None:
            self._strokes(unit.larger, bottom, bottom + 2 * look.line)
            self._names(larger_names(self._scale, unit.larger, letters), letters, bottom + look.line, look.text)
        self._painter.setPen(QPen(look.faint, 1))
        self._painter.drawLine(QPointF(0, bottom), QPointF(self._scale.width, bottom))

    def columns(self, columns: Iterable[tuple[QRectF, float]]) -> None:
        """Columns that count events, and what share of them is ticked."""
        for column, ticked in columns:
            self._painter.fillRect(column, self._look.grid)
            part = QRectF(column)
            part.setTop(column.bottom() - column.height() * ticked)
            self._painter.fillRect(part, self._look.accent)

    def mark(self, drawn: PaintedMark, words: str, *, ticked: bool, current: bool) -> None:
        """A mark and its label; a ticked one is filled."""
        painter, look, mark = self._painter, self._look, drawn.placed.mark
        if current:
            painter.setPen(QPen(look.accent, 1))
            for ground in (look.paper, look.chosen):
                painter.setBrush(ground)
                painter.drawRoundedRect(drawn.around, 4, 4)
        self._fades(drawn, ticked=ticked)
        painter.setPen(QPen(look.accent, 1.4))
        painter.setBrush(look.accent if ticked else look.paper)
        if mark.is_day:
            painter.drawEllipse(drawn.body)
        else:
            painter.drawRoundedRect(drawn.body, drawn.body.height() / 5, drawn.body.height() / 5)
        if words:
            on_fill = drawn.placed.is_inside and ticked
            painter.setPen(look.paper if on_fill else look.text if ticked or current else look.faint)
            painter.drawText(drawn.label, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)

    def note(self, place: QRectF, words: str) -> None:
        """A line of words above the marks."""
        self._painter.setPen(self._look.faint)
        self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)

    def frame(self, place: QRectF) -> None:
        """The sign that the keys are here."""
        self._painter.setPen(QPen(self._look.accent, 1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))

    def _fades(self, drawn: PaintedMark, *, ticked: bool) -> None:
        """Ends that are not sure, from the body outwards."""
        mark, mirrored = drawn.placed.mark, self._scale.is_mirrored
        starts, ends = mark.approximate or mark.open_start, mark.approximate or mark.open_end
        colour = _clear(self._look.accent, _FADE_STRENGTH if ticked else _FADE_STRENGTH / 2)
        height = drawn.body.height() * 0.6
        top = drawn.body.center().y() - height / 2
        for is_left in [side for side, wanted in ((not mirrored, starts), (mirrored, ends)) if wanted]:
            edge = drawn.body.left() if is_left else drawn.body.right()
            rect = QRectF(edge - self._fade if is_left else edge, top, self._fade, height)
            slope = QLinearGradient(edge, 0, rect.left() if is_left else rect.right(), 0)
            slope.setColorAt(0, colour)
            slope.setColorAt(1, _clear(colour, 0))
            self._painter.fillRect(rect, slope)

    def _strokes(self, unit: Unit, top: float, bottom: float) -> None:
        self._painter.setPen(QPen(self._look.grid, 1))
        for x in strokes(self._scale, unit):
            self._painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def _names(self, names: Iterable[Name], letters: Lettering, top: float, colour: QColor) -> None:
        self._painter.setPen(colour)
        for name in names:
            width = letters.width(name.text)
            room = QRectF(name.x - width / 2, top, width, self._look.line)
            self._painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name.text)


def _clear(colour: QColor, opacity: float) -> QColor:
    clear = QColor(colour)
    clear.setAlphaF(opacity)
    return clear
