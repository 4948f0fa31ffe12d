"""What is met in a story of Word, in order: paragraphs, words, marks of notes, bookmarks, pictures."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PASSED: Final = frozenset(
    (f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}tblPr", f"{W}tcPr", f"{W}trPr", f"{W}sectPr", _FALLBACK)
)
_DESCRIBED: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_PARAGRAPH: Final = f"{W}p"
_NOTE: Final = f"{W}footnote"
_CONTENTS: Final = "table of contents"
_CONTENTS_STYLES: Final = ("toc", "contents")


def paragraph_words(paragraph: "_Element") -> str:
    """The words of a paragraph that are seen."""
    return "".join(text for kind, text in word_events(paragraph) if kind == "text")


def word_notes(notes: "_Element | None") -> "dict[str, _Element]":
    """The notes of the part that has them, by their identifiers."""
    if notes is None:
        return {}
    return {str(note.get(f"{W}id")): note for note in notes if note.tag == _NOTE}


def word_events(root: "_Element") -> Iterator[tuple[str, str]]:
    """The events of a part, as `StoryReader` takes them."""
    from lxml import etree

    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            if element.tag == _PARAGRAPH:
                yield "paragraph", ""
            continue
        if element.tag in _PASSED or _is_unseen(element):
            walker.skip_subtree()
            continue
        if element.tag == _PARAGRAPH and _is_contents(element):
            walker.skip_subtree()
        tell = _TOLD.get(element.tag)
        if tell is not None:
            yield tell(element)


def _attribute(element: "_Element", name: str) -> str:
    return str(element.get(f"{W}{name}") or "")


_TOLD: Final[Mapping[str, Callable[["_Element"], tuple[str, str]]]] = {
    _PARAGRAPH: lambda _: ("paragraph", ""),
    f"{W}t": lambda element: ("text", element.text or ""),
    f"{W}tab": lambda _: ("text", " "),
    f"{W}br": lambda _: ("text", "\n"),
    f"{W}cr": lambda _: ("text", "\n"),
    _DESCRIBED: lambda element: ("described", str(element.get("descr") or "")),
    f"{W}noBreakHyphen": lambda _: ("text", "-"),
    f"{W}footnoteReference": lambda element: ("note", _attribute(element, "id")),
    f"{W}bookmarkStart": lambda element: ("start", f"{_attribute(element, 'id')} {_attribute(element, 'name')}"),
    f"{W}bookmarkEnd": lambda element: ("end", _attribute(element, "id")),
}


def _is_unseen(element: "_Element") -> bool:
    """Whether words are hidden, or the list of contents, which says what the headings say."""
    if element.tag == f"{W}sdt":
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        return gallery is not None and str(gallery.get(f"{W}val")).casefold() == _CONTENTS
    if element.tag != f"{W}r":
        return False
    hidden = element.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val") not in ("0", "false", "off")


def _is_contents(paragraph: "_Element") -> bool:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style is not None and str(style.get(f"{W}val")).casefold().startswith(_CONTENTS_STYLES)
