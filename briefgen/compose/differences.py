"""What the sources tell differently of one event: another day, another number of dead."""

from collections.abc import Iterator

from briefgen.compose.dates import date_words
from briefgen.compose.section import Desk
from briefgen.corpus.corpus import CorpusDifference
from briefgen.document.blocks import Block, Caption, Column, Row, Table
from briefgen.document.inlines import Inline, Text


def differences(desk: Desk, table_number: int) -> tuple[Block, ...]:
    """The table of accounts, each with its sources."""
    words = desk.words
    titles = {event.id: event.title for event in desk.selection.events}
    columns = tuple(Column(words[key]) for key in ("column_event", "column_differs", "column_accounts"))
    rows = tuple(
        Row(
            (
                (Text(titles[item.event]),),
                (Text(words[f"difference.{item.field}"]),),
                tuple(_accounts(desk, item)),
            ),
            about=item.event,
        )
        for item in desk.selection.differences
    )
    caption = Caption(words["table"], table_number, words["differences_table"])
    return (Table(columns, rows, caption, words["differences_description"], "differences-table"),)


def _accounts(desk: Desk, item: CorpusDifference) -> Iterator[Inline]:
    for place, account in enumerate(item.accounts):
        value = date_words(account.value, desk.spec.language) if item.field == "date" else account.value
        yield Text(("; " if place else "") + value)
        yield from desk.notes.quote(account.passages)
