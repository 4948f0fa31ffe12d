import datetime

import pytest

from briefgen.corpus import Corpus
from briefgen.corpus.filters import select
from briefgen.model import Filters


def ids(corpus: Corpus, **filters: object) -> list[str]:
    return [event.id for event in select(corpus, Filters.model_validate(filters)).events]


def test_without_filters_everything_is_selected_in_order_of_date(seed_corpus: Corpus) -> None:
    found = ids(seed_corpus)
    assert sorted(found) == sorted(event.id for event in seed_corpus.events)
    assert found[:3] == ["taliban-takeover", "paktika-airstrikes", "kabul-visit"]


def test_a_theme_is_named_by_id_or_label(seed_corpus: Corpus) -> None:
    assert ids(seed_corpus, themes=["connectivity"]) == ["cpec-reaffirmation"]
    assert ids(seed_corpus, themes=["regional connectivity and cpec"]) == ["cpec-reaffirmation"]


def test_an_actor_is_named_by_alias_and_brings_those_who_act_for_it(seed_corpus: Corpus) -> None:
    found = ids(seed_corpus, actors=["Islamabad"])
    assert "paktika-airstrikes" in found
    assert "kabul-visit" in found
    assert "taliban-takeover" not in found


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2024", None, ["paktika-airstrikes", "kabul-visit"]),
        (None, "2021-06", ["taliban-takeover"]),
        ("2024-12-31", "2025-04-01", ["paktika-airstrikes", "kabul-visit"]),
        ("2022", "2023", []),
    ],
)
def test_bounds_of_dates_leave_out_what_is_not_dated(
    seed_corpus: Corpus, since: str | None, until: str | None, expected: list[str]
) -> None:
    assert ids(seed_corpus, since=since, until=until) == expected


def test_a_narrowed_selection_keeps_only_what_goes_with_its_events(seed_corpus: Corpus) -> None:
    found = select(seed_corpus, Filters(events=("militant-attacks",)))
    assert {item.id for item in found.statements} == {"islamabad-alleges", "kabul-disputes"}
    assert [item.id for item in found.questions] == ["militant-bases"]
    assert {actor.id for actor in found.actors} == {"pakistan", "militants", "taliban-government"}


def test_partial_dates_are_read_as_bounds() -> None:
    filters = Filters.model_validate({"since": "2024", "until": "2024-02"})
    assert filters.since == datetime.date(2024, 1, 1)
    assert filters.until == datetime.date(2024, 2, 29)
