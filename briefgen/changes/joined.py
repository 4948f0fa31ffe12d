"""Two bodies of evidence merged as one."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

from briefgen.changes.bodies import BodyOfEvidence
from briefgen.changes.change import GoneReason
from briefgen.corpus.builder import CorpusBuilder
from briefgen.corpus.corpus import Corpus, CorpusEvent, EventMention, Passage
from briefgen.corpus.merging.items import content_stems
from briefgen.corpus.merging.merge import merge
from briefgen.corpus.merging.results import ItemKey
from briefgen.model import ArticleData
from briefgen.model.actor import Actor
from briefgen.model.event import Event
from briefgen.selection.folding import fold
from briefgen.selection.salience import Salience

_HALF: Final = 2  # as merging asks of two accounts before it compares them: half of the fewer words are shared


class JoinedBodies:
    """Two bodies merged as one: `data` has each article once, as the later body tells it where both have it."""

    def __init__(self, old: BodyOfEvidence, new: BodyOfEvidence) -> None:
        self.old, self.new = old, new
        self._later = {item.article.sha256: item for item in new.corpus.data}
        self.data = joined_data(old, new)
        self._names = {item.article.sha256: item.article.id for item in self.data}
        merged = merge(self.data)
        self._actors, self._events = _groups(self.data, merged.actors), _groups(self.data, merged.events)
        self._data = {(body is new, item.article.id): item for body in (old, new) for item in body.corpus.data}
        self._old_actors, self._new_actors = self._actor_keys(old), self._actor_keys(new)

    @cached_property
    def corpus(self) -> Corpus:
        """All that both tell."""
        return CorpusBuilder(self._by_name(self._actors), self._by_name(self._events), {}).corpus(self.data)

    @cached_property
    def _heads(self) -> Mapping[str, str]:
        """The event that heads the happening of each name `article:event`."""
        corpus = self.corpus
        folded = fold(Salience(corpus, corpus.events))
        heads = {name: item.event.id for item in folded for name in item.members}
        return {name: heads[event.id] for event in corpus.events for name in event.names}

    def happenings(self, event: CorpusEvent, body: BodyOfEvidence) -> frozenset[str]:
        """What a reader would take for the happenings that an event of one of the bodies tells."""
        keys = self.event_keys(event, body)
        return frozenset(self._heads[f"{self._names[key.article]}:{key.id}"] for key in keys)

    def event_groups(self, event: CorpusEvent, body: BodyOfEvidence) -> frozenset[str]:
        """The clusters that the accounts of an event of one of the bodies are in."""
        return frozenset(map(self._events.__getitem__, self.event_keys(event, body)))

    def joined_events(self, event: CorpusEvent, body: BodyOfEvidence) -> tuple[CorpusEvent, ...]:
        """What both bodies together tell of an event of one of them."""
        names = (f"{self._names[key.article]}:{key.id}" for key in self.event_keys(event, body))
        return tuple(dict.fromkeys(map(self._joined_events.__getitem__, names)))

    @cached_property
    def _joined_events(self) -> Mapping[str, CorpusEvent]:
        return {name: event for event in self.corpus.events for name in event.names}

    def event_keys(self, event: CorpusEvent, body: BodyOfEvidence) -> tuple[ItemKey, ...]:
        """Its accounts, as both bodies together have them; one that its article tells no more is none of them."""
        found = (self._key(mention, body) for mention in event.mentions)
        return tuple(dict.fromkeys(key for key in found if key is not None))

    def is_later(self, key: ItemKey) -> bool:
        """Whether the later body has the article of an account."""
        return key.article in self._later

    def is_told_no_more(self, event: CorpusEvent) -> bool:
        """Whether an account of an event of the earlier body is none of the later one."""
        keys = [self._key(mention, self.old) for mention in event.mentions]
        return any(key is None or not self.is_later(key) for key in keys)

    def actor_group(self, actor: str, body: BodyOfEvidence) -> str:
        """The cluster of an actor of one of the bodies; its name, where its article names nobody so now."""
        key = (self._new_actors if body is self.new else self._old_actors).get(actor)
        if key is not None:
            return self._actors[key]
        return next((item.name.casefold() for item in body.corpus.actors if item.id == actor), actor)

    def cast(self, event: CorpusEvent, body: BodyOfEvidence) -> dict[str, str]:
        """The names of those who take part in an event, by their clusters: as its accounts have it, or its author."""
        if "actors" in body.written(event):
            names = {actor.id: actor.name for actor in body.corpus.actors}
            return {
                self.actor_group(part.actor, body): names.get(part.actor, part.actor) for part in event.participants
            }
        told: dict[str, str] = {}
        for mention in event.mentions:
            data = self._data[body is self.new, mention.article]
            actors = {actor.id: actor.name for actor in data.actors}
            for part in next(each for each in data.events if each.id == mention.id).actors:
                told.setdefault(self.actor_group(f"{mention.article}:{part.id}", body), actors[part.id])
        return told

    def passages(self, passages: Iterable[Passage], body: BodyOfEvidence) -> tuple[Passage, ...]:
        """Passages of one of the bodies, by the names that their articles have in both together."""
        articles = body.corpus.articles
        return tuple(each._replace(article=self._names[articles[each.article].sha256]) for each in passages)

    def later(self, passages: Iterable[Passage]) -> tuple[Passage, ...]:
        """Those passages of both together that the later body has."""
        articles = self.new.corpus.articles
        return tuple(dict.fromkeys(each for each in passages if each.article in articles))

    def reason_gone(self, articles: Iterable[str]) -> GoneReason:
        """Why nothing of what these articles of the earlier body told is told any more."""
        digests = {self.old.corpus.articles[name].sha256 for name in articles}
        return "source" if digests.isdisjoint(self.new.known) else "untold"

    def words(self, passage: Passage) -> str:
        """The words of a passage of both together."""
        return self.corpus.words(passage)

    def _actor_keys(self, body: BodyOfEvidence) -> dict[str, ItemKey]:
        """The actors of a body by the ids that they may have in it."""
        found: dict[str, ItemKey] = {}
        for item in body.corpus.data:
            later = self._later.get(item.article.sha256, item)
            for actor in item.actors:
                told = actor if later is item else _same_actor(actor, later)
                if told is not None:
                    key = ItemKey(item.article.sha256, told.id)
                    found.setdefault(f"{item.article.id}:{actor.id}", key)
                    found.setdefault(actor.id, key)
        return found

    def _key(self, mention: EventMention, body: BodyOfEvidence) -> ItemKey | None:
        digest = body.corpus.articles[mention.article].sha256
        later = self._later.get(digest)
        if body is self.new or later is None:
            return ItemKey(digest, mention.id)
        told = _same_account(mention, later)
        return None if told is None else ItemKey(digest, told.id)

    def _by_name(self, groups: Mapping[ItemKey, str]) -> dict[tuple[str, str], str]:
        return {(self._names[key.article], key.id): group for key, group in groups.items()}


def joined_data(old: BodyOfEvidence, new: BodyOfEvidence) -> tuple[ArticleData, ...]:
    """Each article of two bodies once, as the later body tells it where both have it."""
    later = {item.article.sha256: item for item in new.corpus.data}
    earlier = {item.article.sha256: item for item in old.corpus.data if item.article.sha256 not in later}
    taken = {item.article.id for item in later.values()}
    return (*later.values(), *(_renamed(item, taken) for item in earlier.values()))


def _same_account(mention: EventMention, later: ArticleData) -> Event | None:
    """The event of the same text that an account is of, where that text was extracted anew."""
    same = [event for event in later.events if event.title == mention.version.title]
    for event in (*(each for each in same if each.id == mention.id), *same):
        return event
    language = later.article.language
    words = content_stems(mention.version.title, language)
    for event in later.events:
        is_here = any(span.start < at.end and at.start < span.end for span in event.evidence for at in mention.passages)
        told = content_stems(event.title, language)
        if is_here and _HALF * len(words & told) >= min(len(words), len(told)):
            return event
    return None


def _same_actor(actor: Actor, later: ArticleData) -> Actor | None:
    """The actor of the same text that one is, by a name in the same words: ids and chief names may have changed."""
    names, spans = _names(actor), set(actor.evidence)
    same = [each for each in later.actors if names & _names(each) and not spans.isdisjoint(each.evidence)]
    return next((each for each in same if each.id == actor.id), same[0] if same else None)


def _names(actor: Actor) -> set[str]:
    return {name.casefold() for name in (actor.name, *actor.aliases)}


def _renamed(item: ArticleData, taken: set[str]) -> ArticleData:
    """The article under a name that no other one has: a text that was corrected keeps its id."""
    name = item.article.id
    while name in taken:
        name += "'"
    taken.add(name)
    if name == item.article.id:
        return item
    return item.model_copy(update={"article": item.article.model_copy(update={"id": name})})


def _groups(data: Iterable[ArticleData], merged: Mapping[ItemKey, str | None]) -> dict[ItemKey, str]:
    """The cluster of each item; one that is alone is a cluster by itself."""
    return {key: merged.get(key) or f"{key.article}:{key.id}" for key in _keys(data)}


def _keys(data: Iterable[ArticleData]) -> Iterator[ItemKey]:
    for item in data:
        for each in (*item.actors, *item.events):
            yield ItemKey(item.article.sha256, each.id)
