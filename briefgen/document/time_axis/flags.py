"""Lanes for the labels of one side of the axis, so that no label meets another or another's pole.

A label is a flag on a vertical pole that stands at its mark. Where two flags reach over the same stretch, one of them
hangs in a lane further from the axis, and its pole must stand clear of the nearer flag. These demands form a graph; a
label's lane is the longest chain of labels that must hang nearer than it.
"""

from dataclasses import dataclass
from typing import Final

FLAG_GAP: Final = 7.0  # points between two labels: two spaces
_POLE_CLEARANCE: Final = 2.0  # points between a pole and the words that it passes


@dataclass(frozen=True, slots=True)
class Flag:
    """A label's stretch in points, `left` to `right`, its pole at `pole`, one of the two ends."""

    pole: float
    left: float
    right: float

    @property
    def flies_right(self) -> bool:
        """Whether the words stand to the right of the pole."""
        return self.pole == self.left


class FlagRow:
    """The flags of one side and their lanes, of which there are at most `depth`; lane 0 is nearest the axis."""

    def __init__(self, depth: int) -> None:
        self._depth = depth
        self.flags: list[Flag] = []
        self.lanes: list[int] = []
        self._edges: list[tuple[int, int]] = []

    def add(self, flag: Flag) -> int | None:
        """Hang a flag and return its index, or return None and change nothing when there is no room for it."""
        edges = list(self._edges)
        new = len(self.flags)
        for index, other in enumerate(self.flags):
            if flag.left >= other.right + FLAG_GAP or other.left >= flag.right + FLAG_GAP:
                continue
            if _may_hang_over(other, flag):
                edges.append((index, new))
            elif _may_hang_over(flag, other):
                edges.append((new, index))
            else:
                return None
        lanes = self._solved(edges, [*self.lanes, 0])
        if lanes is None:
            return None
        self.flags.append(flag)
        self.lanes, self._edges = lanes, edges
        return new

    def _solved(self, edges: list[tuple[int, int]], lanes: list[int]) -> list[int] | None:
        """The longest chains, or None when one is longer than there are lanes or runs in a ring."""
        changed = self._depth > 0
        while changed:
            changed = False
            for upper, lower in edges:
                if lanes[upper] <= lanes[lower]:
                    lanes[upper] = lanes[lower] + 1
                    changed = True
                    if lanes[upper] >= self._depth:
                        return None
        return lanes if self._depth else None


def _may_hang_over(upper: Flag, lower: Flag) -> bool:
    """Whether the pole of the upper flag passes beside the lower one; it may run along the lower one's own pole."""
    if lower.flies_right:
        return upper.pole <= lower.left or upper.pole >= lower.right + _POLE_CLEARANCE
    return upper.pole >= lower.right or upper.pole <= lower.left - _POLE_CLEARANCE
