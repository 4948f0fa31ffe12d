"""Words, phrases, choices and their counts, on both databases."""

import datetime
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.errors import UsageError
from briefgen.library.library import Library, open_library
from briefgen.library.search.query import SearchPage, SearchQuery
from briefgen.model.edtf import EdtfDate
from tests.library.made import Told, article


def titles(page: SearchPage) -> list[str]:
    return [row.title for row in page.rows]


def fill(library: Library, *told: Told, **changes: Any) -> None:
    library.add(article("a", *told, **changes))


def found(library: Library, text: str, **choices: Any) -> list[str]:
    return titles(library.search(SearchQuery(text, **choices)))


def test_an_empty_library_finds_nothing(library: Library) -> None:
    page = library.search(SearchQuery("peace", since=datetime.date(2021, 1, 1)))
    assert page == SearchPage(0, (), dict.fromkeys(page.facets, ()), (), None, 0)
    assert list(page.facets) == ["themes", "actors", "kinds", "statuses", "publishers"]


def test_a_word_that_is_typed_finds_what_begins_with_it(library: Library) -> None:
    fill(library, {"text": "They negotiated a ceasefire."}, {"text": "The Négoce ministers met."})
    assert found(library, "nego") == []
    assert found(library, "nego", is_typed=True) == ["They negotiated a ceasefire.", "The Négoce ministers met."]
    assert found(library, "nego minist", is_typed=True) == []
    assert found(library, "ministers nego", is_typed=True) == ["The Négoce ministers met."]
    assert found(library, "nego ", is_typed=True) == []


def test_words_are_found_by_their_stems(library: Library) -> None:
    fill(library, {"text": "They negotiated a ceasefire."}, {"text": "The ministers met."})
    assert found(library, "negotiating") == ["They negotiated a ceasefire."]
    assert found(library, "ceasefires negotiate") == ["They negotiated a ceasefire."]
    assert found(library, "ceasefire minister") == []


def test_accents_and_case_are_folded(library: Library) -> None:
    fill(library, {"text": "Erdoğan came to Malmö."}, {"text": "Łukasz met Søren in São Tomé."})
    assert found(library, "erdogan malmo") == ["Erdoğan came to Malmö."]
    assert found(library, "LUKASZ Soren sao") == ["Łukasz met Søren in São Tomé."]
    assert found(library, "SØREN tomé") == ["Łukasz met Søren in São Tomé."]


def test_the_possessive_is_no_part_of_a_name(library: Library) -> None:
    fill(library, {"text": "Pakistan’s envoy left."}, {"text": "O'Neil's plane landed."})
    assert found(library, "Pakistan") == ["Pakistan’s envoy left."]
    assert found(library, "oneil") == found(library, "O’Neil") == ["O'Neil's plane landed."]


def test_a_phrase_is_found_in_its_order_within_one_field(library: Library) -> None:
    fill(
        library,
        {"text": "Peace talks began.", "title": "Peace talks"},
        {"text": "Talks on peace began."},
        {"text": "Nothing of it here.", "title": "They want peace", "actors": ["Talks Group"]},
    )
    assert found(library, '"peace talks"') == ["Peace talks"]
    assert found(library, '"peace talk" began') == ["Peace talks"]
    assert sorted(found(library, "peace talks")) == ["Peace talks", "Talks on peace began.", "They want peace"]
    assert found(library, '"began peace"') == []
    assert sorted(found(library, '"talks')) == ["Peace talks", "Talks on peace began.", "They want peace"]


@pytest.mark.parametrize(
    "text", ['"', '""', "'", "*", "()", "a AND", "NEAR(", "-", ":", "'; DROP TABLE article", "\\", "\0"]
)
def test_no_text_is_an_error(library: Library, text: str) -> None:
    fill(library, {"text": "They met."})
    assert library.search(SearchQuery(text)).total in (0, 1)
    assert library.search(SearchQuery(f'"{text} x')).total in (0, 1)
    assert library.search(SearchQuery(themes=(text,))).total == 0


def test_a_word_with_a_hyphen_is_a_phrase(library: Library) -> None:
    fill(library, {"text": "A cease-fire held."}, {"text": "They cease to fire."})
    assert found(library, "cease-fire") == ["A cease-fire held."]


def test_other_languages_have_their_own_stems(library: Library) -> None:
    library.add(article("fr", {"text": "Les négociations commencent."}, language="fr-CA"))
    library.add(article("de", {"text": "Die Verhandlungen beginnen."}, language="de"))
    library.add(article("zh", {"text": "北京谈判。"}, language="zh"))
    library.add(article("hi", {"text": "दिल्ली में वार्ता"}, language="hi"))
    assert found(library, "négociation") == ["Les négociations commencent."]
    assert found(library, "Verhandlung") == ["Die Verhandlungen beginnen."]
    assert found(library, "谈判") == ["北京谈判。"]
    assert found(library, "वार्ता") == ["दिल्ली में वार्ता"]


def test_the_actor_the_headline_and_the_place_are_found(library: Library) -> None:
    fill(
        library,
        {"text": "They met.", "actors": ["Quad"], "place": "Doha"},
        {"text": "They parted."},
        title="Summit of four",
    )
    assert found(library, "quad") == found(library, "doha") == ["They met."]
    assert sorted(found(library, "summit")) == ["They met.", "They parted."]


def test_a_word_in_the_title_outranks_one_in_the_passage(library: Library) -> None:
    fill(
        library,
        {"text": "The envoy spoke of grain at length.", "title": "The envoy spoke"},
        {"text": "Grain left the port.", "title": "Grain left"},
    )
    assert found(library, "grain") == ["Grain left", "The envoy spoke"]
    assert found(library, "grain", order="newest") == ["The envoy spoke", "Grain left"]


def test_a_rare_word_outranks_a_common_one_in_the_title(library: Library) -> None:
    many = [{"text": f"Talks round {number} on trade was held.", "title": "round"} for number in range(20)]
    fill(library, *many, {"text": "Talks on caviar and trade round.", "title": "caviar"})
    assert found(library, "trade round", limit=1) == ["round"]
    assert found(library, "caviar round") == ["caviar"]


def test_dates_order_and_bound(library: Library) -> None:
    fill(
        library,
        {"text": "May.", "date": "2021-05"},
        {"text": "Day.", "date": "2021-05-20"},
        {"text": "Week.", "date": "2021-05-28/2021-06-03"},
        {"text": "Until.", "date": "../2021-04-02"},
        {"text": "From.", "date": "2021-07-01/.."},
        {"text": "Undated."},
        {"text": "Year.", "date": "2020"},
    )
    assert found(library, "") == ["From.", "Week.", "Day.", "May.", "Until.", "Year.", "Undated."]
    assert found(library, "", order="oldest") == ["Year.", "Until.", "May.", "Day.", "Week.", "From.", "Undated."]
    june = library.search(SearchQuery(since=datetime.date(2021, 6, 1), until=datetime.date(2021, 6, 30)))
    assert titles(june) == ["Week."]
    assert sum(count for _, count in june.months) == 7
    assert found(library, "", until=datetime.date(2020, 3, 1)) == ["Until.", "Year."]
    assert found(library, "", since=datetime.date(2030, 1, 1)) == ["From."]


def test_pages_follow_each_other(library: Library) -> None:
    fill(library, *({"text": f"Meeting {number}.", "date": f"2021-05-{number:02}"} for number in range(1, 31)))
    for text in ("", "meeting"):
        query, seen = SearchQuery(text, limit=7), []
        while True:
            page = library.search(query)
            seen += titles(page)
            if page.next_offset is None:
                break
            query = replace(query, offset=page.next_offset)
        assert len(seen) == len(set(seen)) == page.total == 30
    assert library.search(SearchQuery(limit=0)).rows == ()
    for wrong in ({"limit": 501}, {"offset": 10_001}, {"limit": -1}, {"offset": -1}):
        with pytest.raises(UsageError, match="narrow the search"):
            library.search(SearchQuery(**wrong))


def test_rows_show_what_they_rest_on(library: Library) -> None:
    fill(library, {"text": "Ann met Bob.", "date": "2021", "actors": ["Ann", "Bob"], "themes": ["Trade"]})
    (row,) = library.search(SearchQuery()).rows
    assert (row.id, row.ids, row.date, row.sources) == ("a:e0", ("a:e0",), "2021", 1)
    assert (row.actors, row.themes, row.publishers) == (("Ann", "Bob"), ("Trade",), ("A paper",))
    assert [(item.article, item.start, item.end, item.text) for item in row.passages] == [("a", 0, 12, "Ann met Bob.")]


def test_what_comes_later_is_found(place: str) -> None:
    with open_library(place) as one, open_library(place) as other:
        fill(one, {"text": "Rice was sown."})
        assert found(other, "rice") == ["Rice was sown."]
        one.add(article("b", {"text": "Rice was cut."}))
        assert sorted(found(other, "rice")) == ["Rice was cut.", "Rice was sown."]


def test_what_is_replaced_is_found_no_more(library: Library) -> None:
    fill(library, {"text": "Rice was sown.", "title": "sowing", "themes": ["Food"]})
    assert found(library, "sowing") == ["sowing"]
    library.add(article("a", {"text": "Rice was sown.", "title": "planting"}), replace=True)
    page = library.search(SearchQuery("rice"))
    assert titles(page) == ["planting"]
    assert page.facets["themes"] == ()
    assert found(library, "sowing") == []


KINDS, STATUSES = ("agree", "consult", "other"), ("reported", "denied")
NAMES, SUBJECTS, OUTLETS = ("Ann", "Bob", "Cid"), ("Trade", "War"), ("Post", "Times")
VERBS = ("spoke", "wrote", "slept")
DATES = (None, "2021", "2021-05", "2021-05-03", "2021-05-30/2021-06-02", "../2021-06", "2021-06-15/..", "2021-06-15")
TOLD = st.fixed_dictionaries(
    {
        "text": st.lists(st.sampled_from(VERBS), min_size=1, max_size=3).map(" ".join),
        "kind": st.sampled_from(KINDS), "status": st.sampled_from(STATUSES), "date": st.sampled_from(DATES),
        "actors": st.lists(st.sampled_from(NAMES), max_size=2, unique=True),
        "themes": st.lists(st.sampled_from(SUBJECTS), max_size=2, unique=True),
        "publisher": st.sampled_from(OUTLETS),
    }
)  # fmt: skip
BOUNDS = st.none() | st.sampled_from([datetime.date(2021, 5, 3), datetime.date(2021, 6, 1), datetime.date(2021, 6, 15)])


def some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


QUERIES = st.builds(
    SearchQuery, text=st.lists(st.sampled_from(VERBS), max_size=2).map(" ".join), themes=some(SUBJECTS),
    actors=some(NAMES), kinds=some(KINDS), statuses=some(STATUSES), publishers=some(OUTLETS), since=BOUNDS,
    until=BOUNDS, undated=st.sampled_from([None, True, False]),
)  # fmt: skip
FACETS: dict[str, Callable[[Told], list[str]]] = {
    "themes": lambda told: told["themes"], "actors": lambda told: told["actors"], "kinds": lambda told: [told["kind"]],
    "statuses": lambda told: [told["status"]], "publishers": lambda told: [told["publisher"]],
}  # fmt: skip


def passes(told: Told, query: SearchQuery, *, besides: str = "") -> bool:
    """What a reader of all events would say."""
    for name, values in FACETS.items():
        wanted = getattr(query, name)
        if name != besides and wanted and not set(wanted) & set(values(told)):
            return False
    if not set(query.text.split()) <= set(told["text"].split()):
        return False
    if besides == "months":
        return True
    is_bound = query.since is not None or query.until is not None
    if told["date"] is None:
        return query.undated if query.undated is not None else not is_bound
    return not is_bound or EdtfDate.parse(told["date"]).overlaps(query.since, query.until)


def month(told: Told) -> str:
    date = told["date"] and EdtfDate.parse(told["date"])
    return (date.lower or date.upper).isoformat()[:7] if date else ""


@given(events=st.lists(TOLD, max_size=12), queries=st.lists(QUERIES, min_size=1, max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15)
def test_a_search_finds_and_counts_what_a_reader_would(
    new_place: Callable[[], str], events: list[Told], queries: list[SearchQuery]
) -> None:
    with open_library(new_place()) as library:
        for number, told in enumerate(events):
            text = f"{told['text']} no{number}"
            library.add(article(f"a{number}", {**told, "text": text, "title": text}, publisher=told["publisher"]))
        for query in queries:
            page = library.search(replace(query, limit=100))
            wanted = [number for number, told in enumerate(events) if passes(told, query)]
            assert sorted(row.id for row in page.rows) == sorted(f"a{number}:e0" for number in wanted)
            assert page.total == len(wanted)
            for name, values in FACETS.items():
                base = [told for told in events if passes(told, query, besides=name)]
                counts = Counter(value for told in base for value in values(told))
                listed = {item.label: item.count for item in page.facets[name]}
                assert {label: count for label, count in listed.items() if count} == counts
            months = Counter(month(told) for told in events if passes(told, query, besides="months"))
            assert dict(page.months) == months
