"""Parts of a journey whose days the text tells: "While in Prague, she will meet …"."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex
from briefgen.extract.dates.date_words import date_words
from briefgen.extract.dates.resolved_date import DatesByTrigger, Items, ResolvedDate, tense
from briefgen.extract.dates.time_phrases import is_day
from briefgen.extract.triggers.triggers import EventTrigger

_NEAR = 3  # sentences from the journey to whom the traveller meets, where nothing else says that it is there
_REACH = 8  # sentences from the journey to a part of it
_TENSES = {"future": "ahead", "present": "ahead", "progressive": "ahead", "past": "done", "perfect": "done"}


def date_of_leg(
    annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The days of the journey told before that the happening is a part of, or of the stop that it names.

    It is a part where the same traveller does it, as the journey is done or to come, at a place where the journey
    goes, or "during the visit"; also whom he will meet, told soon after the journey.
    """
    clause, parse = item.clause, annotated.parse
    if clause is None or clause.subject is None or tense(item) not in _TENSES or clause.hypothetical:
        return None
    places = tuple(_places(annotated, clause.token))
    on_journey = _is_on_journey(annotated, clause.token)
    goes_on = item.lemma.split()[-1] in date_words().meeting and _TENSES[tense(item)] == "ahead"
    if not places and not on_journey and not goes_on:
        return None
    number, who = parse.sentence[item.token], actor_of(annotated, clause.subject)
    for before in range(number, max(number - _REACH, 0) - 1, -1):
        for other in items.by_sentence.get(before, ()):
            if other.token >= item.token or not _is_journey(annotated, other):
                continue
            dated = found.get(other.token)
            own = dated is not None and dated.by == "date.clause" and dated.timex is not None and is_day(dated.timex)
            if not own or _TENSES.get(tense(other)) != _TENSES[tense(item)]:
                continue
            if other.clause is None or other.clause.subject is None or not _same(annotated, who, other.clause.subject):
                continue
            goes_on = goes_on and not places and before >= number - _NEAR
            return _of_stop(annotated, other, dated, places, is_part=on_journey or goes_on) if dated else None
    return None


def _same(annotated: AnnotatedText, who: int | None, traveller: int) -> bool:
    return who is not None and actor_of(annotated, traveller) == who


def _is_journey(annotated: AnnotatedText, other: EventTrigger) -> bool:
    """Whether it is a journey: a verb of motion to a place, or "makes a visit", "leads a delegation to"."""
    words, clause = date_words(), other.clause
    if clause is None or annotated.parse.lemmas[clause.token].lower() not in words.travelling:
        return False
    return other.verb is None or any(True for _ in _names(annotated, other.token))


def _names(annotated: AnnotatedText, verb: int) -> Iterator[int]:
    """The names of places below the verb."""
    parse = annotated.parse
    for token in range(verb + 1, parse.right[verb] + 1):
        if token in annotated.place_at and annotated.place_at[token][0] == token:
            yield token


def _places(annotated: AnnotatedText, verb: int) -> Iterator[str]:
    """The places where the clause says that it is, in small letters ("In Ramallah, …", "while in Prague")."""
    parse = annotated.parse
    for child in parse.children[verb]:
        preps = [child, *parse.with_dep(child, "prep")] if parse.deps[child] in ("prep", "advcl", "mark") else []
        for prep in preps:
            noun = parse.child(prep, "pobj")
            if parse.lower[prep] not in ("in", "at") or noun is None:
                continue
            yield from (
                parse.lower[token] for token in range(parse.left[noun], noun + 1) if parse.tags[token][:3] == "NNP"
            )


def _is_on_journey(annotated: AnnotatedText, verb: int) -> bool:
    """Whether the clause is told of as done on the journey ("During the visit, …", "on her trip")."""
    parse, words = annotated.parse, date_words()
    for prep in parse.with_dep(verb, "prep"):
        noun = parse.child(prep, "pobj")
        if (
            noun is None
            or parse.lower[prep] not in ("during", "on")
            or parse.lemmas[noun].lower() not in words.journeys
        ):
            continue
        determiner = parse.child(noun, "det", "poss")
        return determiner is not None and parse.lower[determiner] in words.definite
    return False


def _of_stop(
    annotated: AnnotatedText, journey: EventTrigger, dated: ResolvedDate, places: tuple[str, ...], *, is_part: bool
) -> ResolvedDate | None:
    """The days of the stop where the journey has some for each, else its own; None where it goes elsewhere."""
    parse = annotated.parse
    first, last = parse.sentences[parse.sentence[journey.token]]
    days = [timex for timex in annotated.times if first <= timex.first <= last and is_day(timex)]
    stops = [token for token in range(first, last + 1) if parse.lower[token] in places and token != journey.token]
    if not stops:
        return dated.passed_on("date.leg") if is_part and len(days) == 1 else None
    if len(days) == 1:
        return dated.passed_on("date.leg")
    here = next((timex for timex in days if timex.first > stops[-1]), None)
    return _on(here) if here is not None else None


def _on(timex: Timex) -> ResolvedDate:
    return ResolvedDate(timex.edtf, timex, "date.leg")
