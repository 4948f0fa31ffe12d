"""Seasons and holidays."""

from datetime import date, timedelta

from briefgen.extract.time import timex_arithmetic
from briefgen.extract.time.calendar_parts import given_year, nth_weekday
from briefgen.extract.time.context import Context
from briefgen.extract.time.lexicon import english
from briefgen.extract.time.token_patterns import Interpretation, Match, Rule

_SEASON_DAYS = 92  # the longest of three months


def _season_of_year(found: Match, _context: Context) -> Interpretation | None:
    return Interpretation("DATE", f"{given_year(found)}-{found.value('season', 'SEASON')}")


def _season(found: Match, context: Context) -> Interpretation | None:
    if not _is_season(found, context):
        return None
    season = found.value("season", "SEASON")
    if context.narrative and context.reference and context.reference[:4].isdigit():
        return Interpretation("DATE", f"{context.reference[:4]}-{season}")
    if context.published is None:
        return Interpretation("DATE", f"XXXX-{season}")
    begun, ongoing = latest(season, context.published)
    ahead = not ongoing and context.tense(found.start, found.end) in ("future", "present")
    return Interpretation("DATE", f"{begun + 1 if ahead else begun}-{season}")


def _is_season(found: Match, context: Context) -> bool:
    """Not a verb ("spring up"), a name ("Spring Valley"), nor a change for the worse ("the fall of Kabul")."""
    token = found.token("season")
    if token.capital and context.syntax.in_name(token.start, token.end):
        return False
    before = found.tokens.items[found.first - 1].word if found.first else ""
    falls = token.word == "fall" and (found.followed_by("of") or before not in english().words["before_season"])
    return not falls and context.syntax.tag(token.start, token.end).startswith("NN")


def latest(season: str, day: date) -> tuple[int, bool]:
    """The year in which the season last began by `day`, and whether it goes on then."""
    year = day.year if timex_arithmetic.season_start(day.year, season) <= day else day.year - 1
    return year, (day - timex_arithmetic.season_start(year, season)).days < _SEASON_DAYS


def _toward_season(found: Match, context: Context) -> Interpretation | None:
    """ "Last winter", "this spring", "next summer"."""
    season = found.value("season", "SEASON")
    if context.published is None:
        return Interpretation("DATE", f"XXXX-{season}")
    begun, ongoing = latest(season, context.published)
    if found.offset > 0:
        year = begun + 1
    elif found.offset < 0:
        year = begun - 1 if ongoing else begun
    else:
        year = begun if ongoing else context.published.year
    return Interpretation("DATE", f"{year}-{season}")


def holiday(rule: tuple[int, ...], year: int) -> date | None:
    """The day of a holiday in a year; `rule` as in the lexicon. None when the year has none."""
    from dateutil.easter import easter

    if len(rule) == 1:
        return easter(year) + timedelta(days=rule[0])
    if len(rule) == 2:
        return date(year, rule[0], rule[1])
    return nth_weekday(year, *rule)


def _holiday(found: Match, context: Context) -> Interpretation | None:
    rule = english().holidays[found.token("holiday").word]
    here = context.published
    if found.has("year"):
        day = holiday(rule, int(found.number("year")))
    elif here is None:
        return Interpretation(
            "DATE", f"XXXX-{rule[0]:02}-{rule[1]:02}" if len(rule) == 2 else timex_arithmetic.UNKNOWN_DAY
        )
    else:
        near = holiday(rule, here.year)
        year = context.year_of(near.month, near.day, found.start, found.end) if near else None
        day = holiday(rule, year or here.year)
    return Interpretation("DATE", day.isoformat()) if day else None


def _toward_holiday(found: Match, context: Context) -> Interpretation | None:
    """ "Last Christmas", "this Thanksgiving"."""
    rule = english().holidays[found.token("holiday").word]
    here = context.published
    if here is None:
        return _holiday(found, context)
    days = [day for year in (here.year - 1, here.year, here.year + 1) if (day := holiday(rule, year))]
    if found.offset:
        days = [day for day in days if (day > here) == (found.offset > 0) and day != here]
    else:
        days = [day for day in days if day.year == here.year]
    return Interpretation("DATE", min(days, key=lambda day: abs(day - here)).isoformat()) if days else None


RULES = (
    Rule(
        "season of a year",
        "THE? (?P<season> SEASON ) OF? (?: (?P<year> YEAR ) | (?P<short> TWODIGITS ) )",
        _season_of_year,
    ),
    Rule("season", "THE? (?P<season> SEASON )", _season),
    Rule("this, last, next season", "TOWARDS (?P<season> SEASON )", _toward_season),
    Rule("this, last, next holiday", "TOWARDS (?P<holiday> HOLIDAY )", _toward_holiday),
    Rule("holiday", "(?P<holiday> HOLIDAY ) (?: COMMA? (?P<year> YEAR ) )?", _holiday),
)
