"""Values of sources and specs on their way into the lines of a brief: names, titles, publishers, each set apart."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from briefgen.corpus.corpus import Conflict, CorpusActor, CorpusEvent, CorpusQuestion, CorpusTheme
from briefgen.corpus.filters import Selection
from briefgen.document.direction import isolated
from briefgen.model.article import Article
from briefgen.model.spec import Spec
from briefgen.selection.disputes import Dispute
from briefgen.selection.telling import Told

_Item = TypeVar("_Item")
_SPEC_FIELDS = ("title", "author", "organisation", "reference", "marking")


def isolate_selection(selection: Selection) -> Selection:
    """The selection with each value set apart that is joined into a line; passages stay as they are.

    Filters by name are to be applied before: the names are no longer those that were typed.
    """
    corpus = selection.corpus
    printed = replace(
        corpus,
        articles={key: _article(article) for key, article in corpus.articles.items()},
        actors=_each(_actor, corpus.actors),
        events=_each(_event, corpus.events),
        themes=_each(_theme, corpus.themes),
        questions=_each(_question, corpus.questions),
        differences=_each(_difference, corpus.differences),
    )
    return replace(
        selection,
        corpus=printed,
        actors=_each(_actor, selection.actors),
        events=_each(_event, selection.events),
        themes=_each(_theme, selection.themes),
        questions=_each(_question, selection.questions),
        conflicts=_each(_difference, selection.conflicts),
    )


def isolate_told(told: Told) -> Told:
    """What a brief tells, with each value set apart that is joined into a line."""
    lines = (replace(line, actor=_actor(line.actor), deeds=_each(_event, line.deeds)) for line in told.cast)
    return replace(
        told,
        selection=isolate_selection(told.selection),
        cast=tuple(lines),
        also_named=_each(_actor, told.also_named),
        disputes=_each(_dispute, told.disputes),
    )


def isolate_spec(spec: Spec) -> Spec:
    """The spec with the values of the title block and the margins set apart."""
    values = {name: getattr(spec, name) for name in _SPEC_FIELDS}
    changed = {name: isolated(value) for name, value in values.items() if value and isolated(value) != value}
    return spec.model_copy(update=changed) if changed else spec


def _each(change: Callable[[_Item], _Item], items: Iterable[_Item]) -> tuple[_Item, ...]:
    return tuple(map(change, items))


def _maybe(text: str | None) -> str | None:
    return None if text is None else isolated(text)


def _article(article: Article) -> Article:
    values = {
        "title": _maybe(article.title),
        "publisher": _maybe(article.publisher),
        "authors": tuple(map(isolated, article.authors)),
    }
    changed = {name: value for name, value in values.items() if value != getattr(article, name)}
    return article.model_copy(update=changed) if changed else article


def _actor(actor: CorpusActor) -> CorpusActor:
    name, role = isolated(actor.name), _maybe(actor.role)
    return actor if (name, role) == (actor.name, actor.role) else replace(actor, name=name, role=role)


def _event(event: CorpusEvent) -> CorpusEvent:
    title, place = isolated(event.title), _maybe(event.place)
    if (title, place) == (event.title, event.place):
        return event
    return replace(event, title=title, place=place)


def _theme(theme: CorpusTheme) -> CorpusTheme:
    label = isolated(theme.label)
    return theme if label == theme.label else replace(theme, label=label)


def _question(question: CorpusQuestion) -> CorpusQuestion:
    text = isolated(question.text)
    return question if text == question.text else replace(question, text=text)


def _difference(difference: Conflict) -> Conflict:
    values = tuple(
        given if isolated(given.value) == given.value else replace(given, value=isolated(given.value))
        for given in difference.values
    )
    return difference if values == difference.values else replace(difference, values=values)


def _dispute(dispute: Dispute) -> Dispute:
    return replace(
        dispute,
        event=isolated(dispute.event),
        asserted_by=tuple(map(isolated, dispute.asserted_by)),
        disputed_by=tuple(map(isolated, dispute.disputed_by)),
    )
