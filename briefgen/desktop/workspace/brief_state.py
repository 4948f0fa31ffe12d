"""What a brief is to be: the spec, and the events that are ticked."""

from collections.abc import Collection as Some
from dataclasses import dataclass, field

from briefgen.model import Filters, Spec


@dataclass(frozen=True, slots=True)
class BriefState:
    """Immutable; every change makes a new one. `ticked` holds ids of events; None stands for all there are."""

    spec: Spec = field(default_factory=Spec)
    ticked: frozenset[str] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no event is ticked, so that there is nothing to write a brief of."""
        return self.ticked is not None and not self.ticked

    def full_spec(self) -> Spec:
        """The spec with the ticked events in its filters, in an order of their own that does not change."""
        if self.ticked is None or self.spec.filters.events == tuple(sorted(self.ticked)):
            return self.spec
        return self.spec.model_copy(update={"filters": Filters(events=tuple(sorted(self.ticked)))})


def with_ticks(choice: BriefState, events: Some[str], on: bool, every: Some[str]) -> BriefState:
    """The choice with some events ticked, or not; `every` has the ids of all events, for a choice of all."""
    if choice.ticked is None:
        if on:
            return choice
        return BriefState(choice.spec, frozenset(every) - frozenset(events))
    ticked = choice.ticked | frozenset(events) if on else choice.ticked - frozenset(events)
    return BriefState(choice.spec, ticked)
