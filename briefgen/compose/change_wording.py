"""Changes in the words of a brief."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, assert_never

from briefgen.compose.date_wording import date_words, told_date
from briefgen.compose.sentences import with_capital
from briefgen.compose.words import Strings
from briefgen.model.article import Article
from briefgen.selection.passages import opening_words

if TYPE_CHECKING:
    from briefgen.changes.change import Change

_FIELDS: Final = MappingProxyType({"title": "edited.title", "status": "column_status", "actors": "column_who"})
"""The words for what changed in an event; those of others are those of a difference."""


class ChangeWords(NamedTuple):
    """What is told, and what of it is another now; the second is empty where the first says all."""

    text: str
    detail: str


def change_words(change: Change, words: Strings, articles: Mapping[str, Article]) -> ChangeWords:
    """A change in words; `articles` are those of the later body by their ids."""
    if change.aspect == "answered":
        (text,) = change.after
        return ChangeWords(with_capital(text), words.fill("change.answered", question=change.text))
    return ChangeWords(with_capital(change.text), _detail(change, words, articles))


def earlier_words(change: Change, words: Strings) -> str:
    """Those of a change that rest on the earlier body alone; empty where there are none."""
    match change.aspect:
        case "answered":
            return change.text
        case "date" | "title" | "actors" | "deaths" | "injuries" | "missing" | "arrests" | "displaced":
            return _teller(change, words)(change.before) if change.before else ""
        case "event" | "status" | "source" | "carried_out" | "question" | "stance":
            return ""
        case _:
            assert_never(change.aspect)


def _detail(change: Change, words: Strings, articles: Mapping[str, Article]) -> str:
    detail = ""
    match change.aspect:
        case "event" | "question" if change.group == "gone":
            key = {"source": "gone_source", "untold": "untold", "": "untold"}[change.why]
            is_settled = change.aspect == "question" and change.why == "untold"
            detail = words["change.question_gone" if is_settled else f"change.{key}"]
        case "event":
            status = next(iter(change.after), "reported")
            told = (words[f"status.{status}"] if status != "reported" else "", words["change.late"] * change.late)
            detail = words["joint.parts"].join(filter(None, told))
        case "question":
            detail = words["change.question"]
        case "source":
            names = dict.fromkeys(outlet(articles[name], words) for name in change.after if name in articles)
            detail = words.fill("change.source", names=words.names(names))
        case "carried_out":
            detail = words["change.carried_out"]
        case "stance":
            before, after = (words[f"stance.{said}"] for said in (change.before[0], change.after[0]))
            detail = words.fill("change.stance", name=words.names(change.who), before=before, after=after)
        case "status" if change.who:
            detail = words.fill("disputed_by", names=words["joint.parts"].join(change.who))
        case "answered" | "date" | "status" | "title" | "actors" | "deaths" | "injuries" | "missing" | "arrests":
            detail = _values(change, words)
        case "displaced":
            detail = _values(change, words)
        case _:
            assert_never(change.aspect)
    return detail


def _values(change: Change, words: Strings) -> str:
    field = with_capital(words[_FIELDS.get(change.aspect, f"difference.{change.aspect}")])
    told = _teller(change, words)
    before, after = told(change.before), told(change.after)
    if change.aspect == "title" or not after:
        before = words.quoted(before) if change.aspect == "title" else before
        return words.fill("change.only_before", field=field, before=before)
    if not before:
        return words.fill("change.now", field=field, after=after)
    return words.fill("change.was", field=field, before=before, after=after)


def _teller(change: Change, words: Strings) -> Callable[[tuple[str, ...]], str]:
    """What makes words of the values of what changed."""
    match change.aspect:
        case "date" if change.group == "contradicted":
            return lambda values: words.names(date_words(value, words.language) for value in values)
        case "date":
            return lambda values: _date(values, words)
        case "status":
            return lambda values: words.names(_status(values, words))
        case _:
            return words.names


def _date(values: tuple[str, ...], words: Strings) -> str:
    if not values:
        return words["change.no_date"]
    return told_date(values[0], "reported" if values[1:] else "stated", words, words.language)


def _status(values: Iterable[str], words: Strings) -> Iterable[str]:
    return (words["change.reported" if value == "reported" else f"status.{value}"] for value in values)


def outlet(article: Article, words: Strings) -> str:
    """Who published an article; the title, or else its first words, where nobody is named."""
    return article.publisher or words.quoted(article.title or opening_words(article.text))
