"""What a search in a corpus looks at: for each event its words, its date, and the values of its facets."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from briefgen.corpus import Corpus
from briefgen.corpus.corpus import CorpusEvent
from briefgen.corpus.words import fold, short_stems, stems
from briefgen.library.search.query import FacetName, SearchPassage, SearchRow
from briefgen.model import Filters
from briefgen.model.edtf import EdtfDate

FACETS: Final[tuple[FacetName, ...]] = ("themes", "actors", "kinds", "statuses", "publishers")


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event with its stems, each after a space; `facets` has labels by value; `month` is YYYY-MM, "" undated."""

    event: CorpusEvent
    words: str
    date: EdtfDate | None
    month: str
    facets: Mapping[FacetName, Mapping[str, str]]


def event_index(corpus: Corpus, known: Iterable[EventEntry] = ()) -> tuple[EventEntry, ...]:
    """The events of a corpus, in order of date, undated ones last; known entries of the very same events are kept."""
    from briefgen.corpus.filters import select

    kept = {id(entry.event): entry for entry in known}
    themes = {theme.id: theme.label for theme in corpus.themes}
    actors = {actor.id: actor.name for actor in corpus.actors}
    events = select(corpus, Filters()).events
    return tuple(kept.get(id(event)) or _entry(event, corpus, themes, actors) for event in events)


def event_rows(corpus: Corpus, entries: Iterable[EventEntry]) -> tuple[SearchRow, ...]:
    """The entries as rows of a page."""
    return tuple(_row(corpus, entry) for entry in entries)


def _row(corpus: Corpus, entry: EventEntry) -> SearchRow:
    event = entry.event
    labels = {name: tuple(entry.facets[name].values()) for name in FACETS}
    return SearchRow(
        event.id,
        (event.id,),
        event.date,
        event.title,
        event.kind,
        event.status,
        labels["actors"],
        labels["themes"],
        labels["publishers"],
        len(event.sources),
        tuple(SearchPassage(each.article, each.start, each.end, corpus.words(each)) for each in event.passages),
        event.date_text,
        event.date_basis,
    )


def matches_words(entry: EventEntry, words: Sequence[str], phrases: Sequence[str], begun: str) -> bool:
    """Whether an event has all words and phrases, the one that is `begun` at least at the beginning of a word."""
    return all(_has(entry, word) or (word == begun and f" {fold(word)}" in entry.words) for word in (*words, *phrases))


def _has(entry: EventEntry, word: str) -> bool:
    return "".join(f" {stem}" for stem in short_stems(word, "en")) + " " in entry.words


def _entry(event: CorpusEvent, corpus: Corpus, themes: Mapping[str, str], actors: Mapping[str, str]) -> EventEntry:
    taking_part = {part.actor: actors[part.actor] for part in event.participants if part.actor in actors}
    about = {theme: themes[theme] for theme in event.themes if theme in themes}
    publishers = {corpus.articles[article].publisher or "" for article in event.sources}
    told = [event.title, *map(corpus.words, event.passages), *taking_part.values(), *about.values()]
    date = EdtfDate.parse(event.date) if event.date else None
    return EventEntry(
        event,
        "".join(f" {stem}" for text in told for stem in stems(text, "en")) + " ",
        date,
        _month(date),
        {
            "themes": about,
            "actors": taking_part,
            "kinds": {event.kind: event.kind},
            "statuses": {event.status: event.status},
            "publishers": {name: name for name in sorted(publishers) if name},
        },
    )


def _month(date: EdtfDate | None) -> str:
    first = None if date is None else date.lower or date.upper
    return "" if first is None else f"{first:%Y-%m}"
