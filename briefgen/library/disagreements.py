"""What articles say differently of one event, with the passages that say it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from briefgen.library.tables import disagreement
from briefgen.model.corpus import Passage


@dataclass(frozen=True, slots=True)
class DisputedValue:
    """One of the values, and who gives it."""

    value: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Values of a field, such as `date` or `deaths`, of the events of a cluster."""

    cluster: str
    field: str
    values: tuple[DisputedValue, ...]


def write_disagreements(connection: Connection, clusters: Iterable[str], found: Iterable[Disagreement]) -> None:
    """Put what was found in the place of what was known of these clusters."""
    gone = [{"name": name} for name in clusters]
    for row in gone:
        connection.execute(delete(disagreement).where(disagreement.c.cluster == row["name"]))
    rows = [{"cluster": item.cluster, "field": item.field, "data": dump_disagreement(item)} for item in found]
    if rows:
        connection.execute(insert(disagreement), rows)


def stored_disagreements(connection: Connection, clusters: Sequence[str] | None = None) -> list[Disagreement]:
    """The disagreements of some clusters, or of all, in the order of their names."""
    statement = select(disagreement.c.data).order_by(disagreement.c.cluster, disagreement.c.field)
    if clusters is not None:
        statement = statement.where(disagreement.c.cluster.in_(clusters))
    return [load_disagreement(json.loads(data)) for data in connection.execute(statement).scalars()]


def dump_disagreement(found: Disagreement) -> str:
    """A disagreement as JSON."""
    return json.dumps(asdict(found), ensure_ascii=False)


def load_disagreement(raw: Any) -> Disagreement:
    """A disagreement from a JSON object. Raises `KeyError` or `TypeError` for what is none."""
    values = tuple(
        DisputedValue(
            str(value["value"]),
            tuple(Passage(str(item["article"]), int(item["start"]), int(item["end"])) for item in value["passages"]),
        )
        for value in raw["values"]
    )
    return Disagreement(str(raw["cluster"]), str(raw["field"]), values)
