"""Which marks are labelled, and where their labels hang."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from briefgen.document.time_axis.flags import FLAG_GAP, Flag, FlagRow
from briefgen.document.time_axis.label_lines import MarkLabel, caption_of, label_length
from briefgen.document.time_axis.marks import Mark

POLE_GAP: Final = 3.0  # points between a pole and its words
# To bound the work; with half or twice of each none of 43 briefs has another drawing.
_FEW: Final = 30  # marks for which every layout is tried
_MOST_TRIED: Final = 200  # labels, the heaviest
_MOST_IN_VAIN: Final = 120  # labels without room after which the rest is not tried
_NEVER: Final = float("inf")
_INWARDS: Final = 0.6  # of the width, from where labels hang leftwards, so that those near the end have room
_USUAL_FILL: Final = 0.8  # about how much of its width a broken label fills


class LabelBounds(NamedTuple):
    """How much room labels are given: lanes above and below the axis, points of width, lines of words."""

    above: int
    below: int
    width: float
    lines: int


# From low to high; chosen by eye.
LAYOUTS: Final = (
    LabelBounds(1, 0, 150, 2),
    LabelBounds(1, 0, 110, 3),
    LabelBounds(1, 0, 92, 3),
    LabelBounds(2, 0, 130, 2),
    LabelBounds(2, 0, 110, 3),
    LabelBounds(2, 1, 116, 2),
    LabelBounds(2, 2, 104, 2),
    LabelBounds(2, 2, 86, 2),
    LabelBounds(2, 2, 72, 2),
)
CRAMPED: Final = LabelBounds(2, 1, 78, 2)
"""The layout when the signs themselves are high."""


class PlacedLabel(NamedTuple):
    """A labelled mark: its caption, its flag and its lane, above the axis or below it."""

    mark: int
    caption: MarkLabel
    flag: Flag
    above: bool
    lane: int


def placed_labels(
    marks: Sequence[Mark], poles: Sequence[float], width: float, *, is_cramped: bool = False
) -> tuple[PlacedLabel, ...]:
    """Labels for as many marks as find room, the heaviest first, in the smallest layout that takes them all.

    `poles` are the places of the marks in points, in rising order or nearly so. With many marks only the heaviest are
    tried.
    """
    by_weight = sorted(range(len(marks)), key=lambda index: (-marks[index].weight, marks[index].start, index))
    if is_cramped or len(marks) > _FEW:
        layout = CRAMPED if is_cramped else LAYOUTS[-1]
        return _Attempt(marks, poles, width, layout).labels(by_weight[:_MOST_TRIED])
    lengths = [label_length(mark) for mark in marks]
    best: tuple[PlacedLabel, ...] = ()
    for layout in LAYOUTS:
        if layout is not LAYOUTS[-1] and _needed(lengths, layout) > width * (layout.above + layout.below):
            continue
        attempt = _Attempt(marks, poles, width, layout)
        labels = (
            attempt.labels(range(len(marks)), gives_up=True)
            or attempt.labels(range(len(marks)), gives_up=True, turns=width * _INWARDS)
            or attempt.labels(by_weight)
        )
        best = labels if len(labels) > len(best) else best
        if len(labels) == len(marks):
            break
    return best


def _needed(lengths: Sequence[float], layout: LabelBounds) -> float:
    """About the least length of lanes that labels with words of these lengths take."""
    return sum(min(layout.width * _USUAL_FILL, length / layout.lines) + FLAG_GAP for length in lengths)


class _Attempt:
    """A try at labelling marks in one layout; captions are broken into lines once."""

    def __init__(self, marks: Sequence[Mark], poles: Sequence[float], width: float, layout: LabelBounds) -> None:
        self._marks, self._poles, self._width, self._layout = marks, poles, width, layout
        self._captions: dict[int, MarkLabel] = {}

    def labels(self, order: Sequence[int], *, turns: float = _NEVER, gives_up: bool = False) -> tuple[PlacedLabel, ...]:
        """Labels in the order given, until too many found no room; none when it `gives_up` and one found no room.

        Words stand to the right of their pole by choice, to the left of poles beyond the point at which it `turns`.
        """
        sides = {True: FlagRow(self._layout.above), False: FlagRow(self._layout.below)}
        hung: list[tuple[int, bool, int]] = []
        in_vain = 0
        for mark in order:
            place = _hang(self._caption(mark), self._poles[mark], self._width, sides, turns)
            if place is not None:
                hung.append((mark, *place))
                continue
            in_vain += 1
            if gives_up:
                return ()
            if in_vain > _MOST_IN_VAIN:
                break
        return tuple(
            PlacedLabel(mark, self._caption(mark), sides[above].flags[index], above, sides[above].lanes[index])
            for mark, above, index in hung
        )

    def _caption(self, mark: int) -> MarkLabel:
        if mark not in self._captions:
            self._captions[mark] = caption_of(self._marks[mark], self._layout.width, self._layout.lines)
        return self._captions[mark]


def _hang(
    caption: MarkLabel, pole: float, width: float, sides: Mapping[bool, FlagRow], turns: float
) -> tuple[bool, int] | None:
    """Hang a caption where it first fits: on the side of its pole that it likes better, above the axis by choice."""
    reach = caption.width + POLE_GAP
    flags = (Flag(pole, pole, pole + reach), Flag(pole, pole - reach, pole))
    for flag in flags if pole <= turns else reversed(flags):
        if flag.left < 0 or flag.right > width:
            continue
        for above, side in sides.items():
            index = side.add(flag)
            if index is not None:
                return above, index
    return None
