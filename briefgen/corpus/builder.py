"""Articles as one body of evidence in which what is one stands once, with the passages of all."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from briefgen.corpus.answers import once_each, unanswered
from briefgen.corpus.conflicts import conflicts_of
from briefgen.corpus.consolidation import event_of, is_answered, version_of
from briefgen.corpus.corpus import (
    AnalystValue,
    Corpus,
    CorpusActor,
    CorpusEvent,
    CorpusQuestion,
    CorpusStatement,
    CorpusTheme,
    EventMention,
    Participant,
    Passage,
)
from briefgen.model import ArticleData
from briefgen.model.actor import Actor
from briefgen.model.event import Event
from briefgen.model.span import Span

Groups = Mapping[tuple[str, str], str]
Values = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class ByHand:
    """What persons decided of events: what they wrote, by the ids of article and event, and groups they formed."""

    written: Mapping[tuple[str, str], tuple[AnalystValue, ...]] = field(default_factory=dict)
    regrouped: Container[str] = frozenset()


def corpus_of(articles: Sequence[ArticleData]) -> Corpus:
    """The articles side by side.

    Ids stay as they are when there is one article, and become `article:id` when there are more. Themes of one label,
    and actors of one kind and name, are one; no events are.
    """
    actors = {
        (item.article.id, actor.id): f"{actor.kind}:{actor.name.casefold()}"
        for item in articles
        for actor in item.actors
    }
    events = {
        (item.article.id, event.id): f"{item.article.id}:{event.id}" for item in articles for event in item.events
    }
    return CorpusBuilder(actors, events, {}, qualified=len(articles) != 1).corpus(articles)


class CorpusBuilder:
    """Puts a corpus together; `actor_groups` and `event_groups` have the group of each item by the ids of its
    article and its own.

    Ids are `article:id` (`qualified`) or as they are, for one article; of what is one that of the first in the order
    of articles' ids. Of actors that are one the
    commonest name stands, and the first role and affiliation that an article knows; `actor_values` may have another
    `name`, `by_hand` other fields of events.
    """

    def __init__(
        self,
        actor_groups: Groups,
        event_groups: Groups,
        actor_values: Values,
        by_hand: ByHand | None = None,
        *,
        qualified: bool = True,
    ) -> None:
        self._actor_groups = actor_groups
        self._event_groups = event_groups
        self._actor_values = actor_values
        self._by_hand = by_hand or ByHand()
        self._qualified = qualified

    def corpus(self, articles: Iterable[ArticleData]) -> Corpus:
        """The corpus of the articles; the same for every order in which they come."""
        data = sorted(articles, key=lambda item: item.article.id)
        themes = self._themes(data)
        actors = self._actors(data)
        events = self._events(data, actors, themes)
        once = {event.id: event for event in events.values()}
        texts = {item.article.id: item.article.text for item in data}
        asked = list(unanswered(once_each(self._questions(data, events)), data))
        return Corpus(
            {item.article.id: item.article for item in data},
            tuple({theme.id: theme for theme in themes.values()}.values()),
            tuple(_unringed({actor.id: actor for actor in actors.values()}).values()),
            tuple(once.values()),
            tuple(self._statements(data, actors, events)),
            tuple(item for item in asked if not is_answered(item, once)),
            tuple(found for event in once.values() for found in conflicts_of(event, _reader(texts))),
            tuple(asked),
            part=partial(self._part, data),
            data=tuple(data),
        )

    def _part(self, data: Sequence[ArticleData], names: Container[str]) -> Corpus:
        return self.corpus(item for item in data if item.article.id in names)

    def _id(self, article: str, item: str) -> str:
        return f"{article}:{item}" if self._qualified else item

    def _themes(self, data: Sequence[ArticleData]) -> dict[str, CorpusTheme]:
        by_label: dict[str, CorpusTheme] = {}
        labels: dict[str, str] = {}
        for item in data:
            for theme in item.themes:
                name, key = f"{item.article.id}:{theme.id}", theme.label.casefold()
                labels[name] = key
                known = by_label.get(key, CorpusTheme(self._id(item.article.id, theme.id), theme.label, ()))
                more = _passages(item.article.id, theme.evidence)
                by_label[key] = replace(known, passages=known.passages + more)
        return {name: by_label[key] for name, key in labels.items()}

    def _actors(self, data: Sequence[ArticleData]) -> dict[str, CorpusActor]:
        groups: dict[str, list[tuple[str, Actor]]] = {}
        for item in data:
            for actor in item.actors:
                key = self._actor_groups[item.article.id, actor.id]
                groups.setdefault(key, []).append((item.article.id, actor))
        first = {
            f"{article}:{actor.id}": self._id(members[0][0], members[0][1].id)
            for members in groups.values()
            for article, actor in members
        }
        merged = {key: self._actor(key, members, first) for key, members in groups.items()}
        return {f"{article}:{actor.id}": merged[key] for key, members in groups.items() for article, actor in members}

    def _actor(self, key: str, members: Sequence[tuple[str, Actor]], first: Mapping[str, str]) -> CorpusActor:
        own = first[f"{members[0][0]}:{members[0][1].id}"]
        names: Counter[str] = Counter()
        for _, actor in members:
            names[actor.name] += len(actor.evidence)
        commonest = max(names, key=lambda name: (names[name], len(name), name))
        name = self._actor_values.get(key, {}).get("name", commonest)
        above = (first[f"{article}:{actor.affiliation}"] for article, actor in members if actor.affiliation is not None)
        others = (other for _, actor in members for other in (actor.name, *actor.aliases))
        return CorpusActor(
            own,
            name,
            Counter(actor.kind for _, actor in members).most_common(1)[0][0],
            next((actor.role for _, actor in members if actor.role), None),
            next((actor for actor in above if actor != own), None),
            tuple(other for other in dict.fromkeys(others) if other.casefold() != name.casefold()),
            tuple(passage for article, actor in members for passage in _passages(article, actor.evidence)),
        )

    def _events(
        self, data: Sequence[ArticleData], actors: Mapping[str, CorpusActor], themes: Mapping[str, CorpusTheme]
    ) -> dict[str, CorpusEvent]:
        groups: dict[str, list[EventMention]] = {}
        for item in data:
            for rank, event in enumerate(item.events):
                key = self._event_groups[item.article.id, event.id]
                groups.setdefault(key, []).append(self._mention(item.article.id, rank, event, actors, themes))
        found = {}
        for key, mentions in groups.items():
            name = self._id(mentions[0].article, mentions[0].id)
            merged = event_of(mentions, name, regrouped=key in self._by_hand.regrouped)
            found.update({mention.name: merged for mention in mentions})
        return found

    def _mention(
        self,
        article: str,
        rank: int,
        event: Event,
        actors: Mapping[str, CorpusActor],
        themes: Mapping[str, CorpusTheme],
    ) -> EventMention:
        parts = (Participant(actors[f"{article}:{part.id}"].id, part.part) for part in event.actors)
        return EventMention(
            article,
            rank,
            event.id,
            version_of(event),
            tuple(dict.fromkeys(parts)),
            tuple(dict.fromkeys(themes[f"{article}:{theme}"].id for theme in event.themes)),
            _passages(article, event.evidence),
            self._by_hand.written.get((article, event.id), ()),
        )

    def _statements(
        self, data: Sequence[ArticleData], actors: Mapping[str, CorpusActor], events: Mapping[str, CorpusEvent]
    ) -> Iterable[CorpusStatement]:
        for item in data:
            article = item.article.id
            for said in item.statements:
                cue, content = _passages(article, (said.cue, said.content))
                yield CorpusStatement(
                    self._id(article, said.id),
                    actors[f"{article}:{said.speaker}"].id if said.speaker is not None else None,
                    cue,
                    content,
                    said.stance,
                    _about(article, said.about, events),
                    _passages(article, said.evidence),
                    _passages(article, (said.speaker_text,))[0] if said.speaker_text is not None else None,
                )

    def _questions(self, data: Sequence[ArticleData], events: Mapping[str, CorpusEvent]) -> Iterable[CorpusQuestion]:
        for item in data:
            article = item.article.id
            for asked in item.questions:
                about = _about(article, asked.about, events)
                name = self._id(article, asked.id)
                yield CorpusQuestion(name, asked.text, asked.kind, about, _passages(article, asked.evidence))


def _reader(texts: Mapping[str, str]) -> Callable[[Passage], str]:
    return lambda passage: texts[passage.article][passage.start : passage.end]


def _about(article: str, names: Iterable[str], events: Mapping[str, CorpusEvent]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(events[f"{article}:{name}"].id for name in names))


def _unringed(actors: dict[str, CorpusActor]) -> dict[str, CorpusActor]:
    """The actors without the affiliations that would close a circle; two articles may put one together."""
    settled: dict[str, CorpusActor] = {}
    for name, actor in actors.items():
        above = actor.affiliation
        while above is not None and above != name:
            above = settled[above].affiliation if above in settled else None
        settled[name] = replace(actor, affiliation=None) if above == name else actor
    return settled


def _passages(article: str, spans: Iterable[Span]) -> tuple[Passage, ...]:
    return tuple(Passage(article, span.start, span.end) for span in spans)
