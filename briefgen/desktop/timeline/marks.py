"""Events as marks on a timeline."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.desktop.events.found import ShownEvent
from briefgen.document.time_axis.marks import TimeSpan
from briefgen.model.edtf import EdtfDate


@dataclass(frozen=True, slots=True)
class EventMark(TimeSpan):
    """An event in time."""

    event: ShownEvent

    @property
    def id(self) -> str:
        """The event's id."""
        return self.event.id


def marks_of(events: Iterable[ShownEvent]) -> tuple[EventMark, ...]:
    """The dated ones of some events, in order of time; each event once."""
    marks = {event.id: mark for event in events if (mark := _mark(event)) is not None}
    return tuple(sorted(marks.values(), key=lambda mark: (mark.first, mark.after)))


def _mark(event: ShownEvent) -> EventMark | None:
    if not event.row.date:
        return None
    date = EdtfDate.parse(event.row.date)
    return EventMark(
        date.known_days[0],
        date.known_days[-1],
        event,
        approximate=date.is_blurred,
        open_start=date.lower is None,
        open_end=date.upper is None,
    )
