"""From tokens to time expressions: match, choose, read, join, widen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from briefgen.extract.guard import Guard
from briefgen.extract.time import (
    anaphoric,
    days,
    deictic,
    durations,
    joining,
    quarters,
    references,
    seasons,
    sets,
    times_of_day,
    timex_arithmetic,
    years,
)
from briefgen.extract.time.chronology import chronology_of
from briefgen.extract.time.context import Context
from briefgen.extract.time.expression import TimeExpression
from briefgen.extract.time.joining import Piece
from briefgen.extract.time.lexicon import english
from briefgen.extract.time.syntax import Syntax
from briefgen.extract.time.token import Tokens
from briefgen.extract.time.token_patterns import Match, Rule, compiled
from briefgen.extract.time.tokens import tokenise

if TYPE_CHECKING:
    from spacy.tokens import Doc

RULES: tuple[Rule, ...] = (
    *days.RULES,
    *years.RULES,
    *seasons.RULES,
    *quarters.RULES,
    *deictic.RULES,
    *anaphoric.RULES,
    *times_of_day.RULES,
    *references.RULES,
    *durations.RULES,
    *sets.RULES,
)
# A story told in the past has several dates with their years, all years before publication, and few words like "today".
_STORY_DATES = 3
_STORY_YEARS = 2  # before publication, from when a date is one of a story; 1 and 4 give the same on MEANTIME and GUM
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _Candidate:
    found: Match
    rule: Rule
    order: int


def expressions(doc: Doc, text: str, published: date | None, guard: Guard) -> list[TimeExpression]:
    """The time expressions of a parsed text, in order, none overlapping another."""
    tokens = tokenise(text, english())
    candidates = sorted(_candidates(tokens), key=lambda item: (item.found.first, -item.found.last, item.order))
    chronology = chronology_of(text, published)
    start = 0 if _tells_a_story(tokens, published) else chronology.start
    context = Context(Syntax(doc, text), published, entries=chronology.years, day_first=days.are_days_first(tokens))
    pieces = joining.join(list(_read(candidates, context, guard, len(text) if start is None else start)), tokens)
    return [_expression(joining.widen(piece, tokens), tokens) for piece in pieces]


def _candidates(tokens: Tokens) -> Iterator[_Candidate]:
    for order, rule in enumerate(RULES):
        for match in compiled(rule.pattern).finditer(tokens.class_string):
            first, last = match.span("x" if "x" in match.re.groupindex else 0)
            yield _Candidate(Match(tokens, match, first, last), rule, order)


def _read(candidates: list[_Candidate], context: Context, guard: Guard, story: int) -> Iterator[Piece]:
    """Take the longest candidate at each place whose rule makes sense of it, left to right.

    `story`: the offset from which dates carry on from one another.
    """
    taken = 0
    for item in candidates:
        if item.found.first < taken:
            continue
        if not context.narrative and item.found.start >= story:
            context = replace(context, narrative=True)
        reading = guard.one("times", partial(item.rule.meaning, item.found, context), None, item.found.start)
        if reading is None:
            continue
        taken = item.found.last
        context = _after(context, reading.type, reading.value, item.found.start)
        yield Piece(item.found.first, item.found.last, reading, item.rule.name)


def _after(context: Context, kind: str, value: str, at: int) -> Context:
    if kind not in ("DATE", "TIME") or timex_arithmetic.first_day(value) is None:
        return context
    context = replace(context, reference=value, reference_at=at)
    if timex_arithmetic.unit_of(value) in ("Q", "H"):
        return replace(context, quarter=value)
    if timex_arithmetic.unit_of(value) == "D":
        years = {**context.days, value[5:10]: int(value[:4])}
        weekdays = _weekdays(context, date.fromisoformat(value[:10]))
        return replace(context, day=value[:10], month=value[:7], days=years, weekdays=weekdays)
    return replace(context, month=value) if timex_arithmetic.unit_of(value) == "M" else context


def _weekdays(context: Context, day: date) -> Mapping[int, str]:
    """The days about publication by their weekday, with one more."""
    if context.published is None or abs(day - context.published) >= _WEEK:
        return context.weekdays
    return {**context.weekdays, day.isoweekday(): day.isoformat()}


def _tells_a_story(tokens: Tokens, published: date | None) -> bool:
    years = [
        int(tokens.items[match.end() - 1].number or 0)
        for match in compiled("MONTHNAME (?: DAY | ORD )? COMMA? YEAR").finditer(tokens.class_string)
    ]
    old = [year for year in years if published is None or year <= published.year - _STORY_YEARS]
    spoken = len(
        compiled("TODAY | YESTERDAY | TOMORROW | TONIGHT | (?: LAST | THIS ) UNIT").findall(tokens.class_string)
    )
    return len(old) >= _STORY_DATES and len(old) * 5 >= len(years) * 4 and spoken * 3 <= len(old)


def _expression(piece: Piece, tokens: Tokens) -> TimeExpression:
    start, end = tokens.items[piece.first].start, tokens.items[piece.last - 1].end
    return TimeExpression(start, end, piece.reading.type, piece.reading.value, piece.reading.mod, piece.rule)
