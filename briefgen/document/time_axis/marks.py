"""What stands on a time axis, and the words around it."""

import datetime
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A day when `start` and `end` are the same, otherwise a period with both its ends.

    `approximate` blurs both ends; `open_start` and `open_end` say that it has no known beginning or end on that side.
    """

    start: datetime.date
    end: datetime.date
    approximate: bool = field(default=False, kw_only=True)
    open_start: bool = field(default=False, kw_only=True)
    open_end: bool = field(default=False, kw_only=True)

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a time span ends before it starts: {self.start} to {self.end}")

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.start == self.end

    @property
    def first(self) -> int:
        """Ordinal of the first day."""
        return self.start.toordinal()

    @property
    def after(self) -> int:
        """Ordinal of the day after the last."""
        return self.end.toordinal() + 1

    @property
    def middle(self) -> float:
        """The middle of its time, in days."""
        return (self.first + self.after) / 2


@dataclass(frozen=True, slots=True)
class Mark(TimeSpan):
    """Something dated: `label` says what it is, `detail` is the date as printed.

    `reported` is false for what is planned, claimed or disputed. The heaviest marks are labelled first.
    """

    label: str
    detail: str
    reported: bool = True
    weight: float = 1.0


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
