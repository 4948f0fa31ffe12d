"""Merging what comes into a library with what is there."""

from typing import Any

import pytest

from briefgen.library.library import Library
from briefgen.library.merging import merge_waiting
from briefgen.model import ArticleData
from tests.library.made import article


def told(name: str, date: str | None, words: str = "Ann signed a fisheries treaty with Bob.") -> ArticleData:
    known: dict[str, Any] = {"text": words + " " * len(name), "title": words, "actors": ["Ann", "Bob"]}
    return article(name, known if date is None else known | {"date": date})


def groups(library: Library) -> list[list[str]]:
    """The articles of each event."""
    return sorted(sorted(event.sources) for event in library.corpus().events)


def test_what_comes_in_is_merged_with_what_is_there(library: Library) -> None:
    seen: list[tuple[int, int | None]] = []
    library.add(told("a", "2024-05-10"))
    assert merge_waiting(library, lambda done, of, what: seen.append((done, of))) == 1
    library.add(told("bb", "2024-05-10"))
    library.add(told("ccc", "2024-05-10", "Rebels fled from southern villages."))
    assert merge_waiting(library, lambda done, of, what: seen.append((done, of))) == 2
    assert groups(library) == [["a", "bb"], ["ccc"]]
    assert merge_waiting(library) == 0
    assert [done for done, _ in seen] == [1, 2]


@pytest.mark.parametrize(("date", "is_one"), [("2024-05-12", True), ("2024-05-08", True), ("2024-05-13", False)])
def test_an_account_that_is_off_by_two_days_still_finds_the_other(library: Library, date: str, is_one: bool) -> None:
    library.add(told("a", "2024-05-10"))
    merge_waiting(library)
    library.add(told("bb", date))
    merge_waiting(library)
    assert groups(library) == ([["a", "bb"]] if is_one else [["a"], ["bb"]])


def test_articles_without_a_date_are_merged_among_themselves(library: Library) -> None:
    library.add(told("a", None))
    library.add(told("bb", None))
    assert merge_waiting(library) == 2
    assert groups(library) == [["a", "bb"]]
