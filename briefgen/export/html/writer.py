"""Put a page together: its head, the title block, the text, the notes, the lines of its margins."""

import base64
import hashlib
from pathlib import Path
from typing import Final

from briefgen.document.blocks import Heading, Table, in_order
from briefgen.document.direction import is_rtl_language
from briefgen.document.document import Document, Margins, sender_of
from briefgen.document.inlines import Text
from briefgen.document.marking import marking_look
from briefgen.document.reading import anchors_of, note_numbers
from briefgen.document.style import POINTS_PER_MM, Logo, Style
from briefgen.export.html.blocks import PageBlocks
from briefgen.export.html.lines import PageLines, mark_anchor, note_anchor
from briefgen.export.html.markup import element, escaped
from briefgen.export.html.sheet import style_sheet

_SEPARATOR: Final = " · "
_MAIN: Final = "page-text"


def write_html(document: Document, style: Style, folder: Path | None = None) -> bytes:
    """The document as a web page: the same bytes for the same document, style, and files that the style names.

    `folder` is where the style file lies, from which it names its logo.

    Raises:
        InputError: the logo that the style names cannot be used.
    """
    properties = document.properties
    is_rtl = is_rtl_language(properties.language)
    anchors = frozenset(anchor for block in in_order(document.blocks) for anchor in anchors_of(block))
    lines = PageLines(is_rtl=is_rtl, anchors=anchors, numbers=note_numbers(document))
    foot = _margin(lines, document.margins, "footer")
    body = "\n".join(
        filter(
            None,
            (
                element("a", lines((Text(document.skip),)), class_="skip", href=f"#{_MAIN}") if document.skip else "",
                element(
                    "header", f"{_margin(lines, document.margins, 'header')}{_title(lines, document, style, folder)}"
                ),
                _contents(lines, document),
                element("main", f"\n{_text(lines, document, style)}\n", id=_MAIN),
                element("footer", foot) if foot else "",
            ),
        )
    )
    tables = (block for block in in_order(document.blocks) if isinstance(block, Table))
    shares = (column.share for table in tables for column in table.columns if column.share)
    sheet = style_sheet(style, document.margins, shares, is_rtl=is_rtl)
    page = element("head", f"\n{_head(document, sheet)}\n") + "\n" + element("body", f"\n{body}\n")
    whole = element("html", f"\n{page}\n", lang=properties.language, dir="rtl" if is_rtl else "ltr")
    return f"<!DOCTYPE html>\n{whole}\n".encode()


def _head(document: Document, sheet: str) -> str:
    """What the page says of itself; it may take pictures from within itself and its own style sheet, nothing else."""
    properties = document.properties
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    named = (
        ("viewport", "width=device-width, initial-scale=1"),
        ("referrer", "no-referrer"),
        ("generator", "briefgen"),
        ("author", properties.author or properties.organisation),
        ("description", properties.subject),
        ("keywords", ", ".join(properties.keywords)),
        ("dcterms.issued", properties.date.isoformat()),
        *(("dcterms.source", f"{name}: {proof}") for name, proof in properties.fingerprints),
    )
    return "\n".join(
        (
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escaped(policy)}">',
            *(f'<meta name="{name}" content="{escaped(value)}">' for name, value in named if value),
            element("title", escaped(properties.title)),
            f"<style>{sheet}</style>",
        )
    )


def _margin(lines: PageLines, margins: Margins, side: str) -> str:
    """The lines of one margin, but for numbers of pages, of which a page on a screen has none."""
    named = [getattr(margins, f"{side}_{place}") for place in ("left", "centre", "right")]
    parts = [_margin_line(lines, text, margins.marking) for text in named if text and "{page" not in text]
    return element("div", "".join(parts), class_="margin") if parts else ""


def _margin_line(lines: PageLines, text: str, marking: str) -> str:
    if text != marking:
        return element("span", lines((Text(text),)))
    dress = "marking tlp" if marking_look(text, 0, "").ground else "marking"
    kind = text.partition(":")[2].partition("+")[0].lower() if "tlp" in dress else ""
    return element("strong", lines((Text(text),)), class_=f"{dress} {kind}".strip())


def _title(lines: PageLines, document: Document, style: Style, folder: Path | None) -> str:
    block = document.title_block
    details = _SEPARATOR.join(filter(None, (*(value for _, value in block.details), block.scope)))
    rows = (("p", "kind", sender_of(document)), ("h1", None, block.title), ("p", "details", details))
    written = "".join(
        element(name, lines((Text(text),)), class_=dress, dir=lines.direction_of(text))
        for name, dress, text in rows
        if text
    )
    logo = "" if style.logo is None else _logo(style.logo, folder)
    return element("div", f"{element('div', written)}{logo}", class_="title")


def _logo(logo: Logo, folder: Path | None) -> str:
    """The logo within the page. Raises `InputError` when it cannot be read."""
    from briefgen.export.pictures import read_picture

    width = logo.width_mm * POINTS_PER_MM
    read = read_picture((folder or Path()) / logo.file, width)
    data, kind = (read.data, read.content_type) if read.vector is None else (read.vector, "image/svg+xml")
    source = f"data:{kind};base64,{base64.b64encode(data).decode()}"
    pixels = width * 4 / 3  # CSS Values and Units 3, 6.2: 96 to the inch
    size = f'width="{pixels:.0f}" height="{pixels * read.height_share:.0f}"'
    return f'<img class="logo" src="{source}" alt="{escaped(logo.alt)}" {size}>'


def _contents(lines: PageLines, document: Document) -> str:
    """The list of contents; nothing where the document has none."""
    headings = [each for each in in_order(document.blocks) if isinstance(each, Heading) and each.level == 1]
    if not document.contents or not headings:
        return ""
    entries = "".join(
        element("li", element("a", lines((Text(each.text),)), href=f"#{each.anchor}")) for each in headings
    )
    title = element("p", element("strong", escaped(document.contents)))
    return element("nav", title + element("ul", entries, role="list"), aria_label=document.contents)


def _text(lines: PageLines, document: Document, style: Style) -> str:
    written = PageBlocks(lines, style)(document.blocks)
    notes = _notes(lines, document)
    return f"{written}\n{notes}" if notes else written


def _notes(lines: PageLines, document: Document) -> str:
    """The notes that have a mark, by their numbers; each leads back to its first mark."""
    contents = {note.id: note.content for note in document.notes}
    items = []
    for name, number in note_numbers(document).items():
        back = element("a", "↩", href=f"#{mark_anchor(number)}", role="doc-backlink", aria_label=f"↩ {number}")
        content = contents[name]
        inner = f"{lines(content)} {back}"
        direction = lines.direction(content)
        line = inner if direction is None else element("div", inner, dir=direction)
        items.append(element("li", line, id=note_anchor(number)))
    return element("ol", "\n".join(items), class_="notes") if items else ""
