"""What is known of a whole story by counts alone, also where only some of its articles are read."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Day(NamedTuple):
    """The bounds of a date, as ordinals of days; `OPEN_START` and `OPEN_END` where it has none on a side."""

    first: int
    last: int


OPEN_START = 0  # day 0 and the day after the last stand for a date without a beginning or an end
OPEN_END = 4_000_000  # after the last day that a date can have


class StoryDate(NamedTuple):
    """What is told of a date: its weight among the dates of the story, how many articles tell of it, and events."""

    day: Day
    weight: float
    articles: int
    events: int


class Story(Protocol):
    """The counts that events of a story are weighed by. Words are keys as `briefgen.selection.vectors` makes them."""

    @property
    def events(self) -> int:
        """How many events it has."""

    @property
    def articles(self) -> int:
        """How many articles tell of them."""

    @property
    def span(self) -> tuple[int, int] | None:
        """The first and the last day of its middle: a date of history does not stretch it."""

    @property
    def most_like(self) -> float:
        """The similarity of the article that is most like the middle."""

    def rarity(self, word: int) -> float:
        """The weight of a word: the fewer events have it, the more (inverse document frequency, never 0)."""

    def nearness(self, words: tuple[int, ...] | frozenset[int]) -> float:
        """How near words are to the middle of the story, from 0 to 1."""

    def similarity(self, article: str) -> float:
        """How near an article is to the middle, from 0 to 1."""

    def told_of(self, day: Day) -> float:
        """How much is told of a date, against the fullest."""


class Outline(Story, Protocol):
    """The counts of a story of which a corpus has only the weightiest part."""

    @property
    def dates(self) -> Sequence[StoryDate]:
        """The dates that its events have, the weightiest first."""
