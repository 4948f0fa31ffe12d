"""The keys that documents are indexed under: facets of which one chooses, and words."""

from collections.abc import Collection, Iterable, Mapping
from itertools import groupby
from typing import Final

from sqlalchemy import Connection, bindparam, collate, insert, select, update

from briefgen.library.store.tables import key


class Facet:
    """What a key says of a document, as plain numbers; they are stored, so none may change its meaning."""

    THEME: Final = 1
    ACTOR: Final = 2
    KIND: Final = 3
    STATUS: Final = 4
    PUBLISHER: Final = 5
    MONTH: Final = 6
    DAY: Final = 7
    LAST_MONTH: Final = 8
    LAST_DAY: Final = 9
    OPEN_START: Final = 10
    LENGTH: Final = 11
    WORD: Final = 12
    TITLE_WORD: Final = 13
    DELETED: Final = 14
    SOURCES: Final = 15
    LANGUAGE: Final = 16


Key = tuple[int, str]
_AT_ONCE = 400  # values in a statement; old SQLite takes 999


def known_keys(connection: Connection, wanted: Iterable[Key]) -> dict[Key, int]:
    """The numbers of those keys that exist."""
    found: dict[Key, int] = {}
    for facet, pairs in groupby(sorted(set(wanted)), key=lambda pair: pair[0]):
        values = [value for _, value in pairs]
        for start in range(0, len(values), _AT_ONCE):
            batch = key.c.value.in_(values[start : start + _AT_ONCE])
            rows = connection.execute(select(key.c.number, key.c.value).where(key.c.facet == facet, batch))
            found.update({(facet, row.value): row.number for row in rows})
    return found


def prefix_keys(connection: Connection, facet: int, start: str, limit: int) -> list[Key]:
    """The keys of a facet whose values begin with some characters, the most used first, at most so many."""
    # By code point in any database: the order of a language knows other beginnings.
    value = collate(key.c.value, "C") if connection.dialect.name == "postgresql" else key.c.value
    begun = select(key.c.value).where(key.c.facet == facet, value >= start, value < start + "\U0010ffff")
    rows = begun.order_by(key.c.total.desc(), key.c.number)
    return [(facet, value) for value in connection.execute(rows.limit(limit)).scalars()]


def add_to_totals(
    connection: Connection, totals: Mapping[Key, int], labels: Mapping[Key, str], known: Mapping[Key, int]
) -> dict[Key, int]:
    """Count documents under keys, making those that are not yet `known`; the numbers of all."""
    numbers = {pair: known[pair] for pair in totals if pair in known}
    fresh = sorted(pair for pair in totals if pair not in known)
    if fresh:
        first = (connection.execute(select(key.c.number).order_by(key.c.number.desc()).limit(1)).scalar() or 0) + 1
        rows = [
            {"number": number, "facet": pair[0], "value": pair[1], "label": labels.get(pair, pair[1]),
             "total": totals[pair]}
            for number, pair in enumerate(fresh, first)
        ]  # fmt: skip
        connection.execute(insert(key), rows)
        numbers.update({pair: number for number, pair in enumerate(fresh, first)})
    old = [{"of": known[pair], "more": total} for pair, total in totals.items() if pair in known]
    if old:
        connection.execute(
            update(key).where(key.c.number == bindparam("of")).values(total=key.c.total + bindparam("more")), old
        )
    return numbers


def relabel(connection: Connection, labels: Mapping[Key, str], numbers: Mapping[Key, int]) -> None:
    """Write what keys are called now."""
    for pair, label in labels.items():
        connection.execute(update(key).where(key.c.number == numbers[pair], key.c.label != label).values(label=label))


def most_used(connection: Connection, facet: int, limit: int, offset: int = 0) -> list[tuple[int, int]]:
    """Number and total of a facet's keys, the most used first."""
    rows = connection.execute(
        select(key.c.number, key.c.total)
        .where(key.c.facet == facet)
        .order_by(key.c.total.desc(), key.c.number.desc())
        .limit(limit)
        .offset(offset)
    )
    return [(row.number, row.total) for row in rows]


def described(connection: Connection, numbers: Collection[int]) -> dict[int, tuple[str, str]]:
    """Value and label of keys by number."""
    rows = connection.execute(select(key.c.number, key.c.value, key.c.label).where(key.c.number.in_(list(numbers))))
    return {row.number: (row.value, row.label) for row in rows}
