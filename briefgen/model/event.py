"""What happened, or is to happen."""

from typing import Annotated, Any, Final, Literal, get_args

from pydantic import AfterValidator, Field, model_validator

from briefgen.model.base import FrozenModel, Id, Item
from briefgen.model.edtf import EdtfDate

EventKind = Literal[
    "agree", "consult", "support", "cooperate", "aid", "yield", "request", "accuse", "reject", "threaten",
    "protest", "sanction", "mobilize", "coerce", "assault", "appoint", "statement", "other",
]  # fmt: skip
EventStatus = Literal["reported", "claimed", "disputed", "planned", "denied"]
STATUSES: Final[tuple[EventStatus, ...]] = get_args(EventStatus)
DateBasis = Literal["stated", "context", "reported", "analyst"]
ActorPart = Literal["agent", "target", "participant", "mediator", "host"]


def _check_edtf(value: str) -> str:
    EdtfDate.parse(value)
    return value


EdtfString = Annotated[str, AfterValidator(_check_edtf)]


class EventActor(FrozenModel):
    """An actor's part in an event."""

    id: Id = Field(description="Id of the actor.")
    part: ActorPart = Field(description="What the actor did in it.")


class Event(Item):
    """Something dated or datable; the kinds are the PLOVER event types, with appoint, statement and other."""

    date: EdtfString | None = Field(description="EDTF date (ISO 8601-2), null where the text gives none.")
    date_basis: DateBasis | None = Field(
        "stated",
        description="What the date rests on: words of the event's own clause (stated), another clause about the same "
        "happening (context), only the day on which it was told (reported), an analyst; null without a date.",
    )
    date_text: str | None = Field(description="The words of the text that date it.")
    title: str = Field(min_length=1, description="What happened: a clause of the text, trimmed.")
    kind: EventKind = Field(description="PLOVER event type, or appoint, statement, other.")
    status: EventStatus = Field(description="How sure the text is of it.")
    place: str | None = Field(None, description="Where, as the text names it.")
    actors: tuple[EventActor, ...] = Field(description="Who took part.")
    themes: tuple[Id, ...] = Field(description="Ids of themes.")

    @model_validator(mode="before")
    @classmethod
    def _settle_basis(cls, raw: Any) -> Any:
        """A date whose basis is not told is taken as stated; without a date there is no basis."""
        if not isinstance(raw, dict):
            return raw
        basis = raw.get("date_basis") or "stated"
        return {**raw, "date_basis": None if raw.get("date") is None else basis}
