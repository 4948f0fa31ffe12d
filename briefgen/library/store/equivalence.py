"""Which mentions are one: what merging found across articles, put right by what a person decided."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, and_, select

from briefgen.corpus.corpus import AnalystValue
from briefgen.corpus.merging.results import Group, ItemKey
from briefgen.library.store import tables
from briefgen.library.store.decisions import stored_decisions
from briefgen.library.store.pairs import pairs_in

RowKey = tuple[int, int]
_AT_ONCE: Final = 400  # values in a statement; old SQLite takes 999


@dataclass(frozen=True, slots=True)
class ItemRef:
    """An item in the library: the number of its article, its place in it, and what it is one with by itself."""

    place: RowKey
    base: str


def actor_base(place: RowKey, cluster: str | None, kind: str, name: str) -> str:
    """What an actor is one with: its cluster, or else all of its kind and folded name."""
    return f"c:{cluster}" if cluster is not None else f"n:{kind}:{name}" if name else f"i:{place[0]}:{place[1]}"


def event_base(place: RowKey, cluster: str | None) -> str:
    """What an event is one with: its cluster, or nothing else."""
    return f"c:{cluster}" if cluster is not None else f"i:{place[0]}:{place[1]}"


class EquivalenceClasses:
    """The groups of one kind of item. `key_of` tells the group of an item from what it is one with by itself."""

    def __init__(self) -> None:
        self._moved: dict[RowKey, str] = {}
        self._parents: dict[str, str] = {}
        self._values: list[tuple[int, ItemRef, Mapping[str, str]]] = []
        self._left: set[str] = set()

    def key_of(self, item: ItemRef) -> str:
        """The group's key."""
        return self._root(self._moved.get(item.place, item.base))

    def values(self) -> dict[str, dict[str, str]]:
        """What a person wrote of each group, by its key; the later word holds."""
        found: dict[str, dict[str, str]] = {}
        for _, item, values in self._values:
            found.setdefault(self.key_of(item), {}).update(values)
        return found

    def written(self) -> dict[RowKey, tuple[AnalystValue, ...]]:
        """What a person wrote of each group, by the item that he named it by, in the order of decisions."""
        found: dict[RowKey, tuple[AnalystValue, ...]] = {}
        for order, item, values in self._values:
            made = tuple(AnalystValue(order, field, value) for field, value in values.items())
            found[item.place] = (*found.get(item.place, ()), *made)
        return found

    @property
    def regrouped(self) -> frozenset[str]:
        """The keys of groups that a person joined, or took something out of."""
        return self.touched | frozenset(map(self._root, self._left))

    def bases(self, key: str) -> tuple[frozenset[str], frozenset[RowKey]]:
        """The bases whose items are in a group, but for items moved elsewhere; and the items moved into it."""
        root = self._root(key)
        bases = {root, *(name for name in self._parents if self._root(name) == root)}
        return frozenset(bases), frozenset(place for place, name in self._moved.items() if self._root(name) == root)

    def elsewhere(self, key: str) -> frozenset[RowKey]:
        """The items moved to other groups than this one."""
        root = self._root(key)
        return frozenset(place for place, name in self._moved.items() if self._root(name) != root)

    @property
    def moved(self) -> frozenset[RowKey]:
        """The items that were taken out of what they are one with by themselves."""
        return frozenset(self._moved)

    @property
    def touched(self) -> frozenset[str]:
        """The keys of groups that a decision formed."""
        return frozenset(map(self._root, (*self._parents, *self._parents.values(), *self._moved.values())))

    def merge(self, items: Iterable[ItemRef]) -> None:
        """Make the groups of the items one."""
        keys = [self.key_of(item) for item in items]
        for key in keys[1:]:
            if self._root(key) != self._root(keys[0]):
                self._parents[self._root(key)] = self._root(keys[0])

    def split(self, items: Iterable[ItemRef], name: str) -> None:
        """Take the items out into a group of their own."""
        for item in items:
            self._left.add(self._moved.get(item.place, item.base))
            self._moved[item.place] = f"s:{name}"

    def write(self, items: Iterable[ItemRef], values: Mapping[str, str], order: int) -> None:
        """Note what a person wrote of the groups of the items; the greater `order` is the later word."""
        self._values += [(order, item, values) for item in items]

    def _root(self, key: str) -> str:
        while key in self._parents:
            key = self._parents[key]
        return key


def read_equivalence(connection: Connection, group: Group) -> EquivalenceClasses:
    """The grouping that the decisions in force make; what they name and the library does not hold is passed over."""
    active = [item for item in stored_decisions(connection) if not item.withdrawn and item.decision.group == group]
    found = find_items(connection, group, {key for item in active for key in item.decision.items})
    grouping = EquivalenceClasses()
    for stored in active:
        made = stored.decision
        items = [found[key] for key in made.items if key in found]
        if made.action == "merge":
            grouping.merge(items)
        elif made.action == "split":
            grouping.split(items, str(stored.number))
        else:
            grouping.write(items, made.values, stored.number)
    return grouping


def find_items(connection: Connection, group: Group, keys: Iterable[ItemKey]) -> dict[ItemKey, ItemRef]:
    """Where items stand in the library."""
    found: dict[ItemKey, ItemRef] = {}
    wanted = sorted(set(keys))
    for start in range(0, len(wanted), _AT_ONCE):
        pairs = [(key.article, key.id) for key in wanted[start : start + _AT_ONCE]]
        found.update(_find_actors(connection, pairs) if group == "actors" else _find_events(connection, pairs))
    return found


def _find_actors(connection: Connection, pairs: list[tuple[str, str]]) -> dict[ItemKey, ItemRef]:
    article, actor = tables.article, tables.actor
    columns = (article.c.sha256, actor.c.id, actor.c.article, actor.c.position, actor.c.cluster)
    rows = connection.execute(
        select(*columns, actor.c.kind, actor.c.name)
        .join(article, article.c.number == actor.c.article)
        .where(pairs_in(article.c.sha256, actor.c.id, pairs))
    )
    return {
        ItemKey(row.sha256, row.id): ItemRef(
            (row.article, row.position), actor_base((row.article, row.position), row.cluster, row.kind, row.name)
        )
        for row in rows
    }


def _find_events(connection: Connection, pairs: list[tuple[str, str]]) -> dict[ItemKey, ItemRef]:
    article, event, mention = tables.article, tables.event, tables.mention
    rows = connection.execute(
        select(article.c.sha256, event.c.id, event.c.article, event.c.position, mention.c.cluster)
        .join(article, article.c.number == event.c.article)
        .join(mention, and_(mention.c.article == event.c.article, mention.c.position == event.c.position))
        .where(pairs_in(article.c.sha256, event.c.id, pairs))
    )
    return {
        ItemKey(row.sha256, row.id): ItemRef(
            (row.article, row.position), event_base((row.article, row.position), row.cluster)
        )
        for row in rows
    }
