"""Values of sources and specs on their way into the lines of a brief: names, titles, publishers, each set apart."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from briefgen.corpus.corpus import Conflict, CorpusActor, CorpusEvent, CorpusQuestion, CorpusTheme
from briefgen.corpus.filters import Selection
from briefgen.document.direction import is_rtl_language, isolated, set_apart
from briefgen.model.article import Article
from briefgen.model.spec import Spec
from briefgen.selection.disputes import Dispute
from briefgen.selection.telling import BriefContent

if TYPE_CHECKING:
    from briefgen.selection.dossier import Dossier

_Item = TypeVar("_Item")
_SPEC_FIELDS = ("title", "author", "organisation", "reference", "marking")


def isolate_told(told: BriefContent, language: str = "") -> BriefContent:
    """What a brief in `language` (a BCP 47 tag) tells, with each value set apart that is joined into a line."""
    apart = _Isolation(language)
    lines = (replace(line, actor=apart.actor(line.actor), deeds=_each(apart.event, line.deeds)) for line in told.cast)
    return replace(
        told,
        selection=isolate_selection(told.selection, language),
        cast=tuple(lines),
        also_named=_each(apart.actor, told.also_named),
        disputes=_each(apart.dispute, told.disputes),
        dossier=None if told.dossier is None else apart.dossier(told.dossier),
    )


def isolate_selection(selection: Selection, language: str = "") -> Selection:
    """The selection with each value set apart that is joined into a line; passages stay as they are.

    Filters by name are to be applied before: the names are no longer those that were typed.
    """
    corpus, apart = selection.corpus, _Isolation(language)
    printed = replace(
        corpus,
        articles={key: apart.article(article) for key, article in corpus.articles.items()},
        actors=_each(apart.actor, corpus.actors),
        events=_each(apart.event, corpus.events),
        themes=_each(apart.theme, corpus.themes),
        questions=_each(apart.question, corpus.questions),
        differences=_each(apart.difference, corpus.differences),
    )
    return replace(
        selection,
        corpus=printed,
        actors=_each(apart.actor, selection.actors),
        events=_each(apart.event, selection.events),
        themes=_each(apart.theme, selection.themes),
        questions=_each(apart.question, selection.questions),
        conflicts=_each(apart.difference, selection.conflicts),
    )


def isolate_spec(spec: Spec) -> Spec:
    """The spec with the values of the title block and the margins set apart."""
    values = {name: getattr(spec, name) for name in _SPEC_FIELDS}
    changed = {name: isolated(value) for name, value in values.items() if value and isolated(value) != value}
    return spec.model_copy(update=changed) if changed else spec


def _each(change: Callable[[_Item], _Item], items: Iterable[_Item]) -> tuple[_Item, ...]:
    return tuple(map(change, items))


class _Isolation:
    """Sets values apart in lines of one language: in one from right to left, Latin words as well."""

    def __init__(self, language: str) -> None:
        self._apart = set_apart if is_rtl_language(language) else isolated

    def _maybe(self, text: str | None) -> str | None:
        return None if text is None else self._apart(text)

    def article(self, article: Article) -> Article:
        values = {
            "title": self._maybe(article.title),
            "publisher": self._maybe(article.publisher),
            "authors": tuple(map(self._apart, article.authors)),
        }
        changed = {name: value for name, value in values.items() if value != getattr(article, name)}
        return article.model_copy(update=changed) if changed else article

    def actor(self, actor: CorpusActor) -> CorpusActor:
        name, role = self._apart(actor.name), self._maybe(actor.role)
        return actor if (name, role) == (actor.name, actor.role) else replace(actor, name=name, role=role)

    def event(self, event: CorpusEvent) -> CorpusEvent:
        title, place = self._apart(event.title), self._maybe(event.place)
        if (title, place) == (event.title, event.place):
            return event
        return replace(event, title=title, place=place)

    def theme(self, theme: CorpusTheme) -> CorpusTheme:
        label = self._apart(theme.label)
        return theme if label == theme.label else replace(theme, label=label)

    def question(self, question: CorpusQuestion) -> CorpusQuestion:
        text = self._apart(question.text)
        return question if text == question.text else replace(question, text=text)

    def difference(self, difference: Conflict) -> Conflict:
        if difference.field == "date":
            return difference
        values = tuple(
            given if self._apart(given.value) == given.value else replace(given, value=self._apart(given.value))
            for given in difference.values
        )
        return difference if values == difference.values else replace(difference, values=values)

    def dossier(self, dossier: "Dossier") -> "Dossier":
        roles = tuple(replace(each, value=self._apart(each.value)) for each in dossier.roles)
        return replace(dossier, names=tuple(map(self._apart, dossier.names)), roles=roles)

    def dispute(self, dispute: Dispute) -> Dispute:
        return replace(
            dispute,
            event=self._apart(dispute.event),
            asserted_by=tuple(map(self._apart, dispute.asserted_by)),
            disputed_by=tuple(map(self._apart, dispute.disputed_by)),
        )
