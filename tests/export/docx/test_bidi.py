from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document.blocks import Caption, Column, Paragraph, Row, Table
from briefgen.document.document import Note
from briefgen.document.inlines import NoteReference, Text
from briefgen.export.docx.bidi import language, pieces
from tests.export.docx.documents import document
from tests.export.docx.reading import body, find, text, written

MIXED = st.text(st.sampled_from("ab 12.,אבنی\u0301()"))


@given(MIXED, st.booleans())
def test_pieces_are_the_whole_text(words: str, rtl: bool) -> None:
    cut = list(pieces(words, rtl))
    assert "".join(piece for piece, _ in cut) == words
    assert all(piece for piece, _ in cut)
    assert all(first != second for (_, first), (_, second) in pairwise(cut))


@pytest.mark.parametrize(
    ("words", "rtl", "expected"),
    [
        ("say שלום עולם now", False, [("say ", False), ("שלום עולם", True), (" now", False)]),
        ("שלום Reuters שוב", True, [("שלום ", True), ("Reuters", False), (" שוב", True)]),
        ("(שלום)", False, [("(", False), ("שלום", True), (")", False)]),
        ("2024: שלום", True, [("2024: שלום", True)]),
        ("plain", False, [("plain", False)]),
        ("", False, []),
        (
            "\u2068שלום\u2069, \u2068עולם 12\u2069; 3",
            False,
            [
                ("\u200e", False),
                ("שלום", True),
                ("\u200e, \u200e", False),
                ("עולם 12", True),
                ("\u200e; 3", False),
            ],
        ),
        (
            "שלום \u2068Reuters (שוב)\u2069",
            True,
            [("שלום \u200f", True), ("Reuters (", False), ("שוב", True), (")", False), ("\u200f", True)],
        ),
    ],
)
def test_neutral_characters_go_with_both_neighbours_or_the_paragraph(
    words: str, rtl: bool, expected: list[tuple[str, bool]]
) -> None:
    assert list(pieces(words, rtl)) == expected


@pytest.mark.parametrize(
    ("words", "tag"), [("שלום", "he-IL"), ("السلام", "ar-SA"), ("وزیر خارجہ کے", "ur-PK"), ("گفتگو", "fa-IR")]
)
def test_the_language_is_told_by_letters(words: str, tag: str) -> None:
    assert language(words) == tag


def test_a_cell_and_a_note_run_right_to_left() -> None:
    cell = (Text("وزیر خارجہ کے ترجمان"), NoteReference("n"))
    table = Table((Column("Who"),), (Row((cell,)),), Caption("Table", 1, "Who"), "Who", "t")
    made = document(table, Paragraph((Text("He said שלום twice."),)), with_notes=(Note("n", (Text("הנמל"),)),))
    root = body(made)
    (paragraph,) = find(root, "//w:p[w:pPr/w:bidi]")
    assert text(paragraph) == "وزیر خارجہ کے ترجمان"
    assert find(paragraph, "./w:r/w:rPr[w:rtl]/w:lang/@w:bidi") == ["ur-PK"]
    assert [text(run) for run in find(root, '//w:r[w:rPr/w:lang/@w:bidi="he-IL"]')] == ["שלום"]
    assert b"<w:bidi/>" in written(made)["word/footnotes.xml"]
