"""Files open on a screen are found by the words that a library finds them by."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.library.library import open_library
from briefgen.library.merging import merge_waiting
from briefgen.library.search.query import SearchQuery
from briefgen.service.collection import Collection
from briefgen.service.opening import open_collection
from tests.library.made import article

ARTICLES = (
    article(
        "de",
        {
            "text": "Die Gesetze wurden am Montag geändert.",
            "date": "2021-05-03",
            "place": "Häfen",
            "actors": ["Länder"],
        },
        {"text": "Die Minister sprachen über Verträge.", "actors": ["Ministerium"], "themes": ["Handel"]},
        language="de-AT",
        title="Neue Wahlen verschoben",
    ),
    article("en", {"text": "Ministers signed treaties in Accra.", "actors": ["Ghana"], "date_text": "two Mondays ago"}),
)
QUERIES = (
    "Gesetz", "Gesetzes", "Vertrag verträge", "vertrags", "treaty", "signing", "Hafen", "land", "wahl", "ändern",
    '"wurden am Montag"', '"Montag geändert die"', "Accra Ghana", "mondays", "monday", "ghana gesetz",
    "handel", "|", "verschoben",
)  # fmt: skip


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Collection]:
    for data in ARTICLES:
        (tmp_path / f"{data.article.id}.json").write_text(data.model_dump_json(by_alias=True), encoding="utf-8")
    collection = open_collection([tmp_path])
    yield collection
    collection.close()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Collection]:
    with open_library(tmp_path / "news.db") as filled:
        for data in ARTICLES:
            filled.add(data)
        merge_waiting(filled)
        filled.refresh()
    collection = open_collection([tmp_path / "news.db"])
    yield collection
    collection.close()


def titles(collection: Collection, text: str, *, is_typed: bool = False) -> set[str]:
    return {row.title for row in collection.search(SearchQuery(text, is_typed=is_typed)).rows}


def test_a_word_is_found_in_files_as_its_language_bends_it(files: Collection) -> None:
    assert titles(files, "Gesetz") == {"Die Gesetze wurden am Montag geändert."}
    assert titles(files, "vertrags") == {"Die Minister sprachen über Verträge."}
    assert titles(files, "treaty") == {"Ministers signed treaties in Accra."}
    assert titles(files, '"wurden am Montag"') == {"Die Gesetze wurden am Montag geändert."}


def test_a_phrase_stands_within_one_text(files: Collection) -> None:
    assert titles(files, '"geändert Länder"') == set()


@pytest.mark.parametrize("text", QUERIES)
@pytest.mark.parametrize("is_typed", [False, True])
def test_files_and_libraries_find_the_same(
    files: Collection,
    library: Collection,
    text: str,
    is_typed: bool,
) -> None:
    assert titles(files, text, is_typed=is_typed) == titles(library, text, is_typed=is_typed)
