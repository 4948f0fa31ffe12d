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
        "$.summary_words: 3: input should be greater than or equal to 20",
        "$.filters.since: '2025-02-30': month 02 of 2025 has no day 30",
        "$.filters.theme: is no key of this object; did you mean 'themes'?",
        "$.titel: is no key of this object; did you mean 'title'?",
    ]


def test_toml_that_is_none_is_told_with_its_line() -> None:
    (told,) = faults("title = \n")
    assert "line 1" in told


@pytest.mark.parametrize(
    ("marking", "expected"),
    [
        ("TLP:RED", "TLP:RED"),
        ("tlp:amber+strict", "TLP:AMBER+STRICT"),
        ("TLP: CLEAR", "TLP:CLEAR"),
        ("Intern", "Intern"),
    ],
)
def test_markings_of_the_traffic_light_protocol_have_one_spelling(marking: str, expected: str) -> None:
    assert check_spec({"marking": marking}, "b").marking == expected


def test_a_label_that_the_protocol_does_not_have_is_refused() -> None:
    (told,) = faults('marking = "TLP:AMBR"')
    assert told == "$.marking: 'TLP:AMBR' is no label of TLP 2.0; did you mean 'TLP:AMBER'?"


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
