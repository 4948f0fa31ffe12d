"""What a SQLite file holds, told without a change to it or a trace beside it; and the way into it."""

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from os import O_CREAT, O_EXCL, O_RDWR, W_OK, access, close
from os import open as open_file
from pathlib import Path
from typing import Final, Literal

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from briefgen.errors import Fault, InputError

APPLICATION_ID: Final = 0x62726C69  # "brli": which program a SQLite file belongs to
OWN_TABLES: Final = frozenset(("alembic_version", "article", "counter", "decision", "event", "mention"))
_HEAD: Final = b"SQLite format 3\0"
_ID_AT: Final = 68  # bytes into the file (https://sqlite.org/fileformat.html)
_HEAD_ENDS: Final = 100  # bytes of the header of an SQLite file (sqlite.org/fileformat2, 1.3)
_JOURNALS: Final = ("-wal", "-journal")
_TRIES, _PAUSE = 5, 0.05  # seconds
Content = Literal["missing", "empty", "library"]


def content_of(path: Path) -> Content:
    """What there is at a path. Raises `InputError` for what is, or may be, something else than a library."""
    for more in reversed(range(_TRIES)):  # another program may just be making it
        with suppress(sqlite3.Error):
            return _content(path)
        time.sleep(_PAUSE if more else 0)
    raise _error(path, "is not a library, or a damaged one", "name a library made by briefgen import")


def _content(path: Path) -> Content:
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_ENDS)
    except FileNotFoundError:
        if path.parent.is_dir():
            return "missing"
        raise _error(path, "lies in a folder that does not exist", "make the folder first") from None
    except OSError as error:
        raise _error(path, f"cannot be read: {error.strerror}", "check the name and rights") from error
    if not head and not _waits(path):
        return "empty"
    if head and (len(head) < _HEAD_ENDS or not head.startswith(_HEAD)):
        raise _error(path, "is not a library", "name a library made by briefgen import")
    return _looked_into(path, int.from_bytes(head[_ID_AT : _ID_AT + 4], "big"))


def make_file(path: Path) -> None:
    """An empty file that nobody else may read; one that has come to be meanwhile is left as it is."""
    try:
        close(open_file(path, O_CREAT | O_EXCL | O_RDWR, 0o600))
    except FileExistsError:
        return
    except OSError as error:
        raise _error(path, f"cannot be made: {error.strerror}", "check the folder and the rights") from error


def can_be_written(path: Path) -> bool:
    """Whether a library in a file can be changed; the journal is written beside it."""
    return access(path, W_OK) and access(path.parent, W_OK)


def open_to_write(path: Path) -> sqlite3.Connection:
    """A connection to a file that is there."""
    return _connection(path, "mode=rw")


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection to a file that cannot be changed by us; SQLite may refuse that of a folder that is as well."""
    connection = _connection(path, "mode=ro")
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        if _waits(path):
            raise
        return _connection(path, "immutable=1")
    return connection


def _looked_into(path: Path, application: int) -> Content:
    if application == APPLICATION_ID:
        return "library"
    with _untouched(path) as connection:
        names = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_master")}
        (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application == APPLICATION_ID or (not application and names >= OWN_TABLES):
        return "library"
    if names:
        told = ", ".join(sorted(name for name in names if not name.startswith("sqlite_"))[:3])
        raise _error(path, f"holds tables of something else ({told})", "name a library, or a file that is not there")
    if application:
        raise _error(path, "belongs to another program", "name a library, or a file that is not there")
    return "empty"


@contextmanager
def _untouched(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that leaves no trace; where a journal waits it is that of a copy, since the file is not all."""
    if not _waits(path):
        with closing(_connection(path, "immutable=1")) as connection:
            yield connection
        return
    with tempfile.TemporaryDirectory(prefix="briefgen-") as folder:
        copy = Path(folder) / "copy.db"
        for ending in ("", *_JOURNALS):
            with suppress(FileNotFoundError):
                shutil.copyfile(f"{path}{ending}", f"{copy}{ending}")
        with closing(_connection(copy, "mode=rw")) as connection:
            yield connection


def _waits(path: Path) -> bool:
    """Whether a journal beside a file has something that is not in it yet."""
    return any(file.exists() and file.stat().st_size for file in (Path(f"{path}{ending}") for ending in _JOURNALS))


def _connection(path: Path, how: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, check_same_thread=False)


def _error(path: Path, problem: str, remedy: str) -> InputError:
    return InputError((Fault(str(path), problem, remedy),))


def sqlite_file(url: str) -> str | None:
    """The file that an SQLite URL names, empty where it names none; None for another URL, and for what is none."""
    try:
        read = make_url(url)
    except (ArgumentError, ValueError):
        return None
    return read.database or "" if read.get_backend_name() == "sqlite" else None
