"""Events as the search knows them: each with all mentions that are one, its actors, themes and outlets."""

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, and_, select

from briefgen.corpus.consolidation import consolidate
from briefgen.corpus.corpus import EventVersion
from briefgen.library.store import tables
from briefgen.library.store.equivalence import EquivalenceClasses, ItemRef, RowKey, actor_base
from briefgen.library.store.pairs import pairs_in

Named = tuple[str, str]
_AT_ONCE: Final = 300  # rows of two values in a statement; old SQLite takes 999 values


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """What the events of an article need of it; `outlets` are the publishers of it and its copies."""

    id: str
    title: str
    language: str
    text: str
    outlets: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class MentionRow:
    """An event as one article tells it; `event` is its JSON object."""

    place: RowKey
    article: SourceArticle
    event: Mapping[str, Any]

    @property
    def id(self) -> str:
        """The id of the event among those of all articles."""
        return f"{self.article.id}:{self.event['id']}"


@dataclass(frozen=True, slots=True)
class EventDocument:
    """An event: mentions in order of articles, and what settles it. Keys come with their labels."""

    mentions: tuple[MentionRow, ...]
    version: EventVersion
    actors: tuple[Named, ...]
    names: tuple[str, ...]
    themes: tuple[Named, ...]
    outlets: tuple[Named, ...]

    @property
    def sources(self) -> int:
        """How many articles tell of it, copies of one text counted once."""
        return len({mention.place[0] for mention in self.mentions})


class EventLoader:
    """Puts documents together; groupings tell which actors are one and what a person wrote of events."""

    def __init__(self, connection: Connection, actors: EquivalenceClasses, events: EquivalenceClasses) -> None:
        self._connection = connection
        self._actors = actors
        self._names = {key: values["name"] for key, values in actors.values().items() if "name" in values}
        self._values = events.values()

    def gather(self, groups: Sequence[tuple[str, Sequence[RowKey]]]) -> list[EventDocument]:
        """A document for each group: its key and the places of its mentions."""
        places = sorted({place for _, members in groups for place in members})
        articles = self._read_articles(sorted({article for article, _ in places}))
        mentions = self._read_mentions(places, articles)
        actors = self._read_actors(places)
        themes = self._read_themes(mentions)
        return [self._document(key, members, mentions, actors, themes) for key, members in groups]

    def _document(
        self,
        key: str,
        members: Sequence[RowKey],
        mentions: Mapping[RowKey, MentionRow],
        actors: Mapping[RowKey, Sequence[tuple[Named, tuple[str, ...]]]],
        themes: Mapping[RowKey, Sequence[Named]],
    ) -> EventDocument:
        told = sorted((mentions[place] for place in members), key=lambda mention: (mention.article.id, mention.place))
        version = consolidate([_version(mention.event) for mention in told], self._values.get(key, {}))
        taking_part = [actor for mention in told for actor in actors.get(mention.place, ())]
        return EventDocument(
            tuple(told),
            version,
            _by_key(named for named, _ in taking_part),
            tuple(dict.fromkeys(name for _, names in taking_part for name in names)),
            _by_key(theme for mention in told for theme in themes.get(mention.place, ())),
            _by_key(outlet for mention in told for outlet in mention.article.outlets),
        )

    def _read_articles(self, numbers: Sequence[int]) -> dict[int, SourceArticle]:
        table = tables.article
        columns = (table.c.number, table.c.language, table.c.data, table.c.text, table.c.id)
        found: dict[int, SourceArticle] = {}
        for start in range(0, len(numbers), _AT_ONCE):
            batch = numbers[start : start + _AT_ONCE]
            outlets = self._read_outlets(batch)
            for row in self._connection.execute(select(*columns).where(table.c.number.in_(batch))):
                title = json.loads(row.data)["title"] or ""
                text = zlib.decompress(row.text).decode()
                found[row.number] = SourceArticle(row.id, title, row.language, text, outlets.get(row.number, ()))
        return found

    def _read_outlets(self, numbers: Sequence[int]) -> dict[int, tuple[Named, ...]]:
        table = tables.article
        columns = (table.c.number, table.c.twin_of, table.c.publisher, table.c.data)
        wanted = table.c.number.in_(numbers) | table.c.twin_of.in_(numbers)
        found: dict[int, tuple[Named, ...]] = {}
        for row in self._connection.execute(select(*columns).where(wanted).order_by(table.c.number)):
            if row.publisher:
                outlet = (row.publisher, json.loads(row.data)["publisher"])
                number = row.twin_of or row.number
                found[number] = _by_key((*found.get(number, ()), outlet))
        return found

    def _read_mentions(
        self, places: Sequence[RowKey], articles: Mapping[int, SourceArticle]
    ) -> dict[RowKey, MentionRow]:
        table = tables.event
        found = {}
        for start in range(0, len(places), _AT_ONCE):
            batch = pairs_in(table.c.article, table.c.position, places[start : start + _AT_ONCE])
            for row in self._connection.execute(select(table.c.article, table.c.position, table.c.data).where(batch)):
                place = (row.article, row.position)
                found[place] = MentionRow(place, articles[row.article], json.loads(row.data))
        return found

    def _read_actors(self, places: Sequence[RowKey]) -> dict[RowKey, list[tuple[Named, tuple[str, ...]]]]:
        part, actor = tables.participant, tables.actor
        columns = (part.c.article, part.c.event, actor.c.position, actor.c.cluster, actor.c.kind, actor.c.name)
        found: dict[RowKey, list[tuple[Named, tuple[str, ...]]]] = {}
        for start in range(0, len(places), _AT_ONCE):
            rows = self._connection.execute(
                select(*columns, actor.c.data)
                .join(actor, and_(actor.c.article == part.c.article, actor.c.position == part.c.actor))
                .where(pairs_in(part.c.article, part.c.event, places[start : start + _AT_ONCE]))
                .order_by(part.c.article, part.c.event, part.c.actor)
            )
            for row in rows:
                place, data = (row.article, row.position), json.loads(row.data)
                key = self._actors.key_of(ItemRef(place, actor_base(place, row.cluster, row.kind, row.name)))
                named = (key, self._names.get(key, data["name"]))
                found.setdefault((row.article, row.event), []).append((named, (data["name"], *data["aliases"])))
        return found

    def _read_themes(self, mentions: Mapping[RowKey, MentionRow]) -> dict[RowKey, list[Named]]:
        table = tables.theme
        wanted = sorted({(place[0], theme) for place, item in mentions.items() for theme in item.event["themes"]})
        named: dict[tuple[int, str], Named] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            rows = self._connection.execute(
                select(table.c.article, table.c.id, table.c.label, table.c.data).where(
                    pairs_in(table.c.article, table.c.id, wanted[start : start + _AT_ONCE])
                )
            )
            named.update({(row.article, row.id): (row.label, json.loads(row.data)["label"]) for row in rows})
        return {
            place: [named[place[0], theme] for theme in mention.event["themes"] if (place[0], theme) in named]
            for place, mention in mentions.items()
        }


def _version(event: Mapping[str, Any]) -> EventVersion:
    return EventVersion(
        event["date"],
        event["date_text"],
        event["title"],
        event["kind"],
        event["status"],
        event.get("place"),
        event.get("date_basis", "stated") if event["date"] else None,
    )


def _by_key(named: Iterable[Named]) -> tuple[Named, ...]:
    found: dict[str, str] = {}
    for key, label in named:
        found.setdefault(key, label)
    return tuple(found.items())
