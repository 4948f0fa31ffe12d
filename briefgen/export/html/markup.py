"""Elements of HTML, and text that cannot be taken for one."""

import html
import re
from typing import Final

from briefgen.document.direction import without_overrides

_BARRED: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, half pairs and non-characters, none of which a page may have."""


def escaped(text: str) -> str:
    """The text without what a page may not have and what would turn a line, its markup escaped."""
    return html.escape(_BARRED.sub("", without_overrides(text)))


def element(name: str, inner: str = "", **attributes: str | None) -> str:
    """An element with its attributes in their order, those that are `None` left out; `inner` is markup already.

    The name of an attribute may end with `_`, where Python has the word for itself, and has `_` where HTML has `-`.
    """
    written = "".join(
        f' {key.removesuffix("_").replace("_", "-")}="{escaped(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{inner}</{name}>"
