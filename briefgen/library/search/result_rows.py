"""Documents of the index as rows for the reader."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, select

from briefgen.library.search.documents import EventDocument, EventLoader
from briefgen.library.search.query import SearchPassage, SearchRow
from briefgen.library.store.equivalence import ItemRef, RowKey, event_base, read_equivalence
from briefgen.library.store.tables import mention

_MOST_PASSAGES: Final = 50  # of a row, for a tip; chosen by hand


def result_rows(connection: Connection, numbers: Sequence[int]) -> tuple[SearchRow, ...]:
    """The rows of documents, in their order."""
    rows = connection.execute(
        select(mention.c.document, mention.c.article, mention.c.position, mention.c.cluster)
        .where(mention.c.document.in_(numbers))
        .order_by(mention.c.article, mention.c.position)
    )
    members: dict[int, list[ItemRef]] = {number: [] for number in numbers}
    for number, article, position, cluster in rows:
        place: RowKey = (article, position)
        members[number].append(ItemRef(place, event_base(place, cluster)))
    events = read_equivalence(connection, "events")
    groups = [
        (events.key_of(found[0]), [item.place for item in found]) for number in numbers if (found := members[number])
    ]
    gatherer = EventLoader(connection, read_equivalence(connection, "actors"), events)
    return tuple(map(_row, gatherer.gather(groups)))


def _row(document: EventDocument) -> SearchRow:
    account = document.account
    spans = [(mention.article, span) for mention in document.mentions for span in mention.event["evidence"]]
    return SearchRow(
        document.mentions[0].id,
        tuple(mention.id for mention in document.mentions),
        account.date,
        account.title,
        account.kind,
        account.status,
        tuple(label for _, label in document.actors),
        tuple(label for _, label in document.themes),
        tuple(label for _, label in document.outlets),
        document.sources,
        tuple(
            SearchPassage(article.id, span["start"], span["end"], article.text[span["start"] : span["end"]])
            for article, span in spans[:_MOST_PASSAGES]
        ),
        account.date_text,
        account.date_basis,
    )
