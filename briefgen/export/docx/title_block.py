"""The head of page one: who it is from, what it is, its title, and what it covers."""

from pathlib import Path
from typing import Final

from briefgen.document.direction import runs_rtl
from briefgen.document.document import Document, sender_of
from briefgen.document.lines import DETAILS, SENDER, TITLE, details_of
from briefgen.document.style import POINTS_PER_MM, Logo
from briefgen.export.docx.pictures import Pictures
from briefgen.export.docx.runs import text_runs
from briefgen.export.docx.writer_context import WriterContext
from briefgen.export.docx.xml import hex_colour, paragraph, twips

_PADDING: Final = 12  # points: three steps of 4


def title_block(context: WriterContext, document: Document, folder: Path | None) -> str:
    """The paragraphs of the head, on a coloured band or beside a logo where the style has them.

    Raises:
        InputError: the logo cannot be read.
    """
    style = context.style
    lines = _lines(context, document)
    if style.band is None and style.logo is None:
        return "".join(lines) + _rule(context)
    logo = None if style.logo is None else _logo(context.pictures, style.logo, folder)
    return _frame(context, "".join(lines), logo) + _rule(context)


def _lines(context: WriterContext, document: Document) -> list[str]:
    block = document.title_block
    ids = context.template.style_ids
    ink = "" if context.style.band is None else f'<w:color w:val="{hex_colour(context.style.band.ink)}"/>'
    rows = (
        ("Brief Kind", SENDER, sender_of(document)),
        ("Title", TITLE, block.title),
        ("Subtitle", DETAILS, details_of(document)),
    )
    written = [(style, name, text, text_runs(text, ink, rtl=runs_rtl(text))) for style, name, text in rows if text]
    return [
        paragraph(ids[style], context.bookmarked(name, runs), "<w:bidi/>" if runs_rtl(text) else "")
        for style, name, text, runs in written
        if runs
    ]


def _rule(context: WriterContext) -> str:
    """A rule across the text; under a band, which needs none, the space alone."""
    if context.style.band is not None:
        return f"<w:p><w:pPr>{_low_line()}</w:pPr></w:p>"
    colour = hex_colour(context.style.colours.accent)
    rule = f'<w:pBdr><w:top w:val="single" w:sz="12" w:space="0" w:color="{colour}"/></w:pBdr>'
    return f"<w:p><w:pPr>{rule}{_low_line(before=8)}</w:pPr></w:p>"


def _low_line(before: float = 0) -> str:
    """The spacing of a paragraph that is no more than the space it makes."""
    return f'<w:spacing w:before="{twips(before)}" w:after="{twips(8)}" w:line="{twips(4)}" w:lineRule="exact"/>'


def _logo(pictures: Pictures, logo: Logo, folder: Path | None) -> tuple[str, float]:
    """The run that shows the logo, and its width in points."""
    from briefgen.export.pictures import read_picture

    width = logo.width_mm * POINTS_PER_MM
    read = read_picture((folder or Path()) / logo.file, width)
    picture = pictures.add(read.data, read.ending, read.content_type)
    vector = None if read.vector is None else pictures.add(read.vector, "svg", "image/svg+xml")
    return pictures.inline(width, width * read.height_share, logo.alt, picture, vector), width


def _frame(context: WriterContext, lines: str, logo: tuple[str, float] | None) -> str:
    """A row that holds the lines on the left and the logo on the right, on the band."""
    band = context.style.band
    total = twips(context.template.text_width)
    padding = twips(_PADDING) if band else 0
    right = 0 if logo is None else twips(logo[1]) + 2 * padding
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{hex_colour(band.colour)}"/>' if band else ""
    columns = [(total - right, lines)]
    if logo is not None:
        columns.append((right, f'<w:p><w:pPr><w:jc w:val="right"/></w:pPr>{logo[0]}</w:p>'))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width, _ in columns)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{inner}</w:tc>' for width, inner in columns
    )
    sides = "".join(f'<w:{side} w:w="{padding}" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar>{sides}</w:tblCellMar><w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0"'
        f' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )
