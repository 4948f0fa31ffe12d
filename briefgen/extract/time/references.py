"""Expressions that point at past, present or future without a date."""

from briefgen.extract.time.context import Context
from briefgen.extract.time.token_patterns import Interpretation, Match, Meaning, Rule


def _word(found: Match, _context: Context) -> Interpretation | None:
    """Not the "now," that opens a sentence without saying when."""
    token = found.token("word")
    opens = token.word == "now" and token.capital and found.last - found.first == 1
    if (opens and found.followed_by(",")) or found.followed_by("-"):
        return None
    return Interpretation("DATE", found.value("word", "REFERENCE"))


def _adjective(found: Match, context: Context) -> Interpretation | None:
    """ "The current government", "recent clashes": a word before a noun that says only now, or not long ago."""
    token = found.token("word")
    is_adjective = context.syntax.tag(token.start, token.end) == "JJ" and context.syntax.noun_follows(token.end)
    return Interpretation("DATE", found.value("word", "VAGUE_ADJ")) if is_adjective else None


def _noun(value: str) -> Meaning:
    """The past, the present or the future where it is a noun by itself."""

    def meaning(found: Match, context: Context) -> Interpretation | None:
        token = found.token("x")
        noun = context.syntax.tag(token.start, token.end) == "NN" and not context.syntax.noun_follows(token.end)
        return Interpretation("DATE", value) if noun else None

    return meaning


def _these_days(found: Match, _context: Context) -> Interpretation | None:
    return Interpretation("DATE", "PRESENT_REF") if found.token("x").word == "days" else None


RULES = (
    Rule("reference", "(?P<x> MOST_ADV? MORE? (?P<word> REFERENCE ) )", _word),
    Rule("vague adjective", "(?<! MOST_ADV ) (?P<word> VAGUE_ADJ ) (?! UNITS | UNIT )", _adjective),
    Rule("the present", "AT (?P<x> (?: THE | THIS )? PRESENT )", _noun("PRESENT_REF")),
    Rule("these days", "(?P<x> THESE UNITS )", _these_days),
    Rule("the past", "IN (?P<x> THE (?: RECENT | NEAR )? PAST )", _noun("PAST_REF")),
    Rule("the future", "(?P<x> THE NEAR? FUTURE ) (?! OF )", _noun("FUTURE_REF")),
)
