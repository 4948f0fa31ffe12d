"""Happenings and the dates found for them so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import DAY
from briefgen.extract.triggers.triggers import EventTrigger
from briefgen.model.event import DateBasis

_BASES: Mapping[str, DateBasis] = MappingProxyType(
    {
        "date.same": "context",
        "date.told": "context",
        "date.leg": "context",
        "date.adjunct": "context",
        "date.lead": "context",
        "date.head": "context",
        "date.said": "reported",
        "date.now": "reported",
        "date.dateline": "reported",
    }
)
UNREAL = frozenset({"future", "modal", "infinitive"})


LEAD_SENTENCES = 3  # sentences that tell the news, from the first of the text
LEAST_ENTRIES = 2  # dated headings, for a text to be a list of days
_STEM = 6  # letters; fewer would make "contract" and "contradict" one
_MOST_MENTIONS = 200  # of one lemma that others are compared with; a text that has more says little by it


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """A date: `edtf` and the time expression that gives it (None for the dateline); `by` is the rule."""

    edtf: str | None
    timex: Timex | None
    by: str

    @property
    def basis(self) -> DateBasis | None:
        """What the date rests on; None where there is none."""
        return _BASES.get(self.by, "stated") if self.edtf is not None else None

    @property
    def is_reported(self) -> bool:
        """Whether it is only the day on which the text tells of it."""
        return self.basis == "reported"

    def passed_on(self, by: str) -> ResolvedDate:
        """The same date for another happening, which knows it no better than the one that it comes from."""
        known = _BASES.get(by, "stated") != "stated" or self.basis in (None, "stated")
        return ResolvedDate(self.edtf, self.timex, by if known else self.by)


DatesByTrigger = dict[int, ResolvedDate]


@dataclass(frozen=True, slots=True)
class Items:
    """The happenings by sentence, by lemma, and those whose verb is joined to another verb, by that verb.

    `participles`: the participle that stands behind a noun, by the noun. `carried`: the noun that a
    light verb carries, by the verb. `by_stem`: by the letters that a verb and its
    noun share. `entries`: the day with which the entry of a
    chronology begins, by its sentences.
    """

    by_sentence: Mapping[int, tuple[EventTrigger, ...]]
    by_lemma: Mapping[str, tuple[EventTrigger, ...]]
    joined: Mapping[int, EventTrigger]
    participles: Mapping[int, int]
    carried: Mapping[int, int]
    by_stem: Mapping[str, tuple[EventTrigger, ...]]
    entries: Mapping[int, Timex]

    def lead(self, first: int) -> Iterator[EventTrigger]:
        """The happenings of the first sentences from `first` on."""
        for number in range(first, first + LEAD_SENTENCES):
            yield from self.by_sentence.get(number, ())


Rule = Callable[[AnnotatedText, EventTrigger, Items, DatesByTrigger], ResolvedDate | None]


def indexed(annotated: AnnotatedText, items: Sequence[EventTrigger]) -> Items:
    """The happenings, made ready to look up."""
    parse = annotated.parse
    by_sentence: dict[int, list[EventTrigger]] = {}
    by_lemma: dict[str, list[EventTrigger]] = {}
    joined: dict[int, EventTrigger] = {}
    for item in items:
        by_sentence.setdefault(parse.sentence[item.token], []).append(item)
        by_lemma.setdefault(item.lemma, []).append(item)
        if item.clause is not None and item.clause.shared and parse.deps[item.clause.token] == "conj":
            joined.setdefault(parse.heads[item.clause.token], item)
    return Items(
        {number: tuple(told) for number, told in by_sentence.items()},
        {lemma: tuple(same[:_MOST_MENTIONS]) for lemma, same in by_lemma.items()},
        joined,
        {
            parse.heads[item.token]: item.token
            for item in items
            if parse.deps[item.token] == "acl" and parse.tags[item.token] == "VBN"
        },
        {item.light_verb.token: item.token for item in items if item.light_verb is not None},
        _by_stem(items),
        _entries(annotated),
    )


def stem_of(item: EventTrigger) -> str:
    """The letters by which a verb and its noun are known as one ("resign", "resignation")."""
    return item.lemma.split()[0][:_STEM]


def _by_stem(items: Sequence[EventTrigger]) -> Mapping[str, tuple[EventTrigger, ...]]:
    found: dict[str, list[EventTrigger]] = {}
    for item in items:
        found.setdefault(stem_of(item), []).append(item)
    return {stem: tuple(same[:_MOST_MENTIONS]) for stem, same in found.items()}


def _entries(annotated: AnnotatedText) -> Mapping[int, Timex]:
    """Sentence -> the day that heads its entry: alone in a heading above it, or at the head of its own paragraph.

    Two such heads make a chronology; a single one is the day of the text.
    """
    parse = annotated.parse
    heads: dict[int, Timex] = {}
    for timex in annotated.times:
        number = parse.sentence[timex.first]
        opens = timex.first == parse.sentences[number][0] and timex.edtf is not None and timex.type != "DURATION"
        if opens and len((timex.edtf or "").partition("/")[0]) == DAY and _is_head(parse, number, timex):
            heads[number] = timex
    if len({timex.edtf for timex in heads.values()}) < LEAST_ENTRIES and not _part_the_text(annotated, heads):
        return {}
    found: dict[int, Timex] = {}
    for number in range(len(parse.sentences)):
        above = heads.get(number) or (found.get(number - 1) if _goes_on(parse, number, heads) else None)
        if above is not None:
            found[number] = above
    return found


def _part_the_text(annotated: AnnotatedText, heads: Mapping[int, Timex]) -> bool:
    """Whether a day alone in a heading parts what a live page tells of it from what it tells above of its own day."""
    parse = annotated.parse
    alone = all(parse.sections[number] % 2 for number in heads)
    return alone and any(number > annotated.opening + LEAD_SENTENCES for number in heads)


def _goes_on(parse: Parse, number: int, heads: Mapping[int, Timex]) -> bool:
    """Whether the sentence is of the entry before it: in its section, or where the day opens a paragraph, in that."""
    if parse.sections[number] % 2:
        return number - 1 in heads or parse.sections[number] == parse.sections[number - 1]
    if any(parse.sections[head] == parse.sections[number] for head in heads):
        return (
            "\n"
            not in parse.text[parse.ends[parse.sentences[number - 1][1]] : parse.starts[parse.sentences[number][0]]]
        )
    return True


def _is_head(parse: Parse, number: int, timex: Timex) -> bool:
    """Whether the time is a heading by itself, or stands before a colon or dash."""
    after = timex.last + 1
    if parse.sections[number] % 2:
        return after > parse.sentences[number][1] or not parse.words[after][0].isalnum()
    return after < len(parse.words) and parse.words[after] in (":", "-", "--", "\u2013", "\u2014")


def tense(item: EventTrigger) -> str:
    """The tense of the happening's clause; "noun" for a noun without a verb that carries it."""
    return item.clause.tense if item.clause is not None else "noun"
