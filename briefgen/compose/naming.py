"""The title of a brief that its author gave none: place and matter ("Niger: sanctions"), or a source's own headline."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from briefgen.compose.section import SectionContext
from briefgen.corpus.filters import matching_themes, named_actors

_MOST_ACTORS: Final = 2  # in a title; chosen by hand, for a title of one or two lines
_MOST_THEMES: Final = 2  # in a title, likewise
_PLACES: Final = frozenset(("state", "government", "organisation"))
_SHARE_OF_PLACE: Final = 0.3  # of the rows, that a state or body takes part in
_SHARE_OF_MATTER: Final = 0.4  # of the rows, that are of a theme
_SHARE_OF_KIND: Final = 0.3  # of the events that a name in the title takes part in at least; chosen by hand


def title_of(context: SectionContext) -> str:
    """The headline where one source is all; else the actors and themes asked for, or what most rows have.

    A theme that was not asked for stands in no title where others were.
    """
    filters = context.spec.filters
    headline = _only_headline(context)
    if headline and not filters.actors and not filters.themes:
        return headline
    words = context.words
    place = _both(context, _actors_asked(context) or _places(context))
    matter = _both(context, _themes_asked(context) or _matter(context))
    if place and matter:
        return words.fill("title_place_matter", place=place, matter=_inside(matter))
    return place or matter or words["genre"]


def themes_in_title(context: SectionContext) -> frozenset[str]:
    """The labels that the title has, which the line below need not repeat."""
    if context.spec.title or (
        _only_headline(context) and not context.spec.filters.actors and not context.spec.filters.themes
    ):
        return frozenset()
    return frozenset(_themes_asked(context) or _matter(context))


def _only_headline(context: SectionContext) -> str:
    articles = [context.selection.corpus.articles[name] for name in context.source_numbers]
    return (articles[0].title or "") if len(articles) == 1 else ""


def _actors_asked(context: SectionContext) -> list[str]:
    """The names of the actors whose events were asked for, where they are few enough for a title."""
    corpus = context.selection.corpus
    chosen = named_actors(corpus, context.spec.filters.actors)
    names = list(dict.fromkeys(actor.name for actor in corpus.actors if actor.id in chosen))
    return names if len(names) <= _MOST_ACTORS else list(context.spec.filters.actors[:_MOST_ACTORS])


def _places(context: SectionContext) -> list[str]:
    """The states and bodies that take part in most rows."""
    actors = {actor.id: actor for actor in context.selection.corpus.actors if actor.kind in _PLACES}
    took_part: Counter[str] = Counter()
    for event in context.selection.events:
        took_part.update({part.actor for part in event.participants if part.actor in actors})
    least = max(2, _SHARE_OF_PLACE * len(context.selection.events))
    return [actors[name].name for name, count in took_part.most_common(_MOST_ACTORS) if count >= least]


def _themes_asked(context: SectionContext) -> list[str]:
    corpus = context.selection.corpus
    chosen = matching_themes(corpus, context.spec.filters.themes)
    return list(dict.fromkeys(theme.label for theme in corpus.themes if theme.id in chosen))[:_MOST_THEMES]


def _matter(context: SectionContext) -> list[str]:
    """The theme of most rows, or else what kind of thing most of them are."""
    events = context.selection.events
    labels: Mapping[str, str] = {theme.id: theme.label for theme in context.selection.themes}
    themes = Counter(theme for event in events for theme in dict.fromkeys(event.themes) if theme in labels)
    if themes:
        ((name, count),) = themes.most_common(1)
        if count >= _SHARE_OF_MATTER * len(events):
            return [labels[name]]
    kinds = Counter(event.kind for event in events if event.kind not in ("other", "statement"))
    least = max(2, _SHARE_OF_KIND * len(events))
    return [context.words[f"matter.{kind}"] for kind, count in kinds.most_common(1) if count >= least]


def _both(context: SectionContext, names: list[str]) -> str:
    return context.words.fill("title_both", one=names[0], other=names[1]) if len(names) > 1 else "".join(names)


def _inside(matter: str) -> str:
    """A label within a title: in small letters, unless its first word is written in capitals."""
    return matter if matter[1:2].isupper() else matter[:1].lower() + matter[1:]
