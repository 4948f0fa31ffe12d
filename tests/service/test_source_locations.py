"""Where sources lead is told without opening anything."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from briefgen.errors import InputError
from briefgen.service.opening import open_collection
from briefgen.service.source_locations import is_elsewhere, is_missing, is_on_network, place_of, sqlite_file


@pytest.mark.parametrize(
    ("source", "elsewhere"),
    [
        ("postgresql://db/news", True),
        ("sqlite:////srv/news.db", True),
        ("file://server/share/a.json", True),
        ("s3://bucket/a.json", True),
        ("//server/share/articles", True),
        (r"\\server\share\articles", True),
        (r"\\?\UNC\server\share", True),
        ("/srv/articles", False),
        ("articles", False),
        (r"C:\articles", False),
    ],
)
def test_what_is_more_than_a_file_of_this_computer_is_known_by_its_name(source: str, elsewhere: bool) -> None:
    assert is_elsewhere(source) is elsewhere


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("postgresql://bob:S3CRET@db.example.org:5432/news", "postgresql://db.example.org:5432/news"),
        ("postgresql://bob:S3/CR?ET@evil.example/news", "postgresql://evil.example/news"),
        ("postgresql:///news?host=evil.example&password=S3CRET", "postgresql:///news?host=evil.example"),
        ("postgresql:///news?service=other&sslkey=S3CRET", "postgresql:///news?service=other"),
        ("s3://bob:S3CRET@bucket/a.json", "s3://bucket/a.json"),
        ("//server/share", "//server/share"),
    ],
)
def test_the_place_is_told_without_what_is_secret(source: str, place: str) -> None:
    assert place_of(source) == place


WORDS = st.text("abAB09:/?=&%+. _-", max_size=12)


@given(WORDS, WORDS, WORDS, WORDS)
def test_the_place_that_is_told_is_the_one_that_is_connected_to(
    user: str, password: str, place: str, query: str
) -> None:
    source = f"postgresql://{user}:S3CRET{password}@{place}?{query}"
    try:
        url = make_url(source)
    except (ArgumentError, ValueError):
        return
    told = place_of(source)
    assert f"//{url.host or ''}" in told.replace("[", "").replace("]", "")
    assert (url.database or "") in unquote(told)
    assert "S3CRET" not in told or "S3CRET" not in (url.password or "")


def test_the_file_of_an_sqlite_url_is_told(tmp_path: Path) -> None:
    file = tmp_path / "news.db"
    assert sqlite_file(f"sqlite:///{file}") == str(file)
    assert sqlite_file("sqlite+pysqlite:///news.db?timeout=3") == "news.db"
    assert sqlite_file("sqlite:///my%20news.db") == make_url("sqlite:///my%20news.db").database
    assert sqlite_file("sqlite://") == ""
    assert sqlite_file("sqlite") is None
    assert sqlite_file("postgresql://db/news.db") is None
    assert sqlite_file("news.db") is None
    assert is_on_network("sqlite://///server/share/news.db")
    assert not is_on_network(f"sqlite:///{file}")
    assert is_missing(f"sqlite:///{file}")
    file.write_bytes(b"")
    assert not is_missing(f"sqlite:///{file}")
    assert is_missing("sqlite://")
    assert not is_missing("postgresql://db/news")


@pytest.mark.parametrize(
    "form", ["sqlite:///{}", "sqlite+pysqlite:///{}", "sqlite:///{}?mode=rwc", "sqlite:///file:{}?uri=true"]
)
def test_a_library_that_is_not_there_is_not_made_by_opening_it(tmp_path: Path, form: str) -> None:
    file = tmp_path / "news.db"
    with pytest.raises(InputError, match=r"does not exist|names no file"):
        open_collection([form.format(file)])
    assert list(tmp_path.iterdir()) == []
