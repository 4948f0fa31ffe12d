"""Which wordings can stand as a row of a timeline: a whole clause with a subject, in nobody's own voice."""

import re
from functools import cache, lru_cache
from typing import Final

from briefgen import assets
from briefgen.selection.lexicon import telling_words
from briefgen.selection.voice import QUOTED, is_spoken

_WORD: Final = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_FEWEST: Final = 2  # words
_FEWEST_OF_NAME: Final = 4  # words of what only names a happening ("coup in Niger" says too little)
_MOST: Final = 60  # words of a row; at 30 a tenth of the rows of six stories are others, at 120 none
_SUBJECT: Final = re.compile(r"\s*\[[^\]]+\]")  # a subject that extraction put in brackets
_GERUND: Final = re.compile(r"\w+ing\b(?!.*\b(?:is|are|was|were|has|have|had|will|began|took|\w+ed)\b)")
_BEING: Final = re.compile(r"\b(?:is|are|was|were|be|been|being|get|gets|got)(?: \w+ly| not)? \w+\W*$", re.IGNORECASE)
_HEAD: Final = 40  # letters in which a title points back
_FEWEST_OF_PAST: Final = 4  # letters of a past form in -ed
_MAIN_VERB: Final = 18  # words in which a title has its verb and what it was for; from 7 to 28 one row of 114 changes
_STATE: Final = re.compile(
    r"\b(?:is|are|was|were|ha(?:s|ve|d) been)(?: \w+ly| also| not| now| still)* \w+ing\b"
    r"|\b(?:continues?|remains?|seeks?|supports?|believes?|wants?|hopes?|stands?|depends?) "
    r"|\b(?:too (?:long|many|much|often)|so many|long enough|a lot|always|repeatedly|(?:dozen|many|several) times)\b",
    re.IGNORECASE,
)
_LISTED: Final = re.compile(r"\W*\d{1,2}[:.]\d\d(?!\d)|\s*[•*·▪]|\s*\d{1,2}[.)]\s")
_PRESS: Final = ("reporters", "journalists", "press", "newsmen")
_TO_PRESS: Final = re.compile(  # that somebody talked, not what of
    rf"\b(?:talk|speak|spoke)\w* (?:to|with) (?:the |some )?(?:{'|'.join(_PRESS)})\b(?! (?:about|that))"
)
_NO_ANSWER: Final = re.compile(
    r"\b(?:no|declin\w+(?: to)?|refus\w+(?: to)?) (?:immediate )?comment\b"
    r"|\bdeclin\w+ to (?:say|name|elaborate|specify|give|disclose|answer|identify|be drawn)\b",
    re.IGNORECASE,
)
_PAIRS: Final = ("()", "[]", "“”", "«»")
_RELATIVE: Final = re.compile(  # told of somebody, and no more
    r"(?:[Tt]he\s+)?[\w-]+\s+(?:(?:of|in|to|for)\s+)?(?:who|which|whose|whom)\b|[Tt]he\s+(?:former|latter|same)\b,?"
)


@lru_cache(maxsize=1 << 14)
def is_row(title: str) -> bool:
    """Whether the words tell a happening on their own.

    No row are words without a subject, that point back ("this decision"), that are only a verb of saying, that leave a
    bracket or quotation open, that begin or end in the middle, or that "we" or "I" say.
    """
    words = _WORD.findall(title)
    if not _FEWEST <= len(words) <= _MOST or not is_closed(title) or is_spoken(title):
        return False
    if _RELATIVE.match(title) or _begins_amid(title, words) or _ends_amid(title, words):
        return False
    if len(words) < _FEWEST_OF_NAME and is_nominal(title):
        return False
    return _pointing().search(title[:_HEAD]) is None and _this().search(QUOTED.sub(" ", title)) is None


def _begins_amid(title: str, words: list[str]) -> bool:
    """Whether a title without a subject in brackets begins as the middle of a sentence does."""
    if _SUBJECT.match(title) is not None:
        return False
    first = words[0].lower().removesuffix("’s").removesuffix("'s")
    return first in telling_words().heads or _GERUND.match(title) is not None or _is_piece(words)


def _ends_amid(title: str, words: list[str]) -> bool:
    """Whether a title ends before what its last word leads to."""
    lists, last = telling_words(), words[-1].lower()
    if last in lists.dangling or _bare_cue().search(title) or _is_to_press(title) or _NO_ANSWER.search(title):
        return True
    return last in lists.needs_object and _BEING.search(title) is None


def _is_to_press(title: str) -> bool:
    return any(word in title for word in _PRESS) and _TO_PRESS.search(title) is not None


def _is_piece(words: list[str]) -> bool:
    """Whether words begin as a piece of a sentence: with a preposition, or a participle that has no subject."""
    lists, first = telling_words(), words[0].lower()
    if words[0] in lists.fragments:
        return True
    is_participle = first in lists.participles or (first.endswith("ed") and len(first) > _FEWEST_OF_PAST)
    return is_participle and words[1] in lists.after_participle


def is_nominal(title: str) -> bool:
    """Whether the words only name a happening: no word of them is a verb that says that it was."""
    words = [word.lower() for word in _WORD.findall(title)]
    return not any(map(is_finite, words, ["", *words]))


def is_finite(word: str, before: str) -> bool:
    """Whether a word in small letters, behind the one `before` it, is a verb that says that something was."""
    is_past = word.endswith("ed") and not word.endswith("eed") and len(word) >= _FEWEST_OF_PAST
    if is_past or word in telling_words().finite:
        return True
    if before in telling_words().before_nouns:
        return False
    is_plural = before.endswith("s") or before in telling_words().plural
    forms = (word,) if is_plural else (word.removesuffix("s"), word.removesuffix("es")) if word.endswith("s") else ()
    return not _present_verbs().isdisjoint(forms)


@cache
def _present_verbs() -> frozenset[str]:
    """The verbs of happenings that name none as nouns, in which a present tense shows."""
    table = assets.read_toml("lexicon/events.toml")
    kinds = [kind for kind in table.values() if isinstance(kind, dict)]
    nouns = {word for kind in kinds for word in kind.get("nouns", ())}
    return frozenset(word for kind in kinds for word in kind.get("verbs", ()) if word not in nouns)


def tells_a_state(title: str) -> bool:
    """Whether the words say how things are or have become ("is holding", "for too long"), not what happened once."""
    return _STATE.search(" ".join(title.split()[:_MAIN_VERB])) is not None


def is_courtesy(title: str) -> bool:
    """Whether the words tell of thanks, wishes or the like."""
    return _courtesies().search(" ".join(title.split()[:_MAIN_VERB])) is not None


def is_listed(passage: str) -> bool:
    """Whether a passage is an item of a list or a schedule: it begins with a time of day or a bullet."""
    return _LISTED.match(passage) is not None


@cache
def _bare_cue() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(telling_words().cues)})(?:\s+(?:that|so|this|it|the following))?\W*$")


@cache
def _pointing() -> re.Pattern[str]:
    nouns = "|".join(telling_words().pointed_at)
    return re.compile(rf"\b(?:this|that|these|those|such) (?:{nouns})s?\b", re.IGNORECASE)


@cache
def _this() -> re.Pattern[str]:
    """ "This" and "these" before what is no time, wherever they stand outside quotation marks."""
    return re.compile(rf"\b(?:this|these) (?!(?:{'|'.join(telling_words().times)})\b)\w", re.IGNORECASE)


@cache
def _courtesies() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(telling_words().courtesy)})", re.IGNORECASE)


def is_closed(title: str) -> bool:
    """Whether every bracket and quotation mark in the words has its other half."""
    return all(title.count(pair[0]) == title.count(pair[1]) for pair in _PAIRS) and title.count('"') % 2 == 0
