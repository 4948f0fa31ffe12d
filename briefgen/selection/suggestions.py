"""The suggestions, with the reasons for them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.corpus.corpus import Corpus, CorpusEvent, Passage
from briefgen.selection.choice import choose
from briefgen.selection.date_weight import RankedDate, days_first, rank_dates
from briefgen.selection.folding import fold
from briefgen.selection.salience import Salience
from briefgen.selection.vectors import Vector


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An event that tells the story.

    `date` is that of the timeline (EDTF); `passages` are the words that say it, one for each article; `articles` and
    `events` count what the date rests on; `why` says so in words.
    """

    date: str
    event: CorpusEvent
    passages: tuple[Passage, ...]
    articles: int
    events: int
    why: str


def suggest(
    corpus: Corpus,
    events: Iterable[CorpusEvent],
    limit: int,
    twins: Mapping[str, str] | None = None,
    asked: Collection[str] = (),
) -> tuple[Suggestion, ...]:
    """At most `limit` events of different dates, in order of date; `events` are those of the corpus to choose from.

    `asked` has the ids of those whose titles name what was asked for.
    """
    pool = list(events)
    if corpus.outline is None:
        pool = _on_their_days(pool, Salience(corpus, pool, twins))
    ranked = days_first(rank_dates(pool, twins, corpus.outline), max(0, limit))
    salience = Salience(corpus, pool, twins, asked)
    before: list[Vector] = []
    chosen: list[Suggestion] = []
    for item in ranked:
        event = choose(item.events, salience, before)
        before.append(salience.telling(event))
        chosen.append(
            Suggestion(
                item.date,
                event,
                _passages(event),
                *item.counts,
                f"{_why(item)}; {salience.why(event)}",
            )
        )
    return tuple(sorted(chosen, key=lambda found: (found.date, found.event.id)))


def _on_their_days(events: Sequence[CorpusEvent], salience: Salience) -> list[CorpusEvent]:
    """The events, those that are told again on a later day with the day on which they were, as the rows of a brief."""
    row = {name: item.event for item in fold(salience) for name in item.members}
    return [
        replace(event, date=at.date, date_text=at.date_text, date_basis=at.date_basis)
        if (at := row[event.id]).date is not None and at.date != event.date
        else event
        for event in events
    ]


def _passages(event: CorpusEvent) -> tuple[Passage, ...]:
    """The first passage of each article, as they come."""
    first: dict[str, Passage] = {}
    for passage in event.passages:
        first.setdefault(passage.article, passage)
    return tuple(first.values())


def _why(item: RankedDate) -> str:
    articles, events = item.counts
    told = "1 article tells" if articles == 1 else f"{articles} articles tell"
    return f"{told} of this date, {_count(events, 'event')} in all"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
