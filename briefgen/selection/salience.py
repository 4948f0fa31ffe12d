"""How much an event matters in the story that the articles tell, and why."""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from briefgen.corpus.corpus import Corpus, CorpusEvent
from briefgen.corpus.story import Story
from briefgen.selection.counted_story import CountedStory, ToldBy, latest_day
from briefgen.selection.facts import FLAGS, UNDATED, WHOLE, EventFacts, facts_of
from briefgen.selection.vectors import Vector, weighed, word_keys
from briefgen.selection.weights import ASKED, FULL_LENGTH, HEAD, MOST_DAYS, WEIGHTS, YEAR


class Salience:
    """The events of a story, each with its weight.

    `twins` maps a copy to the article that it counts as; `asked` has the ids of those whose titles name what was asked
    for.

    The counts of the story are those of the corpus's outline, where it has only a part of it; else of the events.
    """

    def __init__(
        self,
        corpus: Corpus,
        events: Iterable[CorpusEvent],
        twins: Mapping[str, str] | None = None,
        asked: Collection[str] = (),
    ) -> None:
        self._events = {event.id: event for event in events}
        self._corpus = corpus
        self._twins = twins or {}
        self._facts = {name: facts_of(event, corpus) for name, event in self._events.items()}
        self._articles = {name: self._independent(event) for name, event in self._events.items()}
        self.story: Story = corpus.outline or CountedStory(
            [ToldBy(self._facts[name], self.articles(event)) for name, event in self._events.items()]
        )
        self._above = {actor.id: actor.affiliation for actor in corpus.actors if actor.affiliation is not None}
        self._kinds = {actor.id: actor.kind for actor in corpus.actors}
        self._words: dict[str, frozenset[int]] = {}
        self._vectors: dict[str, Vector] = {}
        self._features = {name: self._features_of(event, self._facts[name]) for name, event in self._events.items()}
        self._asked = frozenset(asked)
        self._weights = {
            name: _weight(features) + ASKED * (name in self._asked) for name, features in self._features.items()
        }

    @property
    def corpus(self) -> Corpus:
        """The corpus whose story it is."""
        return self._corpus

    def weight(self, event: str) -> float:
        """The weight of the event with the id `event`."""
        return self._weights[event]

    def ranked(self) -> Sequence[CorpusEvent]:
        """The events, the weightiest first; of one weight as they came."""
        return sorted(self._events.values(), key=lambda event: -self._weights[event.id])

    def events(self, names: Iterable[str]) -> tuple[CorpusEvent, ...]:
        """The events of these ids."""
        return tuple(self._events[name] for name in names)

    def wording(self, event: CorpusEvent) -> float:
        """How well the event's title says what its happening is, whoever else tells it."""
        features = self.features(event)
        names = (
            "early",
            "middle",
            "headline",
            "pointer",
            "patched",
            "statement",
            "spoken",
            "definite",
            "listed",
            "courtesy",
            "thin",
            "nominal",
        )
        return sum(WEIGHTS[name] * features[name] for name in names)

    def above(self, actor: str) -> str | None:
        """The actor that an actor acts for."""
        return self._above.get(actor)

    def body_of(self, actor: str) -> str | None:
        """The actor of which an actor that is no person is a part."""
        return None if self._kinds.get(actor) == "person" else self.above(actor)

    def is_person(self, actor: str) -> bool:
        """Whether an actor is a person."""
        return self._kinds.get(actor) == "person"

    def is_group(self, actor: str) -> bool:
        """Whether an actor is people whom words describe rather than name."""
        return self._kinds.get(actor) == "group"

    def words(self, event: CorpusEvent) -> frozenset[int]:
        """The keys of the words of the event's title that tell something."""
        known = self._words.get(event.id)
        if known is None:
            article = self._corpus.articles.get(event.passages[0].article)
            known = self._words[event.id] = word_keys(event.title, article.language if article else "en")
        return known

    def vector(self, event: CorpusEvent) -> Vector:
        """The words of the event's title, each with its weight."""
        known = self._vectors.get(event.id)
        if known is None:
            known = self._vectors[event.id] = self.weighed(self.words(event))
        return known

    def telling(self, event: CorpusEvent) -> Vector:
        """The words of the event's title and first passage, each with its weight."""
        return self.weighed(self._facts[event.id].words)

    def weighed(self, words: Collection[int]) -> Vector:
        """Words with their weights: those that few events have weigh more."""
        return weighed(words, map(self.story.rarity, words))

    def nearness(self, words: str, language: str) -> float:
        """How near words are to the middle of the story, from 0 to 1."""
        return self.story.nearness(word_keys(words, language))

    def word_weight(self, word: str) -> float:
        """How much a word says: the fewer events have it, the more."""
        return sum(map(self.story.rarity, word_keys(word, "en")))

    def articles(self, event: CorpusEvent) -> frozenset[str]:
        """The independent articles that tell of the event."""
        return self._articles[event.id] if self._is_own(event) else self._independent(event)

    def _independent(self, event: CorpusEvent) -> frozenset[str]:
        if not self._twins:
            return event.sources
        return frozenset(self._twins.get(name, name) for name in event.sources)

    def why(self, event: CorpusEvent) -> str:
        """The reasons in words, the strongest first."""
        reasons = sorted(self._reasons(event), key=lambda pair: -pair[0])
        said = [words for _, words in reasons[:3]]
        return ", ".join(said) or "little else is told"

    def _reasons(self, event: CorpusEvent) -> Iterator[tuple[float, str]]:
        features, count = self.features(event), len(self.articles(event))
        yield 2.0 * math.log2(count) + 0.01, f"{count} {'article tells' if count == 1 else 'articles tell'} of it"
        if event.id in self._asked:
            yield ASKED, "it names what was asked for"
        if features["early"] > 0.6:
            yield features["early"], "it stands at the head of an article"
        if features["headline"] > 0.4:
            yield 1.5 * features["headline"], "a headline tells it"
        if features["middle"] > 0.3:
            yield features["middle"], "it is near the middle of the story"
        if features["day"] > 0.6:
            yield features["day"], "much is told of its day"
        if features["recent"] > 0.9:
            yield 0.5, "it is among the latest"

    def features(self, event: CorpusEvent) -> Mapping[str, float]:
        """What the weights of the table are for, by their names; a row that has passages of several has its own."""
        if self._is_own(event):
            return self._features[event.id]
        return self._features_of(event, facts_of(event, self._corpus))

    def _is_own(self, event: CorpusEvent) -> bool:
        return self._events.get(event.id) is event

    def _features_of(self, event: CorpusEvent, facts: EventFacts) -> Mapping[str, float]:
        story, articles = self.story, self.articles(event)
        similarity = max(map(story.similarity, articles)) / story.most_like
        return {
            **_held(facts.flags),
            "early": similarity / (1 + facts.start / HEAD),
            "middle": story.nearness(facts.words),
            "length": min(1.0, facts.length / FULL_LENGTH),
            "undated": float(facts.day == UNDATED),
            "coarse": float(facts.days > MOST_DAYS),
            "sources": math.log2(len(articles)),
            "headline": facts.headline / WHOLE,
            "day": story.told_of(facts.day),
            "recent": self._recency(facts),
            "past": self._years_before(facts),
        }

    def _recency(self, facts: EventFacts) -> float:
        if facts.day == UNDATED or self.story.span is None:
            return 0.0
        first, last = self.story.span
        return 1.0 if last == first else min(1.0, max(0.0, (latest_day(facts.day) - first) / (last - first)))

    def _years_before(self, facts: EventFacts) -> float:
        """How long before the story it was: the share of a year, at most a whole one."""
        if facts.day == UNDATED or self.story.span is None:
            return 0.0
        return min(1.0, max(0.0, (self.story.span[0] - latest_day(facts.day)) / YEAR))


def _weight(features: Mapping[str, float]) -> float:
    return sum([WEIGHTS[name] * value for name, value in features.items()])


@lru_cache(maxsize=1 << 10)
def _held(flags: int) -> Mapping[str, float]:
    """The flags of facts as features."""
    return {name: float(flags >> place & 1) for place, name in enumerate(FLAGS)}
