"""Headlines in capitals or title case as sentences: each word as the text below writes it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import read_table
from briefgen.extract.annotate.pipeline import common_words, words_but_nouns
from briefgen.extract.layout.text_blocks import Block

_WORD = re.compile(r"[A-Za-z][\w'-]*")
_BEFORE_A_NAME = re.compile(r"([A-Z][a-z]+)(?= (?:[A-Z]\. ?)*([A-Z][\w'-]+))")
_LEADING_CAPITALS = re.compile(r"(?:[A-Z][A-Z'-]+ ){1,4}(?=[a-z])")
_MOST_TITLE = 0.6  # of the long words that begin with a capital in title case
_LEAST_WORDS = 3  # of a line whose case tells something
_LEAST_PROSE = 6  # words of a line of prose
_ACRONYM = 3  # letters of capitals that stay capitals


@dataclass(frozen=True, slots=True)
class Written:
    """How a text writes its words: those in small letters, with a capital within a sentence, and all in capitals."""

    small: frozenset[str]
    names: frozenset[str]
    capitals: frozenset[str]


def written(text: str, blocks: Iterable[Block]) -> Written:
    """The words of the prose of a text."""
    small, names, capitals = set(), set(), set()
    for block in blocks:
        if not (block.is_prose or _is_lower(block.words)):
            continue
        for match in _WORD.finditer(text, block.start, block.end):
            word = match.group().removesuffix("'s")
            if word.islower():
                small.add(word)
            elif word.isupper() and len(word) > 1:
                capitals.add(word)
            elif (
                text[max(block.start, match.start() - 2) : match.start()].strip(" ").isalnum()
                or text[match.start() - 2 : match.start()] == ", "
            ):
                names.add(word)
    return Written(frozenset(small), frozenset(names), frozenset(capitals))


def _is_lower(words: str) -> bool:
    """Whether most words begin with a small letter, as in a sentence that has lost its stop."""
    found = _WORD.findall(words)
    return len(found) >= _LEAST_PROSE and 2 * sum(word[0].islower() for word in found) > len(found)


def as_sentence(words: str, known: Written) -> str:
    """A heading in sentence case where it is in capitals or title case, else as it is; the same length."""
    found = [match.group() for match in _WORD.finditer(words)]
    letters = [letter for letter in words if letter.isalpha()]
    if len(found) < _LEAST_WORDS or not letters:
        return words
    if sum(letter.isupper() for letter in letters) > 0.8 * len(letters):
        return _WORD.sub(lambda match: _of_capitals(match.group(), known, match.start() == 0), words)
    long = [word for word in found[1:] if len(word) > 3]
    if len(long) >= 2 and sum(word[0].isupper() for word in long) > _MOST_TITLE * len(long):
        names = {match.start() for match in _BEFORE_A_NAME.finditer(words) if _begins_name(match[1], match[2], known)}
        kept = names | {0}
        return _WORD.sub(lambda match: _of_title(match.group(), known, match.start() in kept), words)
    return words


def _begins_name(word: str, after: str, known: Written) -> bool:
    """Whether a noun stands before a name ("Antony J. Blinken"): WordNet has many a first name among its nouns."""
    plain = after.lower()
    is_noun = _forms(word.lower()).isdisjoint(words_but_nouns())
    return is_noun and plain not in _small_words() and not _is_common(plain, known)


def without_leading_capitals(words: str, known: Written) -> str:
    """A paragraph whose first words are in capitals ("CHINA on Monday asked"), with those that are names as names."""
    match = _LEADING_CAPITALS.match(words)
    if match is None:
        return words
    return _WORD.sub(lambda found: _name(found.group(), known), match.group()) + words[match.end() :]


def _name(word: str, known: Written) -> str:
    capital = _capital(word)
    is_name = (
        len(word) > _ACRONYM and word not in known.capitals - {word} and (capital in known.names or _is_place(capital))
    )
    return capital if is_name else word


def _of_capitals(word: str, known: Written, first: bool) -> str:
    plain, capital = word.lower(), _capital(word)
    if len(plain) != len(word):
        return word
    if plain in _small_words():
        return capital if first else plain
    if word.removesuffix("'S") in known.capitals or (len(word) <= _ACRONYM and plain not in known.small):
        return word
    if capital.removesuffix("'s") in known.names or _is_place(capital.removesuffix("'s")):
        return capital
    return plain if not first and _is_common(plain, known) else capital


def _of_title(word: str, known: Written, first: bool) -> str:
    plain = word.lower()
    bare = word.removesuffix("'s")
    if first or len(plain) != len(word) or not word[1:].islower() or bare in known.names or _is_place(bare):
        return word
    return plain if _is_common(plain, known) else word


def _is_common(plain: str, known: Written) -> bool:
    bare = plain.removesuffix("'s")
    if plain in _small_words() or any(f"{bare}{ending}" in known.small for ending in ("", "s", "d", "ed", "ing")):
        return True
    return not _forms(plain).isdisjoint(common_words())


def _forms(word: str) -> frozenset[str]:
    """The words that this may be a form of."""
    stems = {word}
    for ending, *others in (
        ("s", ""),
        ("es", ""),
        ("ies", "y"),
        ("ed", "", "e"),
        ("d", ""),
        ("ied", "y"),
        ("ing", "", "e"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stems |= {word[: -len(ending)] + other for other in others}
    return frozenset(stems)


@cache
def _small_words() -> frozenset[str]:
    """Words that no headline writes as a name."""
    return frozenset(read_table("layout")["casing"]["small"])


@cache
def _is_place(word: str) -> bool:
    return any(word in entry.words for entry in gazetteer().entries.get(word, ()))


def _capital(word: str) -> str:
    found = word[0].upper() + word[1:].lower()
    return found if len(found) == len(word) else word
