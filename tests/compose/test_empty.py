"""A section that holds nothing says so, quietly, and a dispute that there is not has no section."""

import pytest

from briefgen.document.blocks import Paragraph
from briefgen.document.inlines import Text
from tests.compose.reading import brief, headings_of, paragraphs, section
from tests.fakes import corpus, raw_data

NOTHING = corpus(raw_data("Nothing."))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("summary", "No passage of the sources can stand alone within this selection."),
        ("timeline", "The sources hold no event within this selection."),
        ("actors", "The sources name no actor within this selection."),
        ("sources", "No sources."),
    ],
)
def test_an_empty_section_says_so(name: str, said: str) -> None:
    assert section(brief(NOTHING), name)[0] == Paragraph((Text(said, muted=True),), anchor=f"{name}-p1")


def test_where_nothing_is_disputed_nothing_is_said_of_disputes() -> None:
    assert headings_of(brief(NOTHING)) == ["Summary", "Timeline", "Actors", "Sources"]


def test_where_no_question_is_open_the_line_on_method_says_so() -> None:
    said = "The sources leave no question open within this selection."
    assert said in paragraphs(brief(NOTHING), "sources")[-1]
    assert said not in paragraphs(brief(NOTHING, sections=["summary", "sources"]), "sources")[-1]
