"""The actors of a text before they get ids: each with all its mentions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from briefgen.extract.annotate.mention import Mention

ActorKind = Literal["state", "government", "organisation", "armed_group", "person", "group"]


@dataclass(frozen=True, slots=True)
class ActorCluster:
    """An actor. `affiliation`: index of another cluster; `aliases`: other names, in order of the text."""

    name: str
    kind: ActorKind
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    role: str | None = None
    affiliation: int | None = None
    by: str = ""
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class ResolvedActors:
    """All actors of a text.

    `at`: token -> index of the cluster whose mention covers it; `mention_at`: token -> that mention. `bearers`: head of
    an office in the plural -> the clusters that share it. `places`: mentions that only say where.
    """

    clusters: tuple[ActorCluster, ...] = ()
    at: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))
    mention_at: Mapping[int, Mention] = field(default_factory=lambda: MappingProxyType({}))
    bearers: Mapping[int, tuple[int, ...]] = field(default_factory=lambda: MappingProxyType({}))
    places: tuple[Mention, ...] = ()
