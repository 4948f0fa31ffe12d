"""What the ranking knows of an event: flags of its wording and of the passages that tell it."""

from dataclasses import replace

import pytest

from briefgen.corpus.corpus import CorpusEvent, Passage
from briefgen.corpus.story import OPEN_END, OPEN_START, Day
from briefgen.selection.facts import UNDATED, WHOLE, EventFacts, day_of, facts_of
from briefgen.selection.vectors import word_keys
from tests.fakes import corpus, raw_article, raw_data


def facts(
    text: str, title: str | None = None, *, headline: str = "News", start: int = 0, kind: str = "other", **changes: str
) -> EventFacts:
    """The facts of an event that the whole of a text tells from `start` on."""
    story = corpus(raw_data(text) | {"article": raw_article(text, title=headline)})
    passage = Passage("a1", start, len(text))
    event = CorpusEvent(
        "e", changes.get("date"), None, title or text, kind, changes.get("status", "reported"), None, (), (),
        (passage,), (), date_basis="stated",
    )  # fmt: skip
    return facts_of(event, story)


@pytest.mark.parametrize(
    ("words", "flag"),
    [
        ("And then ministers met in Geneva.", "spoken"),
        ("Ministers told us that the talks had failed.", "spoken"),
        ("The Foreign Minister met envoys in Geneva.", "definite"),
        ("4:00 p.m. Minister Ann meets envoys in Geneva.", "listed"),
        ("• Minister Ann met envoys in Geneva.", "listed"),
        ("Minister Ann thanked envoys for their support.", "courtesy"),
        ("The ministers met.", "thin"),
        ("Minister Ann extended condolences to the family.", "courtesy"),
        ("This decision was welcomed by ministers.", "pointer"),
        ("The leaders of which met in Geneva.", "pointer"),
        ("The former, Minister Ann, met envoys.", "pointer"),
    ],
)
def test_a_wording_that_serves_a_brief_badly_is_known(words: str, flag: str) -> None:
    assert facts(words, words.removeprefix("4:00 p.m. ").rstrip(".")).has(flag)
    plain = facts("Minister Ann met envoys in Geneva on grain tariffs.", "Minister Ann met envoys in Geneva")
    assert not plain.has(flag)


def test_what_a_journalist_asks_is_speech() -> None:
    text = "QUESTION: The rebels took a town. Ministers fled.\nMR PRICE: Talks go on in Doha."
    assert facts(text, "Ministers fled", start=text.index("Ministers")).has("spoken")
    assert not facts(text, "Talks go on", start=text.index("Talks")).has("spoken")


def test_words_are_those_of_the_title_and_of_the_passage() -> None:
    found = facts("Rebels seized the capital on Sunday.", "Rebels won")
    assert set(found.words) == word_keys("Rebels won seized capital Sunday", "en")
    assert found.words[:2] == tuple(sorted(word_keys("Rebels won", "en")))


def test_the_share_of_a_headline_is_that_of_its_words_which_the_title_has() -> None:
    assert facts("Rebels seized the capital.", headline="Rebels seize capital").headline == WHOLE
    assert facts("Rebels seized the capital.", headline="Rebels flee").headline == round(WHOLE / 2)
    assert facts("Rebels seized the capital.", headline="Prices rose").headline == 0


@pytest.mark.parametrize(
    ("date", "day", "days"),
    [
        (None, UNDATED, 0),
        ("2021-05-03", Day(737913, 737913), 1),
        ("2021-05~", Day(737911, 737941), 31),
        ("2021-05-03/..", Day(737913, OPEN_END), OPEN_END - 737913 + 1),
        ("../2021-05-03", Day(OPEN_START, 737913), 737914),
    ],
)
def test_dates_are_bounds_in_days(date: str | None, day: Day, days: int) -> None:
    assert day_of(date) == day
    assert EventFacts(day, 0, 0, 0, 0, ()).days == days


def test_facts_of_the_same_words_are_reckoned_once() -> None:
    story = corpus(raw_data("Ministers met in Geneva on Monday."))
    event = CorpusEvent(
        "e", None, None, "Ministers met", "consult", "reported", None, (), (), (Passage("a1", 0, 33),), ()
    )  # fmt: skip
    first = facts_of(event, story)
    assert facts_of(replace(event, id="f", place="Geneva"), story) is first
    assert facts_of(replace(event, kind="assault"), story).has("hard")
    assert facts_of(replace(event, passages=(Passage("a1", 0, 13),)), story).length == 13
    longer = corpus(raw_data("Ministers met in Geneva on Monday. More."))
    assert facts_of(event, longer) == first
