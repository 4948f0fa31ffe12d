"""Which actors are one: by name, by another name, as acronym and long form, as spellings of one name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from briefgen.corpus.merging.clusters import Clusters
from briefgen.corpus.merging.items import ActorItem
from briefgen.corpus.merging.merging_words import merging_words
from briefgen.corpus.merging.results import ItemKey
from briefgen.corpus.spelling import are_spellings, consonants, is_short_forename
from briefgen.corpus.stemming import fold

_WORD: Final = re.compile(r"[^\W_]+")
_POSSESSIVE: Final = re.compile(r"['’]s?\b")
_ACRONYM: Final = re.compile(r"[A-Z][A-Z.&]{1,9}")
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
    _join_initials(items, clusters)
    _join_spellings(items, clusters)
    _join_short_forenames(items, clusters)
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


def _join_initials(items: Iterable[ActorItem], clusters: Clusters[ItemKey]) -> None:
    """A person with initials between the names and without, where nobody has others between the same names."""
    blocks: defaultdict[tuple[str, str], defaultdict[str, list[ItemKey]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        words = name_key(item.name, item.kind).split()
        if item.kind == "person" and len(words) > 1 and all(len(word) == 1 for word in words[1:-1]):
            blocks[words[0], words[-1]]["".join(words[1:-1])].append(item.key)
    for block in blocks.values():
        if len(block) == 2 and "" in block:
            first, *others = (key for keys in block.values() for key in keys)
            for key in others:
                clusters.join(first, key)


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


def _join_short_forenames(items: Iterable[ActorItem], clusters: Clusters[ItemKey]) -> None:
    """Persons of one surname and kindred forenames, where no third of the surname can be meant."""
    blocks: defaultdict[str, dict[str, ActorItem]] = defaultdict(dict)
    for item in items:
        key = name_key(item.name, item.kind)
        if item.kind == "person" and " " in key:
            blocks[key.split()[-1]].setdefault(key, item)
    for block in blocks.values():
        for name, item in block.items():
            others = [other for key, other in block.items() if is_short_forename(name.split(), key.split())]
            if len({clusters.find(other.key) for other in others}) == 1:
                clusters.join(item.key, others[0].key)


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


@lru_cache(maxsize=1 << 16)
def name_key(name: str, kind: str) -> str:
    """The words that tell the actor from others; all words where nothing else would be left."""
    words = _WORD.findall(_POSSESSIVE.sub(" ", fold(name)))
    kept = list(words)
    if kind == "person":
        while len(kept) > 1 and kept[0] in merging_words().leading:
            kept.pop(0)
    elif kept and kept[0] == "the":
        kept.pop(0)
    if kind in ("organisation", "group"):
        while len(kept) > 1 and kept[-1] in merging_words().legal_forms:
            kept.pop()
    return " ".join(kept or words)


def is_proper(name: str) -> bool:
    """Whether a word of it names somebody; "the new government" tells of whoever was named before."""
    return any(not word[0].islower() and fold(word) not in merging_words().common for word in _WORD.findall(name))


def acronym_key(name: str) -> str | None:
    """The letters of a name that is an acronym, in lower case; None for other names."""
    plain = name.strip()
    return plain.replace(".", "").replace("&", "").lower() if _ACRONYM.fullmatch(plain) else None


def initials(name: str) -> str:
    """The first letters of the words of a name but for the small ones, in lower case."""
    words = [word for word in _WORD.findall(name) if fold(word) not in merging_words().small]
    return fold("".join(word[0] for word in words))
