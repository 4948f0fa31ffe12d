"""Inlines as markup: words in their dress, links, citations, note marks."""

from collections.abc import Mapping
from typing import Final, assert_never

from briefgen.document.direction import has_rtl, is_rtl_language, runs_rtl, split_isolates
from briefgen.document.inlines import CrossReference, Inlines, LineBreak, Link, NoteReference, Text, plain_text
from briefgen.export.html.markup import element, escaped
from briefgen.export.links import link_target
from briefgen.export.text_fragments import at_words

_CLASSES: Final = ("muted", "small", "nowrap", "tag")


def note_anchor(number: int) -> str:
    """The anchor of a note."""
    return f"note-{number}"


def mark_anchor(number: int) -> str:
    """The anchor of the first mark of a note."""
    return f"note-mark-{number}"


class PageLines:
    """Writes the lines of a page, from the first to the last.

    `is_rtl` is the direction of the page, `anchors` are those that it has, `numbers` those of its notes. It remembers
    which notes have had their first mark, to which the note leads back.
    """

    def __init__(self, *, is_rtl: bool, anchors: frozenset[str], numbers: Mapping[str, int]) -> None:
        self.is_rtl = is_rtl
        self._anchors = anchors
        self._numbers = numbers
        self._marked: set[int] = set()

    def __call__(self, content: Inlines) -> str:
        """The markup of a line."""
        return "".join(map(self._inline, content))

    def direction(self, content: Inlines) -> str | None:
        """The direction of a line, where it is not that of the page."""
        return self.direction_of(plain_text(content))

    def direction_of(self, text: str) -> str | None:
        """The same of words; those without a letter go as the page does."""
        if not any(map(str.isalpha, text)):
            return None
        is_rtl = has_rtl(text) and runs_rtl(text)
        return None if is_rtl == self.is_rtl else ("rtl" if is_rtl else "ltr")

    def _inline(self, inline: Text | Link | CrossReference | NoteReference | LineBreak) -> str:
        match inline:
            case LineBreak():
                return "<br>"
            case Text():
                return _text(inline)
            case Link():
                words = _words(inline.text)
                target = link_target(inline.url)
                if target is None:
                    return _in_language(words, inline.language)
                return element("a", words, href=target, **_language(inline.language))
            case CrossReference():
                return self._reference(inline)
            case NoteReference():
                return self._note_mark(self._numbers[inline.note])
            case _:
                assert_never(inline)

    def _reference(self, reference: CrossReference) -> str:
        dress = "use" if reference.muted else "citation" if reference.small else None
        words = _words(reference.text)
        if reference.anchor not in self._anchors:
            return element("span", words, class_=dress) if dress else words
        return element("a", words, href=f"#{reference.anchor}", class_=dress)

    def _note_mark(self, number: int) -> str:
        anchor = None if number in self._marked else mark_anchor(number)
        self._marked.add(number)
        return element("a", str(number), id=anchor, href=f"#{note_anchor(number)}", class_="mark", role="doc-noteref")


def _text(text: Text) -> str:
    words = _words(text.text)
    if text.shaded:
        words = _shaded(text, words)
    if text.strong:
        words = element("strong", words)
    if text.emphasis:
        words = element("em", words)
    dress = " ".join(name for name in _CLASSES if getattr(text, name)) or None
    if dress is None and not text.language:
        return words
    return element("span", words, class_=dress, **_language(text.language))


def _shaded(text: Text, words: str) -> str:
    """Words that are cited; they open their source where they stand in it."""
    marked = element("mark", words)
    target = at_words(text.origin, text.text) if text.origin else None
    return marked if target is None else element("a", marked, href=target, class_="origin")


def _words(text: str) -> str:
    """Words, with what is set apart from the line as an element of its own."""
    return "".join(
        escaped(own) + (element("bdi", escaped(apart)) if apart else "") for own, apart in split_isolates(text)
    )


def _in_language(words: str, language: str) -> str:
    return element("span", words, **_language(language)) if language else words


def _language(language: str) -> dict[str, str]:
    """The attributes of words in another language, which are set apart with their own direction."""
    if not language:
        return {}
    return {"lang": language, "dir": "rtl" if is_rtl_language(language) else "ltr"}
