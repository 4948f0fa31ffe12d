"""What all parts of article data have in common."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from briefgen.model.span import Span

Id = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Evidence = Annotated[tuple[Span, ...], Field(min_length=1, description="The passages that say it; at least one.")]


class Part(BaseModel):
    """A frozen JSON object that refuses unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Item(Part):
    """Something that an article says."""

    id: Id = Field(description="Unique among the items of its kind in the article.")
    evidence: Evidence
    confidence: float | None = Field(None, ge=0, le=1, description="How sure a program was, 0 to 1.")
    by: str | None = Field(None, description="The rule that made the item, when a program made it.")
