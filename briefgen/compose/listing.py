"""Lists of what a selection holds, for people and for machines."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from briefgen.corpus.corpus import CorpusEvent
from briefgen.corpus.filters import Selection
from briefgen.selection.salience import Salience

Rows = list[dict[str, Any]]


def list_events(selection: Selection) -> Rows:
    """The events with `id date date_basis title status kind actors themes sources rank why`, in order of date.

    `rank` is the place by weight in the story, from 1, and `why` the reasons.
    """
    salience = Salience(selection.corpus, selection.events, asked=selection.asked)
    ranks = {event.id: rank for rank, event in enumerate(salience.ranked(), 1)}
    return [{**event_row(event), "rank": ranks[event.id], "why": salience.why(event)} for event in selection.events]


def event_row(event: CorpusEvent) -> dict[str, Any]:
    """An event with `id date date_basis title status kind actors themes sources`."""
    return {
        "id": event.id,
        "date": event.date,
        "date_basis": event.date_basis,
        "title": event.title,
        "status": event.status,
        "kind": event.kind,
        "actors": [part.actor for part in event.participants],
        "themes": list(event.themes),
        "sources": sorted(event.sources),
    }


def list_actors(selection: Selection) -> Rows:
    """The actors with `id name kind role affiliation aliases events`, the last a number of events."""
    events = Counter(part for event in selection.events for part in {part.actor for part in event.participants})
    return [
        {
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind,
            "role": actor.role,
            "affiliation": actor.affiliation,
            "aliases": list(actor.aliases),
            "events": events[actor.id],
        }
        for actor in selection.actors
    ]


def list_themes(selection: Selection) -> Rows:
    """The themes with `id label events`, the last a number of events."""
    events = Counter(theme for event in selection.events for theme in set(event.themes))
    return [{"id": theme.id, "label": theme.label, "events": events[theme.id]} for theme in selection.themes]


def list_articles(selection: Selection) -> Rows:
    """The articles with `id title publisher published url`."""
    articles = selection.corpus.articles
    return [
        {
            "id": article.id,
            "title": article.title,
            "publisher": article.publisher,
            "published": None if article.published is None else str(article.published),
            "url": article.url,
        }
        for article in (articles[name] for name in selection.articles)
    ]


LISTS: dict[str, Callable[[Selection], Rows]] = {
    "events": list_events,
    "actors": list_actors,
    "themes": list_themes,
    "articles": list_articles,
}
"""The lists by the name that the command line gives them."""
