"""Lists of what a corpus holds, for screens and scripts."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from briefgen.corpus import Corpus
from briefgen.errors import UsageError
from briefgen.model import Spec
from briefgen.model.spec import Form
from briefgen.selection.telling import Suggested
from briefgen.service.briefs import check_events


class RowWords(NamedTuple):
    """What the sources say of an event: its title, date and actors in the reader's words, its status as it is."""

    title: str
    date: str
    actors: str
    status: str


def list_items(what: str, corpus: Corpus, spec: Spec) -> list[dict[str, Any]]:
    """The rows of a list: `what` is events, actors, themes or articles. Raises `UsageError` for another word."""
    from briefgen.compose.listing import LISTS
    from briefgen.corpus.filters import select

    if what not in LISTS:
        raise UsageError(f"cannot list {what!r}; choose one of {', '.join(LISTS)}")
    check_events(corpus, spec.filters.events)
    return LISTS[what](select(corpus, spec.filters))


def chosen_ids(corpus: Corpus, spec: Spec) -> frozenset[str]:
    """Ids of the events that have a row in the brief of a spec."""
    from briefgen.corpus.edits import edited
    from briefgen.corpus.event_names import with_current_ids
    from briefgen.selection.telling import tell

    current = with_current_ids(spec, corpus)
    return frozenset(event.id for event in tell(edited(corpus, current.edits), current).selection.events)


def suggested_events(corpus: Corpus, spec: Spec, most: int | None = None) -> Suggested:
    """The events that a brief tells where nobody chooses, and why: of `most` rows, or as many as its form has."""
    from briefgen.corpus.edits import edited
    from briefgen.corpus.event_names import with_current_ids
    from briefgen.selection.shortlist import brief_shortlist, narrowed
    from briefgen.selection.telling import suggest_rows

    part = narrowed(corpus, spec.filters, brief_shortlist(spec, most))
    current = with_current_ids(spec, part)
    return suggest_rows(edited(part, current.edits), current, most)


def rows_of_form(form: Form) -> int | None:
    """How many rows the timeline of a form has at most; None where it has all."""
    from briefgen.selection.forms import BUDGETS

    budget = BUDGETS[form]
    return None if budget.every else budget.rows


def dates_in_words(date_wording: Iterable[str | None], language: str) -> dict[str, str]:
    """EDTF dates in the words of a language."""
    from briefgen.compose.date_wording import date_words

    return {date: date_words(date, language) for date in date_wording if date}


def told_date(date: str, basis: str | None, language: str) -> str:
    """An EDTF date in the words of a language, as that of a report where it is no more."""
    from briefgen.compose import date_wording
    from briefgen.compose.words import load_words

    return date_wording.told_date(date, basis, load_words(language), language)


def source_words(corpus: Corpus, events: Iterable[str], language: str) -> dict[str, RowWords]:
    """What the sources say of some events, by the names that are asked for; unknown ones are left out."""
    from briefgen.compose.date_wording import plain_event_date
    from briefgen.compose.words import load_words
    from briefgen.corpus.event_names import EventNames
    from briefgen.selection.who import ActorNames

    words, directory, names = load_words(language), ActorNames(corpus), EventNames(corpus)
    found = {event.id: event for event in corpus.events}
    wanted = ((name, found.get(names.current(name))) for name in events)
    return {
        name: RowWords(
            event.title, plain_event_date(event, words, language), directory.participants(event), event.status
        )
        for name, event in wanted
        if event is not None
    }
