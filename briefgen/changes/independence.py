"""Who confirms whom: another article, of another publisher, in other words."""

from collections.abc import Callable, Iterable, Mapping
from urllib.parse import urlsplit

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

        An article of the same publisher is none that confirms, nor one of the same site where a publisher is not
        stated; where neither is, it is taken as another.
        """
        passages = tuple(told)
        return not any(
            self._is_one(article, before) or is_reissue(passages, words, self._words) for before, words in earlier
        )

    def _is_one(self, one: Article, two: Article) -> bool:
        digests = {self._copies.get(item.sha256, item.sha256) for item in (one, two)}
        if len(digests) == 1 or one.id == two.id:
            return True
        if one.publisher and two.publisher:
            return _folded(one.publisher) == _folded(two.publisher)
        return _site(one.url) == _site(two.url) != ""


def _folded(publisher: str) -> str:
    return " ".join(publisher.casefold().split())


def _site(url: str | None) -> str:
    """The host of an address, without www before it; empty where there is none, or it is no address."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
