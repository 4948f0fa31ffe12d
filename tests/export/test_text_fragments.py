"""Addresses that open a page at some words."""

import pytest

from briefgen.export.text_fragments import at_words

WORDS = " ".join(f"word{number}" for number in range(80))


@pytest.mark.parametrize(
    ("url", "words", "target"),
    [
        ("https://a.org/x", "Two words", "https://a.org/x#:~:text=Two%20words"),
        ("https://a.org/x", "  Two \n words ", "https://a.org/x#:~:text=Two%20words"),
        ("https://a.org/x#part", "one-off, A&B", "https://a.org/x#part:~:text=one%2Doff%2C%20A%26B"),
        ("https://a.org/x#:~:text=old", "new", "https://a.org/x#:~:text=new"),
        ("http://a.org/x?q=1", "“é”", "http://a.org/x?q=1#:~:text=%E2%80%9C%C3%A9%E2%80%9D"),
        ("https://a.org/x", "", "https://a.org/x"),
        ("mailto:a@b.org", "words", "mailto:a@b.org"),
        ("javascript:alert(1)", "words", None),
        ("file:///etc/passwd", "words", None),
    ],
)
def test_words_are_named_as_the_directive_asks(url: str, words: str, target: str | None) -> None:
    assert at_words(url, words) == target


def test_long_words_are_named_by_their_ends() -> None:
    first, last = ("%20".join(f"word{number}" for number in part) for part in (range(8), range(72, 80)))
    assert at_words("https://a.org/x", WORDS) == f"https://a.org/x#:~:text={first},{last}"


def test_where_the_address_would_be_too_long_it_is_the_plain_one() -> None:
    assert at_words("https://a.org/x", "字" * 290) == "https://a.org/x"
