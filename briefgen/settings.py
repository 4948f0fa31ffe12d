"""What the app remembers of a user's ways: one typed table."""

import json
from collections.abc import Mapping
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

SMALLEST_ZOOM: Final = 75
"""Per cent: the smallest letters, of 11.5 pixels, have 8.6 then; with 50 they had 5.8, fewer than a letter needs."""
LARGEST_ZOOM: Final = 200  # per cent; WCAG 2.2, 1.4.4 asks for 200
MOST_RECENT: Final = 12  # entries of a list of recent things, without scrolling
Colours = Literal["system", "light", "dark"]


class Settings(BaseModel):
    """Immutable; a value that cannot be read is as by default."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    export_folder: str = Field("", description="Where exports go; empty before the first.")
    export_endings: tuple[str, ...] = Field((), description="Endings exported last; empty: those by default.")
    open_folder: str = Field("", description="Where files were opened last.")
    recent_sources: tuple[tuple[str, ...], ...] = Field((), description="Sources opened together, the last ones first.")
    last_opened: tuple[str, ...] = Field((), description="What was open last: the file of a brief, or sources.")
    recent_specs: tuple[str, ...] = Field((), description="Files of specs, the last ones first.")
    recent_commands: tuple[str, ...] = Field((), description="Commands chosen in the palette, the last ones first.")
    colours: Colours = Field("system", description="Light or dark.")
    zoom: int = Field(100, ge=SMALLEST_ZOOM, le=LARGEST_ZOOM, description="Size of the letters, in per cent.")
    hidden_panes: tuple[str, ...] = Field((), description="Panes that are not shown.")
    language: str = Field("", description="BCP 47 tag of the language of the window; empty: the system's.")
    own_words: tuple[str, ...] = Field((), description="Words that the user says are spelt so.")


def read_settings(stored: Mapping[str, str]) -> Settings:
    """Settings from JSON values by name; what is unknown or wrong is left out."""
    raw = {name: _parsed(stored[name]) for name in Settings.model_fields if name in stored}
    try:
        return Settings.model_validate(raw)
    except ValidationError as error:
        wrong = {fault["loc"][0] for fault in error.errors()}
        return Settings.model_validate({name: value for name, value in raw.items() if name not in wrong})


def write_setting(settings: Settings, name: str) -> str:
    """The JSON value of one setting."""
    return json.dumps(settings.model_dump(mode="json")[name], ensure_ascii=False)


def with_recent(known: tuple[Any, ...], item: Any) -> tuple[Any, ...]:
    """The list with an item at its head, and no longer than lists of recent things are."""
    return (item, *(other for other in known if other != item))[:MOST_RECENT]


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None
