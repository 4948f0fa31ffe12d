"""Actors and events as merging compares them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from briefgen.corpus.corpus import Passage
from briefgen.corpus.merging.merging_words import merging_words
from briefgen.corpus.merging.results import ItemKey
from briefgen.corpus.stemming import stems
from briefgen.model import ArticleData
from briefgen.model.edtf import EdtfDate
from briefgen.model.event import Event

_SLACK = timedelta(days=2)  # by which accounts of one event are off, as in `similarity`


@dataclass(frozen=True, slots=True)
class ActorItem:
    """An actor of one article; `affiliation` is a name."""

    key: ItemKey
    name: str
    kind: str
    aliases: tuple[str, ...]
    affiliation: str | None


@dataclass(frozen=True, slots=True)
class ParticipantKeys:
    """One who takes part: the names of the clusters of the actor and of whom it belongs to; whether it is a person."""

    actor: str
    belongs: str | None
    is_person: bool


@dataclass(frozen=True, slots=True)
class EventItem:
    """An event of one article.

    `edtf` is its date, None where the text gives none; `first` and `last` bound its days; `reported` is the day of the
    report where that is all that is known, and the other three are None; `words` are the stems of
    its title that tell something; `actors` are names of clusters, and `sides` the same without those to whom others of
    them belong; `stated` is the date where the event's own clause states it; `rank` is its place in the article.
    """

    key: ItemKey
    article: str
    edtf: str | None
    first: date | None
    last: date | None
    kind: str
    title: str
    words: frozenset[str]
    actors: frozenset[str]
    place: str | None
    published: date | None
    passages: tuple[Passage, ...]
    rank: int
    reported: date | None = None
    sides: frozenset[ParticipantKeys] = frozenset()
    stated: str | None = None

    @property
    def told(self) -> date | None:
        """Its first day, or else the day on which it was reported."""
        return self.first or self.reported

    @property
    def until(self) -> date:
        """The last day on which it may have been, with some days for accounts that are off by one or two."""
        return (self.last or date.max - _SLACK) + _SLACK

    @property
    def days(self) -> int:
        """Number of days within which it lies; very many where that is open."""
        if self.first is None or self.last is None:
            return 100_000
        return (self.last - self.first).days + 1


def actor_items(data: ArticleData) -> Iterator[ActorItem]:
    """The actors of an article."""
    names = {actor.id: actor.name for actor in data.actors}
    for actor in data.actors:
        belongs = names[actor.affiliation] if actor.affiliation else None
        yield ActorItem(ItemKey(data.article.sha256, actor.id), actor.name, actor.kind, actor.aliases, belongs)


def event_items(data: ArticleData, actors: Mapping[ItemKey, str]) -> Iterator[EventItem]:
    """The events of an article; `actors` names the cluster of each actor."""
    article = data.article
    for rank, event in enumerate(data.events):
        is_reported = event.date_basis == "reported"
        first, last = _bounds(None if is_reported else event.date)
        yield EventItem(
            ItemKey(article.sha256, event.id),
            article.id,
            None if is_reported else event.date,
            first,
            last,
            event.kind,
            event.title,
            content_stems(event.title, article.language),
            frozenset(actors.get(ItemKey(article.sha256, part.id), part.id) for part in event.actors),
            event.place,
            article.published,
            tuple(Passage(article.id, span.start, span.end) for span in event.evidence),
            rank,
            _bounds(event.date)[1] if is_reported else None,
            _sides(data, event, actors),
            event.date if event.date_basis in ("stated", None) else None,
        )


def _sides(data: ArticleData, event: Event, names: Mapping[ItemKey, str]) -> frozenset[ParticipantKeys]:
    """Those who take part, a body only where none of its people does."""
    known = {actor.id: actor for actor in data.actors}
    parts = [known[part.id] for part in event.actors]
    spoken_for = {actor.affiliation for actor in parts}

    def name(actor: str) -> str:
        return names.get(ItemKey(data.article.sha256, actor), actor)

    return frozenset(
        ParticipantKeys(name(actor.id), name(actor.affiliation) if actor.affiliation else None, actor.kind == "person")
        for actor in parts
        if actor.id not in spoken_for
    )


def content_stems(title: str, language: str) -> frozenset[str]:
    """The stems of a title but for words that tell nothing."""
    return frozenset(
        word for word in stems(title, language) if word not in merging_words().function_words and len(word) > 1
    )


def all_items(articles: Iterable[ArticleData], actors: Mapping[ItemKey, str]) -> list[EventItem]:
    """The events of all articles."""
    return [item for data in articles for item in event_items(data, actors)]


def _bounds(text: str | None) -> tuple[date | None, date | None]:
    if text is None:
        return None, None
    parsed = EdtfDate.parse(text)
    return parsed.lower, parsed.upper
