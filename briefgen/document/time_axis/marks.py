"""What stands on a time axis, and the words around it."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """Something dated: a day when `start` and `end` are the same, otherwise a period with both its ends.

    `label` says what it is, `detail` is the date as printed. `reported` is false for what is planned, claimed or
    disputed. `approximate` blurs both ends; `open_start` and `open_end` say that the period has no known beginning
    or end on that side. The heaviest marks are labelled first.
    """

    start: datetime.date
    end: datetime.date
    label: str
    detail: str
    reported: bool = True
    weight: float = 1.0
    approximate: bool = False
    open_start: bool = False
    open_end: bool = False

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a mark ends before it starts: {self.start} to {self.end}")

    @property
    def is_day(self) -> bool:
        """Whether the mark is a single day."""
        return self.start == self.end

    @property
    def first(self) -> int:
        """Ordinal of the first day."""
        return self.start.toordinal()

    @property
    def after(self) -> int:
        """Ordinal of the day after the last."""
        return self.end.toordinal() + 1


@dataclass(frozen=True, slots=True)
class AxisWords:
    """The words of the axis in the reader's language.

    `month_names` are twelve short names. The others are lines of the legend; an empty one is left out. `partly` takes
    `{labelled}` and `{total}`.
    """

    month_names: tuple[str, ...]
    month_year: str = "{month} {year}"
    other: str = ""
    blurred: str = ""
    broken: str = ""
    density: str = ""
    partly: str = ""

    def __post_init__(self) -> None:
        if len(self.month_names) != 12:
            raise ValueError(f"twelve month names are needed, {len(self.month_names)} are given")
