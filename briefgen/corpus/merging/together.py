"""A few articles as one corpus, without a library."""

from collections.abc import Iterable, Mapping, Sequence

from briefgen.corpus.builder import CorpusBuilder
from briefgen.corpus.corpus import Corpus
from briefgen.corpus.merging.merge import merge
from briefgen.corpus.merging.results import ItemKey
from briefgen.model import ArticleData


def merged_corpus(articles: Sequence[ArticleData]) -> Corpus:
    """The corpus of the articles, in which actors and events that are one stand once with the passages of all."""
    found = merge(articles)
    actors = _groups(articles, found.actors, {data.article.id: [item.id for item in data.actors] for data in articles})
    events = _groups(articles, found.events, {data.article.id: [item.id for item in data.events] for data in articles})
    return CorpusBuilder(actors, events, {}).corpus(articles)


def _groups(
    articles: Iterable[ArticleData], names: Mapping[ItemKey, str | None], ids: Mapping[str, Iterable[str]]
) -> dict[tuple[str, str], str]:
    """The group of each item by the ids of its article and its own; one that is alone is a group by itself."""
    return {
        (data.article.id, name): names.get(ItemKey(data.article.sha256, name)) or f"{data.article.id}:{name}"
        for data in articles
        for name in ids[data.article.id]
    }
