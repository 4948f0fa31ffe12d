"""Expressions that point at past, present or future without a date."""

from briefgen.extract.time.context import Context
from briefgen.extract.time.grammar import Found, Reading, Rule


def _word(found: Found, _context: Context) -> Reading | None:
    """Not the "now," that opens a sentence without saying when."""
    after = found.tokens.items[found.last : found.last + 1]
    opens = found.token("word").capital and found.last - found.first == 1
    if found.token("word").word == "now" and opens and after and after[0].word == ",":
        return None
    if after and after[0].word == "-":
        return None
    return Reading("DATE", found.value("word", "REFERENCE"))


def _present(found: Found, context: Context) -> Reading | None:
    token = found.token("x")
    return None if context.syntax.noun_follows(token.end) else Reading("DATE", "PRESENT_REF")


def _past(found: Found, context: Context) -> Reading | None:
    token = found.token("x")
    return Reading("DATE", "PAST_REF") if context.syntax.tag(token.start, token.end) == "NN" and not context.syntax.noun_follows(token.end) else None


def _future(found: Found, context: Context) -> Reading | None:
    token = found.token("x")
    tag = context.syntax.tag(token.start, token.end)
    return Reading("DATE", "FUTURE_REF") if tag == "NN" and not context.syntax.noun_follows(token.end) else None


RULES = (
    Rule("reference", "(?P<x> MOST_ADV? MORE? (?P<word> REFERENCE ) )", _word),
    Rule("the present", "AT (?P<x> (?: THE | THIS )? PRESENT )", _present),
    Rule("these days", "(?P<x> THESE UNITS )", lambda found, _context: Reading("DATE", "PRESENT_REF") if found.token("x").word == "days" else None),
    Rule("the past", "(?: IN ) (?P<x> THE (?: RECENT | NEAR )? PAST )", _past),
    Rule("the future", "(?P<x> THE (?: NEAR )? FUTURE ) (?! OF )", _future),
)
