"""Dates at a distance from another happening: "two days after the quake struck on 6 May, rescuers found …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import DAY, LINKS, date_words
from briefgen.extract.dates.resolved_date import DatesByTrigger, ResolvedDate
from briefgen.extract.time.lexicon import english
from briefgen.extract.triggers.triggers import EventTrigger

_AMOUNT = re.compile(r"P(\d+)([DWMY])")
_PRECISION = {"D": 10, "W": 10, "M": 7, "Y": 4}  # letters of an ISO 8601 date
_STEPS = 5  # up the tree; no link to a happening is longer in the development texts


@dataclass(frozen=True, slots=True)
class _Distance:
    """That the happening at `later` followed the one at `earlier` by an amount of time."""

    earlier: int
    later: int
    number: int
    unit: str
    timex: Timex


def add_distant(annotated: AnnotatedText, known: Mapping[int, EventTrigger], found: DatesByTrigger) -> None:
    """Date what is told at a distance from a happening with a day of its own, as finely as the distance is told."""
    for item in _distances(annotated, known):
        for here, there, sign in ((item.earlier, item.later, 1), (item.later, item.earlier, -1)):
            base = found.get(here) or _told(annotated, here, known, found) or _joined(annotated, here, found)
            if there in found or base is None or base.by != "date.clause" or len(base.edtf or "") != DAY:
                continue
            found[there] = ResolvedDate(_shifted(base.edtf or "", item, sign), item.timex, "date.distance")


def _told(
    annotated: AnnotatedText, item: int, known: Mapping[int, EventTrigger], found: DatesByTrigger
) -> ResolvedDate | None:
    """The day on which somebody said what is so dated ("said on Monday he will quit, a day after rebels took Goma")."""
    parse = annotated.parse
    above = known.get(parse.heads[item]) if parse.deps[item] == "ccomp" else None
    return found.get(above.token) if above is not None and above.cue else None


def _joined(annotated: AnnotatedText, item: int, found: DatesByTrigger) -> ResolvedDate | None:
    """The day of the verb to which it is joined ("fired at them on Monday and held ten, a day after Togo shut …")."""
    parse = annotated.parse
    first = parse.heads[item]
    is_second = parse.deps[item] == "conj" and parse.tags[item] == parse.tags[first] == "VBD"
    return found.get(first) if is_second and parse.child(item, "nsubj", "nsubjpass") is None else None


def _shifted(edtf: str, item: _Distance, sign: int) -> str:
    amount = sign * item.number
    steps = {
        "D": relativedelta(days=amount),
        "W": relativedelta(weeks=amount),
        "M": relativedelta(months=amount),
        "Y": relativedelta(years=amount),
    }
    moved = (date.fromisoformat(edtf) + steps[item.unit]).isoformat()[: _PRECISION[item.unit]]
    return f"{moved}~" if item.unit == "W" else moved


def _distances(annotated: AnnotatedText, known: Mapping[int, EventTrigger]) -> Iterator[_Distance]:
    parse = annotated.parse
    carried = {item.light_verb.token: item.token for item in known.values() if item.light_verb is not None}
    for timex in annotated.times:
        amount = _AMOUNT.fullmatch(_amount_of(parse, timex))
        link = timex.last + (parse.lower[timex.last] not in LINKS)
        if amount is None or link >= len(parse.words) or parse.lower[link] not in LINKS:
            continue
        if parse.lower[timex.first - 1] in date_words().extent:  # how long it took
            continue
        below = parse.heads[link] if parse.deps[link] == "mark" else parse.child(link, "pobj", "pcomp")
        if below is None:
            continue
        inner = below if below in known else carried.get(below)
        outer = _known_above(annotated, below if parse.deps[link] == "mark" else link, known)
        if inner is None or outer is None:
            continue
        earlier, later = (inner, outer) if parse.lower[link] == "after" else (outer, inner)
        yield _Distance(earlier, later, int(amount[1]), amount[2], timex)


def _amount_of(parse: Parse, timex: Timex) -> str:
    """Its amount: its value, or one unit where it is "the day after"."""
    if timex.last - timex.first == 2 and parse.lower[timex.last] in LINKS and parse.lower[timex.first] == "the":
        unit = english().values["UNIT"].get(parse.lower[timex.first + 1])
        return f"P1{unit}"
    return timex.value


def _known_above(annotated: AnnotatedText, token: int, known: Mapping[int, EventTrigger]) -> int | None:
    parse = annotated.parse
    for _ in range(_STEPS):
        if parse.heads[token] == token:
            return None
        token = parse.heads[token]
        if token in known:
            return token
    return None
