"""Who acts or speaks."""

from typing import Literal

from pydantic import Field

from briefgen.model.base import Id, Item

ActorKind = Literal["state", "government", "organisation", "armed_group", "person", "group"]


class Actor(Item):
    """A person or body; `affiliation` is the id of the actor that it belongs to or acts for."""

    name: str = Field(min_length=1, description="Full name as the article has it.")
    kind: ActorKind = Field(description="What sort of actor it is.")
    role: str | None = Field(description="Office or function, null where none is stated.")
    affiliation: Id | None = Field(description="Id of the actor that this one belongs to.")
    aliases: tuple[str, ...] = Field(description="Other names that the article uses.")
