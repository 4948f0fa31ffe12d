"""Who is in a group, and which documents of the index a change makes out of date."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, and_, false, or_, select, update

from briefgen.corpus.merging.results import Group
from briefgen.library.store import tables
from briefgen.library.store.equivalence import EquivalenceClasses, RowKey
from briefgen.library.store.pairs import pairs_in

_AT_ONCE = 400  # values in a statement; old SQLite takes 999


def members_of(
    connection: Connection, group: Group, grouping: EquivalenceClasses, keys: Iterable[str]
) -> dict[str, list[RowKey]]:
    """The items of groups, each in the order of articles."""
    touched = grouping.touched
    found: dict[str, list[RowKey]] = {key: [] for key in keys}
    clusters, names = [], []
    for key in found:
        form, _, rest = key.partition(":")
        if key in touched or form == "s":
            found[key] = group_members(connection, group, grouping, key)
        elif form == "i":
            article, position = map(int, rest.split(":"))
            found[key] = [(article, position)]
        elif form == "c":
            clusters.append(rest)
        else:
            names.append(rest.partition(":")[2])
    table = tables.actor if group == "actors" else tables.mention
    for start in range(0, len(clusters), _AT_ONCE):
        wanted = table.c.cluster.in_(clusters[start : start + _AT_ONCE])
        rows = select(table.c.article, table.c.position, table.c.cluster).where(wanted).order_by(*table.primary_key)
        for row in connection.execute(rows):
            found[f"c:{row.cluster}"].append((row.article, row.position))
    for start in range(0, len(names), _AT_ONCE):
        _add_namesakes(connection, names[start : start + _AT_ONCE], found)
    moved = grouping.moved
    if not moved:
        return found
    kept = {key: [place for place in places if place not in moved] for key, places in found.items()}
    return {key: found[key] if key in touched else places for key, places in kept.items()}


def _add_namesakes(connection: Connection, names: Sequence[str], found: dict[str, list[RowKey]]) -> None:
    table = tables.actor
    wanted = and_(table.c.name.in_(names), table.c.cluster.is_(None))
    columns = (table.c.article, table.c.position, table.c.kind, table.c.name)
    for row in connection.execute(select(*columns).where(wanted).order_by(*table.primary_key)):
        key = f"n:{row.kind}:{row.name}"
        if key in found:
            found[key].append((row.article, row.position))


def group_members(connection: Connection, group: Group, grouping: EquivalenceClasses, key: str) -> list[RowKey]:
    """The items of a group that decisions may have formed, in the order of articles."""
    table = tables.actor if group == "actors" else tables.mention
    bases, moved = grouping.bases(key)
    conditions = [_condition(group, base) for base in bases]
    if moved:
        conditions.append(pairs_in(table.c.article, table.c.position, sorted(moved)))
    rows = connection.execute(
        select(table.c.article, table.c.position).where(or_(*conditions)).order_by(table.c.article, table.c.position)
    )
    gone = grouping.elsewhere(key)
    return [(row.article, row.position) for row in rows if (row.article, row.position) not in gone]


def _condition(group: Group, base: str) -> ColumnElement[bool]:
    table = tables.actor if group == "actors" else tables.mention
    form, _, rest = base.partition(":")
    if form == "c":
        return table.c.cluster == rest
    if form == "i":
        article, position = map(int, rest.split(":"))
        return and_(table.c.article == article, table.c.position == position)
    if form == "n" and group == "actors":
        kind, _, name = rest.partition(":")
        return and_(tables.actor.c.name == name, tables.actor.c.kind == kind, tables.actor.c.cluster.is_(None))
    return false()


def events_of_actors(connection: Connection, actors: Sequence[RowKey]) -> list[RowKey]:
    """The events that actors take part in."""
    part = tables.participant
    found: set[RowKey] = set()
    for start in range(0, len(actors), _AT_ONCE):
        wanted = pairs_in(part.c.article, part.c.actor, actors[start : start + _AT_ONCE])
        rows = connection.execute(select(part.c.article, part.c.event).where(wanted))
        found.update((row.article, row.event) for row in rows)
    return sorted(found)


def documents_of(connection: Connection, events: Iterable[RowKey]) -> list[int]:
    """The documents that events are in."""
    mention = tables.mention
    wanted = sorted(set(events))
    found: set[int] = set()
    for start in range(0, len(wanted), _AT_ONCE):
        places = pairs_in(mention.c.article, mention.c.position, wanted[start : start + _AT_ONCE])
        rows = connection.execute(select(mention.c.document).where(places, mention.c.document > 0).distinct())
        found.update(row.document for row in rows)
    return sorted(found)


def wait_again(connection: Connection, documents: Sequence[int]) -> None:
    """Let the events of these documents wait for the index."""
    for start in range(0, len(documents), _AT_ONCE):
        held = tables.mention.c.document.in_(documents[start : start + _AT_ONCE])
        connection.execute(update(tables.mention).where(held).values(document=None))
