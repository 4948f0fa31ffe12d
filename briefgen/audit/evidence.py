"""What a brief carries against itself: lines against passages and data, texts against their digests."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import Final

from briefgen.audit.verdicts import SourceWords
from briefgen.audit.vocabulary import Vocabulary, tokens
from briefgen.compose.date_wording import date_words
from briefgen.compose.words import load_words
from briefgen.document.lines import NOTES
from briefgen.model.brief import CarriedBrief, CarriedEvent, CarriedLine, CarriedPassage
from briefgen.model.event import Event
from briefgen.model.verbatim import folded_words, seen_letters
from briefgen.selection.passages import collapse_whitespace, opening_words, paragraphs_within

_DATE_CELL: Final = re.compile(r"event-\d+-1")
_TOLD: Final = re.compile(r"event-\d+(?:-2)?|key-dates-\d+")
_CITATION: Final = re.compile(r"\[\d+\s¶\d+[^\]]*\]")
_SOURCE: Final = re.compile(r"(\d+)\s¶(\d+(?:, \d+)*)")
_NOTES: Final = re.compile(r"\[\^\d+\]")


class EvidenceCheck:
    """Checks the lines of one brief, as they were exported."""

    def __init__(self, carried: CarriedBrief) -> None:
        self._carried = carried
        self._words = load_words(carried.spec.language)
        opening, closing = map(re.escape, self._words["quote"].split("{words}"))
        self._quoted = re.compile(f"{opening}([^{opening}{closing}]+){closing}")
        self._vocabulary = Vocabulary(carried, self._words)
        self._events = {event.id: event for event in carried.events}
        self._mentions = {f"{item.article.id}:{event.id}": event for item in carried.articles for event in item.events}
        self.numbers = {item.article.id: number for number, item in enumerate(carried.articles, 1)}
        self._articles = {item.article.id: item.article for item in carried.articles}
        self._texts = {item.article.id: folded_words(item.article.text) for item in carried.articles}

    def articles_of(self, line: CarriedLine) -> tuple[str, ...]:
        """Ids of the articles that a line rests on, by its passages, else by its events."""
        cited = dict.fromkeys(passage.article for passage in line.passages)
        told = dict.fromkeys(passage.article for event in self._told(line) for passage in event.passages)
        return tuple(cited or told)

    def words_of(self, line: CarriedLine) -> Iterator[SourceWords]:
        """The words that say a line: those of its passages, else those of its events."""
        told = (passage for event in self._told(line) for passage in event.passages)
        for passage in dict.fromkeys(line.passages or told):
            article = self._articles[passage.article]
            words = collapse_whitespace(article.text[passage.start : passage.end])
            yield SourceWords(self.numbers[article.id], article.title or opening_words(article.text), words)

    def faults(self, line: CarriedLine) -> Iterator[str]:
        """Why a line of evidence is not backed by what the brief carries."""
        articles = self.articles_of(line)
        for article in articles:
            if article in self._altered:
                yield f"the text of source {self.numbers[article]} in the file is not the one that its SHA-256 names"
        yield from self._quotations(line, articles)
        yield from self._citations(line)
        for event in self._told(line):
            yield from self._event(event)
            yield from self._printed(line, event)
        yield from self._unknown(line)

    def own_fields(self, line: CarriedLine) -> tuple[str, ...]:
        """What of the events that a line tells the analyst wrote, as far as the line shows it."""
        shown = ("date",) if _DATE_CELL.fullmatch(line.id) else ("title", "status")
        if not _DATE_CELL.fullmatch(line.id) and not _TOLD.fullmatch(line.id):
            return ()
        return tuple(field for event in self._told(line) for field in event.changed if field in shown)

    @cached_property
    def _altered(self) -> frozenset[str]:
        """The articles whose text does not have the digest that the file states."""
        articles = (item.article for item in self._carried.articles)
        return frozenset(each.id for each in articles if hashlib.sha256(each.text.encode()).hexdigest() != each.sha256)

    def _told(self, line: CarriedLine) -> tuple[CarriedEvent, ...]:
        return tuple(self._events[name] for name in line.events if name in self._events)

    def _quotations(self, line: CarriedLine, articles: Iterable[str]) -> Iterator[str]:
        """The stretches that are told, or shown by marks of quotation, to be the words of a source, and are not."""
        texts = [self._texts[article] for article in articles]
        printed = folded_words(line.text)
        for words in line.quotations:
            folded = folded_words(words)
            if not any(folded in text for text in texts):
                yield f"“{words}” does not stand in the passages"
            elif folded not in printed:
                yield f"“{words}” is no longer in the line"
        for words in self._quoted.findall(line.text):
            if not any(folded_words(words) in text for text in self._texts.values()):
                yield f"the quotation “{words}” does not stand in the sources as it is"

    def _citations(self, line: CarriedLine) -> Iterator[str]:
        """Where a citation names other paragraphs than those of the passages."""
        cited = {place for citation in _CITATION.findall(line.text) for place in _places(citation)}
        if not cited:
            return
        right = self._places(line)
        for source, paragraph in sorted(cited - right):
            yield f"the citation names source {source}, paragraph {paragraph}, on which the line does not rest"
        for source, paragraph in sorted(right - cited):
            yield f"the citation leaves out source {source}, paragraph {paragraph}, on which the line rests"

    def _places(self, line: CarriedLine) -> set[tuple[int, int]]:
        """The sources and paragraphs of the passages of a line."""
        return {place for passage in line.passages for place in self._paragraphs(passage)}

    def _paragraphs(self, passage: CarriedPassage) -> Iterator[tuple[int, int]]:
        text = self._articles[passage.article].text
        number = self.numbers[passage.article]
        return ((number, each.number) for each in paragraphs_within(text, passage.start, passage.end))

    def _event(self, event: CarriedEvent) -> Iterator[str]:
        """Where an event is not as the data of its articles has it."""
        told = [self._mentions[name] for name in event.mentions if name in self._mentions]
        if len(told) < len(event.mentions):
            return
        if "date" not in event.changed and event.date not in {mention.date for mention in told}:
            yield f"the date {event.date} is in no article’s data"
        if "status" not in event.changed and event.status not in _statuses(told):
            yield f"the status “{event.status}” is in no article’s data"

    def _printed(self, line: CarriedLine, event: CarriedEvent) -> Iterator[str]:
        """Where a line does not print what the data of its event has."""
        text = seen_letters(line.text)
        if _DATE_CELL.fullmatch(line.id) and event.date is not None:
            date = date_words(event.date, self._carried.spec.language)
            if seen_letters(date) not in text:
                yield f"the date of the event is {date}"
        if _TOLD.fullmatch(line.id) and event.status != "reported":
            word = self._words[f"status.{event.status}"]
            if seen_letters(word) not in text:
                yield f"the event is {word.lower()}, which the line does not say"

    def _unknown(self, line: CarriedLine) -> Iterator[str]:
        """The words of a line that no article and no data of it has."""
        known = self._vocabulary.of(self.articles_of(line), self._told(line))
        text = _CITATION.sub(" ", _NOTES.sub(" ", line.text))
        earlier = frozenset(chain.from_iterable(map(tokens, line.earlier)))
        numbers = {str(number) for number in chain.from_iterable(self._places(line))} if line.section == NOTES else ()
        others = earlier.union(numbers)
        unknown = [word for word in dict.fromkeys(tokens(text)) if word not in known and word not in others]
        if unknown:
            named = ", ".join(f"“{word}”" for word in unknown)
            yield f"no passage and no data has {named}"


def _statuses(told: Iterable[Event]) -> set[str]:
    """The statuses that one event may have which is told so: disputed where accounts differ."""
    found: set[str] = {mention.status for mention in told}
    return found | {"disputed"} if len(found) > 1 else found


def _places(citation: str) -> Iterator[tuple[int, int]]:
    """The sources and paragraphs that a citation names."""
    for source, paragraphs in _SOURCE.findall(citation):
        yield from ((int(source), int(paragraph)) for paragraph in paragraphs.split(", "))
