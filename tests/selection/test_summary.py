from typing import Any

from briefgen.corpus import Corpus
from briefgen.corpus.filters import select
from briefgen.model import Filters
from briefgen.selection.summary import summary_points
from tests.fakes import MarkedText, corpus, raw_actor, raw_data, raw_event, raw_statement
from tests.selection.disputed import disputed


def told(articles: Corpus, budget: int = 150) -> list[str]:
    return [point.text for point in summary_points(select(articles, Filters()), budget)]


def one_event_each(*lines: str) -> Corpus:
    text = "\n".join(lines)
    spans = [{"start": text.index(line), "end": text.index(line) + len(line)} for line in lines]
    return corpus(raw_data(text, events=[raw_event(f"e{index}", [span]) for index, span in enumerate(spans)]))


def test_points_are_sentences_of_the_source_unchanged() -> None:
    lines = ("Ministers signed the border treaty on Monday.", "Farmers protested against grain tariffs in Riga.")
    assert told(one_event_each(*lines)) == list(lines)


def test_the_budget_of_words_is_kept() -> None:
    lines = [f"Minister number {word} signed an entirely separate treaty." for word in "one two three four".split()]
    points = told(one_event_each(*lines), budget=20)
    assert 0 < sum(len(point.split()) for point in points) <= 20


def test_what_is_said_twice_is_told_once() -> None:
    points = told(
        one_event_each(
            "The parliament ratified the harbour treaty on Monday.",
            "The harbour treaty was ratified by the parliament on Monday.",
            "Voters in Quito elected another mayor.",
        )
    )
    assert "Voters in Quito elected another mayor." in points
    assert len(points) == 2


def test_a_sentence_that_points_back_is_not_chosen() -> None:
    for line in ("This angered them all.", "Despite these efforts, talks failed.", "It failed.", "But talks failed."):
        assert told(one_event_each(line)) == []


def dar(marked: str) -> dict[str, Any]:
    text = MarkedText(marked)
    actor = raw_actor("Dar", [{"start": 0, "end": 3}])
    return raw_data(text.text, actors=[actor], statements=[raw_statement("s", "dar", text, "cue", "content")])


def test_a_pronoun_is_resolved_in_brackets_where_the_data_says_who_it_is() -> None:
    assert told(corpus(dar("Dar spoke.\nHe {cue|said} {content|that talks would go on}."))) == [
        "He [Dar] said that talks would go on."
    ]


def test_a_pronoun_that_is_not_the_speaker_is_left_out() -> None:
    assert told(corpus(dar("Dar spoke.\nHe was tired when Dar {cue|said} {content|that talks would go on}."))) == []


def test_no_claim_is_told_without_its_denial() -> None:
    marked = "{Ann|Ann} {alleges|alleges} {claim|fraud in the vote}.\n{Bob|Bob} {denies|denies} {what|the claim}."
    assert told(disputed(marked))[0] == "Ann alleges fraud in the vote. Bob denies the claim."


def chosen(weights: dict[str, float], *told: tuple[str, str | None], most: int = 2) -> list[str]:
    """The points of a story, two or `most`; its events (`e0`, `e1` and so on) weigh so much."""
    text = "\n".join(line for line, _ in told)
    events = []
    for number, (line, date) in enumerate(told):
        start = text.index(line)
        events.append(raw_event(f"e{number}", [{"start": start, "end": start + len(line)}], date=date))
    story = select(corpus(raw_data(text, events=events)), Filters())
    return [point.text for point in summary_points(story, 150, most, weights)]


def test_what_partly_repeats_a_point_gives_way_to_something_else() -> None:
    lines = (
        ("Ministers signed the harbour treaty in Doha.", None),
        ("Traders praised the harbour treaty.", None),
        ("Voters in Quito elected another mayor.", None),
    )
    assert chosen({"e0": 9.0, "e1": 5.0, "e2": 4.0}, *lines) == [lines[0][0], lines[2][0]]


def test_the_latest_turn_comes_after_the_main_news() -> None:
    lines = (
        ("Ministers signed the harbour treaty in Doha.", "2024-01-01"),
        ("Farmers blocked the northern roads.", "2024-02-01"),
        ("Voters in Quito elected another mayor.", "2024-03-01"),
        ("Rains flooded many villages.", "2025"),
    )
    assert chosen({"e0": 9.0, "e1": 8.0, "e2": 5.0, "e3": 8.0}, *lines) == [lines[0][0], lines[2][0]]


def test_what_is_worth_less_than_a_fifth_of_the_first_point_is_none() -> None:
    lines = (
        ("Ministers signed the harbour treaty in Doha.", None),
        ("Farmers blocked the northern roads.", None),
        ("Voters in Quito elected another mayor.", None),
    )
    heavy = chosen({"e0": 30.0, "e1": 20.0, "e2": 9.0}, *lines, most=3)
    light = chosen({"e0": 30.0, "e1": 20.0, "e2": 5.0}, *lines, most=3)
    assert (heavy, light) == ([line for line, _ in lines], [line for line, _ in lines[:2]])


def test_the_first_point_tells_what_was_done_where_something_was() -> None:
    lines = (
        "Bakers praised the chair of the bank for leaving it.",
        "The chair of the bank left it.",
    )
    text = "\n".join(lines)
    spans = [{"start": text.index(line), "end": text.index(line) + len(line)} for line in lines]
    kinds = ("support", "yield")
    events = [raw_event(f"e{at}", [spans[at]], kind=kind, title=lines[at]) for at, kind in enumerate(kinds)]
    selection = select(corpus(raw_data(text, events=events)), Filters())
    weights = {event.id: 3.0 if event.kind == "support" else 1.0 for event in selection.events}
    assert summary_points(selection, 150, weights=weights)[0].text == lines[1]
    assert summary_points(selection, 150)[0].text == lines[0]
