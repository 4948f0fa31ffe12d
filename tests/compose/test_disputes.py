"""Points in dispute: whose word stands against whose, and in which words."""

from typing import Any

from briefgen.corpus import Corpus
from briefgen.corpus.filters import select
from briefgen.document.inlines import plain_text
from briefgen.model import Filters
from briefgen.selection.disputes import find_disputes
from tests.compose.reading import boxes, brief, notes_of
from tests.fakes import MarkedText, corpus, raw_actor, raw_data, raw_event, raw_statement

TEXT = MarkedText(
    "{Ann|Ann} {alleges|alleges} {claim|fraud in\nthe vote}. {Bob|Bob} {denies|denies} {what|all of it}. "
    "{Cid|Cid} {doubts|doubts} {that|the count}."
)


def articles(*said: tuple[str, str, str, str], status: str = "reported", about: str = "fraud") -> Corpus:
    """One event, "Fraud happened", and what is said of it: speaker, verb, words, stance."""
    statements = [
        raw_statement(f"s{number}", who, TEXT, cue, content, stance=stance, about=[about])
        for number, (who, cue, content, stance) in enumerate(said)
    ]
    actors = [raw_actor(name, [TEXT.span(name)]) for name in ("Ann", "Bob", "Cid")]
    actors[1]["affiliation"] = "cid"
    events = [
        raw_event("fraud", [TEXT.span("claim")], title="Fraud happened", status=status),
        raw_event("other", [TEXT.span("that")]),
    ]
    return corpus(raw_data(TEXT.text, actors=actors, events=events, statements=statements))


NOBODY = "Asserted; the sources do not name by whom"
CLAIM = ("ann", "alleges", "claim", "alleges")
DENIAL = ("bob", "denies", "what", "denies")
DOUBT = ("cid", "doubts", "that", "denies")


def disputed(found: Corpus) -> list[tuple[str, ...]]:
    """Who asserts, the claim, who disputes, the answer."""
    return [
        (each.left.title, plain_text(each.left.content), each.right.title, plain_text(each.right.content))
        for each in boxes(brief(found))
    ]


def test_a_claim_stands_beside_those_who_make_it_and_those_who_deny_it() -> None:
    found = brief(articles(CLAIM, DENIAL, DOUBT))
    (facing,) = boxes(found)
    assert (facing.left.title, facing.right.title) == ("Asserted by Ann", "Disputed by Bob (Cid); Cid")
    assert plain_text(facing.left.content) == "“fraud in the vote”"
    assert plain_text(facing.right.content) == "“denies all of it”; “doubts the count”"
    assert (facing.about, facing.anchor) == ("fraud", "dispute-1")
    assert notes_of(found, facing.left.content) == ["“alleges fraud in the vote” Source 1, paragraphs 1, 2."]
    assert [note.strip() for note in notes_of(found, facing.right.content)] == ["Source 1, paragraph 2."]


def test_a_claim_that_nobody_denies_and_a_denial_of_no_claim_are_no_dispute() -> None:
    assert disputed(articles(CLAIM)) == []
    assert disputed(articles(DENIAL)) == []
    assert disputed(articles()) == []


def test_one_who_denies_what_he_says_himself_stands_on_the_side_of_denial() -> None:
    own = ("bob", "alleges", "claim", "alleges")
    assert disputed(articles(own, DENIAL)) == []
    assert disputed(articles(own, CLAIM, DENIAL)) == [
        ("Asserted by Ann", "“fraud in the vote”", "Disputed by Bob (Cid)", "“denies all of it”")
    ]


def test_what_is_neither_asserted_nor_denied_takes_no_side() -> None:
    proposal = ("ann", "alleges", "claim", "proposes")
    assert disputed(articles(proposal, DENIAL)) == []
    assert disputed(articles(proposal, DENIAL, status="disputed")) == [
        (NOBODY, "Fraud happened", "Disputed by Bob (Cid)", "“denies all of it”")
    ]


def test_every_way_of_asserting_makes_a_claim() -> None:
    for stance in ("asserts", "alleges", "supports", "criticises"):
        assert disputed(articles(("ann", "alleges", "claim", stance), DENIAL)) != []


def test_what_is_told_as_disputed_is_a_dispute_though_nobody_is_named() -> None:
    found = brief(articles(status="disputed"))
    (facing,) = boxes(found)
    assert (facing.left.title, plain_text(facing.left.content)) == (NOBODY, "Fraud happened")
    assert facing.right.title == "Disputed; the sources do not name by whom"
    assert plain_text(facing.right.content) == "The sources give no words of this side."
    assert notes_of(found, facing.left.content) == ["“fraud in the vote” Source 1, paragraphs 1, 2."]


def test_the_notes_of_a_denial_alone_are_those_of_the_denial() -> None:
    (dispute,) = find_disputes(select(articles(DENIAL, status="disputed"), Filters()))
    assert (dispute.claims, dispute.claim, dispute.asserted_by) == ((), None, ())
    assert dispute.disputed_by == ("Bob (Cid)",)
    assert len(dispute.denials) == 1


def test_who_says_it_twice_is_named_once() -> None:
    (dispute,) = find_disputes(select(articles(CLAIM, CLAIM, DENIAL, DENIAL), Filters()))
    assert (dispute.asserted_by, dispute.disputed_by) == (("Ann",), ("Bob (Cid)",))
    assert (len(dispute.claims), len(dispute.denials)) == (1, 1)


def test_only_what_is_said_of_the_event_counts() -> None:
    assert disputed(articles(CLAIM, DENIAL, about="other"))[0][::2] == ("Asserted by Ann", "Disputed by Bob (Cid)")
    unknown: Any = articles(CLAIM, DENIAL)
    assert [dispute.about for dispute in find_disputes(select(unknown, Filters()))] == ["fraud"]


def test_two_sides_that_accuse_each_other_stand_on_both_sides() -> None:
    said = (("ann", "alleges", "claim", "criticises"), ("cid", "alleges", "claim", "criticises"))
    assert disputed(articles(*said, status="disputed")) == [
        (
            "Asserted by Ann; Cid",
            "“fraud in the vote”",
            "Disputed by Ann; Cid",
            "“alleges fraud in the vote”",
        )
    ]
