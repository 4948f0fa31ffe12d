"""What the author of a brief changed in events, done to a corpus."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from briefgen.model.corpus import Corpus, CorpusEvent, CorpusQuestion, CorpusStatement, Participant
from briefgen.model.edits import part_id
from briefgen.model.spec import Edit

_FIELDS = ("title", "date", "status", "actors")
_BASES = ("analyst", "stated", "context", "reported", None)


def edited(corpus: Corpus, edits: Mapping[str, Edit]) -> Corpus:
    """The corpus with events told apart, merged and changed, in this order; edits of unknown events change nothing.

    A merged event has the title and status of the one that it is merged into, the date of the first that rests on
    more than the day of a report, and the passages, participants and themes of all.
    """
    if not edits:
        return corpus
    whole = _told_apart(corpus, frozenset(event for event, edit in edits.items() if edit.apart))
    whole = _merged(whole, {event: edit.merged for event, edit in edits.items() if edit.merged})
    return replace(whole, events=tuple(_changed(event, edits.get(event.id)) for event in whole.events))


def changed_by_author(event: str, edits: Mapping[str, Edit]) -> tuple[str, ...]:
    """What the author changed in an event: any of title, date, status, actors and sources."""
    edit = edits.get(event)
    if edit is None:
        return ("sources",) if any(event.startswith(f"{name}@") for name, each in edits.items() if each.apart) else ()
    fields = tuple(name for name in _FIELDS if getattr(edit, name) is not None)
    return (*fields, "sources") if edit.merged else fields


def _changed(event: CorpusEvent, edit: Edit | None) -> CorpusEvent:
    if edit is None:
        return event
    return replace(
        event,
        title=edit.title or event.title,
        date=edit.date or event.date,
        date_basis="analyst" if edit.date else event.date_basis,
        status=edit.status or event.status,
        participants=event.participants if edit.actors is None else _participants(event, edit.actors),
    )


def _participants(event: CorpusEvent, actors: Iterable[str]) -> tuple[Participant, ...]:
    parts = {each.actor: each for each in event.participants}
    return tuple(parts.get(actor) or Participant(actor, "participant") for actor in dict.fromkeys(actors))


def _told_apart(corpus: Corpus, apart: frozenset[str]) -> Corpus:
    """The corpus with one event for each article where several tell of one; what is about it goes by its article."""
    events = {event.id: event for event in corpus.events if event.id in apart and len(event.sources) > 1}
    if not events:
        return corpus

    def parts(item: CorpusStatement | CorpusQuestion) -> tuple[str, ...]:
        articles = {passage.article for passage in item.passages}
        return tuple(chain.from_iterable(_parts_within(name, events.get(name), articles) for name in item.about))

    return replace(
        corpus,
        events=tuple(chain.from_iterable(_parts(event) if event.id in events else (event,) for event in corpus.events)),
        statements=tuple(replace(item, about=parts(item)) for item in corpus.statements),
        questions=tuple(replace(item, about=parts(item)) for item in corpus.questions),
        differences=tuple(item for item in corpus.differences if item.event not in events),
    )


def _parts(event: CorpusEvent) -> Iterator[CorpusEvent]:
    for article in dict.fromkeys(passage.article for passage in event.passages):
        passages = tuple(passage for passage in event.passages if passage.article == article)
        names = tuple(name for name in event.names if name.startswith(f"{article}:"))
        yield replace(event, id=part_id(event.id, article), passages=passages, names=names)


def _parts_within(name: str, event: CorpusEvent | None, articles: set[str]) -> Iterator[str]:
    if event is None:
        yield name
        return
    yield from (part_id(name, article) for article in sorted(event.sources & articles))


def _merged(corpus: Corpus, merged: Mapping[str, tuple[str, ...]]) -> Corpus:
    events = {event.id: event for event in corpus.events}
    into = {name: event for event, names in merged.items() if event in events for name in names if name != event}
    if not into:
        return corpus
    wholes = {
        event: _one(events[event], [events[name] for name in names if name in events])
        for event, names in merged.items()
        if event in events
    }

    def ends(about: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(into.get(name, name) for name in about))

    return replace(
        corpus,
        events=tuple(wholes.get(event.id, event) for event in corpus.events if event.id not in into),
        statements=tuple(replace(item, about=ends(item.about)) for item in corpus.statements),
        questions=tuple(replace(item, about=ends(item.about)) for item in corpus.questions),
        differences=tuple(replace(item, event=into.get(item.event, item.event)) for item in corpus.differences),
    )


def _one(first: CorpusEvent, others: list[CorpusEvent]) -> CorpusEvent:
    told = (first, *others)
    participants = {each.actor: each for event in reversed(told) for each in reversed(event.participants)}
    dated = min(told, key=lambda event: _BASES.index(event.date_basis))  # the first of those that know it best
    return replace(
        first,
        date=dated.date,
        date_basis=dated.date_basis,
        date_text=first.date_text or next((event.date_text for event in others if event.date_text), None),
        participants=tuple(reversed(participants.values())),
        themes=tuple(dict.fromkeys(chain.from_iterable(event.themes for event in told))),
        passages=tuple(dict.fromkeys(chain.from_iterable(event.passages for event in told))),
        names=tuple(dict.fromkeys(chain.from_iterable(event.names for event in told))),
    )
