"""The seed's text gives what a person found in it: a score for each kind of item, against the data made by hand."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest

from briefgen.model.actor import Actor
from briefgen.model.article_data import ArticleData
from briefgen.model.event import Event
from briefgen.model.question import Question
from briefgen.model.span import Span
from briefgen.model.statement import Statement

COUNTRY = {"state", "government"}


def overlap(one: Iterable[Span], two: Iterable[Span]) -> bool:
    others = list(two)
    return any(a.start < b.end and b.start < a.end for a in one for b in others)


def names(actor: Actor) -> set[str]:
    return {name.casefold() for name in (actor.name, *actor.aliases)}


def same_actor(gold: Actor, found: Actor) -> bool:
    kinds = {gold.kind, found.kind}
    return bool(names(gold) & names(found)) and (len(kinds) == 1 or kinds <= COUNTRY)


def same_event(gold: Event, found: Event) -> bool:
    """Evidence in common, the same date and status, and the title's main word."""
    return (gold.date, gold.status) == (found.date, found.status) and overlap(gold.evidence, found.evidence)


def same_statement(gold: Statement, found: Statement) -> bool:
    return gold.stance == found.stance and overlap([gold.cue], [found.cue]) and overlap([gold.content], [found.content])


def same_question(gold: Question, found: Question) -> bool:
    return gold.kind == found.kind and overlap(gold.evidence, found.evidence)


def share(gold: Sequence[Any], found: Sequence[Any], same: Callable[[Any, Any], bool]) -> float:
    return sum(any(same(item, other) for other in found) for item in gold) / len(gold)


def test_every_actor_is_found(by_hand: ArticleData, extracted: ArticleData):
    missed = [actor for actor in by_hand.actors if not any(same_actor(actor, other) for other in extracted.actors)]
    described = [
        extracted.article.text[item.speaker_text.start : item.speaker_text.end].casefold()
        for item in extracted.statements
        if item.speaker_text is not None
    ]
    assert [actor.id for actor in missed if actor.name.casefold() not in described] == []


def test_hardly_any_other_actor_is_found(by_hand: ArticleData, extracted: ArticleData):
    assert share(extracted.actors, by_hand.actors, same_actor) >= 0.9


def test_roles_and_affiliations_are_those_found_by_hand(by_hand: ArticleData, extracted: ArticleData):
    def told(data: ArticleData) -> set[tuple[str, str | None, str | None]]:
        known = {actor.id: actor.name for actor in data.actors}
        return {
            (a.name, a.role, known[a.affiliation] if a.affiliation else None) for a in data.actors if a.kind == "person"
        }

    assert told(extracted) == told(by_hand)


def test_a_capital_stands_for_its_government_only_where_it_acts(extracted: ArticleData):
    text = extracted.article.text
    aliases = {alias: actor for actor in extracted.actors for alias in actor.aliases}
    assert aliases["Islamabad"].name == "Pakistan"
    assert aliases["Kabul"].name == "Taliban-led government"
    visit = text.index("visit to Kabul in April")
    assert not any(span.start <= visit < span.end for span in aliases["Kabul"].evidence)


def test_every_dated_event_is_found(by_hand: ArticleData, extracted: ArticleData):
    dated = [event for event in by_hand.events if event.date]
    assert share(dated, [event for event in extracted.events if event.date], same_event) == 1.0
    assert len([event for event in extracted.events if event.date]) == len(dated)


def test_kinds_places_and_agents_of_dated_events(by_hand: ArticleData, extracted: ArticleData):
    def told(data: ArticleData) -> dict[str | None, tuple[str | None, set[str]]]:
        known = {actor.id: (*actor.aliases, actor.name) for actor in data.actors}
        return {
            e.date: (e.place, {known[p.id][-1] for p in e.actors if p.part == "agent"}) for e in data.events if e.date
        }

    gold, found = told(by_hand), told(extracted)
    assert {date: agents for date, (_, agents) in found.items()} == {date: agents for date, (_, agents) in gold.items()}
    assert {date: found[date][0] for date in ("2024-12", "2025-04")} == {
        date: gold[date][0] for date in ("2024-12", "2025-04")
    }


def test_most_events_are_found(by_hand: ArticleData, extracted: ArticleData):
    assert share(by_hand.events, extracted.events, same_event) >= 0.9


def test_the_meeting_told_twice_is_one_event(extracted: ArticleData):
    (meeting,) = [
        event for event in extracted.events if "meeting in Beijing" in event.title and event.kind == "consult"
    ]
    known = {actor.id: actor.name for actor in extracted.actors}
    assert len(meeting.evidence) == 2
    assert {known[part.id] for part in meeting.actors if part.part == "host"} == {"China"}
    assert {"Wang Yi", "Ishaq Dar", "Amir Khan Muttaqi"} <= {known[part.id] for part in meeting.actors}
    assert (meeting.date, meeting.place) == (None, "Beijing")


def test_the_dispute_has_both_sides(extracted: ArticleData):
    (disputed,) = [event for event in extracted.events if event.status == "disputed"]
    known = {actor.id: actor.name for actor in extracted.actors}
    sides = {item.stance: known[item.speaker] for item in extracted.statements if disputed.id in item.about}
    assert sides == {"alleges": "Pakistan", "denies": "Taliban-led government"}
    assert [question.about for question in extracted.questions if question.kind == "disputed"] == [(disputed.id,)]


def test_statements_are_found(by_hand: ArticleData, extracted: ArticleData):
    assert share(by_hand.statements, extracted.statements, same_statement) == 1.0


def test_a_pronoun_speaks_for_its_antecedent(extracted: ArticleData):
    (confident,) = [
        item for item in extracted.statements if item.cue.end - item.cue.start == len("expressed confidence")
    ]
    assert confident.speaker == "ishaq-dar"


@pytest.mark.parametrize(
    "identifier",
    ["ambassador-name", "appointment-date", "taliban-response", "formal-recognition", "militant-bases", "meeting-date"],
)
def test_open_questions_are_found(identifier: str, by_hand: ArticleData, extracted: ArticleData):
    (gold,) = [question for question in by_hand.questions if question.id == identifier]
    assert any(same_question(gold, question) for question in extracted.questions)


def test_themes_cover_what_a_person_named(by_hand: ArticleData, extracted: ArticleData):
    assert share(by_hand.themes, extracted.themes, lambda gold, found: overlap(gold.evidence, found.evidence)) == 1.0
