"""Open questions of many articles: each once, and none that a later article answers.

A method of its own, with a table of cases; `builder` puts only together what the methods of this room give.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from briefgen.corpus.corpus import CorpusQuestion
from briefgen.corpus.merging.merging_words import merging_words
from briefgen.corpus.stemming import stems
from briefgen.model import ArticleData
from briefgen.model.article import Article
from briefgen.model.event import Event

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


class Answer(NamedTuple):
    """The event of an article that tells what was asked."""

    article: Article
    event: Event


class AnswerBook:
    """Finds what answers the questions of `articles` (by id) in what `data` tells."""

    def __init__(self, data: Iterable[ArticleData], articles: Mapping[str, Article]) -> None:
        self._articles = articles
        self._told = [
            (
                item.article.published,
                Answer(item.article, event),
                _words(event.title, item.article.language),
            )
            for item in data
            if item.article.published is not None
            for event in item.events
            if event.status == "reported"
        ]

    def answer(self, question: CorpusQuestion) -> Answer | None:
        """The first event that a later article tells in all words of a question about what is not known."""
        if question.kind != "unknown":
            return None
        asked = _words(question.text, self._articles[question.passages[0].article].language)
        days = [self._articles[passage.article].published for passage in question.passages]
        last = max((day for day in days if day is not None), default=None)
        if len(asked) < _LEAST or last is None:
            return None
        return next((answer for day, answer, words in self._told if day > last and asked <= words), None)


def unanswered(questions: Iterable[CorpusQuestion], data: Sequence[ArticleData]) -> Iterator[CorpusQuestion]:
    """The questions but for those of which a later article tells, in all of their words, what happened."""
    book = AnswerBook(data, {item.article.id: item.article for item in data})
    return (question for question in questions if book.answer(question) is None)


def _words(text: str, language: str) -> frozenset[str]:
    return frozenset(stems(text, language)) - merging_words().asking
