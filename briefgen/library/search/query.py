"""A search and what it finds."""

import datetime
import re
from dataclasses import dataclass
from typing import Final, Literal

from briefgen.model.event import DateBasis

Order = Literal["relevance", "newest", "oldest"]
FacetName = Literal["themes", "actors", "kinds", "statuses", "publishers"]
MOST_ROWS: Final = 500  # of a page
FARTHEST: Final = 10_000  # row that a page may begin at; nobody reads so far

_PART: Final = re.compile(r'"([^"]*)"?|[^"\s]+')


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What is looked for. `text` has words, all of which must be there, and "phrases" in quotation marks.

    The values of a facet are those of `FacetCount.value` or labels; any one of them fits. `since` and `until` bound
    dates as briefs do; `undated` says whether what has no date passes, None that it does unless dates are bound.
    Without an order, words sort by relevance and all else by date, the newest first. With `events`, only those with
    these ids are found. `offset` is at most 10,000, `limit` at
    most 500.
    """

    text: str = ""
    themes: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None
    undated: bool | None = None
    order: Order | None = None
    limit: int = 20
    offset: int = 0
    facet_values: int = 10
    is_typed: bool = False
    events: frozenset[str] | None = None

    @property
    def finds_everything(self) -> bool:
        """Whether nothing is looked for, so that every event is found."""
        facets = (self.themes, self.actors, self.kinds, self.statuses, self.publishers)
        return not self.text.strip() and not any(facets) and not self.has_bounds and self.passes_undated

    @property
    def has_bounds(self) -> bool:
        """Whether dates are bound."""
        return self.since is not None or self.until is not None

    @property
    def passes_undated(self) -> bool:
        """Whether events without a date are found."""
        return not self.has_bounds if self.undated is None else self.undated

    def parts(self) -> tuple[list[str], list[str]]:
        """The words and the phrases of the text."""
        words: list[str] = []
        phrases: list[str] = []
        for match in _PART.finditer(self.text):
            if match[1] is not None:
                phrases.append(match[1])
            else:
                words.append(match[0])
        return words, phrases

    def prefix(self) -> str:
        """The word at the end that may only be begun; none after a space or a quotation mark."""
        return self.text.rpartition(" ")[2] if self.is_typed and '"' not in self.text.rpartition(" ")[2] else ""


@dataclass(frozen=True, slots=True)
class FacetCount:
    """A value of a facet: how many events a choice of it alone, next to the other facets' choices, would leave."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class SearchPassage:
    """Code points `start` to `end` of the text of the article with the id `article`, and the words there."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SearchRow:
    """An event: `id` is its id in a corpus of the library, `ids` those of all mentions that are one with it.

    `date` is an EDTF string, `date_basis` what it rests on, `date_text` the words of a source for it; `sources` counts
    the articles that tell of it, copies of one text once.
    """

    id: str
    ids: tuple[str, ...]
    date: str | None
    title: str
    kind: str
    status: str
    actors: tuple[str, ...]
    themes: tuple[str, ...]
    publishers: tuple[str, ...]
    sources: int
    passages: tuple[SearchPassage, ...]
    date_text: str | None = None
    date_basis: DateBasis | None = None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page of a search: `total` counts all events found, `every` all that there are.

    `facets` lists the values most found of each facet. `months` counts events by the month (YYYY-MM) in which their
    date begins, "" standing for undated ones. The counts of a facet follow all choices but its own; who asks for 0
    values has none counted. `next_offset` is None on the last page.
    """

    total: int
    rows: tuple[SearchRow, ...]
    facets: dict[FacetName, tuple[FacetCount, ...]]
    months: tuple[tuple[str, int], ...]
    next_offset: int | None
    every: int
