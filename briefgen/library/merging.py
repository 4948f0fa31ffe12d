"""Merging what has come into a library with what was there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from briefgen.corpus.merging.merge import merge
from briefgen.corpus.merging.results import ItemKey, Merged
from briefgen.library.library import Library
from briefgen.library.store.merging_state import CandidateSearch
from briefgen.model import ArticleData
from briefgen.model.edtf import EdtfDate
from briefgen.progress import Report, no_progress

_WHOLE: Final = 300  # articles; of 20 events each they are read and merged within a second or two
_BATCH: Final = 200  # articles; their candidates are held in memory
# Days before and after in which others may tell of the same, one more than accounts are off by.
_AROUND: Final = timedelta(days=3)
_MOST_CANDIDATES: Final = 1_000  # articles that a batch is compared with


def merge_waiting(library: Library, report: Report = no_progress) -> int:
    """Merge the articles that nobody has looked at; the number of them.

    A library of few articles is merged whole, so that the order in which they came makes no difference. In a larger
    one a batch at a time is compared with the articles that name its actors or tell of its days. What is found is
    recorded whole, and found anew where another program has merged meanwhile: when the work is called off, the next
    run goes on from there.
    """
    library.vouch_for_merging()
    done = 0
    while (state := library.merging_state()).waiting:
        is_small = state.own <= _WHOLE
        found = _whole(library) if is_small else _batch(library, library.unmerged(_BATCH))
        if library.record_merging(found, state):
            done += state.waiting if is_small else min(state.waiting, _BATCH)
            report(done, None, "")
    return done


def _whole(library: Library) -> Merged:
    """What is one among all articles, whatever was found before."""
    found = merge(library.own_article_data())
    actors, events = library.clusters("actors"), library.clusters("events")
    return replace(
        found,
        actors=_or_none(actors, found.actors),
        events=_or_none(events, found.events),
        looked_at=tuple(sorted({*found.looked_at, *events.values()})),
    )


def _or_none(known: Iterable[ItemKey], found: Mapping[ItemKey, str | None]) -> Mapping[ItemKey, str | None]:
    """The clusters that were found; items that were in one and are in none now leave it."""
    return {**dict.fromkeys(known), **found}


def _batch(library: Library, batch: Sequence[ArticleData]) -> Merged:
    """What is one among the articles of a batch and those that may tell of the same; what was one stays one."""
    together = {data.article.sha256: data for data in (*batch, *_candidates(library, batch))}
    actors, events = library.clusters("actors", together), library.clusters("events", together)
    found = merge(list(together.values()), actors, events)
    return replace(found, looked_at=tuple(sorted({*found.looked_at, *events.values()})))


def _candidates(library: Library, batch: Sequence[ArticleData]) -> Iterator[ArticleData]:
    names = tuple(sorted({actor.name for data in batch for actor in data.actors}))
    days = [day for data in batch for day in _days(data)]
    if not names or not days:
        return
    search = CandidateSearch(names, min(days) - _AROUND, max(days) + _AROUND, both=True, limit=_MOST_CANDIDATES)
    yield from library.candidates(search)


def _days(data: ArticleData) -> Iterator[date]:
    for event in data.events:
        first = EdtfDate.parse(event.date).lower if event.date else None
        if first is not None:
            yield first
