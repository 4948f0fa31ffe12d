"""Words of a source as a line of their own."""

import re
from typing import Final

from briefgen.document.direction import ISOLATE, ISOLATE_END
from briefgen.selection.lexicon import telling_words

_NAME: Final = re.compile(r"[^\W\d_]+[A-Z]")  # "eBay", "iPhone", which no sentence changes

_MOST: Final = 96
"""Letters of a short title: three lines of the side column. With half of it, or twice, 16 of 43 briefs differ, one of
them shorter by a page with half."""
_LEAST: Final = 56
"""Letters that a short title has at least, for a doer and a verb: with half of it ten of 43 briefs have shorter ones,
with 90 16 have longer ones."""
_WORD: Final = re.compile(r"\s+(?P<next>\w*)")
_AFTER: Final = ",;:–—"
"""Signs after which a title may end."""


def with_capital(words: str) -> str:
    """The words with a capital at their head, as a sentence has it."""
    place = int(words.startswith(ISOLATE))
    return words if _NAME.match(words, place) else words[:place] + words[place : place + 1].upper() + words[place + 1 :]


def shortened(title: str) -> str:
    """The title as far as the end of a clause or phrase, with "…" where something is left out."""
    if title.startswith(ISOLATE):
        return f"{ISOLATE}{shortened(title[1:].removesuffix(ISOLATE_END))}{ISOLATE_END}"
    if len(title) <= _MOST:
        return title
    edges = telling_words().edges
    words = list(_WORD.finditer(title, 0, _MOST + 1))
    ends = [
        word.start()
        for word in words
        if word.start() >= _LEAST and (word["next"].casefold() in edges or title[word.start() - 1] in _AFTER)
    ]
    end = ends[-1] if ends else words[-1].start() if words else _MOST // 2
    return title[:end].rstrip(_AFTER) + "…"
