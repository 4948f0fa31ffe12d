"""Articles out of a library again, as if they had never come: what was one because of them is looked at anew."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from sqlalchemy import Connection, delete, select, update

from briefgen.corpus.merging.results import Group, ItemKey
from briefgen.library.changes.changes import write_clusters
from briefgen.library.changes.storing import events_in, stand_aside
from briefgen.library.search.index import withdraw_documents
from briefgen.library.store import tables
from briefgen.library.store.conflicts import write_conflicts
from briefgen.library.store.merging_state import cluster_mates, end_merging_state, stored_clusters

_Value = TypeVar("_Value")
_AT_ONCE = 400  # values in a statement; old SQLite takes 999


def remove_articles(connection: Connection, digests: Iterable[str]) -> int:
    """Remove the articles with these digests, where they are there; how many were.

    All that was one with something of theirs is parted, and its articles wait for merging: what is one without them is
    found again. Decisions stay on record. Of copies of a text that goes the longest stands for the others.
    """
    gone = _numbers(connection, digests)
    if not gone:
        return 0
    end_merging_state(connection)
    _part(connection, sorted(gone))
    numbers = sorted(gone.values())
    copies = _copies(connection, numbers)
    out_of_date = [*numbers, *_stood_for(connection, numbers)]  # what is printed by several names its publishers
    withdraw_documents(connection, [place for number in out_of_date for place in events_in(connection, number)])
    for some in _in_parts(numbers):
        connection.execute(delete(tables.article).where(tables.article.c.number.in_(some)))
    for group in copies:
        _stand_in(connection, group)
    return len(numbers)


def _part(connection: Connection, digests: Sequence[str]) -> None:
    """Part all that is one with items of these articles, and let the other articles of it wait for merging."""
    others: set[str] = set()
    groups: tuple[Group, ...] = ("events", "actors")
    for group in groups:
        mates = cluster_mates(connection, group, stored_clusters(connection, group, digests).values())
        if group == "events":
            write_conflicts(connection, sorted(set(mates.values())), ())
        parted: dict[ItemKey, str | None] = dict.fromkeys(mates)
        write_clusters(connection, group, parted)
        others |= {item.article for item in mates}
    table = tables.article
    for some in _in_parts(sorted(others)):
        connection.execute(update(table).where(table.c.sha256.in_(some)).values(merged=False))


def _stand_in(connection: Connection, copies: Sequence[int]) -> None:
    """Have the first of some copies, whose text is gone, stand for the others."""
    table = tables.article
    connection.execute(update(table).where(table.c.number.in_(copies[1:])).values(twin_of=copies[0]))
    connection.execute(update(table).where(table.c.number == copies[0]).values(twin_of=None, merged=False))
    stand_aside(connection, copies)


def _numbers(connection: Connection, digests: Iterable[str]) -> dict[str, int]:
    table = tables.article
    found: dict[str, int] = {}
    for some in _in_parts(sorted(set(digests))):
        rows = connection.execute(select(table.c.sha256, table.c.number).where(table.c.sha256.in_(some)))
        found.update({row.sha256: row.number for row in rows})
    return found


def _copies(connection: Connection, numbers: Sequence[int]) -> list[list[int]]:
    """The copies that stay of each text that goes, the longest first."""
    table, gone = tables.article, set(numbers)
    found: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for some in _in_parts(numbers):
        rows = connection.execute(
            select(table.c.twin_of, table.c.number, table.c.length).where(table.c.twin_of.in_(some))
        )
        for row in rows:
            if row.number not in gone:
                found[row.twin_of].append((-row.length, row.number))
    return [[number for _, number in sorted(group)] for _, group in sorted(found.items())]


def _stood_for(connection: Connection, numbers: Sequence[int]) -> Iterator[int]:
    """The articles that stay, of which some that go are copies."""
    table, gone = tables.article, set(numbers)
    for some in _in_parts(numbers):
        mains = select(table.c.twin_of).where(table.c.number.in_(some), table.c.twin_of.is_not(None)).distinct()
        yield from (number for number in connection.execute(mains).scalars() if number not in gone)


def _in_parts(values: Sequence[_Value]) -> Iterator[Sequence[_Value]]:
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))
