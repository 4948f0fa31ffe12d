"""Articles taken out of a library: it is as if they had never come."""

from typing import Any

import pytest

from briefgen.library.library import Library
from briefgen.library.merging import merge_waiting
from briefgen.library.search.query import SearchQuery
from briefgen.model import ArticleData
from tests.library.made import article

TREATY = "Ann signed a fisheries treaty with Bob."
LONG = " ".join(f"Word{number} of the long report stands here only once." for number in range(40))


def told(name: str, date: str, words: str = TREATY, place: str | None = None, **changes: Any) -> ArticleData:
    known = {"text": words + " " * len(name), "title": words, "actors": ["Ann", "Bob"], "date": date}
    return article(name, known | ({"place": place} if place else {}), **changes)


def copy_of_report(name: str, more: int = 0) -> ArticleData:
    """A text that is a copy of the others made here; the longer by so many sentences."""
    rest = " ".join(f"It goes on and on with sentence {number} of more." for number in range(more))
    return article(
        name, {"text": f"{LONG} {rest}", "title": "Cid told a long story", "date": "2024-06-01"}, publisher=name
    )


def state_of(library: Library) -> list[object]:
    """All that a library shows."""
    merge_waiting(library)
    page = library.search(SearchQuery(order="oldest"))
    rows = [(row.id, row.title, row.date, row.sources) for row in page.rows]
    facets = {
        str(facet): sorted((count.value, count.count) for count in counts) for facet, counts in page.facets.items()
    }
    return [rows, page.total, facets, list(library.export_lines()), library.conflicts(), repr(library.corpus())]


@pytest.mark.parametrize(
    "more",
    [
        (told("ccc", "2024-05-11"),),
        (told("dddd", "2024-07-01", "Rebels fled from southern villages."),),
        (told("ccc", "2024-05-09", place="Oslo"), told("eeeee", "2024-05-09", place="Lima")),
        (copy_of_report("echo", 3),),
        (copy_of_report("echo", 40), copy_of_report("post", 1)),
    ],
    ids=["one with others", "one of its own", "with a conflict", "a copy", "a fuller text"],
)
def test_what_is_taken_out_leaves_no_trace(library: Library, more: tuple[ArticleData, ...]) -> None:
    for data in (told("a", "2024-05-09"), told("bb", "2024-05-12"), copy_of_report("times", 2), copy_of_report("sun")):
        library.add(data)
    before = state_of(library)
    for data in more:
        library.add(data)
    assert state_of(library) != before
    assert library.remove(data.article.sha256 for data in more) == len(more)
    assert state_of(library) == before


def test_what_is_not_there_is_passed_over(library: Library) -> None:
    library.add(told("a", "2024-05-09"))
    before = state_of(library)
    assert library.remove(["0" * 64]) == 0
    assert state_of(library) == before


def test_all_can_go_and_come_again(library: Library) -> None:
    every = [told("a", "2024-05-09"), told("bb", "2024-05-09"), copy_of_report("times")]
    for data in every:
        library.add(data)
    before = state_of(library)
    assert library.remove(data.article.sha256 for data in every) == 3
    assert library.articles() == []
    assert library.search(SearchQuery(order="oldest")).total == 0
    for data in every:
        assert library.add(data).outcome == "new"
    assert state_of(library) == before
