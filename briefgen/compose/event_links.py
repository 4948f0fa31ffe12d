"""Which event a passage tells of, so that a line that rests on it can lead there."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from briefgen.corpus.corpus import CorpusEvent, Passage


class PassageIndex:
    """The events of a selection by the passages that they rest on."""

    def __init__(self, events: Iterable[CorpusEvent]) -> None:
        self._ids: set[str] = set()
        self._exact: dict[Passage, str] = {}
        by_article: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for event in events:
            self._ids.add(event.id)
            for passage in event.passages:
                self._exact.setdefault(passage, event.id)
                by_article[passage.article].append((passage.start, passage.end, event.id))
        self._ordered = {article: sorted(told) for article, told in by_article.items()}

    def event_of(self, passages: Iterable[Passage], about: Iterable[str] = ()) -> str:
        """Id of the first event of `about` that is in the selection; else of one that rests on words of a passage.

        Empty where there is none.
        """
        named = next((event for event in about if event in self._ids), "")
        return named or next(filter(None, map(self._event_at, passages)), "")

    def _event_at(self, passage: Passage) -> str:
        if passage in self._exact:
            return self._exact[passage]
        told = self._ordered.get(passage.article, [])
        before = range(bisect_left(told, (passage.end,)) - 1, -1, -1)
        return next((told[place][2] for place in before if told[place][1] > passage.start), "")
