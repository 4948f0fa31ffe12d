"""Dates that are typed, picked and named."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefgen.desktop.facets.date_facet import Dates
from briefgen.desktop.widgets.date_field import DateField
from briefgen.desktop.widgets.typed_dates import Preset, TypedDateError, edtf_of, preset_span, typed_span
from briefgen.library.search.query import SearchPage, SearchQuery

DAY = datetime.date
PAGE = SearchPage(3, (), {}, (("", 2), ("2021-07", 1)), None, 3)


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    made = DateField("To date", "en-GB", is_end=True)
    qtbot.addWidget(made)
    made.show()
    return made


def typed(field: DateField, words: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2021", DAY(2021, 1, 1), DAY(2021, 12, 31)),
        ("July 2021", DAY(2021, 7, 1), DAY(2021, 7, 31)),
        ("2021-07", DAY(2021, 7, 1), DAY(2021, 7, 31)),
        ("feb 2024", DAY(2024, 2, 1), DAY(2024, 2, 29)),
        ("16/7/2021", DAY(2021, 7, 16), DAY(2021, 7, 16)),
        ("30 May 2025", DAY(2025, 5, 30), DAY(2025, 5, 30)),
        ("2025-05-30", DAY(2025, 5, 30), DAY(2025, 5, 30)),
        ("2025-05-19/2025-05-25", DAY(2025, 5, 19), DAY(2025, 5, 25)),
    ],
)
def test_days_are_understood_as_people_type_them(words: str, first: datetime.date, last: datetime.date) -> None:
    assert typed_span(words) == (first, last)


@pytest.mark.parametrize("words", ["Augsut", "soon", "31 February 2021", "May", "16"])
def test_what_is_no_date_is_refused(words: str) -> None:
    with pytest.raises(TypedDateError):
        typed_span(words)


@given(st.dates(DAY(1900, 1, 1), DAY(2100, 1, 1)))
def test_what_is_shown_can_be_typed_again(day: datetime.date) -> None:
    assert typed_span(edtf_of(day, day)) == (day, day)
    month = typed_span(f"{day.year:04}-{day.month:02}")
    assert edtf_of(*month) == f"{day.year:04}-{day.month:02}"
    assert month[0] <= day <= month[1]


@pytest.mark.parametrize(
    ("preset", "span"),
    [
        ("all", (None, None)),
        ("week", (DAY(2024, 2, 23), DAY(2024, 2, 29))),
        ("month", (DAY(2024, 1, 31), DAY(2024, 2, 29))),
        ("this month", (DAY(2024, 2, 1), DAY(2024, 2, 29))),
        ("this year", (DAY(2024, 1, 1), DAY(2024, 12, 31))),
    ],
)
def test_spans_have_names(preset: Preset, span: tuple[datetime.date | None, datetime.date | None]) -> None:
    assert preset_span(preset, DAY(2024, 2, 29)) == span


def test_a_month_as_an_end_is_its_last_day(field: DateField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.chosen) as chosen:
        typed(field, "July 2021")
    assert chosen.args == [DAY(2021, 7, 31)]
    assert field.text() == "July 2021"
    field.show_day(DAY(2021, 7, 16))
    field.clearFocus()
    field.show_day(DAY(2021, 7, 16))
    assert field.text() == "16 July 2021"


def test_a_wrong_date_is_told_and_escape_brings_the_old_one_back(field: DateField, qtbot: QtBot) -> None:
    field.show_day(DAY(2021, 7, 16))
    with qtbot.assertNotEmitted(field.chosen), qtbot.waitSignal(field.refused):
        typed(field, "Augsut")
    assert field.accessibleDescription() == "A year, month or day"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "16 July 2021"
    assert field.accessibleDescription() == ""
    with qtbot.waitSignal(field.chosen) as chosen:
        typed(field, " ")
    assert chosen.args == [None]


def test_a_day_is_picked_from_the_calendar(field: DateField, qtbot: QtBot) -> None:
    field.show_day(DAY(2021, 7, 16))
    field.pick.trigger()
    assert field.calendar is not None
    assert field.calendar.selectedDate() == QDate(2021, 7, 16)
    with qtbot.waitSignal(field.chosen) as chosen:
        field.calendar.clicked.emit(QDate(2021, 8, 2))
    assert chosen.args == [DAY(2021, 8, 2)]
    assert field.text() == "2 August 2021"


def test_spans_are_chosen_and_one_that_ends_before_it_begins_is_not(qtbot: QtBot) -> None:
    dates = Dates("en-GB")
    qtbot.addWidget(dates)
    dates.show_page(PAGE, SearchQuery())
    assert dates.presets.text() == "All dates"
    assert dates.undated.accessibleName() == "Without a date, 2"
    assert dates.undated.isChecked()
    with qtbot.waitSignal(dates.chosen) as chosen:
        typed(dates.since, "July 2021")
    assert chosen.args == [DAY(2021, 7, 1), None]
    with qtbot.assertNotEmitted(dates.chosen):
        typed(dates.until, "2020")
    assert not dates.fault.isHidden()
    with qtbot.waitSignal(dates.chosen) as chosen:
        dates.presets.menu().actions()[0].trigger()
    assert chosen.args == [None, None]
    assert dates.fault.isHidden()
    dates.show_page(PAGE, SearchQuery(since=DAY(2021, 7, 1), until=DAY(2021, 8, 2)))
    assert not dates.undated.isChecked()
    assert dates.presets.text() == "Own dates"
