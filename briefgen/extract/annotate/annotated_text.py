"""A text as the rules of events and statements see it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefgen.extract.annotate.lexicon import Lexicon, lexicon
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import Quotation, quotations, quotes_among
from briefgen.extract.annotate.resolved_actors import ResolvedActors
from briefgen.extract.guard import Guard
from briefgen.extract.layout.text_layout import Layout

if TYPE_CHECKING:
    from briefgen.extract.time import TimeExpression


_LONGEST_MONTH = 31  # days
_MONTH = 7  # letters of an ISO 8601 month
_FIGURES = 2  # of a day without its month ("June 1-2")


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression on tokens `first` to `last`; `edtf` is None where it names no calendar date."""

    first: int
    last: int
    edtf: str | None
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """Parse, actors and times of one text, with the day of its publication, or that of its dateline.

    `headline`, `entries`, `asked`: numbers of the sentences of the headline, of headlines of entries of a live page,
    and of those in which somebody only asks. `voices`: offsets from which on somebody speaks for himself, with the
    name. `dated`: all tokens of time expressions. `guard` stands around the rules. `referents`: what references have
    been found to mean, by token and depth, so that none is looked for twice. `opening`: number of the first sentence of
    the text proper, below headline and lines that only say whose words follow.
    """

    parse: Parse
    resolved: ResolvedActors
    lexicon: Lexicon
    times: tuple[Timex, ...]
    published: date | None
    headline: frozenset[int]
    entries: frozenset[int]
    place_at: Mapping[int, tuple[int, int]]
    quotes: tuple[Quotation, ...] = ()
    asked: frozenset[int] = frozenset()
    voices: tuple[tuple[int, str], ...] = ()
    dated: frozenset[int] = frozenset()
    guard: Guard = field(default_factory=Guard)
    opening: int = 0
    referents: dict[tuple[int, int], int | None] = field(default_factory=dict, compare=False, repr=False)


def timexes(parse: Parse, found: list[TimeExpression]) -> tuple[Timex, ...]:
    """Time expressions on the tokens that they cover; those that bound one span are one ("June 1-2")."""
    from briefgen.extract.time import edtf_value

    placed: list[Timex] = []
    token, size = 0, len(parse.words)
    for item in found:
        while token < size and parse.ends[token] <= item.start:
            token += 1
        last = token
        while last + 1 < size and parse.starts[last + 1] < item.end:
            last += 1
        if token < size:
            timex = Timex(token, last, edtf_value(item), item.type, item.value)
            span = _span(parse, placed[-1], timex) if placed else None
            placed[-1:] = [span] if span is not None else [*placed[-1:], timex]
    return tuple(placed)


def _span(parse: Parse, one: Timex, two: Timex) -> Timex | None:
    """The span of days, months or years that begins with one and ends with the other."""
    between, before = parse.lower[one.last + 1 : two.first], parse.lower[one.first - 1] if one.first else ""
    first, last = one.edtf or "", two.edtf or ""
    early, late = first.rstrip("~"), last.rstrip("~")
    if (
        one.type not in ("DATE", "TIME")
        or two.type not in ("DATE", "TIME")
        or len(early) != len(late)
        or not early < late
        or "/" in first
    ):
        return None
    ranging = len(between) == 1 and between[0] in lexicon().function.ranging
    joins = ranging or (between == ("and",) and before == "between") or (between == ("to",) and before == "from")
    same_month = (
        between in (("and",), ("to",))
        and min(len(parse.words[one.last]), len(parse.words[two.last])) <= _FIGURES
        and first[:7] == last[:7]
    )
    months = between == ("to",) and len(early) == len(late) == _MONTH  # "February to March 1996"
    joins = joins or same_month or months or (between == ("and",) and _is_next(early, late))
    return Timex(one.first, two.last, f"{first}/{last}", "DATE", one.value) if joins else None


def _is_next(one: str, two: str) -> bool:
    """Whether the second is the day, month or year after the first ("Friday and Saturday", "May and June")."""
    try:
        if len(one) == len("2024"):
            return int(two) - int(one) == 1
        if len(one) == len("2024-05"):
            return 0 < (date.fromisoformat(f"{two}-01") - date.fromisoformat(f"{one}-01")).days <= _LONGEST_MONTH
        return len(one) == len("2024-05-17") and date.fromisoformat(two) - date.fromisoformat(one) == timedelta(days=1)
    except ValueError:  # a season or a quarter has no month, a decade no year
        return False


def annotate(
    parse: Parse,
    resolved: ResolvedActors,
    lexicon: Lexicon,
    times: tuple[Timex, ...],
    published: date | None,
    layout: Layout,
    guard: Guard,
) -> AnnotatedText:
    """All that is known of a text before its events are sought."""
    places = {token: (item.first, item.last) for item in resolved.places for token in range(item.first, item.last + 1)}
    for cluster in resolved.clusters:
        for item in cluster.mentions:
            if item.kind in ("state", "capital"):
                places.update(dict.fromkeys(range(item.first, item.last + 1), (item.first, item.last)))
    return AnnotatedText(
        parse,
        resolved,
        lexicon,
        times,
        published,
        _headline(parse, layout),
        _entries(parse, layout),
        MappingProxyType(places),
        quotations(parse),
        _asked(parse, layout),
        layout.voices,
        frozenset(token for item in times for token in range(item.first, item.last + 1)),
        guard,
        _opening(parse, layout),
    )


def _opening(parse: Parse, layout: Layout) -> int:
    """The number of the first sentence behind the headline, and behind a line on whose the words are right below it."""
    number = len(_headline(parse, layout))
    starts = [parse.starts[token] for token, _ in parse.sentences]
    while number + 1 < len(starts) and any(start <= starts[number] < end for start, end in layout.introduced):
        number += 1
    return number


def _headline(parse: Parse, layout: Layout) -> frozenset[int]:
    """The sentences of the headline: those of the heading that stands over all else."""
    first = parse.starts[0] if parse.starts else 0
    end = next((end for start, end in layout.heads if start <= first < end), 0)
    return frozenset(number for number, (token, _) in enumerate(parse.sentences) if parse.starts[token] < end)


def _entries(parse: Parse, layout: Layout) -> frozenset[int]:
    """The sentences that are headlines of entries of a live page."""
    spans = layout.entries
    return frozenset(
        number
        for number, (token, _) in enumerate(parse.sentences)
        if any(start <= parse.starts[token] < end for start, end in spans)
    )


def _asked(parse: Parse, layout: Layout) -> frozenset[int]:
    starts = [parse.starts[token] for token, _ in parse.sentences]
    return frozenset(
        number for start, end in layout.asked for number in range(bisect_left(starts, start), bisect_left(starts, end))
    )


def voice_at(annotated: AnnotatedText, token: int) -> str | None:
    """The name of whom "I" and "we" mean at the token, outside of quotations; None where that is not known."""
    before = bisect_right(annotated.voices, annotated.parse.starts[token], key=lambda voice: voice[0])
    inside = quotes_among(annotated.quotes, token, token)
    return (annotated.voices[before - 1][1] or None) if before and not inside else None


def is_spoken(annotated: AnnotatedText, token: int) -> bool:
    """Whether the token stands in somebody's turn of speech, of whom a label or the line of a maker tells."""
    return bisect_right(annotated.voices, annotated.parse.starts[token], key=lambda voice: voice[0]) > 0


def times_among(times: Sequence[Timex], first: int, last: int) -> Sequence[Timex]:
    """Those of the time expressions, which are in order, that have a part on the tokens `first` to `last`."""
    begin = bisect_left(times, first, key=lambda timex: timex.last)
    return times[begin : bisect_right(times, last, lo=begin, key=lambda timex: timex.first)]
