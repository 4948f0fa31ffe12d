"""The language of the window: every word has its translation, and the window its direction."""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

import briefgen.desktop
from briefgen import assets
from briefgen.desktop.application import translation
from tests import processes
from tests.desktop.frame import settings_in, shown_window

CODE = Path(briefgen.desktop.__file__).parent
COUNTS = {"ar": (0, 1, 2, 3, 11, 100), "en": (1, 2)}
"""A number for each plural form, in the order of the forms."""
PLACEHOLDER = re.compile(r"%L?n|\{\w*\}")
ARABIC = re.compile(r"[\u0600-\u06ff]")


@dataclass(frozen=True)
class Entry:
    context: str
    source: str
    is_counted: bool
    forms: tuple[str, ...]


@cache
def entries(path: Path) -> tuple[Entry, ...]:
    """What a .ts file holds; what is not finished has no forms."""
    found = []
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            words = message.find("translation")
            assert words is not None
            forms = [form.text or "" for form in words.iter("numerusform")] or [words.text or ""]
            is_finished = words.get("type") is None and all(forms)
            name, source = context.findtext("name", ""), message.findtext("source", "")
            found.append(Entry(name, source, message.get("numerus") == "yes", tuple(forms) if is_finished else ()))
    return tuple(found)


def kept(language: str) -> tuple[Entry, ...]:
    return entries(assets.path(f"translations/briefgen_{language}.ts"))


@cache
def of_code() -> tuple[Entry, ...]:
    """What the code has to translate now."""
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "now.ts"
        processes.run([tool, "-silent", "-extensions", "py", CODE, "-ts", path], check=True)
        return entries(path)


def keys(found: tuple[Entry, ...]) -> set[tuple[str, str, bool]]:
    return {(entry.context, entry.source, entry.is_counted) for entry in found}


def calls() -> Iterator[tuple[str, ast.Call]]:
    """The calls that translate, with the places where they stand."""
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and (name == "tr" or (name == "translate" and len(node.args) > 1)):
                yield f"{path.relative_to(CODE)}:{node.lineno}", node


def test_the_tool_finds_every_call_that_translates() -> None:
    counted = {(entry.source, entry.is_counted) for entry in of_code()}
    lost = []
    for place, call in calls():
        is_method = isinstance(call.func, ast.Attribute) and call.func.attr == "tr"
        words, *more = call.args[0 if is_method else 1 :]
        if isinstance(words, ast.UnaryOp):
            continue  # a painter's translate
        source = words.value if isinstance(words, ast.Constant) else None
        if (source, len(more) > 1) not in counted or (len(more) > 1 and not is_method):
            lost.append(f"{place}: {ast.unparse(call)}")
        if is_method and ast.unparse(call.func) != "self.tr":
            lost.append(f"{place}: {ast.unparse(call)}")
    assert not lost


def test_counted_words_stand_in_classes_without_heirs() -> None:
    """Qt looks for the plurals of an heir's words in the heir alone."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in CODE.rglob("*.py")]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    tr = [(each.name, call) for each in classes for call in ast.walk(each) if isinstance(call, ast.Call)]
    counted = {name for name, call in tr if ast.unparse(call.func) == "self.tr" and call.args[2:]}
    assert counted & {ast.unparse(base) for each in classes for base in each.bases} == set()


def test_arabic_has_every_string_of_the_code() -> None:
    """Renew the .ts and .qm files as the README says when this fails, and translate what it names."""
    known = keys(tuple(entry for entry in kept("ar") if entry.forms))
    assert keys(of_code()) - known == set()
    assert keys(kept("ar")) - keys(of_code()) == set()


def test_english_has_every_plural() -> None:
    counted = tuple(entry for entry in of_code() if entry.is_counted)
    assert keys(counted) == keys(tuple(entry for entry in kept("en") if entry.forms))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_plurals_are_complete_and_placeholders_agree(language: str) -> None:
    for entry in kept(language):
        assert len(entry.forms) == (len(COUNTS[language]) if entry.is_counted else 1), entry
        wanted = set(PLACEHOLDER.findall(entry.source))
        for form in entry.forms:
            given = set(PLACEHOLDER.findall(form))
            # Arabic says none, one and two in words.
            is_in_words = language == "ar" and entry.is_counted and form in entry.forms[:3]
            assert given == wanted or (is_in_words and given == wanted - {"%Ln"}), entry


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_the_window_loads_is_what_was_translated(language: str) -> None:
    translator = QTranslator()
    assert translator.load(str(assets.path(f"translations/briefgen_{language}.qm")))
    for entry in kept(language):
        counts = COUNTS[language] if entry.is_counted else (-1,)
        for count, form in zip(counts, entry.forms, strict=True):
            assert translator.translate(entry.context, entry.source, "", count) == form


@pytest.fixture
def _english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    translation.remove(qapp)
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("_english_again")
def test_the_window_in_arabic_runs_from_right_to_left(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    translation.install(qapp, "ar")
    window = shown_window(qtbot, settings_in(tmp_path))
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    bar = window.menuBar()
    first = bar.mapTo(window, bar.actionGeometry(bar.actions()[0]).topLeft())
    assert first.x() > window.width() / 2
    titles = [action.text() for action in bar.actions()]
    assert len(titles) == 5
    assert all(ARABIC.search(title) for title in titles)
    assert window.commands.exports.formats[".pdf"].text() == "تصدير &PDF"


@pytest.mark.usefixtures("_english_again")
def test_the_buttons_that_are_qts_own_are_in_arabic_too(qapp: QApplication, qtbot: QtBot) -> None:
    translation.install(qapp, "ar")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert ARABIC.search(box.buttons()[0].text())


@pytest.mark.usefixtures("_english_again")
@pytest.mark.parametrize(
    ("language", "count", "words"),
    [
        ("en", 1, "1 event"),
        ("en", 2000, "2,000 events"),
        ("fr", 1, "1 event"),
        ("ar-EG", 2, "حدثان"),
        ("ar-EG", 3, "٣ أحداث"),
        ("ar-MA", 11, "11 حدثًا"),
    ],
)
def test_counts_are_told_in_words_that_fit(qapp: QApplication, language: str, count: int, words: str) -> None:
    translation.install(qapp, language)
    assert QCoreApplication.translate("FacetTree", "%Ln event(s)", "", count) == words


@pytest.mark.usefixtures("_english_again")
def test_names_are_joined_as_the_language_joins_them(qapp: QApplication) -> None:
    translation.install(qapp, "en")
    assert translation.enumerated(["a", "b", "c"]) == "a, b and c"
    assert translation.enumerated(["a"]) == "a"
    translation.install(qapp, "ar")
    assert translation.listed(["a", "b"]) == "a، b"


def test_without_a_choice_the_language_is_the_systems() -> None:
    assert translation.chosen_locale("") == QLocale.system()
