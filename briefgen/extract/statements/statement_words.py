"""Words that tell where a statement begins and ends, and what it answers, read once."""

from dataclasses import dataclass
from functools import cache

from briefgen.extract.annotate.lexicon import read_words
from briefgen.extract.annotate.word_lists import Ordered, Words


@dataclass(frozen=True, slots=True)
class StatementWords:
    """The lists of `resources/lexicon/statements.toml`, each as its comment there explains it."""

    dropped: Words
    complement_prepositions: Words
    occasions: Words
    resuming: Words
    subordinating: Words
    ordering: Words
    seeing: Words
    gerund: Words
    telling: Words
    naming: Words
    raising: Words
    nobody: Words
    people: Words
    agent_endings: Ordered
    withheld: Words
    hearing: Words
    going_on: Words
    put: Words
    receiving: Words
    guests: Words
    owning: Words
    owned: Words
    untrue: Words
    intending: Words
    without_clause: Words
    blaming: Words
    reality: Words
    talking: Words
    awaiting: Words
    evidential: Words
    quoting: Words
    exclusive: Words


@cache
def statement_words() -> StatementWords:
    """The packaged lists."""
    return read_words(StatementWords, "statements")
