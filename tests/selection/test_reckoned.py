"""Days that a sentence reckons from its own day carry their date."""

from typing import Any

import pytest

from briefgen.corpus.filters import select
from briefgen.model import Filters
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
