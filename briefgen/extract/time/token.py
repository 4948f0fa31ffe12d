"""What time rules match: tokens, and a string of their classes."""

from dataclasses import dataclass
from typing import NamedTuple

from briefgen.extract.time.lexicon import Classes


class Token(NamedTuple):
    """A word, figure or sign. `word` is lower case, `number` its amount where it is a figure or numeral."""

    start: int
    end: int
    word: str
    classes: Classes = frozenset()
    number: float | None = None
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text and their class string: one character a token, that of its set of classes."""

    items: tuple[Token, ...]
    class_string: str
