"""What accounts of one event tell differently."""

import pytest

from briefgen.corpus.conflicts import ArticleVersion, conflicts_between
from briefgen.corpus.corpus import Passage


def fields(*told: str) -> list[str]:
    """The fields that differ between articles, each with a passage of its own."""
    texts = {str(number): text for number, text in enumerate(told)}
    tellings = [ArticleVersion(name, None, (Passage(name, 0, len(text)),)) for name, text in texts.items()]
    return [found.field for found in conflicts_between("event", tellings, lambda passage: texts[passage.article])]


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("A bomb killed 12 people.", "Fifteen people were killed, the clinic said.", ["deaths"]),
        ("A bomb killed at least 12 people.", "Fifteen people were killed, the clinic said.", []),
        ("A bomb killed at least 15 people.", "Twelve people were killed, the clinic said.", ["deaths"]),
        ("A bomb killed at least 15 people.", "Fifteen people were killed, the clinic said.", []),
        ("A bomb killed up to 15 people.", "Fifteen people were killed, the clinic said.", []),
        ("About 100 people were arrested.", "Guards arrested 104 people in the square.", []),
        ("About 100 people were arrested.", "Guards arrested 150 people in the square.", ["arrests"]),
        ("A bomb at the mill killed 12 people on Monday.", "A bomb at the mill killed 15 people on Monday.", []),
    ],
)
def test_two_counts_are_told_apart_where_both_cannot_be_true_and_none_copies_the_other(
    one: str, two: str, found: list[str]
) -> None:
    assert fields(one, two) == found
