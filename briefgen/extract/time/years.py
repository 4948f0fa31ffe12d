"""Years, decades and centuries."""

from briefgen.extract.time.calendar_parts import two_digit_year
from briefgen.extract.time.context import Context
from briefgen.extract.time.lexicon import english
from briefgen.extract.time.token_patterns import Interpretation, Match, Rule

# Four digits are a year without more only in this span; the parser's word is needed for others.
_FIRST_LIKELY, _LAST_LIKELY, _YEARS_AHEAD = 1900, 2060, 10
# Four digits outside of these are seldom years in news: wider bounds (650, 4200) give the same on MEANTIME and GUM.
_EARLIEST, _LATEST = 1300, 2100
# "The 2012 elections": whoever counts elections has no need to say which.
_DETERMINERS = frozenset({"THE", "POSS"})


def _year_alone(found: Match, context: Context) -> Interpretation | None:
    value = int(found.number("year"))
    if not _EARLIEST <= value < _LATEST or _is_amount(found):
        return None
    return Interpretation("DATE", str(value)) if _looks_like_a_year(found, context, value) else None


def _looks_like_a_year(found: Match, context: Context, value: int) -> bool:
    """By the word before the figure, the noun it may count after it, and the parser's entity."""
    token = found.token("year")
    before = found.tokens.items[found.first - 1] if found.first else None
    entity = context.syntax.entity(token.start, token.end)
    counts = context.syntax.plural_follows(token.end)
    if before is not None and "YEAR_PREP" in before.classes:
        return not (counts and entity == "CARDINAL")
    if entity == "DATE":
        verb = before is not None and context.syntax.tag(before.start, before.end).startswith("VB")
        return not (counts and verb)
    last = context.published.year + _YEARS_AHEAD if context.published else _LAST_LIKELY
    definite = before is not None and not _DETERMINERS.isdisjoint(before.classes)
    likely = _FIRST_LIKELY <= value <= last and (not counts or definite)
    if entity in ("CARDINAL", "QUANTITY", "MONEY", "PERCENT"):
        return likely and before is not None and before.word in english().words["before_years"]
    return likely


def _is_amount(found: Match) -> bool:
    items = found.tokens.items
    before = items[found.first - 1].word if found.first else ""
    after = items[found.last].word if found.last < len(items) else ""
    if (
        before == "-"
        and found.first > 1
        and items[found.first - 2].number
        and "YEAR" not in items[found.first - 2].classes
    ):
        return True
    words = english().words
    return before in words["before_amounts"] or after in words["after_amounts"]


def _the_year(found: Match, _context: Context) -> Interpretation | None:
    """ "The year 1066", and no other unit."""
    return Interpretation("DATE", found.token("year").word) if found.value("unit", "UNIT") == "Y" else None


def _short_year(found: Match, _context: Context) -> Interpretation | None:
    return Interpretation("DATE", str(two_digit_year(found.token("short").word)))


def _second_year(found: Match, _context: Context) -> Interpretation | None:
    """The 45 of "1939-45"."""
    first = int(found.tokens.items[found.first - 2].number or 0)
    value = first // 100 * 100 + int(found.number("short"))
    return Interpretation("DATE", str(value)) if value > first else None


def _era(found: Match, _context: Context) -> Interpretation | None:
    value = int(found.number("n" if found.has("n") else "m"))
    if not 0 < value < 10_000:
        return None
    return Interpretation("DATE", f"BC{value:04}" if found.has("bc") else f"{value:04}")


def _decade(found: Match, _context: Context) -> Interpretation | None:
    """ "1990s" is 199; of "90s" the century is that of the nearest one past, "20s" being of this."""
    word = found.token("decade").word.replace("'", "")
    if len(word) == 5:
        return Interpretation("DATE", word[:3])
    return Interpretation("DATE", f"20{word[0]}" if word[0] in "012" else f"19{word[0]}")


def _decade_word(found: Match, _context: Context) -> Interpretation | None:
    hundreds = int(found.number("hundreds")) if found.has("hundreds") else 19
    return Interpretation("DATE", f"{hundreds}{found.value('decade', 'DECADE')}") if 10 <= hundreds <= 20 else None


def _century(found: Match, _context: Context) -> Interpretation | None:
    value = f"{int(found.number('n')) - 1:02}"
    return Interpretation("DATE", f"BC{value}" if found.has("bc") else value)


RULES = (
    Rule("year", "(?P<year> YEAR )", _year_alone),
    Rule("the year", "THE? (?P<unit> UNIT ) (?P<year> YEAR )", _the_year),
    Rule("year in two digits", "(?<= PREP ) (?P<short> TWODIGITS )", _short_year),
    Rule("second year of a span", "(?<= YEAR HYPHEN ) (?P<short> YY )", _second_year),
    Rule("year of the era", "(?: CE (?P<n> NUM ) | (?P<m> NUM ) (?: CE | (?P<bc> BCE ) ) )", _era),
    Rule("decade", "THE? (?P<decade> DECADENUM )", _decade),
    Rule(
        "decade in words",
        "(?: THE | (?= WORDNUM ) ) (?P<hundreds> WORDNUM )? HYPHEN? (?P<decade> DECADE )",
        _decade_word,
    ),
    Rule(
        "first of two centuries",
        "THE? (?P<n> CENTURYORD ) (?= (?: AND | OR | TO | HYPHEN | DASH ) THE? CENTURYORD HYPHEN? CENTURYWORD )",
        _century,
    ),
    Rule("century", "THE? (?P<n> CENTURYORD ) HYPHEN? CENTURYWORD (?P<bc> BCE )?", _century),
)
