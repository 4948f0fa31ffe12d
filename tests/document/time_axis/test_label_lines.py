import datetime

from hypothesis import given
from hypothesis import strategies as st

from briefgen.document.time_axis.label_lines import ELLIPSIS, caption_of
from briefgen.document.time_axis.marks import Mark

DAY = datetime.date(2025, 5, 30)


def lines(label: str, width: float, count: int) -> tuple[str, ...]:
    return caption_of(Mark(DAY, DAY, label, "30 May 2025"), width, count).lines


def test_words_that_fit_stay_whole() -> None:
    assert lines("Foreign minister visits Kabul", 110, 2) == ("Foreign minister visits Kabul",)


def test_words_break_between_lines() -> None:
    assert lines("Foreign minister visits Kabul", 70, 2) == ("Foreign minister", "visits Kabul")


def test_too_many_words_are_cut_after_a_word_that_does_not_lead_on() -> None:
    assert lines("Pakistan will appoint an Ambassador to Afghanistan", 145, 1) == (
        f"Pakistan will appoint an Ambassador{ELLIPSIS}",
    )


def test_a_long_word_is_cut_within() -> None:
    (line,) = lines("a" * 400, 60, 2)
    assert line.endswith(ELLIPSIS)
    assert 5 < len(line) < 40


def test_no_words_is_no_line() -> None:
    assert lines("", 60, 2) == ()


@given(st.text(max_size=200), st.text(max_size=40), st.floats(20, 150), st.integers(1, 3))
def test_a_caption_keeps_to_its_room(label: str, detail: str, width: float, count: int) -> None:
    caption = caption_of(Mark(DAY, DAY, label, detail), width, count)
    assert caption.width <= width + 1e-9
    assert len(caption.lines) <= count
