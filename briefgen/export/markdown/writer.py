"""Put a file of Markdown together: the head, the text, the notes."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from briefgen.document.blocks import in_order
from briefgen.document.direction import is_rtl_language
from briefgen.document.document import Document, sender_of
from briefgen.document.inlines import CrossReference, Text
from briefgen.document.reading import anchors_of, lines_of, note_numbers
from briefgen.document.style import Style
from briefgen.export.markdown.blocks import pieces_of
from briefgen.export.markdown.escaping import begun, escaped
from briefgen.export.markdown.lines import MarkdownLines, anchor_mark, mark_anchor, note_anchor

_SEPARATOR: Final = " · "


def write_markdown(document: Document, style: Style, folder: Path | None = None) -> bytes:  # noqa: ARG001
    """The document as CommonMark in UTF-8; a style has nothing to say of it. The same bytes for the same document."""
    return ("\n\n".join(filter(None, _pieces(document))) + "\n").encode()


def _pieces(document: Document) -> Iterator[str]:
    """The pieces between blank lines; what runs from right to left is an element, as Markdown has no direction."""
    anchors = frozenset(anchor for block in in_order(document.blocks) for anchor in anchors_of(block))
    whole = chain(
        chain.from_iterable(map(lines_of, in_order(document.blocks))), (note.content for note in document.notes)
    )
    led_to = frozenset(part.anchor for line in whole for part in line if isinstance(part, CrossReference))
    lines = MarkdownLines(anchors, led_to, note_numbers(document))
    language = document.properties.language
    is_rtl = is_rtl_language(language)
    if is_rtl:
        yield f'<div lang="{language}" dir="rtl">'
    yield from _head(document)
    yield from pieces_of(document.blocks, lines)
    yield from _notes(document, lines)
    if document.margins.marking:
        yield lines((Text(document.margins.marking.strip(), strong=True),))
    if is_rtl:
        yield "</div>"


def _head(document: Document) -> Iterator[str]:
    block = document.title_block
    details = _SEPARATOR.join(filter(None, (*(value for _, value in block.details), block.scope)))
    yield begun(escaped(sender_of(document)))
    yield f"# {escaped(block.title).strip()}"
    yield begun(escaped(details))


def _notes(document: Document, lines: MarkdownLines) -> Iterator[str]:
    """The notes that have a mark, by their numbers; each leads back to its first mark."""
    contents = {note.id: note.content for note in document.notes}
    items = [
        f"{number}. {anchor_mark(note_anchor(number))}{begun(lines(contents[name]))} [↩](#{mark_anchor(number)})"
        for name, number in note_numbers(document).items()
    ]
    if items:
        yield "---"
        yield "\n".join(items)
