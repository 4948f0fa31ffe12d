"""The suggestions, with the reasons for them."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.corpus.corpus import Corpus, CorpusEvent, Passage
from briefgen.selection.choice import choose
from briefgen.selection.date_weight import RankedDate, days_first, plain_date, rank_dates
from briefgen.selection.folding import fold
from briefgen.selection.passages import told_around
from briefgen.selection.salience import Salience
from briefgen.selection.vectors import Vector


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An event that tells the story.

    `date` is that of the timeline (EDTF); `passages` are the sentences that say it, one passage for each article;
    `articles` and `events` count what the date rests on; `why` says so in words.
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
    beside: Callable[[], Iterable[CorpusEvent]] = tuple,
) -> tuple[Suggestion, ...]:
    """At most `limit` events of different dates, in order of date; `events` are those of the corpus to choose from.

    `asked` has the ids of those whose titles name what was asked for; `beside` gives others, for whose dates there is
    room where these have fewer than the limit.
    """
    found = _suggested(corpus, events, max(0, limit), twins, asked)
    left, known = limit - len(found), {item.date for item in found}
    if left > 0:
        others = [event for event in beside() if event.date is not None and plain_date(event.date) not in known]
        found += [item for item in _suggested(corpus, others, left, twins) if item.date not in known]
    return tuple(sorted(found, key=lambda item: (item.date, item.event.id)))


def _suggested(
    corpus: Corpus,
    events: Iterable[CorpusEvent],
    limit: int,
    twins: Mapping[str, str] | None,
    asked: Collection[str] = (),
) -> list[Suggestion]:
    """A suggestion for each of the weightiest dates of the events."""
    pool = list(events)
    if corpus.outline is None:
        pool = _on_their_days(pool, Salience(corpus, pool, twins))
    ranked = days_first(rank_dates(pool, twins, corpus.outline), limit)
    salience = Salience(corpus, pool, twins, asked)
    before: list[Vector] = []
    chosen: list[Suggestion] = []
    for item in ranked:
        event = choose(item.events, salience, before)
        before.append(salience.telling(event))
        why = f"{_why(item)}; {salience.why(event)}"
        chosen.append(Suggestion(item.date, event, _passages(event, corpus), *item.counts, why))
    return chosen


def _on_their_days(events: Sequence[CorpusEvent], salience: Salience) -> list[CorpusEvent]:
    """The events, those that are told again on a later day with the day on which they were, as the rows of a brief."""
    row = {name: item.event for item in fold(salience) for name in item.members}
    return [
        replace(event, date=at.date, date_text=at.date_text, date_basis=at.date_basis)
        if (at := row[event.id]).date is not None and at.date != event.date
        else event
        for event in events
    ]


def _passages(event: CorpusEvent, corpus: Corpus) -> tuple[Passage, ...]:
    """The first passage of each article, as they come, in whole sentences: who reads it has no title beside it."""
    first: dict[str, Passage] = {}
    for passage in event.passages:
        if passage.article not in first:
            first[passage.article] = told_around(corpus, passage)
    return tuple(first.values())


def _why(item: RankedDate) -> str:
    articles, events = item.counts
    told = "1 article tells" if articles == 1 else f"{articles} articles tell"
    return f"{told} of this date, {_count(events, 'event')} in all"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
