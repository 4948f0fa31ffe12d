"""Who said what."""

from typing import Literal

from pydantic import Field

from briefgen.model.base import Id, Item
from briefgen.model.span import Span

Stance = Literal["asserts", "denies", "alleges", "supports", "criticises", "proposes", "declines"]


class Statement(Item):
    """Words that the article gives to an actor."""

    speaker: Id = Field(description="Id of the actor who said it.")
    cue: Span = Field(description="The verb or phrase of saying.")
    content: Span = Field(description="The words said, or the words for them.")
    stance: Stance = Field(description="What the speaker does with the content.")
    about: tuple[Id, ...] = Field(description="Ids of the events that it is about.")
