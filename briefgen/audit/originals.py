"""The passages of a brief against its sources, where they are at hand."""

from collections.abc import Iterable, Iterator, Mapping

from briefgen.model.article import Article
from briefgen.model.brief import CarriedBrief, CarriedLine
from briefgen.model.verbatim import folded_words


class Originals:
    """The sources given, found by the ids of the articles that a brief carries, or by their text."""

    def __init__(self, carried: CarriedBrief, given: Mapping[str, Article]) -> None:
        self._carried = carried
        by_digest = {article.sha256: article for article in given.values()}
        self._found: dict[str, Article | None] = {}
        for item in carried.articles:
            own = item.article
            self._found[own.id] = by_digest.get(own.sha256) or given.get(own.id)
        self._texts = {name: folded_words(article.text) for name, article in self._found.items() if article is not None}

    def faults(self, line: CarriedLine, articles: Iterable[str], numbers: Mapping[str, int]) -> Iterator[str]:
        """Why a line is not backed by the sources."""
        named = tuple(articles)
        for name in named:
            if self._found.get(name) is None:
                yield f"source {numbers[name]} is not among the sources given"
        for passage in line.passages:
            original = self._found.get(passage.article)
            if original is None or original.sha256 == self._digest(passage.article):
                continue
            words = self._carried.words(passage)
            if folded_words(words) not in self._texts[passage.article]:
                yield f"“{_opening(words)}” does not stand in source {numbers[passage.article]} as given"

    def _digest(self, name: str) -> str:
        return next(item.article.sha256 for item in self._carried.articles if item.article.id == name)


def _opening(words: str) -> str:
    """The first words of a passage, for a message."""
    folded = " ".join(words.split())
    return folded if len(folded) <= _SHOWN else f"{folded[:_SHOWN].rsplit(' ', 1)[0]} …"


_SHOWN = 60
"""Letters of a passage that a message shows: 32 of 596 begin like another of their article, with 30 letters 47."""
