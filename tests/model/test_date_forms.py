"""The forms of dates that are packaged are those of the CLDR; run as a program, this writes them."""

import datetime
import json
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from babel.dates import DateTimeFormat, tokenize_pattern

from briefgen import assets
from briefgen.model import cldr
from briefgen.model.date_forms import date_forms

LANGUAGES = ("en", "en-GB", "en-US")
SKELETONS = ("y", "yMMMM", "yMMMd", "yQQQQ")
RANGES = ("y", "yMMMM", "yMMMd", "yMMMMd")
WIDTHS = ("abbreviated", "wide", "narrow")


def forms(language: str) -> dict[str, Any]:
    locale = Locale.parse(language, sep="-")

    def names(table: Any, count: int) -> dict[str, dict[str, list[str]]]:
        contexts = ("format", "stand-alone")
        return {
            context: {width: [str(table[context][width][number]) for number in range(1, count + 1)] for width in WIDTHS}
            for context in contexts
        }

    return {
        "date_formats": {"long": str(locale.date_formats["long"].pattern)},
        "datetime_skeletons": {name: str(locale.datetime_skeletons[name].pattern) for name in SKELETONS},
        "interval_formats": {
            name: {difference: list(map(str, halves)) for difference, halves in locale.interval_formats[name].items()}
            for name in RANGES
            if name in locale.interval_formats
        },
        "months": names(locale.months, 12),
        "quarters": names(locale.quarters, 4),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_packaged_forms_are_those_of_the_cldr(language: str) -> None:
    table = json.loads(assets.read_text("words/date_forms.json"))
    assert table[language] == forms(language)
    assert tuple(table) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_packaged_forms_need_no_other_fields(language: str) -> None:
    packaged = date_forms(language)
    assert packaged is not None
    patterns = [form.pattern for form in (*packaged.date_formats.values(), *packaged.datetime_skeletons.values())]
    patterns += chain.from_iterable(chain.from_iterable(each.values() for each in packaged.interval_formats.values()))
    for pattern in patterns:
        for text, literal in cldr._runs(pattern):
            assert literal or text in {"y", "d"} or text in cldr._NAMES


def test_other_languages_are_asked_of_babel() -> None:
    assert date_forms("fr") is None
    assert isinstance(cldr.locale_of("fr"), Locale)


@pytest.mark.parametrize("tag", ["ar", "co", "de", "es", "fa", "fy", "ie", "ja", "pt", "ru", "th", "ur", "zh"])
def test_patterns_are_read_as_by_babel(tag: str) -> None:
    locale = Locale.parse(tag)
    patterns = [str(form.pattern) for form in (*locale.date_formats.values(), *locale.datetime_skeletons.values())]
    day = datetime.date(2025, 5, 1)
    for pattern in patterns:
        runs = cldr._runs(pattern)
        fields = [(str(value[0]) * int(value[1])) for kind, value in tokenize_pattern(pattern) if kind == "field"]
        literals = "".join(str(value) for kind, value in tokenize_pattern(pattern) if kind == "chars")
        assert [text for text, literal in runs if not literal] == fields
        assert "".join(text for text, literal in runs if literal) == literals.translate(cldr._THIN_SPACES)
    for field in cldr._NAMES:
        assert cldr._other_field(locale, field, day) == str(DateTimeFormat(day, locale)[field])


if __name__ == "__main__":
    file = Path(__file__).parents[2] / "resources/words/date_forms.json"
    table = {language: forms(language) for language in LANGUAGES}
    file.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
