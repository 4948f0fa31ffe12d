import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import InputError
from briefgen.model import Spec, check_spec, dump_spec, json_schema, load_spec


def faults(text: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        load_spec(text, "b.toml")
    return [str(fault).removeprefix("b.toml: ") for fault in caught.value.faults]


def test_an_empty_spec_is_a_spec() -> None:
    assert load_spec("", "b.toml") == Spec()


def test_dates_are_written_in_toml_or_as_text() -> None:
    spec = load_spec(
        'date = 2025-06-02\n[filters]\nsince = 2024\nuntil = "2025-05"\n[edits.e]\ndate = 2025-05-01\n', "b.toml"
    )
    assert spec.date == datetime.date(2025, 6, 2)
    assert spec.filters.since == datetime.date(2024, 1, 1)
    assert spec.filters.until == datetime.date(2025, 5, 31)
    assert spec.edits["e"].date == "2025-05-01"


def test_all_faults_are_told_at_once() -> None:
    told = faults(
        'titel = "x"\nsummary_words = 3\nsections = ["sumary"]\n[filters]\ntheme = ["a"]\nsince = "2025-02-30"\n'
    )
    assert told == [
        "$.sections[0]: 'sumary' is not allowed here; did you mean 'summary'?",
        "$.summary_words: 3 is too small; give at least 20",
        "$.filters.since: '2025-02-30': month 02 of 2025 has no day 30",
        "$.filters.theme: is not a key of this object; did you mean 'themes'?",
        "$.titel: is not a key of this object; did you mean 'title'?",
    ]


def test_toml_that_is_none_is_told_with_its_line() -> None:
    with pytest.raises(InputError) as caught:
        load_spec('title = "x"\nauthor = \n', "b.toml")
    (fault,) = caught.value.faults
    assert str(fault) == "b.toml: line 2, column 10: is not TOML: Invalid value; correct it there"


@pytest.mark.parametrize(
    ("marking", "expected"),
    [
        ("TLP:RED", "TLP:RED"),
        ("tlp:amber+strict", "TLP:AMBER+STRICT"),
        ("TLP: CLEAR", "TLP:CLEAR"),
        (" tlp : green ", "TLP:GREEN"),
        ("Intern", "Intern"),
        ("TLPA committee", "TLPA committee"),
        ("Restreint — diffusion limitée", "Restreint — diffusion limitée"),
    ],
)
def test_markings_of_the_traffic_light_protocol_have_one_spelling(marking: str, expected: str) -> None:
    assert check_spec({"marking": marking}, "b").marking == expected


@pytest.mark.parametrize(
    ("marking", "hint"),
    [
        ("TLP:AMBR", "did you mean 'TLP:AMBER'?"),
        ("TLP:WHITE", "TLP 2.0 calls it 'TLP:CLEAR'"),
        ("TLP AMBER", "did you mean 'TLP:AMBER'?"),
        ("tlp-red", "did you mean 'TLP:RED'?"),
        ("TLP:", "use one of TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN, TLP:CLEAR"),
    ],
)
def test_a_label_that_the_protocol_does_not_have_is_refused(marking: str, hint: str) -> None:
    assert faults(f'marking = "{marking}"') == [f"$.marking: {marking!r} is not a label of TLP 2.0; {hint}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('sections = ["summary", "sources", "summary"]', "$.sections: 'summary' stands twice; name each section once"),
        ('summary_words = "150"', "$.summary_words: is not a whole number; write it without quotation marks"),
        ("summary_words = true", "$.summary_words: is not a whole number; write it without quotation marks"),
        (
            'language = "x y"',
            "$.language: 'x y' is not of the right form; BCP 47 tag of the reader's language: ar, de,",
        ),
        ("date = 2025-06-02T10:00:00", "$.date: is not a day written YYYY-MM-DD, without a time"),
        ("date = 2025", "$.date: is not a day written YYYY-MM-DD, without a time"),
        ('date = "1748649600"', "$.date: '1748649600' is not a day written YYYY-MM-DD"),
        ('date = "2025-02-30"', "$.date: '2025-02-30' is not a day of the calendar"),
        (
            '[filters]\nsince = 2025\nuntil = "2024-12"',
            "$.filters: since 2025-01-01 comes after until 2024-12-31; no event can pass",
        ),
        (
            '[filters]\nsince = "2025/.."\nuntil = "2024/.."',
            "$.filters.until: '2024/..' is open; give a date such as 2025, 2025-04 or 2025-04-30",
        ),
        ('[edits.e]\ndate = "2025-13"', "$.edits.e.date: '2025-13': 13 is not a month, season"),
        ('[edits."a:1 b"]\nstatus = "deneid"', "$.edits[\"a:1 b\"].status: 'deneid' is not allowed here; did you mean"),
        ('filters = "x"', "$.filters: is not an object; put it in braces"),
    ],
)
def test_faults_are_told_in_plain_words(text: str, expected: str) -> None:
    (told,) = faults(text)
    assert told.startswith(expected)


@pytest.mark.parametrize("words", [20, 1000])
def test_a_summary_may_have_twenty_to_a_thousand_words(words: int) -> None:
    assert load_spec(f"summary_words = {words}", "b").summary_words == words
    assert len(faults(f"summary_words = {19 if words == 20 else 1001}")) == 1


def test_bounds_of_one_day_let_that_day_pass() -> None:
    filters = load_spec("[filters]\nsince = 2025-05-01\nuntil = 2025-05-01", "b").filters
    assert filters.since == filters.until == datetime.date(2025, 5, 1)


@pytest.mark.parametrize("text", ["[filters]\nsince = true", "[edits.e]\ndate = true", '[edits.e]\ntitle = ""'])
def test_what_is_no_date_or_title_is_refused(text: str) -> None:
    (told,) = faults(text)
    assert told.startswith("$.")


def test_a_truth_is_no_date_that_could_be_written_in_quotation_marks() -> None:
    assert faults("[filters]\nsince = true") == ["$.filters.since: True: input should be a valid date"]
    assert faults("[edits.e]\ndate = true") == ["$.edits.e.date: is not a string; put it in quotation marks"]


def test_an_edit_tells_who_took_part_and_what_is_one() -> None:
    text = '[edits."e"]\nactors = []\nmerged = ["f"]\napart = true\n'
    edit = load_spec(text, "b").edits["e"]
    assert (edit.actors, edit.merged, edit.apart) == ((), ("f",), True)
    assert load_spec("[edits.e]", "b").edits["e"].actors is None
    assert load_spec(dump_spec(load_spec(text, "b")), "b") == load_spec(text, "b")
    assert dump_spec(load_spec(text, "b")).startswith("[edits.e]\n")


def test_sections_are_in_the_order_given() -> None:
    assert load_spec('sections = ["sources", "timeline"]', "b").sections == ("sources", "timeline")


TEXT = st.text(st.characters(codec="utf-8"), min_size=1)


@given(TEXT, st.lists(TEXT), st.dictionaries(TEXT, st.fixed_dictionaries({"title": TEXT})), st.dates())
def test_what_is_written_is_read_as_it_was(
    title: str, questions: list[str], edits: dict[str, dict[str, str]], date: datetime.date
) -> None:
    raw = {
        "title": title,
        "questions": questions,
        "edits": edits,
        "date": date,
        "filters": {"since": date, "events": [title]},
    }
    spec = check_spec(raw, "b")
    assert load_spec(dump_spec(spec), "b") == spec


def test_the_schema_describes_every_key() -> None:
    schema = json_schema("spec")
    assert all("description" in value for value in schema["properties"].values())
    for table in schema["$defs"].values():
        assert all("description" in value for value in table["properties"].values())


def test_the_schema_takes_bounds_of_less_than_a_day() -> None:
    since = json_schema("spec")["$defs"]["Filters"]["properties"]["since"]
    assert {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"} in since["anyOf"]


def test_the_written_form_is_short() -> None:
    spec = load_spec('title = "T"\n[filters]\nthemes = ["a"]\n', "b")
    assert dump_spec(spec) == 'title = "T"\n\n[filters]\nthemes = [\n    "a",\n]\n'
    assert load_spec(dump_spec(Spec()), "b") == Spec()
