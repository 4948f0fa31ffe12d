"""The database under a library: a SQLite file, or PostgreSQL by its URL."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from briefgen.errors import BriefgenError, Fault, InputError

APPLICATION_ID: Final = 0x62726C69  # "brli": which program a SQLite file belongs to
_WAIT: Final = 60_000  # ms that a write waits for another process's
_PRAGMAS: Final = (
    f"PRAGMA busy_timeout = {_WAIT}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA wal_autocheckpoint = 8192",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -32768",
    "PRAGMA temp_store = MEMORY",
)
_SQLITE_HEAD: Final = b"SQLite format 3\0"
_LOCK: Final = 0x62726C69


class Database:
    """Connections to one library. Writers take turns: a write holds the library from its start to its end."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self.name = name

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file on this machine."""
        return self._engine.dialect.name == "sqlite"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the library throughout."""
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all that happens within becomes lasting at its end, or nothing when it fails."""
        # On PostgreSQL a repeatable read would see the state before the wait for the lock.
        options = {"writes": True} if self.is_sqlite else {"isolation_level": "READ COMMITTED"}
        with self._engine.connect().execution_options(**options) as connection, connection.begin():
            if not self.is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            yield connection

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()


def connect(where: str | Path) -> Database:
    """The database at a path or URL; a SQLite file comes to be when it is not there.

    Raises `InputError` for a file of another kind or a URL that leads nowhere.
    """
    is_url = isinstance(where, str) and "://" in where
    url = _parse_url(str(where)) if is_url else URL.create("sqlite", database=str(_checked_file(Path(where))))
    name = url.render_as_string(hide_password=True) if is_url else str(where)
    if url.get_backend_name() == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
    elif url.get_backend_name() == "sqlite":
        url = url.set(drivername="sqlite+pysqlite")
    else:
        remedy = "name a .db file, or postgresql://user@host/name"
        raise InputError((Fault(name, f"is no database of a kind that is known: {url.drivername}", remedy),))
    return Database(_engine(url, name), name)


@contextmanager
def told(name: str) -> Iterator[None]:
    """Errors of the database within, as errors that the user can act upon."""
    try:
        yield
    except DBAPIError as error:
        problem = str(error.orig).strip().partition("\n")[0]
        raise BriefgenError(f"{name}: the library cannot be used: {problem}") from error


def _engine(url: URL, name: str) -> Engine:
    try:
        engine = create_engine(url)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        fault = Fault(name, "needs the driver for PostgreSQL", "install briefgen[postgresql]")
        raise InputError((fault,)) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        engine = engine.execution_options(isolation_level="REPEATABLE READ")
    return engine


def _parse_url(where: str) -> URL:
    try:
        url = make_url(where)
    except (ArgumentError, ValueError) as error:
        fault = Fault(where, "is no URL of a database", "write postgresql://user@host/name")
        raise InputError((fault,)) from error
    if url.get_backend_name() == "sqlite" and url.database:
        _checked_file(Path(url.database))
    return url


def _checked_file(path: Path) -> Path:
    try:
        with path.open("rb") as file:
            head = file.read(len(_SQLITE_HEAD))
    except FileNotFoundError:
        if not path.parent.is_dir():
            fault = Fault(str(path), "lies in a folder that does not exist", "make the folder first")
            raise InputError((fault,)) from None
        return path
    except OSError as error:
        fault = Fault(str(path), f"cannot be read: {error.strerror}", "check the name and rights")
        raise InputError((fault,)) from error
    if head and head != _SQLITE_HEAD:
        raise InputError((Fault(str(path), "is no library", "name a library made by briefgen import"),))
    return path


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's own BEGIN below, so that DDL is transactional too
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
