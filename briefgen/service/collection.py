"""What a person has open: articles in files, or a library; searched alike."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Protocol, runtime_checkable

from briefgen.corpus import Corpus
from briefgen.library.search.query import SearchPage, SearchQuery
from briefgen.model import Spec
from briefgen.model.spec import Edit

NO_EDITS: Final[Mapping[str, Edit]] = MappingProxyType({})


class Collection(Protocol):
    """Articles that can be searched and made a brief of. Its methods take time; call them off the window's thread."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The files, folders or the library, as they were named."""

    @property
    def name(self) -> str:
        """What to call it on a screen."""

    @property
    def is_library(self) -> bool:
        """Whether it is a library, and what a brief is about has to be chosen first."""

    def search(self, query: SearchQuery, edits: Mapping[str, Edit] = NO_EDITS) -> SearchPage:
        """A page of events, shown as the edits have them. Raises `UsageError` for one too long or too far."""

    def corpus(self, events: Iterable[str] | None = None, edits: Mapping[str, Edit] = NO_EDITS) -> Corpus:
        """The articles that tell of these events, or all articles; files may give more than is asked for.

        The ids are those that events have after the edits; the corpus is that before them, since composing does them.
        """

    def corpus_for(self, spec: Spec, rows: int | None = None) -> Corpus:
        """The articles that the brief of a spec needs, of so many rows or as many as its form has."""

    def chosen(self, spec: Spec) -> frozenset[str] | None:
        """Ids of the events that a spec chooses; None when it chooses all there are."""

    def close(self) -> None:
        """Let go of it."""


@dataclass(frozen=True, slots=True)
class Promotion:
    """What came of promoting edits: the decisions' `numbers`, by which they are undone, and the spec and the ticked
    events as they are now, with what a library has no decision for.
    """

    numbers: tuple[int, ...]
    spec: Spec
    ticked: frozenset[str]


@runtime_checkable
class PromotesEdits(Protocol):
    """A collection that can take over the edits of a brief, for all who work with it."""

    def promote_edits(self, spec: Spec, ticked: frozenset[str]) -> Promotion:
        """Make decisions of the spec's edits, which hold for every brief from now on."""

    def withdraw(self, numbers: Iterable[int]) -> None:
        """Undo decisions, the last one first."""


def corpus_of(collection: Collection, events: Iterable[str], edits: Mapping[str, Edit]) -> Corpus:
    """The corpus in which some events can be found, as edits have it."""
    from briefgen.corpus.edits import edited
    from briefgen.corpus.event_names import with_current_ids

    corpus = collection.corpus(events, edits)
    return edited(corpus, with_current_ids(Spec(edits=dict(edits)), corpus).edits)
