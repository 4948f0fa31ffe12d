"""The words on the pages: all of them, true, in reading order, each note on the page of its mark."""

import re

from briefgen.document.blocks import Caption, Column, ListBlock, ListItem, Paragraph, Row, Table
from briefgen.document.document import Note
from briefgen.document.inlines import NoteReference, Text, plain_text


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_every_block_s_words_stand_on_the_pages_in_order(make, brief_pages):
    text = squeezed("".join(brief_pages))
    places = [text.index(squeezed(words)) for words in ("Bottomline", "Summary•", "Timeline", "Table1.", "Actors")]
    assert places == sorted(places)
    for row in make.timeline(20).rows:
        assert squeezed(plain_text(row.cells[0])) in text


def test_words_keep_their_spaces_and_signs(written, texts):
    sentence = "Offices, “first affairs” & files: £5 – naïve café, Łódź, Ελλάς, Киев (fi ffi)."
    assert sentence in texts(written((Paragraph((Text(sentence),)),)))[0]


def test_a_date_that_does_not_break_is_found_by_plain_words(written, texts):
    assert (
        "on 19 May 2025." in texts(written((Paragraph((Text("on "), Text("19 May 2025", nowrap=True), Text("."))),)))[0]
    )


def test_pages_are_numbered_and_marked(brief_pages):
    for number, page in enumerate(brief_pages, 1):
        assert f"Page {number} of {len(brief_pages)}" in page
        assert page.count("TLP:GREEN") == 2
        assert "MP/2025/17" in page


def test_other_braces_in_margin_lines_are_plain(make, style, texts):

    from briefgen.export.pdf import write_pdf

    document = make.document(())
    margins = document.margins._replace(footer_left="{org} {page}{{")
    assert "{org} 1{{" in texts(write_pdf(document._replace(margins=margins), style))[0]


def test_a_note_stands_on_the_page_of_its_first_mark(make, style, texts):
    """Each row and each note carries a word of its own, so that the page tells where both are."""
    from briefgen.export.pdf import write_pdf

    count = 60
    rows = tuple(Row(((Text(f"row{n}."),), (Text(make.words(25, n)), NoteReference(f"n{n}")))) for n in range(count))
    table = Table((Column("A", nowrap=True), Column("B")), rows, Caption("Table", 1, "Rows"), "Rows", "rows")
    notes = tuple(Note(f"n{n}", (Text(f"note{n}. {make.words(30, n)}"),)) for n in range(count))
    pages = texts(write_pdf(make.document((table,), notes), style))
    assert len(pages) > 3
    for n in range(count):
        (page,) = [page for page in pages if f"row{n}." in page]
        assert f"note{n}." in page
        assert page.index(f"row{n}.") < page.index(f"note{n}.")


def test_notes_are_numbered_by_their_first_marks_and_stand_once(written, texts):
    items = (
        ListItem((Text("One"), NoteReference("b"), NoteReference("a")), (Text("detail"), NoteReference("c"))),
        ListItem((Text("Two"), NoteReference("a"))),
    )
    notes = tuple(Note(key, (Text(f"the note {key}"),)) for key in "abc")
    (page,) = texts(written((ListBlock(items, ordered=True),), notes))
    assert "One1,2" in page
    assert "detail3" in page
    assert "Two2" in page
    assert [line for line in page.splitlines() if "the note" in line] == [
        "1 the note b",
        "2 the note a",
        "3 the note c",
    ]


def test_the_head_row_stands_again_where_a_table_goes_on(brief_pages):
    heads = [page for page in brief_pages if "Date Event Who Status" in page]
    rows = [
        page for page in brief_pages if re.search(r"^\d+ May 2025 .* (kept|survey|office|line)", page, re.MULTILINE)
    ]
    assert len(heads) >= 2
    assert all("Date Event Who Status" in page for page in rows)


def test_a_mark_without_its_note_is_an_error(written):
    import pytest

    with pytest.raises(KeyError, match="nowhere"):
        written((Paragraph((Text("x"), NoteReference("nowhere"))),))
