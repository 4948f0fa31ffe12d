"""How raw articles are read and extracted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ExtractionOptions:
    """Choices of the user for raw articles.

    `published` and `language` hold where a file states none; `now` is the moment that embargoes are held against;
    `columns` maps the keys of an article to those of JSON Lines; `model` names a spaCy pipeline, the packaged one where
    it is None; `themes` is a TOML file of the user's own themes; `workers` is the number of processes.
    """

    published: date | None = None
    language: str = "en"
    now: datetime | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    model: str | None = None
    themes: Path | None = None
    workers: int = 1
