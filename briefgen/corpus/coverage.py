"""Which stretches of the articles a set of passages covers."""

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from briefgen.corpus.corpus import Passage


class Coverage:
    """Passages, article by article, that can be asked what they touch; a question costs O(log n)."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        by_article: dict[str, list[Passage]] = {}
        for passage in sorted(passages, key=attrgetter("article", "start", "end")):
            by_article.setdefault(passage.article, []).append(passage)
        self._starts: dict[str, list[int]] = {}
        self._furthest: dict[str, list[int]] = {}
        for article, ordered in by_article.items():
            furthest = 0
            ends = []
            for passage in ordered:
                furthest = max(furthest, passage.end)
                ends.append(furthest)
            self._starts[article] = [passage.start for passage in ordered]
            self._furthest[article] = ends

    def touches(self, passage: Passage) -> bool:
        """Whether a code point of the passage is covered."""
        starts = self._starts.get(passage.article)
        if starts is None:
            return False
        before = bisect_left(starts, passage.end)
        return before > 0 and self._furthest[passage.article][before - 1] > passage.start
