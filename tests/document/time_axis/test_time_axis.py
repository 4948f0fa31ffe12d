import datetime
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document.drawing import Circle, Drawing, Fade, Label, Line, Rect, Shape
from briefgen.document.text_width import text_width
from briefgen.document.time_axis import AxisWords, Mark, time_axis

WORDS = AxisWords(
    ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
    other="planned, claimed or disputed",
    blurred="about, or open",
    broken="break in the scale",
    density="height: number of events",
    partly="{labelled} of {total} events labelled",
)
WIDTH = 470.0

Box = tuple[float, float, float, float]

dates = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
near_dates = st.dates(datetime.date(2025, 1, 1), datetime.date(2025, 6, 30))


@st.composite
def marks(draw: st.DrawFn, days: st.SearchStrategy[datetime.date] = dates) -> Mark:
    start = draw(days)
    end = start + datetime.timedelta(days=draw(st.sampled_from([0, 0, 0, 6, 30, 364, 4000])))
    return Mark(
        start,
        end,
        label=draw(st.text(st.sampled_from("abcdefg WMi’éЖ"), max_size=120)),
        detail=draw(st.sampled_from(["", "2021", "week of 19 May 2025", "before 31 December 2025"])),
        reported=draw(st.booleans()),
        weight=draw(st.floats(0, 5)),
        approximate=draw(st.booleans()),
        open_start=draw(st.booleans()),
        open_end=draw(st.booleans()),
    )


def box(shape: Shape) -> Box:
    match shape:
        case Line():
            left, right = sorted((shape.x1, shape.x2))
            top, bottom = sorted((shape.y1, shape.y2))
            return left, top, right, bottom
        case Rect() | Fade():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
        case Circle():
            return (
                shape.x - shape.radius,
                shape.y - shape.radius,
                shape.x + shape.radius,
                shape.y + shape.radius,
            )
        case Label():
            width = text_width(shape.text, shape.size, strong=shape.strong)
            left = shape.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor] * width
            return left, shape.y - 0.7 * shape.size, left + width, shape.y + 0.25 * shape.size


def labels(drawing: Drawing) -> list[Label]:
    return [shape for shape in drawing.shapes if isinstance(shape, Label)]


def texts(drawing: Drawing) -> list[str]:
    return [label.text for label in labels(drawing)]


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def day(year: int, month: int, number: int) -> datetime.date:
    return datetime.date(year, month, number)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(marks(), min_size=1, max_size=25), st.lists(marks(near_dates), min_size=1, max_size=60)))
def test_words_never_meet_and_everything_lies_within_the_drawing(given_marks: list[Mark]) -> None:
    drawing = time_axis(given_marks, WIDTH, WORDS)
    boxes = [box(shape) for shape in drawing.shapes]
    for shape, (left, top, right, bottom) in zip(drawing.shapes, boxes, strict=True):
        assert left >= -0.01, shape
        assert right <= WIDTH + 0.01, shape
        assert top >= -0.01, shape
        assert bottom <= drawing.height + 0.01, shape
        assert right >= left, shape
        assert bottom >= top, shape
    words = [(label, box(label)) for label in labels(drawing) if label.text]
    for (one, one_box), (other, other_box) in combinations(words, 2):
        assert not overlap(one_box, other_box), (one, other)


@given(st.lists(marks(), min_size=1, max_size=12))
def test_the_same_marks_give_the_same_drawing(given_marks: list[Mark]) -> None:
    assert time_axis(given_marks, WIDTH, WORDS) == time_axis(list(given_marks), WIDTH, WORDS)


@given(st.lists(marks(near_dates), min_size=1, max_size=40))
def test_text_is_never_smaller_than_seven_points(given_marks: list[Mark]) -> None:
    assert min(label.size for label in labels(time_axis(given_marks, WIDTH, WORDS))) >= 7


@pytest.mark.parametrize("count", [1, 6, 20, 200, 2000])
def test_the_drawing_stays_low(count: int) -> None:
    start = day(2023, 1, 9)
    many = [
        Mark(date, date, f"Meeting number {number} of the border commission in Torkham", str(date), weight=number % 7)
        for number in range(count)
        for date in [start + datetime.timedelta(days=number * 797 % 900)]
    ]
    assert time_axis(many, WIDTH, WORDS).height <= 180


def test_no_mark_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one mark"):
        time_axis([], WIDTH, WORDS)


def test_too_narrow_an_axis_is_refused() -> None:
    mark = Mark(day(2025, 5, 30), day(2025, 5, 30), "Talks", "30 May 2025")
    with pytest.raises(ValueError, match="120 points"):
        time_axis([mark], 100, WORDS)


def test_a_mark_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before it starts"):
        Mark(day(2025, 5, 2), day(2025, 5, 1), "Talks", "")


def test_month_names_are_twelve() -> None:
    with pytest.raises(ValueError, match="twelve"):
        AxisWords(("Jan", "Feb"))


def test_a_day_is_a_point_and_a_month_a_bar_as_long_as_its_cell() -> None:
    drawing = time_axis(
        [
            Mark(day(2025, 4, 1), day(2025, 4, 30), "Visit", "April 2025"),
            Mark(day(2025, 8, 16), day(2025, 8, 16), "Talks", "16 August 2025"),
            Mark(day(2025, 11, 1), day(2025, 11, 30), "Return visit", "November 2025"),
        ],
        WIDTH,
        WORDS,
    )
    bar, _ = [shape for shape in drawing.shapes if isinstance(shape, Rect)]
    (point,) = [shape for shape in drawing.shapes if isinstance(shape, Circle)]
    april = next(label for label in labels(drawing) if label.text == "Apr")
    august = next(label for label in labels(drawing) if label.text == "Aug")
    assert bar.x + bar.width / 2 == pytest.approx(april.x)
    assert abs(point.x - august.x) < 5
    assert point.fill == "accent"


def test_what_is_not_plainly_reported_is_hollow_and_explained() -> None:
    drawing = time_axis(
        [Mark(day(2025, 8, 14), day(2025, 8, 14), "Talks", "14 August 2025", reported=False)], WIDTH, WORDS
    )
    circles = [shape for shape in drawing.shapes if isinstance(shape, Circle)]
    assert {(circle.fill, circle.stroke) for circle in circles} == {("paper", "accent")}
    assert WORDS.other in texts(drawing)


def test_an_open_beginning_fades_out_to_the_left() -> None:
    drawing = time_axis(
        [Mark(day(2025, 5, 30), day(2025, 5, 30), "Appointment", "before 31 May 2025", open_start=True)],
        WIDTH,
        AxisWords(WORDS.month_names),
    )
    (fade,) = [shape for shape in drawing.shapes if isinstance(shape, Fade)]
    (point,) = [shape for shape in drawing.shapes if isinstance(shape, Circle)]
    assert fade.start < fade.end
    assert fade.x < point.x - point.radius


def test_about_fades_on_both_sides() -> None:
    drawing = time_axis(
        [Mark(day(2025, 4, 1), day(2025, 4, 30), "Visit", "about April 2025", approximate=True)],
        WIDTH,
        AxisWords(WORDS.month_names),
    )
    fades = [shape for shape in drawing.shapes if isinstance(shape, Fade)]
    assert [fade.start < fade.end for fade in fades] == [True, False]


def test_few_events_are_all_labelled_with_their_dates() -> None:
    drawing = time_axis(
        [
            Mark(day(2021, 1, 1), day(2021, 12, 31), "Taliban takeover", "2021"),
            Mark(day(2024, 12, 1), day(2024, 12, 31), "Airstrikes in Paktika", "December 2024"),
            Mark(day(2025, 4, 1), day(2025, 4, 30), "Visit to Kabul", "April 2025"),
            Mark(day(2025, 5, 19), day(2025, 5, 25), "Meeting in Beijing", "week of 19 May 2025"),
        ],
        WIDTH,
        WORDS,
    )
    told = texts(drawing)
    for words in ("Taliban takeover", "December 2024", "Airstrikes in Paktika", "Visit to Kabul", "Meeting in Beijing"):
        assert words in told
    assert WORDS.broken in told
    assert not any("events labelled" in text for text in told)


def columns(drawing: Drawing) -> dict[float, int]:
    """How many boxes stand upon each other, by the middle of their column."""
    return Counter(round(shape.x + shape.width / 2, 1) for shape in drawing.shapes if isinstance(shape, Rect))


def on(*days: tuple[int, int], reported: bool = True) -> list[Mark]:
    """Marks of May 2026: days, each with how many fall on it."""
    return [
        Mark(day(2026, 5, number), day(2026, 5, number), f"Event {number}", "", reported=reported)
        for number, count in days
        for _ in range(count)
    ]


def test_ten_marks_are_labelled_and_more_are_counted() -> None:
    few, many = on(*((number, 1) for number in range(3, 13))), on(*((number, 1) for number in range(3, 14)))
    assert any(text.startswith("Event") for text in texts(time_axis(few, WIDTH, WORDS)))
    assert not any(text.startswith("Event") for text in texts(time_axis(many, WIDTH, WORDS)))


def test_a_strip_has_a_box_for_each_event_of_a_day_and_the_highest_number() -> None:
    drawing = time_axis(on((12, 1), (17, 2), (24, 2), (25, 6), (27, 1)), WIDTH, WORDS)
    legend = 1
    assert sorted(columns(drawing).values()) == [*sorted((1, 2, 2, 6, 1, legend))]
    assert [shape.text for shape in drawing.shapes if isinstance(shape, Label)].count("6") == 1


def test_sixty_events_are_no_one_bar() -> None:
    spread = on(*((number, 1 + number % 5) for number in range(1, 21)))
    assert len(spread) == 60
    heights = Counter[float]()
    for shape in time_axis(spread, WIDTH, WORDS).shapes:
        if isinstance(shape, Rect):
            heights[round(shape.x, 1)] += shape.height
    assert len(heights) == 21


def test_what_is_not_plainly_reported_is_an_open_box() -> None:
    drawing = time_axis([*on((3, 8)), *on((4, 5), reported=False)], WIDTH, WORDS)
    fills = Counter(shape.fill for shape in drawing.shapes if isinstance(shape, Rect))
    assert fills == {"accent": 8 + 1, "paper": 5 + 1}


def test_a_drawing_that_counts_is_low() -> None:
    assert time_axis(on(*((number, 20) for number in range(1, 29))), WIDTH, WORDS).height < 80


def test_the_ends_of_the_calendar_are_drawn() -> None:
    drawing = time_axis(
        [
            Mark(datetime.date.min, datetime.date.min, "First", "1"),
            Mark(datetime.date.max, datetime.date.max, "Last", "9999"),
        ],
        WIDTH,
        WORDS,
    )
    assert {"First", "Last"} <= set(texts(drawing))
    for only in (datetime.date.min, datetime.date.max):
        assert "Only" in texts(time_axis([Mark(only, only, "Only", "")], WIDTH, WORDS))
