"""Articles from files that are open on a screen."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from briefgen.corpus import Corpus
from briefgen.corpus.event_names import with_current_ids
from briefgen.errors import UsageError
from briefgen.library.search.query import FARTHEST, MOST_ROWS, FacetCount, FacetName, SearchPage, SearchQuery
from briefgen.model import Filters, Spec
from briefgen.model.spec import Edit
from briefgen.service.collection import NO_EDITS
from briefgen.service.event_index import FACETS, EventEntry, event_index, event_rows, word_matcher


class FilesCollection:
    """The corpus of some files, held in memory and searched as a library is."""

    is_library: Final = False

    def __init__(self, sources: tuple[str, ...], corpus: Corpus) -> None:
        self.sources = sources
        self._corpus = corpus
        self._index = (NO_EDITS, event_index(corpus))

    @property
    def name(self) -> str:
        """The first of the sources, and how many there are besides."""
        first = Path(self.sources[0]).name if self.sources else ""
        return f"{first} + {len(self.sources) - 1}" if len(self.sources) > 1 else first

    def search(self, query: SearchQuery, edits: Mapping[str, Edit] = NO_EDITS) -> SearchPage:
        """A page of events. Raises `UsageError` for one too long or too far."""
        if not 0 <= query.limit <= MOST_ROWS or not 0 <= query.offset <= FARTHEST:
            raise UsageError(f"a page has at most {MOST_ROWS} events, and begins at {FARTHEST:,} at most")
        matcher = word_matcher(query, self._corpus)
        entries, wanted = self._entries(edits), query.events
        among = (entry for entry in entries if wanted is None or entry.event.id in wanted)
        worded = [entry for entry in among if matcher.matches(entry)]
        dated = [entry for entry in worded if _is_within(entry, query)]
        found = [entry for entry in dated if _fits(entry, query)]
        ordered = found if query.order == "oldest" else _newest_first(found)
        rows = ordered[query.offset : query.offset + query.limit]
        end = query.offset + len(rows)
        months = Counter(entry.month for entry in worded if _fits(entry, query))
        return SearchPage(
            len(found),
            event_rows(self._corpus, rows),
            {name: _counts(dated, query, name) for name in FACETS},
            tuple(sorted(months.items())),
            end if end < len(found) and rows else None,
            len(entries),
        )

    def corpus(self, events: Iterable[str] | None = None, edits: Mapping[str, Edit] = NO_EDITS) -> Corpus:
        """All articles: files are read whole, as a brief from the command line reads them."""
        del events, edits
        return self._corpus

    def corpus_for(self, spec: Spec, rows: int | None = None) -> Corpus:
        """All articles; composing narrows them."""
        del spec, rows
        return self._corpus

    def chosen(self, spec: Spec) -> frozenset[str] | None:
        """Ids of the events that a spec chooses; None when it has no filter."""
        from briefgen.service.listing import chosen_ids

        return None if spec.filters == Filters() else chosen_ids(self._corpus, spec)

    def close(self) -> None:
        """Nothing is held open."""

    def _entries(self, edits: Mapping[str, Edit]) -> tuple[EventEntry, ...]:
        """The index of the corpus as the edits have it; that of the last edits is kept, its entries are used again."""
        from briefgen.corpus.edits import edited

        current = with_current_ids(Spec(edits=dict(edits)), self._corpus).edits if edits else edits
        known, entries = self._index
        if known != edits:
            entries = event_index(edited(self._corpus, current), entries)
            self._index = (dict(edits), entries)
        return entries


def _newest_first(entries: list[EventEntry]) -> list[EventEntry]:
    """Entries stand in order of date, undated ones last, and stay last."""
    dated = [entry for entry in entries if entry.month]
    return [*reversed(dated), *(entry for entry in entries if not entry.month)]


def _is_within(entry: EventEntry, query: SearchQuery) -> bool:
    if entry.date is None:
        return query.passes_undated
    return not query.has_bounds or entry.date.overlaps(query.since, query.until)


def _fits(entry: EventEntry, query: SearchQuery, but: FacetName | None = None) -> bool:
    """Whether an event fits the choices of all facets, but for one facet."""
    return all(_chosen(entry, query, name) for name in FACETS if name != but)


def _chosen(entry: EventEntry, query: SearchQuery, name: FacetName) -> bool:
    wanted: tuple[str, ...] = getattr(query, name)
    has = entry.facets[name]
    return not wanted or any(value in has or value in has.values() for value in wanted)


def _counts(entries: Iterable[EventEntry], query: SearchQuery, name: FacetName) -> tuple[FacetCount, ...]:
    labels: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for entry in entries:
        if _fits(entry, query, name):
            counts.update(entry.facets[name].keys())
            labels.update(entry.facets[name])
    wanted: tuple[str, ...] = getattr(query, name)
    order = sorted(counts, key=lambda value: (-counts[value], labels[value].casefold()))
    top = dict.fromkeys((*order[: query.facet_values], *(value for value in wanted if value in counts)))
    return tuple(FacetCount(value, labels[value], counts[value]) for value in top)
