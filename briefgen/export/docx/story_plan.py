"""What must be known of a document before its first line is written: note numbers and bookmarks."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from briefgen.document.blocks import in_order
from briefgen.document.document import Document
from briefgen.document.inlines import NoteReference
from briefgen.document.lines import DETAILS, SENDER, TITLE, named_lines, note_id
from briefgen.document.reading import anchors_of, lines_of

_LONGEST_BOOKMARK: Final = 40  # characters that Word takes


class StoryPlan(NamedTuple):
    """`numbers` are those of the notes in the order of their first marks; `repeated` notes have several marks.

    `bookmarks` are the names for the anchors that Word takes: letters, digits and `_`, 40 at most.
    """

    numbers: dict[str, int]
    repeated: frozenset[str]
    bookmarks: dict[str, str]


def plan(document: Document) -> StoryPlan:
    """Walk the document once, in the order in which it is read."""
    numbers: dict[str, int] = {}
    repeated: set[str] = set()
    anchors = [SENDER, TITLE, DETAILS]
    for block in in_order(document.blocks):
        anchors.extend(anchors_of(block))
        anchors.extend(line.id for line in named_lines((block,)))
        for content in lines_of(block):
            for inline in content:
                if type(inline) is NoteReference:
                    if inline.note in numbers:
                        repeated.add(inline.note)
                    else:
                        numbers[inline.note] = len(numbers) + 1
    anchors += map(note_id, numbers.values())
    return StoryPlan(numbers, frozenset(repeated), _bookmarks(dict.fromkeys(anchors)))


def _bookmarks(anchors: Iterable[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    taken = set()
    for anchor in anchors:
        plain = anchor.replace("-", "_")
        if not (plain.isascii() and plain.isidentifier()):
            plain = re.sub("[^A-Za-z0-9_]", "_", plain)
        name, count = plain[:_LONGEST_BOOKMARK], 1
        while name.lower() in taken:
            count += 1
            name = f"{plain[: _LONGEST_BOOKMARK - 6]}_{count}"
        taken.add(name.lower())
        names[anchor] = name
    return names
