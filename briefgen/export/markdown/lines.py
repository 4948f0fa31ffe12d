"""Inlines as Markdown: words in their dress, links, citations, note marks."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final, assert_never

from briefgen.document.inlines import CrossReference, Inline, Inlines, LineBreak, Link, NoteReference, Text
from briefgen.export.links import link_target
from briefgen.export.markdown.escaping import escaped
from briefgen.export.text_fragments import at_words

_BREAK: Final = "<br>"


def anchor_mark(anchor: str | None) -> str:
    """What a link leads to: an element without words, since Markdown has no anchors of its own."""
    return f'<a id="{anchor}"></a>' if anchor else ""


def note_anchor(number: int) -> str:
    """The anchor of a note."""
    return f"note-{number}"


def mark_anchor(number: int) -> str:
    """The anchor of the first mark of a note."""
    return f"note-mark-{number}"


class MarkdownLines:
    """Writes the lines of a document, from the first to the last.

    `anchors` are those that the document has, `led_to` those of them that something leads to, `numbers` those of its
    notes.
    """

    def __init__(self, anchors: frozenset[str], led_to: frozenset[str], numbers: Mapping[str, int]) -> None:
        self._anchors = anchors
        self._led_to = led_to
        self._numbers = numbers
        self._marked: set[int] = set()

    def __call__(self, content: Inlines) -> str:
        """The Markdown of a line."""
        return "".join(self._pieces(content)).strip()

    def mark(self, anchor: str | None) -> str:
        """The mark of an anchor that something leads to."""
        return anchor_mark(anchor) if anchor in self._led_to else ""

    def _pieces(self, content: Inlines) -> Iterator[str]:
        before = " "
        for at, inline in enumerate(content):
            following = next((each.text[:1] for each in content[at + 1 :] if each.text), " ")
            yield self._inline(inline, before[-1:] or " ", following)
            before = inline.text or before

    def _inline(self, inline: Inline, before: str, following: str) -> str:
        match inline:
            case LineBreak():
                return _BREAK
            case Text():
                return _text(inline, before, following)
            case Link():
                return _linked(inline.text, link_target(inline.url))
            case CrossReference():
                return _linked(inline.text, f"#{inline.anchor}" if inline.anchor in self._anchors else None)
            case NoteReference():
                return self._note_mark(self._numbers[inline.note])
            case _:
                assert_never(inline)

    def _note_mark(self, number: int) -> str:
        mark = "" if number in self._marked else anchor_mark(mark_anchor(number))
        self._marked.add(number)
        return f"{mark}<sup>[{number}](#{note_anchor(number)})</sup>"


def _text(text: Text, before: str, following: str) -> str:
    words = escaped(text.text)
    if text.tag:
        return f"\\[{words}\\]"
    if text.shaded:
        target = at_words(text.origin, text.text) if text.origin else None
        return _linked(text.text, target) if target else _within("**", text.text, before, following)
    if text.strong:
        return _within("**", text.text, before, following)
    return _within("*", text.text, before, following) if text.emphasis else words


def _linked(text: str, target: str | None) -> str:
    """Words that lead somewhere; white space at their ends stands outside."""
    words = escaped(text)
    if target is None or not words.strip():
        return words
    inner = words.strip()
    start = words.index(inner)
    address = target.replace("(", "%28").replace(")", "%29")
    return f"{words[:start]}[{inner}]({address}){words[start + len(inner) :]}"


def _within(mark: str, text: str, before: str, following: str) -> str:
    """Words between marks of emphasis, where their neighbours let the marks be taken for such (CommonMark, 6.2)."""
    inner = text.strip()
    if not inner:
        return escaped(text)
    start = text.index(inner)
    head, tail = text[:start], text[start + len(inner) :]
    opens = not _is_stop(inner[0]) or bool(head) or _is_stop(before)
    closes = not _is_stop(inner[-1]) or bool(tail) or _is_stop(following)
    if not (opens and closes):
        return escaped(text)
    return f"{escaped(head)}{mark}{escaped(inner)}{mark}{escaped(tail)}"


def _is_stop(char: str) -> bool:
    """Whether a character is white space or punctuation."""
    return char.isspace() or unicodedata.category(char)[0] in "PSZC"
