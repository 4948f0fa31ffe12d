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
    assert second.weight == pytest.approx(1.0 - 0.04 * (len(long.split()) - 32))


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
