"""What a matrix has a brief for: themes, actors or months with enough events."""

import calendar
import datetime
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from briefgen.batch.plan.jobs import Per
from briefgen.corpus import Corpus
from briefgen.corpus.filters import matching_actors, matching_themes, select
from briefgen.model.edtf import EdtfDate
from briefgen.model.spec import Filters


@dataclass(frozen=True, slots=True)
class MatrixValue:
    """A theme, actor or month: its key, its words for names and titles, and the filters that pick its events."""

    key: str
    words: str
    filters: dict[str, Any]


def items(per: Per, corpus: Corpus, filters: Filters, least: int) -> list[MatrixValue]:
    """The themes, actors or months with at least so many events that pass the filters, in the order of the corpus."""
    return list(_ITEMS[per](corpus, filters, least))


def _themes(corpus: Corpus, filters: Filters, least: int) -> Iterator[MatrixValue]:
    counts = Counter(theme for event in select(corpus, filters).events for theme in event.themes)
    wanted = matching_themes(corpus, filters.themes) if filters.themes else counts.keys()
    for theme in corpus.themes:
        if counts[theme.id] >= least and theme.id in wanted:
            yield MatrixValue(theme.id, theme.label, {"themes": [theme.id]})


def _actors(corpus: Corpus, filters: Filters, least: int) -> Iterator[MatrixValue]:
    above = {actor.id: actor.affiliation for actor in corpus.actors}
    counts: Counter[str] = Counter()
    for event in select(corpus, filters).events:
        acting = {part.actor for part in event.participants}
        counts.update(acting | {name for actor in acting if (name := above[actor]) is not None})
    wanted = matching_actors(corpus, filters.actors) if filters.actors else counts.keys()
    for actor in corpus.actors:
        if counts[actor.id] >= least and actor.id in wanted:
            yield MatrixValue(actor.id, actor.name, {"actors": [actor.id]})


def _months(corpus: Corpus, filters: Filters, least: int) -> Iterator[MatrixValue]:
    """Each month that an event surely lies in; events with a coarser date count for all months that they touch."""
    dates = [EdtfDate.parse(event.date) for event in select(corpus, filters).events if event.date is not None]
    for month in sorted({month for date in dates if (month := _month(date)) is not None}):
        since, until = _bounds(month, filters)
        if sum(date.overlaps(since, until) for date in dates) >= least:
            words = f"{month[0]:04}-{month[1]:02}"
            yield MatrixValue(words, words, {"since": since.isoformat(), "until": until.isoformat()})


def _month(date: EdtfDate) -> tuple[int, int] | None:
    if date.lower is None or date.upper is None:
        return None
    first, last = (date.lower.year, date.lower.month), (date.upper.year, date.upper.month)
    return first if first == last else None


def _bounds(month: tuple[int, int], filters: Filters) -> tuple[datetime.date, datetime.date]:
    first = datetime.date(*month, 1)
    last = first.replace(day=calendar.monthrange(*month)[1])
    return max(first, filters.since or first), min(last, filters.until or last)


_ITEMS: Final[dict[Per, Callable[[Corpus, Filters, int], Iterator[MatrixValue]]]] = {
    "theme": _themes,
    "actor": _actors,
    "month": _months,
}
