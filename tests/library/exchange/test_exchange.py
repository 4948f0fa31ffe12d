"""A whole library to lines and back."""

from collections.abc import Callable

import pytest

from briefgen.corpus.corpus import Conflict, ConflictingValue, Passage
from briefgen.corpus.merging.results import Merged
from briefgen.errors import InputError
from briefgen.library.library import Library, open_library
from briefgen.library.search.query import SearchQuery
from briefgen.library.store.decisions import Decision
from tests.library.duplicates.test_near_duplicates import AGENCY, SENTENCES
from tests.library.made import article
from tests.library.store.test_decisions import ONE, THREE, TWO, key

HEAD = '{"schema": "briefgen.library/1"}'


def fill(library: Library) -> None:
    for data in (ONE, TWO, THREE, article("wire", *SENTENCES, **AGENCY), article("copy", *SENTENCES[1:], **AGENCY)):
        library.add(data)
    dates = tuple(ConflictingValue(f"2021-05-0{day}", (Passage("one", 0, 3),)) for day in (3, 4))
    library.record_merging(
        Merged(
            events={key(ONE): "x", key(THREE): "x"},
            actors={key(ONE, "ann"): "a", key(TWO, "anne"): "a"},
            looked_at=("x",),
            conflicts=(Conflict("x", "date", dates),),
            articles=(ONE.article.sha256, THREE.article.sha256),
        )
    )
    undone = library.decide(Decision("merge", "events", (key(ONE), key(TWO))))
    library.undo(undone)
    library.decide(Decision("edit", "events", (key(ONE),), {"title": "Ärger"}))


def test_a_library_comes_back_as_it_was(new_place: Callable[[], str]) -> None:
    with open_library(new_place()) as one, open_library(new_place()) as other:
        fill(one)
        lines = list(one.export_lines())
        assert other.import_lines(lines, "file") == 5
        assert list(other.export_lines()) == lines
        assert other.search(SearchQuery()) == one.search(SearchQuery())
        assert other.corpus() == one.corpus()
        assert other.conflicts() == one.conflicts() != []
        assert [data.article.id for data in other.unmerged(10)] == ["two", "wire"]
        assert other.import_lines(lines, "file") == 0
        assert list(other.export_lines()) == lines


def test_a_library_moves_from_one_database_to_the_other(
    tmp_path: str, postgresql: str, new_place: Callable[[], str]
) -> None:
    with open_library(f"{tmp_path}/l.db") as one, open_library(new_place()) as other:
        fill(one)
        other.import_lines(one.export_lines(), "file")
        assert list(other.export_lines()) == list(one.export_lines())
        for text in ("", "met", '"envoys of 4"'):
            assert other.search(SearchQuery(text)) == one.search(SearchQuery(text))


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([], "is empty"),
        (["\n"], "is empty"),
        (['{"schema": "briefgen.library/9"}'], "is not the head of a library"),
        (["<html>"], "is not JSON"),
        ([HEAD, "[1]"], "file:2: is not a JSON object"),
        ([HEAD, "{}"], "file:2: says none of article, copy"),
        ([HEAD, '{"article": {}}'], "file:2: .*schema: is missing"),
        ([HEAD, '{"cluster": {"group": "actors"}}'], "file:2: is not a 'cluster' line"),
        (
            [HEAD, '{"cluster": {"group": "ghosts", "article": "", "id": "", "cluster": ""}}'],
            "file:2: is not a 'cluster' line",
        ),
        ([HEAD, '{"copy": {"copy": "x", "of": 7}}'], "file:2: is not a 'copy' line"),
        ([HEAD, '{"merged": 1}'], "file:2: is not a 'merged' line"),
        ([HEAD, '{"disagreement": {"cluster": "x"}}'], "file:2: is not a 'disagreement' line"),
        ([HEAD, '{"decision": {"action": "merge"}, "withdrawn": false}'], "file:2: is not a decision"),
        ([HEAD, "[" * 100_000], "file:2: is not JSON"),
    ],
)
def test_a_faulty_line_is_told(library: Library, lines: list[str], why: str) -> None:
    with pytest.raises(InputError, match=why):
        library.import_lines(lines, "file")
    assert library.articles() == []


def test_all_faults_are_told_and_the_sound_lines_taken(place: str, new_place: Callable[[], str]) -> None:
    with open_library(place) as one, open_library(new_place()) as other:
        one.add(ONE)
        head, line = one.export_lines()
        with pytest.raises(InputError) as told:
            other.import_lines([head, "{}", line, "?"], "file")
        assert [fault.where for fault in told.value.faults] == ["file:2", "file:4"]
        assert [item.id for item in other.articles()] == ["one"]
