"""What stands before the text of a document: the title block, and the list of contents."""

from pathlib import Path
from typing import Final

from briefgen.document.blocks import Heading, in_order
from briefgen.document.document import Document, sender_of
from briefgen.document.inlines import Text
from briefgen.document.lines import DETAILS, SENDER, TITLE, details_of
from briefgen.document.style import POINTS_PER_MM, Logo
from briefgen.export.odt.grid import cell, columns, grid, row
from briefgen.export.odt.lines import is_rtl, led
from briefgen.export.odt.markup import element, escaped, points
from briefgen.export.odt.style_entry import style_name
from briefgen.export.odt.writer_context import OdtContext

_PADDING: Final = 12.0  # points: three steps of 4, as in Word


def title_block(context: OdtContext, document: Document, folder: Path | None) -> str:
    """The paragraphs of the head, on a coloured band or beside a logo where the style has them.

    Raises:
        InputError: the logo cannot be read.
    """
    band = context.style.band
    ink = {"fo:color": band.ink} if band else None
    rows = (
        ("Brief Kind", SENDER, sender_of(document)),
        ("Title", TITLE, document.title_block.title),
        ("Subtitle", DETAILS, details_of(document)),
    )
    lines = "".join(context.text_line(style, text, (name,), ink) for style, name, text in rows if text)
    logo = context.style.logo
    if band is None and logo is None:
        return lines + _rule(context)
    return _frame(context, lines, None if logo is None else _logo(context, logo, folder)) + _rule(context)


def contents(context: OdtContext, document: Document) -> str:
    """The list of contents, of links to the sections; nothing where the document has none.

    It names no pages, which only who lays the document out knows; whoever updates it may have them.
    """
    headings = [block for block in in_order(document.blocks) if isinstance(block, Heading) and block.level == 1]
    if not document.contents or not headings:
        return ""
    entries = "".join(
        context.line("Contents 1", led(f"#{each.anchor}", escaped(each.text), "Index Link"), is_rtl((Text(each.text),)))
        for each in headings
    )
    title = context.text_line("Contents Heading", document.contents)
    body = element("text:index-title", title, {"text:name": "Contents heading"}) + entries
    template = {"text:style-name": style_name("Contents Heading")}
    source = element("text:index-title-template", escaped(document.contents), template) + _ENTRY
    return element(
        "text:table-of-content",
        element("text:table-of-content-source", source, {"text:outline-level": "1"}) + element("text:index-body", body),
        {"text:name": "Contents", "text:protected": "true"},
    )


_ENTRY: Final = element(
    "text:table-of-content-entry-template",
    element("text:index-entry-link-start") + element("text:index-entry-text") + element("text:index-entry-link-end"),
    {"text:outline-level": "1", "text:style-name": style_name("Contents 1")},
)


def _rule(context: OdtContext) -> str:
    """A rule across the text; under a band, which needs none, the space alone."""
    properties = {"fo:margin-top": points(0), "fo:margin-bottom": points(8), "fo:line-height": points(4)}
    if context.style.band is None:
        rule = f"1.5pt solid {context.style.colours.accent}"
        properties |= {"fo:margin-top": points(8), "fo:border-top": rule, "fo:padding": points(0)}
    style = context.styles.name("paragraph", "Standard", {"paragraph": properties})
    return element("text:p", "", {"text:style-name": style})


def _logo(context: OdtContext, logo: Logo, folder: Path | None) -> tuple[str, float]:
    """The frame that shows the logo, and its width in points."""
    from briefgen.export.pictures import read_picture

    width = logo.width_mm * POINTS_PER_MM
    read = read_picture((folder or Path()) / logo.file, width)
    files = [context.pictures.add(read.data, read.ending, read.content_type)]
    if read.vector is not None:
        files.insert(0, context.pictures.add(read.vector, "svg", "image/svg+xml"))
    return context.pictures.inline(width, width * read.height_share, logo.alt, *files), width


def _frame(context: OdtContext, lines: str, logo: tuple[str, float] | None) -> str:
    """A row that holds the lines and, at their end, the logo, on the band."""
    band = context.style.band
    padding = _PADDING if band else 0.0
    dress = {"fo:padding": points(padding), "fo:border": "none"}
    if band:
        dress["fo:background-color"] = band.colour
    right = 0.0 if logo is None else logo[1] + 2 * padding
    widths, cells = [context.width - right], [cell(context, lines, dress)]
    if logo is not None:
        style = context.styles.name("paragraph", "Standard", {"paragraph": {"fo:text-align": "end"}})
        widths.append(right)
        cells.append(cell(context, element("text:p", logo[0], {"text:style-name": style}), dress))
    return grid(context, columns(context, widths) + row(context, "".join(cells)), context.width, after=0.0)
