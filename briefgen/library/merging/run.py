"""Merging what has come into a library with what was there."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from briefgen.library.candidates import CandidateSearch
from briefgen.library.library import Library
from briefgen.library.merging.merge import merge
from briefgen.model import ArticleData
from briefgen.model.edtf import EdtfDate
from briefgen.progress import Report, silent

_BATCH: Final = 200
_AROUND: Final = timedelta(days=3)
_MOST_CANDIDATES: Final = 1_000


def merge_waiting(library: Library, report: Report = silent) -> int:
    """Merge the articles that nobody has looked at, a batch at a time; the number of them.

    Each batch is compared with the articles that name its actors or tell of its days, and recorded whole: when the
    work is called off the next run goes on from there.
    """
    done = 0
    while batch := library.unmerged(_BATCH):
        together = {data.article.sha256: data for data in (*batch, *_candidates(library, batch))}
        digests = sorted(together)
        found = merge(list(together.values()), library.clusters("actors", digests), library.clusters("events", digests))
        library.record_merging(found)
        done += len(batch)
        report(done, None, "")
    return done


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
