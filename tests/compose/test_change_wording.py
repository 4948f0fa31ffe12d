"""Every sort of change has words, in every language."""

from typing import get_args

import pytest

from briefgen.changes.change import Change, ChangeAspect
from briefgen.compose.change_wording import change_words, earlier_words
from briefgen.compose.words import load_words
from briefgen.model.languages import brief_languages
from tests.changes.bodies import told

ARTICLE = told("late", "2024-05-09", "Courier").article
CHANGES = (
    Change("new", "event", "it rained", after=("planned",), late=True),
    Change("new", "question", "Will it rain?"),
    Change("changed", "date", "it rained", before=(), after=("2024-05-03", "reported")),
    Change("contradicted", "date", "it rained", before=("2024-05",), after=("2024-05-03", "2024-05-04")),
    Change("changed", "status", "it rained", before=("claimed",), after=("reported",)),
    Change("contradicted", "status", "it rained", before=("reported",), after=("disputed",), who=("Ann Lee", "Bo Tan")),
    Change("changed", "title", "it rained", before=("It snowed",), after=("it rained",)),
    Change("changed", "actors", "it rained", before=("Ann Lee",), after=()),
    Change("changed", "deaths", "it rained", before=("12",), after=("15",)),
    Change("changed", "injuries", "it rained", before=("12",), after=("15",)),
    Change("changed", "missing", "it rained", before=("12",), after=("15",)),
    Change("changed", "arrests", "it rained", before=(), after=("1,500",)),
    Change("changed", "displaced", "it rained", before=(), after=("1,500",)),
    Change("confirmed", "source", "it rained", after=("late",)),
    Change("confirmed", "carried_out", "it rained", before=("planned",), after=("reported",)),
    Change("changed", "answered", "Will it rain?", after=("it rained",)),
    Change("changed", "stance", "it rained", before=("asserts",), after=("denies",), who=("Ann Lee",)),
    Change("gone", "event", "it rained", why="source"),
    Change("gone", "event", "it rained", why="untold"),
    Change("gone", "question", "Will it rain?", why="untold"),
)
ENGLISH = (
    ("It rained", "Planned; earlier; told only now"),
    ("Will it rain?", "New open question"),
    ("It rained", "Date: reported 3 May 2024 (before: no date)"),
    ("It rained", "Date: 3 May 2024, 4 May 2024 (before: May 2024)"),
    ("It rained", "Status: Reported (before: Claimed)"),
    ("It rained", "Disputed by Ann Lee; Bo Tan"),
    ("It rained", "Wording (before: “It snowed”)"),
    ("It rained", "Who (before: Ann Lee)"),
    ("It rained", "Number of dead: 15 (before: 12)"),
    ("It rained", "Number of injured: 15 (before: 12)"),
    ("It rained", "Number of missing: 15 (before: 12)"),
    ("It rained", "Number of arrests: 1,500"),
    ("It rained", "Number of displaced: 1,500"),
    ("It rained", "Now also told by Courier"),
    ("It rained", "Planned before; carried out since"),
    ("It rained", "An open question is answered: Will it rain?"),
    ("It rained", "Ann Lee now denies it; before: asserts it"),
    ("It rained", "No source at hand tells it any more"),
    ("It rained", "Told no more, though its source is at hand"),
    ("Will it rain?", "Question no longer open in the sources"),
)


def test_every_aspect_is_among_them() -> None:
    assert {change.aspect for change in CHANGES} == set(get_args(ChangeAspect))


@pytest.mark.parametrize(("change", "told"), list(zip(CHANGES, ENGLISH, strict=True)))
def test_the_words_in_english(change: Change, told: tuple[str, str]) -> None:
    assert change_words(change, load_words("en-GB"), {"late": ARTICLE}) == told


@pytest.mark.parametrize("language", [name for name in brief_languages() if name != "en"])
def test_each_language_has_words_of_its_own(language: str) -> None:
    found = [change_words(change, load_words(language), {"late": ARTICLE}).detail for change in CHANGES]
    assert all(found)
    assert not {told[1] for told in ENGLISH} & set(found)
    assert not any("{" in detail for detail in found)


def test_what_rests_on_the_earlier_brief() -> None:
    words = load_words("en-GB")
    assert [earlier_words(change, words) for change in CHANGES if earlier_words(change, words)] == [
        "May 2024", "It snowed", "Ann Lee", "12", "12", "12", "Will it rain?",
    ]  # fmt: skip
