"""Which wordings can stand as a row of a timeline: a whole clause with a subject, in nobody's own voice."""

import re
from functools import cache, lru_cache
from typing import Final

from briefgen.selection.lexicon import telling_words
from briefgen.selection.voice import is_spoken

_WORD: Final = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_FEWEST: Final = 2  # words
_MOST: Final = 60  # words of a row; chosen by hand
_POINTERS: Final = frozenset(
    "it he she they him them its his her their this that these those such there here who whom whose which what where"
    " when while one another others so then thus as if because although though even just well"
    " look yes no okay now again also second third finally firstly secondly and but or nor yet"
    " yesterday today tomorrow is are was were does did has have had can could should would".split()
)
_SUBJECT: Final = re.compile(r"\s*\[[^\]]+\]")  # a subject that extraction put in brackets
_FRAGMENT: Final = re.compile(
    r"(?:\w+ing\b(?!.*\b(?:is|are|was|were|has|have|had|will|began|took|\w+ed)\b)"
    r"|(?:to|of|in|on|at|by|with|from|for|including|according|following|despite|during|regarding)\b)"
)
_CUE: Final = (
    "said says say saying told tells added adds stated states noted notes announced asked confirmed explained"
    " reported reports claimed claims reiterated continued concluded"
).split()
_BARE_CUE: Final = re.compile(rf"(?:{'|'.join(_CUE)})(?:\s+(?:that|so|this|it|the following))?\W*$")
_MAIN_VERB: Final = 14  # words within which a title has its verb
_STATE: Final = re.compile(
    r"\b(?:is|are)(?: \w+ly| also| not| now| still)* \w+ing\b"
    r"|\b(?:continues?|remains?|seeks?|supports?|believes?|wants?|hopes?|stands?|depends?) "
    r"|\b(?:too (?:long|many|much|often)|so many|long enough|a lot|always)\b",
    re.IGNORECASE,
)
_LISTED: Final = re.compile(r"\W*\d{1,2}[:.]\d\d(?!\d)|\s*[•*·▪]|\s*\d{1,2}[.)]\s")
_PAIRS: Final = ("()", "[]", "“”", "«»")
_DANGLING: Final = frozenset(
    "the a an of to in on at by with from for and or but that which who especially including".split()
)
_RELATIVE: Final = re.compile(  # told of somebody, and no more
    r"(?:[Tt]he\s+)?[\w-]+\s+(?:(?:of|in|to|for)\s+)?(?:who|which|whose|whom)\b|[Tt]he\s+(?:former|latter|same)\b,?"
)
_BOUND: Final = re.compile(
    r"\b(?:this|that|these|those|such) (?:decision|move|step|incident|attack|event|agreement|measure|issue|"
    r"matter|situation|case|problem|effort|process|visit|meeting|week|point|end|regard|kind|way)s?\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 14)
def is_row(title: str) -> bool:
    """Whether the words tell a happening on their own.

    No row are words without a subject, that point back ("this decision"), that are only a verb of saying, that leave a
    bracket or quotation open, that begin or end in the middle, or that "we" or "I" say.
    """
    words = _WORD.findall(title)
    if not _FEWEST <= len(words) <= _MOST or not _is_closed(title) or is_spoken(title):
        return False
    named = _SUBJECT.match(title) is not None
    first = words[0].lower().removesuffix("’s").removesuffix("'s")
    if not named and (first in _POINTERS or _FRAGMENT.match(title)):
        return False
    if _RELATIVE.match(title):
        return False
    if words[-1].lower() in _DANGLING or _BARE_CUE.search(title):
        return False
    return _BOUND.search(title[:40]) is None


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
def _courtesies() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(telling_words().courtesy)})", re.IGNORECASE)


def _is_closed(title: str) -> bool:
    return all(title.count(pair[0]) == title.count(pair[1]) for pair in _PAIRS) and title.count('"') % 2 == 0
