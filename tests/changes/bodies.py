"""Bodies of evidence made for tests, and what changed between two of them in few words."""

from typing import Any

from briefgen.changes.bodies import BodyOfEvidence
from briefgen.changes.change import Change
from briefgen.changes.compare import compare
from briefgen.corpus import corpus_of
from briefgen.corpus.merging.merge import merged_corpus
from briefgen.model import ArticleData
from tests.library.made import article


def told(name: str, day: str, publisher: str, *events: dict[str, Any], **changes: Any) -> ArticleData:
    """An article of a day and a publisher; its events name their `text`, and other fields by their keys."""
    return article(name, *events, published=day, publisher=publisher, **changes)


def body(*articles: ArticleData, read: tuple[str, ...] = ()) -> BodyOfEvidence:
    made = corpus_of(articles) if len(articles) < 2 else merged_corpus(articles)
    return BodyOfEvidence(made, frozenset(read))


def changes(old: BodyOfEvidence, new: BodyOfEvidence, copies: dict[str, str] | None = None) -> list[Change]:
    return list(compare(old, new, copies))


def in_short(found: list[Change]) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    return [(each.group, each.aspect, each.before, each.after) for each in found]
