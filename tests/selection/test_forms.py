"""Which rows fill a form: by weight, spread over time, none too light, few passages of many."""

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

import pytest

from briefgen.corpus.corpus import CorpusEvent, Passage
from briefgen.selection.folding import Happening
from briefgen.selection.forms import TableRoom, fill, with_few_passages
from briefgen.selection.likeness import Likeness
from briefgen.selection.salience import Salience
from briefgen.selection.vectors import Vector
from tests.fakes import corpus
from tests.selection.test_salience import article


class Weighed:
    """A story in which events weigh what is said, and share no word."""

    def __init__(self, weights: Mapping[str, float], in_headlines: str = "", states: str = "") -> None:
        self._weights = weights
        self._states = states
        self._in_headlines = in_headlines

    def weight(self, event: str) -> float:
        return self._weights[event]

    def features(self, event: CorpusEvent) -> Mapping[str, float]:
        share = 0.5 if event.id in self._in_headlines else 0.49
        return {"headline": share, "courtesy": 0.0, "past": 0.0, "state": float(event.id in self._states)}

    def events(self, _: Iterable[str]) -> tuple[CorpusEvent, ...]:
        return ()

    def vector(self, event: CorpusEvent) -> Vector:
        return {hash(event.id): 1.0}


def happening(name: str, date: str | None = None, passages: Sequence[Passage] = ()) -> Happening:
    event = CorpusEvent(name, date, None, name, "other", "reported", None, (), (), tuple(passages), ())
    return Happening(event, (name,))


def filled(
    weights: Mapping[str, float],
    most: int,
    dates: Mapping[str, str] = {},
    pinned: Sequence[str] = (),
    in_headlines: str = "",
) -> str:
    """The names of the rows in the order of being chosen, a letter each."""
    rows = [happening(name, dates.get(name)) for name in weights]
    found = fill(rows, cast("Salience", Weighed(weights, in_headlines)), most, pinned)
    return "".join(item.event.id for item in found)


def test_the_weightiest_are_in_and_what_is_pinned_before_them() -> None:
    weights = {"a": 5.0, "b": 6.0, "c": 4.0, "d": 3.0}
    assert filled(weights, 3) == "bac"
    assert filled(weights, 3, pinned="d") == "dba"


@pytest.mark.parametrize(
    ("weights", "told"),
    [
        ({"a": 9.0, "b": 8.0, "c": 5.0, "d": 1.0, "e": 0.9, "f": 0.8}, "abcd"),  # what weighs 1 is enough
        ({"a": 9.0, "b": 8.0, "c": 2.0, "d": 0.8, "e": 0.79, "f": 0.1}, "abcd"),  # 0.4 of the third
    ],
)
def test_what_weighs_too_little_is_not_told_where_not_everything_fits(weights: dict[str, float], told: str) -> None:
    assert filled(weights, 5) == told


def test_what_a_source_has_in_its_headline_is_told_however_little_it_weighs() -> None:
    weights = {"a": 9.0, "b": 8.0, "c": 2.0, "d": 0.8, "e": 0.79, "f": 0.1}
    assert filled(weights, 5, in_headlines="f") == "abcdf"


def test_a_courtesy_in_a_headline_is_told_only_for_its_weight() -> None:
    weights = dict.fromkeys("abc", 9.0) | {"The minister congratulates them": 0.1, "d": 0.2}
    assert filled(weights, 4, in_headlines="The minister congratulates them") == "abc"


def test_everything_is_told_where_it_fits() -> None:
    assert filled({"a": 9.0, "b": -1.0}, 2) == "ab"


def test_trifles_are_left_out_of_more_than_a_few_rows_even_where_they_fit() -> None:
    weights = dict.fromkeys("abcdef", 2.0) | {"g": 0.3, "h": 0.2}

    def told(articles: int) -> str:
        rows = [
            happening(name, passages=[Passage(f"a{number % articles}", 0, 9)]) for number, name in enumerate(weights)
        ]
        return "".join(item.event.id for item in fill(rows, cast("Salience", Weighed(weights)), 15, ()))

    assert told(articles=3) == "abcdefg"
    assert told(articles=2) == "abcdefgh"


def test_a_day_that_is_told_makes_way_for_another() -> None:
    weights = {"a": 3.0, "b": 2.9, "c": 2.3, "d": 1.0}
    dates = {"a": "2024-01-01", "b": "2024-01-01", "c": "2024-12-01", "d": "2024-12-31"}
    assert filled(weights, 2, dates) == "ac"  # 2.9 less 0.5 for the day and 0.25 for the time around it
    assert filled({**weights, "c": 2.1}, 2, dates) == "ab"


def test_a_stretch_of_time_of_which_something_is_told_makes_way_for_another() -> None:
    others = {name: f"2024-{month:02}-15" for month, name in enumerate("efghijklm", 2)}
    weights = {"a": 3.0, "b": 2.9, "c": 2.8, **dict.fromkeys(others, 0.5)}
    dates = {"a": "2024-01-01", "b": "2024-01-02", "c": "2024-12-01", **others}
    assert filled(weights, 2, dates) == "ac"  # 2.9 less 0.25
    assert filled({**weights, "c": 2.6}, 2, dates) == "ab"


def test_a_stretch_of_time_begins_with_its_first_day() -> None:
    others = {name: f"2024-{month:02}-15" for month, name in enumerate("efghijklm", 3)}
    weights = {"a": 3.0, "b": 2.9, "c": 2.8, **dict.fromkeys(others, 0.5)}
    dates = {"a": "2024-01-02", "b": "2024-02-01", "c": "2024-01-01", **others}  # of twelve, two to a stretch
    assert filled(weights, 2, dates) == "ab"


def test_a_row_without_a_date_weighs_less() -> None:
    dates = {"b": "2024-01-01", "c": "2024-05-01"}
    assert filled({"a": 5.5, "b": 1.45, "c": 1.4}, 1, dates) == "a"  # 5.5 less 4
    assert filled({"a": 5.5, "b": 1.55, "c": 1.4}, 1, dates) == "b"


def test_of_many_passages_those_of_many_articles_are_kept() -> None:
    told = [Passage("a", 0, 5), Passage("a", 10, 15), Passage("a", 20, 25), Passage("b", 0, 5), Passage("c", 0, 5)]
    one = happening("x", passages=told)
    folded = Happening(one.event, ("x", "y"))
    assert with_few_passages(folded, 3).event.passages == (told[0], told[3], told[4])
    assert with_few_passages(folded, 5) is folded
    assert with_few_passages(one, 3) is one


class Alike(Weighed):
    """A story in which events share words: the letters of their names."""

    def features(self, event: CorpusEvent) -> Mapping[str, float]:
        share = 0.5 if event.id in self._in_headlines else 0.49
        return {"headline": share, "courtesy": 0.0, "past": 0.0, "state": float(event.id in self._states)}

    def events(self, _: Iterable[str]) -> tuple[CorpusEvent, ...]:
        return ()

    def vector(self, event: CorpusEvent) -> Vector:
        return {ord(letter): 0.5 for letter in event.id[:4]}


@pytest.mark.parametrize("seed", range(10))
def test_rows_are_chosen_as_if_all_were_weighed_at_each_step(seed: int) -> None:
    chance = random.Random(seed)
    weights = {
        "".join(chance.sample("abcdefgh", 4)) + str(number): chance.choice((2.0, 2.5, 3.0)) for number in range(60)
    }
    rows = [happening(name) for name in weights]
    found = fill(rows, cast("Salience", Alike(weights)), 12, ())
    chosen: list[str] = []

    def worth(name: str) -> float:
        alike = max((0.25 * len({*name[:4]} & {*other[:4]}) for other in chosen), default=0.0)
        return weights[name] - 2.0 * alike**2 - 1.5

    for _ in range(12):
        chosen.append(max((name for name in weights if name not in chosen), key=worth))
    assert [item.event.id for item in found] == chosen


def test_a_row_that_finds_no_room_makes_way_for_a_shorter_one() -> None:
    rows = [happening(name) for name in ("a" * 90, "b" * 90, "c")]
    weights = {item.event.id: weight for item, weight in zip(rows, (3.0, 2.9, 2.0), strict=True)}
    found = fill(rows, cast("Salience", Weighed(weights)), 3, (), TableRoom(4.5, 60))  # of 2.55, 2.55 and 1.55 lines
    assert [item.event.id[0] for item in found] == ["a", "c"]


def test_a_row_in_other_words_makes_way_for_another_matter() -> None:
    lines = {
        "a": ("Rebels signed the harbour treaty in Aden after talks", "agree", "2024-05-10"),
        "b": ("The treaty on the harbour of Aden was agreed by rebels", "agree", "2024-05-11"),
        "c": ("Traders fled northwards along muddy tracks", "other", "2024-05-12"),
    }
    story = corpus(
        *(article((f"{line}.", {"kind": kind, "date": day}), name=name) for name, (line, kind, day) in lines.items())
    )
    salience = Salience(story, story.events)
    rows = [Happening(event, (event.id,)) for event in story.events]
    assert {item.event.kind for item in fill(rows, salience, 2, (), likeness=Likeness(salience))} == {"agree", "other"}


class AlikePairs:
    """Says of pairs of events, by their names, how likely they are one happening."""

    def __init__(self, pairs: Mapping[str, float]) -> None:
        self._pairs = pairs

    def likelihood(self, one: CorpusEvent, two: CorpusEvent) -> float:
        return self._pairs.get(one.id + two.id, 0.0)


class Known(Weighed):
    """The same, with the events at hand."""

    def __init__(self, rows: Sequence[Happening], weights: Mapping[str, float]) -> None:
        super().__init__(weights)
        self._rows = {item.event.id: item.event for item in rows}

    def events(self, names: Iterable[str]) -> tuple[CorpusEvent, ...]:
        return tuple(self._rows[name] for name in names)


@pytest.mark.parametrize(("likelihood", "told"), [(0.5, "acd"), (0.3, "abc")])
def test_what_a_row_tells_in_other_words_is_not_told_again(likelihood: float, told: str) -> None:
    weights = {"a": 9.0, "b": 8.0, "c": 5.0, "d": 4.0}
    rows = [happening(name) for name in weights]
    likeness = cast("Likeness", AlikePairs({"ba": likelihood}))
    found = fill(rows, cast("Salience", Known(rows, weights)), 3, (), likeness=likeness)
    assert "".join(item.event.id for item in found) == told


def test_what_is_told_already_is_told_again_by_no_row_that_there_is_room_for() -> None:
    weights = {"a": 9.0, "b": 8.0, "c": 5.0}
    rows = [happening(name, passages=[Passage(f"{name}{at}", 0, 5)]) for at, name in enumerate(weights)]
    likeness = cast("Likeness", AlikePairs({"ba": 0.9}))
    found = fill(rows, cast("Salience", Known(rows, weights)), 2, (), likeness=likeness)
    assert "".join(item.event.id for item in found) == "ac"
    assert len(fill(rows[:2], cast("Salience", Known(rows, weights)), 1, ("b",), likeness=likeness)) == 1


def test_how_things_are_is_left_out_of_more_than_a_few_rows() -> None:
    weights = dict(zip("abcdefgh", (9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0), strict=True))
    passages = [[Passage(f"a{number}", 0, 9)] for number in range(3)] * 3
    rows = [happening(name, passages=own) for name, own in zip(weights, passages, strict=False)]
    found = fill(rows, cast("Salience", Weighed(weights, states="ag")), 15, ())
    assert "".join(item.event.id for item in found) == "abcdefh"
