"""Lanes for signs along a time axis, so that none covers another."""

from bisect import bisect_left


class Lanes:
    """At most so many lanes, 0 next to the axis, each with the stretches that are taken in it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lanes: list[_Lane] = []

    def take(self, left: float, right: float, preferred: int = 0) -> int | None:
        """The preferred lane, or else the lowest in which a stretch is free, now taken there; None for none."""
        while len(self._lanes) <= preferred < self._most:
            self._lanes.append(_Lane())
        if 0 < preferred < self._most and self._lanes[preferred].take(left, right):
            return preferred
        for number, lane in enumerate(self._lanes):
            if lane.take(left, right):
                return number
        if len(self._lanes) >= self._most:
            return None
        self._lanes.append(_Lane())
        self._lanes[-1].take(left, right)
        return len(self._lanes) - 1


class _Lane:
    """Stretches that are taken, none touching another, in order."""

    def __init__(self) -> None:
        self._lefts: list[float] = []
        self._rights: list[float] = []

    def take(self, left: float, right: float) -> bool:
        """Take a stretch if it is free."""
        place = bisect_left(self._lefts, left)
        if place > 0 and self._rights[place - 1] > left:
            return False
        if place < len(self._lefts) and self._lefts[place] < right:
            return False
        self._lefts.insert(place, left)
        self._rights.insert(place, right)
        return True
