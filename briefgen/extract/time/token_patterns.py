"""Patterns over the classes of tokens, and what a match hands to the rule that made it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from briefgen.extract.time import lexicon as words
from briefgen.extract.time.context import Context
from briefgen.extract.time.expression import TimexType
from briefgen.extract.time.token import Token, Tokens

# Parts that many patterns share; LINK is what may stand between the two ends of a range.
_SHARED = {
    "MONTHNAME": "(?:MONTH|MONTH_ABBR)",
    "LINK": "(?:AND|TO|OR|COMMA|HYPHEN|DASH|TIL)",
    "WEEKDAY": "(?:DOW|DOW_ABBR)",
    "ANYUNIT": "(?:UNIT|UNITS)",
    "TOWARDS": "(?:(?P<next>NEXT|COMING)|(?P<last>LAST|PAST)|THIS)",
}


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What a rule takes its words to mean."""

    type: TimexType
    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A match of a pattern: `first` and `last` are token positions, last exclusive."""

    tokens: Tokens
    match: re.Match[str] = field(repr=False)
    first: int
    last: int

    def has(self, group: str) -> bool:
        """Whether the pattern's group took part."""
        return self.match.groupdict().get(group) is not None

    def token(self, group: str) -> Token:
        """The last token of a group."""
        return self.tokens.items[self.match.end(group) - 1]

    def number(self, group: str) -> float:
        """The amount of a group's last token."""
        return self.token(group).number or 0

    def value(self, group: str, name: str) -> str:
        """The value that the lexicon's class `name` gives to a group's last token."""
        return str(words.english().values[name][self.token(group).word])

    def either(self, group: str, *names: str) -> str:
        """The value from the first of the classes that knows the group's last token."""
        token = self.token(group)
        return self.value(group, next(name for name in names if name in token.classes))

    @property
    def offset(self) -> int:
        """1 for "next", -1 for "last", 0 for "this"."""
        return self.has("next") - self.has("last")

    @property
    def direction(self) -> int:
        """1 for "the following", -1 for "the previous", 0 for "the same"."""
        return (self.has("after") or self.has("next")) - self.has("before")

    def followed_by(self, word: str) -> bool:
        """Whether the next token is this word."""
        return self.last < len(self.tokens.items) and self.tokens.items[self.last].word == word

    @property
    def start(self) -> int:
        """The offset where the expression begins."""
        return self.tokens.items[self.first].start

    @property
    def end(self) -> int:
        """The offset where the expression ends."""
        return self.tokens.items[self.last - 1].end


Meaning = Callable[[Match, Context], Interpretation | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of token classes with the meaning of what it matches.

    In a pattern, words in capitals are classes of the lexicon, the rest is a regular expression; spaces don't count.
    The group `x`, where there is one, is the expression; what lies outside it is only its surroundings.
    """

    name: str
    pattern: str
    meaning: Meaning


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern as a regular expression over the class string of `Tokens`. KeyError for an unknown class."""
    lexicon = words.english()
    source = re.sub(r"[A-Z_]{2,}", lambda name: _SHARED.get(name[0], name[0]), pattern)
    source = re.sub(r"[A-Z][A-Z_]*[A-Z]|A(?![A-Z_])", lambda name: f"[{lexicon.characters_of(name[0])}]", source)
    return re.compile(source.replace(" ", ""))
