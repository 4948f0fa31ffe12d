"""What articles say differently of one event, with the passages that say it."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from briefgen.corpus.corpus import Conflict, ConflictingValue, Passage
from briefgen.library.store.tables import disagreement


def write_conflicts(connection: Connection, clusters: Iterable[str], found: Iterable[Conflict]) -> None:
    """Put what was found in the place of what was known of these clusters."""
    gone = [{"name": name} for name in clusters]
    for row in gone:
        connection.execute(delete(disagreement).where(disagreement.c.cluster == row["name"]))
    rows = [{"cluster": item.event, "field": item.field, "data": dump_conflict(item)} for item in found]
    if rows:
        connection.execute(insert(disagreement), rows)


def stored_conflicts(connection: Connection, clusters: Sequence[str] | None = None) -> list[Conflict]:
    """The conflicts of some clusters, or of all, in the order of their names."""
    statement = select(disagreement.c.data).order_by(disagreement.c.cluster, disagreement.c.field)
    if clusters is not None:
        statement = statement.where(disagreement.c.cluster.in_(clusters))
    return [load_conflict(json.loads(data)) for data in connection.execute(statement).scalars()]


def dump_conflict(found: Conflict) -> str:
    """A conflict as JSON."""
    values = [
        {"value": value.value, "passages": [passage._asdict() for passage in value.passages]} for value in found.values
    ]
    return json.dumps({"cluster": found.event, "field": found.field, "values": values}, ensure_ascii=False)


def load_conflict(raw: Any) -> Conflict:
    """A conflict from a JSON object. Raises `KeyError` or `TypeError` for what is none."""
    values = tuple(
        ConflictingValue(
            str(value["value"]),
            tuple(Passage(str(item["article"]), int(item["start"]), int(item["end"])) for item in value["passages"]),
        )
        for value in raw["values"]
    )
    return Conflict(str(raw["cluster"]), str(raw["field"]), values)
