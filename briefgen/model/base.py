"""What all parts of article data have in common."""

import datetime
import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict, StringConstraints

from briefgen.model.span import Span


def _check_day(value: Any) -> Any:
    """Strings in the one form only: pydantic on its own takes seconds since 1970 for a date as well."""
    if isinstance(value, str):
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise ValueError(f"{value[:60]!r} is not a day written YYYY-MM-DD")
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"{value!r} is not a day of the calendar") from None
    if type(value) is not datetime.date:
        raise ValueError("is not a day written YYYY-MM-DD, without a time")
    return value


Id = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Day = Annotated[datetime.date, BeforeValidator(_check_day)]
Evidence = Annotated[tuple[Span, ...], Field(min_length=1, description="The passages that say it; at least one.")]


class FrozenModel(BaseModel):
    """A frozen JSON object that refuses unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Item(FrozenModel):
    """Something that an article says."""

    id: Id = Field(description="Unique among the items of its kind in the article.")
    evidence: Evidence
    confidence: Annotated[float, Strict()] | None = Field(
        None, ge=0, le=1, allow_inf_nan=False, description="How sure a program was, 0 to 1."
    )
    by: str | None = Field(None, description="The rule that made the item, when a program made it.")
