"""Whether words are spoken by somebody whom they do not name: "we regret", "QUESTION: Last week the talks failed"."""

import re
from functools import cache
from typing import Final

from briefgen.selection.lexicon import telling_words

QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’")
"""Words in quotation marks."""
_WORD: Final = re.compile(r"\w+")
_LABEL: Final = re.compile(r"\s*((?:[A-Z][A-Z.’'-]*\s?){1,5}):")
_ASKING: Final = frozenset("Q QUESTION QUESTIONER REPORTER JOURNALIST INTERVIEWER MODERATOR OPERATOR".split())
_SELF: Final = frozenset(
    "we our ours ourselves me my mine myself you your yours yourself yourselves We Our Ours My You Your us".split()
)


def is_spoken(words: str) -> bool:
    """Whether they have a first or second person outside quotation marks, a speaker's label before them, or ask."""
    if _LABEL.match(words) or words.rstrip(" ”\"'’)").endswith("?"):
        return True
    found = _WORD.findall(QUOTED.sub(" ", words))
    if not _SELF.isdisjoint(found):
        return True
    return "I" in found and any(word == "I" and not _is_number(found, place) for place, word in enumerate(found))


def opens_speech(words: str) -> bool:
    """Whether they begin as talk does that goes on ("And then", "Well, they", "So again")."""
    return _opening().match(words) is not None


def is_asked(text: str, start: int) -> bool:
    """Whether the words that begin at `start` stand in a paragraph of somebody who asks, as transcripts label them."""
    label = _LABEL.match(text, text.rfind("\n", 0, start) + 1)
    return label is not None and not _ASKING.isdisjoint(label.group(1).split())


def without_label(words: str) -> str:
    """The words without a speaker's label before them."""
    label = _LABEL.match(words)
    return words[label.end() :].lstrip() if label else words


def _is_number(words: list[str], place: int) -> bool:
    """Whether an "I" is a one ("World War I")."""
    return place > 1 and words[place - 1][0].isupper()


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(telling_words().goes_on)})\b[, ](?!far\b)", re.IGNORECASE)
