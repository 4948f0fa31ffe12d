"""TIMEX3 values as EDTF (ISO 8601-2) dates."""

import re
from datetime import date, timedelta

from briefgen.extract.time.expression import TimeExpression

_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}  # codes of seasons in EDTF, level 1 (ISO 8601-2:2019, 4.8)
_PARTS = frozenset({"START", "MID", "END"})
_APPROXIMATE = _PARTS | {"APPROX", "MORE_THAN", "LESS_THAN"}
_DAY = 10  # letters of an ISO 8601 day
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<end>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?))?(?:T.*)?"
)


def edtf_value(expression: TimeExpression) -> str | None:
    """The date that an expression names, in EDTF; None for durations, sets, and dates whose year is not known.

    Times of day are left out, and what stands about them ("around 9 p.m."). A modifier such as "early", "about" or
    "more than" makes a date approximate ("2024~").
    """
    if expression.type not in ("DATE", "TIME"):
        return None
    value = _dated(expression.value)
    if value is None or expression.mod not in _APPROXIMATE or expression.type == "TIME":
        return value
    if expression.mod in _PARTS and len(value) == _DAY:
        return value  # "early Monday" is that day
    return "/".join(f"{end}~" for end in value.split("/"))


def _dated(value: str) -> str | None:
    if re.fullmatch(r"\d{2,3}", value):
        return value.ljust(4, "X")
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    year = match["year"]
    if match["week"]:
        return _week(int(year), int(match["week"]), weekend=bool(match["end"]))
    part = _part_of_year(match)
    return f"{year}-{part}" if part else "-".join(part for part in (year, match["month"], match["day"]) if part)


def _part_of_year(match: re.Match[str]) -> int | None:
    if match["quarter"]:
        return 32 + int(match["quarter"])
    if match["half"]:
        return 39 + int(match["half"])
    return _SEASONS[match["season"]] if match["season"] else None


def _week(year: int, week: int, *, weekend: bool) -> str | None:
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
    except ValueError:
        return None
    return f"{first}/{first + timedelta(days=1 if weekend else 6)}"
