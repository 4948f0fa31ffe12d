"""The documents of events that are named by their ids."""

from collections.abc import Iterable

from pyroaring import BitMap
from sqlalchemy import Connection, and_, select

from briefgen.library.store import tables
from briefgen.library.store.pairs import pairs_in


def documents_by_id(connection: Connection, wanted: Iterable[str]) -> BitMap:
    """The documents of the events with these ids, `article:event`; ids of none are left out."""
    article, event, mention = tables.article, tables.event, tables.mention
    rows = connection.execute(
        select(mention.c.document)
        .join(event, and_(event.c.article == mention.c.article, event.c.position == mention.c.position))
        .join(article, article.c.number == mention.c.article)
        .where(pairs_in(article.c.id, event.c.id, split_ids(wanted)), mention.c.document > 0)
    )
    return BitMap(rows.scalars())


def split_ids(names: Iterable[str]) -> list[tuple[str, str]]:
    """Every way to read `article:id`: either may have a colon in it."""
    return [(name[:place], name[place + 1 :]) for name in names for place, char in enumerate(name) if char == ":"]
