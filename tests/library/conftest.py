"""Libraries on both databases: every test that takes `library` or `place` runs on each."""

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from briefgen.library.library import Library, open_library
from tests.library.postgresql import server

_NUMBERS = count()
_MODEL = "model"


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a server, with a place for the name of the database; one is an empty library, to be copied."""
    with server() as url:
        _create(url, _MODEL)
        open_library(url.format(name=_MODEL)).close()
        yield url


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that is an empty library, to be copied."""
    path = tmp_path_factory.mktemp("library") / "model.db"
    open_library(path).close()
    return path


def _create(url: str, name: str, model: str = "template1") -> str:
    _execute(url, f"CREATE DATABASE {name} TEMPLATE {model}")
    return url.format(name=name)


def _execute(url: str, statement: str) -> None:
    import psycopg

    with psycopg.connect(url.format(name="postgres"), autocommit=True) as connection:
        connection.execute(statement.encode())


@pytest.fixture(params=["sqlite", "postgresql"])
def new_place(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Makes places of empty libraries."""
    if request.param == "sqlite":
        model: Path = request.getfixturevalue("sqlite")
        return lambda: str(shutil.copy(model, tmp_path / f"{next(_NUMBERS)}.db"))
    url: str = request.getfixturevalue("postgresql")

    def create() -> str:
        name = f"library_{next(_NUMBERS)}"
        request.addfinalizer(lambda: _execute(url, f"DROP DATABASE {name} WITH (FORCE)"))
        return _create(url, name, _MODEL)

    return create


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_places(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Makes places where no library is yet."""
    if request.param == "sqlite":
        return lambda: str(tmp_path / f"bare{next(_NUMBERS)}.db")
    url: str = request.getfixturevalue("postgresql")
    return lambda: _create(url, f"library_{next(_NUMBERS)}")


@pytest.fixture
def bare_place(bare_places: Callable[[], str]) -> str:
    """Where no library is yet."""
    return bare_places()


@pytest.fixture
def place(new_place: Callable[[], str]) -> str:
    """The place of an empty library."""
    return new_place()


@pytest.fixture
def library(place: str) -> Iterator[Library]:
    """An empty library."""
    with open_library(place) as opened:
        yield opened
