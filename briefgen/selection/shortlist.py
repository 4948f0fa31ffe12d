"""How much of a large story is read: the articles of its weightiest events; a small one is read whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefgen.corpus.corpus import Corpus
from briefgen.corpus.edit_targets import events_needed
from briefgen.corpus.event_names import EventNames
from briefgen.corpus.filters import select
from briefgen.model.spec import Filters, Spec
from briefgen.selection.event_columns import ColumnRow, pack, unpack
from briefgen.selection.facts import facts_of
from briefgen.selection.forms import BUDGETS

if TYPE_CHECKING:
    from briefgen.selection.outline import StoryCount

SMALL: Final = 600
"""Events of a story that is read whole."""
_A_ROW: Final = 8  # events for each row, since several are folded into one, and some are told by others
_LEAST: Final = 60  # events
_A_DATE: Final = 6  # events of each date of which one is suggested
_MOST_ARTICLES: Final = 240  # that are read for a story, once enough is found; chosen by hand


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The `events` that weigh most, or those of the `dates` that do, and those `pinned`, by their ids."""

    events: int
    dates: int = 0
    pinned: tuple[str, ...] = ()

    def places(self, count: "StoryCount") -> Sequence[int]:
        """The places of the events in a story, as many as have no more articles than can be read."""
        heavy = count.heaviest_of_dates(self.dates, _A_DATE) if self.dates else count.heaviest(self.events)
        found: list[int] = []
        articles: set[int] = set()
        for place in heavy:
            articles.update(count.articles_of(place))
            if len(articles) > _MOST_ARTICLES and len(found) >= _LEAST:
                break
            found.append(int(place))
        return found


def brief_shortlist(spec: Spec, most: int | None = None) -> Shortlist | None:
    """What a brief needs, of `most` rows or as many as its form has; None where it tells everything, or what was
    chosen by hand.
    """
    budget = BUDGETS[spec.form]
    if (budget.every and most is None) or spec.filters.events:
        return None
    pinned = tuple(dict.fromkeys(events_needed(spec.edits, spec.edits)))
    return Shortlist(max(_LEAST, _A_ROW * (most or budget.rows)), pinned=pinned)


def dates_shortlist(spec: Spec, limit: int) -> Shortlist | None:
    """What so many suggestions need; None where events were chosen by hand."""
    return None if spec.filters.events else Shortlist(0, dates=limit)


def narrowed(corpus: Corpus, filters: Filters, shortlist: Shortlist | None) -> Corpus:
    """The part of a corpus that is read, as a library would give it; all where it is small, or a part already."""
    if shortlist is None or corpus.part is None or corpus.outline is not None or len(corpus.events) <= SMALL:
        return corpus
    passing = select(corpus, filters).events
    if len(passing) <= SMALL:
        return corpus
    from briefgen.selection.outline import StoryCount

    numbers = {name: number for number, name in enumerate(corpus.articles)}
    rows = [
        ColumnRow(facts_of(event, corpus), len(event.passages), sorted(map(numbers.__getitem__, event.sources)))
        for event in passing
    ]
    count = StoryCount([unpack(pack(rows))])
    chosen = [passing[place] for place in shortlist.places(count)]
    names = EventNames(corpus)
    pinned = {names.current(name) for name in shortlist.pinned}
    chosen += [event for event in corpus.events if event.id in pinned]
    articles = frozenset[str]().union(*(event.sources for event in chosen))
    return corpus.part(articles).with_outline(count.outline(numbers.get))
