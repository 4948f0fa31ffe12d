"""The words that a line may have: those of its articles and data, and those that every brief brings along."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from briefgen.compose.date_wording import date_words
from briefgen.compose.words import Strings
from briefgen.model.article_data import ArticleData
from briefgen.model.brief import CarriedBrief, CarriedEvent
from briefgen.model.verbatim import folded_words

_WORD: Final = re.compile(r"\d+|[^\W\d]+")


def tokens(text: str) -> list[str]:
    """The words and numbers of a text in small letters."""
    return _WORD.findall(folded_words(text))


class Vocabulary:
    """The words of one brief, by what they come from."""

    def __init__(self, carried: CarriedBrief, words: Strings) -> None:
        self._language = carried.spec.language
        self._articles = {item.article.id: item for item in carried.articles}
        self._known: dict[str, frozenset[str]] = {}
        actors = (part for actor in carried.actors for part in (actor.name, actor.role or "", *actor.aliases))
        edits = (edit.title or "" for edit in carried.spec.edits.values())
        dates = (edit.date for edit in carried.spec.edits.values())
        self._common = frozenset(
            chain(
                (word for word in chain.from_iterable(map(tokens, words.phrases())) if not _has_digit(word)),
                chain.from_iterable(map(tokens, (*actors, *edits))),
                chain.from_iterable(self._dated(date) for date in dates),
                map(str, range(1, len(carried.articles) + 1)),
            )
        )

    def of(self, articles: Iterable[str], events: Iterable[CarriedEvent]) -> "_Union":
        """The words of a line that rests on these: those of all articles where none is named."""
        whole = tuple(events)
        mentioned = (name.rpartition(":")[0] for event in whole for name in event.mentions)
        named = dict.fromkeys(name for name in (*articles, *mentioned) if name in self._articles) or self._articles
        told = frozenset(chain.from_iterable(map(self._told, whole)))
        return _Union((self._common, told, *map(self._of_article, named)))

    def _told(self, event: CarriedEvent) -> Iterator[str]:
        """The words of an event's data; those of its title are held against the articles."""
        yield from tokens(event.date_text or "")
        yield from tokens(event.place or "")
        yield from self._dated(event.date)
        if "title" in event.changed:
            yield from tokens(event.title)

    def _dated(self, date: str | None) -> list[str]:
        return tokens(date_words(date, self._language)) if date else []

    def _of_article(self, name: str) -> frozenset[str]:
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = frozenset(self._words(self._articles[name]))
        return known

    def _words(self, item: ArticleData) -> Iterator[str]:
        article = item.article
        for text in (article.text, article.title or "", article.publisher or "", *article.authors):
            yield from tokens(text)
        if article.published is not None:
            yield from self._dated(str(article.published))
        for event in item.events:
            yield from self._dated(event.date)
        for theme in item.themes:
            yield from tokens(theme.label)
        for question in item.questions:
            yield from tokens(question.text)


class _Union:
    """Whether one of several sets has a word; sets of articles are large, and shared by lines."""

    def __init__(self, sets: tuple[frozenset[str], ...]) -> None:
        self._sets = sets

    def __contains__(self, word: str) -> bool:
        return any(word in each for each in self._sets)


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))
