"""The table of looks: whole, and legible in light and dark."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from briefgen.desktop.theme.design_tokens import WindowColours, tokens
from briefgen.desktop.theme.stylesheet import stylesheet
from briefgen.desktop.theme.window_theme import theme
from briefgen.document.style_file import contrast

SETS = {"light": tokens().colour.light, "dark": tokens().colour.dark}
GROUNDS = ("window", "sidebar", "content", "raised", "field", "hover", "tint", "inactive")
TEXT = [
    *(("text", ground) for ground in (*GROUNDS, "tint_strong")),
    *(("muted", ground) for ground in (*GROUNDS, "canvas")),
    *(("accent", ground) for ground in ("window", "sidebar", "content", "raised", "tint", "inactive")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("passage_text", "passage"),
    *((status, f"{status}_fill") for status in ("claimed", "planned", "disputed", "denied")),
    ("disputed", "window"),
    ("good", "content"),
    ("toast_text", "toast"),
    ("toast_action", "toast"),
]
PARTS = [
    *(("edge", ground) for ground in ("window", "sidebar", "content", "raised", "field", "tint", "inactive")),
    *(("focus", ground) for ground in ("window", "sidebar", "content", "raised", "tint", "canvas", "inactive")),
    ("passage_line", "content"),
    ("passage_line", "passage"),
    ("bar", "sidebar"),
    ("bar_off", "sidebar"),
    ("accent", "canvas"),
]


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_letters_stand_out_from_their_ground(name: str, ink: str, ground: str) -> None:
    colours = SETS[name]
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize(("part", "ground"), PARTS)
def test_parts_can_be_told_from_their_ground(name: str, part: str, ground: str) -> None:
    colours = SETS[name]
    assert contrast(getattr(colours, part), getattr(colours, ground)) >= 3


@pytest.mark.parametrize("name", SETS)
def test_every_colour_is_one(name: str) -> None:
    assert all(QColor(getattr(SETS[name], field)).isValid() for field in WindowColours.model_fields)


def test_the_sheet_has_no_gap_and_no_colour_of_its_own(qapp: object, tmp_path: Path) -> None:
    look = theme()
    sheet = stylesheet(look, tmp_path)
    assert "$" not in sheet
    colours = {getattr(look.colours, name) for name in WindowColours.model_fields}
    assert {word.rstrip(";") for word in sheet.split() if word.startswith("#") and word[1:2].isdigit()} <= colours
    files = [part.split(")")[0] for part in sheet.split("url(")[1:]]
    assert files
    assert all(Path(file).is_file() for file in files)


def test_no_other_file_of_the_window_holds_a_colour() -> None:
    desktop = Path(__file__).parents[2] / "briefgen" / "desktop"
    found = [
        f"{path.relative_to(desktop)}: {match[0]}"
        for path in desktop.rglob("*.py")
        for match in re.finditer(r'"#[0-9a-fA-F]{6,8}"|QColor\([0-9]', path.read_text("utf-8"))
    ]
    assert not found
