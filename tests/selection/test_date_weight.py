"""What a date weighs, and which event stands for it."""

import math

import pytest

from briefgen.corpus import Corpus
from briefgen.corpus.corpus import CorpusEvent, Passage
from briefgen.selection.date_weight import RankedDate, first_days, rank_dates
from briefgen.selection.facts import day_of
from briefgen.selection.salience import Salience
from briefgen.selection.suggestions import choose, suggest
from briefgen.selection.vectors import word_keys
from tests.fakes import corpus, raw_data

STORY = "Rebels seized the capital"


def event(
    name: str, title: str = STORY, date: str | None = "2024-05-10", *, told: str = "a", start: int = 500,
    kind: str = "assault", status: str = "reported",
) -> CorpusEvent:  # fmt: skip
    """An event with a passage in each article that `told` has a letter for."""
    passages = tuple(Passage(article, start + place, start + place + 9) for place, article in enumerate(told))
    return CorpusEvent(name, date, None, title, kind, status, None, (), (), passages, ())


def weight(date: str, *events: CorpusEvent) -> float:
    return RankedDate(date, events, frozenset(name for told in events for name in told.sources)).weight


@pytest.mark.parametrize(
    ("date", "share"),
    [
        ("2024-05-10", 1.0),
        ("2024-05-10/2024-05-11", 0.8),
        ("2024-05-10/2024-05-16", 0.8),
        ("2024-05-10/2024-05-17", 0.7),
        ("2024-05", 0.7),
        ("2024-05-01/2024-06-01", 0.5),
        ("2024", 0.5),
        ("2024-01-01/2025-01-01", 0.2),
        ("2024/..", 0.2),
        ("../2024", 0.2),
    ],
)
def test_a_wide_date_weighs_less(date: str, share: float) -> None:
    assert weight(date, event("e")) == pytest.approx(share * (1 + math.log1p(1)))


def test_articles_count_one_each_and_what_they_tell_ever_less() -> None:
    assert weight("2024", event("e", told="abc")) == pytest.approx(0.5 * (3 + math.log1p(2)))
    assert weight("2024", event("e", told="aab"), event("f")) == pytest.approx(0.5 * (2 + math.log1p(3)))


def test_dates_are_ranked_by_weight_and_then_by_time() -> None:
    ranked = rank_dates(
        [
            event("late", date="2024-05-12"),
            event("early", date="2024-05-10~"),
            event("most", date="2024-05-11", told="ab"),
            event("early too", date="2024-05-10"),
            event("never", date=None),
        ]
    )
    assert [(item.date, [told.id for told in item.events]) for item in ranked] == [
        ("2024-05-11", ["most"]),
        ("2024-05-10", ["early", "early too"]),
        ("2024-05-12", ["late"]),
    ]
    assert [sorted(item.articles) for item in ranked] == [["a", "b"], ["a"], ["a"]]
    assert [sorted(item.articles) for item in rank_dates([event("e", told="abc")], {"b": "a"})] == [["a", "c"]]


def chosen(*events: CorpusEvent, before: tuple[CorpusEvent, ...] = ()) -> str:
    salience = Salience(Corpus(), [*events, *before])
    return choose(events, salience, [salience.telling(each) for each in before]).id


def test_of_events_alike_the_first_by_id_stands_for_the_date() -> None:
    assert chosen(event("b"), event("a"), event("c")) == "a"


@pytest.mark.parametrize(
    "better",
    [
        event("z", told="bc"),
        event("z", start=399),
        event("z", kind="assault", status="reported"),
    ],
)
def test_an_event_stands_for_the_date_that_more_tell_that_leads_and_that_is_sure(better: CorpusEvent) -> None:
    rest = (event("a", kind="statement"), event("b", status="claimed"), event("c", "We " + STORY.lower()))
    others = rest if better.sources == {"a"} and better.passages[0].start >= 400 else (event("a"), event("b"))
    assert chosen(*others, better) == "z"


def test_what_stands_nearer_to_the_head_of_an_article_stands_for_the_date() -> None:
    assert chosen(event("a", start=900), event("b", start=30)) == "b"


def test_a_plain_happening_stands_before_talk_and_talk_before_a_voice_without_a_name() -> None:
    assert chosen(event("a", kind="statement"), event("b", status="planned")) == "b"
    assert chosen(event("a", "Our rebels seized the capital"), event("b", kind="consult")) == "b"


def test_what_is_near_the_middle_of_what_is_told_stands_for_the_date() -> None:
    near = event("z", "Rebels seized the capital")
    far = event("a", "Prices rose")
    assert chosen(far, near, event("y", "Rebels seized the capital Kabul")) in ("y", "z")
    assert chosen(event("a", "Rebels seized", told="a"), event("b", "Prices rose", told="bc")) == "b"


def test_what_stood_for_another_date_counts_against() -> None:
    again, other = event("a", told="aa"), event("b", "Ministers fled abroad")
    assert chosen(again, other) == "a"
    assert chosen(again, other, before=(event("earlier", date="2024-05-01"),)) == "b"


def test_it_counts_against_whichever_other_date_it_stood_for() -> None:
    again, other = event("a", told="aa"), event("b", "Ministers fled abroad")
    earlier = (event("earlier", date="2024-05-01"), event("unlike", "Prices rose", date="2024-05-02"))
    assert chosen(again, other, before=earlier) == "b"


def test_titles_are_weighed_words_of_length_one() -> None:
    first, second = event("a", "The rebels fled", told="x"), event("b", "Rebels won", told="y")
    salience = Salience(Corpus(), [first, second])
    vector = salience.vector(first)
    (rebels,), (fled,) = word_keys("rebels", "en"), word_keys("fled", "en")
    assert set(vector) == {rebels, fled}
    assert sum(weight * weight for weight in vector.values()) == pytest.approx(1)
    assert vector[fled] / vector[rebels] == pytest.approx(math.log(1 + 3 / 2) / math.log(1 + 3 / 3))
    assert salience.weighed(()) == {}


def articles(*names: str) -> Corpus:
    raw = raw_data("x" * 600)
    return corpus(*({**raw, "article": raw["article"] | {"id": name}} for name in names))


def test_a_suggestion_says_why_and_has_one_passage_of_each_article() -> None:
    (found,) = suggest(articles("a", "b"), [event("e", told="aba")], 5)
    assert found.passages == (Passage("a", 0, 600), Passage("b", 0, 600))
    assert (found.articles, found.events) == (2, 1)
    assert found.why.startswith("2 articles tell of this date, 1 event in all; 2 articles tell of it")
    (alone,) = suggest(articles("a"), [event("e"), event("f")], 5)
    assert alone.why.startswith("1 article tells of this date, 2 events in all; ")
    assert (alone.date, alone.event.id) == ("2024-05-10", "e")


def test_suggestions_stand_in_order_of_date_and_are_no_more_than_asked_for() -> None:
    events = [event(str(day), f"Event{day}x", f"2024-05-{day}", told="ab"[: 1 + day % 2]) for day in range(14, 9, -1)]
    assert [found.date for found in suggest(articles("a", "b"), events, 3)] == [
        "2024-05-10",
        "2024-05-11",
        "2024-05-13",
    ]
    assert len(suggest(articles("a", "b"), events, 9)) == 5
    assert suggest(articles("a", "b"), events, 0) == ()


def test_a_month_in_which_a_day_is_told_comes_only_where_other_dates_are_too_few() -> None:
    days = (("m", "2024-05", "abc"), ("d", "2024-05-10", "a"), ("j", "2024-06", "a"))
    events = [event(name, f"Event{name}x", date, told=told) for name, date, told in days]
    found = [suggest(articles("a", "b", "c"), events, limit) for limit in (1, 2, 3)]
    assert [[item.date for item in each] for each in found] == [
        ["2024-05-10"],
        ["2024-05-10", "2024-06"],
        ["2024-05", "2024-05-10", "2024-06"],
    ]


@pytest.mark.parametrize(
    ("wide", "day", "is_last"),
    [
        ("2024-05", "2024-05-31", True),
        ("2024-05", "2024-05-01", True),
        ("2024-05", "2024-06-01", False),
        ("2024-05", "2024-04-30", False),
        ("2024-05-10/2024-05-16", "2024-05-12", False),  # a week is still one date
        ("2024-05-10/2024-05-17", "2024-05-12", True),
    ],
)
def test_a_date_that_holds_a_day_comes_after_the_others(wide: str, day: str, is_last: bool) -> None:
    assert first_days([day_of(wide), day_of(day)], 2) == ([1, 0] if is_last else [0, 1])
