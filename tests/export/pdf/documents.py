"""Documents for the tests: briefs of any length on a made-up matter."""

import datetime

from briefgen.document.blocks import (
    Block,
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
from briefgen.document.inlines import CrossReference, Inlines, Link, NoteReference, Text

WORDS = (
    "The two delegations met at the harbour office and agreed to reopen the ferry line before winter, "
    "while the port authority kept the southern quay closed until its survey of the sea wall is done"
).split()


def words(count: int, seed: int) -> str:
    return " ".join(WORDS[(seed * 7 + place) % len(WORDS)] for place in range(count))


def note(place: int) -> Note:
    content: Inlines = (
        Text("Harbour Gazette", strong=True),
        Text(f", “{words(6, place)}”, {place % 28 + 1} May 2025: “{words(14, place + 3)}.” "),
        Link("gazette.example", f"https://gazette.example/{place}"),
    )
    return Note(f"n{place}", content)


def timeline(count: int, first_note: int = 0) -> Table:
    rows = tuple(
        Row(
            (
                (Text(f"{place % 28 + 1} May 2025", nowrap=True),),
                (Text(words(18, place) + "."), NoteReference(f"n{first_note + place}")),
                (Text(f"{words(3, place)}; {words(2, place + 2)}"),),
                (Text("claimed" if place % 3 == 0 else ""),),
            ),
            anchor=f"event-{place}",
        )
        for place in range(count)
    )
    columns = (Column("Date", nowrap=True), Column("Event"), Column("Who"), Column("Status"))
    caption = Caption("Table", 1, f"{count} events in order of date")
    return Table(columns, rows, caption, "Events with date, what happened, who took part and status", "timeline")


def drawing() -> Drawing:
    return Drawing(
        460,
        70,
        (
            Line(10, 50, 450, 50, "ink", 1),
            Fade(60, 44, 90, 6, "accent", 1, 0.1),
            Rect(200, 44, 60, 6, "accent"),
            Circle(330, 50, 4, "accent", "paper"),
            Label(330, 36, "12 May: ferry line", 8, "middle"),
            Label(10, 66, "2024", 8, "start", "grey"),
            Label(450, 66, "2025", 8, "end", "grey", strong=True),
        ),
    )


def blocks(events: int, actors: int, sources: int) -> tuple[Block, ...]:
    actor_rows = tuple(
        Row(((Text(words(2, place)),), (Text(words(5, place)),), (Text(words(15, place)), NoteReference(f"n{place}"))))
        for place in range(actors)
    )
    actor_table = Table(
        (Column("Actor"), Column("Role"), Column("Said or did")),
        actor_rows,
        Caption("Table", 2, "Actors"),
        "Actors with role and what they said or did",
        "actors",
    )
    items = tuple(
        ListItem(
            (
                Text("Harbour Gazette", strong=True),
                Text(f", {words(8, place)}, "),
                Link("in the Gazette", f"https://gazette.example/{place}"),
            ),
            (Text(words(9, place), emphasis=True), CrossReference("see the timeline", "timeline")),
            anchor=f"source-{place}",
        )
        for place in range(sources)
    )
    summary = tuple(
        ListItem((Text(words(24, place) + "."), NoteReference("n0"), NoteReference(f"n{place}"))) for place in range(4)
    )
    made: list[Block] = [
        Panel("Bottom line", "bottom-line", ((Text(words(40, 3) + "."),), (Text(words(20, 9) + "."),))),
        Heading(1, "Summary", "summary"),
        ListBlock(summary, ordered=False),
        Heading(1, "Timeline", "timeline-section"),
        Figure(
            drawing(), "A line from 2024 to 2025 with three events", Caption("Figure", 1, "When it happened"), "axis"
        ),
        timeline(events),
        Heading(1, "Actors", "actors-section"),
        Heading(2, "States", "states"),
        actor_table,
        Heading(1, "Sources", "sources"),
        ListBlock(items, ordered=True),
        Paragraph((Text(words(60, 5) + ".", muted=True),), role="small"),
    ]
    return tuple(made)


def document(content: tuple[Block, ...], notes: tuple[Note, ...] = (), **title: str) -> Document:
    head = TitleBlock(
        title.get("organisation", "Ministry of Ports"),
        "Policy brief",
        title.get("title", "The ferry line and the sea wall"),
        "Ferry; harbour · December 2024 to May 2025 · 3 sources",
        (("Author", "J. Doe"), ("Date", "2 June 2025"), ("Reference", "MP/2025/17")),
    )
    margins = Margins("Ministry of Ports", "", "TLP:GREEN", "MP/2025/17", "TLP:GREEN", "Page {page} of {pages}")
    properties = Properties(
        head.title, "J. Doe", head.organisation, "Ferry", ("ferry", "harbour"), "en-GB", datetime.date(2025, 6, 2)
    )
    return Document(properties, margins, head, content, notes)


def brief(events: int = 20, actors: int = 15, sources: int = 15) -> Document:
    count = max(events, actors, 4)
    return document(blocks(events, actors, sources), tuple(note(place) for place in range(count)))
