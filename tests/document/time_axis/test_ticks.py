"""The units that an axis is ruled in."""

import pytest

from briefgen.document.time_axis.calendar import Unit
from briefgen.document.time_axis.ticks import finest_unit


@pytest.mark.parametrize(
    ("points", "unit"),
    [
        (12.0, Unit("day")),
        (11.9, Unit("week")),
        (3.0, Unit("month")),
        (0.5, Unit("month", 3)),
        (0.07, Unit("year")),
        (0.004, Unit("year", 20)),
        (0.0, Unit("year", 2000)),
    ],
)
def test_the_finest_unit_is_taken_that_has_room_for_its_name(points: float, unit: Unit) -> None:
    assert finest_unit(points, 20.0, 7.0) == unit


def test_larger_letters_need_more_room() -> None:
    assert finest_unit(20.0, 20.0, 7.0) == Unit("day")
    assert finest_unit(20.0, 20.0, 14.0) == Unit("week")
