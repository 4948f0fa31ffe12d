"""What a person decided about actors and events: merged, split, renamed, edited; kept apart from what articles say.

A decision names items by the digest of their article's text and their id in it, so it outlives a new import.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final, Literal, get_args

from sqlalchemy import Connection, insert, select, update

from briefgen.corpus.merging.results import Group, ItemKey
from briefgen.errors import BriefgenError, Fault, InputError
from briefgen.library.store.tables import decision

Action = Literal["merge", "split", "rename", "edit"]
_EDITABLE: Final = frozenset(("title", "date", "status", "kind"))


@dataclass(frozen=True, slots=True)
class Decision:
    """`merge`: the items, and all that is one with them, are one. `split`: the items leave what they are one with, and
    are one among themselves. `rename`: an actor's `values` has its `name`. `edit`: an event's `values` has any of
    `title`, `date` (EDTF), `status` and `kind`.
    """

    action: Action
    group: Group
    items: tuple[ItemKey, ...]
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoredDecision:
    """A decision with its number, by which it can be undone."""

    number: int
    decision: Decision
    withdrawn: bool = False


def check_decision(made: Decision, source: str = "decision") -> None:
    """Raise `InputError` for a decision that decides nothing."""
    problems = []
    if made.action not in get_args(Action) or made.group not in get_args(Group):
        problems.append("is not of a known kind")
    least = 2 if made.action == "merge" else 1
    if len(set(made.items)) < least:
        problems.append(f"names fewer than {least} items")
    if made.action == "rename" and (made.group != "actors" or not made.values.get("name")):
        problems.append("renames no actor, or to no name")
    if made.action == "edit" and (made.group != "events" or not made.values or set(made.values) - _EDITABLE):
        problems.append(f"edits no event, or something other than {', '.join(sorted(_EDITABLE))}")
    if made.action == "edit":
        problems += _wrong_values(made.values)
    if problems:
        raise InputError(tuple(Fault(source, problem) for problem in problems))


def _wrong_values(values: Mapping[str, str]) -> list[str]:
    from briefgen.model.edtf import EdtfDate, EdtfError
    from briefgen.model.event import STATUSES

    problems = []
    if "date" in values:
        try:
            EdtfDate.parse(values["date"])
        except EdtfError as error:
            problems.append(str(error))
    if values.get("status", "reported") not in STATUSES:
        problems.append(f"{values['status']!r} is not a status")
    return problems


def store_decision(connection: Connection, made: Decision, *, withdrawn: bool = False) -> int:
    """Write a decision; its number."""
    row = {"data": dump_decision(made), "withdrawn": withdrawn}
    return int(connection.execute(insert(decision).returning(decision.c.number), row).scalar_one())


def stored_decision(connection: Connection, number: int) -> Decision:
    """The decision with a number. Raises `BriefgenError` when there is none."""
    data = connection.execute(select(decision.c.data).where(decision.c.number == number)).scalar()
    if data is None:
        raise BriefgenError(f"there is no decision {number}")
    return _stored(number, data)


def withdraw_decision(connection: Connection, number: int) -> None:
    """Mark a decision withdrawn."""
    connection.execute(update(decision).where(decision.c.number == number).values(withdrawn=True))


def stored_decisions(connection: Connection) -> Sequence[StoredDecision]:
    """All decisions in the order in which they were made."""
    rows = connection.execute(select(decision).order_by(decision.c.number))
    return [StoredDecision(row.number, _stored(row.number, row.data), bool(row.withdrawn)) for row in rows]


def _stored(number: int, data: str) -> Decision:
    try:
        return load_decision(json.loads(data))
    except InputError as error:
        raise ValueError(f"decision {number}: {error}") from error


def dump_decision(made: Decision) -> str:
    """A decision as JSON."""
    return json.dumps(asdict(made), ensure_ascii=False)


def load_decision(raw: Any, source: str = "decision") -> Decision:
    """A decision from a JSON object. Raises `InputError`."""
    try:
        items = tuple(ItemKey(str(item["article"]), str(item["id"])) for item in raw["items"])
        values = {str(name): str(value) for name, value in raw["values"].items()}
        made = Decision(raw["action"], raw["group"], items, values)
    except (KeyError, TypeError, AttributeError) as error:
        raise InputError((Fault(source, "is not a decision", "it needs action, group, items and values"),)) from error
    check_decision(made, source)
    return made
