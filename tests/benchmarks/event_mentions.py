"""Where the words stand that name an event: what annotated timelines call its mentions."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from briefgen.corpus.stemming import stems
from briefgen.extract.time.character_folding import fold
from briefgen.model import ArticleData
from briefgen.model.event import Event

_PREDICATES = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})


class Mention(NamedTuple):
    """A predicate in a text: `line` counts from 0; words of a predicate are joined by `_`."""

    article: str
    line: int
    predicate: str


def mentions_of(data: ArticleData) -> dict[str, list[Mention]]:
    """Ids of the events with the mentions of each: the head of the words that title and passage share.

    A passage without a word of the title only dates the event; where all are like that, the head of the first stands.
    """
    doc = _pipeline()(fold(data.article.text))
    return {event.id: list(dict.fromkeys(_mentions(data, event, doc))) for event in data.events}


def _mentions(data: ArticleData, event: Event, doc: Any) -> Iterator[Mention]:
    heads = [_head(event, doc, span.start, span.end) for span in event.evidence]
    named = [token for token, is_named in heads if token is not None and is_named]
    for token in named or [token for token, _ in heads[:1] if token is not None]:
        line = data.article.text.count("\n", 0, token.idx)
        yield Mention(data.article.id, line, data.article.text[token.idx : token.idx + len(token)])


def _head(event: Event, doc: Any, start: int, end: int) -> tuple[Any, bool]:
    tokens = [token for token in doc if start <= token.idx and token.idx + len(token) <= end]
    title = set(stems(event.title, "en"))
    lemmas = {token.lemma_.lower() for token in _title_words(event, doc)}
    named = [
        token
        for token in tokens
        if token.pos_ in _PREDICATES and (title & set(stems(token.text, "en")) or token.lemma_.lower() in lemmas)
    ]
    pool = named or [token for token in tokens if token.pos_ in _PREDICATES] or tokens
    if not pool:
        return None, False
    head = min(pool, key=lambda token: (sum(1 for _ in token.ancestors), token.pos_ != "VERB", token.i))
    if (event.by or "").startswith("event.noun") and head.pos_ == "VERB":
        carried = [child for child in head.children if child in pool and child.pos_ == "NOUN"]
        head = next(iter(sorted(carried, key=lambda child: child.dep_ != "dobj")), head)
    return head, bool(named)


def _title_words(event: Event, doc: Any) -> Iterator[Any]:
    """The words of the title where they stand in the passages."""
    words = set(event.title.split())
    for span in event.evidence:
        yield from (token for token in doc if span.start <= token.idx < span.end and token.text in words)


def as_annotated(found: Iterable[Mention], gold: Iterable[Mention]) -> Mapping[Mention, Mention]:
    """Each mention as the annotation has it, which joins some words to one predicate (`rolled_out`)."""
    whole = {
        Mention(item.article, item.line, word): item
        for item in sorted(gold)
        if "_" in item.predicate
        for word in item.predicate.split("_")
    }
    return {item: whole.get(item, item) for item in found}


@cache
def _pipeline() -> Any:
    from briefgen.extract.annotate.pipeline import pipeline

    return pipeline()
