"""Months as bars of a histogram: some months each, so many that they can be told apart."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_STEPS: Final = (1, 3, 12, 60, 120, 600, 1200, 12000)  # months


@dataclass(frozen=True, slots=True)
class Bins:
    """Bars of `step` months each; `first` is the first month, counted from the beginning of year 0."""

    first: int
    step: int
    counts: tuple[int, ...]
    undated: int

    def start(self, place: int) -> datetime.date:
        """The first day of a bar."""
        return _first_day(self.first + place * self.step)

    def end(self, place: int) -> datetime.date:
        """The last day of a bar."""
        return _first_day(self.first + (place + 1) * self.step) - datetime.timedelta(days=1)

    def place(self, day: datetime.date) -> int:
        """The bar that a day falls into, the first or the last one where it lies beyond."""
        at = (day.year * 12 + day.month - 1 - self.first) // self.step
        return min(max(at, 0), len(self.counts) - 1)

    def total(self, first: int, last: int) -> int:
        """Events in the bars from `first` to `last`."""
        return sum(self.counts[first : last + 1])


def bins_of(months: Iterable[tuple[str, int]], most: int) -> Bins:
    """The bars of counts by month (YYYY-MM, "" standing for undated), `most` at most."""
    counts = {_number(month): count for month, count in months if month}
    undated = sum(count for month, count in months if not month)
    if not counts:
        return Bins(0, 1, (), undated)
    low, high = min(counts), max(counts)
    step = next((step for step in _STEPS if high // step - low // step < most), _STEPS[-1])
    first = low // step * step
    bars = [0] * (high // step - low // step + 1)
    for month, count in counts.items():
        bars[(month - first) // step] += count
    return Bins(first, step, tuple(bars), undated)


def _number(month: str) -> int:
    year, _, number = month.rpartition("-")
    return int(year) * 12 + int(number) - 1


def _first_day(month: int) -> datetime.date:
    year = month // 12
    if year < datetime.MINYEAR:
        return datetime.date.min
    return datetime.date(year, month % 12 + 1, 1) if year <= datetime.MAXYEAR else datetime.date.max
