"""What a brief is to be: the spec, and the events that are ticked."""

from collections.abc import Collection as Some
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from briefgen.model import Filters, Spec


@dataclass(frozen=True, slots=True)
class SuggestedTicks:
    """The events that the brief of a spec tells where nobody chooses: `ticked` as in `BriefState`, with the reasons.

    Not `is_brief` where another number of them was asked for, or they are those of a search.
    """

    spec: Spec
    ticked: frozenset[str] | None
    reasons: Mapping[str, str] = field(default_factory=dict)
    is_brief: bool = True

    def fits(self, spec: Spec) -> bool:
        """Whether another spec would have the same events chosen."""
        mine = self.spec
        return (mine.form, mine.filters, mine.edits) == (spec.form, spec.filters, spec.edits)


@dataclass(frozen=True, slots=True)
class BriefState:
    """Immutable; every change makes a new one. `ticked` holds ids of events; None stands for all there are.

    While what is ticked is what was suggested, the brief is that which the spec alone gives.
    """

    spec: Spec = field(default_factory=Spec)
    ticked: frozenset[str] | None = None
    suggestion: SuggestedTicks | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no event is ticked, so that there is nothing to write a brief of."""
        return self.ticked is not None and not self.ticked

    @property
    def is_suggested(self) -> bool:
        """Whether nobody has changed the ticks of the suggestion."""
        made = self.suggestion
        return made is not None and made.is_brief and made.ticked == self.ticked

    def full_spec(self) -> Spec:
        """The spec with the ticked events in its filters, in an order of their own that does not change.

        A dossier keeps the actor whom it is of.
        """
        if self.is_suggested or self.ticked is None or self.spec.filters.events == tuple(sorted(self.ticked)):
            return self.spec
        actors = self.spec.filters.actors if self.spec.form == "dossier" else ()
        filters = Filters(events=tuple(sorted(self.ticked)), actors=actors, order=self.spec.filters.order)
        return self.spec.model_copy(update={"filters": filters, "chosen_by": "author"})


def with_ticks(choice: BriefState, events: Some[str], on: bool, every: Some[str]) -> BriefState:
    """The choice with some events ticked, or not; `every` has the ids of all events, for a choice of all."""
    if choice.ticked is None:
        if on:
            return choice
        return replace(choice, ticked=frozenset(every) - frozenset(events))
    ticked = choice.ticked | frozenset(events) if on else choice.ticked - frozenset(events)
    return replace(choice, ticked=ticked)
