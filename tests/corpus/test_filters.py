import datetime

import pytest

from briefgen.corpus import Corpus
from briefgen.corpus.filters import named_beside, select, with_labels
from briefgen.corpus.places import is_name_of, names_and_people
from briefgen.model import Filters
from tests.fakes import corpus, raw_actor, raw_data, raw_event


def ids(corpus: Corpus, **filters: object) -> list[str]:
    return [event.id for event in select(corpus, Filters.model_validate(filters)).events]


def test_without_filters_everything_is_selected_in_order_of_date(seed_corpus: Corpus) -> None:
    found = ids(seed_corpus)
    assert sorted(found) == sorted(event.id for event in seed_corpus.events)
    assert found[:3] == ["taliban-takeover", "paktika-airstrikes", "kabul-visit"]


def test_a_theme_is_named_by_id_or_label(seed_corpus: Corpus) -> None:
    assert ids(seed_corpus, themes=["connectivity"]) == ["cpec-reaffirmation"]
    assert ids(seed_corpus, themes=["regional connectivity and cpec"]) == ["cpec-reaffirmation"]


def test_a_choice_of_themes_has_one_form_however_they_are_named(seed_corpus: Corpus) -> None:
    for word in ("connectivity", "regional connectivity and cpec", "Regional connectivity and CPEC"):
        named = with_labels(seed_corpus, Filters(themes=(word,)))
        assert named.themes == ("Regional connectivity and CPEC",)
        assert ids(seed_corpus, themes=named.themes) == ["cpec-reaffirmation"]
    assert with_labels(seed_corpus, Filters(themes=("no such theme",))).themes == ("no such theme",)


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


def test_events_of_one_date_stand_as_asked_and_dates_stand_before_that(seed_corpus: Corpus) -> None:
    undated = ["refugee-criticism", "beijing-meeting"]
    found = ids(seed_corpus, order=[*undated, "kabul-visit"])
    assert found[:5] == ["taliban-takeover", "paktika-airstrikes", "kabul-visit", *undated]
    assert found[5:] == [name for name in ids(seed_corpus)[3:] if name not in undated]


def told_of(*titles: str) -> Corpus:
    text = ". ".join(titles) + "."
    spans = [(text.index(title), text.index(title) + len(title)) for title in titles]
    events = [
        raw_event(f"e{number}", [{"start": start, "end": end}], title=text[start:end])
        for number, (start, end) in enumerate(spans)
    ]
    return corpus(raw_data(text, events=events))


def test_a_state_is_told_of_where_a_title_names_its_people() -> None:
    story = told_of("Visas for Afghan nationals were issued", "Afghans left Doha", "Talks opened in Riga")
    assert ids(story, actors=["Afghanistan"]) == ["e0", "e1"]
    assert ids(story, actors=["Latvia"]) == []


def test_a_body_with_the_name_of_a_state_in_its_own_means_no_state() -> None:
    story = told_of("Banks of Afghanistan closed", "The Bank of Afghanistan cut rates")
    assert ids(story, actors=["Bank of Afghanistan"]) == ["e1"]
    assert is_name_of("afghanistan", "Afghanistan")
    assert not is_name_of("Bank of Afghanistan", "Afghanistan")


def test_the_search_for_a_state_looks_for_its_people_but_for_no_code_of_two_letters() -> None:
    assert set(names_and_people("Afghanistan")) == {"Afghanistan", "afghanistan", "afghan", "afghans"}
    assert {"american", "america"} <= set(names_and_people("U.S."))
    assert "us" not in names_and_people("United States")
    assert names_and_people("Bank of Chad") == ("Bank of Chad",)


def test_what_names_an_actor_that_is_asked_for_is_told_from_what_it_only_takes_part_in() -> None:
    story = told_of("Visas for Afghan nationals were issued", "Talks opened in Riga")
    found = select(story, Filters(actors=("Afghanistan", "Riga")))
    assert found.asked == {"e0", "e1"}
    assert select(story, Filters()).asked == frozenset()


def test_the_words_of_a_name_with_a_number_may_stand_apart_in_a_passage() -> None:
    story = told_of("Airbus unveiled plans for the A380", "Boeing sold 380 jets to Airbus", "The A380 flew")
    assert ids(story, actors=["Airbus A380"]) == ["e0"]
    assert ids(story, actors=["Airbus plans"]) == []


def test_what_only_names_an_actor_in_its_passage_is_found_beside_what_it_takes_part_in() -> None:
    text = "The plant closed, said Acme Foods. Acme Foods hired a new head. A storm hit."
    titles = ("The plant closed", "Acme Foods hired a new head", "A storm hit")
    ends = (text.index(". ") + 1, text.index(" A storm"), len(text))
    events = [
        raw_event(f"e{place}", [{"start": text.index(title), "end": ends[place]}], title=title)
        for place, title in enumerate(titles)
    ]
    events[1]["actors"] = [{"id": "acme foods", "part": "agent"}]
    story = corpus(raw_data(text, actors=[raw_actor("Acme Foods", [{"start": 23, "end": 33}])], events=events))
    wanted = Filters(actors=("Acme Foods",))
    named = select(story, wanted).events
    assert [event.id for event in named] == ["e1"]
    assert [event.id for event in named_beside(story, wanted, named)] == ["e0"]
    assert named_beside(story, Filters(), ()) == ()
