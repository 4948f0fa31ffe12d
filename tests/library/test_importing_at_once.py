"""Programs that import into one library at once leave what one after the other leaves."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.corpus.merging.merge import merge
from briefgen.corpus.merging.results import ItemKey, Merged
from briefgen.library import merging
from briefgen.library.library import Library, open_library
from briefgen.library.merging import merge_waiting
from briefgen.library.store.database import connect
from briefgen.model import ArticleData
from tests.library.importing_at_once import STATES, import_at_once, lines_of, telling

ANN, BOB = telling("Ann"), telling("Bob")
ROUNDS = int(os.environ.get("IMPORT_ROUNDS", "2"))  # 20 before a release


def fill(library: Library, *groups: list[ArticleData]) -> None:
    for articles in groups:
        for data in articles:
            library.add(data)
        merge_waiting(library)


def actors(place: str) -> int:
    with open_library(place) as library:
        return len(library.corpus().actors)


def test_two_imports_at_once_are_two_imports_in_turn(new_place: Callable[[], str], tmp_path: Path) -> None:
    import_at_once(new_place, tmp_path, rounds=ROUNDS)


def test_two_imports_at_once_may_both_make_the_library(bare_places: Callable[[], str], tmp_path: Path) -> None:
    import_at_once(bare_places, tmp_path, rounds=ROUNDS)


@pytest.mark.parametrize("whole", [merging._WHOLE, 0])
def test_what_another_program_merged_meanwhile_is_merged_anew(
    new_place: Callable[[], str], whole: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "_WHOLE", whole)
    place = new_place()

    class Overtaken(Library):
        def record_merging(self, merged: Merged, state: object = None) -> bool:  # type: ignore[override]
            with open_library(place) as other:
                fill(other, BOB)
            return super().record_merging(merged, state)  # type: ignore[arg-type]

    with Overtaken(connect(place)) as library:
        fill(library, ANN)
    serial = new_place()
    with open_library(serial) as library:
        fill(library, ANN, BOB)
    assert actors(place) == actors(serial) == len(STATES)
    if whole:
        assert lines_of(place) == lines_of(serial)


def test_a_library_that_was_merged_by_halves_heals_on_the_next_import(new_place: Callable[[], str]) -> None:
    place, serial = new_place(), new_place()
    with open_library(place) as library:
        for articles in (ANN, BOB):
            for data in articles:
                library.add(data)
            library.record_merging(merge(articles))
        assert len(library.corpus().actors) == 2 * len(STATES)
        assert library.add(ANN[0]).outcome == "same"
        merge_waiting(library)
    with open_library(serial) as library:
        fill(library, ANN, BOB)
    assert actors(place) == len(STATES)
    assert lines_of(place) == lines_of(serial)


def test_the_order_of_imports_makes_no_difference(new_place: Callable[[], str]) -> None:
    places = [new_place(), new_place()]
    for place, groups in zip(places, ((ANN, BOB), (BOB[::-1], ANN)), strict=True):
        with open_library(place) as library:
            fill(library, *groups)
    assert lines_of(places[0]) == lines_of(places[1])


def test_a_cluster_that_becomes_part_of_another_does_so_whole(library: Library) -> None:
    for data in ANN[:2]:
        library.add(data)
    keys = [ItemKey(data.article.sha256, actor.id) for data in ANN[:2] for actor in data.actors]
    library.record_merging(Merged(actors=dict(zip(keys, "xxyy", strict=True))))
    library.record_merging(Merged(actors={keys[0]: "y"}))
    assert library.clusters("actors") == dict.fromkeys(keys, "y")
