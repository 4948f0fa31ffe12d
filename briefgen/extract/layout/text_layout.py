"""A text as it is laid out: what is to be parsed, and where sentences and sections begin."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.extract.layout.casing import as_sentence, without_leading_capitals, written
from briefgen.extract.layout.furniture import furniture, kept
from briefgen.extract.layout.text_blocks import Block, blocks_of


@dataclass(frozen=True, slots=True)
class Layout:
    """A text ready to be parsed, at the offsets of the original.

    `text` has blanks for what stands around the text, and headlines in sentence case. `starts`: offsets at which a
    sentence begins in any case. `heads`: spans of headlines and section heads. `day`: that of the dateline. `asked`:
    spans of paragraphs in which somebody only asks. `voices`: offsets from which on somebody speaks for himself, with
    the name. `entries`: those of the heads that a time of day marks as headlines of their own, as live pages have them.
    `introduced`: spans of lines that only say whose the words below them are. `place`: that of the dateline.
    """

    text: str
    starts: frozenset[int] = frozenset()
    heads: tuple[tuple[int, int], ...] = ()
    day: date | None = None
    asked: tuple[tuple[int, int], ...] = ()
    voices: tuple[tuple[int, str], ...] = ()
    entries: tuple[tuple[int, int], ...] = ()
    introduced: tuple[tuple[int, int], ...] = ()
    place: str = ""


def layout_of(text: str, published: date | None = None, title: str | None = None) -> Layout:
    """The layout of a folded text."""
    blocks = blocks_of(text)
    around = furniture(text, blocks, published)
    plain = kept(text, around.spans)
    left = blocks_of(plain)
    heads = _headings(left, " ".join((title or "").split()))
    known = written(plain, left)
    pieces: list[str] = []
    at = 0
    for block in left:
        words = as_sentence(block.words, known) if block in heads else without_leading_capitals(block.words, known)
        pieces += [plain[at : block.start], words]
        at = block.end
    recased = "".join((*pieces, plain[at:]))
    return Layout(
        recased if len(recased) == len(text) else plain,
        frozenset(block.start for block in left),
        tuple((block.start, block.end) for block in left if block in heads),
        around.day,
        around.asked,
        around.voices,
        tuple((block.start, block.end) for block in left if block in heads and block.start in around.clocks),
        around.introduced,
        around.place,
    )


def _headings(blocks: Sequence[Block], title: str) -> frozenset[Block]:
    """The title, and lines without a closing mark over another block."""
    found = {block for block in blocks[:-1] if block.is_open and block.words[0] not in "-*•"}
    return frozenset(found | {block for block in blocks[:1] if block.words == title})
