"""What a search in a corpus looks at: for each event its words, its date, and the values of its facets."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from briefgen.corpus import Corpus
from briefgen.corpus.corpus import CorpusActor, CorpusEvent
from briefgen.corpus.stemming import cached_stems, fold
from briefgen.library.search.query import FacetName, SearchPassage, SearchQuery, SearchRow
from briefgen.model import Filters
from briefgen.model.edtf import EdtfDate

FACETS: Final[tuple[FacetName, ...]] = ("themes", "actors", "kinds", "statuses", "publishers")


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event with its stems, each after a space, and a bar between texts; `facets` has labels by value.

    `month` is YYYY-MM, "" undated.
    """

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
    actors = {actor.id: actor for actor in corpus.actors}
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


@dataclass(frozen=True, slots=True)
class WordMatcher:
    """What the words of a query look like in the index: for each word or phrase, one form a language.

    `start` is how the word that is still typed begins; "" where none is.
    """

    forms: tuple[tuple[str, frozenset[str]], ...]
    start: str

    def matches(self, entry: EventEntry) -> bool:
        """Whether an event has all words and phrases, the one that is still typed at least at a word's beginning."""
        return all(
            any(form in entry.words for form in forms) or (word == self.start and f" {word}" in entry.words)
            for word, forms in self.forms
        )


def word_matcher(query: SearchQuery, corpus: Corpus) -> WordMatcher:
    """The matcher of a query over the languages of a corpus, so that a word is found in each as it is stemmed there."""
    languages = sorted({article.language.partition("-")[0].lower() for article in corpus.articles.values()}) or ["en"]
    words, phrases = query.parts()
    asked = [(fold(text), frozenset(_stemmed(text, language) for language in languages)) for text in words + phrases]
    return WordMatcher(tuple(asked), fold(query.prefix()))


def _stemmed(text: str, language: str) -> str:
    return "".join(f" {stem}" for stem in cached_stems(text, language)) + " "


def _entry(
    event: CorpusEvent, corpus: Corpus, themes: Mapping[str, str], actors: Mapping[str, CorpusActor]
) -> EventEntry:
    taking_part = [actors[part.actor] for part in event.participants if part.actor in actors]
    about = {theme: themes[theme] for theme in event.themes if theme in themes}
    publishers = {corpus.articles[article].publisher or "" for article in event.sources}
    date = EdtfDate.parse(event.date) if event.date else None
    texts = dict.fromkeys(_texts(event, corpus, taking_part, about.values()))
    return EventEntry(
        event,
        "|".join(_stemmed(text, language) for text, language in texts),
        date,
        _month(date),
        {
            "themes": about,
            "actors": {actor.id: actor.name for actor in taking_part},
            "kinds": {event.kind: event.kind},
            "statuses": {event.status: event.status},
            "publishers": {name: name for name in sorted(publishers) if name},
        },
    )


def _texts(
    event: CorpusEvent, corpus: Corpus, actors: Iterable[CorpusActor], themes: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """The texts that an event is found by, each with its language: those that a library looks at too."""
    first = corpus.articles[min(event.sources)].language
    names = (name for actor in actors for name in (actor.name, *actor.aliases))
    yield from ((text, first) for text in (event.title, *names, *themes))
    for passage in event.passages:
        yield corpus.words(passage), corpus.articles[passage.article].language
    for mention in event.mentions:
        article, version = corpus.articles[mention.article], mention.version
        for text in (version.title, version.place, version.date_text, article.title):
            yield text or "", article.language


def _month(date: EdtfDate | None) -> str:
    first = None if date is None else date.lower or date.upper
    return "" if first is None else f"{first:%Y-%m}"
