"""A brief's edits of events promoted to decisions of the library, for all who work with it."""

from collections.abc import Container, Iterator, Mapping

from briefgen.corpus import Corpus
from briefgen.corpus.corpus import CorpusEvent
from briefgen.corpus.edit_targets import merged_into, part_id
from briefgen.corpus.event_names import EventNames, with_current_ids
from briefgen.corpus.merging.results import ItemKey
from briefgen.library.store.decisions import Decision
from briefgen.model import Spec
from briefgen.model.spec import Edit


def decisions_of(edits: Mapping[str, Edit], corpus: Corpus) -> Iterator[Decision]:
    """The decisions that do in a library what edits do in a brief: first those that part, then merge, then change.

    `corpus` has the edited events as the library tells them. Edits of the actors of an event are none of them, and
    what is written of an event that is merged into another is not shown.
    """
    keys = _Keys(corpus)
    gone = _gone(edits, keys)
    for name, edit in edits.items():
        if edit.apart:
            for items in keys.by_article(name)[1:]:
                yield Decision("split", "events", items)
    for name, edit in edits.items():
        others = [item for other in edit.merged for item in keys.of(other)[:1]]
        if others and keys.of(name):
            yield Decision("merge", "events", (keys.of(name)[0], *others))
    for name, edit in edits.items():
        values = {field: value for field in ("title", "date", "status") if (value := getattr(edit, field)) is not None}
        if values and name not in gone and keys.of(name):
            yield Decision("edit", "events", keys.of(name)[:1], values)


def _gone(edits: Mapping[str, Edit], keys: "_Keys") -> Container[str]:
    """The events that are merged into others."""
    named = (name for event, edit in edits.items() for name in (event, *edit.merged))
    return merged_into(edits, frozenset(name for name in named if keys.of(name)))


def left_over(spec: Spec, before: Corpus, after: Corpus) -> Spec:
    """The spec with those edits only that a library has no decision for, under the ids that events have after."""
    ids = moved(before, after)
    current = with_current_ids(spec, before).edits
    gone = _gone(current, _Keys(before))
    kept = {name: edit.actors for name, edit in current.items() if edit.actors is not None and name not in gone}
    edits = {ids(name): Edit(actors=actors) for name, actors in kept.items()}
    return spec.model_copy(update={"edits": edits})


def moved(before: Corpus, after: "Corpus") -> "_Moved":
    """The ids of events, and of parts of events, as they are after decisions."""
    return _Moved(before, EventNames(after))


class _Moved:
    def __init__(self, before: Corpus, names: EventNames) -> None:
        self._own = {
            part_id(event.id, article): name
            for event in before.events
            for name in reversed(event.names)
            for article in event.sources
            if name.startswith(f"{article}:")
        }
        self._names = names

    def __call__(self, name: str) -> str:
        return self._names.current(self._own.get(name, name))


class _Keys:
    """The items of articles that events are made of."""

    def __init__(self, corpus: Corpus) -> None:
        self._names = EventNames(corpus)
        self._corpus = corpus
        self._events = {event.id: event for event in corpus.events}

    def of(self, name: str) -> tuple[ItemKey, ...]:
        """The items of an event, or of what one article tells of one; none of an event that is not there."""
        current = self._names.current(name)
        if current in self._events:
            return tuple(item for items in self.by_article(name) for item in items)
        for event in self._events.values():
            for article in event.sources:
                if part_id(event.id, article) == current:
                    return self._items(event, article)
        return ()

    def by_article(self, name: str) -> list[tuple[ItemKey, ...]]:
        """The items of an event, article by article."""
        event = self._events.get(self._names.current(name))
        articles = dict.fromkeys(passage.article for passage in event.passages) if event else ()
        return [self._items(event, article) for article in articles] if event else []

    def _items(self, event: CorpusEvent, article: str) -> tuple[ItemKey, ...]:
        digest, start = self._corpus.articles[article].sha256, f"{article}:"
        return tuple(ItemKey(digest, name.removeprefix(start)) for name in event.names if name.startswith(start))
