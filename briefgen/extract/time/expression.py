"""A time expression in a text."""

from dataclasses import dataclass
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time, with their meaning as TimeML's TIMEX3 gives it.

    `start`, `end`: offsets in code points into the text, end exclusive. `value`: the TIMEX3 value, X for what the text
    leaves open ("XXXX-05-03"). `mod`: the TIMEX3 modifier ("START", "APPROX"), None without one. `rule`: what found it.
    """

    start: int
    end: int
    type: TimexType
    value: str
    mod: str | None = None
    rule: str = ""
