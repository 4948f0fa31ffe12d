"""Events are compared where they may be one happening, and only there: not each with each."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest

from briefgen.corpus import corpus_of
from briefgen.corpus.corpus import CorpusEvent
from briefgen.selection.event_pairs import pairs_of
from briefgen.selection.happening_match import is_come_true, is_one_meeting
from briefgen.selection.likeness import Likeness
from briefgen.selection.salience import Salience
from tests.benchmarks.content import Size, articles
from tests.made_story import made_story

ONE = 0.0  # a score below that of what is folded


def told(chance: random.Random, event: CorpusEvent) -> CorpusEvent:
    """The event, now and then with a date of another kind."""
    date = chance.choice((event.date, event.date, "2021-03", "2021-03-20/2021-04-02", "2020/..", "2021", None))
    return replace(event, date=date, date_basis=chance.choice(("stated", "context", "reported", None)))


def are_one(likeness: Likeness, one: CorpusEvent, two: CorpusEvent) -> bool:
    came = is_come_true(one, two) or is_come_true(two, one) or is_one_meeting(one, two)
    return came or likeness.score(one, two) > ONE


def sharing(likeness: Likeness, events: list[CorpusEvent]) -> Iterator[tuple[CorpusEvent, CorpusEvent]]:
    """All pairs of those that share a word or all doers."""
    doers = {event.id: {part.actor for part in event.participants} for event in events}
    for one, two in combinations(events, 2):
        if likeness.words(one) & likeness.words(two) or doers[one.id] == doers[two.id] != set():
            yield one, two


@pytest.mark.parametrize("seed", range(4))
def test_no_pair_is_left_out_that_may_be_one(seed: int) -> None:
    chance = random.Random(seed)
    corpus = corpus_of(made_story(30 + seed, 6))
    events = [told(chance, event) for event in corpus.events]
    likeness = Likeness(Salience(corpus, events))
    found = {(one.id, two.id) for one, two in pairs_of(events, likeness.words)}
    one = {(one.id, two.id) for one, two in sharing(likeness, events) if are_one(likeness, one, two)}
    assert len(one) > 10
    assert one <= found


def test_of_two_thousand_events_few_pairs_are_compared() -> None:
    corpus = corpus_of(articles(Size(2000)))
    likeness = Likeness(Salience(corpus, corpus.events))
    pairs = sum(1 for _ in pairs_of(corpus.events, likeness.words))
    assert 100 < pairs < 20_000  # of two million, nine hundred thousand of which share a word
