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
from briefgen.model.edtf import EdtfDate

_SHARES: Final = ((1, 1.0), (7, 0.8), (31, 0.7), (366, 0.5), (math.inf, 0.2))
"""What a date counts by the number of days that it may mean."""
_WEEK: Final = 7
_LATE: Final = 0.6
"""What an article counts less for a date on which it only reports: what it tells of was often the day before."""


class RankedDate(NamedTuple):
    """A date (EDTF, without marks of doubt) with its events and the articles that tell of them.

    `reports` are those of the articles for which it is no more than the day of the report.
    """

    date: str
    events: tuple[CorpusEvent, ...]
    articles: frozenset[str]
    reports: frozenset[str] = frozenset()

    @property
    def weight(self) -> float:
        """Articles count one each, the mentions in them ever less; a wide date says less of when something was."""
        mentions = sum(len(event.passages) for event in self.events)
        told = len(self.articles) - _LATE * len(self.reports) + math.log1p((len(self.events) + mentions) / 2)
        return told * next(share for days, share in _SHARES if days_meant(self.date) <= days)


def rank_dates(events: Iterable[CorpusEvent], twins: Mapping[str, str] | None = None) -> Sequence[RankedDate]:
    """The dates of the events, the weightiest first; `twins` maps a copy to the article that it counts as."""
    of = twins or {}
    by_date: defaultdict[str, list[CorpusEvent]] = defaultdict(list)
    for event in events:
        if event.date is not None:
            by_date[plain_date(event.date)].append(event)
    ranked = [_ranked(date, told, of) for date, told in by_date.items()]
    return sorted(ranked, key=lambda item: (-item.weight, item.date))


def days_first(ranked: Sequence[RankedDate], limit: int) -> Sequence[RankedDate]:
    """At most `limit` of the dates: a month or a year in which a day is told only where other dates are too few."""
    days = sorted(item.date for item in ranked if days_meant(item.date) == 1)
    able = [item for item in ranked if not _holds_day(item.date, days)]
    rest = [item for item in ranked if _holds_day(item.date, days)]
    return [*able, *rest][:limit]


def _holds_day(date: str, days: Sequence[str]) -> bool:
    """Whether a date wider than a week holds one of the days, which stand in order."""
    if days_meant(date) <= _WEEK:
        return False
    parsed = EdtfDate.parse(date)
    first = bisect_left(days, parsed.lower.isoformat()) if parsed.lower else 0
    return first < len(days) and (parsed.upper is None or days[first] <= parsed.upper.isoformat())


def _ranked(date: str, told: Sequence[CorpusEvent], of: Mapping[str, str]) -> RankedDate:
    articles = frozenset(of.get(name, name) for event in told for name in event.sources)
    known = frozenset(of.get(name, name) for event in told if event.is_dated for name in event.sources)
    return RankedDate(date, tuple(told), articles, articles - known)


def days_meant(date: str) -> float:
    """The number of days that an EDTF date may mean; infinity where it is open."""
    parsed = EdtfDate.parse(date)
    if parsed.lower is None or parsed.upper is None:
        return math.inf
    return (parsed.upper - parsed.lower).days + 1


def plain_date(date: str) -> str:
    """An EDTF date without marks of doubt."""
    return date.translate(str.maketrans("", "", "~?%"))
