"""What tests of extraction ask of article data."""

from collections.abc import Callable, Iterable

from briefgen.model.actor import Actor
from briefgen.model.article_data import ArticleData
from briefgen.model.event import Event
from briefgen.model.span import Span
from briefgen.model.statement import Statement

Extracted = Callable[..., ArticleData]


def actor_named(data: ArticleData, name: str) -> Actor:
    """The only actor of the name."""
    (found,) = [actor for actor in data.actors if actor.name == name]
    return found


def affiliation_of(data: ArticleData, name: str) -> str | None:
    """The name of the actor that the named one belongs to."""
    known = names_of(data)
    belongs = actor_named(data, name).affiliation
    return known[belongs] if belongs is not None else None


def names_of(data: ArticleData) -> dict[str, str]:
    """Actor id -> name."""
    return {actor.id: actor.name for actor in data.actors}


def parts_of(data: ArticleData, word: str) -> set[tuple[str, str]]:
    """Names and parts of the actors of the only event whose title has the word."""
    known = names_of(data)
    return {(known[part.id], part.part) for part in event_with(data, word).actors}


def event_with(data: ArticleData, word: str) -> Event:
    """The only event whose title has the word."""
    (found,) = [event for event in data.events if word in event.title]
    return found


def words_of(data: ArticleData, spans: Iterable[Span]) -> list[str]:
    """The words of the text under the spans."""
    return [data.article.text[span.start : span.end] for span in spans]


def described(data: ArticleData, item: Statement) -> str:
    """The words of the text for a speaker who is not an actor."""
    return "".join(words_of(data, [item.speaker_text] if item.speaker_text is not None else []))


def said(data: ArticleData) -> list[tuple[str, str, str, str]]:
    """Speaker, cue, stance and content of each statement."""
    known = names_of(data)
    return [
        (
            known[item.speaker] if item.speaker else described(data, item),
            *words_of(data, [item.cue]),
            item.stance,
            *words_of(data, [item.content]),
        )
        for item in data.statements
    ]
