"""What the sources tell differently of one event: another day, another number of dead."""

from briefgen.compose.dates import date_words
from briefgen.compose.section import SectionContext
from briefgen.corpus.corpus import Conflict, ConflictingValue
from briefgen.document.blocks import Block, Column, Row, Table
from briefgen.document.inlines import Text


def differences(context: SectionContext, table_number: int) -> tuple[Block, ...]:
    """The table of accounts, each on a row of its own, so that its citation is its own."""
    words = context.words
    events = {event.id: event for event in context.selection.events}
    columns = tuple(Column(words[key]) for key in ("column_event", "column_differs", "column_accounts"))
    rows = tuple(
        Row(
            (
                (context.sourced(events[item.event].title, events[item.event].passages),),
                (Text(words[f"difference.{item.field}"]),),
                (Text(_value(context, item, given)), *context.notes.quote(given.passages)),
            ),
            about=item.event,
        )
        for item in context.selection.conflicts
        for given in item.values
    )
    caption = context.caption(table_number, "differences_table")
    return (Table(columns, rows, caption, words["differences_description"], "differences-table"),)


def _value(context: SectionContext, item: Conflict, given: ConflictingValue) -> str:
    return date_words(given.value, context.spec.language) if item.field == "date" else given.value
