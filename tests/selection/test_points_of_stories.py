"""Points near the middle of a story, of more than one side, in few words; no label, no schedule, no talk."""

from typing import Any

import pytest

from briefgen.corpus import Corpus
from briefgen.corpus.filters import select
from briefgen.model import Filters
from briefgen.selection.candidates import candidates
from briefgen.selection.summary import summary_points
from tests.fakes import corpus, raw_actor, raw_data, raw_event


def story(*told: tuple[str, str | None]) -> Corpus:
    """An article of sentences, each an event with its doer."""
    text = "\n".join(line for line, _ in told)
    names = sorted({who for _, who in told if who})
    events = []
    for number, (line, who) in enumerate(told):
        span = {"start": text.index(line), "end": text.index(line) + len(line)}
        parts: list[dict[str, Any]] = [{"id": who.lower(), "part": "agent"}] if who else []
        events.append(raw_event(f"e{number}", [span], title=line.rstrip("."), actors=parts))
    actors = [raw_actor(name, [{"start": 0, "end": 1}]) for name in names]
    return corpus(raw_data(text, events=events, actors=actors))


def points(articles: Corpus, most: int = 6, **weights: float) -> list[str]:
    return [item.text for item in summary_points(select(articles, Filters()), 150, most, weights)]


def test_a_sentence_near_the_middle_of_the_story_comes_before_another() -> None:
    articles = story(("Talks opened.", None), ("Farmers protested in Riga.", None), ("Rebels took Kabul.", None))
    found = candidates(select(articles, Filters()), nearness=lambda words, _: float("Kabul" in words))
    assert [item.text for item in found] == ["Rebels took Kabul.", "Talks opened.", "Farmers protested in Riga."]


def test_who_has_not_been_heard_of_comes_before_who_has() -> None:
    articles = story(
        ("Ann closed the port of Odessa.", "Ann"), ("Ann raised grain tariffs.", "Ann"), ("Bob left Geneva.", "Bob")
    )
    found = points(articles, 2, e0=5.0, e1=2.1, e2=2.0)
    assert found == ["Ann closed the port of Odessa.", "Bob left Geneva."]


def test_what_is_worth_little_beside_the_first_is_no_point() -> None:
    articles = story(("Ann closed the port of Odessa.", "Ann"), ("Bob left Geneva.", "Bob"))
    assert points(articles, e0=9.0, e1=0.2) == ["Ann closed the port of Odessa."]
    assert len(points(articles, e0=9.0, e1=4.0)) == 2


def test_a_long_sentence_weighs_less_for_each_word_that_does_not_read_at_a_glance() -> None:
    long = "Farmers protested in " + " and ".join(f"Town{number}" for number in range(30)) + "."
    (first, second) = candidates(select(story(("Talks opened.", None), (long, None)), Filters()))
    assert first.text == "Talks opened."
    assert second.weight == pytest.approx(1.0 - 0.1 * (len(long.split()) - 32))


def test_a_latest_turn_that_only_repeats_a_point_costs_no_other_point() -> None:
    lines = ("Rebels took Kabul from the army.", "Rebels took Kabul.", "Farmers protested against tariffs in Riga.")
    articles = corpus(
        raw_data(
            "\n".join(lines),
            events=[
                raw_event(f"e{at}", [{"start": start, "end": start + len(line)}], title=line.rstrip("."), date=date)
                for at, (line, date) in enumerate(zip(lines, ("2021-08-01", "2021-08-09", "2021-08-02"), strict=True))
                for start in ["\n".join(lines).index(line + ("\n" if at < 2 else ""))]
            ],
        )
    )
    assert points(articles, e0=5.0, e1=4.0, e2=3.0) == [lines[0], lines[2]]


def test_words_that_the_whole_story_has_make_no_two_sentences_alike() -> None:
    lines = ("Minister Ann of Chad met Bob.", "Minister Ann of Chad met Cid.")
    articles = story(*((line, None) for line in lines))
    rare = {"bob", "cid"}
    chosen = select(articles, Filters())
    assert len(summary_points(chosen, 150, 6, {"e0": 3.0, "e1": 2.9})) == 1
    assert len(summary_points(chosen, 150, 6, {"e0": 3.0, "e1": 2.9}, rarity=lambda word: float(word in rare))) == 2


@pytest.mark.parametrize(
    "line",
    [
        "4:00 p.m. Secretary Ann meets envoys in Geneva.",
        "Joint Statements: Overall, Chad signed sixteen texts.",
        "However, ministers met.",
        "So ministers met in Geneva.",
        "The day before yesterday, such an impact was visible.",
    ],
)
def test_what_stands_in_a_list_or_goes_on_from_talk_is_no_point(line: str) -> None:
    assert points(story((line, None))) == []


def test_courtesies_come_after_what_changes_something() -> None:
    articles = story(("Talks opened.", None), ("Ann thanked Chad for its help.", None), ("Chad closed the port.", None))
    found = candidates(select(articles, Filters()))
    assert [item.text for item in found][1:] == ["Chad closed the port.", "Ann thanked Chad for its help."]
