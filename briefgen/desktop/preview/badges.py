"""Badges beside the lines of the pages: what an audit has said of the lines of a file that tell the same events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from briefgen.desktop.application.service_words import in_own_words
from briefgen.desktop.names.verdicts import BADGES, verdict_words
from briefgen.desktop.theme import theme
from briefgen.desktop.theme.design_tokens import tokens
from briefgen.desktop.theme.icons import picture

if TYPE_CHECKING:
    from briefgen.audit import AuditReport

_WORST_FIRST: Final = ("unbacked", "changed", "own", "backed")
_INKS: Final = {"backed": "good", "own": "accent", "changed": "disputed", "unbacked": "denied"}
_SIDE, _GAP = 14, 3  # pixels at 100 % of a badge, and of the air beside it


@dataclass(frozen=True, slots=True)
class Badge:
    """The verdict on what a file tells of an event, and in words why."""

    verdict: str
    words: str


def badges_of(report: "AuditReport", file: str) -> dict[str, Badge]:
    """A badge for each event that lines of the file tell: that of the worst of them."""
    found: dict[str, Badge] = {}
    for line in sorted(report.lines, key=lambda line: _WORST_FIRST.index(line.verdict)):
        words = f"{file}: {verdict_words(line.verdict)} – {in_own_words(line.reason)}"
        for event in line.events:
            found.setdefault(event, Badge(line.verdict, words))
    return found


def badge_place(line: QRectF) -> QRectF:
    """Where the badge of a line stands: before it, at its head."""
    side, gap = theme().px(_SIDE), theme().px(_GAP)
    return QRectF(line.left() - side - gap, line.top(), side, side)


def paint_badges(painter: QPainter, lines: Iterable[tuple[QRectF, str]], badges: Mapping[str, Badge]) -> None:
    """Paint the badges of lines that tell events; pages are white in the dark as well."""
    colours, ratio = tokens().colour.light, painter.device().devicePixelRatio()
    for line, event in lines:
        badge = badges.get(event)
        if badge is None:
            continue
        place, verdict = badge_place(line), badge.verdict
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.content))
        painter.drawEllipse(place)
        drawn = picture(BADGES[verdict], getattr(colours, _INKS[verdict]), round(place.width()), ratio)
        painter.drawPixmap(QPointF(place.topLeft()), drawn)
