"""A claim and its denial, for tests of both."""

from briefgen.corpus import Corpus
from tests.fakes import MarkedText, corpus, raw_actor, raw_data, raw_event, raw_statement


def disputed(marked: str) -> Corpus:
    """What Ann `alleges`, the `claim`, and Bob `denies`, the `what`, of one event."""
    text = MarkedText(marked)
    return corpus(
        raw_data(
            text.text,
            actors=[raw_actor("Ann", [text.span("Ann")]), raw_actor("Bob", [text.span("Bob")])],
            events=[raw_event("fraud", [text.span("claim")], status="disputed")],
            statements=[
                raw_statement("s1", "ann", text, "alleges", "claim", stance="alleges", about=["fraud"]),
                raw_statement("s2", "bob", text, "denies", "what", stance="denies", about=["fraud"]),
            ],
        )
    )
