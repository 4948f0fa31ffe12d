"""The words by which the date of a happening is found, and the numbers that bound how far a date reaches."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from briefgen.extract.annotate.lexicon import read_table
from briefgen.extract.annotate.word_lists import WordSet

# Days for which a report goes on about what it calls news; a year this near names an edition ("the 2020 Olympics").
# Both were set on MEANTIME's airbus and apple articles: half or twice as much moves no date there.
NEWS = timedelta(days=31)
EDITIONS = 2  # years
DAY = 10  # letters of an ISO 8601 day
MONTH = 7  # letters of an ISO 8601 month
YEAR = 4  # letters of an ISO 8601 year
LEAD_SENTENCES = 3  # sentences that tell the news, from the first of the text
LINKS = ("after", "before")  # that end the words for a distance


@dataclass(frozen=True, slots=True)
class DateWords:
    """The lists of `resources/lexicon/dates.toml`, each as the file explains it."""

    bounds: WordSet
    topics: WordSet
    comparing: WordSet
    purpose: WordSet
    when: WordSet
    framing: WordSet
    aside: WordSet
    extent: WordSet
    same_time: WordSet
    marks: WordSet
    telling: WordSet
    definite: WordSet
    pointing: WordSet
    taking_place: WordSet
    travelling: WordSet
    journeys: WordSet
    decisions: WordSet
    harming: WordSet
    gathering: WordSet
    raising: WordSet
    attacking: WordSet
    talking: WordSet
    concluding: WordSet
    voting: WordSet
    passing: WordSet
    meeting: WordSet
    implicative: WordSet
    scheduling: WordSet
    at_first: WordSet
    demanding: WordSet
    opening: WordSet
    closing: WordSet
    taking_effect: WordSet
    carrying: WordSet
    ahead: WordSet
    recalling: WordSet
    telling_nouns: WordSet
    deictic: WordSet
    before_news: WordSet
    sequence: WordSet


@cache
def date_words() -> DateWords:
    """The packaged lists."""
    lists = {name: frozenset(words) for part in read_table("dates").values() for name, words in part.items()}
    return DateWords(**lists)
