"""What is met in a story of OpenDocument, in order: paragraphs, words, marks of notes, bookmarks, pictures."""

import re
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

_URN: Final = "urn:oasis:names:tc:opendocument:xmlns"
TEXT: Final = f"{{{_URN}:text:1.0}}"
OFFICE: Final = f"{{{_URN}:office:1.0}}"
STYLE: Final = f"{{{_URN}:style:1.0}}"
_SVG: Final = f"{{{_URN}:svg-compatible:1.0}}"
_TABLE: Final = f"{{{_URN}:table:1.0}}"
_PARAGRAPHS: Final = (f"{TEXT}p", f"{TEXT}h")
_NOTE: Final = f"{TEXT}note"
_DESCRIBED: Final = f"{_SVG}desc"
_PASSED: Final = frozenset(
    (
        f"{TEXT}tracked-changes",
        f"{TEXT}table-of-content",
        f"{TEXT}sequence-decls",
        f"{TEXT}hidden-text",
        f"{OFFICE}annotation",
        f"{OFFICE}automatic-styles",
        f"{_SVG}title",
        f"{_TABLE}title",
        f"{_TABLE}desc",
    )
)
"""What was deleted, the list of contents, which says what the headings say, remarks, and words that are not seen."""
_SPACES: Final = re.compile(r"[ \t\r\n]+")
_MOST_SPACES: Final = 100  # that one element may stand for


def open_document_notes(story: "_Element") -> "dict[str, _Element]":
    """The bodies of the notes of a story, by the identifiers of these."""
    found = {}
    for note in story.iter(_NOTE):
        body = note.find(f"{TEXT}note-body")
        if body is not None:
            found[_identity(note)] = body
    return found


def hidden_styles(*parts: "_Element") -> frozenset[str]:
    """The names of the styles whose words are not seen."""
    return frozenset(
        str(style.get(f"{STYLE}name"))
        for part in parts
        for style in part.iter(f"{STYLE}style")
        if any(each.get(f"{TEXT}display") == "none" for each in style.iter(f"{STYLE}text-properties"))
    )


class OpenDocumentEvents:
    """The events of a part, as `StoryReader` takes them; words in `hidden` styles are passed."""

    def __init__(self, hidden: Container[str]) -> None:
        self._hidden = hidden

    def __call__(self, root: "_Element") -> Iterator[tuple[str, str]]:
        """What is met under an element; words count within paragraphs only."""
        return self._within(root, False)

    def words(self, root: "_Element") -> str:
        """The words under an element that are seen, a line a paragraph."""
        told = ((kind, text) for kind, text in self(root) if kind in ("text", "paragraph"))
        return "".join(text if kind == "text" else "\n" for kind, text in told).strip("\n")

    def _within(self, element: "_Element", is_line: bool) -> Iterator[tuple[str, str]]:
        """What is met in an element; the depth of a tree is bounded where it is parsed."""
        yield from _text(element.text, is_line)
        for child in element:
            if isinstance(child.tag, str):
                yield from self._of(child, is_line)
            yield from _text(child.tail, is_line)

    def _of(self, child: "_Element", is_line: bool) -> Iterator[tuple[str, str]]:
        tag = str(child.tag)
        if tag in _PASSED or child.get(f"{TEXT}display") == "none" or child.get(f"{TEXT}style-name") in self._hidden:
            return
        if tag == _NOTE:
            yield "note", _identity(child)
        elif tag == f"{TEXT}note-ref":
            yield "note", _name(child, "ref-name")
        elif tag == _DESCRIBED:
            yield "described", child.text or ""
        elif tag in _SIGNS:
            yield "text", _SIGNS[tag] * _count(child)
        elif tag in _BOOKMARKS:
            yield from _bookmark(tag, _name(child, "name"))
        else:
            is_paragraph = tag in _PARAGRAPHS
            yield from self._within(child, is_line or is_paragraph)
            if is_paragraph:
                yield "paragraph", ""


_SIGNS: Final = {f"{TEXT}s": " ", f"{TEXT}tab": " ", f"{TEXT}line-break": "\n"}
_BOOKMARKS: Final = {
    f"{TEXT}bookmark-start": ("start",),
    f"{TEXT}bookmark-end": ("end",),
    f"{TEXT}bookmark": ("start", "end"),
}


def _bookmark(tag: str, name: str) -> Iterator[tuple[str, str]]:
    """A bookmark begins or ends, or both, where all its words were taken out; names tell it, with `_` for `-`."""
    plain = name.replace("-", "_")
    identity = plain.replace(" ", "_")
    for kind in _BOOKMARKS[tag]:
        yield kind, f"{identity} {plain}" if kind == "start" else identity


def _text(text: str | None, is_line: bool) -> Iterator[tuple[str, str]]:
    if text and is_line:
        yield "text", _SPACES.sub(" ", text)


def _count(element: "_Element") -> int:
    told = str(element.get(f"{TEXT}c") or "1")
    return min(int(told), _MOST_SPACES) if told.isdecimal() else 1


def _name(element: "_Element", key: str) -> str:
    return str(element.get(f"{TEXT}{key}") or "")


def _identity(note: Any) -> str:
    return _name(note, "id")
