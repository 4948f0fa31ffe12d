"""A time axis drawn: labels over it and under it, signs on it, its ruling beneath."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from briefgen.document.drawing import Drawing, Label, Rect, Shape, TextAnchor
from briefgen.document.text_width import text_width
from briefgen.document.time_axis.glyphs import Sign, drawn, lanes_of, pole_line, sign_of
from briefgen.document.time_axis.label_lines import DETAIL_LEADING, DETAIL_SIZE, LABEL_LEADING, LABEL_SIZE
from briefgen.document.time_axis.legend import ROW_HEIGHT, legend, legend_entries, legend_rows
from briefgen.document.time_axis.marks import AxisWords, Mark
from briefgen.document.time_axis.placement import POLE_GAP, PlacedLabel, placed_labels
from briefgen.document.time_axis.ruling import TICK_SIZE, ruling, ruling_height
from briefgen.document.time_axis.scale import INSET, Scale, scale_of
from briefgen.document.time_axis.strip import axis_line, strip

_LANE_GAP: Final = 5.0  # points between lanes of labels: over half a line
_LARGE, _SMALL = 2.6, 1.7  # points: radius of a disc where there are few lanes, and where there are many
_LARGE_LANES, _SMALL_LANES = 4, 8  # lanes that each radius is kept for; with more, signs become columns
_CRAMPED: Final = 22.0  # points: height of the signs from which labels have fewer lanes
_LEAST_WIDTH: Final = 120.0  # points: two month names and their labels; narrower, nothing can be read
_MOST_LABELLED: Final = 10
"""Marks that are drawn each with its label; more are counted: their names stand in the table below."""


class _Signs(NamedTuple):
    """The signs from left to right with their lanes."""

    signs: tuple[Sign, ...]
    lanes: tuple[int, ...]
    radius: float

    @property
    def height(self) -> float:
        return (max(self.lanes) + 1) * self.pitch + 1

    @property
    def pitch(self) -> float:
        return 2 * self.radius + 1.2

    def middle(self, lane: int) -> float:
        """How far above the axis line the middle of a lane lies."""
        return lane * self.pitch + self.radius + 1.4


def time_axis(marks: Sequence[Mark], width: float, words: AxisWords) -> Drawing:
    """The marks on a time axis `width` points wide (120 at least): each with its label, or, where they crowd, counted.

    Raises ValueError when there is no mark or the width is too small.
    """
    if not marks:
        raise ValueError("a time axis needs at least one mark")
    if width < _LEAST_WIDTH:
        raise ValueError(f"a time axis is at least {_LEAST_WIDTH:g} points wide")
    month_width = max(text_width(name, TICK_SIZE, strong=True) for name in words.month_names)
    scale = scale_of(marks, width, month_width)
    signs = _arranged(marks, scale) if len(marks) <= _MOST_LABELLED else None
    if signs is None:
        return strip(marks, scale, width, words)
    poles = [sign.pole for sign in signs.signs]
    labels = placed_labels([sign.mark for sign in signs.signs], poles, width, is_cramped=signs.height > _CRAMPED)
    breaks = len(scale.segments) - 1
    entries = legend_entries(marks, words, breaks=breaks, labelled=len(labels))
    rows = legend_rows(entries, width)

    above, below = _tops(labels, above=True), _tops(labels, above=False)
    line = above.height + signs.height
    foot = line + ruling_height(scale.segments)
    shapes = [
        *_poles(labels, signs, (above, below), line, foot),
        *axis_line(scale, line),
        *_signs_drawn(signs, line, width),
        *_ruled(scale, words, line, labels),
        *_captions(labels, above, below, foot),
        *legend(rows, foot + below.height),
    ]
    return Drawing(width, round(foot + below.height + ROW_HEIGHT * len(rows), 2), tuple(shapes))


def _arranged(marks: Sequence[Mark], scale: Scale) -> _Signs | None:
    """The signs in as few lanes as they need; None where those would be too many."""
    for radius, most in ((_LARGE, _LARGE_LANES), (_SMALL, _SMALL_LANES)):
        signs = sorted((sign_of(mark, scale, radius) for mark in marks), key=lambda sign: (sign.left, -sign.right))
        lanes = lanes_of(signs, most)
        if lanes is not None:
            return _Signs(tuple(signs), lanes, radius)
    return None


class _Tops(NamedTuple):
    """Where the lanes of one side begin, in points from the side's top, and the height of the side."""

    tops: tuple[float, ...]
    height: float


def _tops(labels: Sequence[PlacedLabel], *, above: bool) -> _Tops:
    mine = [label for label in labels if label.above is above]
    depth = max((label.lane + 1 for label in mine), default=0)
    heights = [max(label.caption.height for label in mine if label.lane == lane) for lane in range(depth)]
    order = range(depth - 1, -1, -1) if above else range(depth)
    tops, y = [0.0] * depth, 0.0 if above else _LANE_GAP
    for lane in order:
        tops[lane] = y
        y += heights[lane] + _LANE_GAP
    return _Tops(tuple(tops), y if depth else 0.0)


def _poles(
    labels: Sequence[PlacedLabel], signs: _Signs, sides: tuple[_Tops, _Tops], line: float, foot: float
) -> Iterator[Shape]:
    above, below = sides
    for label in labels:
        end = line - signs.middle(signs.lanes[label.mark])
        if label.above:
            yield pole_line(label.flag.pole, above.tops[label.lane] + 1.5, end)
        else:
            yield pole_line(label.flag.pole, end, foot + below.tops[label.lane] + label.caption.height)


def _signs_drawn(signs: _Signs, line: float, width: float) -> Iterator[Shape]:
    for sign, lane in zip(signs.signs, signs.lanes, strict=True):
        yield from drawn(sign, line - signs.middle(lane), signs.radius, width)


def _ruled(scale: Scale, words: AxisWords, line: float, labels: Sequence[PlacedLabel]) -> Iterator[Shape]:
    """The ruling; where a pole runs down through a name, the name stands on a patch of paper."""
    crossing = [label.flag.pole for label in labels if not label.above]
    end = scale.segments[-1].right + INSET
    for segment in scale.segments:
        for shape in ruling(segment, words, line):
            if isinstance(shape, Label):
                half = text_width(shape.text, shape.size, strong=shape.strong) / 2 + 1
                if any(abs(pole - shape.x) < half for pole in crossing):
                    left, right = max(0.0, shape.x - half), min(end, shape.x + half)
                    yield Rect(left, shape.y - 6, right - left, 7.5, "paper")
            yield shape


def _captions(labels: Sequence[PlacedLabel], above: _Tops, below: _Tops, foot: float) -> Iterator[Shape]:
    for label in labels:
        top = above.tops[label.lane] if label.above else foot + below.tops[label.lane]
        shift = POLE_GAP if label.flag.flies_right else -POLE_GAP
        anchor: TextAnchor = "start" if label.flag.flies_right else "end"
        x, y = label.flag.pole + shift, top
        if label.caption.detail:
            yield Label(x, y + 6.5, label.caption.detail, DETAIL_SIZE, anchor, "grey")
            y += DETAIL_LEADING
        for line in label.caption.lines:
            yield Label(x, y + 6.75, line, LABEL_SIZE, anchor)
            y += LABEL_LEADING
