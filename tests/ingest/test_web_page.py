import json
import socket
from datetime import date
from email.message import EmailMessage

import pytest

BODY = [
    "Pakistan has said that it will appoint an ambassador to Afghanistan for the first time since 2021, he said.",
    "The decision was confirmed by Minister Ishaq Dar after a meeting in Beijing, which was organised by China.",
    "Kabul welcomed the step and said that it would answer in kind, though it disputes what Islamabad claims.",
]
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "@id": "#org", "name": "The Daily Courier"},
        {"@type": ["Article", "NewsArticle"], "headline": "Pakistan to send ambassador to Kabul", "inLanguage": "en-GB",
         "datePublished": "2025-05-30T23:30:00-05:00", "dateModified": "2025-06-02", "publisher": {"@id": "#org"},
         "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "Ali Khan"}],
         "mainEntityOfPage": {"@id": "https://courier.example/kabul"}},
    ],
}  # fmt: skip


def page(head: str = "", body: str = "".join(f"<p>{line}</p>" for line in BODY)) -> str:
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Page title</title>{head}</head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
        f"<article><h1>Pakistan to send ambassador to Kabul</h1>{body}</article>"
        "<footer><p>Copyright 2019. All rights reserved.</p></footer><script>alert('x')</script></body></html>"
    )


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_reads_the_text_alone(read_one):
    assert read_one("a.html", page()).text == "\n\n".join(BODY)


def test_linked_data_states_the_source(read_one):
    article = read_one("a.html", page(f"<script type='application/ld+json'>{json.dumps(LINKED)}</script>"))
    assert article.title == "Pakistan to send ambassador to Kabul"
    assert article.publisher == "The Daily Courier"
    assert article.authors == ("Jane Doe", "Ali Khan")
    assert article.published == date(2025, 5, 30)
    assert article.url == "https://courier.example/kabul"
    assert article.language == "en-GB"


def test_meta_elements_state_it_too(read_one):
    article = read_one(
        "a.html",
        page(
            "<meta property='article:published_time' content='2025-05-30T08:00:00Z'>"
            "<meta name='author' content='Jane Doe'>"
            "<meta property='og:site_name' content='The Daily Courier'><meta property='og:title' content='Kabul'>"
            "<link rel='canonical' href='https://courier.example/kabul'>"
        ),
    )
    assert (article.title, article.publisher, article.authors) == ("Kabul", "The Daily Courier", ("Jane Doe",))
    assert (article.published, article.url) == (date(2025, 5, 30), "https://courier.example/kabul")


def test_guesses_no_date(read_one):
    assert read_one("a.html", page()).published is None


@pytest.mark.parametrize("broken", ["{", "[" * 5000, '{"@type": "NewsArticle", "author": [3, null], "publisher": 5}'])
def test_broken_linked_data_does_no_harm(read_one, broken):
    article = read_one("a.html", page(f"<script type='application/ld+json'>{broken}</script>"))
    assert article.text == "\n\n".join(BODY)


def test_script_addresses_are_dropped(read_one):
    head = "<link rel='canonical' href='javascript:alert(1)'><meta property='og:url' content='javascript:alert(2)'>"
    assert read_one("a.html", page(head)).url is None


def test_reads_the_encoding_that_the_page_states(read_one):
    body = "".join(f"<p>{line}</p>" for line in [*BODY, "Café “Überraschung” costs €60."])
    data = page("<meta charset='windows-1252'>", body).encode("cp1252")
    assert "Café “Überraschung” costs €60." in read_one("a.html", data).text


def test_knows_where_a_page_was_saved_from(read_one):
    data = page().replace("<html", "<!-- saved from url=(0029)https://courier.example/saved -->\n<html")
    assert read_one("a.htm", data).url == "https://courier.example/saved"


@pytest.mark.parametrize("data", ["<html><body></body></html>", page(body="")])
def test_refuses_a_page_without_an_article(refused, data):
    assert "no article text" in refused("a.html", data).problem


def test_reads_a_page_saved_as_one_file(read_one):
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://courier.example/kabul"
    message["Subject"] = "Kabul"
    message.set_content(page(), subtype="html", cte="quoted-printable")
    message.add_related(b"\x89PNG", "image", "png", cid="<a@b>")
    article = read_one("a.mhtml", message.as_bytes())
    assert article.text == "\n\n".join(BODY)
    assert article.url == "https://courier.example/kabul"


def test_refuses_elements_nested_too_deep(refused):
    assert "no" in refused("a.html", "<html><body>" + "<div>" * 50_000 + "Deep down it says this.").problem
