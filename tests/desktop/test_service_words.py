"""What the parts without a window say, in Arabic."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from briefgen import assets
from briefgen.desktop.application import translation
from briefgen.desktop.application.service_words import in_own_words
from briefgen.errors import Fault

ROOT = Path(__file__).parents[2]
ISOLATES = re.compile("[\u2066-\u2069]")


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[None]:
    yield from speaking(qapp, "ar")


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    yield from speaking(qapp, "en")


def speaking(application: QApplication, language: str) -> Iterator[None]:
    locale, direction = QLocale(), application.layoutDirection()
    translation.install(application, language)
    yield
    translation.remove(application)
    QLocale.setDefault(locale)
    application.setLayoutDirection(direction)


def bare(words: str) -> str:
    return ISOLATES.sub("", words)


@pytest.mark.parametrize(
    ("told", "own"),
    [
        (str(Fault("/a/scan.pdf", "holds no text", "leave it out")), "/a/scan.pdf: لا نص فيه؛ اتركه"),
        (
            "/a/b.docx: cannot be written: No space left on device; choose another place",
            "/a/b.docx: تعذرت كتابته: لا مساحة باقية على القرص؛ اختر مكانًا آخر",
        ),
        ("cancelled; nothing was changed", "أُلغي؛ لم يتغير شيء"),
        (
            "2 articles tell of this date, 11 events in all; a headline tells it, much is told of its day",
            "مقالان يذكران هذا التاريخ، ١١ حدثًا إجمالًا؛ يذكره عنوان، يُذكر الكثير عن يومه",
        ),
        (
            "1 article tells of this date, 3 events in all; 1 article tells of it",
            "مقال واحد يذكر هذا التاريخ، ٣ أحداث إجمالًا؛ مقال واحد يذكره",
        ),
        (
            "12,500 events are found; narrow the search to 2,000 at most",
            "عُثر على ١٢٬٥٠٠ حدث؛ ضيّق البحث إلى 2,000 على الأكثر",
        ),
        (
            "/x/a.epub: holds more than 64 MB of XML; save it again, whole and without protection",
            "/x/a.epub: فيه أكثر من 64 ميغابايت من XML؛ احفظه من جديد كاملًا وبلا حماية",
        ),
        (
            "/a/b.toml: $.filters: since 2025 comes after until 2024; no event can pass",
            "/a/b.toml: $.filters: «since» 2025 بعد «until» 2024؛ لا حدث يمر",
        ),
        ("/a/s.toml: has 3 more faults; correct the others first", "/a/s.toml: فيه ٣ أخطاء أخرى؛ صحّح الأخرى أولًا"),
        (
            "the brief's picture: is an SVG whose style leads outside; save it again as plain SVG",
            "the brief's picture: SVG يقود نمطه إلى الخارج؛ احفظه من جديد SVG بسيطًا",
        ),
        (
            "the citation names source 2, paragraph 4, on which the line does not rest",
            "الإحالة إلى المصدر 2، الفقرة 4، ولا يستند السطر إليها",
        ),
        ("'2024-13': 13 is not a month, 1 to 12", "'2024-13': ليس 13 شهرًا، 1 to 12"),
        ("something that nobody has translated, at all", "something that nobody has translated, at all"),
    ],
)
def test_messages_and_reasons_are_told_in_arabic(arabic: None, told: str, own: str) -> None:
    assert bare(in_own_words(told)) == own


def test_many_parts_take_no_time(arabic: None) -> None:
    words = ", ".join(f"part {number}" for number in range(60))
    assert in_own_words(words) == words


def test_in_english_they_stay_as_they_are(english: None) -> None:
    assert in_own_words("cancelled; nothing was changed") == "cancelled; nothing was changed"


def test_every_message_of_the_table_is_one_that_is_said() -> None:
    table = tomllib.loads(assets.read_text("translations/service_ar.toml"))["messages"]
    code = " ".join(
        value
        for file in (ROOT / "briefgen").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(value := node.value, str)
    )
    system = {"No space left on device", "Permission denied", "Read-only file system", "File name too long"}
    said = set(re.findall(r"\w+", code))
    pieces = (re.sub(r"\{\w+\}", "", key) for key in set(table) - system)
    assert [piece for piece in pieces if not said.issuperset(re.findall(r"\w+", piece))] == []
    assert all(len(forms) == 6 for forms in table.values() if isinstance(forms, list))
