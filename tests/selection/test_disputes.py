"""Which words stand against a claim of an event that is disputed."""

import pytest

from briefgen.corpus.filters import select
from briefgen.model import Filters
from briefgen.selection.disputes import Dispute, find_disputes
from tests.fakes import MarkedText, corpus, raw_actor, raw_data, raw_event, raw_statement

TEXT = MarkedText("{Ann|Ann} {alleges|alleges} {claim|fraud}. {Bob|Bob} {said|said} {words|it was none}.")


def dispute(*evidence: str) -> Dispute:
    """What Ann alleges of an event, which rests on some words; Bob says something that is not said to be about it."""
    story = corpus(
        raw_data(
            TEXT.text,
            actors=[raw_actor(name, [TEXT.span(name)]) for name in ("Ann", "Bob")],
            events=[raw_event("fraud", [TEXT.span(name) for name in evidence], status="disputed")],
            statements=[
                raw_statement("s1", "ann", TEXT, "alleges", "claim", stance="alleges", about=["fraud"]),
                raw_statement("s2", "bob", TEXT, "said", "words", evidence=[TEXT.span("words")]),
            ],
        )
    )
    (found,) = find_disputes(select(story, Filters()))
    return found


@pytest.mark.parametrize(("evidence", "against"), [(("claim", "words"), ("Bob",)), (("claim",), ())])
def test_words_of_another_stand_against_a_claim_where_the_event_rests_on_them(
    evidence: tuple[str, ...], against: tuple[str, ...]
) -> None:
    found = dispute(*evidence)
    assert (found.asserted_by, found.disputed_by) == (("Ann",), against)
    assert len(found.denials) == len(against)


def test_a_denial_is_told_without_the_claim_before_it() -> None:
    text = MarkedText("Ann {alleges|alleges} {said|fraud}, {rest|a charge Bob} {denies|denies}.")
    claim = {"start": 0, "end": text.span("said")["end"]}
    whole = {"start": 0, "end": text.span("denies")["end"]}
    story = corpus(
        raw_data(
            text.text,
            actors=[raw_actor(name, [whole]) for name in ("Ann", "Bob")],
            events=[raw_event("fraud", [whole], status="disputed")],
            statements=[
                raw_statement("s1", "ann", text, "alleges", "said", about=["fraud"], evidence=[claim]),
                raw_statement("s2", "bob", text, "denies", "rest", stance="denies", about=["fraud"], evidence=[whole]),
            ],
        )
    )
    (found,) = find_disputes(select(story, Filters()))
    assert [story.words(passage) for passage in found.denials] == ["a charge Bob denies"]
