"""The timeline: the dated events drawn on an axis, then every event as a row of a table."""

from briefgen.compose.dates import event_date
from briefgen.compose.figure import timeline_figure
from briefgen.compose.section import Desk
from briefgen.corpus.corpus import CorpusEvent
from briefgen.corpus.edits import all_changed
from briefgen.document.blocks import Block, Caption, Column, Row, Table
from briefgen.document.inlines import Inlines, Text

_ROW = "event-"


def event_anchor(index: int) -> str:
    """The anchor of the row of an event, by its place in the timeline from 0."""
    return f"{_ROW}{index + 1}"


def is_event_anchor(anchor: str) -> bool:
    """Whether an anchor is that of a row of the timeline."""
    return anchor.startswith(_ROW)


def timeline(desk: Desk, table_number: int) -> tuple[Block, ...]:
    """The drawing, where an event has a date, and the table."""
    events = desk.selection.events
    if not events:
        return desk.remark("empty_timeline")
    figure = timeline_figure(desk)
    table = _table(desk, events, table_number)
    return (table,) if figure is None else (figure, table)


def _table(desk: Desk, events: tuple[CorpusEvent, ...], number: int) -> Table:
    words = desk.words
    dated = [event for event in events if event.date]
    statuses = any(event.status != "reported" for event in events)
    columns = [
        Column(words["column_date"], nowrap=bool(dated) and all(event.is_dated for event in dated)),
        Column(words["column_event"]),
        Column(words["column_who"]),
    ]
    if statuses:
        columns.append(Column(words["column_status"], nowrap=True))
    rows = tuple(_row(desk, event, event_anchor(index), statuses) for index, event in enumerate(events))
    caption = Caption(words["table"], number, words["timeline_table"])
    return Table(tuple(columns), rows, caption, words["timeline_description"], "timeline-table")


def _row(desk: Desk, event: CorpusEvent, anchor: str, statuses: bool) -> Row:
    cells: list[Inlines] = [
        event_date(event, desk.words, desk.spec.language),
        (*_title(desk, event), *desk.notes.quote(event.passages)),
        (Text(desk.directory.participants(event)),),
    ]
    if statuses:
        cells.append((Text("" if event.status == "reported" else desk.words[f"status.{event.status}"]),))
    return Row(tuple(cells), anchor, event.id)


def _title(desk: Desk, event: CorpusEvent) -> Inlines:
    changed = all_changed(event, desk.spec.edits)
    if not changed:
        return (Text(event.title),)
    fields = ", ".join(desk.words[f"edited.{name}"] for name in changed)
    return (Text(event.title), Text(f" ({desk.words.fill('by_author', fields=fields)})", muted=True))
