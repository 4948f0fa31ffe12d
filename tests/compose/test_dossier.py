"""A dossier on the page: profile, what was done, what was said by date, with whom; every line cites."""

import pytest
from pydantic import ValidationError

from briefgen.document.blocks import Heading, in_order
from briefgen.document.document import Document
from briefgen.document.inlines import CrossReference
from briefgen.document.reading import anchors_of, lines_of
from briefgen.model import Spec
from briefgen.model.spec import SECTIONS
from tests.compose.reading import brief, headings_of, rows, table
from tests.selection.test_dossier import made

OF_ANN = {"form": "dossier", "filters": {"actors": ["Ann Lee"]}, "citations": "inline", "sections": SECTIONS}


def dossier(**spec: object) -> Document:
    return brief(made(), **{**OF_ANN, **spec})


def test_its_title_is_the_name_and_its_kind_says_what_it_is() -> None:
    block = dossier().title_block
    assert (block.title, block.kind) == ("Ann Lee", "Dossier")


def test_its_sections_stand_in_their_places() -> None:
    headings = [each.text for each in in_order(dossier().blocks) if isinstance(each, Heading) and each.level == 1]
    assert headings[0] == "Profile"
    at = headings.index("Timeline")
    assert headings[at : at + 3] == ["Timeline", "Positions over time", "With whom"]
    assert "Actors" not in headings


def test_the_profile_tells_roles_over_time() -> None:
    assert rows(dossier(), "profile-table") == [
        ("Kind", "Person"),
        ("Role", "Deputy Minister · reported 4 May 2025 [1 ¶1]"),
        ("", "Minister of Roads · reported 1 June 2025 [2 ¶1]"),
        ("Affiliation", "Arland · reported 4 May 2025 [1 ¶1]"),
        ("In the sources", "2 events, 3–30 May 2025; 2 statements; 2 sources"),
    ]


def test_positions_stand_by_date_with_the_stand_taken() -> None:
    told = rows(dossier(), "positions-table")
    assert [(day, stand) for day, stand, _ in told] == [("reported \n4 May 2025", "asserts"), ("30 May 2025", "denies")]
    assert told[1][2] == "Denied that it was [2 ¶1]"
    assert told[0][2].endswith("[1 ¶1; 2 ¶1]")
    assert rows(dossier(), "said-of-table") == [
        ("reported \n4 May 2025", "criticises", "Bo Chan: doubts that Ann Lee is right [1 ¶1]")
    ]


def test_partners_lead_to_the_rows_of_the_events_of_both() -> None:
    (row,) = table(dossier(), "partners-table").rows
    led = [part for part in row.cells[2] if isinstance(part, CrossReference)]
    assert led == [CrossReference("3 May 2025", "event-1")]
    assert rows(dossier(), "partners-table") == [("Bo Chan", "Envoy", "1 event: 3 May 2025")]


def test_every_anchor_that_is_led_to_is_there() -> None:
    document = dossier()
    there = {anchor for block in in_order(document.blocks) for anchor in anchors_of(block)}
    led = {
        part.anchor
        for block in in_order(document.blocks)
        for line in lines_of(block)
        for part in line
        if isinstance(part, CrossReference)
    }
    assert led <= there


@pytest.mark.parametrize("language", ["ar", "de", "es", "fr", "ru", "ur", "zh"])
def test_it_speaks_the_languages_of_briefs(language: str) -> None:
    headings = headings_of(dossier(language=language))
    assert "Profile" not in headings
    assert len(headings) >= 5


def test_sections_of_a_dossier_can_be_left_out_and_moved() -> None:
    document = dossier(sections=["timeline", "profile", "evidence"])
    headings = [each.text for each in in_order(document.blocks) if isinstance(each, Heading) and each.level == 1]
    assert headings == ["Timeline", "Profile", "The evidence"]


def test_other_forms_have_no_such_sections() -> None:
    with pytest.raises(ValidationError, match="only a dossier has 'profile'"):
        Spec.model_validate({"sections": ["profile"]})
    assert Spec().told_sections == SECTIONS
