"""Calendar dates: days, months, years, decades, quarters, seasons, holidays."""

import re
from datetime import date, timedelta

from briefgen.extract.time import period
from briefgen.extract.time.context import Context
from briefgen.extract.time.grammar import Found, Reading, Rule, compiled
from briefgen.extract.time.tokens import Token

# Months that people are called by.
_GIVEN_NAMES = frozenset({"april", "may", "june", "august"})
_BEFORE_YEARS = frozenset({"of", "from", "by", "before", "after", "between", "to", "and", "or"})
_LINK = "(?: AND | TO | OR | COMMA | HYPHEN | DASH | TIL )"
_YEAR_AHEAD = (
    f"{_LINK} (?: THE? (?: ORD | DAY )+ {_LINK} )* "
    "(?: (?: WEEKDAY COMMA? )? (?P<month> MONTHNAME ) (?: DAY | ORD )? COMMA? | (?: DAY | ORD ) (?: OF? (?P<other> MONTHNAME ) COMMA? | COMMA ) ) "
    "(?P<year> YEAR )"
)


def _month(found: Found, group: str = "month") -> int:
    return int(found.either(group, "MONTH", "MONTH_ABBR"))


def _year_ahead(found: Found, month: int) -> int | None:
    """The year given once for both ends of a range ("between May and July 2023"), seen from the first end."""
    ahead = compiled(_YEAR_AHEAD).match(found.tokens.signs, found.last)
    if ahead is None:
        return None
    year = int(found.tokens.items[ahead.start("year")].number or 0)
    named = next((name for name in ("month", "other") if ahead[name]), None)
    if named is None:
        return year
    token = found.tokens.items[ahead.start(named)]
    return year - 1 if _month_number(token) < month else year


def _month_number(token: Token) -> int:
    from briefgen.extract.time.lexicon import english

    values = english().values
    return int(values["MONTH"].get(token.word) or values["MONTH_ABBR"][token.word])


def _year_behind(found: Found, context: Context, month: int) -> int | None:
    """The year of a date just before that this one is joined to ("from 5 May 2006 to 3 June")."""
    before = compiled(f"YEAR {_LINK} $").search(found.tokens.signs[max(found.first - 2, 0) : found.first])
    if before is None or context.reference is None or not re.match(r"\d{4}-\d\d", context.reference):
        return None
    year, other = int(context.reference[:4]), int(context.reference[5:7])
    return year + 1 if month < other else year


def _year(found: Found, context: Context, month: int, day: int | None) -> int | None:
    if found.has("year"):
        return int(found.number("year"))
    if found.has("short"):
        return _two_digits(found.token("short").word)
    known = _year_ahead(found, month) or _year_behind(found, context, month)
    return known or context.year_of(month, day, found.start, found.end)


def _two_digits(word: str) -> int:
    value = int(word.strip("'s"))
    return 2000 + value if value < 50 else 1900 + value


def _day_of_month(found: Found, context: Context) -> Reading | None:
    month, day = _month(found), int(found.number("day"))
    return _day(found, context, month, day)


def _day(found: Found, context: Context, month: int, day: int) -> Reading | None:
    year = _year(found, context, month, day)
    if year is None:
        return Reading("DATE", f"XXXX-{month:02}-{day:02}") if period.valid_day(2000, month, day) else None
    value = period.valid_day(year, month, day)
    return Reading("DATE", value) if value else None


def _range_end(found: Found, context: Context) -> Reading | None:
    month = _month_number(found.tokens.items[found.first - 3])
    return _day(found, context, month, int(found.number("day")))


def _range_start(found: Found, context: Context) -> Reading | None:
    return _day_of_month(found, context)


def _month_alone(found: Found, context: Context) -> Reading | None:
    token = found.token("month")
    if context.syntax.in_name(token.start, token.end) or context.syntax.tag(token.start, token.end) == "MD":
        return None
    if token.word in _GIVEN_NAMES and context.syntax.surname(token.start):
        return None
    month = _month(found)
    year = _year(found, context, month, None)
    return Reading("DATE", period.month_value(year, month) if year else f"XXXX-{month:02}")


def _month_year(found: Found, _context: Context) -> Reading | None:
    year = int(found.number("year")) if found.has("year") else _two_digits(found.token("short").word)
    return Reading("DATE", period.month_value(year, _month(found)))


def _iso(found: Found, _context: Context) -> Reading | None:
    word = found.token("iso").word.upper().replace(" ", "T")
    if period.first_day(word[:10]) is None:
        return None
    return Reading("TIME" if "T" in word else "DATE", word)


def _numeric(found: Found, context: Context) -> Reading | None:
    """Figures as day/month or month/day: whichever is a date; if both are, the one near publication, else neither."""
    one, two, year = (int(part) for part in re.split(r"[/.-]", found.token("figures").word))
    year = year if year > 99 else _two_digits(f"{year:02}")
    values = {value for value in (period.valid_day(year, one, two), period.valid_day(year, two, one)) if value}
    if not values:
        return None
    if len(values) == 1:
        return Reading("DATE", values.pop())
    near = [value for value in values if context.published and abs(date.fromisoformat(value) - context.published) <= timedelta(days=14)]
    return Reading("DATE", near[0] if len(near) == 1 else f"{year:04}-XX-XX")


def _year_alone(found: Found, context: Context) -> Reading | None:
    token = found.token("year")
    value = int(token.number or 0)
    if not (1300 <= value < 2100) or _is_amount(found):
        return None
    return Reading("DATE", str(value)) if _looks_like_a_year(found, context, value) else None


def _looks_like_a_year(found: Found, context: Context, value: int) -> bool:
    """By the preposition before the figure, the noun it may count after it, and the parser's entity."""
    token = found.token("year")
    before = found.tokens.items[found.first - 1] if found.first else None
    entity = context.syntax.entity(token.start, token.end)
    counts = context.syntax.plural_follows(token.end)
    if before is not None and "YEAR_PREP" in before.classes:
        return not (counts and entity == "CARDINAL")
    verb = before is not None and context.syntax.tag(before.start, before.end).startswith("VB")
    likely = 1900 <= value <= (context.published.year + 10 if context.published else 2060)
    if entity == "DATE":
        return not (counts and verb)
    if entity in ("CARDINAL", "QUANTITY", "MONEY", "PERCENT"):
        return likely and not counts and before is not None and before.word in _BEFORE_YEARS
    return likely and not counts


def _is_amount(found: Found) -> bool:
    """Whether signs or units beside a figure make it an amount: "$2000", "2000 km", "No. 1990", "2000%"."""
    items = found.tokens.items
    before = items[found.first - 1].word if found.first else ""
    after = items[found.last].word if found.last < len(items) else ""
    return before in ("$", "€", "£", "¥", "#", "no", "no.", "/", "than") or after in ("%", "percent", "km", "kg", "miles", "meters", "metres", "feet", "dollars", "euros", "people")


def _short_year(found: Found, _context: Context) -> Reading | None:
    return Reading("DATE", str(_two_digits(found.token("short").word)))


def _second_year(found: Found, _context: Context) -> Reading | None:
    first = int(found.tokens.items[found.first - 2].number or 0)
    value = first // 100 * 100 + int(found.number("short"))
    return Reading("DATE", str(value)) if value > first else None


def _bc_year(found: Found, _context: Context) -> Reading | None:
    value = int(found.number("n"))
    return Reading("DATE", f"BC{value:04}") if value < 10000 else None


def _decade(found: Found, _context: Context) -> Reading | None:
    word = found.token("decade").word.replace("'", "")
    if len(word) == 5:
        return Reading("DATE", word[:3])
    return Reading("DATE", f"19{word[0]}" if word[0] not in "012" else f"20{word[0]}")


def _decade_word(found: Found, context: Context) -> Reading | None:
    if found.has("hundreds") and found.number("hundreds") in (18, 19, 20):
        return Reading("DATE", f"{int(found.number('hundreds'))}{found.value('decade', 'DECADE')}")
    return Reading("DATE", f"19{found.value('decade', 'DECADE')}") if context else None


def _century(found: Found, _context: Context) -> Reading | None:
    value = f"{int(found.number('n')) - 1:02}"
    return Reading("DATE", f"BC{value}" if found.has("bc") else value)


def _season(found: Found, _context: Context) -> Reading | None:
    year = int(found.number("year")) if found.has("year") else _two_digits(found.token("short").word)
    return Reading("DATE", f"{year}-{found.value('season', 'SEASON')}")


def _season_alone(found: Found, context: Context) -> Reading | None:
    token = found.token("season")
    if token.capital and context.syntax.in_name(token.start, token.end):
        return None
    if context.syntax.tag(token.start, token.end)[:2] != "NN":
        return None
    if token.word == "fall" and found.tokens.items[found.last : found.last + 1] and found.tokens.items[found.last].word == "of":
        return None
    season = found.value("season", "SEASON")
    if context.narrative and context.reference and context.reference[:4].isdigit():
        return Reading("DATE", f"{context.reference[:4]}-{season}")
    here = context.published
    if here is None:
        return Reading("DATE", f"XXXX-{season}")
    last = here.year if period.season_start(here.year, season) <= here else here.year - 1
    ongoing = (here - period.season_start(last, season)).days < 92
    ahead = not ongoing and context.tense(found.start, found.end) in ("future", "present")
    return Reading("DATE", f"{last + 1 if ahead else last}-{season}")


def holiday_value(rule: tuple[int, ...], year: int) -> date:
    """The day of a holiday in a year; `rule` as in the lexicon."""
    from dateutil.easter import easter

    match rule:
        case (offset,):
            return easter(year) + timedelta(days=offset)
        case (month, day):
            return date(year, month, day)
        case (month, -1, weekday):
            last = date(year, month + 1, 1) - timedelta(days=1)
            return last - timedelta(days=(last.isoweekday() - weekday) % 7)
        case (month, nth, weekday):
            first = date(year, month, 1)
            return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    raise ValueError(rule)


def _holiday(found: Found, context: Context) -> Reading | None:
    from briefgen.extract.time.lexicon import english

    rule = english().holidays[found.token("holiday").word]
    if found.has("year"):
        return Reading("DATE", holiday_value(rule, int(found.number("year"))).isoformat())
    if context.published is None:
        return Reading("DATE", f"XXXX-{rule[0]:02}-{rule[1]:02}" if len(rule) == 2 else period.UNKNOWN_DAY)
    near = holiday_value(rule, context.published.year)
    year = context.year_of(near.month, near.day, found.start, found.end)
    return Reading("DATE", holiday_value(rule, year or context.published.year).isoformat())


def _of_month(found: Found, context: Context) -> Reading | None:
    """A day alone, "on the 15th", in the month told of."""
    token = found.token("day")
    if context.syntax.noun_follows(token.end):
        return None
    anchor = context.reference if context.reference and period.as_fine(context.reference, "M") else None
    first = period.first_day(anchor) if anchor else context.published
    if first is None:
        return Reading("DATE", f"XXXX-XX-{int(token.number or 0):02}")
    value = period.valid_day(first.year, first.month, int(token.number or 0))
    return Reading("DATE", value) if value else None


def _nth_weekday(found: Found, context: Context) -> Reading | None:
    month = _month(found)
    year = _year(found, context, month, None)
    if year is None:
        return Reading("DATE", f"XXXX-{month:02}-XX")
    nth = -1 if "LAST" in found.token("nth").classes else int(found.number("nth"))
    if nth == -1 or nth <= 4:
        return Reading("DATE", holiday_value((month if month < 12 or nth > 0 else 11, nth, int(found.value("dow", "DOW"))), year).isoformat())
    return None


def _attacks(found: Found, context: Context) -> Reading | None:
    """ "The Sept. 11 attacks" are those of 2001."""
    if (_month(found), found.number("day")) == (9, 11):
        return Reading("DATE", "2001-09-11")
    return _day_of_month(found, context)


def _in_month(found: Found, context: Context) -> Reading | None:
    return _month_alone(found, context)


RULES = (
    Rule("named day", "(?P<name> NAMED )", lambda found, _context: Reading("DATE", found.value("name", "NAMED"))),
    Rule("named day", "(?P<x> (?P<month> MONTHNAME ) (?P<day> DAY | ORD ) ) COMMA? ATTACK", _attacks),
    Rule("iso date", "(?P<iso> ISO )", _iso),
    Rule("figures", "(?P<figures> NUMERIC )", _numeric),
    Rule("month day", "(?: THIS | LAST | NEXT | COMING )? (?: WEEKDAY COMMA? )? (?P<month> MONTHNAME ) THE? (?P<day> DAY | ORD ) (?! (?: HYPHEN | DASH ) DAY ) (?: COMMA? (?P<year> YEAR ) | (?P<short> TWODIGITS ) )?", _day_of_month),
    Rule("month day range", "(?: WEEKDAY COMMA? )? (?P<month> MONTHNAME ) (?P<day> DAY | ORD ) (?= (?: HYPHEN | DASH ) (?: DAY | ORD ) )", _range_start),
    Rule("end of day range", "(?<= MONTHNAME DAY (?: HYPHEN | DASH ) ) (?P<day> DAY ) (?: COMMA? (?P<year> YEAR ) )?", _range_end),
    Rule("day month", "(?: WEEKDAY COMMA? )? (?: THE? (?P<day> ORD ) OF? | (?P<plain> DAY ) ) (?P<month> MONTHNAME ) (?: COMMA? (?P<year> YEAR ) | (?P<short> TWODIGITS ) )?", lambda found, context: _day(found, context, _month(found), int(found.number("day" if found.has("day") else "plain")))),
    Rule("first day of a range", "(?P<day> DAY | ORD ) (?= (?: HYPHEN | DASH | TO | AND | TIL ) (?: DAY | ORD ) (?P<month> MONTHNAME ) (?: COMMA? (?P<year> YEAR ) )? )", _day_of_month),
    Rule("month year", "(?P<month> MONTHNAME ) (?: (?: COMMA | OF )? (?P<year> YEAR ) | (?P<short> TWODIGITS ) )", _month_year),
    Rule("month", "(?P<month> MONTH )", _month_alone),
    Rule("century", "THE? (?P<n> CENTURYORD ) (?= (?: AND | OR | TO | HYPHEN | DASH ) THE? CENTURYORD HYPHEN? CENTURYWORD )", _century),
    Rule("day of the month told of", "(?<= (?: PREP ) ) (?P<x> THE (?P<day> ORD ) )", _of_month),
    Rule("nth weekday", "THE? (?P<nth> ORD | LAST ) (?P<dow> DOW ) (?: OF | IN ) (?P<month> MONTHNAME ) (?: COMMA? (?P<year> YEAR ) )?", _nth_weekday),
    Rule("week of a month", "THE? (?: ORD | LAST | FINAL ) (?: UNIT | DOW ) (?: OF | IN ) (?P<month> MONTHNAME ) (?: COMMA? (?P<year> YEAR ) )?", _in_month),
    Rule("year", "(?P<year> YEAR )", _year_alone),
    Rule("year", "THE? UNIT (?P<year> YEAR )", lambda found, _context: Reading("DATE", found.token("year").word)),
    Rule("year in two digits", "(?<= PREP ) (?P<short> TWODIGITS )", _short_year),
    Rule("second year of a span", "(?<= YEAR HYPHEN ) (?P<short> YY )", _second_year),
    Rule("year of the era", "(?P<n> NUM ) BCE", _bc_year),
    Rule("year of the era", "(?: CE (?P<n> NUM ) | (?P<m> NUM ) CE )", lambda found, _context: Reading("DATE", f"{int(found.number('n' if found.has('n') else 'm')):04}")),
    Rule("decade", "THE? (?P<decade> DECADENUM )", _decade),
    Rule("decade in words", "THE (?P<hundreds> WORDNUM )? HYPHEN? (?P<decade> DECADE )", _decade_word),
    Rule("decade in words", "(?P<hundreds> WORDNUM ) HYPHEN? (?P<decade> DECADE )", _decade_word),
    Rule("century", "THE? (?P<n> CENTURYORD ) HYPHEN? CENTURYWORD (?P<bc> BCE )?", _century),
    Rule("season of a year", "THE? (?P<season> SEASON ) OF? (?: (?P<year> YEAR ) | (?P<short> TWODIGITS ) )", _season),
    Rule("season", "(?: THE )? (?P<season> SEASON )", _season_alone),
    Rule("holiday", "(?P<holiday> HOLIDAY ) (?: COMMA? (?P<year> YEAR ) )?", _holiday),
)
