"""The order of the brief: its headings, what the author wrote, and where each section begins."""

from briefgen.compose.sections import section_of
from briefgen.document.blocks import Heading, ListBlock, Panel
from tests.compose.reading import brief, section, texts
from tests.fakes import corpus, raw_data, raw_event

TEXT = "Ann left."
FOUND = corpus(raw_data(TEXT, events=[raw_event("left", [{"start": 0, "end": 9}], status="disputed")]))


def test_every_section_has_a_heading_of_the_first_level_that_leads_to_it() -> None:
    document = brief(FOUND, recommendations=["Wait."])
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    assert [(heading.level, heading.text, heading.anchor) for heading in headings] == [
        (1, "Recommendations", "recommendations"),
        (1, "Summary", "summary"),
        (1, "Timeline", "timeline"),
        (1, "Actors", "actors"),
        (1, "Points in dispute", "disputes"),
        (1, "Open questions", "questions"),
        (1, "Sources", "sources"),
    ]


def test_what_the_author_wrote_stands_first_as_he_wrote_it() -> None:
    document = brief(FOUND, bottom_line=" One. \n\n \nTwo.", recommendations=["Wait.", "Then act."])
    panel = document.blocks[0]
    assert isinstance(panel, Panel)
    assert (panel.title, panel.anchor) == ("Bottom line", "bottom-line")
    assert [line[0].text for line in panel.paragraphs] == ["One.", "Two."]
    (advice,) = section(document, "recommendations")
    assert isinstance(advice, ListBlock)
    assert (advice.ordered, texts(advice.items)) == (True, ["Wait.", "Then act."])


def test_points_are_bullets() -> None:
    (points,) = section(brief(FOUND), "summary")
    assert isinstance(points, ListBlock)
    assert (points.ordered, texts(points.items)) == (False, ["Ann left."])


def test_a_place_in_the_document_belongs_to_a_section() -> None:
    assert section_of("bottom-line") == section_of("recommendations") == "bottom_line"
    assert (section_of("timeline"), section_of("event-1"), section_of("")) == ("timeline", None, None)
