"""Days that a sentence reckons from its own day carry their date."""

from typing import Any

import pytest

from briefgen.corpus.filters import select
from briefgen.model import Filters
from briefgen.selection.candidates import candidates
from briefgen.selection.summary import summary_points
from tests.fakes import corpus, raw_data, raw_event

WORDS = "Ministers signed the border treaty today in Riga."


def point(words: str, language: str = "en-GB", **event: Any) -> str:
    raw = raw_data(words, events=[raw_event("e", [{"start": 0, "end": len(words)}], title=words, **event)])
    found = select(corpus(raw), Filters())
    (only,) = summary_points(found, 150, language=language)
    return only.text


def test_a_day_told_from_the_writers_own_has_its_date_in_brackets() -> None:
    assert point(WORDS, date="2024-05-03", date_text="today") == (
        "Ministers signed the border treaty today [3 May 2024] in Riga."
    )
    assert point("On Monday ministers signed the treaty.", date="2024-05-06", date_text="On Monday") == (
        "On Monday [6 May 2024] ministers signed the treaty."
    )
    assert "[3. Mai 2024]" in point(WORDS, "de", date="2024-05-03", date_text="today")


@pytest.mark.parametrize(
    "event",
    [
        {"date": "2024-05-03", "date_text": "3 May"},
        {"date": "2024-05-03", "date_text": "today", "date_basis": "reported"},
        {"date_text": "today"},
    ],
)
def test_no_date_is_guessed(event: dict[str, Any]) -> None:
    assert point(WORDS, **event) == WORDS


def published(words: str, day: str | None, *events: Any) -> list[str]:
    """The points of an article of a day."""
    raw = raw_data(words, events=[raw_event("e", [{"start": 0, "end": len(words)}], title=words), *events])
    raw["article"] |= {"published": day}
    return [point.text for point in summary_points(select(corpus(raw), Filters()), 150, language="en-GB")]


@pytest.mark.parametrize(
    ("word", "dated"),
    [
        ("today", "today [3 May 2024]"),
        ("yesterday", "yesterday [2 May 2024]"),
        ("this morning", "this morning [3 May 2024]"),
        ("on Friday", "on Friday"),
    ],
)
def test_today_is_the_day_of_the_article(word: str, dated: str) -> None:
    line = "Ministers signed the border treaty {} in Riga."
    assert published(line.format(word), "2024-05-03") == [line.format(dated)]
    assert published(line.format(word), None) == [line.format(word)]


def test_a_day_that_dates_another_event_of_the_sentence_has_its_date() -> None:
    words = "Ministers signed the treaty on Friday after talks a year ago."
    spans = [{"start": 0, "end": len(words)}]
    days = [
        raw_event(name, spans, date=date, date_text=text)
        for name, date, text in (("f", "2024-05-03", "on Friday"), ("g", "2023-05", "a year ago"))
    ]
    assert published(words, None, *days) == [
        "Ministers signed the treaty on Friday [3 May 2024] after talks a year ago [May 2023]."
    ]


def test_a_sentence_whose_day_nothing_tells_weighs_half() -> None:
    def weight(**event: Any) -> float:
        words = "Ministers signed the treaty on Friday in Riga."
        raw = raw_data(words, events=[raw_event("e", [{"start": 0, "end": len(words)}], title=words, **event)])
        return candidates(select(corpus(raw), Filters()))[0].weight

    day = {"date": "2024-05-03", "date_text": "3 May"}
    assert weight(**day) == 0.5 * weight(**day | {"date_text": "on Friday"})
