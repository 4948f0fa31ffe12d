"""Which words of an article are marked, and as what."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Literal, NamedTuple

from briefgen.model.actor import Actor
from briefgen.model.article_data import ArticleData
from briefgen.model.event import Event
from briefgen.model.span import Span

MarkKind = Literal["cue", "date", "actor"]


class Highlight(NamedTuple):
    """Code points `start` to `end` (exclusive) of the text: a word of saying, words that date, or a name."""

    start: int
    end: int
    kind: MarkKind


class MarkedWords(NamedTuple):
    """Words of the text between two changes of mark; `kind` is None where nothing is marked."""

    text: str
    kind: MarkKind | None


def marks_of(data: ArticleData) -> tuple[Highlight, ...]:
    """The marks in the order of the text, none over another: words of saying go before dates, dates before names."""
    text = data.article.text
    cues = (Highlight(item.cue.start, item.cue.end, "cue") for item in data.statements)
    dates = chain.from_iterable(_dates(text, event) for event in data.events)
    names = chain.from_iterable(_names(text, actor) for actor in data.actors)
    return _apart(chain(cues, dates, names))


def pieces(text: str, start: int, end: int, marks: Iterable[Highlight]) -> Iterator[MarkedWords]:
    """The words from `start` to `end` cut at the marks; a mark that reaches out of them is cut as well."""
    place = start
    for mark in marks:
        if mark.end <= place or mark.start >= end:
            continue
        if mark.start > place:
            yield MarkedWords(text[place : mark.start], None)
        yield MarkedWords(text[max(mark.start, place) : min(mark.end, end)], mark.kind)
        place = min(mark.end, end)
    if place < end:
        yield MarkedWords(text[place:end], None)


def _dates(text: str, event: Event) -> Iterator[Highlight]:
    if event.date_text:
        yield from _found(text, re.escape(event.date_text), event.evidence, "date")


def _names(text: str, actor: Actor) -> Iterator[Highlight]:
    names = sorted({actor.name, *actor.aliases}, key=lambda name: (-len(name), name))
    pattern = "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names)
    yield from _found(text, pattern, actor.evidence, "actor")


def _found(text: str, pattern: str, spans: Iterable[Span], kind: MarkKind) -> Iterator[Highlight]:
    known = re.compile(pattern)
    for span in spans:
        for match in known.finditer(text, span.start, span.end):
            yield Highlight(match.start(), match.end(), kind)


def _apart(marks: Iterable[Highlight]) -> tuple[Highlight, ...]:
    """Each mark but those that lie over one of a kind that goes before, or over a longer one of their own."""
    rank = {"cue": 0, "date": 1, "actor": 2}
    taken: set[int] = set()
    kept: list[Highlight] = []
    for mark in sorted(set(marks), key=lambda mark: (rank[mark.kind], mark.start - mark.end, mark.start)):
        places = range(mark.start, mark.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(mark)
    return tuple(sorted(kept))
