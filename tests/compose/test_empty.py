"""A section that holds nothing says so, quietly, and a dispute that there is not has no section."""

import pytest

from briefgen.document.blocks import Paragraph
from briefgen.document.inlines import Text
from tests.compose.reading import brief, headings_of, section
from tests.fakes import corpus, raw_data

NOTHING = corpus(raw_data("Nothing."))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("summary", "No passage of the sources can stand alone within this selection."),
        ("timeline", "The sources hold no event within this selection."),
        ("actors", "The sources name no actor within this selection."),
        ("questions", "The sources leave no question open within this selection."),
        ("sources", "No sources."),
    ],
)
def test_an_empty_section_says_so(name: str, said: str) -> None:
    assert section(brief(NOTHING), name)[0] == Paragraph((Text(said, muted=True),))


def test_where_nothing_is_disputed_nothing_is_said_of_disputes() -> None:
    assert headings_of(brief(NOTHING)) == ["Summary", "Open questions", "Timeline", "Actors", "Sources"]
