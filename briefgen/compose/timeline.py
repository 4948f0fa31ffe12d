"""The timeline: the dated events drawn on an axis, then every event as a row of a table."""

from typing import Final

from briefgen.compose.dates import event_date
from briefgen.compose.figure import timeline_figure
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer
from briefgen.compose.timeline_column import Events, TimelineColumn, always
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


def timeline(context: SectionContext, table_number: int) -> tuple[Block, ...]:
    """The drawing, where an event has a date, and the table."""
    events = context.selection.events
    if not events:
        return context.placeholder("empty_timeline")
    figure = timeline_figure(context)
    table = _table(context, events, table_number)
    return (table,) if figure is None else (figure, table)


def _table(context: SectionContext, events: Events, number: int) -> Table:
    words = context.words
    shown = [column for column in COLUMNS if column.is_shown(events)]
    heads = tuple(
        Column(words.get(column.heading, column.english), nowrap=column.is_narrow(events)) for column in shown
    )
    rows = tuple(
        Row(tuple(column.cell(context, event) for column in shown), event_anchor(index), event.id)
        for index, event in enumerate(events)
    )
    caption = Caption(words["table"], number, words["timeline_table"])
    return Table(heads, rows, caption, words["timeline_description"], "timeline-table")


def _title(context: SectionContext, event: CorpusEvent) -> Inlines:
    changed = all_changed(event, context.spec.edits)
    if not changed:
        return (Text(event.title),)
    fields = ", ".join(context.words[f"edited.{name}"] for name in changed)
    return (Text(event.title), Text(f" ({context.words.fill('by_author', fields=fields)})", muted=True))


def _date(context: SectionContext, event: CorpusEvent) -> Inlines:
    return event_date(event, context.words, context.spec.language)


def _cited_title(context: SectionContext, event: CorpusEvent) -> Inlines:
    return (*_title(context, event), *context.notes.quote(event.passages))


def _who(context: SectionContext, event: CorpusEvent) -> Inlines:
    return (Text(context.directory.participants(event)),)


def _status(context: SectionContext, event: CorpusEvent) -> Inlines:
    return (Text("" if event.status == "reported" else context.words[f"status.{event.status}"]),)


def _are_days_known(events: Events) -> bool:
    """Whether every date is that of the event, and no cell says that it is only that of the report."""
    dated = [event for event in events if event.date]
    return bool(dated) and all(event.is_dated for event in dated)


def _has_status(events: Events) -> bool:
    return any(event.status != "reported" for event in events)


COLUMNS: Final = (
    TimelineColumn("column_date", _date, is_narrow=_are_days_known),
    TimelineColumn("column_event", _cited_title),
    TimelineColumn("column_who", _who),
    TimelineColumn("column_status", _status, is_shown=_has_status, is_narrow=always),
)


SECTION: Final = SectionComposer(lambda context, tables, _: timeline(context, tables.next()))
