"""Filters that fit nothing: told with the nearest names, before an empty brief is made of them."""

from collections.abc import Callable, Iterable, Iterator, Set
from typing import Final, NamedTuple

from briefgen import assets
from briefgen.corpus import Corpus
from briefgen.errors import Fault, InputError
from briefgen.model import Filters

_MOST_NAMES: Final = 3  # in a hint


class KnownNames(NamedTuple):
    """The names that sources hold, for hints at the nearest."""

    themes: tuple[str, ...]
    actors: tuple[str, ...]


def names_in(corpus: Corpus) -> KnownNames:
    """The labels of the themes, and the names and aliases of the actors."""
    actors = (name for actor in corpus.actors for name in (actor.name, *actor.aliases))
    return KnownNames(tuple(theme.label for theme in corpus.themes), tuple(actors))


def check_filters(corpus: Corpus, filters: Filters, known: Callable[[], KnownNames] | None = None) -> None:
    """Raise `InputError` where no event passes, with each theme and actor that is in none of the sources.

    `known` has the names of all sources where the corpus holds only what was asked for.
    """
    from briefgen.corpus.filters import select

    asked = filters.model_copy(update={"events": ()})
    if asked == Filters() or select(corpus, asked).events:
        return
    names = known() if known is not None else names_in(corpus)
    faults = tuple(_unknown(corpus, asked, names)) or tuple(_unfit(corpus, asked))
    raise InputError(faults)


def _unknown(corpus: Corpus, filters: Filters, names: KnownNames) -> Iterator[Fault]:
    """The themes and actors that no source has."""
    from briefgen.corpus.filters import matching_themes, select
    from briefgen.validation import nearest

    labels = {name.casefold() for name in names.themes}
    for theme in filters.themes:
        if theme.casefold() not in labels and not matching_themes(corpus, [theme]):
            hint = nearest(theme, names.themes) or _near_themes(theme, names.themes) or "see: briefgen list themes"
            yield Fault(f"theme {theme!r}", "is in none of the sources", hint)
    called = {name.casefold() for name in names.actors}
    for actor in filters.actors:
        if actor.casefold() not in called and not select(corpus, Filters(actors=(actor,))).events:
            hint = nearest(actor, names.actors) or _having(actor, names.actors) or "see: briefgen list actors"
            yield Fault(f"actor {actor!r}", "is in none of the sources", hint)


def _near_themes(theme: str, labels: Iterable[str]) -> str:
    """Themes that have the words in their label, or else those by whose words a text is found to be of them."""
    return _having(theme, labels) or _meant(label for label in labels if theme.casefold() in _words_of(label))


def _having(words: str, names: Iterable[str]) -> str:
    """The names that have all of the words."""
    from briefgen.corpus.filters import plain_words

    asked = set(plain_words(words).split())
    return _meant(name for name in names if asked and asked <= set(plain_words(name).split()))


def _words_of(label: str) -> Set[str]:
    """The words that speak for a theme of the package."""
    table = assets.read_toml("themes.toml")
    return {word for theme in table.values() if theme["label"] == label for word in theme["words"]}


def _meant(names: Iterable[str]) -> str:
    found = sorted(set(names))[:_MOST_NAMES]
    return f"did you mean {' or '.join(map(repr, found))}?" if found else ""


def _unfit(corpus: Corpus, filters: Filters) -> Iterator[Fault]:
    """That no event fits all of the filters, and when the events are that fit all but the period."""
    from briefgen.corpus.filters import select

    asked = [*(f"theme {name!r}" for name in filters.themes), *(f"actor {name!r}" for name in filters.actors)]
    asked += [f"since {filters.since}"] if filters.since else []
    asked += [f"until {filters.until}"] if filters.until else []
    at_any_time = select(corpus, filters.model_copy(update={"since": None, "until": None})).events
    dates = [event.date for event in at_any_time if event.date]
    hint = f"those of other times are from {dates[0]} to {dates[-1]}" if dates else "leave out one of them"
    yield Fault("the filters", f"fit no event: {', '.join(asked)}", hint)
