"""Speakers whom a source only describes are printed in its own words."""

from briefgen.corpus import Corpus
from briefgen.corpus.filters import select
from briefgen.model import Filters
from briefgen.selection.disputes import find_disputes
from briefgen.selection.who import ActorNames
from tests.fakes import MarkedText, corpus, raw_data, raw_event, raw_statement


def two_sides() -> Corpus:
    text = MarkedText(
        "{who|Two officials} {cue|said} {content|the dam burst}. {them|The builders} {no|denied} {it|the dam burst}."
    )
    where = text.span("content")
    said = raw_statement("s", "x", text, "cue", "content", about=["burst"]) | {
        "speaker": None,
        "speaker_text": text.span("who"),
    }
    denied = raw_statement("d", "x", text, "no", "it", about=["burst"], stance="denies") | {
        "speaker": None,
        "speaker_text": text.span("them"),
    }
    return corpus(raw_data(text.text, events=[raw_event("burst", [where])], statements=[said, denied]))


def test_both_sides_of_a_dispute_are_named_in_the_words_of_the_source() -> None:
    (dispute,) = find_disputes(select(two_sides(), Filters()))
    assert (dispute.asserted_by, dispute.disputed_by) == (("Two officials",), ("The builders",))


def test_the_directory_gives_the_words_for_a_speaker() -> None:
    articles = two_sides()
    assert [ActorNames(articles).speaker(item) for item in articles.statements] == ["Two officials", "The builders"]
