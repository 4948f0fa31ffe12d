"""What merging finds: which items of articles are one, and what is told differently of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefgen.corpus.corpus import Conflict

Group = Literal["actors", "events"]


@dataclass(frozen=True, slots=True, order=True)
class ItemKey:
    """An actor or event of an article: `article` is the SHA-256 of its text, `id` the item's id in it."""

    article: str
    id: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging found: the cluster of each item, None for an item that leaves its cluster.

    Of the clusters of events `looked_at` the conflicts are those given; `articles` are the digests of articles now
    merged.
    """

    actors: Mapping[ItemKey, str | None] = field(default_factory=dict)
    events: Mapping[ItemKey, str | None] = field(default_factory=dict)
    looked_at: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    articles: tuple[str, ...] = ()
