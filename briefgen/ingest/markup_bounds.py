"""Bounds on markup, held before a tree is made of it."""

import re
from typing import Final

from briefgen.ingest.reader import Unreadable

MOST_TAGS: Final = 200_000
"""Of a page; a file of many articles may have more."""

# In a file of many articles, where each is read with all of its tags.
MOST_TAGS_OF_MANY: Final = 500_000
MOST_ATTRIBUTES: Final = 1_000  # of a tag: 20,000 took 36 s to read

# a quotation mark opens a value behind "=" alone; elsewhere it is a slip of whoever wrote the page
_TAG: Final = re.compile(r"""<[A-Za-z](?:[^<>=]|=\s*+(?:"[^"]*"|'[^']*'|))*+""")
# what stands in these is no markup to parsers: "a<b" is no tag
_SCRIPT: Final = re.compile(
    r"(<(?:script|style)\b[^>]*+>)(?:(?!</(?:script|style)\b).)*+(</(?:script|style)\s*>)|<!--.*?-->", re.I | re.S
)
_QUOTED: Final = re.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
_PARTED: Final = re.compile(r"[\s/=]+")
_SAVE: Final = "save the text of the article"


def check_markup(markup: str, most_tags: int = MOST_TAGS) -> None:
    """Raise `Unreadable` where HTML or XML has more tags, or a tag more attributes, than an article's markup has.

    Parsers compare each attribute of a tag with all before it, and a tree takes many times the memory of its tags.
    """
    tags = markup.count("<")
    if tags > most_tags:
        raise Unreadable(f"has {tags:,} tags, more than {most_tags:,}", _SAVE)
    for tag in _TAG.finditer(_SCRIPT.sub(r"\1\2", markup)):
        if tag.end() - tag.start() > 2 * MOST_ATTRIBUTES and _attributes(tag[0]) > MOST_ATTRIBUTES:
            raise Unreadable(f"has a tag with more than {MOST_ATTRIBUTES:,} attributes", _SAVE)


def _attributes(tag: str) -> int:
    """The most attributes that the tag can have."""
    return len(_PARTED.findall(_QUOTED.sub("= ", tag)))
