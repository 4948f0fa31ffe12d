"""What an event weighs in its story, feature by feature, and the reasons in words."""

import math
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from briefgen.corpus import Corpus
from briefgen.corpus.corpus import Passage
from briefgen.selection.salience import Salience
from briefgen.selection.vectors import word_keys
from briefgen.selection.weights import WEIGHTS
from tests.fakes import corpus, raw_data, raw_event

FIRST = "Rebels seized the harbour town."
SECOND = "Farmers blocked the northern road."


def article(*told: tuple[str, dict[str, Any]], name: str = "a", before: str = "") -> dict[str, Any]:
    """An article of sentences that each tell an event; `before` stands at its head."""
    text = before + "\n".join(line for line, _ in told)
    events, start = [], len(before)
    for number, (line, more) in enumerate(told):
        span = {"start": start, "end": start + len(line)}
        events.append(raw_event(f"{name}{number}", [span], **{"title": line.rstrip("."), **more}))
        start += len(line) + 1
    raw = raw_data(text, events=events)
    return raw | {"article": raw["article"] | {"id": name, "title": None}}


def salience(story: Corpus, **twins: str) -> Salience:
    return Salience(story, story.events, twins)


def features(story: Corpus, title: str, **twins: str) -> dict[str, float]:
    event = next(event for event in story.events if event.title == title.rstrip("."))
    return salience(story, **twins).features(event)


def weight(**changes: Any) -> float:
    story = corpus(article((FIRST, {}), (SECOND, changes)))
    return next(salience(story).weight(event.id) for event in story.events if event.title == SECOND.rstrip("."))


@pytest.mark.parametrize(
    ("changes", "more"),
    [
        ({"kind": "protest"}, 1.2),
        ({"kind": "statement"}, -0.9),
        ({"status": "planned"}, -0.5),
        ({"status": "claimed"}, -0.4),
        ({"status": "denied"}, -0.4),
    ],
)
def test_what_is_told_of_an_event_counts_so_much(changes: dict[str, Any], more: float) -> None:
    assert weight(**changes) - weight() == pytest.approx(more)


def test_a_title_that_no_passage_has_counts_less() -> None:
    story = corpus(article((FIRST, {}), (SECOND, {"title": "Farmers blocked a highway"})))
    assert (features(story, FIRST)["patched"], features(story, "Farmers blocked a highway")["patched"]) == (0.0, 1.0)


def test_a_date_counts_by_its_basis_and_width() -> None:
    def dated(date: str | None, basis: str | None = "stated") -> dict[str, float]:
        changes = {"date": date, "date_basis": basis} if date else {}
        return features(corpus(article((FIRST, {}), (SECOND, changes))), SECOND)

    names = ("undated", "coarse", "stated", "reported")
    assert [dated(None)[name] for name in names] == [1, 0, 0, 0]
    assert [dated("2024-05-10")[name] for name in names] == [0, 0, 1, 0]
    assert [dated("2024-05-10", "reported")[name] for name in names] == [0, 0, 0, 1]
    assert [dated("2024-05-10/2024-05-16")[name] for name in names] == [0, 0, 1, 0]
    assert [dated("2024-05-10/2024-05-17")[name] for name in names] == [0, 1, 1, 0]


def test_what_stands_early_counts_by_its_distance_from_the_head() -> None:
    story = corpus(article((FIRST, {}), before="x" * 1499 + "\n"))
    assert features(story, FIRST)["early"] == pytest.approx(1 / 2)
    assert features(corpus(article((FIRST, {}))), FIRST)["early"] == pytest.approx(1.0)


def test_what_much_is_told_of_counts_to_a_bound() -> None:
    long, longer = "Rebels " + "a" * 143, "Rebels " + "b" * 393
    story = corpus(article((long, {}), (longer, {})))
    assert features(story, long)["length"] == pytest.approx(0.5)
    assert features(story, longer)["length"] == 1.0


def test_articles_that_copy_each_other_count_once() -> None:
    story = corpus(article((FIRST, {}), name="a"), article((FIRST, {}), name="b"))
    first, second = story.events
    both = replace(first, passages=(*first.passages, *second.passages))
    alone, copied = Salience(story, [both]), Salience(story, [both], {"b": "a"})
    assert (alone.features(both)["sources"], copied.features(both)["sources"]) == (math.log2(2), 0.0)
    assert alone.why(both).startswith("2 articles tell of it")
    assert "1 article tells of it" in copied.why(both)


def test_what_is_late_in_the_story_counts_more() -> None:
    days = [(f"Ministers met in town number {at}.", {"date": f"2024-05-{at:02}"}) for at in (1, 4, 11)]
    story = corpus(article(*days, ("Talks went on in Doha.", {})))
    found = [features(story, line)["recent"] for line, _ in (*days, ("Talks went on in Doha.", {}))]
    assert found == pytest.approx([0.0, 0.3, 1.0, 0.0])
    assert features(corpus(article(days[0])), days[0][0])["recent"] == 1.0


def test_the_weights_are_those_that_were_scored() -> None:
    """Whoever changes one scores the ranking anew, and says so beside the table."""
    tuned = {
        "early": 2.8, "middle": 1.8, "length": 0.5, "hard": 1.2, "statement": -0.9, "planned": -0.5, "stated": 0.4,
        "reported": -0.2, "pointer": -0.3, "headline": 0.6, "day": 0.2, "recent": 0.3,
    }  # fmt: skip
    by_hand = {
        "state": -1.5, "spoken": -1.0, "definite": -0.5, "courtesy": -2.0, "listed": -0.5, "thin": -0.6,
        "nominal": -1.2, "patched": -0.6,
        "sources": 0.9, "past": -1.0,
        "coarse": -0.8, "undated": -0.8, "unsure": -0.4,
    }  # fmt: skip
    assert dict(WEIGHTS) == tuned | by_hand


def test_words_of_two_letters_tell_something_and_letters_do_not() -> None:
    assert len(word_keys("EU, x and UN", "en")) == 2


def test_the_strongest_reason_is_told_first() -> None:
    def why(headline: str) -> str:
        raw = article((FIRST, {}))
        story = corpus(raw | {"article": raw["article"] | {"title": headline}})
        return salience(story).why(story.events[0])

    assert why("Rebels seized the harbour town").startswith("a headline tells it, it stands at the head of an article")
    halved = why("Rebels seized farmers, monks and traders of a harbour town")
    assert halved.startswith("it stands at the head of an article")
    assert "a headline tells it" in halved
    assert "a headline" not in why("Talks in Doha")


def test_a_row_of_several_events_has_the_facts_of_its_own_passages() -> None:
    story = corpus(article((FIRST, {}), (SECOND, {}), before="x" * 1499 + "\n"))
    found = salience(story)
    event = next(event for event in story.events if event.title == SECOND.rstrip("."))
    row = replace(event, passages=(Passage("a", 0, 20), *event.passages))
    assert found.features(row)["early"] == pytest.approx(1.0)
    assert found.features(event)["early"] == pytest.approx(1 / (1 + (1500 + len(FIRST) + 1) / 1500))


def test_an_event_whose_title_names_what_was_asked_for_weighs_more() -> None:
    story = corpus(article((FIRST, {})))
    (event,) = story.events
    asked = Salience(story, story.events, asked=(event.id,))
    assert asked.weight(event.id) == pytest.approx(salience(story).weight(event.id) + 1.0)
    assert "it names what was asked for" in asked.why(event)


def test_what_was_years_before_the_story_weighs_less() -> None:
    days = [{"date": f"2024-05-{day:02}"} for day in range(1, 31)]
    lines = [(f"Rebels shelled harbour number {at}.", day) for at, day in enumerate(days)]
    old = [("Pirates sank a ferry.", {"date": "2019-02-03"}), ("Pirates burnt a quay.", {"date": "2019-11-01"})]
    story = corpus(article(*lines, *old, ("Pirates robbed a bank.", {"date": "2023-11-01"})))
    past = {title: features(story, title)["past"] for title in ("Pirates sank a ferry", "Pirates burnt a quay")}
    assert past == {"Pirates sank a ferry": 1.0, "Pirates burnt a quay": 1.0}
    assert features(story, "Pirates robbed a bank")["past"] == 0.0
    assert features(story, "Rebels shelled harbour number 3")["past"] == 0.0
    assert salience(story).story.span == (date(2023, 11, 1).toordinal(), date(2024, 5, 29).toordinal())
