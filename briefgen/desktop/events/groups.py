"""Events under headings: by theme, by the month in which their date begins, or day by day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from briefgen.desktop.events.found import ShownEvent
from briefgen.model.edtf import EdtfDate

GroupBy = Literal["none", "theme", "month", "day"]
GROUPINGS: Final[tuple[GroupBy, ...]] = ("none", "theme", "month")
"""Those that are chosen from a menu; by days the events stand below a timeline."""
FEW_OF_DAY: Final = 3
"""Events of a day that show at first."""


@dataclass(frozen=True, slots=True)
class Group:
    """Events under a heading; `key` is a theme's label, a month or year (YYYY-MM, YYYY), a date, "" for none."""

    kind: GroupBy
    key: str
    events: tuple[ShownEvent, ...]
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class GroupedLine:
    """A line of the table: an event, or without one the heading of a group, or the line after the first few events of a
    day that shows the rest. Without groups, `group` is None.
    """

    group: Group | None
    event: ShownEvent | None

    @property
    def is_rest(self) -> bool:
        """Whether it stands for the rest of a day."""
        return self.event is None and self.group is not None and self.group.kind == "day"

    @property
    def key(self) -> tuple[str | None, str]:
        """What tells it from all other lines, also when its group has grown."""
        return (self.group.key if self.group else None, self.event.id if self.event else "")


def lines_of(events: Sequence[ShownEvent], grouping: GroupBy, folded: frozenset[str]) -> list[GroupedLine]:
    """The lines that show these events, those of folded groups left out."""
    if grouping == "none":
        return list(_by_date(events, folded))
    if grouping == "day":
        return list(_by_day(events, folded))
    return list(_grouped_lines(groups_of(events, grouping), folded))


def _by_date(events: Sequence[ShownEvent], folded: frozenset[str]) -> Iterator[GroupedLine]:
    """The events as they come; undated ones that follow dated ones stand under a heading of their own."""
    first = next((place for place, event in enumerate(events) if not event.row.date), len(events))
    rest = events[first:]
    is_parted = 0 < first < len(events) and not any(event.row.date for event in rest)
    for event in events[:first] if is_parted else events:
        yield GroupedLine(None, event)
    if is_parted:
        yield from _undated(rest, "" in folded)


def _by_day(events: Sequence[ShownEvent], opened: frozenset[str]) -> Iterator[GroupedLine]:
    """The first few events of each date, and a line for the rest; the undated ones under a heading."""
    found: dict[str, list[ShownEvent]] = {}
    for event in events:
        found.setdefault(event.row.date or "", []).append(event)
    undated = found.pop("", [])
    for key, of_day in found.items():
        group = Group("day", key, tuple(of_day), frozenset(event.id for event in of_day))
        yield from (GroupedLine(group, event) for event in of_day[: None if key in opened else FEW_OF_DAY])
        if len(of_day) > FEW_OF_DAY:
            yield GroupedLine(group, None)
    yield from _undated(undated, "" in opened)


def _undated(events: Sequence[ShownEvent], is_folded: bool) -> Iterator[GroupedLine]:
    """The heading of the events without a date, and they where they are not folded away."""
    if events:
        group = Group("none", "", tuple(events), frozenset(event.id for event in events))
        yield GroupedLine(group, None)
        if not is_folded:
            yield from (GroupedLine(group, event) for event in events)


def groups_of(events: Iterable[ShownEvent], grouping: GroupBy) -> list[Group]:
    """Themes by name, months as they come, what has none of them last; an event may have several themes."""
    found: dict[str, list[ShownEvent]] = {}
    for event in events:
        for key in _themes(event) if grouping == "theme" else (month_of(event),):
            found.setdefault(key, []).append(event)
    keys = sorted(found, key=lambda key: (not key, key.casefold())) if grouping == "theme" else sorted(found, key=_last)
    return [Group(grouping, key, tuple(found[key]), frozenset(event.id for event in found[key])) for key in keys]


def month_of(event: ShownEvent) -> str:
    """The month in which an event is, or the year where only that is told; "" without a date."""
    if not event.row.date:
        return ""
    date = EdtfDate.parse(event.row.date)
    first, last = date.lower or date.upper, date.upper or date.lower
    if first is None or last is None:
        return ""
    is_whole_year = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year
    return f"{first.year:04}" if is_whole_year else f"{first.year:04}-{first.month:02}"


def _grouped_lines(groups: Iterable[Group], folded: frozenset[str]) -> Iterator[GroupedLine]:
    for group in groups:
        yield GroupedLine(group, None)
        if group.key not in folded:
            yield from (GroupedLine(group, event) for event in group.events)


def _themes(event: ShownEvent) -> tuple[str, ...]:
    return event.row.themes or ("",)


def _last(key: str) -> bool:
    """What has no key goes last; the others keep their order."""
    return not key
