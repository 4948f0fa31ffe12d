"""Inlines as markup: words in their dress, links, citations, note marks with their notes."""

from collections.abc import Mapping
from typing import Final, NamedTuple, assert_never

from briefgen.document.direction import ISOLATE, ISOLATE_END, has_rtl, runs_rtl
from briefgen.document.inlines import CrossReference, Inlines, LineBreak, Link, NoteReference, Text, plain_text
from briefgen.export.links import link_target
from briefgen.export.odt.languages import language_properties
from briefgen.export.odt.markup import Attributes, element, escaped
from briefgen.export.odt.style_entry import BOLD, ITALIC, AutomaticStyles, style_name

_FIRM: Final = str.maketrans({" ": "\N{NO-BREAK SPACE}", "-": "\N{NON-BREAKING HYPHEN}"})


class OdtNotes(NamedTuple):
    """The notes of a document: their words and their numbers, by their ids; `names` are those of their lines."""

    contents: Mapping[str, Inlines]
    numbers: Mapping[str, int]
    names: Mapping[str, str]


def is_rtl(content: Inlines) -> bool:
    """Whether a paragraph of this content runs right to left."""
    text = plain_text(content)
    return has_rtl(text) and runs_rtl(text)


def bookmarked(anchor: str, inner: str) -> str:
    """Markup that links with this anchor lead to, or a line by its name."""
    name = {"text:name": anchor}
    return f"{element('text:bookmark-start', '', name)}{inner}{element('text:bookmark-end', '', name)}"


def spaced(text: str, *, after_space: bool) -> str:
    """Markup of words: each space but the first of several is an element, or it would be lost."""
    written = []
    for number, part in enumerate(escaped(text).split(" ")):
        if number:
            written.append(_SPACE if after_space else " ")
            after_space = True
        if part:
            written.append(part)
            after_space = False
    return "".join(written)


_SPACE: Final = element("text:s")


class LineWriter:
    """Writes the lines of a part, from the first to the last.

    `anchors` are those that the document has, `shade` is the colour `#rrggbb` behind words that are cited, `is_rtl` the
    direction of the document. It remembers which notes have had their first mark, where the note itself stands.
    """

    def __init__(
        self, styles: AutomaticStyles, anchors: frozenset[str], notes: OdtNotes, shade: str, *, is_rtl: bool
    ) -> None:
        self._styles = styles
        self.is_rtl = is_rtl
        self._anchors = anchors
        self._notes = notes
        self._shade = shade
        self._marked: set[str] = set()

    def __call__(self, content: Inlines) -> str:
        """The markup of a line; what stands after a break in it and runs the other way is set apart."""
        if LineBreak() in content:
            at = content.index(LineBreak())
            first, rest = content[:at], content[at + 1 :]
            inner = self(rest)
            turns = any(map(str.isalpha, plain_text(rest))) and is_rtl(rest) != is_rtl(content)
            return self(first) + element("text:line-break") + (f"{ISOLATE}{inner}{ISOLATE_END}" if turns else inner)
        written: list[str] = []
        after_space, after_mark = True, False
        for inline in content:
            match inline:
                case LineBreak():
                    pass  # told of above
                case Text():
                    written.append(self._text(inline, after_space))
                case Link():
                    written.append(self._link(inline, after_space))
                case CrossReference():
                    written.append(self._reference(inline, after_space))
                case NoteReference():
                    written.append(self._note(inline.note, after_mark))
                case _:
                    assert_never(inline)
            if inline.text:
                after_space = inline.text[-1] in " \n\t"
            elif isinstance(inline, NoteReference):
                after_space = False
            after_mark = isinstance(inline, NoteReference)
        return "".join(written)

    def direction(self, *, rtl: bool) -> Attributes:
        """The direction of a paragraph, where it may not be that of a document that says none.

        Its edge is named: programs differ in where a line from the right starts.
        """
        if rtl:
            return {"style:writing-mode": "rl-tb", "fo:text-align": "right"}
        return {"style:writing-mode": "lr-tb", "fo:text-align": "left"} if self.is_rtl else {}

    def words(self, text: str, parent: str = "", properties: Attributes | None = None) -> str:
        """A span of words in a style, with more properties."""
        return self._span(spaced(text, after_space=True), parent, properties or {})

    def _span(self, inner: str, parent: str, properties: Attributes) -> str:
        if not inner:
            return ""
        name = self._styles.name("text", parent, {"text": properties})
        return element("text:span", inner, {"text:style-name": name}) if name else inner

    def _text(self, text: Text, after_space: bool) -> str:
        if text.tag:
            firm = f"\N{NO-BREAK SPACE}{text.text}\N{NO-BREAK SPACE}".translate(_FIRM)
            return self._span(escaped(firm), "Brief Tag", language_properties(text.language))
        words = text.text.translate(_FIRM) if text.nowrap else text.text
        parent, dress = _dress(text, self._shade)
        return self._span(
            spaced(words, after_space=after_space), parent, {**dress, **language_properties(text.language)}
        )

    def _link(self, link: Link, after_space: bool) -> str:
        inner = spaced(link.text, after_space=after_space)
        language = language_properties(link.language)
        target = link_target(link.url)
        if target is None:
            return self._span(inner, "", language)
        return led(target, self._span(inner, "", language), "Internet link")

    def _reference(self, reference: CrossReference, after_space: bool) -> str:
        firm = reference.small and not reference.muted
        inner = spaced(reference.text.translate(_FIRM) if firm else reference.text, after_space=after_space)
        if reference.anchor not in self._anchors:
            return inner
        dress = "Internet link"
        if reference.small:
            dress = "Brief Where Used" if reference.muted else "Brief Citation"
        return led(f"#{reference.anchor}", inner, dress)

    def _note(self, note: str, after_mark: bool) -> str:
        """A note where its first mark is; elsewhere a field that repeats its mark and leads to it."""
        number = str(self._notes.numbers[note])
        comma = self._span(",", "Footnote anchor", {}) if after_mark else ""
        if note in self._marked:
            attributes = {"text:note-class": "footnote", "text:reference-format": "text", "text:ref-name": _id(number)}
            return comma + self._span(element("text:note-ref", number, attributes), "Footnote anchor", {})
        self._marked.add(note)
        content = self._notes.contents[note]
        style = self._styles.name("paragraph", "Footnote", {"paragraph": self.direction(rtl=is_rtl(content))})
        words = bookmarked(self._notes.names[note], self(content))
        line = element("text:p", _SPACE + words, {"text:style-name": style})
        inner = element("text:note-citation", number) + element("text:note-body", line)
        return comma + element("text:note", inner, {"text:id": _id(number), "text:note-class": "footnote"})


def _id(number: str) -> str:
    return f"note-{number}"


def _dress(text: Text, shade: str) -> tuple[str, Attributes]:
    """The style of a piece of text, and what it has beside it."""
    if text.small:
        return ("Brief Where Used" if text.muted else "Brief Citation"), {}
    properties: dict[str, str] = {}
    if text.strong:
        properties |= BOLD
    if text.emphasis:
        properties |= ITALIC
    if text.shaded:
        properties["fo:background-color"] = shade
    return ("Brief Muted" if text.muted else ""), properties


def led(target: str, inner: str, style: str) -> str:
    """A link in the style that is shown under a name, visited or not."""
    name = style_name(style)
    attributes = {
        "xlink:type": "simple",
        "xlink:href": target,
        "text:style-name": name,
        "text:visited-style-name": name,
    }
    return element("text:a", inner, attributes) if inner else ""
