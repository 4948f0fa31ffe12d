"""The database under a library: a SQLite file, or PostgreSQL by its URL."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from briefgen.addresses import shown_address
from briefgen.errors import Fault, InputError
from briefgen.library.store.sqlite_file import (
    Content,
    can_be_written,
    content_of,
    make_file,
    open_to_read,
    open_to_write,
)

_WAIT: Final = 60_000  # ms that a write waits for another process's
_PRAGMAS: Final = (
    f"PRAGMA busy_timeout = {_WAIT}",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA wal_autocheckpoint = 8192",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -32768",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
)
_LOCK: Final = 0x62726C69  # "bril" in ASCII: the number of the lock that PostgreSQL keeps for libraries
_TRIES, _PAUSE = 50, 0.02  # seconds


class Database:
    """Connections to one library. Writers take turns: a write holds the library from its start to its end.

    `address` may hold a password, `name` does not; `must_exist` says that a library must be there.
    """

    def __init__(self, engine: Engine, address: str, *, must_exist: bool = False, read_only: bool = False) -> None:
        self._engine = engine
        self.address = address
        self.name = shown_address(address)
        self.must_exist = must_exist
        self.read_only = read_only

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
        """A transaction: all that happens within becomes lasting at its end, or nothing when it fails.

        Raises `InputError` for a library that can only be read.
        """
        if self.read_only:
            raise InputError((Fault(self.name, "can only be read", "check the rights of the file and its folder"),))
        # On PostgreSQL a repeatable read would see the state before the wait for the lock.
        options = {"writes": True} if self.is_sqlite else {"isolation_level": "READ COMMITTED"}
        with self._engine.connect().execution_options(**options) as connection, connection.begin():
            if not self.is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            yield connection

    def let_read_while_writing(self) -> None:
        """Keep a journal that readers need not wait for; a file has it from then on.

        A file that others have open goes without: it comes to the same but for the waiting.
        """
        if not self.is_sqlite or self.read_only:
            return
        with self._engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            for _ in range(_TRIES):
                if _is_journalled(raw):
                    return
                time.sleep(_PAUSE)

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()


def connect(where: str | Path, *, must_exist: bool = False) -> Database:
    """The database at a path or URL; a SQLite file comes to be when it is not there, unless it must exist.

    Raises `InputError` for a file of another kind or a URL that leads nowhere.
    """
    address = str(where)
    if "://" not in address:
        return _file(Path(where), address, must_exist)
    url = _parse_url(address)
    if url.get_backend_name() == "sqlite":
        return _file(_path_in(url, address), address, must_exist)
    if url.get_backend_name() != "postgresql":
        remedy = "name a .db file, or postgresql://user@host/name"
        problem = f"is not a database of a known kind: {url.drivername}"
        raise InputError((Fault(shown_address(address), problem, remedy),))
    return Database(_server(url.set(drivername="postgresql+psycopg"), address), address, must_exist=must_exist)


def _file(path: Path, address: str, must_exist: bool) -> Database:
    content = content_of(path)
    if must_exist:
        _require_library(content, shown_address(address))
    if content == "missing":
        make_file(path)
    read_only = not can_be_written(path)
    engine = create_engine(
        "sqlite+pysqlite://", creator=partial(open_to_read if read_only else open_to_write, path), poolclass=QueuePool
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return Database(engine, address, must_exist=must_exist, read_only=read_only)


def _require_library(content: Content, name: str) -> None:
    if content != "library":
        problem = "does not exist" if content == "missing" else "is empty"
        raise InputError((Fault(name, problem, "check the name, or make it with `briefgen import`"),))


def _path_in(url: URL, address: str) -> Path:
    """The file that a URL of SQLite names; a library in memory would be lost, and options are for programs."""
    database = url.database or ""
    if url.host or url.query or database in ("", ":memory:") or database.startswith("file:"):
        fault = Fault(shown_address(address), "names no file", "write sqlite:///news.db, or just news.db")
        raise InputError((fault,))
    return Path(database)


def _server(url: URL, address: str) -> Engine:
    try:
        engine = create_engine(url)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        fault = Fault(shown_address(address), "needs the driver for PostgreSQL", "install briefgen[postgresql]")
        raise InputError((fault,)) from error
    return engine.execution_options(isolation_level="REPEATABLE READ")


def _parse_url(where: str) -> URL:
    try:
        url = make_url(where)
        url.get_backend_name()
    except (ArgumentError, ValueError) as error:
        fault = Fault(shown_address(where), "is not the URL of a database", "write postgresql://user@host/name")
        raise InputError((fault,)) from error
    return url


def _is_journalled(connection: Any) -> bool:
    try:
        return bool(connection.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",))
    except sqlite3.OperationalError:  # another program has it open; SQLite does not wait here
        return False


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's own BEGIN below, so that DDL is transactional too
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
