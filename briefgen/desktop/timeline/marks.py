"""Events as marks on a timeline."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.desktop.events.found import ShownEvent
from briefgen.model.edtf import EdtfDate


@dataclass(frozen=True, slots=True)
class Mark:
    """An event in time: ordinals of its first day and of the day after its last.

    `is_about` blurs both ends; `open_start` and `open_end` say that it has no known beginning or end on that side.
    """

    event: ShownEvent
    first: int
    after: int
    is_about: bool
    open_start: bool
    open_end: bool

    @property
    def id(self) -> str:
        """The event's id."""
        return self.event.id

    @property
    def is_day(self) -> bool:
        """Whether it is a single day, drawn as a point."""
        return self.after - self.first == 1 and not self.open_start and not self.open_end

    @property
    def middle(self) -> float:
        """The middle of its time, in days."""
        return (self.first + self.after) / 2


def marks_of(events: Iterable[ShownEvent]) -> tuple[Mark, ...]:
    """The dated ones of some events, in order of time; each event once."""
    marks = {event.id: mark for event in events if (mark := _mark(event)) is not None}
    return tuple(sorted(marks.values(), key=lambda mark: (mark.first, mark.after)))


def _mark(event: ShownEvent) -> Mark | None:
    if not event.row.date:
        return None
    date = EdtfDate.parse(event.row.date)
    first, last = date.lower or date.upper, date.upper or date.lower
    if first is None or last is None:
        return None
    return Mark(
        event,
        first.toordinal(),
        last.toordinal() + 1,
        date.approximate or date.uncertain,
        date.lower is None,
        date.upper is None,
    )
