"""Words that tell where a statement begins and ends, and what it answers, read once."""

from dataclasses import dataclass
from functools import cache

from briefgen.extract.annotate.lexicon import read_words
from briefgen.extract.annotate.word_lists import WordSet, WordTuple


@dataclass(frozen=True, slots=True)
class StatementWords:
    """The lists of `resources/lexicon/statements.toml`, each as its comment there explains it."""

    dropped: WordSet
    complement_prepositions: WordSet
    occasions: WordSet
    resuming: WordSet
    subordinating: WordSet
    ordering: WordSet
    seeing: WordSet
    gerund: WordSet
    telling: WordSet
    naming: WordSet
    raising: WordSet
    nobody: WordSet
    people: WordSet
    agent_endings: WordTuple
    withheld: WordSet
    hearing: WordSet
    going_on: WordSet
    put: WordSet
    receiving: WordSet
    guests: WordSet
    owning: WordSet
    owned: WordSet
    untrue: WordSet
    intending: WordSet
    without_clause: WordSet
    blaming: WordSet
    reality: WordSet
    talking: WordSet
    awaiting: WordSet
    evidential: WordSet
    quoting: WordSet
    exclusive: WordSet
    keeping: WordSet
    counting: WordSet
    fighting: WordSet
    unknown_armed: WordSet


@cache
def statement_words() -> StatementWords:
    """The packaged lists."""
    return read_words(StatementWords, "statements")
