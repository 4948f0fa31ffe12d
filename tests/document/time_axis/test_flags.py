from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.document.time_axis.flags import FLAG_GAP, Flag, FlagRow


def right(pole: float, width: float) -> Flag:
    return Flag(pole, pole, pole + width)


def left(pole: float, width: float) -> Flag:
    return Flag(pole, pole - width, pole)


def test_flags_apart_share_a_lane() -> None:
    side = FlagRow(1)
    assert side.add(right(0, 50)) == 0
    assert side.add(right(60, 50)) == 1
    assert side.lanes == [0, 0]


def test_of_two_flags_that_overlap_the_left_one_hangs_higher() -> None:
    side = FlagRow(2)
    side.add(right(20, 50))
    side.add(right(0, 50))
    assert side.lanes == [0, 1]


def test_a_flag_without_a_lane_is_refused_and_changes_nothing() -> None:
    side = FlagRow(1)
    side.add(right(0, 50))
    assert side.add(right(20, 50)) is None
    assert side.lanes == [0]


def test_flags_whose_poles_would_cross_each_other_are_refused() -> None:
    side = FlagRow(9)
    side.add(right(0, 50))
    assert side.add(left(30, 50)) is None


def test_a_side_without_lanes_takes_nothing() -> None:
    assert FlagRow(0).add(right(0, 10)) is None


flags = st.builds(
    lambda pole, width, is_right: right(pole, width) if is_right else left(pole, width),
    st.floats(0, 470),
    st.floats(1, 130),
    st.booleans(),
)


@given(st.lists(flags, max_size=30), st.integers(1, 4))
def test_no_flag_meets_another_or_its_pole(candidates: list[Flag], depth: int) -> None:
    side = FlagRow(depth)
    for flag in candidates:
        side.add(flag)
    hung = list(zip(side.flags, side.lanes, strict=True))
    assert all(0 <= lane < depth for _, lane in hung)
    for (one, one_lane), (other, other_lane) in combinations(hung, 2):
        if one_lane == other_lane:
            assert one.left >= other.right + FLAG_GAP or other.left >= one.right + FLAG_GAP
        else:
            upper, lower = (one, other) if one_lane > other_lane else (other, one)
            assert not lower.left < upper.pole < lower.right
