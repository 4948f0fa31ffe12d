"""Events under headings: by theme, or by the month in which their date begins."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from briefgen.desktop.events.found import ShownEvent
from briefgen.model.edtf import EdtfDate

Grouping = Literal["none", "theme", "month"]
GROUPINGS: Final[tuple[Grouping, ...]] = ("none", "theme", "month")


@dataclass(frozen=True, slots=True)
class Group:
    """Events under a heading; `key` is a theme's label or a month (YYYY-MM), "" for those that have none."""

    kind: Grouping
    key: str
    events: tuple[ShownEvent, ...]
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: an event, or without one the heading of a group. Without groups, `group` is None."""

    group: Group | None
    event: ShownEvent | None

    @property
    def key(self) -> tuple[str | None, str]:
        """What tells it from all other lines, also when its group has grown."""
        return (self.group.key if self.group else None, self.event.id if self.event else "")


def lines_of(events: Sequence[ShownEvent], grouping: Grouping, folded: frozenset[str]) -> list[Line]:
    """The lines that show these events, those of folded groups left out."""
    if grouping == "none":
        return [Line(None, event) for event in events]
    return list(_grouped_lines(groups_of(events, grouping), folded))


def groups_of(events: Iterable[ShownEvent], grouping: Grouping) -> list[Group]:
    """Themes by name, months as they come, what has none of them last; an event may have several themes."""
    found: dict[str, list[ShownEvent]] = {}
    for event in events:
        for key in _themes(event) if grouping == "theme" else (month_of(event),):
            found.setdefault(key, []).append(event)
    keys = sorted(found, key=lambda key: (not key, key.casefold())) if grouping == "theme" else sorted(found, key=_last)
    return [Group(grouping, key, tuple(found[key]), frozenset(event.id for event in found[key])) for key in keys]


def month_of(event: ShownEvent) -> str:
    """The month in which the date of an event begins; "" without a date."""
    if not event.row.date:
        return ""
    date = EdtfDate.parse(event.row.date)
    first = date.lower or date.upper
    return "" if first is None else f"{first.year:04}-{first.month:02}"


def _grouped_lines(groups: Iterable[Group], folded: frozenset[str]) -> Iterator[Line]:
    for group in groups:
        yield Line(group, None)
        if group.key not in folded:
            yield from (Line(group, event) for event in group.events)


def _themes(event: ShownEvent) -> tuple[str, ...]:
    return event.row.themes or ("",)


def _last(key: str) -> bool:
    """What has no key goes last; the others keep their order."""
    return not key
