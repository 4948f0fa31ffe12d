"""Who confirms whom: another article, of another publisher, in other words."""

from collections.abc import Callable, Iterable, Mapping

from briefgen.corpus.conflicts import is_reissue
from briefgen.corpus.corpus import Passage
from briefgen.model.article import Article


class Independence:
    """Whether accounts rest on independent sources; `copies` name articles of one text by the digest of one of them."""

    def __init__(self, copies: Mapping[str, str], words: Callable[[Passage], str]) -> None:
        self._copies = copies
        self._words = words

    def holds(
        self, article: Article, told: Iterable[Passage], earlier: Iterable[tuple[Article, tuple[Passage, ...]]]
    ) -> bool:
        """Whether what an article tells in these passages is told by none of the earlier articles, nor copied of one.

        An article of the same publisher is none that confirms; where none is stated, it is taken as another.
        """
        passages = tuple(told)
        return not any(
            self._is_one(article, before) or is_reissue(passages, words, self._words) for before, words in earlier
        )

    def _is_one(self, one: Article, two: Article) -> bool:
        digests = {self._copies.get(item.sha256, item.sha256) for item in (one, two)}
        if len(digests) == 1 or one.id == two.id:
            return True
        return bool(one.publisher and two.publisher) and _house(one.publisher) == _house(two.publisher)


def _house(publisher: str | None) -> str:
    return " ".join((publisher or "").casefold().split())
