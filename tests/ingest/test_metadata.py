import pytest

from briefgen.ingest.metadata import language_tag, names, safe_url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//x.org",
        "x",
        "http://",
        None,
        "http://x.org/a b",
        "http://[",
        "https://x.org/\u202e",
        "https://x.org/" + "a" * 3000,
        "mailto:a@b.org",
    ],
)
def test_only_web_addresses_pass(url):
    assert safe_url(url) is None


def test_web_addresses_pass_as_they_are():
    assert safe_url(" https://x.org/a?b=c#d ") == "https://x.org/a?b=c#d"


@pytest.mark.parametrize(
    ("said", "tag"), [("en_GB", "en-GB"), ("English", ""), ("zh-Hant-TW", "zh-Hant-TW"), (3, ""), ("", "")]
)
def test_languages_are_tags(said, tag):
    assert language_tag(said) == tag


def test_names_come_once_and_without_by():
    assert names(["By Jane  Doe", "Jane Doe", None, "", "Byron"]) == ("Jane Doe", "Byron")
