"""Wire copy among files: of texts that many outlets print one stands for all, as in a library."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from briefgen.model import ArticleData

_SENTENCE: Final = re.compile(r"[^.!?\n]{60,}")  # a shorter one is in many texts by chance
_LETTERS: Final = re.compile(r"\W+")
_SHARED: Final = 2  # sentences that texts have in common before they are compared whole
_PART: Final = 0.4  # of the sentences of the shorter text, which copies may have cut and joined anew
_MANY: Final = 20  # texts that have a sentence, beyond which it is a form's
_FULLER: Final = 1.1  # how much more a copy must hold to stand for others


class Copy(NamedTuple):
    """The id of an article, and of the one that stands for it."""

    id: str
    of: str


def without_copies(articles: Sequence[ArticleData]) -> tuple[list[ArticleData], list[Copy]]:
    """The articles of which none is a copy of another, and the copies that were left out.

    The fullest text stands for its copies; of texts as full as each other the first by its id.
    """
    by_id = {item.article.id: item for item in articles}
    group = {name: name for name in by_id}
    for one, other in _alike(by_id):
        first, second = sorted((group[one], group[other]))
        group = {name: first if of == second else of for name, of in group.items()}
    members: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(group):
        members[group[name]].append(name)
    length = {name: len(item.article.text) for name, item in by_id.items()}
    stands = {
        name: next(each for each in names if length[each] * _FULLER >= max(map(length.__getitem__, names)))
        for names in members.values()
        for name in names
    }
    kept = [item for item in articles if stands[item.article.id] == item.article.id]
    return kept, [Copy(name, of) for name, of in sorted(stands.items()) if name != of]


def _alike(articles: dict[str, ArticleData]) -> Iterator[tuple[str, str]]:
    """The pairs of articles of which one has most of the other's words."""
    candidates = sorted(_candidates(articles))
    if not candidates:
        return
    from briefgen.library.duplicates.near_duplicates import SHARED, TextFingerprint

    needed = sorted({name for pair in candidates for name in pair})
    told = {name: articles[name].article for name in needed}
    prints = {name: TextFingerprint.of(it.title, it.text, it.published) for name, it in told.items()}
    for one, other in candidates:
        if prints[one].similarity(prints[other]) >= SHARED:
            yield one, other


def _candidates(articles: dict[str, ArticleData]) -> set[tuple[str, str]]:
    """The pairs of articles, in order of their ids, that have whole sentences in common."""
    having: defaultdict[str, set[str]] = defaultdict(set)
    counts: dict[str, int] = {}
    for name, item in articles.items():
        told = {_LETTERS.sub("", words).casefold() for words in _SENTENCE.findall(item.article.text)}
        counts[name] = len(told)
        for words in told:
            having[words].add(name)
    shared: defaultdict[tuple[str, str], int] = defaultdict(int)
    for names in having.values():
        if 1 < len(names) <= _MANY:
            for pair in combinations(sorted(names), 2):
                shared[pair] += 1
    return {
        (one, other)
        for (one, other), count in shared.items()
        if count >= max(_SHARED, _PART * min(counts[one], counts[other]))
    }
