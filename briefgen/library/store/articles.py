"""Articles into the tables and out again."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any, Final

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from briefgen.errors import Fault, InputError
from briefgen.library.store import tables
from briefgen.library.store.rows import GROUPS, article_data, article_row, item_rows
from briefgen.model import ArticleData

_AT_ONCE: Final = 200  # articles in memory on the way out


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article of a library; `twin_of` is the id of the fullest text that it is a copy of."""

    id: str
    sha256: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    twin_of: str | None


def listed_articles(connection: Connection) -> list[ListedArticle]:
    """All articles in the order in which they came."""
    table, twin = tables.article, tables.article.alias("twin")
    rows = connection.execute(
        select(table.c.data, table.c.sha256, twin.c.id.label("twin"))
        .join(twin, twin.c.number == table.c.twin_of, isouter=True)
        .order_by(table.c.number)
    )
    return [_listed(json.loads(row.data), row.twin) for row in rows]


def _listed(article: dict[str, Any], twin: str | None) -> ListedArticle:
    names = ("id", "sha256", "title", "publisher", "published", "url")
    return ListedArticle(**{name: article[name] for name in names}, twin_of=twin)


def stored_number(connection: Connection, sha256: str) -> int | None:
    """The number of the article with this digest, None when it is not there."""
    return connection.execute(select(tables.article.c.number).where(tables.article.c.sha256 == sha256)).scalar()


def write_article(connection: Connection, data: ArticleData) -> int:
    """Write a new article with all that it says; its number. Raises `InputError` when an id is taken."""
    _require_free(connection, data.article.id, None)
    statement = insert(tables.article).returning(tables.article.c.number)
    number = int(connection.execute(statement, article_row(data)).scalar_one())
    write_items(connection, number, data)
    return number


def _require_free(connection: Connection, name: str, number: int | None) -> None:
    taken = connection.execute(select(tables.article.c.number).where(tables.article.c.id == name)).scalar()
    if taken not in (None, number):
        problem = "is the id of another article in the library"
        raise InputError((Fault(f"article {name!r}", problem, "give one of them another id"),))


def rewrite_article(connection: Connection, number: int, data: ArticleData) -> None:
    """Put other data in the place of an article's, of the same text. Raises `InputError` when its id is taken."""
    _require_free(connection, data.article.id, number)
    row = {name: value for name, value in article_row(data).items() if name != "twin_of"}
    connection.execute(update(tables.article).where(tables.article.c.number == number).values(row))
    for table in (tables.participant, tables.actor_name, tables.mention, *(table for _, table in reversed(GROUPS))):
        connection.execute(delete(table).where(table.c.article == number))
    write_items(connection, number, data)


def write_items(connection: Connection, number: int, data: ArticleData) -> None:
    """Write what an article says. Raises `InputError` when an id is used twice in it."""
    try:
        for table, rows in item_rows(number, data):
            if rows:
                connection.execute(insert(table), rows)
    except IntegrityError as error:
        fault = Fault(f"article {data.article.id!r}", "uses an id twice", "give each item of a kind its own id")
        raise InputError((fault,)) from error


def read_articles(connection: Connection, numbers: Iterable[int]) -> Iterator[ArticleData]:
    """The article data of these articles, in their order; numbers that lead nowhere are passed over."""
    source = iter(numbers)
    while batch := list(islice(source, _AT_ONCE)):
        found = _read_batch(connection, batch)
        yield from (found[number] for number in batch if number in found)


def _read_batch(connection: Connection, numbers: Sequence[int]) -> dict[int, ArticleData]:
    items: dict[int, dict[str, list[str]]] = {number: {} for number in numbers}
    for group, table in GROUPS:
        columns = (table.c.article, table.c.data)
        rows = connection.execute(
            select(*columns).where(table.c.article.in_(numbers)).order_by(table.c.article, table.c.position)
        )
        for number, of_article in groupby(rows, key=lambda row: int(row[0])):
            items[number][group] = [row[1] for row in of_article]
    wanted = select(tables.article.c.number, tables.article.c.data, tables.article.c.text)
    rows = connection.execute(wanted.where(tables.article.c.number.in_(numbers)))
    return {row.number: article_data(row.data, row.text, items[row.number]) for row in rows}
