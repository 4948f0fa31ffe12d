"""Patterns of ranges, where the CLDR has them whole and where it has not."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from briefgen.model.cldr import range_patterns


@dataclass(frozen=True)
class Locale:
    """What is asked of a locale about ranges of months."""

    halves: tuple[str, ...]
    interval_formats: dict[str, Any] = field(init=False, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "interval_formats", {"yMMMM": {"M": self.halves}})


def test_a_range_has_a_pattern_for_each_of_its_ends() -> None:
    assert range_patterns(Locale(("MMMM –\u2009", "MMMM y")), "month", "M") == (
        (("MMMM", False), (" – ", True)),
        (("MMMM", False), (" ", True), ("y", False)),
    )


@pytest.mark.parametrize("halves", [(), ("MMMM y",), ("MMMM", " – ", "MMMM")])
def test_a_range_that_is_not_told_in_two_halves_has_no_pattern(halves: tuple[str, ...]) -> None:
    assert range_patterns(Locale(halves), "month", "M") is None


def test_there_are_no_ranges_of_seasons_nor_of_what_the_locale_does_not_know() -> None:
    assert range_patterns(Locale(("a", "b")), "season", "y") is None
    assert range_patterns(Locale(("a", "b")), "month", "y") is None
    assert range_patterns(Locale(("a", "b")), "year", "y") is None
