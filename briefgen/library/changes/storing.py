"""An article into the library: once, linked with its copies, ready to be indexed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, select, update

from briefgen.library.changes.changes import read_clusters, regroup_items, restore_clusters
from briefgen.library.duplicates.near_duplicates import link_near_duplicate
from briefgen.library.search.index import withdraw_documents
from briefgen.library.store import articles, tables
from briefgen.library.store.equivalence import RowKey
from briefgen.library.store.merging_state import end_merging_state
from briefgen.model import ArticleData

Outcome = Literal["new", "same", "twin", "replaced"]


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding an article: `same` when its text was there, `twin` when it is a copy of another's text.

    `id` is the id under which the library has it. `twin_of` is the fullest text of all copies, which stands for them.
    """

    outcome: Outcome
    id: str
    twin_of: str | None = None


def store_article(connection: Connection, data: ArticleData, *, replace: bool) -> Added:
    """Store an article, or leave the one of the same text, which must be whole. Raises `InputError` for a taken id."""
    number = articles.stored_number(connection, data.article.sha256)
    if number is not None and not replace:
        (known,) = articles.read_articles(connection, [number])
        return Added("same", known.article.id)
    if number is not None:
        return _replace(connection, number, data)
    number = articles.write_article(connection, data)
    outcome = _link(connection, number, data)
    regroup_items(connection, data.article.sha256)
    return outcome


def _link(connection: Connection, number: int, data: ArticleData) -> Added:
    linked = link_near_duplicate(connection, number, data)
    if not linked:
        return Added("new", data.article.id)
    stand_aside(connection, linked)
    table = tables.article
    fullest = connection.execute(select(table.c.id).where(table.c.number == linked[0])).scalar_one()
    return Added("twin", data.article.id, fullest)


def stand_aside(connection: Connection, linked: Sequence[int]) -> None:
    """Index anew the events of the article that stands for its copies, the first; leave those of the others out."""
    withdraw_documents(connection, [place for number in linked for place in events_in(connection, number)])
    mention = tables.mention
    connection.execute(update(mention).where(mention.c.article.in_(linked[1:])).values(document=0))
    connection.execute(update(mention).where(mention.c.article == linked[0]).values(document=None))


def link_copy(connection: Connection, copy: str, of: str) -> None:
    """Link two texts, named by digest, as copies where they are not; digests that lead nowhere are passed over."""
    table = tables.article
    rows = connection.execute(
        select(table.c.sha256, table.c.number, table.c.twin_of).where(table.c.sha256.in_((copy, of)))
    )
    found = {row.sha256: row for row in rows}
    if len(found) < 2 or found[copy].twin_of == found[of].number:
        return
    numbers = (found[of].number, found[copy].number)
    connection.execute(update(table).where(table.c.number == numbers[0]).values(twin_of=None))
    copies = (table.c.number == numbers[1]) | (table.c.twin_of == numbers[1])
    connection.execute(update(table).where(copies).values(twin_of=numbers[0]))
    stand_aside(connection, numbers)


def _replace(connection: Connection, number: int, data: ArticleData) -> Added:
    """Put new article data in the place of that of the same text; copies and clusters stay."""
    withdraw_documents(connection, events_in(connection, number))
    end_merging_state(connection)
    before = read_clusters(connection, number)
    articles.rewrite_article(connection, number, data)
    restore_clusters(connection, number, before)
    table = tables.article
    twin = connection.execute(select(table.c.twin_of).where(table.c.number == number)).scalar_one()
    if twin is not None:
        stand_aside(connection, (twin, number))
    regroup_items(connection, data.article.sha256)
    return Added("replaced", data.article.id)


def events_in(connection: Connection, number: int) -> list[RowKey]:
    """The places of the events of an article."""
    mention = tables.mention
    rows = connection.execute(select(mention.c.article, mention.c.position).where(mention.c.article == number))
    return [(row.article, row.position) for row in rows]
