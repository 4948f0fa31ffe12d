"""Which events are one: accounts of compatible dates with like words and shared actors, the likest first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from briefgen.corpus.merging.clusters import Clusters
from briefgen.corpus.merging.items import EventItem
from briefgen.corpus.merging.results import ItemKey
from briefgen.corpus.merging.similarity import WEIGHTS, Rarity, are_apart, similarity

_BLOCK_WORDS: Final = 4  # the rarest of a title, one of which two accounts share to be compared
_BIGGEST_BLOCK: Final = 200  # accounts that are compared each with each: 20,000 pairs, a tenth of a second
_NEIGHBOURS: Final = 20  # in time, that accounts in a bigger block are compared with


def cluster_events(items: Sequence[EventItem], known: Mapping[ItemKey, str]) -> Clusters[ItemKey]:
    """The clusters of the events; what is `known` to be one stays one.

    Pairs are joined from the likest down (agglomerative, single link), unless two accounts in the clusters have dates
    that cannot both be true, or are of other partners.
    """
    clusters = Clusters(item.key for item in items)
    clusters.join_known(known)
    rarity = Rarity(items)
    weights = {item.key: rarity.weigh(item.words) or 1.0 for item in items}
    by_key = {item.key: item for item in items}

    def allowed(one: list[ItemKey], two: list[ItemKey]) -> bool:
        return all(not are_apart(by_key[first], by_key[second]) for first in one for second in two)

    scored = [(similarity(one, two, rarity, weights), one, two) for one, two in _pairs(items, rarity)]
    likely = [pair for pair in scored if pair[0] >= WEIGHTS.threshold]
    for _, one, two in sorted(likely, key=lambda pair: (-pair[0], pair[1].key, pair[2].key)):
        clusters.join(one.key, two.key, allowed)
    return clusters


def _pairs(items: Sequence[EventItem], rarity: Rarity) -> Iterator[tuple[EventItem, EventItem]]:
    """Pairs that may be one: they share one of their rarest words, and their dates may be one."""
    blocks: defaultdict[str, list[EventItem]] = defaultdict(list)
    for item in items:
        for word in _rarest(item.words, rarity):
            blocks[word].append(item)
    seen: set[tuple[ItemKey, ItemKey]] = set()
    for block in blocks.values():
        for one, two in combinations(block, 2) if len(block) <= _BIGGEST_BLOCK else _near(block):
            if _may_be_one(one, two) and (one.key, two.key) not in seen:
                seen.add((one.key, two.key))
                yield one, two


def _may_be_one(one: EventItem, two: EventItem) -> bool:
    """Whether a comparison is worth its while: the dates may be one, and half of the fewer words are shared."""
    if one.first and two.first and (one.first > two.until or two.first > one.until):
        return False
    return 2 * len(one.words & two.words) >= min(len(one.words), len(two.words))


def _rarest(words: Iterable[str], rarity: Rarity) -> list[str]:
    shared = (word for word in words if rarity.is_shared(word))
    return sorted(shared, key=lambda word: (-rarity(word), word))[:_BLOCK_WORDS]


def _near(block: Sequence[EventItem]) -> Iterator[tuple[EventItem, EventItem]]:
    """Of a big block the pairs that stand near each other in time."""
    dated = sorted((item for item in block if item.told), key=lambda item: (str(item.told), item.key))
    for place, one in enumerate(dated):
        for two in dated[place + 1 : place + _NEIGHBOURS]:
            yield one, two
