"""Rows and columns, with or without rules: what tables, boxes, columns side by side and the title block stand in."""

from collections.abc import Sequence

from briefgen.export.odt.markup import Attributes, element, points
from briefgen.export.odt.writer_context import OdtContext


def grid(
    context: OdtContext,
    inner: str,
    width: float,
    *,
    outdent: float = 0.0,
    splits: bool = True,
    after: float,
) -> str:
    """A table so many points wide, which begins `outdent` points before the text and has space `after` it."""
    start = "fo:margin-right" if context.is_rtl else "fo:margin-left"
    properties = {
        "style:width": points(width),
        "table:align": "right" if context.is_rtl else "left",
        start: points(-outdent),
        "fo:margin-top": points(0),
        "fo:margin-bottom": points(after),
        "style:may-break-between-rows": str(splits).lower(),
        "table:border-model": "collapsing",
        "style:writing-mode": "rl-tb" if context.is_rtl else "lr-tb",
    }
    style = context.styles.name("table", "", {"table": properties})
    return element("table:table", inner, {"table:style-name": style})


def columns(context: OdtContext, widths: Sequence[float], *, is_headed: bool = False) -> str:
    """The columns of a table, the first of which has the heads of its rows where it `is_headed`."""
    written = []
    for width in widths:
        properties = {"table-column": {"style:column-width": points(width)}}
        style = context.styles.name("table-column", "", properties)
        written.append(element("table:table-column", "", {"table:style-name": style}))
    if is_headed and len(written) > 1:
        written[0] = element("table:table-header-columns", written[0])
    return "".join(written)


def row(context: OdtContext, cells: str, *, is_whole: bool = True) -> str:
    """A row, which stays on one page where it `is_whole`."""
    keep = {"fo:keep-together": "always" if is_whole else "auto"}
    style = context.styles.name("table-row", "", {"table-row": keep})
    return element("table:table-row", cells, {"table:style-name": style})


def cell(context: OdtContext, inner: str, properties: Attributes) -> str:
    """A cell with its paragraphs; one without words has an empty one."""
    style = context.styles.name("table-cell", "", {"table-cell": properties})
    attributes = {"table:style-name": style, "office:value-type": "string"}
    return element("table:table-cell", inner or element("text:p"), attributes)
