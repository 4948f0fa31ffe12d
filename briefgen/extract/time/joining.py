"""Neighbouring pieces that are one expression, and modifiers that belong to one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from briefgen.extract.time import timex_arithmetic
from briefgen.extract.time.lexicon import english
from briefgen.extract.time.token import Tokens
from briefgen.extract.time.token_patterns import Interpretation, compiled

_GAP_TIME_DATE = "(?: COMMA | OF )?"
_GAP_DATE_TIME = "COMMA?"
_SAME_DAY = "COMMA? AT | COMMA? (?: IN )?"
_FAR = 5  # tokens before a time that may belong to it; no pattern of them is longer
_CLOCK = re.compile(r"T(\d\d):\d\d")
_PART = re.compile(r"T(MO|MI|AF|EV|NI)$")
_LONGEST_ZONE = 4  # words, as in "Eastern Standard Time on"
# Hours of a night that come after midnight.
_SMALL_HOURS = 5
# Dates that are given by an amount of time.
_COUNTED = frozenset({"ago", "earlier, later"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Token positions (last exclusive) with what they mean and the rule that says so."""

    first: int
    last: int
    reading: Interpretation
    rule: str


def join(pieces: list[Piece], tokens: Tokens) -> list[Piece]:
    """Join a time of day with the day beside it; drop parts of a day that no day stands beside."""
    joined: list[Piece] = []
    for piece in _without_asides(pieces, tokens):
        joined[-1:] = _side_by_side(joined[-1], piece, tokens) if joined else [piece]
    ends = [_begun_on_day_of_end(one, two, tokens) for one, two in zip_longest(joined, joined[1:])]
    return [piece for piece in ends if not piece.reading.value.startswith("T")]


def _without_asides(pieces: list[Piece], tokens: Tokens) -> Iterator[Piece]:
    """The pieces, each time of day with the one in brackets behind it of another clock ("3 p.m. (2000 GMT)")."""
    at = 0
    while at < len(pieces):
        piece, two = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else None
        at += 1
        if two is not None and _is_aside(piece, two, tokens):
            piece = replace(piece, last=two.last + 1)
            at += 1
        yield piece


def _is_aside(one: Piece, two: Piece, tokens: Tokens) -> bool:
    clocks = _CLOCK.search(one.reading.value) and _CLOCK.search(two.reading.value)
    if not clocks or two.first != one.last + 1 or two.last >= len(tokens.items):
        return False
    return tokens.items[one.last].word == "(" and tokens.items[two.last].word == ")"


def _begun_on_day_of_end(one: Piece, two: Piece | None, tokens: Tokens) -> Piece:
    """A bare clock time with the day that is told of the one up to which it goes ("9 a.m. to 1 p.m., Monday")."""
    if two is None or not (_CLOCK.search(one.reading.value) and _CLOCK.search(two.reading.value)):
        return one
    ranging = compiled("TO | TIL | HYPHEN | DASH").fullmatch(tokens.class_string[one.last : two.first])
    day = compiled("WEEKDAY | MONTHNAME | ISO")
    named = [bool(day.search(tokens.class_string[piece.first : piece.last])) for piece in (one, two)]
    return _with_day(one, two.reading.value.partition("T")[0]) if ranging and named == [False, True] else one


def _side_by_side(one: Piece, two: Piece, tokens: Tokens) -> list[Piece]:
    whole = _joined(one, two, tokens) or _clock_and_part(one, two, tokens)
    if whole is not None:
        return [whole]
    if _on_that_day(one, two, tokens):
        return [_with_day(one, two.reading.value), two]
    if _at_that_time(one, two, tokens):
        return [one, _with_day(two, one.reading.value)]
    if _at_that_hour(one, two, tokens):
        return [one, _in_part(_with_day(two, one.reading.value.partition("T")[0]), one.reading.value)]
    return [one, two]


def _clock_and_part(one: Piece, two: Piece, tokens: Tokens) -> Piece | None:
    """ "2:15 in the afternoon", "7 o'clock this morning", "8:00 Friday night" are one time."""
    between = tokens.class_string[one.last : two.first]
    if not (_CLOCK.search(one.reading.value) and _PART.search(two.reading.value)):
        return None
    if not compiled("IN?").fullmatch(between):
        return None
    day = two.reading.value.partition("T")[0]
    whole = replace(_with_day(one, day) if day else one, last=two.last)
    return _in_part(whole, two.reading.value)


def _at_that_hour(one: Piece, two: Piece, tokens: Tokens) -> bool:
    """ "Friday night at 8:00"."""
    between = tokens.class_string[one.last : two.first]
    clocks = _PART.search(one.reading.value) and _CLOCK.search(two.reading.value)
    return bool(clocks and compiled("COMMA? AT").fullmatch(between))


def _in_part(piece: Piece, part: str) -> Piece:
    """A clock time of twelve hours moved to the afternoon or night that it is said to lie in."""
    clock = _CLOCK.search(piece.reading.value)
    found = _PART.search(part)
    if clock is None or found is None:
        return piece
    hour, late = int(clock[1]), found[1] in ("AF", "EV") or (found[1] == "NI" and int(clock[1]) >= _SMALL_HOURS)
    if not late or hour >= 12:
        return piece
    value = f"{piece.reading.value[: clock.start(1)]}{hour + 12:02}{piece.reading.value[clock.end(1) :]}"
    return replace(piece, reading=replace(piece.reading, value=value))


def _joined(one: Piece, two: Piece, tokens: Tokens) -> Piece | None:
    between = tokens.class_string[one.last : two.first]
    if one.reading.type == "TIME" and _is_day(two):
        if compiled(_GAP_TIME_DATE).fullmatch(between) or _is_zone(tokens, one.last, two.first):
            return replace(_with_day(one, two.reading.value), last=two.last)
    elif (
        _is_day(one)
        and two.reading.type == "TIME"
        and _starts_bare(two, tokens)
        and compiled(_GAP_DATE_TIME).fullmatch(between)
    ):
        return replace(_with_day(two, one.reading.value), first=one.first)
    return None


def _is_zone(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the tokens name the clock of a place ("8 a.m. Kuwait time Thursday")."""
    words = tokens.items[first:last]
    return 1 < len(words) <= _LONGEST_ZONE and words[-1].word == "time" and words[0].word not in ("this", "that", "the")


def _is_day(piece: Piece) -> bool:
    value = piece.reading.value
    return piece.reading.type == "DATE" and (timex_arithmetic.unit_of(value) == "D" or value.startswith("XXXX-"))


def _starts_bare(piece: Piece, tokens: Tokens) -> bool:
    return not compiled("THE | THIS | THAT | LAST").match(tokens.class_string, piece.first)


def _on_that_day(one: Piece, two: Piece, tokens: Tokens) -> bool:
    between = tokens.class_string[one.last : two.first]
    return one.reading.type == "TIME" and _is_day(two) and bool(compiled("COMMA? ON").fullmatch(between))


def _at_that_time(one: Piece, two: Piece, tokens: Tokens) -> bool:
    between = tokens.class_string[one.last : two.first]
    return _is_day(one) and two.reading.type == "TIME" and bool(compiled(_SAME_DAY).fullmatch(between))


def _with_day(piece: Piece, day: str) -> Piece:
    clock = piece.reading.value.partition("T")[2]
    return replace(piece, reading=replace(piece.reading, value=f"{day}T{clock}"))


def widen(piece: Piece, tokens: Tokens) -> Piece:
    """Take in the modifier before an expression: "early 2009", "the end of May", "more than a year"."""
    before = tokens.class_string[max(piece.first - _FAR, 0) : piece.first]
    if piece.reading.type == "DURATION" or piece.rule in _COUNTED:
        return _widen_amount(piece, before, tokens)
    if piece.reading.type == "SET" or piece.reading.value.endswith("_REF"):
        return piece
    part = compiled("(?: THE? VERY? PART OF | THE? MODIFIER HYPHEN? | PART HYPHEN | EARLIERLATER )$").search(before)
    if part is not None:
        return _widened(piece, len(part[0]), _mod(tokens, piece.first - len(part[0]), piece.first))
    if compiled("(?: CIRCA | PREP APPROX ) $").search(before):
        return replace(piece, reading=replace(piece.reading, mod="APPROX"))
    return piece


def _widen_amount(piece: Piece, before: str, tokens: Tokens) -> Piece:
    part = compiled("(?: APPROX | COMPARE THAN | AT LEAST )$").search(before)
    if part is None:
        return piece
    mod = _mod(tokens, piece.first - len(part[0]), piece.first)
    return _widened(piece, len(part[0]), mod)


def _mod(tokens: Tokens, first: int, last: int) -> str | None:
    values = english().values
    for token in tokens.items[first:last]:
        for name in ("PART", "MODIFIER", "APPROX", "COMPARE", "LEAST"):
            if name in token.classes:
                return str(values[name][token.word])
    return None


def _widened(piece: Piece, count: int, mod: str | None) -> Piece:
    return replace(piece, first=piece.first - count, reading=replace(piece.reading, mod=mod or piece.reading.mod))
