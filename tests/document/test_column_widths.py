import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document.blocks import Caption, Column, Row, Table
from briefgen.document.column_widths import CELL_PADDING, column_widths
from briefgen.document.inlines import Inline, Link, NoteReference, Text
from briefgen.document.style import Fonts, Style, Typeface
from briefgen.document.text_width import family_width, text_width

STYLE = Style(name="test", fonts=Fonts(heading=Typeface(pdf="Source Sans", word="Source Sans Pro")))
TOTAL = 470.0
SIZE = STYLE.fonts.table.size

words = st.text(st.sampled_from("abcdef WMi"), max_size=120)
inlines = st.one_of(
    st.builds(Text, words, strong=st.booleans(), nowrap=st.booleans()),
    st.builds(Link, words, st.just("https://example.org")),
    st.builds(NoteReference, st.just("n")),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(
        st.lists(st.builds(Column, st.text(max_size=12), st.booleans(), st.just(0.0)), min_size=1, max_size=7)
    )
    cells = st.lists(inlines, max_size=3).map(tuple)
    rows = draw(st.lists(st.tuples(*[cells] * len(columns)).map(Row), max_size=12))
    return Table(tuple(columns), tuple(rows), Caption("Table", 1, ""), "", "t")


def table(columns: list[Column], *rows: list[str | tuple[Inline, ...]]) -> Table:
    made = [Row(tuple((Text(cell),) if isinstance(cell, str) else cell for cell in row)) for row in rows]
    return Table(tuple(columns), tuple(made), Caption("Table", 1, ""), "", "t")


@settings(deadline=None)
@given(tables(), st.floats(100, 700))
def test_widths_are_positive_and_add_up(given_table: Table, total: float) -> None:
    widths = column_widths(given_table, STYLE, total)
    assert len(widths) == len(given_table.columns)
    assert sum(widths) == pytest.approx(total)
    assert min(widths) > 0


def test_a_date_never_breaks() -> None:
    dates = ["December 2024", "week of 19 May 2025", "2021"]
    sentence = "Pakistan has announced that it will appoint an Ambassador to Afghanistan for the first time. " * 4
    made = table(
        [Column("Date", nowrap=True), Column("What"), Column("Who")], *[[d, sentence, sentence] for d in dates]
    )
    date, _, _ = column_widths(made, STYLE, TOTAL)
    assert date == pytest.approx(text_width("week of 19 May 2025", SIZE) + 2 * CELL_PADDING, abs=0.01)


@pytest.mark.parametrize("words", ["Short.", "A sentence that runs on for a while. " * 9])
@pytest.mark.parametrize("used", ["Summary 1", "Timeline 1, 2, 3, 4, 5, 6 · Actors 1, 2, 3, 4"])
def test_a_column_with_a_share_is_as_wide_in_every_table(words: str, used: str) -> None:
    columns = [Column("Paragraph", nowrap=True), Column("Words"), Column("Used in", share=0.22)]
    first, second, last = column_widths(table(columns, ["¶1", words, used]), STYLE, TOTAL)
    assert last == pytest.approx(0.22 * TOTAL)
    assert first == pytest.approx(text_width("Paragraph", SIZE, strong=True) + 2 * CELL_PADDING, abs=0.01)
    assert second == pytest.approx(TOTAL - first - last)


def test_a_column_of_dates_is_as_wide_as_nine_tenths_of_them() -> None:
    def width(long: int) -> float:
        dates = ["before 31 December 2025"] * long + ["3 May 2024"] * (20 - long)
        made = table([Column("Date", nowrap=True), Column("What")], *([date, "Talks " * 20] for date in dates))
        return column_widths(made, STYLE, TOTAL)[0] - 2 * CELL_PADDING

    assert width(2) == pytest.approx(text_width("3 May 2024", SIZE), abs=0.01)
    assert width(3) == pytest.approx(text_width("before 31 December 2025", SIZE), abs=0.01)


def test_a_date_a_little_longer_than_the_others_stands_on_one_line() -> None:
    dates = ["17 September 2021"] + ["30 August 2021"] * 30
    made = table([Column("Date", nowrap=True), Column("What")], *([date, "Talks " * 20] for date in dates))
    width = column_widths(made, STYLE, TOTAL)[0] - 2 * CELL_PADDING
    assert width == pytest.approx(text_width("17 September 2021", SIZE), abs=0.01)


@pytest.mark.parametrize("strong", [False, True])
def test_word_has_a_quarter_more_room_for_what_does_not_break(strong: bool) -> None:
    calibri = Style(name="calibri", fonts=Fonts(heading=Typeface(pdf="Source Sans", word="Calibri")))
    date = (Text("3 May 2024", strong=strong),)
    made = table([Column("", nowrap=True), Column("What")], [date, "Talks " * 90])
    wanted = family_width("3 May 2024", SIZE, "Calibri", strong=strong) * 1.25 + 2 * CELL_PADDING
    assert column_widths(made, calibri, TOTAL, for_word=True)[0] == pytest.approx(wanted, abs=0.01)


def test_no_word_is_broken_where_there_is_room() -> None:
    made = table([Column("What"), Column("Who")], ["word " * 300, "Uzbekistan"], ["word " * 300, "Afghanistan"])
    assert column_widths(made, STYLE, TOTAL)[1] >= text_width("Afghanistan", SIZE) + 2 * CELL_PADDING


def test_a_word_of_400_letters_does_not_take_the_table() -> None:
    made = table([Column("What"), Column("Who"), Column("Status")], ["w" * 400, "Pakistan and China " * 6, "planned"])
    what, who, status = column_widths(made, STYLE, TOTAL)
    assert who > text_width("Pakistan", SIZE)
    assert status > text_width("planned", SIZE)
    assert what < TOTAL * 0.8


def test_longer_cells_take_wider_columns() -> None:
    made = table([Column("Short"), Column("Long")], ["ten words " * 5, "ten words " * 50])
    short, long = column_widths(made, STYLE, TOTAL)
    assert long > 2 * short


def test_spare_room_goes_to_columns_that_wrap() -> None:
    made = table([Column("Date", nowrap=True), Column("What")], ["2021", "Talks"])
    date, _ = column_widths(made, STYLE, TOTAL)
    assert date == pytest.approx(max(text_width("2021", SIZE), text_width("Date", SIZE, strong=True)) + 7, abs=0.01)


def test_note_marks_have_room() -> None:
    notes = tuple(NoteReference(f"n{number}") for number in range(6))
    made = table([Column("What"), Column("Notes", nowrap=True)], ["Talks " * 90, notes], ["Talks " * 90, ()])
    assert column_widths(made, STYLE, TOTAL)[1] > text_width("1,2,3,4,5,6", SIZE * 0.65) + 2 * CELL_PADDING


def test_a_table_without_rows_has_columns() -> None:
    widths = column_widths(table([Column("Date", nowrap=True), Column("What")]), STYLE, TOTAL)
    assert sum(widths) == pytest.approx(TOTAL)
    assert column_widths(table([]), STYLE, TOTAL) == ()


def test_a_wider_family_in_word_gets_wider_dates() -> None:
    wide = Style(name="wide", fonts=Fonts(heading=Typeface(pdf="Source Sans", word="Arial")))
    made = table([Column("Date", nowrap=True), Column("What")], ["December 2024", "Talks " * 90])
    assert column_widths(made, wide, TOTAL, for_word=True)[0] > column_widths(made, STYLE, TOTAL, for_word=True)[0]


def test_two_thousand_rows_are_quick() -> None:
    rows = [
        [f"{number % 28 + 1} May 2025", "China reaffirmed the extension of the Corridor " * 3, "China; Pakistan"]
        for number in range(2000)
    ]
    made = table([Column("Date", nowrap=True), Column("What"), Column("Who")], *rows)
    column_widths(made, STYLE, TOTAL)
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        column_widths(made, STYLE, TOTAL)
        taken.append(time.perf_counter() - start)
    assert min(taken) < 0.1
