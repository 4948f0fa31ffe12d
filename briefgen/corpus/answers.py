"""Open questions of many articles: each once, and none that a later article answers.

A method of its own, with a table of cases; `builder` puts only together what the methods of this room give.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from briefgen.corpus.corpus import CorpusQuestion
from briefgen.corpus.merging.merging_words import merging_words
from briefgen.corpus.stemming import stems
from briefgen.model import ArticleData

_LEAST: Final = 2  # words that a question and its answer share, and all of the question's


def once_each(questions: Iterable[CorpusQuestion]) -> Iterator[CorpusQuestion]:
    """Questions of one kind in the same words as one, with the passages of all."""
    found: dict[tuple[str, str], CorpusQuestion] = {}
    for item in questions:
        key = (item.kind, item.text.casefold())
        known = found.get(key)
        found[key] = (
            item
            if known is None
            else replace(
                known,
                about=tuple(dict.fromkeys((*known.about, *item.about))),
                passages=tuple(dict.fromkeys((*known.passages, *item.passages))),
            )
        )
    yield from found.values()


def unanswered(questions: Iterable[CorpusQuestion], data: Sequence[ArticleData]) -> Iterator[CorpusQuestion]:
    """The questions but for those of which a later article tells, in all of their words, what happened."""
    told = [(item, [_words(event.title, item.article.language) for event in item.events if event.status == "reported"])
            for item in data if item.article.published is not None]  # fmt: skip
    by_id = {item.article.id: item for item in data}
    for question in questions:
        if question.kind != "unknown" or not _is_answered(question, told, by_id):
            yield question


def _is_answered(
    question: CorpusQuestion,
    told: Sequence[tuple[ArticleData, list[frozenset[str]]]],
    by_id: Mapping[str, ArticleData],
) -> bool:
    days = [by_id[passage.article].article.published for passage in question.passages]
    asked = _words(question.text, by_id[question.passages[0].article].article.language)
    if len(asked) < _LEAST:
        return False
    last = max((day for day in days if day is not None), default=None)
    return last is not None and any(
        item.article.published is not None and item.article.published > last and any(asked <= title for title in titles)
        for item, titles in told
    )


def _words(text: str, language: str) -> frozenset[str]:
    return frozenset(stems(text, language)) - merging_words().asking
