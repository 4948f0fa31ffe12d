"""Months as bars of a histogram: some months each, so many that they can be told apart."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_STEPS: Final = (1, 3, 12, 60, 120, 600, 1200, 12000)  # months
_LABELLED: Final = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)  # months from label to label
# Tried on nine bodies of news and official releases, of 10 to 60 articles.
_FAR: Final = 50  # one event of so many, at either end, may be folded away: so in one body, with 25 in three
_LEAST: Final = 12  # months that show; with 6 four bodies have under ten, with 24 half are bare
_AROUND: Final = 6  # months beside a span at least; with 3 all bodies show the same, with 12 four show more
Span = tuple[datetime.date | None, datetime.date | None]


@dataclass(frozen=True, slots=True)
class Bins:
    """Bars of `step` months each; `first` is the first month, counted from the beginning of year 0.

    What lies before or after them is counted in the outermost bars: `is_folded` says so of either end.
    """

    first: int
    step: int
    counts: tuple[int, ...]
    undated: int
    is_folded: tuple[bool, bool] = (False, False)

    def start(self, place: int) -> datetime.date:
        """The first day of a bar."""
        return _first_day(self.first + place * self.step)

    def end(self, place: int) -> datetime.date:
        """The last day of a bar."""
        return _first_day(self.first + (place + 1) * self.step) - datetime.timedelta(days=1)

    def place(self, day: datetime.date) -> int:
        """The bar that a day falls into, the first or the last one where it lies beyond."""
        at = (_month(day) - self.first) // self.step
        return min(max(at, 0), len(self.counts) - 1)

    def at(self, day: datetime.date) -> float:
        """Where a day begins, in bars from the first; the beginning or the end of all where it lies beyond."""
        exact = (_month(day) + (day.day - 1) / 31 - self.first) / self.step
        return min(max(exact, 0.0), float(len(self.counts)))

    def total(self, first: int, last: int) -> int:
        """Events in the bars from `first` to `last`."""
        return sum(self.counts[first : last + 1])

    def labels(self, fits: Callable[[int], bool]) -> Iterator[tuple[float, datetime.date, bool]]:
        """Where labels stand, in bars from the first, the day that each names, and whether it names a year.

        `fits` says whether there is room for labels so many months from each other.
        """
        step = next((each for each in _LABELLED if each >= self.step and fits(each)), _LABELLED[-1])
        last = self.first + len(self.counts) * self.step
        for month in range(-(-self.first // step) * step, last, step):
            yield (month - self.first) / self.step, _first_day(month), step >= 12


def bins_of(months: Iterable[tuple[str, int]], most: int, span: Span = (None, None)) -> Bins:
    """The bars of counts by month (YYYY-MM, "" standing for undated), `most` at most.

    With a span they show it and what is near it; without one all, but for few events far off from all others.
    """
    given = list(months)
    counts = {_number(month): count for month, count in given if month}
    undated = sum(count for month, count in given if not month)
    if not counts:
        return Bins(0, 1, (), undated)
    low, high = _shown(counts, span)
    step = next((step for step in _STEPS if high // step - low // step < most), _STEPS[-1])
    first = low // step * step
    bars = [0] * (high // step - low // step + 1)
    for month, count in counts.items():
        bars[min(max((month - first) // step, 0), len(bars) - 1)] += count
    folded = (min(counts) < first, max(counts) >= first + len(bars) * step)
    return Bins(first, step, tuple(bars), undated, folded)


def _shown(counts: Mapping[int, int], span: Span) -> tuple[int, int]:
    """The first and the last month that show."""
    low, high = min(counts), max(counts)
    since, until = (None if day is None else _month(day) for day in span)
    if since is None and until is None:
        low, high = _without_far_off(counts)
    else:
        first, last = since if since is not None else low, until if until is not None else high
        around = max(_AROUND, last - first + 1)
        low = min(max(low, first - around), first) if since is not None else low
        high = max(min(high, last + around), last) if until is not None else high
    missing = max(0, _LEAST - (high - low + 1))
    return low - missing // 2, high + missing - missing // 2


def _without_far_off(counts: Mapping[int, int]) -> tuple[int, int]:
    """The first and the last month without few events at the ends, if that brings the rest twice as near."""
    months = sorted(counts)
    spare = sum(counts.values()) // _FAR
    low, high = _beyond(months, counts, spare), _beyond(months[::-1], counts, spare)
    is_nearer = high >= low and 2 * (high - low + 1) < months[-1] - months[0] + 1
    return (low, high) if is_nearer else (months[0], months[-1])


def _beyond(months: list[int], counts: Mapping[int, int], spare: int) -> int:
    """The first of months in order that is left when `spare` events before it are."""
    for month in months:
        spare -= counts[month]
        if spare < 0:
            return month
    return months[-1]


def _number(month: str) -> int:
    year, _, number = month.rpartition("-")
    return int(year) * 12 + int(number) - 1


def _month(day: datetime.date) -> int:
    return day.year * 12 + day.month - 1


def _first_day(month: int) -> datetime.date:
    year = month // 12
    if year < datetime.MINYEAR:
        return datetime.date.min
    return datetime.date(year, month % 12 + 1, 1) if year <= datetime.MAXYEAR else datetime.date.max
