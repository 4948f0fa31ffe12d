"""Files made to take more time or memory than an article is worth: refused before they do."""

import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator

import docx
import pytest

from briefgen.errors import Fault
from briefgen.ingest import IngestedArticle

BODY = "Pakistan said on Monday that talks with Kabul would resume."
Refused = Callable[..., Fault]


@pytest.fixture(autouse=True)
def _within_seconds() -> Iterator[None]:
    begun = time.process_time()
    yield
    assert time.process_time() - begun < 10


def word_file(paragraphs: bytes, styles: bytes = b"", padding: int = 0) -> bytes:
    plain, out = io.BytesIO(), io.BytesIO()
    docx.Document().save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:body>", b"<w:body>" + paragraphs, 1)
            if name == "word/styles.xml":
                data = data.replace(b"</w:styles>", styles + b"</w:styles>")
            new.writestr(name, data)
        new.writestr("word/media/noise.bin", b"x" * padding, zipfile.ZIP_STORED)
    return out.getvalue()


def paragraph(text: str, style: str = "") -> bytes:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>".encode()


def test_a_header_of_endless_encoded_words(refused: Refused) -> None:
    subject = "\r\n ".join(["=?utf-8?q?word?="] * 20_000)
    tracemalloc.start()
    fault = refused("a.eml", f"From: a@b.c\r\nSubject: {subject}\r\n\r\n{BODY}")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert fault.problem == "has a header 'Subject' of 379,997 characters, more than 20,000"
    assert fault.remedy == "save the text of the message"
    assert peak < 150_000_000


def test_a_long_header_of_a_part(refused: Refused) -> None:
    part = f"--x\r\nContent-Type: text/plain; {'a=b; ' * 10_000}\r\n\r\n{BODY}\r\n--x--"
    assert "'Content-Type'" in refused("a.eml", f"Content-Type: multipart/mixed; boundary=x\r\n\r\n{part}").problem


def test_a_word_file_of_empty_paragraphs(refused: Refused) -> None:
    data = word_file(paragraph(BODY) + b"<w:p/>" * 2_000_000, padding=200_000)
    assert refused("a.docx", data).problem == "holds more than 1,500,000 tags of XML"


def test_a_word_file_of_one_endless_word(refused: Refused) -> None:
    data = word_file(paragraph("a" * 70_000_000), padding=1_000_000)
    assert refused("a.docx", data).problem == "holds more than 64 MB of XML"


def test_styles_are_looked_up_once(read_one: Callable[..., IngestedArticle]) -> None:
    style = '<w:style w:type="paragraph" w:customStyle="1" w:styleId="S{0}"><w:name w:val="Style {0}"/></w:style>'
    styles = "".join(style.format(number) for number in range(2_000)).encode()
    paragraphs = b"".join(paragraph(f"{BODY} {number}.", f"S{number}") for number in range(2_000))
    assert read_one("a.docx", word_file(paragraphs, styles)).text.count("\n\n") == 1_999


@pytest.mark.parametrize(
    "attributes",
    [
        " ".join(f'a{number}="{number}"' for number in range(20_000)),
        " ".join(f"a{number}" for number in range(20_000)),
        "".join(f'a{number}="{number}"' for number in range(20_000)),
        "/".join(f"a{number}" for number in range(20_000)),
    ],
    ids=["quoted", "bare", "without spaces", "slashes"],
)
def test_a_tag_of_endless_attributes(refused: Refused, attributes: str) -> None:
    fault = refused("a.html", f"<html><body><p {attributes}>{BODY}</p></body></html>")
    assert fault.problem == "has a tag with more than 1,000 attributes"


def test_a_picture_within_a_page_is_no_endless_tag(read_one: Callable[..., IngestedArticle]) -> None:
    picture = f'<img alt="a = b / c" src="data:image/png;base64,{"A/=" * 100_000}">'
    assert BODY in read_one("a.html", f"<html><body><article><p>{BODY}</p>{picture}</article></body></html>").text


@pytest.mark.parametrize("name", ["a.html", "a.eml"])
def test_a_page_of_endless_paragraphs(refused: Refused, name: str) -> None:
    head = "Content-Type: text/html\r\nSubject: x\r\n\r\n" if name == "a.eml" else ""
    page = f"<html><body>{'<p>He said so.</p>' * 150_000}</body></html>"
    assert refused(name, head + page).problem == "has 300,004 tags, more than 200,000"


def test_a_feed_of_endless_tags(refused: Refused) -> None:
    feed = f"<rss version='2.0'><channel>{'<item/>' * 600_000}</channel></rss>"
    assert refused("a.rss", feed).problem == "has 600,004 tags, more than 500,000"


def test_front_matter_of_endless_words(refused: Refused) -> None:
    fault = refused("a.md", f"---\na: {'b ' * 60_000}\n---\n\n{BODY}\n")
    assert fault.problem == "has front matter of 120,003 characters, more than 100,000"


@pytest.mark.parametrize("encoding", ["punycode", "idna", "unicode_escape"])
def test_an_encoding_that_no_document_has_is_not_taken_at_its_word(
    read_one: Callable[..., IngestedArticle], encoding: str
) -> None:
    message = f"Content-Type: text/plain; charset={encoding}\r\nSubject: x\r\n\r\n" + "Kabul said so.\r\n" * 20_000
    assert read_one("a.eml", message).text.count("Kabul said so.") == 20_000


@pytest.mark.parametrize(
    "line",
    [
        "From: someone <a@b.example>",
        "On Mon, 4 Mar 2024 at 10:00, Ida Brandt wrote:\n> No.\nYes, it will.",
        "> > > deep",
    ],
)
def test_a_message_of_endless_heads_and_quotations(
    read: Callable[..., list[IngestedArticle | Fault]], line: str
) -> None:
    assert read("a.eml", "Subject: x\nFrom: a@b.example\n\n" + f"{line}\n" * 20_000)


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.srt", "a.bib", "a.rtf"])
def test_endless_lines_of_marks(read: Callable[..., list[IngestedArticle | Fault]], name: str) -> None:
    for mark in (
        "{",
        '"',
        "@a{b,",
        "HD x\n",
        "1 of 9 DOCUMENTS\n",
        "00:00:01,000 --> 00:00:02,000\n",
        "Body\nEnd of Document\n",
    ):
        assert read(name, ("{\\rtf1 " if name == "a.rtf" else "") + mark * 30_000)
