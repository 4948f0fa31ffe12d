"""The article itself."""

from pydantic import Field

from briefgen.model.base import Day, FrozenModel, Id


class Article(FrozenModel):
    """An article's text, untouched, and what is known of where it comes from."""

    id: Id = Field(description="Unique among the articles of a corpus.")
    title: str | None = Field(description="Headline, null where none is stated.")
    publisher: str | None = Field(description="Outlet, null where none is stated.")
    authors: tuple[str, ...] = Field(description="Names as printed.")
    url: str | None = Field(description="Where it can be read.")
    published: Day | None = Field(description="Day of publication, ISO 8601; null where it is not known.")
    language: str = Field(
        description="BCP 47 tag of the text's language.", pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
    )
    text: str = Field(description="The text, never rewritten.")
    sha256: str = Field(description="SHA-256 of the text in UTF-8, hexadecimal.", pattern=r"^[0-9a-f]{64}$")
