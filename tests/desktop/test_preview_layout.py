"""Where pages lie, how large they are shown, and how a place is found again."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize

from briefgen.desktop.preview.page_layout import PageLayout, Spot, moved
from briefgen.desktop.preview.page_rendering import strips_of
from briefgen.desktop.preview.zoom import LEVELS, Zoom, next_level, percent_of
from briefgen.service import PageArea, Preview

layouts = st.builds(
    PageLayout,
    pages=st.integers(1, 40),
    width=st.floats(100, 800),
    height=st.floats(100, 1200),
    scale=st.floats(0.2, 6),
    gap=st.integers(1, 30),
    view_width=st.integers(50, 3000),
)


def preview(*places: PageArea, pages: int = 4) -> Preview:
    return Preview(b"", pages, 600.0, 800.0, places)


def row(event: str, page: int, y: float, height: float = 30.0) -> PageArea:
    return PageArea(page, 60.0, y, 480.0, height, event, is_row=True)


@given(layouts, st.data())
def test_a_point_of_a_page_is_found_where_it_lies(layout: PageLayout, data: st.DataObject) -> None:
    page = data.draw(st.integers(0, layout.pages - 1))
    x, y = data.draw(st.floats(0, layout.width)), data.draw(st.floats(0, layout.height - 2 / layout.scale))
    box = layout.rect_of(page, x, y, 10.0, 10.0)
    spot = layout.spot_at(box.left(), box.top())
    assert spot.page == page
    assert spot.x == pytest.approx(x, abs=0.01)
    assert spot.y == pytest.approx(y, abs=0.01)
    assert layout.y_of(page, y) == pytest.approx(box.top())


@given(layouts)
def test_pages_lie_one_under_the_other_within_the_content(layout: PageLayout) -> None:
    rects = [layout.page_rect(page) for page in range(layout.pages)]
    assert all(above.bottom() < below.top() for above, below in pairwise(rects))
    assert rects[0].top() >= 0
    assert rects[-1].bottom() < layout.content_height
    assert layout.pages_between(0, layout.content_height) == range(layout.pages)


def test_no_pages_have_no_height_to_speak_of() -> None:
    layout = PageLayout(gap=8)
    assert layout.content_height == 8
    assert list(layout.pages_between(0, 500)) == []
    assert layout.page_at(100) == 0


@given(st.integers(1, 9000), st.integers(1, 13000))
def test_strips_make_up_the_page(width: int, height: int) -> None:
    strips = list(strips_of(3, QSize(width, height)))
    assert strips[0].top == 0
    assert sum(strip.depth for strip in strips) == height
    assert all(one.top + one.depth == other.top for one, other in pairwise(strips))
    assert all(strip.width * strip.depth <= 3_000_000 + width for strip in strips)


def test_zoom_steps_from_level_to_level() -> None:
    percent: float = LEVELS[0]
    seen = [percent]
    while (larger := next_level(percent, 1)) != percent:
        percent = larger
        seen.append(percent)
    assert tuple(seen) == LEVELS
    assert next_level(83, 1) == 100
    assert next_level(83, -1) == 75
    assert next_level(100, 3) == 200
    assert next_level(400, 1) == 400
    assert next_level(50, -2) == 50


@pytest.mark.parametrize("level", LEVELS)
def test_a_hundred_percent_is_the_size_on_paper(level: int) -> None:
    scale = Zoom(level).scale(595.0, 300, 96.0)
    assert scale * 72 == pytest.approx(96 * level / 100)
    assert percent_of(scale, 96.0) == level


def test_fitted_pages_are_as_wide_as_the_room() -> None:
    assert Zoom().scale(600.0, 300, 96.0) * 600.0 == pytest.approx(300)
    assert Zoom().scale(600.0, -20, 96.0) > 0


def test_a_place_goes_with_its_line() -> None:
    old = preview(row("a", 1, 100), row("b", 1, 130), row("c", 1, 160))
    new = preview(row("b", 1, 400), row("c", 2, 60))
    assert moved(Spot(1, 5.0, 135.0), old, new) == Spot(1, 5.0, 405.0)
    assert moved(Spot(1, 5.0, 165.0), old, new) == Spot(2, 5.0, 65.0)


def test_a_line_that_is_gone_leaves_the_place_to_its_neighbour() -> None:
    old = preview(row("a", 1, 100), row("b", 1, 130), row("c", 1, 300))
    new = preview(row("a", 1, 90), row("c", 1, 250))
    assert moved(Spot(1, 0.0, 135.0), old, new) == Spot(1, 0.0, 125.0)


def test_lines_of_an_event_are_told_apart() -> None:
    old = preview(PageArea(0, 0, 50, 10, 10, "a"), row("a", 1, 100), PageArea(1, 0, 700, 10, 10, "a"))
    new = preview(PageArea(0, 0, 60, 10, 10, "a"), row("a", 1, 140), PageArea(2, 0, 710, 10, 10, "a"))
    assert moved(Spot(0, 0.0, 52.0), old, new).y == 62.0
    assert moved(Spot(1, 0.0, 105.0), old, new) == Spot(1, 0.0, 145.0)
    assert moved(Spot(1, 0.0, 705.0), old, new) == Spot(2, 0.0, 715.0)


def test_without_a_common_line_the_place_stays() -> None:
    assert moved(Spot(2, 1.0, 300.0), preview(), preview()) == Spot(2, 1.0, 300.0)
    assert moved(Spot(3, 1.0, 300.0), preview(), preview(pages=2)).page == 1


@given(st.lists(st.tuples(st.integers(0, 5), st.floats(0, 790)), max_size=12), st.integers(0, 5), st.floats(0, 800))
def test_a_moved_spot_lies_on_a_page(rows: list[tuple[int, float]], page: int, y: float) -> None:
    old = preview(*(row(f"e{number}", *place) for number, place in enumerate(rows)), pages=6)
    new = preview(*(row(f"e{number}", 0, 10.0 * number) for number in range(0, len(rows), 2)), pages=2)
    spot = moved(Spot(page, 0.0, y), old, new)
    assert 0 <= spot.page < 2
    assert 0 <= spot.y <= 800.0
    assert math.isfinite(spot.y)


def test_nothing_changed_leaves_every_spot_where_it_is() -> None:
    same = preview(row("a", 0, 700), row("b", 1, 60), row("c", 1, 500))
    for spot in (Spot(0, 3.0, 10.0), Spot(0, 3.0, 790.0), Spot(1, 3.0, 300.0), Spot(3, 3.0, 20.0)):
        found = moved(spot, same, same)
        assert (found.page, found.x) == (spot.page, spot.x)
        assert found.y == pytest.approx(spot.y)
