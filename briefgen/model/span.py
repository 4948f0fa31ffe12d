"""A stretch of an article's text."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Offset = Annotated[int, Field(ge=0, strict=True)]


class Span(BaseModel):
    """Unicode code points `start` to `end`, end exclusive, of the article's text."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: Offset = Field(description="First code point.")
    end: Offset = Field(description="The code point after the last one.")
