"""Changes of what is one: each makes the documents that it touches wait to be indexed anew."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, and_, bindparam, select, update

from briefgen.corpus.merging.results import Group, ItemKey
from briefgen.library.search.index import withdraw_documents
from briefgen.library.store import tables
from briefgen.library.store.decisions import Decision, stored_decisions
from briefgen.library.store.equivalence import RowKey, find_items, read_equivalence
from briefgen.library.store.group_members import events_of_actors, members_of


def regroup(connection: Connection, made: Decision) -> None:
    """Index anew what a decision touches, as things stand; to be called before and after it is made or undone."""
    _withdraw(connection, made.group, made.items)


def regroup_items(connection: Connection, sha256: str) -> None:
    """Index anew what the decisions in force on an article's items touch: the article is new, or has new data."""
    for stored in stored_decisions(connection):
        made = stored.decision
        if not stored.withdrawn and any(item.article == sha256 for item in made.items):
            _withdraw(connection, made.group, made.items)


def _withdraw(connection: Connection, group: Group, items: Iterable[ItemKey]) -> None:
    grouping = read_equivalence(connection, group)
    keys = {grouping.key_of(found) for found in find_items(connection, group, items).values()}
    places = {place for found in members_of(connection, group, grouping, keys).values() for place in found}
    withdraw_documents(connection, _events(connection, group, sorted(places)))


def _events(connection: Connection, group: Group, places: list[RowKey]) -> list[RowKey]:
    return places if group == "events" else events_of_actors(connection, places)


def write_clusters(connection: Connection, group: Group, clusters: Mapping[ItemKey, str | None]) -> int:
    """Note which items merging found to be one; None takes an item out of its cluster. How many changed.

    Items that the library does not hold are passed over.
    """
    table = tables.actor if group == "actors" else tables.mention
    found = find_items(connection, group, clusters)
    rows: list[dict[str, Any]] = [
        {"of": item.place[0], "at": item.place[1], "into": clusters[key]}
        for key, item in found.items()
        if item.base != _cluster_base(clusters[key], item.base)
    ]
    if not rows:
        return 0
    changed = [key for key, item in found.items() if item.base != _cluster_base(clusters[key], item.base)]
    _withdraw(connection, group, changed)
    connection.execute(
        update(table)
        .where(and_(table.c.article == bindparam("of"), table.c.position == bindparam("at")))
        .values(cluster=bindparam("into")),
        rows,
    )
    _withdraw(connection, group, changed)
    return len(rows)


def _cluster_base(cluster: str | None, base: str) -> str:
    """The base that an item has in a cluster; out of any, an item keeps a base that is none."""
    if cluster is not None:
        return f"c:{cluster}"
    return "" if base.startswith("c:") else base


Clusters = dict[Group, dict[str, str]]


def read_clusters(connection: Connection, number: int) -> Clusters:
    """The clusters of an article's items, by id."""
    actor, event, mention = tables.actor, tables.event, tables.mention
    actors = select(actor.c.id, actor.c.cluster).where(actor.c.article == number, actor.c.cluster.is_not(None))
    same = and_(mention.c.article == event.c.article, mention.c.position == event.c.position)
    events = select(event.c.id, mention.c.cluster).join(mention, same)
    events = events.where(event.c.article == number, mention.c.cluster.is_not(None))
    return {
        "actors": {row.id: row.cluster for row in connection.execute(actors)},
        "events": {row.id: row.cluster for row in connection.execute(events)},
    }


def restore_clusters(connection: Connection, number: int, clusters: Clusters) -> None:
    """Give an article's items, where they are still there, the clusters that they had."""
    sha256 = connection.execute(select(tables.article.c.sha256).where(tables.article.c.number == number)).scalar_one()
    for group, by_id in clusters.items():
        write_clusters(connection, group, {ItemKey(sha256, name): cluster for name, cluster in by_id.items()})
