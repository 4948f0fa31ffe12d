import io
import sys
import zlib
from datetime import date

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, SimpleDocTemplate, Spacer

from briefgen.ingest.page_lines import PageLine, page_paragraphs, without_running_heads
from briefgen.ingest.pdf import check_streams
from briefgen.ingest.reader import Unreadable

FIRST = (
    "Pakistan has said that it will appoint an ambassador to Afghanistan for the first time since 2021, which raises "
    "the rank of its relations with Kabul after several years of lower-level engagement between the two neighbours."
)
SECOND = (
    "The decision was confirmed by Minister Ishaq Dar after a meeting in Beijing. He told “reporters” that the "
    "café talks of €60bn had gone well, that they would go on in Kabul as soon as both sides had named their envoys."
)


def paragraphs(count: int = 1) -> list[str]:
    return [FIRST, SECOND] * count


def printed(lines: list[str], *, heading: str | None = None, running: bool = False, **facts: str) -> bytes:
    styles = getSampleStyleSheet()
    out = io.BytesIO()
    story = [Paragraph(heading, styles["Title"])] if heading else []
    for line in lines:
        story += [Paragraph(line, styles["BodyText"]), Spacer(1, 4)]

    def heads(canvas: Canvas, _document: object) -> None:
        if running:
            canvas.drawString(72, 810, "The Daily Courier")
            canvas.drawString(280, 30, f"Page {canvas.getPageNumber()} of 9")

    SimpleDocTemplate(out, pagesize=A4, **facts).build(story, onFirstPage=heads, onLaterPages=heads)
    return out.getvalue()


def test_joins_lines_to_paragraphs(read_one):
    assert read_one("a.pdf", printed(paragraphs())).text == f"{FIRST}\n\n{SECOND}"


def test_drops_running_heads_and_follows_paragraphs_over_pages(read_one):
    lines = paragraphs(20)
    assert read_one("a.pdf", printed(lines, running=True)).text == "\n\n".join(lines)


def test_finds_title_byline_and_date(read_one):
    data = printed(["By Jane Doe", "30 May 2025", *paragraphs()], heading="Pakistan to send ambassador")
    article = read_one("a.pdf", data)
    assert (article.title, article.authors, article.published) == (
        "Pakistan to send ambassador",
        ("Jane Doe",),
        date(2025, 5, 30),
    )
    assert not article.text.startswith("Pakistan to send")


def test_properties_state_the_source(read_one):
    article = read_one("a.pdf", printed(paragraphs(), author="Jane Doe; Ali Khan"))
    assert article.authors == ("Jane Doe", "Ali Khan")
    assert read_one("a.pdf", printed(paragraphs())).authors == ()
    assert read_one("a.pdf", printed(paragraphs(), title="Microsoft Word - x.docx")).title != "Microsoft Word - x.docx"


def test_the_day_a_file_was_made_is_no_day_of_publication(read_one):
    assert read_one("a.pdf", printed(paragraphs())).published is None


def test_names_the_scanned(refused):
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.rect(10, 10, 100, 100)
    canvas.showPage()
    canvas.save()
    assert "it is a scan" in refused("a.pdf", out.getvalue()).problem


def test_names_the_encrypted(refused):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed(paragraphs()))) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert refused("a.pdf", out.getvalue()).problem == "is encrypted"


def test_reads_what_is_encrypted_without_a_password(read_one):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed(paragraphs()))) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="a", user=""))
    assert read_one("a.pdf", out.getvalue()).text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("data", [b"%PDF-1.7\njunk", b"junk without a mark"])
def test_refuses_the_broken(refused, data):
    assert "PDF" in refused("a.pdf", data).problem


def test_a_bomb_is_found_without_unpacking_it():
    bomb = b"<< /Filter /FlateDecode >>\nstream\n" + zlib.compress(bytes(4_000_000)) + b"\nendstream"
    with pytest.raises(Unreadable, match="swells"):
        check_streams(bomb, limit=2_000_000)
    check_streams(bomb, limit=5_000_000)


def line(text: str, page: int = 0, base: float = 700.0, *, left: float = 72.0, size: float = 10.0) -> PageLine:
    return PageLine(text, page, left, left + 5 * len(text), base, size)


def test_mends_words_broken_at_line_ends():
    lines = [
        line("The two sides spoke of re-", base=700),
        line("lations and of long-", base=688),
        line("term aid for all of them.", base=676),
    ]
    other = [line("They want long-term aid, and long-term peace too.", base=640)]
    assert (
        page_paragraphs([*lines, *other])[0] == "The two sides spoke of relations and of long-term aid for all of them."
    )


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the corridor of Pakistan-", "China trade and more", "the corridor of Pakistan-China trade and more"),
        ("talks of a behind-the-", "scenes kind and more", "talks of a behind-the-scenes kind and more"),
        ("houses built in the pre-", "and post-war years as", "houses built in the pre- and post-war years as"),
        ("they spoke of co\u2010", "operation in trade and", "they spoke of cooperation in trade and"),
    ],
)
def test_hyphens_that_are_the_words_own_stay(first, second, whole):
    assert page_paragraphs([line(first), line(second, base=688)]) == [whole]


def test_a_text_that_breaks_no_words_keeps_its_hyphens():
    rows = [line(f"this is the row of number {row} in a text", base=700 - 12 * row) for row in range(40)]
    (text,) = page_paragraphs([*rows, line("it ends on a crystal-", base=220), line("clear note.", base=208)])
    assert text.endswith("crystal-clear note.")


def test_reads_columns_one_after_the_other(read_one):
    out = io.BytesIO()
    frames = [Frame(left, 60, 220, 700) for left in (60, 310)]
    document = BaseDocTemplate(out, pageTemplates=[PageTemplate(frames=frames)])
    body = ParagraphStyle("body", alignment=4, spaceAfter=5)
    lines = paragraphs(8)
    document.build([Paragraph(text, body) for text in lines])
    assert read_one("a.pdf", out.getvalue()).text == "\n\n".join(lines)


def test_running_heads_with_numerals_are_known():
    pages = [
        [
            line("Courier, 30 May", n, 800),
            *(line(f"Text {n} {row}", n, 700 - 12 * row) for row in range(9)),
            line(f"- {n} -", n, 30),
        ]
        for n in range(4)
    ]
    kept = without_running_heads([one for page in pages for one in page])
    assert len(kept) == 36
    assert all(one.text.startswith("Text") for one in kept)


class Recogniser:
    """Stands for pytesseract: two lines on each page, and a speck."""

    class Output:
        DICT = "dict"

    def get_languages(self, config=""):
        return ["eng", "deu"]

    def image_to_data(self, picture, lang, timeout, output_type):
        words = ["The", "ferry", "sails.", "The", "fares", "rise.", "x"]
        return {
            "text": words, "conf": [96, 95, 90, 91, 92, 93, 3], "block_num": [1] * 7, "par_num": [1] * 7,
            "line_num": [1, 1, 1, 2, 2, 2, 3], "left": [300, 500, 700, 300, 500, 700, 9], "width": [150] * 7,
            "top": [300, 300, 300, 900, 900, 900, 9], "height": [50] * 7,
        }  # fmt: skip


def scan() -> bytes:
    out = io.BytesIO()
    made = Canvas(out, pagesize=(595, 842))
    made.rect(100, 100, 200, 200, fill=1)
    made.save()
    return out.getvalue()


def test_a_scan_is_read_where_there_is_what_reads_it(read_one, monkeypatch):
    monkeypatch.setitem(sys.modules, "pytesseract", Recogniser())
    article = read_one("a.pdf", scan(), language="de")
    assert article.text == "The ferry sails. The fares rise."
    assert article.notes == ("is a scan, read by OCR (deu+eng)",)


def test_a_scan_is_named_where_nothing_reads_it(refused, monkeypatch):
    monkeypatch.setitem(sys.modules, "pytesseract", None)
    fault = refused("a.pdf", scan())
    assert fault.problem == "holds pictures of pages and no text: it is a scan"
    assert "briefgen[ocr]" in fault.remedy


def test_the_clock_and_the_address_of_a_print_are_no_text(read_one):
    out = io.BytesIO()
    made = Canvas(out, pagesize=(595, 842))
    made.setFont("Helvetica", 8)
    for x, y, words in (
        (30, 825, "01/11/2024, 09:00"),
        (250, 825, "The ferry | Echo"),
        (30, 12, "https://echo.example/a"),
        (560, 12, "1/1"),
    ):
        made.drawString(x, y, words)
    made.setFont("Helvetica", 11)
    made.drawString(60, 720, "The ferry will sail again from Monday, the council said.")
    made.save()
    article = read_one("a.pdf", out.getvalue())
    assert article.text == "The ferry will sail again from Monday, the council said."
    assert article.url == "https://echo.example/a"
