"""What an article leaves open."""

from typing import Literal

from pydantic import Field

from briefgen.model.base import Id, Item

QuestionKind = Literal["unknown", "disputed", "planned", "undated"]


class Question(Item):
    """An open question: said to be unknown, disputed, planned and not confirmed, or undated."""

    text: str = Field(min_length=1, description="The question.")
    kind: QuestionKind = Field(description="Why it is open.")
    about: tuple[Id, ...] = Field(description="Ids of the events that it is about.")
