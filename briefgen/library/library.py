"""A library of articles: what the rest of the program may do with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, select

from briefgen.errors import BriefgenError
from briefgen.library.articles import ListedArticle, listed_articles, read_articles
from briefgen.library.database import Database, connect, told
from briefgen.library.index import index_waiting
from briefgen.library.index_reader import IndexCache
from briefgen.library.query import SearchPage, SearchQuery
from briefgen.library.schema_version import bring_up_to_date
from briefgen.library.search import search
from briefgen.library.storing import Added, store_article
from briefgen.library.tables import article
from briefgen.model import ArticleData


class Library:
    """An open library; `close` it, or use it as a context manager."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._cache = IndexCache()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def add(self, data: ArticleData, *, replace: bool = False) -> Added:
        """Add an article, whole or not at all; one of the same text is left as it is, unless it is to be replaced.

        Raises `InputError` when another text has the article's id.
        """
        with self._writing() as connection:
            return store_article(connection, data, replace=replace)

    def articles(self) -> list[ListedArticle]:
        """The articles in the order in which they came."""
        with self._reading() as connection:
            return listed_articles(connection)

    def article_data(self, name: str) -> ArticleData:
        """The data of the article with this id, as it was added. Raises `BriefgenError` when there is none."""
        with self._reading() as connection:
            number = connection.execute(select(article.c.number).where(article.c.id == name)).scalar()
            for data in read_articles(connection, [] if number is None else [number]):
                return data
        raise BriefgenError(f"{self._database.name}: there is no article {name!r}")

    def all_article_data(self) -> Iterator[ArticleData]:
        """The data of all articles in the order in which they came, read as it is asked for."""
        with self._reading() as connection:
            numbers = connection.execute(select(article.c.number).order_by(article.c.number)).scalars().all()
            yield from read_articles(connection, numbers)

    def refresh(self) -> None:
        """Bring the search index up to date; a search does it as well where something waits."""
        with told(self._database.name):
            index_waiting(self._database)

    def search(self, query: SearchQuery) -> SearchPage:
        """A page of events. Raises `UsageError` for one too long or too far."""
        self.refresh()
        with self._reading() as connection:
            return search(connection, self._cache, query)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told(self._database.name), self._database.reading() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with told(self._database.name), self._database.writing() as connection:
            yield connection


def open_library(where: str | Path) -> Library:
    """The library in a SQLite file, or in PostgreSQL by its URL; made, or brought up to date, where needed.

    Raises `InputError` for what is no library, `BriefgenError` when the database cannot be reached.
    """
    database = connect(where)
    with told(database.name):
        bring_up_to_date(database)
    return Library(database)
