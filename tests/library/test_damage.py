"""Damaged libraries: whatever is wrong in them, they work or are told to be damaged, in one line."""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest

from briefgen import service
from briefgen.corpus.merging.results import ItemKey
from briefgen.errors import BriefgenError
from briefgen.library.library import open_library
from briefgen.library.search.query import SearchQuery
from briefgen.library.store.decisions import Decision
from briefgen.model import ArticleData, Filters, Spec, dump_article_line
from briefgen.service.extraction_options import ExtractionOptions
from briefgen.service.libraries import export_library, import_sources
from tests.library.importing_at_once import telling
from tests.library.made import article, stored_articles

TRIES: Final = int(os.environ.get("DAMAGE_TRIES", "30"))  # of each kind; hundreds before a release
ARTICLES: Final = [
    *telling("Ann")[:3],
    *telling("Bob")[:3],
    article("c", {"text": "Ann met Bob.", "date": "2021-05-03", "actors": ["Ann"], "themes": ["Talks"]}, publisher="P"),
]


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles in a file."""
    path = tmp_path_factory.mktemp("lines") / "articles.jsonl"
    path.write_text("".join(map(dump_article_line, ARTICLES)), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, lines: Path) -> Path:
    """A library with an analyst's decision in it, in one file."""
    path = tmp_path_factory.mktemp("sound") / "news.db"
    import_sources([lines], str(path), ExtractionOptions())
    with open_library(path) as library:
        last: ArticleData = ARTICLES[-1]
        library.decide(Decision("edit", "events", (ItemKey(last.article.sha256, "e0"),), {"title": "They met"}))
        library.refresh()
    assert sorted(item.name for item in path.parent.iterdir()) == ["news.db"]
    return path


def spoilt(value: Any, chance: random.Random) -> Any:
    """Another value in the place of one."""
    if isinstance(value, int | float) or value is None:
        return chance.choice([None, -1, 0, 2**40, "x", b"\xff"])
    data = bytearray(value if isinstance(value, bytes) else value.encode())
    if not data:
        return "{"
    if chance.random() < 0.4:
        data = data[: chance.randrange(len(data))]
    else:
        for _ in range(chance.randint(1, 3)):
            data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data) if isinstance(value, bytes) else data.decode("utf-8", "replace")


def spoil_value(path: Path, chance: random.Random) -> None:
    with closing(sqlite3.connect(path)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        table = chance.choice(sorted(name for name in tables if not name.startswith("sqlite_") and name != "phrase"))
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
        rows = connection.execute(f'SELECT * FROM "{table}"').fetchall()
        if not rows:
            return
        column, row = chance.randrange(len(columns)), chance.choice(rows)
        same = " AND ".join(f'"{name}" IS ?' for name in columns)
        statement = f'UPDATE OR IGNORE "{table}" SET "{columns[column]}" = ? WHERE {same}'
        try:
            connection.execute(statement, (spoilt(row[column], chance), *row))
        except sqlite3.Error:  # the table takes no such value
            return
        connection.commit()


def spoil_bytes(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 8)):
        length = chance.randint(1, 40)
        start = chance.randrange(100, len(data) - length)
        data[start : start + length] = chance.randbytes(length)
    path.write_bytes(data if chance.random() < 0.8 else data[: chance.randrange(len(data))])


def reads(path: Path) -> Iterator[Callable[[], object]]:
    """What people do with a library."""

    def search(**wanted: Any) -> None:
        with open_library(path, must_exist=True) as library:
            library.search(SearchQuery(**wanted))

    def lists() -> None:
        with open_library(path, must_exist=True) as library:
            library.articles()
            library.conflicts()
            library.decisions()

    def build() -> None:
        corpus = service.load_corpus([str(path)], spec=Spec(filters=Filters(actors=("Norway",))))
        service.compose_brief(corpus, Spec(date="2021-07-01"))

    yield search
    yield lambda: search(text='met "treaty on salmon"')
    yield lambda: search(themes=("Talks",))
    yield lists
    yield build
    yield lambda: service.load_corpus([str(path)])
    yield lambda: export_library(str(path), None)


def trouble(read: Callable[[], object]) -> str:
    """What is told when something is read; nothing when all is well."""
    try:
        read()
    except BriefgenError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("spoil", [spoil_value, spoil_bytes])
def test_a_damaged_library_works_or_is_told_to_be_damaged(
    sound: Path, tmp_path: Path, spoil: Callable[[Path, random.Random], None]
) -> None:
    refused = 0
    for number in range(TRIES):
        path = tmp_path / f"{number}.db"
        shutil.copy(sound, path)
        spoil(path, random.Random(number))
        told = [words for read in reads(path) if (words := trouble(read))]
        assert all("\n" not in words and str(path) in words for words in told), number
        refused += len(told)
    assert refused > TRIES // 2


@pytest.mark.parametrize("spoil", [spoil_value, spoil_bytes])
def test_an_import_into_a_damaged_library_says_no_article_is_in_that_cannot_be_read(
    sound: Path, lines: Path, tmp_path: Path, spoil: Callable[[Path, random.Random], None]
) -> None:
    for number in range(TRIES):
        path = tmp_path / f"{number}.db"
        shutil.copy(sound, path)
        spoil(path, random.Random(number))
        try:
            done = import_sources([lines], str(path), ExtractionOptions())
        except BriefgenError:
            continue
        if not done.faults:
            with open_library(path) as library:
                assert len(stored_articles(library)) >= len(ARTICLES), number


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE article SET text = x'00' WHERE id = 'c'", "decompress"),
        ("UPDATE event SET data = '{' WHERE article = 1", "JSON"),
        ("UPDATE article SET data = '[]' WHERE id = 'c'", "damaged"),
        ("UPDATE bitmap SET documents = x'00'", "damaged"),
        ("UPDATE decision SET data = '{}'", "decision 1"),
    ],
)
def test_what_is_damaged_is_named_with_the_mend(sound: Path, tmp_path: Path, statement: str, what: str) -> None:
    path = tmp_path / "news.db"
    shutil.copy(sound, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    with open_library(path) as library:
        told = [trouble(lambda: library.search(SearchQuery())), trouble(library.corpus), trouble(library.articles)]
    (words, *_) = filter(None, told)
    assert words.startswith(f"{path}: the library is damaged: ")
    assert what in words
    assert words.endswith("take it from a backup, or make it anew with `briefgen import`")
