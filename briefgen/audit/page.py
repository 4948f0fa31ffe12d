"""An audit as a document, for every format that briefgen writes."""

import datetime
from collections.abc import Iterator

from briefgen.audit.verdicts import AuditReport, LineVerdict, Remark
from briefgen.document.blocks import Block, Column, Counts, Heading, ListBlock, ListItem, Row, Table, TitleBlock
from briefgen.document.document import Document, Margins, Properties
from briefgen.document.inlines import Text

_COLUMNS = ("Line", "Verdict", "Why")
_SHARES = (0.46, 0.12, 0.42)
"""Of the width, for the columns."""


def report_document(report: AuditReport, file: str, date: datetime.date) -> Document:
    """The report on a brief in a `file`: counts, then a table of the lines, those that are not backed first."""
    title = f"Audit: {report.title}"
    head = TitleBlock("", "Audit of a brief", title, file, (("Date", date.isoformat()),))
    properties = Properties(title, "", "", "", (), "en", date)
    return Document(properties, Margins(), head, tuple(_blocks(report)), ())


def _blocks(report: AuditReport) -> Iterator[Block]:
    told = (("backed", "backed by passages"), ("own", "the analyst’s own"), ("changed", "changed since export"))
    counts = [(str(sum(line.verdict == name for line in report.lines)), words) for name, words in told]
    unbacked = sum(line.verdict == "unbacked" for line in report.lines)
    yield Counts("Lines", "lines", (*counts, (str(unbacked), "unbacked")))
    wrong = [line for line in report.lines if line.verdict in ("changed", "unbacked")]
    right = [line for line in report.lines if line.verdict not in ("changed", "unbacked")]
    for heading, anchor, lines in (("Changed or unbacked", "wrong", wrong), ("Backed, or own", "right", right)):
        if lines:
            yield Heading(1, heading, anchor)
            yield _table(lines, f"{anchor}-table")
    if report.remarks:
        yield Heading(1, "To look at", "remarks")
        yield ListBlock(tuple(map(_item, report.remarks)), ordered=False, small=True)


def _table(lines: list[LineVerdict], anchor: str) -> Table:
    columns = tuple(Column(title, share=share) for title, share in zip(_COLUMNS, _SHARES, strict=True))
    rows = tuple(
        Row(((Text(line.text),), (Text(line.verdict, strong=True),), (Text(line.reason),)), f"{anchor}-{number}")
        for number, line in enumerate(lines, 1)
    )
    return Table(columns, rows, None, "The lines of the brief, the verdict on each, and why", anchor)


def _item(remark: Remark) -> ListItem:
    return ListItem((Text(f"{remark.id}: ", strong=True), Text(remark.words)))
