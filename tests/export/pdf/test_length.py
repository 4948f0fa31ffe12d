"""Briefs of every length."""

import gc

import pytest

from briefgen.export.pdf import write_pdf


@pytest.mark.parametrize("events", [0, 1, 200, 2_000])
def test_every_row_and_note_is_in_the_file(make, style, opened, events):
    notes = max(events, 4)
    pdf = opened(write_pdf(make.brief(events, min(events, 3), 3), style))
    names = pdf.Root.Names.Dests.Names
    known = {str(names[place]) for place in range(0, len(names), 2)}
    assert {f"event-{place}" for place in range(events)} <= known
    assert {f"briefgen-note-{number}" for number in range(1, notes + 1)} <= known
    assert pdf.check_pdf_syntax() == []


def test_every_page_of_a_long_table_has_its_head(make, style, texts):
    pages = texts(write_pdf(make.brief(200, 0, 0), style))
    with_rows = [page for page in pages if " May 2025 " in page.split("1 Harbour Gazette")[0].split("\n\n")[0]]
    assert len(with_rows) > 10
    assert sum("Date Event Who Status" in page for page in pages) >= 15


def test_nothing_of_a_brief_waits_for_the_garbage_collector(make, style):
    """So that many briefs in one process take no more memory than one."""
    document = make.brief(20)
    write_pdf(document, style)
    gc.collect()
    gc.disable()
    try:
        write_pdf(document, style)
        assert gc.collect() < 100
    finally:
        gc.enable()
