"""Which stretches of articles are covered, and which event a passage tells of: each against the plain way to ask."""

from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.compose.event_links import PassageIndex
from briefgen.corpus.corpus import CorpusEvent, Passage
from briefgen.corpus.coverage import Coverage

PASSAGES = st.builds(
    lambda article, start, length: Passage(article, start, start + length),
    st.sampled_from("ab"),
    st.integers(0, 12),
    st.integers(1, 6),
)


def event(name: str, *passages: Passage) -> CorpusEvent:
    return CorpusEvent(name, None, None, name, "other", "reported", None, (), (), passages, ())


def overlap(one: Passage, other: Passage) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end


@given(st.lists(PASSAGES, max_size=5), PASSAGES)
@example([Passage("a", 0, 9), Passage("a", 1, 2)], Passage("a", 4, 5))
def test_a_passage_is_touched_when_it_shares_a_code_point(covered: list[Passage], asked: Passage) -> None:
    assert Coverage(covered).touches(asked) is any(overlap(passage, asked) for passage in covered)


@given(st.lists(PASSAGES, max_size=5), PASSAGES)
@example([Passage("a", 0, 4), Passage("a", 4, 8)], Passage("a", 4, 5))
@example([Passage("a", 0, 4)], Passage("a", 4, 5))
def test_a_passage_leads_to_an_event_that_rests_on_its_words(told: list[Passage], asked: Passage) -> None:
    behind = PassageIndex(event(f"e{place}", passage) for place, passage in enumerate(told))
    fit = {f"e{place}" for place, passage in enumerate(told) if overlap(passage, asked)}
    found = behind.event_of([asked])
    assert found in fit if fit else found == ""


def test_the_very_words_of_an_event_lead_to_it_before_words_beside_them() -> None:
    first, second = Passage("a", 0, 9), Passage("a", 0, 5)
    behind = PassageIndex([event("wide", first), event("narrow", second), event("again", second)])
    assert (behind.event_of([first]), behind.event_of([second])) == ("wide", "narrow")


def test_an_event_that_is_named_comes_before_those_of_the_words() -> None:
    here, there = Passage("a", 0, 5), Passage("b", 0, 5)
    behind = PassageIndex([event("here", here), event("there", there)])
    assert behind.event_of([here], ["gone", "there"]) == "there"
    assert behind.event_of([Passage("c", 0, 1), there], ["gone"]) == "there"
    assert behind.event_of([], []) == ""
