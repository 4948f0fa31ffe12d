"""Whether words stand in a text as they are: the same letters, whatever the spaces, quotes, dashes and case."""

import re
from typing import Final

_PLAIN: Final = {**dict.fromkeys("‘’‚‛`´ʼ", "'"), **dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‐‑‒–—−", "-")}
_SIGN: Final = re.compile(f"[{''.join(_PLAIN)}]")
_UNSEEN: Final = re.compile("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]")
_SPACE: Final = re.compile(r"\s+")


def folded_words(text: str) -> str:
    """The words on one line in small letters, with plain quotation marks and dashes, without what is not seen."""
    if text.isascii():  # in which nothing is unseen, and one sign is another's
        return " ".join(text.split()).replace("`", "'").lower()
    words = " ".join(_UNSEEN.sub("", text).split())
    return _SIGN.sub(lambda match: _PLAIN[match.group()], words).casefold()


def seen_letters(text: str) -> str:
    """The letters and signs alone, without spaces and what is not seen, as a file in any format has them."""
    return _SPACE.sub("", _UNSEEN.sub("", text)).replace("\N{NON-BREAKING HYPHEN}", "-")
