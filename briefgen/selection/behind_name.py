"""What a wording tells behind the name of its subject, for a line that begins with that name."""

import re
from collections.abc import Iterable
from typing import Final

from briefgen.corpus.corpus import CorpusActor
from briefgen.corpus.filters import plain_words
from briefgen.selection.gate import is_finite
from briefgen.selection.lexicon import cue_verbs, telling_words

_LONGEST: Final = 9  # words of a subject: a name with an office before it; at 5 and 18 six briefs are the same
_WORD: Final = re.compile(r"[^\s,;:]+")
_BRACKET: Final = re.compile(r"[^\[\]]{0,60}\[([^\[\]]+)\]\s+(?=\w)")
_ADVERBS: Final = re.compile(r"(?:(?:also|now|again|further|still|not|never|since|\w+ly)\s+)*", re.IGNORECASE)
_WITH: Final = tuple(f", {word} with " for word in ("along", "together", "in coordination", "jointly"))
_JOINT: Final = re.compile(r"(?:,| and)\s")
_GOVERNS: Final = frozenset("to the a an that its his her their this these those all any no".split())
"""What follows a verb in -s at once, and seldom a plural."""
_GOING_ON: Final = frozenset("continues remains joins begins starts plans aims intends needs".split())


def behind_name(title: str, actor: CorpusActor) -> str:
    """The title from its verb on where the actor is its subject ("will travel to Doha"); else all of it.

    The subject may have an office or whom the actor belongs to before the name, or the name behind it in brackets.
    """
    names = frozenset(map(plain_words, (actor.name, *actor.aliases)))
    bracket = _BRACKET.match(title)
    if bracket is not None and plain_words(bracket[1]).removesuffix(" s") in names:
        return _from_verb(title[bracket.end() :]) or title
    for place in _ends_of(title, names):
        rest = _from_verb(_beside(title[place:]).lstrip())
        if rest is not None:
            return rest
    return title


def may_be_deed_of(title: str, actor: CorpusActor) -> bool:
    """Whether the actor does what a title tells: no title that names it elsewhere than as the subject, or the first of
    several ("The deal was brokered by Turkey", "Turkey's refusal").
    """
    plain = f" {plain_words(title)} "
    names = [name for name in map(plain_words, (actor.name, *actor.aliases)) if name and f" {name} " in plain]
    if not names or behind_name(title, actor) != title:
        return True
    ends = _ends_of(title, frozenset(names))
    return any(_JOINT.match(title[end:]) is not None for end in ends)


def _beside(rest: str) -> str:
    """The words without others at the subject's side (", along with the Department of Commerce,")."""
    if not rest.startswith(_WITH):
        return rest
    ends = (match.end() for match in re.finditer(", ", rest[2:]))
    return next((rest[2 + end :] for end in ends if _from_verb(rest[2 + end :]) is not None), rest)


def _ends_of(title: str, names: Iterable[str]) -> Iterable[int]:
    """Where a name ends that stands at the head of the title, or behind words that may be of the same subject."""
    known = tuple(filter(None, names))
    words = list(_WORD.finditer(title))[:_LONGEST]
    for last, word in enumerate(words):
        head = plain_words(title[: word.end()])
        if any(head == name or head.endswith(f" {name}") for name in known) and _is_one_subject(words[: last + 1]):
            yield word.end()


def _is_one_subject(words: Iterable[re.Match[str]]) -> bool:
    """Whether words can be one subject: names, offices and what joins them."""
    return all(word[0][:1].isupper() or word[0].casefold() in telling_words().in_names for word in words)


def _from_verb(rest: str) -> str | None:
    """The words if a verb that says that it was is their first, but for adverbs; or None."""
    after = _ADVERBS.match(rest)
    start = after.end() if after else 0
    words = rest[start:].split()
    if not words or not words[0][0].islower():
        return None
    first, following = words[0], words[1].casefold() if len(words) > 1 else ""
    if not first.endswith("s") or first in telling_words().finite:
        return rest if is_finite(first, "") else None
    is_known = first[:-1] in cue_verbs() or (following in _GOVERNS and (is_finite(first, "") or first in _GOING_ON))
    return rest if start > 0 or is_known else None
