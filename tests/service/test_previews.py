import pytest

from briefgen import service
from briefgen.corpus import Corpus
from briefgen.document.blocks import Table, in_order
from briefgen.export.pdf import write_pdf
from briefgen.model import Spec
from briefgen.model.spec import SECTIONS
from briefgen.selection.telling import tell
from briefgen.service.previews import Preview


def brief(corpus: Corpus, **changes: object) -> service.Brief:
    return service.compose_brief(corpus, Spec.model_validate({"date": "2025-06-02", "language": "en-GB", **changes}))


@pytest.fixture
def preview(seed_corpus: Corpus) -> Preview:
    return service.preview_brief(brief(seed_corpus, bottom_line="Watch the border."))


def middle(place: service.PageArea) -> tuple[int, float, float]:
    return place.page, place.x + place.width / 2, place.y + place.height / 2


def test_it_is_the_file_that_an_export_writes(seed_corpus: Corpus) -> None:
    made = brief(seed_corpus)
    assert service.preview_brief(made).pdf == write_pdf(made.document, made.style.style, made.style.folder)


def test_every_event_told_has_its_row(preview: Preview, seed_corpus: Corpus) -> None:
    for event in tell(seed_corpus, Spec()).selection.events:
        row = preview.event_places(event.id)[0]
        assert row.is_row
        assert preview.event_at(*middle(row)) == event.id


def test_every_note_of_a_row_leads_to_the_event(preview: Preview) -> None:
    places = preview.event_places("kabul-visit")
    assert any(not place.is_row for place in places)


def test_without_a_timeline_an_event_is_found_where_it_is_told_of(seed_corpus: Corpus) -> None:
    shown = service.preview_brief(brief(seed_corpus, sections=["summary", "questions"]))
    places = shown.event_places("ambassador-announcement")
    assert places
    assert not any(place.is_row for place in places)


def test_white_space_leads_nowhere(preview: Preview) -> None:
    assert preview.event_at(0, 1.0, 1.0) == ""
    assert preview.event_at(preview.pages, 100.0, 100.0) == ""
    assert preview.event_places("") == ()


def test_sections_begin_where_they_are_headed(preview: Preview) -> None:
    told = [section for section in SECTIONS if section != "changes"]  # which stands only beside an earlier brief
    found = [place for section in told if (place := preview.section_place(section)) is not None]
    assert len(found) == len(told)
    side = [place for place in found if place.section in ("solid", "timeline", "actors")]
    main = [place for place in found if place not in side]
    assert all(place.x > main[0].x for place in side)
    for column in (main, side):
        assert sorted(column, key=lambda place: (place.page, place.y)) == column


def test_an_own_order_of_sections_is_the_order_of_the_places(seed_corpus: Corpus) -> None:
    shown = service.preview_brief(brief(seed_corpus, sections=["sources", "timeline"]))
    assert [place.section for place in shown.places if place.section] == ["sources", "timeline"]
    assert shown.section_place("summary") is None


def test_recommendations_alone_begin_the_section_of_the_bottom_line(seed_corpus: Corpus) -> None:
    shown = service.preview_brief(brief(seed_corpus, recommendations=["Wait."]))
    place = shown.section_place("bottom_line")
    assert place is not None
    assert place.page == 0


@pytest.mark.parametrize(("form", "aim"), [("page", 1), ("brief", 2)])
def test_a_form_has_no_more_sides_than_it_aims_at(form: str, aim: int, seed_corpus: Corpus) -> None:
    own = "Nothing is confirmed beyond the announcement: no name, no date, no answer. " * 2
    for changes in ({}, {"bottom_line": own, "organisation": "Office for Regional Affairs", "marking": "TLP:GREEN"}):
        shown = service.preview_brief(brief(seed_corpus, form=form, **changes))
        assert shown.told_pages <= aim


def test_sections_are_counted_by_what_stands_in_them(seed_corpus: Corpus) -> None:
    made = brief(seed_corpus, form="full")
    tables = {block.anchor: len(block.rows) for block in in_order(made.document.blocks) if isinstance(block, Table)}
    counts = service.preview_brief(made).counts
    assert counts["timeline"] == tables["timeline-table"] == 3
    assert counts["questions"] == tables["questions-table"]
    assert counts["disputes"] == 1
    assert "solid" not in counts
