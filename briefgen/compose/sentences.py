"""Words of a source as a line of their own."""

import re
from typing import Final

_NAME: Final = re.compile(r"[^\W\d_]+[A-Z]")  # "eBay", "iPhone", which no sentence changes


def with_capital(words: str) -> str:
    """The words with a capital at their head, as a sentence has it."""
    return words if _NAME.match(words) else words[:1].upper() + words[1:]
