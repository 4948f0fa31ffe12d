"""The signs that stand for marks: a point for a day, a bar for a period, a fade where an end is not sure."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from briefgen.document.drawing import STROKE_WIDTH, Circle, ColourRole, Fade, Line, Rect, Shape
from briefgen.document.time_axis.lanes import Lanes
from briefgen.document.time_axis.marks import Mark
from briefgen.document.time_axis.scale import Scale

_FADE: Final = 14.0  # points that an end which is not sure takes to vanish: two discs and a half
_MIN_BAR: Final = 4.0  # points, for a bar to be told from a stroke
_PIECE_GAP: Final = 1.0  # points between signs of one lane
_HALF_STROKE: Final = STROKE_WIDTH / 2  # half of a stroke lies outside of its line


class Sign(NamedTuple):
    """A mark's place: `pieces` are its stretches in points, one in each segment that it touches."""

    mark: Mark
    pieces: tuple[tuple[float, float], ...]

    @property
    def left(self) -> float:
        """Left end of what is drawn, fades included."""
        return self.pieces[0][0] - (_FADE if self._blurs_outwards(self.mark.open_start) else 0.0)

    @property
    def right(self) -> float:
        """Right end of what is drawn, fades included."""
        return self.pieces[-1][1] + (_FADE if self._blurs_outwards(self.mark.open_end) else 0.0)

    @property
    def pole(self) -> float:
        """Where the label's pole stands: on a point, or near the surer end of a bar."""
        left, right = self.pieces[0][0], self.pieces[-1][1]
        if self.mark.is_day:
            return (left + right) / 2
        if self.mark.open_start and not self.mark.open_end:
            return max((left + right) / 2, right - 6)
        last = self.pieces[0][1]
        return min((left + last) / 2, left + 6)

    def _blurs_outwards(self, is_open: bool) -> bool:
        return is_open or (self.mark.approximate and self.mark.is_day)


def sign_of(mark: Mark, scale: Scale, radius: float) -> Sign:
    """Where a mark is drawn; a day is as wide as its disc, a bar never narrower than it can be seen."""
    if mark.is_day:
        x = scale.x(mark.first + 0.5)
        return Sign(mark, (widened(x, x, 2 * radius),))
    pieces = [piece for piece in scale.pieces(mark.first, mark.after) if piece[1] > piece[0]]
    return Sign(mark, tuple(pieces) if len(pieces) > 1 else (widened(*pieces[0], _MIN_BAR),))


def widened(left: float, right: float, least: float) -> tuple[float, float]:
    """The ends of what is drawn between two places: about its middle, and wide enough to be seen."""
    middle = (left + right) / 2
    return (middle - least / 2, middle + least / 2) if right - left < least else (left, right)


def lanes_of(signs: Sequence[Sign], most: int) -> tuple[int, ...] | None:
    """The lane of each sign, 0 on the axis, so that none covers another; None when that needs more than `most`."""
    lanes = Lanes(most)
    found: list[int] = []
    for sign in signs:
        lane = lanes.take(sign.left, sign.right + _PIECE_GAP)
        if lane is None:
            return None
        found.append(lane)
    return tuple(found)


def drawn(sign: Sign, y: float, radius: float, width: float) -> Iterator[Shape]:
    """The shapes of a sign whose middle lies at `y`, within 0 and `width`."""
    height = 2 * radius - 0.6
    yield from _fades(sign, y, height * 0.7, width)
    if sign.mark.is_day:
        left, right = sign.pieces[0]
        fill, stroke = _dress(sign.mark)
        yield Circle((left + right) / 2, y, radius if stroke is None else radius - _HALF_STROKE, fill, stroke)
        return
    for index, piece in enumerate(sign.pieces):
        blurs_left = sign.mark.approximate and index == 0
        blurs_right = sign.mark.approximate and index == len(sign.pieces) - 1
        yield from _bar(sign.mark, piece, (y - height / 2, height), (blurs_left, blurs_right))


def _fades(sign: Sign, y: float, height: float, width: float) -> Iterator[Shape]:
    left, right = sign.pieces[0][0], sign.pieces[-1][1]
    middle = (left + right) / 2 if sign.mark.is_day else None
    if sign.left < left:
        start, end = max(0.0, sign.left), middle or left
        yield Fade(start, y - height / 2, end - start, height, "accent", 0.0, 0.8)
    if sign.right > right:
        start, end = middle or right, min(width, sign.right)
        yield Fade(start, y - height / 2, end - start, height, "accent", 0.8, 0.0)


def _bar(
    mark: Mark, piece: tuple[float, float], across: tuple[float, float], blurs: tuple[bool, bool]
) -> Iterator[Shape]:
    """A bar from left to right, its top and height, and whether its ends blur."""
    (left, right), (top, height) = piece, across
    fill, stroke = _dress(mark)
    opacity = 1.0 if stroke is None else 0.5
    blur = min(_FADE, (right - left) * 0.35)
    inner_left, inner_right = left + blurs[0] * blur, right - blurs[1] * blur
    if blurs[0]:
        yield Fade(left, top, blur, height, "accent", 0.0, opacity)
    if blurs[1]:
        yield Fade(inner_right, top, blur, height, "accent", opacity, 0.0)
    inset = 0.0 if stroke is None else _HALF_STROKE
    yield Rect(inner_left + inset, top + inset, inner_right - inner_left - 2 * inset, height - 2 * inset, fill, stroke)


def _dress(mark: Mark) -> tuple[ColourRole, ColourRole | None]:
    return ("accent", None) if mark.reported else ("paper", "accent")


def pole_line(x: float, y1: float, y2: float) -> Line:
    """The pole of a label."""
    return Line(x, y1, x, y2, "grey", 0.4)
