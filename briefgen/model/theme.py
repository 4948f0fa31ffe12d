"""What an article is about."""

from pydantic import Field

from briefgen.model.base import Item


class Theme(Item):
    """A subject that an article touches."""

    label: str = Field(min_length=1, description="Name for the reader.")
