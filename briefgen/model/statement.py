"""Who said what."""

from typing import Literal, Self

from pydantic import Field, model_validator

from briefgen.model.base import Id, Item
from briefgen.model.span import Span

Stance = Literal["asserts", "denies", "alleges", "supports", "criticises", "proposes", "declines"]


class Statement(Item):
    """Words that the article gives to an actor, or to a speaker whom it only describes ("two officials")."""

    speaker: Id | None = Field(description="Id of the actor who said it; null where the text only describes a speaker.")
    speaker_text: Span | None = Field(None, description="The article's own words for a speaker who is not an actor.")
    cue: Span = Field(description="The verb or phrase of saying.")
    content: Span = Field(description="The words said, or the words for them.")
    stance: Stance = Field(description="What the speaker does with the content.")
    about: tuple[Id, ...] = Field(description="Ids of the events that it is about.")

    @model_validator(mode="after")
    def _has_a_speaker(self) -> Self:
        if self.speaker is None and self.speaker_text is None:
            raise ValueError("has no speaker; name an actor in `speaker`, or give the words for one in `speaker_text`")
        return self
