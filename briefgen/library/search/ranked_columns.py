"""What documents are ranked by, in columns: a row of them for each batch that was indexed."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pyroaring import BitMap
from sqlalchemy import Connection, insert, select

from briefgen.library.search.documents import EventDocument
from briefgen.library.store.tables import ranking
from briefgen.selection.event_columns import ColumnRow, EventColumns, joined, pack, unpack
from briefgen.selection.facts import event_facts, told_words

_BLOCK: Final = 1 << 16  # documents that are counted at once


class RankedBlock(NamedTuple):
    """Columns with the numbers of the documents that they are about."""

    documents: list[int]
    columns: EventColumns


def add_ranked(connection: Connection, first: int, rows: Sequence[ColumnRow]) -> None:
    """Store what documents are ranked by; the first has the number `first`, the others follow."""
    connection.execute(insert(ranking), [{"first": first, "documents": len(rows), "data": pack(rows)}])


def ranked_blocks(connection: Connection, wanted: BitMap) -> Iterator[RankedBlock]:
    """The columns of the documents that are wanted, ascending."""
    rows = connection.execute(select(ranking.c.first, ranking.c.documents, ranking.c.data).order_by(ranking.c.first))
    numbers: list[int] = []
    parts: list[EventColumns] = []
    for row in rows:
        inside = wanted & BitMap(range(row.first, row.first + row.documents))
        if not inside:
            continue
        columns = unpack(row.data)
        if len(inside) < len(columns):
            columns = columns.at([number - row.first for number in inside])
        numbers += inside
        parts.append(columns)
        if len(numbers) >= _BLOCK:
            yield RankedBlock(numbers, joined(parts))
            numbers, parts = [], []
    if numbers:
        yield RankedBlock(numbers, joined(parts))


def ranked_row(document: EventDocument) -> ColumnRow:
    """What a document is ranked by."""
    told = {
        (mention.place[0], span["start"], span["end"]): told_words(
            mention.article.text, span["start"], span["end"], mention.article.title, mention.article.language
        )
        for mention in document.mentions
        for span in mention.event["evidence"]
    }
    articles = sorted({mention.place[0] for mention in document.mentions})
    return ColumnRow(event_facts(document.version, list(told.values())), len(told), articles)
