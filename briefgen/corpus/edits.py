"""What the author of a brief changed in events, done to a corpus."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from briefgen.corpus.conflicts import conflicts_of
from briefgen.corpus.consolidation import event_of, is_answered
from briefgen.corpus.corpus import (
    Conflict,
    Corpus,
    CorpusEvent,
    CorpusQuestion,
    CorpusStatement,
    Participant,
)
from briefgen.corpus.edit_targets import merged_into, part_id
from briefgen.model.spec import Edit

_FIELDS = ("title", "date", "status", "actors")


def edited(corpus: Corpus, edits: Mapping[str, Edit]) -> Corpus:
    """The corpus with events told apart, merged and changed, in this order; edits of unknown events change nothing.

    A merged event keeps the id of the one that it is merged into; what is told of it follows from what all articles
    tell of it, by the rule that also merges articles.
    """
    if not edits:
        return corpus
    apart = frozenset(name for name, edit in edits.items() if edit.apart)
    whole = _merged(_told_apart(corpus, apart), edits)
    events = tuple(_changed(event, edits.get(event.id)) for event in whole.events)
    known = {event.id: event for event in corpus.events}
    regrouped = [event for event in events if event.id not in known or event.mentions != known[event.id].mentions]
    return _reconsidered(replace(whole, events=events), regrouped)


def _reconsidered(corpus: Corpus, regrouped: list[CorpusEvent]) -> Corpus:
    """The corpus with what articles tell differently of events that were merged or told apart, and what they answer."""
    events = {event.id: event for event in corpus.events}
    told: dict[str, list[Conflict]] = {name: [] for name in events}
    for item in corpus.differences:
        told.get(item.event, []).append(item)
    told |= {event.id: list(conflicts_of(event, corpus.words)) for event in regrouped}
    return replace(
        corpus,
        differences=tuple(chain.from_iterable(told.values())),
        questions=tuple(item for item in corpus.asked if not is_answered(item, events)),
    )


def changed_by_author(event: str, edits: Mapping[str, Edit]) -> tuple[str, ...]:
    """What the author changed in an event: any of title, date, status, actors and sources."""
    edit = edits.get(event)
    fields = () if edit is None else tuple(name for name in _FIELDS if getattr(edit, name) is not None)
    is_part = any(event.startswith(f"{name}@") for name, each in edits.items() if each.apart)
    is_merged = edit is not None and bool(edit.merged)
    return (*fields, "sources") if is_merged or is_part else fields


def all_changed(event: CorpusEvent, edits: Mapping[str, Edit]) -> tuple[str, ...]:
    """What persons changed in an event, the author of the brief among them."""
    changed = {*event.changed, *changed_by_author(event.id, edits)}
    return tuple(name for name in (*_FIELDS, "sources") if name in changed)


def _changed(event: CorpusEvent, edit: Edit | None) -> CorpusEvent:
    if edit is None:
        return event
    values = {name: value for name in ("title", "date", "status") if (value := getattr(edit, name)) is not None}
    changed = event_of(event.mentions, event.id, values=values, regrouped="sources" in event.changed)
    if edit.actors is None:
        return changed
    return replace(changed, participants=_participants(event, edit.actors))


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
        asked=tuple(replace(item, about=parts(item)) for item in corpus.asked),
    )


def _parts(event: CorpusEvent) -> Iterator[CorpusEvent]:
    for article in dict.fromkeys(mention.article for mention in event.mentions):
        mentions = (mention for mention in event.mentions if mention.article == article)
        yield event_of(mentions, part_id(event.id, article), regrouped="sources" in event.changed)


def _parts_within(name: str, event: CorpusEvent | None, articles: set[str]) -> Iterator[str]:
    if event is None:
        yield name
        return
    yield from (part_id(name, article) for article in sorted(event.sources & articles))


def _merged(corpus: Corpus, edits: Mapping[str, Edit]) -> Corpus:
    into = merged_into(edits, {event.id for event in corpus.events})
    if not into:
        return corpus
    groups: dict[str, list[CorpusEvent]] = {}
    for event in corpus.events:
        groups.setdefault(into.get(event.id, event.id), []).append(event)

    def ends(about: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(into.get(name, name) for name in about))

    return replace(
        corpus,
        events=tuple(_one(name, group) if len(group) > 1 else group[0] for name, group in groups.items()),
        statements=tuple(replace(item, about=ends(item.about)) for item in corpus.statements),
        asked=tuple(replace(item, about=ends(item.about)) for item in corpus.asked),
    )


def _one(name: str, events: list[CorpusEvent]) -> CorpusEvent:
    mentions = (mention for event in events for mention in event.mentions)
    return event_of(mentions, name, regrouped=any("sources" in event.changed for event in events))
