"""Articles in, clusters and conflicts out."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from briefgen.corpus.builder import CorpusBuilder
from briefgen.corpus.conflicts import ArticleVersion, conflicts_between
from briefgen.corpus.corpus import Conflict, Corpus, Passage
from briefgen.corpus.merging.actors import cluster_actors
from briefgen.corpus.merging.clusters import Clusters
from briefgen.corpus.merging.events import cluster_events
from briefgen.corpus.merging.items import EventItem, actor_items, all_items
from briefgen.corpus.merging.results import ItemKey, Merged
from briefgen.model import ArticleData


def merge(
    articles: Sequence[ArticleData],
    actors: Mapping[ItemKey, str] | None = None,
    events: Mapping[ItemKey, str] | None = None,
) -> Merged:
    """What is one among the articles; `actors` and `events` are the clusters that their items have so far.

    The order of the articles makes no difference. A cluster has the name of its first item, or the one that it had.
    """
    ordered = sorted(articles, key=lambda data: (str(data.article.published or ""), data.article.sha256))
    people = [item for data in ordered for item in actor_items(data)]
    actor_names = _names(cluster_actors(people, actors or {}), actors or {})
    items = all_items(ordered, actor_names)
    clusters = cluster_events(items, events or {})
    event_names = _names(clusters, events or {})
    found = tuple(_conflicts(items, event_names, _reader(ordered)))
    people_together, together = _together(actor_names), _together(event_names)
    return Merged(
        {key: name for key, name in actor_names.items() if name in people_together},
        {key: name for key, name in event_names.items() if name in together},
        tuple(sorted(together)),
        found,
        tuple(data.article.sha256 for data in ordered),
    )


def _names(clusters: Clusters[ItemKey], known: Mapping[ItemKey, str]) -> dict[ItemKey, str]:
    names = {}
    for members in clusters:
        had = sorted({known[key] for key in members if key in known})
        first = min(members)
        name = had[0] if had else f"{first.article[:16]}:{first.id}"
        names.update(dict.fromkeys(members, name))
    return names


def _together(names: Mapping[ItemKey, str]) -> frozenset[str]:
    """The names that more than one item has."""
    seen: set[str] = set()
    return frozenset(name for name in names.values() if name in seen or seen.add(name))  # type: ignore[func-returns-value]


def _conflicts(
    items: Iterable[EventItem], names: Mapping[ItemKey, str], words: Callable[[Passage], str]
) -> Iterable[Conflict]:
    members: dict[str, list[EventItem]] = {}
    for item in items:
        members.setdefault(names[item.key], []).append(item)
    for name, group in sorted(members.items()):
        versions = [ArticleVersion(item.article, item.stated, item.passages) for item in group]
        yield from conflicts_between(name, versions, words)


def _reader(articles: Iterable[ArticleData]) -> Callable[[Passage], str]:
    texts = {data.article.id: data.article.text for data in articles}
    return lambda passage: texts[passage.article][passage.start : passage.end]


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
