"""Happenings and the dates found for them so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex
from briefgen.extract.dates.date_words import LEAD_SENTENCES
from briefgen.extract.dates.entries import entries_of
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
        entries_of(annotated),
    )


def stem_of(item: EventTrigger) -> str:
    """The letters by which a verb and its noun are known as one ("resign", "resignation")."""
    return item.lemma.split()[0][:_STEM]


def _by_stem(items: Sequence[EventTrigger]) -> Mapping[str, tuple[EventTrigger, ...]]:
    found: dict[str, list[EventTrigger]] = {}
    for item in items:
        found.setdefault(stem_of(item), []).append(item)
    return {stem: tuple(same[:_MOST_MENTIONS]) for stem, same in found.items()}


def tense(item: EventTrigger) -> str:
    """The tense of the happening's clause; "noun" for a noun without a verb that carries it."""
    return item.clause.tense if item.clause is not None else "noun"
