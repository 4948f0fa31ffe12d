"""Lanes in which no stretch covers another."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.document.time_axis.lanes import Lanes

STRETCHES = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=40)


def test_the_lowest_free_lane_is_taken() -> None:
    lanes = Lanes(2)
    assert [lanes.take(*stretch) for stretch in ((0, 10), (5, 8), (10, 12), (6, 7), (8, 9))] == [0, 1, 0, None, 1]


@given(STRETCHES, st.integers(1, 4))
def test_what_is_taken_in_a_lane_is_free_there(stretches: list[tuple[int, int]], most: int) -> None:
    lanes = Lanes(most)
    taken: list[tuple[int, int, int]] = []
    for left, width in stretches:
        lane = lanes.take(left, left + width)
        free = [
            number
            for number in range(most)
            if all(other != number or end <= left or start >= left + width for other, start, end in taken)
        ]
        assert lane == (min(free) if free else None)
        if lane is not None:
            taken.append((lane, left, left + width))
