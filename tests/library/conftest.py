"""Libraries on both databases: every test that takes `library` or `place` runs on each."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from briefgen.library import Library, open_library
from tests.library.postgresql import server

_NUMBERS = count()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a server, with a place for the name of the database."""
    with server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def new_place(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Makes places where no library is yet."""
    if request.param == "sqlite":
        return lambda: str(tmp_path / f"{next(_NUMBERS)}.db")
    url: str = request.getfixturevalue("postgresql")

    def create() -> str:
        import psycopg

        name = f"library_{next(_NUMBERS)}"
        with psycopg.connect(url.format(name="postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return url.format(name=name)

    return create


@pytest.fixture
def place(new_place: Callable[[], str]) -> str:
    """Where no library is yet."""
    return new_place()


@pytest.fixture
def library(place: str) -> Iterator[Library]:
    """An empty library."""
    with open_library(place) as opened:
        yield opened
