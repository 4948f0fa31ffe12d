"""A library of articles: what the rest of the program may do with it."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, select

from briefgen.corpus import Corpus
from briefgen.corpus.corpus import Conflict
from briefgen.corpus.merging.results import Group, ItemKey, Merged
from briefgen.errors import BriefgenError
from briefgen.library.changes.changes import regroup, write_clusters
from briefgen.library.changes.removing import remove_articles
from briefgen.library.changes.storing import Added, store_article
from briefgen.library.exchange.import_lines import import_lines
from briefgen.library.exchange.json_lines import export_lines
from briefgen.library.search.index import index_waiting
from briefgen.library.search.index_reader import IndexCache, IndexReader
from briefgen.library.search.query import SearchPage, SearchQuery
from briefgen.library.search.search import search
from briefgen.library.selection import selected_corpus
from briefgen.library.store.articles import ListedArticle, listed_articles, read_articles, stored_number
from briefgen.library.store.conflicts import stored_conflicts, write_conflicts
from briefgen.library.store.database import Database, connect
from briefgen.library.store.database_errors import translate_db_errors
from briefgen.library.store.decisions import (
    Decision,
    StoredDecision,
    check_decision,
    store_decision,
    stored_decision,
    stored_decisions,
    withdraw_decision,
)
from briefgen.library.store.merging_state import (
    CandidateSearch,
    MergingState,
    candidate_numbers,
    mark_merged,
    merging_state,
    note_merging,
    own_numbers,
    stored_clusters,
    unmerged_numbers,
    vouch_for_merging,
    with_whole_clusters,
)
from briefgen.library.store.schema_version import bring_up_to_date
from briefgen.library.store.tables import article
from briefgen.model import ArticleData, Filters
from briefgen.progress import Report, no_progress
from briefgen.selection.shortlist import Shortlist


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

    def remove(self, digests: Iterable[str]) -> int:
        """Remove the articles whose texts have these digests, all or none; how many were there."""
        with self._writing() as connection:
            return remove_articles(connection, digests)

    def holds(self, sha256: str) -> bool:
        """Whether there is an article of a text with this digest; one that is there must be whole."""
        with self._reading() as connection:
            number = stored_number(connection, sha256)
            return number is not None and bool(list(read_articles(connection, [number])))

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

    def refresh(self) -> None:
        """Bring the search index up to date; a search does it as well where something waits."""
        with translate_db_errors(self._database):
            index_waiting(self._database)

    def check(self) -> None:
        """Raise `LibraryError` where the file is damaged as a whole; what single values say is not looked at."""
        if self._database.is_sqlite:
            with self._reading() as connection:
                found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
                if found != "ok":
                    raise ValueError(found)

    def search(self, query: SearchQuery) -> SearchPage:
        """A page of events. Raises `UsageError` for one too long or too far."""
        self.refresh()
        with self._reading() as connection:
            return search(connection, self._cache, query)

    def corpus(
        self, filters: Filters | None = None, shortlist: Shortlist | None = None, *, quoting: bool = False
    ) -> Corpus:
        """The articles that tell of the events that pass the filters, with all that they say, each thing once.

        Of a large story only those that a shortlist asks for are read; with `quoting`, those too that only name or
        quote an actor of the filters. The same library and filters give the same
        corpus in the same order.
        """
        self.refresh()
        with self._reading() as connection:
            reader = IndexReader(connection, self._cache)
            return selected_corpus(reader, filters or Filters(), shortlist, quoting=quoting)

    def decide(self, made: Decision) -> int:
        """Store what a person decided; the number to undo it by. Raises `InputError` for what decides nothing."""
        check_decision(made)
        with self._writing() as connection:
            regroup(connection, made)
            number = store_decision(connection, made)
            regroup(connection, made)
            return number

    def undo(self, number: int) -> None:
        """Withdraw a decision; it stays on record. Raises `BriefgenError` when there is none of this number."""
        with self._writing() as connection:
            made = stored_decision(connection, number)
            regroup(connection, made)
            withdraw_decision(connection, number)
            regroup(connection, made)

    def decisions(self) -> Sequence[StoredDecision]:
        """All decisions, those withdrawn among them, in the order in which they were made."""
        with self._reading() as connection:
            return stored_decisions(connection)

    def vouch_for_merging(self) -> None:
        """Let all articles wait for merging where two programs may have merged past each other."""
        with self._writing() as connection:
            vouch_for_merging(connection)

    def merging_state(self) -> MergingState:
        """The state of merging; to be asked for before anything that merging rests on."""
        with self._reading() as connection:
            return merging_state(connection)

    def unmerged(self, limit: int) -> list[ArticleData]:
        """Articles that merging has not looked at, at most so many, in the order in which they came."""
        with self._reading() as connection:
            return list(read_articles(connection, unmerged_numbers(connection, limit)))

    def own_article_data(self) -> list[ArticleData]:
        """The data of all articles that are no copies."""
        with self._reading() as connection:
            return list(read_articles(connection, own_numbers(connection)))

    def candidates(self, search: CandidateSearch) -> list[ArticleData]:
        """Articles, copies left out, whose actors or events may be one with those looked for."""
        with self._reading() as connection:
            return list(read_articles(connection, candidate_numbers(connection, search)))

    def clusters(self, group: Group, articles: Iterable[str] | None = None) -> dict[ItemKey, str]:
        """The clusters of the actors or events of articles, named by digest, or of all."""
        with self._reading() as connection:
            return stored_clusters(connection, group, articles)

    def record_merging(self, merged: Merged, state: MergingState | None = None) -> bool:
        """Write what merging found, all or nothing; whether it was written.

        What was found in a state that others have ended since is not. Without a state it is, and the next merging
        looks through the whole library.
        """
        with self._writing() as connection:
            if not note_merging(connection, state):
                return False
            write_clusters(connection, "actors", with_whole_clusters(connection, "actors", merged.actors))
            write_clusters(connection, "events", with_whole_clusters(connection, "events", merged.events))
            write_conflicts(connection, merged.looked_at, merged.conflicts)
            mark_merged(connection, merged.articles)
            return True

    def conflicts(self, clusters: Sequence[str] | None = None) -> list[Conflict]:
        """What articles say differently of the events of some clusters, or of all."""
        with self._reading() as connection:
            return stored_conflicts(connection, clusters)

    def export_lines(self) -> Iterator[str]:
        """The whole library as JSON Lines."""
        with self._reading() as connection:
            yield from export_lines(connection)

    def import_lines(self, lines: Iterable[str], source: str, report: Report = no_progress) -> int:
        """Add what the lines of another library say; how many articles were new.

        Each article is added whole or not at all, so that a cut import can be repeated. Raises `InputError` when all
        that could be read is in, with the faults of the other lines.
        """
        return import_lines(self._database, lines, source, report)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translate_db_errors(self._database), self._database.reading() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with translate_db_errors(self._database), self._database.writing() as connection:
            yield connection


def open_library(where: str | Path, *, must_exist: bool = False) -> Library:
    """The library in a SQLite file, or in PostgreSQL by its URL; brought up to date, where needed.

    It is made where there is none, unless it must exist. Raises `InputError` for what is not a library, `LibraryError`
    when the database cannot be reached or is damaged.
    """
    database = connect(where, must_exist=must_exist)
    try:
        with translate_db_errors(database):
            bring_up_to_date(database)
    except BaseException:
        database.close()
        raise
    return Library(database)
