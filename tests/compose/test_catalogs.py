"""The catalogs of words: each language has all of them, in the forms that it counts by, and briefs speak them."""

import string
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from babel import Locale
from pydantic import ValidationError

from briefgen import assets
from briefgen.compose.words import load_words
from briefgen.corpus import Corpus
from briefgen.document.inlines import plain_text
from briefgen.model import Spec
from briefgen.model.languages import brief_languages
from tests.compose.reading import brief, headings_of, paragraphs
from tests.fakes import corpus, raw_data, raw_event

CATEGORIES = {"zero", "one", "two", "few", "many", "other"}
OTHERS = [name for name in brief_languages() if name != "en"]
TEXT = "The minister resigned. The envoy left."


def catalog(language: str) -> dict[str, Any]:
    return tomllib.loads(assets.read_text(f"catalogs/{language}.toml"))


def is_counted(entry: object) -> bool:
    return isinstance(entry, dict) and "other" in entry and CATEGORIES.issuperset(entry)


def entries(table: Mapping[str, Any], way: str = "") -> Iterator[tuple[str, Any]]:
    for key, entry in table.items():
        if isinstance(entry, dict) and not is_counted(entry):
            yield from entries(entry, f"{way}{key}.")
        else:
            yield f"{way}{key}", entry


def fields(text: str) -> set[str]:
    return {name.lower() for _, name, _, _ in string.Formatter().parse(text) if name}


def known_themes() -> set[str]:
    return set(tomllib.loads(assets.read_text("themes.toml")))


def test_these_languages_are_spoken() -> None:
    assert brief_languages() == ("ar", "de", "en", "es", "fr", "ru", "ur", "zh")


@pytest.mark.parametrize("language", OTHERS)
def test_every_catalog_has_every_phrase(language: str) -> None:
    own = dict(entries(catalog(language)))
    themes = {key.removeprefix("theme.") for key in own if key.startswith("theme.")}
    assert {key for key in own if not key.startswith("theme.")} == set(dict(entries(catalog("en"))))
    assert themes == known_themes()


@pytest.mark.parametrize("language", brief_languages())
def test_what_is_counted_has_the_forms_of_the_language(language: str) -> None:
    forms = {*Locale.parse(language).plural_form.tags, "other"}
    for key, entry in entries(catalog(language)):
        if is_counted(entry):
            assert set(entry) - {"zero"} == forms - {"zero"}, key
            assert "zero" not in forms or "zero" in entry, key


@pytest.mark.parametrize("language", OTHERS)
def test_phrases_are_filled_with_what_the_english_ones_are(language: str) -> None:
    english = dict(entries(catalog("en")))
    for key, entry in entries(catalog(language)):
        if key.startswith("theme."):
            continue
        wanted = english[key]
        if not is_counted(entry):
            assert fields(entry) == fields(wanted), key
            continue
        most = fields(wanted["other"])
        assert all(fields(form) <= most for form in entry.values()), key
        assert fields(entry["other"]) == most, key


@pytest.mark.parametrize(
    ("language", "count", "words"),
    [
        ("fr", 0, "0 source"),
        ("fr", 1, "1 source"),
        ("fr-CA", 2, "2 sources"),
        ("ru", 1, "1 источник"),
        ("ru", 3, "3 источника"),
        ("ru", 12, "12 источников"),
        ("ru", 21, "21 источник"),
        ("ar", 2, "مصدران"),
        ("ar", 7, "7 مصادر"),
        ("ar-EG", 11, "١١ مصدرًا"),
        ("zh-CN", 3, "3个来源"),
        ("de-AT", 1000, "1.000 Quellen"),
        ("es", 1, "1 fuente"),
        ("ur-PK", 5, "5 ذرائع"),
    ],
)
def test_counts_follow_the_language(language: str, count: int, words: str) -> None:
    assert load_words(language).count("scope_sources", count) == words


def told() -> Corpus:
    spans = [{"start": 0, "end": 22}, {"start": 23, "end": 38}]
    events = [
        raw_event("a", spans[:1], title="The minister resigned", date="2025-05-12", themes=["sanctions"]),
        raw_event("b", spans[1:], title="The envoy left", date=None, themes=["sanctions"]),
    ]
    raw = raw_data(TEXT, events=events, themes=[{"id": "sanctions", "label": "Sanctions", "evidence": spans}])
    raw["article"]["title"] = None
    return corpus(raw)


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_is_left_in_a_brief(language: str) -> None:
    document = brief(told(), language=language, form="brief", sections=["summary", "solid", "timeline", "sources"])
    words = load_words(language)
    known = {words[key] for key in ("summary", "timeline", "undated_events", "sources", "key_dates")}
    assert set(headings_of(document)) <= known
    assert document.title_block.kind == words["genre"]
    assert words["theme.sanctions"].lower() in document.title_block.title.lower()
    assert document.margins.footer_right == words["folio"]
    (method,) = paragraphs(document, "sources")
    assert words["method.passages"] in method
    assert words.count("method.told_all", 2) in method
    assert load_words("en")["method.passages"] not in method


@pytest.mark.parametrize("language", ["fr", "zh", "ar"])
def test_dates_are_those_of_the_language(language: str) -> None:
    expected = {"fr": "12 mai 2025", "zh": "2025年5月12日", "ar": "12 مايو 2025"}
    document = brief(told(), language=language)
    assert expected[language] in "".join(plain_text(line) for line in _lines(document))


def _lines(document: Any) -> Iterator[Any]:
    from tests.compose.reading import table

    yield from (cell for row in table(document, "timeline-table").rows for cell in row.cells)


@pytest.mark.parametrize("language", ["sw", "zh-TW", "zh-Hant", "tlh"])
def test_other_languages_are_refused_with_the_list(language: str) -> None:
    with pytest.raises(ValidationError, match="use one of ar, de, en, es, fr, ru, ur, zh"):
        Spec(language=language)


@pytest.mark.parametrize("language", ["en-GB", "fr-CA", "zh-Hans-CN", "ur-PK", "AR"])
def test_a_country_or_a_script_may_follow(language: str) -> None:
    assert Spec(language=language).language == language


def test_the_schema_names_the_languages() -> None:
    description = Spec.model_json_schema()["properties"]["language"]["description"]
    assert ", ".join(brief_languages()[:-1]) + f" or {brief_languages()[-1]}" in description


def test_german_keeps_its_capitals_within_a_title() -> None:
    words = load_words("de")
    assert words.fill("title_place_matter", place="Niger", matter="sanktionen", Matter="Sanktionen") == (
        "Niger: Sanktionen"
    )
