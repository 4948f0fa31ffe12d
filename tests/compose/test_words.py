"""The words that a brief brings along."""

import pytest

from briefgen.compose.words import Strings, load_words

TABLE = Strings(
    "en",
    {
        "plain": "Word",
        "group": {"inner": "Deep", "none": {"zero": "no {what}", "one": "{count} {what}", "other": "{count} {what}s"}},
        "some": {"one": "{count} source", "other": "{count} sources"},
        "quote": "“{words}”",
        "hello": "Hello {name}",
    },
)


def test_words_are_named_by_their_way_in_the_table() -> None:
    assert (TABLE["plain"], TABLE["group.inner"]) == ("Word", "Deep")
    assert TABLE.fill("hello", name="{Ann}") == "Hello {Ann}"
    assert TABLE.quoted("{count} of {words}") == "“{count} of {words}”"


@pytest.mark.parametrize(("count", "words"), [(0, "0 sources"), (1, "1 source"), (2, "2 sources")])
def test_a_count_takes_its_form(count: int, words: str) -> None:
    assert TABLE.count("some", count) == words


@pytest.mark.parametrize(("count", "words"), [(0, "no fish"), (1, "1 fish"), (2, "2 fishs")])
def test_none_has_a_form_of_its_own_where_there_is_one(count: int, words: str) -> None:
    assert TABLE.count("group.none", count, what="fish") == words


@pytest.mark.parametrize(("language", "counted"), [("en", "en"), ("en-GB", "en-GB"), ("xx", "en"), ("xx-YY", "en")])
def test_a_language_without_a_catalog_has_the_english_words(language: str, counted: str) -> None:
    words = load_words(language)
    assert (words.language, words["summary"]) == (counted, "Summary")
