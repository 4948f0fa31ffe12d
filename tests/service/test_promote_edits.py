"""What an analyst saw in a brief before its edits became decisions of the library is what is seen afterwards."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefgen.corpus.merging.results import ItemKey, Merged
from briefgen.library.library import open_library
from briefgen.library.search.query import SearchQuery
from briefgen.model import ArticleData, Filters, Spec
from briefgen.model.spec import Edit
from briefgen.service import compose_brief, export_brief
from briefgen.service.library_collection import LibraryCollection
from tests.library.made import article

ANN: dict[str, Any] = {"actors": ["Ann"], "themes": ["Talks"]}
BOB: dict[str, Any] = {"actors": ["Bob", "Ann"], "themes": ["Trade"]}
ARTICLES = (
    article(
        "one",
        {"text": "Ann met Bob in Rome, 3 people were killed.", "date": "2021-05-03", **ANN},
        {"text": "Ann left.", "date": None, "status": "planned", "date_text": "soon", **ANN},
    ),
    article(
        "three",
        {"text": "Bob did not meet Ann.", "date": "2021-05-04", "status": "denied", **BOB},
        {"text": "Cid slept in May.", "date": "2021-05", "place": "Oslo", "kind": "other"},
    ),
    article(
        "two",
        {"text": "Bob met Ann, and 5 people were killed.", "date": "2021-05-04", **BOB},
        {"text": "Cid slept.", "date": None, "status": "claimed"},
        {"text": "Dan sang.", "date": "2021-05-09", "kind": "statement"},
    ),
)  # fmt: skip
SHAPES = {
    "into the later": {"two:e2": Edit(merged=("three:e0",))},
    "into the earlier": {"one:e1": Edit(merged=("three:e0",))},
    "into an event of several articles": {"one:e0": Edit(merged=("three:e0",))},
    "an event of several articles into another": {"three:e0": Edit(merged=("one:e0",))},
    "an undated one takes a date": {"two:e1": Edit(merged=("three:e1",))},
    "a plan that came true": {"one:e1": Edit(merged=("two:e2", "three:e1"))},
    "one article twice": {"two:e2": Edit(merged=("two:e1",))},
    "in a chain": {"two:e2": Edit(merged=("two:e1",)), "two:e1": Edit(merged=("three:e1",))},
    "into one another": {"two:e2": Edit(merged=("two:e1",)), "two:e1": Edit(merged=("two:e2",))},
    "with another title": {"three:e0": Edit(merged=("one:e1",), title="They met")},
    "with another date": {"two:e1": Edit(merged=("one:e1",), date="2021-06-01")},
    "with another date and status": {"three:e0": Edit(merged=("one:e0",), date="2021-05-04", status="claimed")},
    "with other actors": {"two:e2": Edit(merged=("three:e0",), actors=("one:ann",))},
    "what was written of the one that goes": {
        "two:e2": Edit(merged=("two:e1",)),
        "two:e1": Edit(title="Never seen", actors=("one:ann",)),
    },
    "told apart": {"one:e0": Edit(apart=True)},
    "told apart and written": {"one:e0": Edit(apart=True), "one:e0@two": Edit(title="Bob met her")},
    "told apart and merged": {"one:e0": Edit(apart=True), "three:e0": Edit(merged=("one:e0@two",))},
    "told apart and merged into": {"one:e0": Edit(apart=True), "one:e0@one": Edit(merged=("three:e0", "two:e2"))},
    "only written": {"one:e0": Edit(title="They met", status="disputed"), "one:e1": Edit(date="2021-05-04")},
}


def key(data: ArticleData, item: str) -> ItemKey:
    return ItemKey(data.article.sha256, item)


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[LibraryCollection]:
    """A library in which two of three articles tell of one meeting, and all of the same Ann and Bob."""
    one, _, two = ARTICLES
    with open_library(tmp_path / "news.db") as library:
        for data in ARTICLES:
            library.add(data)
        people = {key(data, actor.id): actor.id for data in ARTICLES for actor in data.actors}
        library.record_merging(Merged(people, {key(one, "e0"): "x", key(two, "e0"): "x"}))
    made = LibraryCollection(str(tmp_path / "news.db"))
    yield made
    made.close()


def rows(collection: LibraryCollection, spec: Spec) -> list[tuple[object, ...]]:
    """The events as a table shows them; the id of one that is merged follows the one it was merged into."""
    page = collection.search(SearchQuery(order="oldest"), spec.edits)
    told = [(row.title, row.date, row.date_text, row.status, row.kind, row.actors, row.sources) for row in page.rows]
    return sorted(told, key=repr)


def files(collection: LibraryCollection, spec: Spec, ticked: frozenset[str], folder: Path) -> list[bytes]:
    events = tuple(sorted(ticked))
    # What a brief carries says where an edit is kept: in the spec, or by an analyst in the library.
    whole = spec.model_copy(update={"filters": Filters(events=events), "carry": False})
    paths = [folder / name for name in ("brief.docx", "brief.pdf")]
    export_brief(compose_brief(collection.corpus(events, spec.edits), whole), paths)
    return [path.read_bytes() for path in paths]


@pytest.mark.parametrize("shape", SHAPES)
def test_the_brief_and_its_rows_are_the_same_before_and_after(
    collection: LibraryCollection, shape: str, tmp_path: Path
) -> None:
    spec = Spec(title="T", date="2021-07-01", edits=SHAPES[shape])
    ticked = frozenset(row.id for row in collection.search(SearchQuery(), spec.edits).rows)
    seen, made = rows(collection, spec), files(collection, spec, ticked, tmp_path)
    kept = collection.promote_edits(spec, ticked)
    assert rows(collection, kept.spec) == seen
    assert files(collection, kept.spec, kept.ticked, tmp_path) == made
    collection.withdraw(kept.numbers)
    assert rows(collection, spec) == seen


def test_a_merge_of_what_was_written_before_shows_the_later_word(collection: LibraryCollection, tmp_path: Path) -> None:
    for name, title in (("one:e0", "First word"), ("three:e0", "Second word")):
        collection.promote_edits(Spec(edits={name: Edit(title=title)}), frozenset((name,)))
    spec = Spec(title="T", date="2021-07-01", edits={"one:e0": Edit(merged=("three:e0",))})
    ticked = frozenset(("one:e0",))
    made = files(collection, spec, ticked, tmp_path)
    assert "Second word" in [row[0] for row in rows(collection, spec)]
    kept = collection.promote_edits(spec, ticked)
    assert files(collection, kept.spec, kept.ticked, tmp_path) == made
