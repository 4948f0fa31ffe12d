"""Files are looked into before they are touched; libraries are made for one person, and can be read without rights."""

import hashlib
import os
import shutil
import sqlite3
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from briefgen import service
from briefgen.errors import BriefgenError, InputError
from briefgen.library.library import open_library
from briefgen.library.search.query import SearchQuery
from briefgen.library.store.schema_version import CURRENT
from briefgen.library.store.sqlite_file import APPLICATION_ID, content_of
from briefgen.service.libraries import export_library
from briefgen.service.library_collection import LibraryCollection
from tests import processes
from tests.library.importing_at_once import telling

ROOT = Path(__file__).parents[3]
OTHERS = {
    "a table": "CREATE TABLE songs (name text)",
    "a view alone": "CREATE VIEW songs AS SELECT 1 AS name",
    "a mark alone": "PRAGMA application_id = 1234",
    "a table of ours": "CREATE TABLE alembic_version (version_num text); INSERT INTO alembic_version VALUES ('0001')",
}
NEEDS_RIGHTS = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")


def state(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def fill(path: Path) -> None:
    with open_library(path) as library:
        for data in telling("Ann")[:2]:
            library.add(data)
        library.refresh()


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
@pytest.mark.parametrize("must_exist", [True, False])
@pytest.mark.parametrize("other", OTHERS)
def test_the_file_of_another_program_is_refused_as_it_was(
    other: str, must_exist: bool, journal: str, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "music.db")) as connection:
        connection.execute(f"PRAGMA journal_mode = {journal}")
        connection.executescript(OTHERS[other])
        connection.commit()
    before = state(tmp_path)
    with pytest.raises(
        InputError, match=r"music.db: (holds tables of something else|belongs to another program|is emp)"
    ):
        open_library(tmp_path / "music.db", must_exist=must_exist)
    assert state(tmp_path) == before


def test_what_waits_in_the_journal_of_another_program_is_seen_and_left(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "live.db")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE songs (name text)")
        for name in ("live.db", "live.db-wal"):
            shutil.copy(tmp_path / name, tmp_path / name.replace("live", "killed"))
    before = state(tmp_path)
    assert "killed.db-wal" in before
    with pytest.raises(InputError, match="holds tables of something else \\(songs\\)"):
        open_library(tmp_path / "killed.db")
    assert state(tmp_path) == before


def test_a_library_whose_maker_was_killed_before_its_file_was_written_opens(tmp_path: Path) -> None:
    with open_library(tmp_path / "made.db"):
        schema = [
            row[0]
            for row in sqlite3.connect(tmp_path / "made.db").execute(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'phrase_%'"
            )
        ]
    with closing(sqlite3.connect(tmp_path / "live.db")) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        for statement in schema:
            connection.execute(statement)
        connection.execute("INSERT INTO alembic_version VALUES (?)", (CURRENT,))
        connection.commit()
        for name in ("live.db", "live.db-wal"):
            shutil.copy(tmp_path / name, tmp_path / name.replace("live", "killed"))
    assert content_of(tmp_path / "killed.db") == "library"
    with open_library(tmp_path / "killed.db", must_exist=True) as library:
        assert library.articles() == []


def test_a_library_bears_our_mark_and_one_without_opens(tmp_path: Path) -> None:
    fill(tmp_path / "news.db")
    with closing(sqlite3.connect(tmp_path / "news.db")) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        connection.execute("PRAGMA application_id = 0")
    with open_library(tmp_path / "news.db", must_exist=True) as library:
        assert len(library.articles()) == 2


@pytest.mark.parametrize("where", ["{}/news.db", "sqlite:///{}/news.db"])
def test_what_only_reads_makes_no_library(where: str, tmp_path: Path) -> None:
    place = where.format(tmp_path)
    with pytest.raises(InputError, match="does not exist"):
        open_library(place, must_exist=True)
    for read in (
        lambda: service.load_corpus([place]),
        lambda: LibraryCollection(place),
        lambda: export_library(place, None),
    ):
        with pytest.raises(InputError, match="does not exist"):
            read()
    (tmp_path / "news.db").touch()
    with pytest.raises(InputError, match="is empty"):
        service.load_corpus([place])
    assert (tmp_path / "news.db").stat().st_size == 0


def test_a_database_without_a_library_is_no_library_to_read(bare_place: str) -> None:
    with pytest.raises(InputError, match=r"(does not exist|holds no library); check the name, or make it with"):
        open_library(bare_place, must_exist=True)
    open_library(bare_place).close()
    open_library(bare_place, must_exist=True).close()


@pytest.mark.parametrize("where", ["sqlite://", "sqlite:///:memory:", "sqlite://news.db", "sqlite:///a.db?mode=memory"])
def test_a_library_in_memory_or_of_no_name_is_refused(where: str) -> None:
    with pytest.raises(InputError, match="names no file"):
        open_library(where)


@NEEDS_RIGHTS
def test_nobody_else_may_read_a_library(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        with open_library(tmp_path / "news.db") as library:
            library.add(telling("Ann")[0])
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        os.umask(old)
    assert modes == dict.fromkeys(("news.db", "news.db-wal", "news.db-shm"), 0o600)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that all may look into; pytest's own are for one."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


READER = """
import os, sys
from briefgen import service
from briefgen.errors import InputError
from briefgen.library.library import open_library
from briefgen.library.search.query import SearchQuery

def read(place):
    corpus = service.load_corpus([place])
    with open_library(place, must_exist=True) as library:
        page = library.search(SearchQuery("treaty"))
        try:
            library.vouch_for_merging()
        except InputError as error:
            print(error)
    print(len(corpus.articles), page.total)

spare, place = sys.argv[1:]
read(spare)  # all modules are loaded by one who may
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
read(place)
"""


@NEEDS_RIGHTS
@pytest.mark.parametrize(("folder", "file"), [(0o555, 0o444), (0o755, 0o444), (0o555, 0o644)])
def test_a_library_without_rights_can_be_read(folder: int, file: int, open_folder: Path) -> None:
    home = open_folder / "shared"
    home.mkdir()
    place = home / "news.db"
    fill(place)
    spare = shutil.copy(place, open_folder / "spare.db")
    before = state(home)
    place.chmod(file)
    home.chmod(folder)
    try:
        done = processes.run([sys.executable, "-c", READER, spare, place], cwd=ROOT, capture_output=True, text=True)
        assert done.stderr == ""
        assert done.stdout == f"2 2\n{place}: can only be read; check the rights of the file and its folder\n2 2\n"
        assert state(home) == before
    finally:
        home.chmod(0o755)


def test_a_library_that_can_only_be_read_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path / "news.db")
    monkeypatch.setattr("briefgen.library.store.database.can_be_written", lambda path: False)
    with open_library(tmp_path / "news.db") as library:
        with pytest.raises(InputError, match="can only be read"):
            library.add(telling("Bob")[0])
        assert library.search(SearchQuery()).total == 2


def test_a_library_that_waits_to_be_indexed_is_not_read_by_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library(tmp_path / "news.db") as library:
        library.add(telling("Ann")[0])
    monkeypatch.setattr("briefgen.library.store.database.can_be_written", lambda path: False)
    with open_library(tmp_path / "news.db") as library, pytest.raises(BriefgenError, match="open it once where it can"):
        library.search(SearchQuery())
