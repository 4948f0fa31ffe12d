"""Which sentences become points of the summary, in what order, and how many."""

from dataclasses import replace
from typing import Any

import pytest

from briefgen.corpus import Corpus
from briefgen.corpus.filters import select
from briefgen.model import Filters
from briefgen.selection.candidates import candidates
from briefgen.selection.summary import summary_points
from tests.compose.reading import brief, items, notes_of
from tests.fakes import MarkedText, corpus, raw_actor, raw_data, raw_event, raw_statement
from tests.selection.disputed import disputed

HARBOUR = "Ministers signed the harbour treaty."
FARMERS = "Farmers protested against grain tariffs."
VOTERS = "Voters elected another mayor."


def telling(name: str, *lines: str, published: str | None = None, **more: dict[str, Any]) -> dict[str, Any]:
    """An article of lines that each tell an event; `more` has what is special about the event of a place (`e0`)."""
    text = "\n".join(lines)
    events = []
    for number, line in enumerate(lines):
        start = text.index(line)
        span = {"start": start, "end": start + len(line)}
        events.append(raw_event(f"e{number}", [span], **more.get(f"e{number}", {})))
    actors = [raw_actor(who, [{"start": 0, "end": 1}]) for who in ("Ann", "Bob", "Cid")]
    raw = raw_data(text, events=events, actors=actors)
    return raw | {"article": raw["article"] | {"id": name, "published": published}}


def told(articles: Corpus, budget: int = 150) -> list[str]:
    return [point.text for point in summary_points(select(articles, Filters()), budget)]


def weighed(articles: Corpus) -> list[str]:
    """The candidates, heaviest first."""
    return [candidate.text for candidate in candidates(select(articles, Filters()))]


def test_the_first_sentence_of_an_article_weighs_more() -> None:
    assert weighed(corpus(telling("a", VOTERS, FARMERS, e1={"date": "2024"}))) == [VOTERS, FARMERS]


def test_what_happened_later_weighs_more() -> None:
    lines = ("Talks opened.", FARMERS, VOTERS, HARBOUR)
    found = weighed(corpus(telling("a", *lines, e1={"date": "2020"}, e2={"date": "2024"}, e3={"date": "2023-12"})))
    assert found == ["Talks opened.", VOTERS, HARBOUR, FARMERS]


def test_what_more_actors_took_part_in_weighs_more() -> None:
    parts = [{"id": name, "part": "participant"} for name in ("ann", "bob", "cid")]
    found = weighed(
        corpus(telling("a", "Talks opened.", FARMERS, VOTERS, e1={"actors": parts[:1]}, e2={"actors": parts}))
    )
    assert found == ["Talks opened.", VOTERS, FARMERS]


def test_what_more_sources_tell_weighs_more() -> None:
    both = corpus(telling("a", "Talks opened.", FARMERS, VOTERS), telling("b", "Talks closed.", "Mayors won."))
    opened, farmers, voters, closed, won = both.events
    one = replace(voters, passages=(*voters.passages, *won.passages))
    assert weighed(replace(both, events=(opened, farmers, one, closed))) == [
        "Talks opened.",
        "Talks closed.",
        VOTERS,
        FARMERS,
        "Mayors won.",
    ]


def test_an_event_weighs_less_for_a_sentence_that_tells_it_less_well_than_another() -> None:
    both = corpus(
        telling("a", "Talks opened.", VOTERS),
        telling("b", "Talks closed.", "Voters of towns elected another mayor of all."),
    )
    _, voters, _, won = both.events
    one = replace(voters, title=VOTERS, passages=(*won.passages, *voters.passages))
    order = weighed(replace(both, events=(one,)))
    assert order == [VOTERS, "Voters of towns elected another mayor of all."]


def test_a_sentence_that_several_items_rest_on_weighs_more_for_each_of_them() -> None:
    text = MarkedText("Talks opened.\n{farmers|Farmers protested}.\n{ann|Ann} {said|said} {what|the mayor had left}.")
    whole = {"start": text.span("ann")["start"], "end": text.span("what")["end"]}
    raw = raw_data(
        text.text,
        actors=[raw_actor("Ann", [text.span("ann")])],
        events=[raw_event("farmers", [text.span("farmers")]), raw_event("left", [whole])],
        statements=[raw_statement("s", "ann", text, "said", "what")],
        questions=[{"id": "q", "text": "Who left?", "kind": "unknown", "about": [], "evidence": [whole]}],
    )
    found = candidates(select(corpus(raw), Filters()))
    assert [item.text for item in found] == ["Ann said the mayor had left.", "Farmers protested."]
    assert [round(item.weight, 3) for item in found] == [round(1 + 0.4 * 0.75 + 0.4**2 * 0.25, 3), 1.0]
    assert [item.items for item in found] == [{"left", "s", "q"}, {"farmers"}]
    assert [item.length for item in found] == [6, 2]
    assert found[0].words == {"said", "mayor", "left"}


@pytest.mark.parametrize(("budget", "points"), [(5, [HARBOUR]), (9, [HARBOUR, VOTERS]), (8, [HARBOUR]), (4, [VOTERS])])
def test_the_budget_is_used_up_to_its_last_word(budget: int, points: list[str]) -> None:
    assert told(corpus(telling("a", HARBOUR, FARMERS.replace(".", " in Riga again."), VOTERS)), budget) == points


def test_a_heavy_sentence_that_points_back_gives_way_to_the_next() -> None:
    assert told(corpus(telling("a", "This failed.", FARMERS))) == [FARMERS]


def test_there_are_six_points_at_most() -> None:
    lines = [
        f"{one} met {two}."
        for one, two in zip(
            "Alba Bela Cara Dora Elma Fara Gala".split(), "Hans Ivor Jens Karl Lars Mats Nils".split(), strict=True
        )
    ]
    assert told(corpus(telling("a", *lines))) == lines[:6]


def test_a_short_sentence_within_a_longer_one_is_not_told_again() -> None:
    longer = "Parliament ratified the harbour treaty after lengthy debate about fishing rights."
    assert told(corpus(telling("a", longer, "Parliament ratified the harbour treaty."))) == [longer]


def test_sentences_that_share_a_word_are_both_told() -> None:
    lines = [HARBOUR, "Farmers protested against the harbour tariffs."]
    assert told(corpus(telling("a", *lines))) == lines


def test_a_sentence_without_long_words_is_like_no_other() -> None:
    assert told(corpus(telling("a", HARBOUR, "Ann met Bob."))) == [HARBOUR, "Ann met Bob."]


def test_of_two_like_sentences_the_one_that_tells_more_that_is_new_comes_first() -> None:
    alike, other = "Ministers praised the harbour treaty warmly.", "Fishermen sued."
    parts = {"actors": [{"id": "ann", "part": "agent"}]}
    assert told(corpus(telling("a", HARBOUR, alike, other, e1=parts)), budget=7) == [HARBOUR, other]


def test_the_weightiest_point_stands_first_and_the_others_as_they_were_published() -> None:
    articles = corpus(
        telling("c", FARMERS, published="2024-01-01"),
        telling("a", VOTERS, "Rivers flooded villages.", published="2024-03-01"),
        telling("b", HARBOUR, published="2024-02-01", e0={"date": "2024"}),
    )
    assert told(articles) == [HARBOUR, FARMERS, VOTERS, "Rivers flooded villages."]


def test_each_point_has_the_note_of_where_it_stands_and_leads_to_its_event() -> None:
    document = brief(corpus(telling("a", HARBOUR, FARMERS)))
    first, second = items(document, "summary")
    assert notes_of(document, second.content) == ["Source 1, paragraph 2."]
    assert (first.about, second.about) == ("e0", "e1")


def test_a_claim_and_its_denial_are_one_point_that_tells_of_both_and_has_both_in_its_note() -> None:
    articles = disputed(
        "{Ann|Ann} {alleges|alleges} {claim|fraud in the vote}.\n{Bob|Bob} {denies|denies} {what|it all}."
    )
    document = brief(articles)
    (point,) = items(document, "summary")
    assert notes_of(document, point.content) == ["Source 1, paragraphs 1, 2."]
    first = candidates(select(articles, Filters()))[0]
    assert first.items == {"fraud", "s1", "s2"}
    assert articles.words(first.passage) == "Ann alleges fraud in the vote."


def test_a_claim_and_a_denial_in_one_sentence_are_told_once() -> None:
    line = "Ann alleges fraud, which Bob denies flatly."
    articles = disputed("{Ann|Ann} {alleges|alleges} {claim|fraud}, which {Bob|Bob} {denies|denies} {what|flatly}.")
    assert told(articles) == [line]


def test_the_sides_of_a_sentence_are_those_who_act_or_speak_in_it() -> None:
    parts = [{"id": "cid", "part": "agent"}, {"id": "bob", "part": "target"}]
    acted = corpus(telling("a", HARBOUR, e0={"actors": parts}))
    assert [item.sides for item in candidates(select(acted, Filters()))] == [{"cid"}]
    marked = "{Ann|Ann} {alleges|alleges} {claim|fraud in the vote}. {Bob|Bob} {denies|denies} {what|it flatly}."
    spoken = candidates(select(disputed(marked), Filters()))
    assert frozenset[str]().union(*(item.sides for item in spoken)) == {"ann", "bob"}


def test_an_event_weighs_whole_for_the_best_sentence_that_can_stand_alone() -> None:
    title = "Voters of Riga elected another mayor"
    both = corpus(telling("a", "Talks opened.", f"It was told that {title.lower()}."), telling("b", f"{title} of all."))
    _, pointing, plain = both.events
    one = replace(plain, title=title, passages=(*pointing.passages, *plain.passages))
    (found,) = [item for item in candidates(select(replace(both, events=(one,)), Filters())) if item.items == {one.id}]
    assert found.text == f"{title} of all."
    alone = candidates(select(replace(both, events=(replace(plain, title=title),)), Filters()))
    assert found.weight > alone[0].weight


def test_no_point_takes_most_of_the_words_where_there_are_shorter_ones() -> None:
    long = "Ministers signed the harbour treaty " + "and spoke of boats and nets and fish and ice " * 4 + "in Riga."
    assert told(corpus(telling("a", long, FARMERS, VOTERS)), budget=60) == [FARMERS, VOTERS]
    assert told(corpus(telling("a", long)), budget=60) == [long]


@pytest.mark.parametrize(("likelihood", "count"), [(0.9, 1), (0.1, 2)])
def test_one_happening_in_other_words_is_one_point(likelihood: float, count: int) -> None:
    first = "Ministers signed the harbour treaty after decades of quarrels between fishing fleets."
    again = "Governments agreed on a treaty about the harbour, whose fishing grounds lawyers mapped decades ago."
    selection = select(corpus(telling("a", first), telling("b", again)), Filters())
    assert len(summary_points(selection, 150, likelihood=lambda _one, _two: likelihood)) == count
