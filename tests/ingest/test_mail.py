from datetime import date
from email.message import EmailMessage

import pytest

WRAPPED = (
    "The foreign ministers of Pakistan and China met in Beijing last week to talk\n"
    "about trade, and they agreed that the Corridor should be extended to Kabul as\n"
    "soon as that can be done.\n\nA second paragraph follows.\n-- \nJane Doe\nThe Courier\n"
)
PARAGRAPHS = [
    "The foreign ministers of Pakistan and China met in Beijing last week to talk about trade, and they agreed that "
    "the Corridor should be extended to Kabul as soon as that can be done.",
    "A second paragraph follows.",
]


@pytest.fixture
def message() -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Fwd: Re: Talks in Beijing – what now"
    message["From"] = "Jané Doe <jane@courier.example>"
    message["Date"] = "Fri, 30 May 2025 23:30:00 -0500 (EST)"
    message["Organization"] = "The Courier"
    message["Archived-At"] = "<https://courier.example/1>"
    return message


def test_prefers_the_plain_text_and_fills_its_lines(read_one, message):
    message.set_content(WRAPPED)
    message.add_alternative("<p>Other words.</p>", subtype="html")
    assert read_one("a.eml", message.as_bytes()).text == "\n\n".join(PARAGRAPHS)


def test_headers_state_the_source(read_one, message):
    message.set_content(WRAPPED)
    found = read_one("a.eml", message.as_bytes())
    assert found.title == "Talks in Beijing – what now"
    assert (found.authors, found.publisher) == (("Jané Doe",), "The Courier")
    assert (found.published, found.url) == (date(2025, 5, 30), "https://courier.example/1")


@pytest.mark.parametrize("kind", ["html", "plain"])
def test_reads_either_body(read_one, message, kind):
    html = "<html><body>" + "".join(f"<p>{line}</p>" for line in PARAGRAPHS) + "<script>x()</script></body></html>"
    message.set_content(html if kind == "html" else WRAPPED, subtype=kind)
    assert read_one("a.eml", message.as_bytes()).text == "\n\n".join(PARAGRAPHS)


def test_reads_flowed_and_quoted_text(read_one, message):
    message.set_content("> The ministers met in \n> Beijing last week.\n>\n> They talked.\n")
    data = message.as_bytes().replace(b'charset="utf-8"', b'charset="utf-8"; format=flowed')
    assert read_one("a.eml", data).text == "The ministers met in Beijing last week.\n\nThey talked."


def test_reads_eight_bit_text_without_a_charset(read_one):
    data = "Subject: x\nContent-Transfer-Encoding: 8bit\n\nThe café talks went well.".encode("cp1252")
    assert read_one("a.eml", data).text == "The café talks went well."


def test_reads_what_is_attached(read, refused, message):
    message.set_content(WRAPPED)
    message.add_attachment(b"Words of the attachment.", maintype="text", subtype="plain", filename="b.txt")
    own, attached = read("a.eml", message.as_bytes())
    assert own.text == "\n\n".join(PARAGRAPHS)
    assert (attached.text, attached.authors, attached.published) == ("Words of the attachment.", (), None)
    assert attached.where.endswith("a.eml/b.txt")
    bare = EmailMessage()
    bare["Subject"] = "x"
    bare.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="report.pdf")
    assert refused("b.eml", bare.as_bytes()).where.endswith("b.eml/report.pdf")


@pytest.mark.parametrize(
    "headers",
    [
        "Date: never",
        "From: =?utf-8?b?!!?=",
        "From: @@,,<>",
        "Subject: =?x?q?=FF?=",
        "Content-Type: text/plain; charset=none",
    ],
)
def test_broken_headers_do_no_harm(read_one, headers):
    assert read_one("a.eml", f"{headers}\nX: y\n\nThe ministers met.").text == "The ministers met."


def test_knows_a_message_without_the_ending(read_one, message):
    message["Message-ID"] = "<1@courier.example>"
    message.set_content(WRAPPED)
    assert read_one("a.txt", message.as_bytes()).title == "Talks in Beijing – what now"


def test_a_message_without_a_body_is_refused(refused):
    assert refused("a.eml", "Subject: x\n\n").problem == "holds no text"
