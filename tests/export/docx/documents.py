"""Small documents made for tests of the Word writer."""

import datetime
import struct
import zlib
from collections.abc import Callable

from briefgen.document.blocks import (
    Caption,
    Column,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Panel,
    Paragraph,
    Row,
    Table,
    TitleBlock,
)
from briefgen.document.document import Document, Margins, Note, Properties
from briefgen.document.drawing import Circle, Drawing, Fade, Label, Line, Rect
from briefgen.document.inlines import CrossReference, Link, NoteReference, Text


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PIXEL = b"\x89PNG\r\n\x1a\n" + b"".join(
    (
        _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(b"\x00\x80")),
        _chunk(b"IEND", b""),
    )
)
"""A grey PNG of one pixel."""


def notes(count: int) -> tuple[Note, ...]:
    return tuple(
        Note(
            f"n{number}",
            (
                Text(f"The Harbour Times, “Report {number}”, 3 March 2024, "),
                Link("harbour.example", f"https://harbour.example/{number % 7}"),
            ),
        )
        for number in range(1, count + 1)
    )


def timeline(rows: int, note: Callable[[int], str] = lambda number: f"n{number}") -> Table:
    return Table(
        columns=(Column("Date", nowrap=True), Column("What happened"), Column("Who"), Column("Status")),
        rows=tuple(
            Row(
                (
                    (Text(f"{number % 28 + 1} March 2024", nowrap=True),),
                    (
                        Text("The two delegations met in the harbour town and agreed to open the second crossing"),
                        NoteReference(note(number)),
                    ),
                    (Text("Ministry of Ports, Coastal Union"),),
                    (Text("reported", muted=True),),
                ),
                anchor=f"event-{number}",
            )
            for number in range(1, rows + 1)
        ),
        caption=Caption("Table", 1, "Timeline of events"),
        description="Dates, events and those who took part, oldest first.",
        anchor="table-timeline",
    )


def drawing() -> Drawing:
    return Drawing(
        460,
        60,
        (
            Line(10, 40, 450, 40, "rule", 1),
            Rect(60, 34, 80, 12, "accent"),
            Fade(200, 34, 60, 12, "grey", 0, 1),
            Circle(300, 40, 4, "accent", "paper"),
            Label(300, 25, "Crossing opens", 8, "middle", strong=True),
        ),
    )


def properties(**changes: object) -> Properties:
    values = {
        "title": "The second crossing",
        "author": "A. Analyst",
        "organisation": "Ministry of Ports",
        "subject": "Harbour, 2024",
        "keywords": ("harbour", "crossing"),
        "language": "en-GB",
        "date": datetime.date(2024, 4, 2),
    }
    return Properties(**(values | changes))  # type: ignore[arg-type]


def document(*blocks: object, with_notes: tuple[Note, ...] = (), **changes: object) -> Document:
    return Document(
        properties=properties(**changes),
        margins=Margins(
            header_left="Ministry of Ports",
            header_right="OFFICIAL",
            footer_left="MP/2024/17",
            footer_centre="OFFICIAL",
            footer_right="Page {page} of {pages}",
            marking="OFFICIAL",
        ),
        title_block=TitleBlock(
            organisation="Ministry of Ports",
            kind="Policy brief",
            title="The second crossing",
            scope="Harbour and trade, March 2024, 3 sources",
            details=(("Author", "A. Analyst"), ("Date", "2 April 2024"), ("Reference", "MP/2024/17")),
        ),
        blocks=blocks,  # type: ignore[arg-type]
        notes=with_notes,
    )


def every_block() -> Document:
    return document(
        Panel(
            "Bottom line",
            "bottom-line",
            ((Text("The crossing opens in June."), NoteReference("n2")), (Text("Tolls are not settled."),)),
        ),
        Heading(1, "Summary", "summary"),
        ListBlock(
            (
                ListItem((Text("Both sides "), Text("agree", strong=True), Text(" on "), Text("tolls", emphasis=True))),
                ListItem((Text("The date stands."), NoteReference("n1"), NoteReference("n2"))),
            ),
            ordered=False,
        ),
        Heading(1, "Timeline", "timeline"),
        Paragraph(
            (Text("See "), CrossReference("Table 1", "table-timeline"), Text(" and "), Text("2024-03-03", nowrap=True))
        ),
        Figure(drawing(), "A time axis with one event.", Caption("Figure", 1, "Events on a time axis"), "figure-axis"),
        timeline(3, lambda number: f"n{number}"),
        Heading(2, "Open questions", "questions"),
        ListBlock(
            (
                ListItem((Text("Who pays?"), NoteReference("n4")), (Text("Two sources differ."),), "question-1"),
                ListItem((Text("When does it open?"),), (Text("Not announced."), NoteReference("n3"))),
            ),
            ordered=True,
        ),
        Heading(1, "Sources", "sources"),
        ListBlock(
            (ListItem((Text("The Harbour Times, "), Link("harbour.example", "https://harbour.example/1"))),),
            ordered=True,
        ),
        Paragraph((Text("One article was read. "), CrossReference("First question", "question-1")), "small"),
        with_notes=notes(5),
    )
