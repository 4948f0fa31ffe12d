"""A library open on a screen: what a brief's edits become when they are kept in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.corpus.merging.results import ItemKey, Merged
from briefgen.library.library import open_library
from briefgen.library.search.query import SearchQuery
from briefgen.model import Filters, Spec
from briefgen.model.spec import Edit
from briefgen.service import compose_brief
from briefgen.service.library_collection import LibraryCollection
from tests.library.made import article

ONE = article("one", {"text": "Ann met Bob.", "date": "2021-05-03", "actors": ["Ann"]})
TWO = article("two", {"text": "Bob met Ann.", "date": "2021-05-03", "actors": ["Ann"]}, {"text": "Cid slept."})


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[LibraryCollection]:
    """A library in which two articles tell of one meeting."""
    with open_library(tmp_path / "news.db") as library:
        for data in (ONE, TWO):
            library.add(data)
        keys = {ItemKey(data.article.sha256, "e0"): "x" for data in (ONE, TWO)}
        library.record_merging(Merged(events=keys))
    made = LibraryCollection(str(tmp_path / "news.db"))
    yield made
    made.close()


def events(collection: LibraryCollection, spec: Spec | None = None) -> dict[str, tuple[str, int]]:
    page = collection.search(SearchQuery(order="oldest"), spec.edits if spec else {})
    return {row.id: (row.title, row.sources) for row in page.rows}


def test_what_is_written_is_kept_and_taken_back(collection: LibraryCollection) -> None:
    before = events(collection)
    spec = Spec(edits={"one:e0": Edit(title="They met", date="2021-05-04", actors=())})
    kept = collection.promote_edits(spec, frozenset(("one:e0",)))
    assert events(collection)["one:e0"] == ("They met", 2)
    assert kept.spec.edits == {"one:e0": Edit(actors=())}
    assert kept.ticked == {"one:e0"}
    brief = compose_brief(collection.corpus(["one:e0"]), Spec(date="2021-06-01", filters=Filters(events=("one:e0",))))
    assert "author’s wording, date" in repr(brief.document.blocks)
    collection.withdraw(kept.numbers)
    assert events(collection) == before


def test_what_is_told_apart_or_merged_is_so_in_the_library(collection: LibraryCollection) -> None:
    apart = Spec(edits={"one:e0": Edit(apart=True), "one:e0@two": Edit(title="Bob met her")})
    assert events(collection, apart).keys() == {"one:e0@one", "one:e0@two", "two:e1"}
    kept = collection.promote_edits(apart, frozenset(("one:e0@two",)))
    assert {name: title for name, (title, _) in events(collection).items()}["two:e0"] == "Bob met her"
    assert kept.ticked == {"two:e0"}
    assert kept.spec.edits == {}
    merged = Spec(edits={"two:e1": Edit(merged=("one:e0",))})
    kept = collection.promote_edits(merged, frozenset(("two:e1",)))
    assert events(collection).keys() == {"one:e0", "two:e0"}
    assert kept.ticked == {"one:e0"}


def test_a_page_shows_events_as_edits_have_them(collection: LibraryCollection) -> None:
    merged = Spec(edits={"one:e0": Edit(merged=("two:e1",), title="All of it")})
    assert events(collection, merged) == {"one:e0": ("All of it", 2)}
