"""Which actors are one: by name, by another name, as acronym and long form, as spellings of one name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from briefgen.corpus.merging.clusters import Clusters
from briefgen.corpus.merging.items import ActorItem
from briefgen.corpus.merging.names import acronym_key, initials, is_proper, name_key
from briefgen.corpus.merging.results import ItemKey
from briefgen.corpus.spelling import are_spellings, consonants

_FAMILIES: Final = {
    "state": "state", "government": "state", "organisation": "body", "group": "body", "armed_group": "body",
    "person": "person",
}  # fmt: skip


def cluster_actors(items: Sequence[ActorItem], known: Mapping[ItemKey, str]) -> Clusters[ItemKey]:
    """The clusters of the actors; what is `known` to be one stays one."""
    clusters = Clusters(item.key for item in items)
    clusters.join_known(known)
    _join_names(items, clusters)
    _join_acronyms(items, clusters)
    _join_spellings(items, clusters)
    _join_surnames(items, clusters)
    return clusters


def _join_names(items: Iterable[ActorItem], clusters: Clusters[ItemKey]) -> None:
    """Those of one family with one name, be it another name of either; a surname alone is no name of a person."""
    first: dict[tuple[str, str], ItemKey] = {}
    for item in items:
        for name in (item.name, *item.aliases):
            key = name_key(name, item.kind)
            if key and (name == item.name or _stands_alone(name, key, item.kind)):
                clusters.join(first.setdefault((_FAMILIES[item.kind], key), item.key), item.key)


def _stands_alone(name: str, key: str, kind: str) -> bool:
    if not is_proper(name):
        return False
    if kind == "person":
        return " " in key
    return " " in key or _FAMILIES[kind] == "state" or acronym_key(name) is not None


def _join_acronyms(items: Iterable[ActorItem], clusters: Clusters[ItemKey]) -> None:
    """An acronym and the one long form that it can stand for."""
    short: defaultdict[str, list[ActorItem]] = defaultdict(list)
    long: defaultdict[str, list[ActorItem]] = defaultdict(list)
    for item in items:
        if _FAMILIES[item.kind] != "body":
            continue
        acronym = acronym_key(item.name)
        if acronym is not None and len(acronym) >= 3:
            short[acronym].append(item)
        elif " " in item.name:
            long[initials(item.name)].append(item)
    for acronym, holders in short.items():
        if len({clusters.find(item.key) for item in long[acronym]}) == 1:
            for item in holders:
                clusters.join(long[acronym][0].key, item.key)


def _join_spellings(items: Iterable[ActorItem], clusters: Clusters[ItemKey]) -> None:
    """Persons whose full names differ as transliterations do."""
    blocks: defaultdict[str, dict[str, ActorItem]] = defaultdict(dict)
    for item in items:
        key = name_key(item.name, item.kind)
        if item.kind == "person" and " " in key:
            blocks[consonants(key)].setdefault(key, item)
    for block in blocks.values():
        names = list(block.items())
        for place, (name, item) in enumerate(names):
            for other_name, other in names[place + 1 :]:
                if are_spellings(name.split(), other_name.split()):
                    clusters.join(item.key, other.key)


def _join_surnames(items: Iterable[ActorItem], clusters: Clusters[ItemKey]) -> None:
    """A person who is only named by surname, and the one full name with that surname."""
    full: defaultdict[str, set[ItemKey]] = defaultdict(set)
    bare: defaultdict[str, list[ItemKey]] = defaultdict(list)
    for item in items:
        if item.kind != "person":
            continue
        *before, last = name_key(item.name, item.kind).split() or [""]
        if before:
            full[last].add(clusters.find(item.key))
        else:
            bare[last].append(item.key)
    for surname, keys in bare.items():
        if len(full[surname]) == 1:
            (holder,) = full[surname]
            for key in keys:
                clusters.join(holder, key)
