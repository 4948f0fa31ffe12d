"""A library that is open on a screen."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from briefgen.addresses import address_name
from briefgen.corpus import Corpus
from briefgen.corpus.edit_targets import events_needed, merged_into
from briefgen.corpus.event_names import with_current_ids
from briefgen.library.library import open_library
from briefgen.library.search.query import SearchPage, SearchQuery, SearchRow
from briefgen.model import Filters, Spec
from briefgen.model.spec import Edit
from briefgen.selection.shortlist import brief_shortlist
from briefgen.service.collection import NO_EDITS, Promotion
from briefgen.service.event_index import event_index, event_rows
from briefgen.service.promote_edits import decisions_of, left_over, moved


class LibraryCollection:
    """A library; it stays open, so that a search needs no warming up. Raises `InputError` for what is not a library."""

    is_library: Final = True

    def __init__(self, where: str) -> None:
        self.sources = (where,)
        self._library = open_library(where, must_exist=True)

    @property
    def name(self) -> str:
        """The name of the file or the database."""
        return address_name(self.sources[0])

    def search(self, query: SearchQuery, edits: Mapping[str, Edit] = NO_EDITS) -> SearchPage:
        """A page of events; words, order and counts are those of the library, rows those after the edits."""
        page = self._library.search(query)
        if not edits:
            return page
        gone = merged_into(edits)
        touched = [row.id for row in page.rows if row.id in edits and row.id not in gone]
        changed = self._edited_rows(touched, edits) if touched else {}
        rows = (each for row in page.rows if row.id not in gone for each in changed.get(row.id, (row,)))
        return replace(page, rows=tuple(rows))

    def corpus(self, events: Iterable[str] | None = None, edits: Mapping[str, Edit] = NO_EDITS) -> Corpus:
        """The articles that tell of these events, or all articles."""
        if events is None:
            return self._library.corpus()
        wanted = tuple(sorted(set(events_needed(events, edits))))
        return self._library.corpus(Filters(events=wanted)) if wanted else Corpus()

    def corpus_for(self, spec: Spec, rows: int | None = None) -> Corpus:
        """The articles that the brief of a spec needs."""
        if spec.filters.events:
            return self.corpus(spec.filters.events, spec.edits)
        return self._library.corpus(spec.filters, brief_shortlist(spec, rows))

    def chosen(self, spec: Spec) -> frozenset[str]:
        """Ids of the events that a spec chooses: none of a library, when it has no filter."""
        from briefgen.service.listing import chosen_ids

        filters = spec.filters
        if filters == Filters(events=filters.events):
            return frozenset(filters.events)
        return chosen_ids(self._library.corpus(filters), spec)

    def promote_edits(self, spec: Spec, ticked: frozenset[str]) -> Promotion:
        """Make decisions of the spec's edits, which hold for every brief from now on."""
        needed = frozenset(events_needed((*ticked, *spec.edits), spec.edits))
        before = self.corpus(needed)
        edits = with_current_ids(spec, before).edits
        numbers = tuple(self._library.decide(made) for made in decisions_of(edits, before))
        after = self.corpus(name for event in before.events for name in event.names)
        return Promotion(numbers, left_over(spec, before, after), frozenset(map(moved(before, after), ticked)))

    def withdraw(self, numbers: Iterable[int]) -> None:
        """Undo decisions, the last one first."""
        for number in sorted(numbers, reverse=True):
            self._library.undo(number)

    def close(self) -> None:
        """Let go of the database."""
        self._library.close()

    def _edited_rows(self, ids: Iterable[str], edits: Mapping[str, Edit]) -> dict[str, tuple[SearchRow, ...]]:
        from briefgen.corpus.edits import edited

        wanted = list(ids)
        corpus = edited(self.corpus(wanted, edits), edits)
        rows = event_rows(corpus, event_index(corpus))
        return {name: tuple(_of(name, rows)) for name in wanted}


def _of(name: str, rows: Iterable[SearchRow]) -> Iterator[SearchRow]:
    return (row for row in rows if row.id == name or row.id.startswith(f"{name}@"))
