"""Which dates matter: those that many articles tell of, and tell much of.

Date-wise ranking after Gholipour Ghalandari and Ifrim (ACL 2020), with mentions counted over extracted events in place
of date expressions, so that a date counts where something happened on it.
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from briefgen.corpus.corpus import CorpusEvent
from briefgen.corpus.story import OPEN_END, OPEN_START, Day, Outline, StoryDate
from briefgen.model.edtf import EdtfDate
from briefgen.selection.facts import day_of

_SHARES: Final = ((1, 1.0), (7, 0.8), (31, 0.7), (366, 0.5), (math.inf, 0.2))
"""What a date counts by the number of days that it may mean."""
_WEEK: Final = 7  # days that are still one date in a suggestion
_LATE: Final = 0.6
"""What an article counts less for a date on which it only reports: what it tells of was often the day before."""

_NO_DOUBT: Final = str.maketrans("", "", "~?%")


class RankedDate(NamedTuple):
    """A date (EDTF, without marks of doubt) with its events and the articles that tell of them.

    `reports` are those of the articles for which it is no more than the day of the report. `whole` has the counts where
    these are only the weightiest events of the date.
    """

    date: str
    events: tuple[CorpusEvent, ...]
    articles: frozenset[str]
    reports: frozenset[str] = frozenset()
    whole: StoryDate | None = None

    @property
    def weight(self) -> float:
        """Articles count one each, the mentions in them ever less; a wide date says less of when something was."""
        if self.whole is not None:
            return self.whole.weight
        mentions = sum(len(event.passages) for event in self.events)
        return date_weight(day_of(self.date), len(self.articles), len(self.reports), len(self.events), mentions)

    @property
    def counts(self) -> tuple[int, int]:
        """How many articles tell of it, and how many events."""
        whole = self.whole
        return (len(self.articles), len(self.events)) if whole is None else (whole.articles, whole.events)


def date_weight(day: Day, articles: int, reports: int, events: int, mentions: int) -> float:
    """What a date weighs of which so many articles tell so many events; for `reports` of them it is that of the report.

    Articles count one each, events and their mentions ever less, and a wide date less than a day.
    """
    told = articles - _LATE * reports + math.log1p((events + mentions) / 2)
    return told * next(share for most, share in _SHARES if days_in(day) <= most)


def rank_dates(
    events: Iterable[CorpusEvent], twins: Mapping[str, str] | None = None, outline: Outline | None = None
) -> Sequence[RankedDate]:
    """The dates of the events, the weightiest first; `twins` maps a copy to the article that it counts as.

    Where there is an outline of the story, the weights are its.
    """
    of = twins or {}
    by_date: defaultdict[str, list[CorpusEvent]] = defaultdict(list)
    for event in events:
        if event.date is not None:
            by_date[plain_date(event.date)].append(event)
    whole = {} if outline is None else {item.day: item for item in outline.dates}
    ranked = [_ranked(date, told, of, whole.get(day_of(date))) for date, told in by_date.items()]
    return sorted(ranked, key=lambda item: (-item.weight, item.date))


def days_first(ranked: Sequence[RankedDate], limit: int) -> Sequence[RankedDate]:
    """At most `limit` of the dates: a month or a year in which a day is told only where other dates are too few."""
    places = first_days([day_of(item.date) for item in ranked], limit)
    return [ranked[place] for place in places]


def first_days(ranked: Sequence[Day], limit: int) -> Sequence[int]:
    """The places of at most `limit` dates; those wider than a week that hold a day among them come last."""
    days = sorted(day.first for day in ranked if day.first == day.last)
    wide = [place for place, day in enumerate(ranked) if _holds_day(day, days)]
    held = frozenset(wide)
    return [*(place for place in range(len(ranked)) if place not in held), *wide][:limit]


def _holds_day(wide: Day, days: Sequence[int]) -> bool:
    """Whether a date wider than a week holds one of the days, which stand in order."""
    if days_in(wide) <= _WEEK:
        return False
    first = bisect_left(days, wide.first)
    return first < len(days) and days[first] <= wide.last


def _ranked(date: str, told: Sequence[CorpusEvent], of: Mapping[str, str], whole: StoryDate | None) -> RankedDate:
    articles = frozenset(of.get(name, name) for event in told for name in event.sources)
    known = frozenset(of.get(name, name) for event in told if event.is_dated for name in event.sources)
    return RankedDate(date, tuple(told), articles, articles - known, whole)


def days_in(day: Day) -> float:
    """The number of days that a date may mean; infinity where it is open."""
    return math.inf if day.first == OPEN_START or day.last == OPEN_END else day.last - day.first + 1


def days_meant(date: str) -> float:
    """The number of days that an EDTF date may mean; infinity where it is open."""
    return days_in(day_of(date))


def plain_date(date: str) -> str:
    """An EDTF date without marks of doubt."""
    return date.translate(_NO_DOUBT)


def is_coarse(event: CorpusEvent) -> bool:
    """Whether the date is a month, a year or wider."""
    return event.date is not None and days_meant(event.date) > 7


def holds(wide: str, narrow: str) -> bool:
    """Whether a date lies within another one (EDTF)."""
    outer, inner = EdtfDate.parse(wide), EdtfDate.parse(narrow)
    if inner.lower is None or inner.upper is None:
        return False
    return (outer.lower is None or outer.lower <= inner.lower) and (outer.upper is None or inner.upper <= outer.upper)
