"""Text that breaks careless writers comes out whole, in a file without faults."""

import io

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from outloud import check

from briefgen.document.blocks import (
    Block,
    Box,
    Caption,
    Column,
    FacingBoxes,
    Heading,
    ListBlock,
    ListItem,
    Panel,
    Paragraph,
    Row,
    SideBySide,
    Table,
)
from briefgen.document.document import Note
from briefgen.document.inlines import Link, NoteReference, Text
from briefgen.document.style import Band
from briefgen.export.pdf import write_pdf

URDU = "اسلام آباد نے کہا ہے کہ (2024) میں کابل کے ساتھ مذاکرات ہوئے۔"
HEBREW = "ראש הממשלה אמר ב-12 במאי."


def faults(data: bytes, path) -> list[str]:
    path.write_bytes(data)
    result = check(str(path))
    assert result.error is None
    return [finding.rule for finding in result.findings]


@pytest.mark.parametrize(
    "text",
    [
        "<&>\"' \\ ( ) &amp; <b>no</b> %PDF endobj endstream",
        "w" * 400,
        "x/y-" * 100,
        f"He said “{URDU}” in Kabul, and “{HEBREW}” in between.",
        "emoji 😀 👩‍👩‍👧 and ❤️ 🇵🇰",
        "中华人民共和国外交部发言人表示支持对话" * 5,
        "q\u0307\u0323 combining, soft\u00adhyphen, zero\u200bwidth, non\u2011breaking",
    ],
)
def test_strange_text_can_be_read_and_has_no_fault(written, tmp_path, text):
    blocks = (
        Heading(1, "A section", "a"),
        Paragraph((Text(text), NoteReference("n"))),
        Panel("Panel", "p", ((Text(text, strong=True),),)),
        ListBlock((ListItem((Text(text, emphasis=True),), (Text(text, muted=True),)),), ordered=False),
    )
    data = written(blocks, (Note("n", (Text(text),)),))
    assert faults(data, tmp_path / "a.pdf") == []


def test_signs_of_markup_are_plain_words(written, texts):
    line = "<&>\"' \\ ( ) &amp; <b>no</b> %PDF endobj"
    assert line in texts(written((Paragraph((Text(line),)),)))[0]


def test_a_word_of_400_letters_is_cut_within_the_margins(written):
    import pdfplumber

    with pdfplumber.open(io.BytesIO(written((Paragraph((Text("w" * 400),)),)))) as pdf:
        letters = [char for char in pdf.pages[0].chars if char["text"] == "w" and char["size"] == 10.5]
        assert len(letters) == 400
        assert max(char["x1"] for char in letters) <= 595.28 - 62


URL = "https://example.org/" + "a1b2-c3d4/" * 298  # 3,000 letters
DATED = (Column("Date", nowrap=True), Column("Event"))
FILLING = " ".join(f"word{number}" for number in range(4000))


def long_blocks() -> dict[str, tuple[Block, ...]]:
    short = Row(((Text("2025"),), (Text("short"),)))
    rows = {
        "cell": Row(((Text("2024"),), (Text(FILLING),))),
        "address in a cell": Row(((Text("2024"),), (Text(URL),))),
        "date": Row(((Text("W" * 400, nowrap=True),), (Text("short"),))),
    }
    tables = {
        name: (Paragraph((Text("Before. " * 200),)), Table(DATED, (short, row, short), None, "Long", "t"))
        for name, row in rows.items()
    }
    side = (Heading(2, "Key dates", "k"), ListBlock((ListItem((Text("W" * 400),)),), ordered=False))
    return tables | {
        "address": (Paragraph((Text("See "), Link(URL, URL), Text(" for more."))),),
        "source": (ListBlock((ListItem((Text(URL),)),), ordered=True, small=True),),
        "side column": (SideBySide((Heading(1, "S", "s"), Paragraph((Text(URL),))), side),),
        "boxes": (FacingBoxes(Box("W" * 400, (Text(URL),)), Box("b", (Text("c"),)), "disputes-1"),),
    }


@pytest.mark.parametrize("name", long_blocks())
def test_nothing_long_runs_off_the_sheet_or_leaves_a_third_of_a_page_empty(written, name):
    import pdfplumber

    margin, height = 62.36, 841.89
    with pdfplumber.open(io.BytesIO(written(long_blocks()[name]))) as pdf:
        pages = [[char for char in page.chars if margin < char["top"] < height - margin] for page in pdf.pages]
    assert min(char["x0"] for page in pages for char in page) >= margin - 0.1
    assert max(char["x1"] for page in pages for char in page) <= 595.28 - margin + 0.1
    lowest = [max(char["bottom"] for char in page) for page in pages]
    assert [bottom > height - margin - (height - 2 * margin) / 3 for bottom in lowest[:-1]] == [True] * (len(pages) - 1)


def test_control_characters_show_as_replacement_signs(written, texts):
    page = texts(written((Paragraph((Text("a\x00b\x1bc\ud800d\uffff"), Text("\ttab\nline\u2028end"))),)))[0]
    assert "a\ufffdb\ufffdc\ufffdd\ufffd tab line end" in page


@pytest.mark.parametrize("text", ["😀", "中国", "ก", "\U0001f1f5"])
def test_a_character_without_a_glyph_shows_a_box_and_can_be_copied(written, texts, text):
    assert f"before {text} after" in texts(written((Paragraph((Text(f"before {text} after"),)),)))[0].replace("\n", " ")


def test_right_to_left_words_run_right_to_left(written):
    """Each Hebrew letter of a line stands left of the letter before it."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(written((Paragraph((Text("Said שלום there."),)),)))) as pdf:
        chars = pdf.pages[0].chars
        places = [next(char["x0"] for char in chars if char["text"] == letter) for letter in "שלום"]
        assert places == sorted(places, reverse=True)
        before = next(char["x0"] for char in chars if char["text"] == "S" and char["size"] == 10.5)
        assert before < min(places)


def test_right_to_left_runs_carry_their_words_in_reading_order(written, opened):
    page = opened(written((Paragraph((Text(URDU),)),))).pages[0]
    spans = [
        str(operands[1].ActualText)
        for operands, operator in pikepdf.parse_content_stream(page)
        if str(operator) == "BDC" and "/ActualText" in operands[1]
    ]
    assert "".join(spans).split()[:2] == URDU.split()[:2]


def test_a_paragraph_of_right_to_left_words_stands_at_the_right(written):
    import pdfplumber

    with pdfplumber.open(io.BytesIO(written((Paragraph((Text(HEBREW),)),)))) as pdf:
        letters = [char for char in pdf.pages[0].chars if "\u05d0" <= char["text"] <= "\u05ea"]
        assert min(char["x0"] for char in letters) > 200


def test_a_row_taller_than_the_page_is_split(written, make, texts, tmp_path):
    rows = (
        Row(((Text("1 May"),), (Text("first " + make.words(2500, 1) + " last."), NoteReference("n")))),
        Row(((Text("2 May"),), (Text("after"),))),
    )
    table = Table((Column("Date", nowrap=True), Column("What")), rows, Caption("Table", 1, "Tall"), "Tall", "t")
    data = written((Heading(1, "S", "s"), table), (Note("n", (Text("the note"),)),))
    pages = texts(data)
    assert len(pages) > 2
    assert "first" in pages[0]
    assert "last." in pages[-1]
    assert "the note" in pages[-1]
    assert "after" in pages[-1]
    assert all("Date What" in page for page in pages)
    assert faults(data, tmp_path / "a.pdf") == []


def test_a_note_taller_than_the_page_runs_on(written, texts, tmp_path):
    data = written(
        (Paragraph((Text("said"), NoteReference("n"))),),
        (Note("n", (Text(" ".join(map(str, range(3000))) + " end."),)),),
    )
    pages = texts(data)
    assert len(pages) > 1
    assert "said1" in pages[0]
    assert "end." in pages[-1]
    assert faults(data, tmp_path / "a.pdf") == []


def test_a_note_of_many_pages_before_more_text_is_whole(written, texts):
    data = written(
        (Paragraph((Text("said"), NoteReference("n"))), Paragraph((Text("and after"),))),
        (Note("n", (Text("word " * 24_000 + "end."),)),),
    )
    pages = texts(data)
    assert len(pages) > 12
    assert "said1" in pages[0]
    assert sum("and after" in page for page in pages) == 1
    assert any("end." in page for page in pages[-2:])


def test_a_title_taller_than_a_page_runs_on_over_its_band(make, style, texts):
    banded = style.model_copy(update={"band": Band(colour="#0b5351")})
    pages = texts(write_pdf(make.document((), title="A long title " * 600), banded))
    assert len(pages) > 1
    assert sum(page.count("A long title") for page in pages) > 500


def test_blocks_without_content_do_no_harm(written, tmp_path):
    blocks = (
        Paragraph(()),
        ListBlock((), ordered=True),
        ListBlock((ListItem(()),), ordered=False),
        Panel("Panel", "p", ()),
        Heading(1, "", "h"),
        Table((Column("A"), Column("B")), (), Caption("Table", 1, "None"), "None", "t"),
        Paragraph((Link("", "https://a.example"), Text(""))),
    )
    assert faults(written(blocks), tmp_path / "a.pdf") == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=60), st.text(st.sampled_from("abשلو 1(.\u0301\u200f😀中"), max_size=40)))
def test_any_text_gives_a_file_without_syntax_faults(written, text):
    data = written((Paragraph((Text(text), Text(text, nowrap=True))),), title=text)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
