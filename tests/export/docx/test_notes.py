import pytest
from lxml import etree

from briefgen.document.blocks import Paragraph
from briefgen.document.document import Note
from briefgen.document.inlines import NoteReference, Text
from tests.export.docx.documents import document
from tests.export.docx.reading import body, find, text, written

NOTES = tuple(Note(name, (Text(f"note {name}"),)) for name in "abc")


def line(*marks: str) -> Paragraph:
    return Paragraph((Text("words"), *(NoteReference(mark) for mark in marks)))


def test_notes_are_numbered_by_their_first_marks_and_unmarked_ones_left_out() -> None:
    part = etree.fromstring(written(document(line("c"), line("a"), with_notes=NOTES))["word/footnotes.xml"])
    assert find(part, "./w:footnote/@w:id") == ["-1", "0", "1", "2"]
    assert [text(note).strip() for note in find(part, "./w:footnote[not(@w:type)]")] == ["note c", "note a"]


def test_a_second_mark_is_a_field_that_leads_to_the_first() -> None:
    root = body(document(line("b"), line("a"), line("b"), with_notes=NOTES))
    assert find(root, "//w:footnoteReference/@w:id") == ["1", "2"]
    assert [field.text for field in find(root, "//w:instrText")] == [" NOTEREF _fn1 \\f \\h "]
    start = find(root, '//w:bookmarkStart[@w:name="_fn1"]')[0]
    assert find(start.getnext(), "./w:footnoteReference/@w:id") == ["1"]
    assert text(find(root, "//w:p[.//w:instrText]")[0]) == "words1"
    assert find(root, '//w:bookmarkStart[@w:name="_fn2"]') == []


def test_marks_in_a_row_have_a_comma_between_them() -> None:
    root = body(document(line("a", "b", "a"), with_notes=NOTES))
    assert text(find(root, "//w:p[.//w:footnoteReference]")[0]) == "words,,1"


def test_a_note_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        written(document(line("x"), with_notes=NOTES))


def test_bookmarks_have_ids_of_their_own() -> None:
    from tests.export.docx.documents import every_block

    root = body(every_block())
    ids = find(root, "//w:bookmarkStart/@w:id")
    names = find(root, "//w:bookmarkStart/@w:name")
    assert len(set(ids)) == len(ids) == len(set(names))
    assert sorted(ids) == sorted(find(root, "//w:bookmarkEnd/@w:id"))
    assert set(find(root, "//w:hyperlink/@w:anchor")) <= set(names)
