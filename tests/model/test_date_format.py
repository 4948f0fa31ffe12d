import datetime
import tomllib

import pytest
from babel import Locale
from babel.dates import format_date as babel_date
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from briefgen import assets
from briefgen.model.date_format import format_date, month_names
from briefgen.model.edtf import EdtfDate, EdtfError


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-05-31", "31 May 2025"),
        ("2024-12", "December 2024"),
        ("2021", "2021"),
        ("202X", "2020s"),
        ("2025-05-19/2025-05-25", "week of 19 May 2025"),
        ("2025-05-20/2025-05-22", "20–22 May 2025"),
        ("20XX", "2000–2099"),
        ("2025-05-20/2025-05-20", "20 May 2025"),
        ("2025-05-30/2025-06-02", "30 May – 2 June 2025"),
        ("2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025"),
        ("2025-05-26/2025-06-01", "week of 26 May 2025"),
        ("2025-05/2025-06", "May – June 2025"),
        ("2021/2024", "2021–2024"),
        ("2025-05-31/2025-06", "31 May 2025 – June 2025"),
        ("2024-21/2024-22", "spring 2024 – summer 2024"),
        ("2021~/2024", "about 2021 – 2024"),
        ("2021~/2024~", "about 2021–2024"),
        ("2021~/..", "since about 2021"),
        ("2024-11/2025-02", "November 2024 – February 2025"),
        ("2025-05~", "about May 2025"),
        ("2025?", "2025 (uncertain)"),
        ("../2025-05-31", "before 31 May 2025"),
        ("2021/..", "since 2021"),
        ("2024-21", "spring 2024"),
        ("2024-30", "summer 2024"),
        ("2024-33", "1st quarter 2024"),
        ("2024-41", "second half of 2024"),
        ("2025-05-31T14:30:00Z", "31 May 2025"),
        ("2024-XX", "2024"),
        ("2025-05-20/2025-05-26", "20–26 May 2025"),
        ("2025-05-19/2025-05-26", "19–26 May 2025"),
        ("2025-05-19/2025-05-24", "19–24 May 2025"),
        ("2025-05-19/2025-06-01", "19 May – 1 June 2025"),
        ("2024-05-19/2025-05-19", "19 May 2024 – 19 May 2025"),
        ("2025-05/2025-05-31", "May 2025 – 31 May 2025"),
        ("2025-05/2025-07-31", "May 2025 – 31 July 2025"),
        ("2025-05-09", "9 May 2025"),
        ("2024-22", "summer 2024"),
        ("2024-23", "autumn 2024"),
        ("2024-24", "winter 2024"),
        ("2024-25", "spring 2024"),
        ("2024-32", "winter 2024"),
        ("2024-36", "4th quarter 2024"),
        ("2024-40", "first half of 2024"),
        ("2025-05%", "about May 2025 (uncertain)"),
        ("2021?/2024", "2021 (uncertain) – 2024"),
        ("2021?/2024?", "2021–2024 (uncertain)"),
        ("../2024~", "before about 2024"),
    ],
)
def test_a_date_is_printed_at_the_precision_that_it_has(value: str, expected: str) -> None:
    assert format_date(EdtfDate.parse(value), "en-GB") == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-US", "May 31, 2025"),
        ("de", "31. Mai 2025"),
        ("fr", "31 mai 2025"),
        ("pl", "31 maja 2025"),
        ("xx-YY", "31 May 2025"),
    ],
)
def test_a_date_is_printed_as_the_reader_writes_it(language: str, expected: str) -> None:
    assert format_date(EdtfDate.parse("2025-05-31"), language) == expected


@given(st.dates(datetime.date(1000, 1, 1)), st.sampled_from(["en_GB", "en_US", "de", "fr", "es", "pl", "tr"]))
def test_days_are_printed_as_babel_prints_them(day: datetime.date, locale: str) -> None:
    assert format_date(EdtfDate.parse(day.isoformat()), locale.replace("_", "-")) == babel_date(day, "long", locale)


@pytest.mark.parametrize(
    ("language", "value", "expected"),
    [
        ("en-US", "2025-05-20/2025-05-22", "May 20–22, 2025"),
        ("de", "2024-22~", "ca. Sommer 2024"),
        ("de", "2025-05-20/2025-05-22", "20.–22. Mai 2025"),
        ("de-AT", "../2025-05-31", "vor dem 31. Mai 2025"),
        ("de", "../2025-05", "vor Mai 2025"),
        ("fr-CA", "2021/..", "depuis 2021"),
        ("fr", "2025-05-31~", "vers le 31 mai 2025"),
        ("fr", "2025-05-31/..", "depuis le 31 mai 2025"),
        ("fr", "2024-34", "2e trimestre 2024"),
        ("pt-BR", "2025-05-20/2025-05-22", "20–22 de maio de 2025"),
        ("zh", "2025-05-20/2025-05-22", "2025年5月20日–22日"),
        ("zh", "2025-05-20/2025-06-22", "2025年5月20日 – 6月22日"),
        ("ja", "2025-05-20/2025-05-22", "2025年5月20日～22日"),
        ("hu", "2025-05-20/2025-06-22", "2025. május 20. – június 22."),
        ("lo", "2025-05-20/2025-05-22", "20 ພຶດສະພາ 2025 – 22 ພຶດສະພາ 2025"),
        ("th", "2025-05-31", "31 พฤษภาคม ค.ศ. 2025"),
        ("fi", "2025-05~", "about toukokuu 2025"),
        ("ur", "2025-05~", "تقریباً مئی 2025"),
    ],
)
def test_words_and_ranges_follow_the_language(language: str, value: str, expected: str) -> None:
    assert format_date(EdtfDate.parse(value), language) == expected


def test_a_range_names_its_months_as_a_day_does_in_every_language() -> None:
    languages = [name for name in locale_identifiers() if "_" not in name]
    assert len(languages) > 200
    for language in languages:
        months = Locale.parse(language).months["format"]["wide"]
        for first, last in (("2025-05-20", "2025-05-22"), ("2025-05-20", "2025-06-22"), ("2024-05-20", "2025-06-22")):
            day, whole = (format_date(EdtfDate.parse(value), language) for value in (last, f"{first}/{last}"))
            month = str(months[int(last[5:7])])
            assert (month in day) == (month in whole), (language, day, whole)


POINTS = st.one_of(
    st.dates(datetime.date(1000, 1, 1)).map(lambda day: day.isoformat()),
    st.dates(datetime.date(1000, 1, 1)).map(lambda day: day.isoformat()[:7]),
    st.builds("{}-{}".format, st.integers(1000, 9999), st.sampled_from([*range(21, 37), 40, 41])),
    st.sampled_from(["2021", "202X", "20XX"]),
)


@given(
    POINTS, POINTS, st.sampled_from(["", "~", "?", "%"]), st.sampled_from(["en", "fr", "ar", "ja", "hu", "fa", "xx"])
)
def test_every_date_has_words_on_one_line(first: str, last: str, qualifier: str, language: str) -> None:
    for value in (first + qualifier, f"{first}/..", f"../{last}{qualifier}", f"{first}/{last}{qualifier}"):
        try:
            date = EdtfDate.parse(value)
        except EdtfError:
            continue
        words = format_date(date, language)
        assert words == " ".join(words.split(" "))
        assert not set(words) & set("\n\u00a0\u2009\u202f{}")


def test_every_table_of_words_is_whole() -> None:
    tables = tomllib.loads(assets.read_text("words/dates.toml"))
    for language, table in tables.items():
        assert {key.removesuffix("_day") for key in table} == set(tables["en"]), language
        for key, words in table.items():
            assert ("{date}" in words) != ("{year}" in words), (language, key)


def test_there_are_twelve_months() -> None:
    assert month_names("en-GB")[0] == "Jan"
    assert len(month_names("ar")) == 12


def test_months_have_short_names_of_their_own() -> None:
    assert month_names("en-GB") == tuple("Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split())
    assert month_names("pl")[0] == "sty"
    assert month_names("xx") == month_names("en-GB")
