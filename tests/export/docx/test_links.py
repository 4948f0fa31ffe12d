from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefgen.document.blocks import Paragraph
from briefgen.document.inlines import Link
from briefgen.export.docx import write_docx
from briefgen.export.links import link_target
from tests.export.docx.documents import document
from tests.export.docx.reading import PLAIN, body, find, texts, written


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ms-word:ofe|u|https://example.org/x.docx",
        "\\\\server\\share",
        "//example.org/x",
        "relative/path",
        "http://",
        "http://[::1",
        "https://example.org:port/",
        "https://exa mple.org/",
        "https://example.org/" + "x" * 3000,
        "",
    ],
)
def test_what_is_no_web_or_mail_address_stays_plain_text(url: str) -> None:
    assert link_target(url) is None
    made = document(Paragraph((Link("words", url),)))
    assert texts(body(made), "BodyText") == ["words"]
    assert find(body(made), "//w:hyperlink") == []
    assert b"External" not in written(made)["word/_rels/document.xml.rels"]


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://example.org/a?b=c&d=%20e#f", "https://example.org/a?b=c&d=%20e#f"),
        (" https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/منوال", "https://example.org/%D9%85%D9%86%D9%88%D8%A7%D9%84"),
        ("https://münchen.example/ü", "https://xn--mnchen-3ya.example/%C3%BC"),
        ("https://example.org/<\"'>", "https://example.org/%3C%22'%3E"),
        ("HTTPS://Example.org/", "https://Example.org/"),
        ("mailto:press@example.org", "mailto:press@example.org"),
    ],
)
def test_addresses_are_written_as_uris(url: str, target: str) -> None:
    assert link_target(url) == target


@given(st.text())
def test_a_target_is_always_plain_ascii_of_a_safe_scheme(words: str) -> None:
    for url in (words, f"https://example.org/{words}", f"https://{words}", f"mailto:{words}"):
        target = link_target(url)
        if target is not None:
            assert target.isascii()
            assert not set(target) & set(' "<>\\^`{|}')
            assert urlsplit(target).scheme in ("http", "https", "mailto")


def test_an_address_has_one_relationship(faults: Callable[[bytes], list[str]]) -> None:
    link = Link("words", "https://example.org/?a=1&b=2")
    made = document(Paragraph((link, link)), Paragraph((link, Link("other", "https://example.org/"))))
    rels = etree.fromstring(written(made)["word/_rels/document.xml.rels"])
    assert find(rels, './p:Relationship[@TargetMode="External"]/@Target') == [link.url, "https://example.org/"]
    assert faults(write_docx(made, PLAIN)) == []
