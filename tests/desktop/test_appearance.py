"""Light, dark, and the size of the letters."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QListWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from briefgen.desktop.application.appearance import ZOOMS, Appearance
from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.theme import theme
from briefgen.desktop.theme.design_tokens import tokens
from briefgen.desktop.theme.palette import palette_of
from briefgen.desktop.widgets.item_delegate import ItemDelegate
from briefgen.document.style_file import contrast
from briefgen.settings import Colours
from tests.desktop.frame import idle, opened, settings_in, shown_window

ROLE = QPalette.ColorRole


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[UserSettings]:
    made = settings_in(tmp_path)
    yield made
    made.change(colours="system", zoom=100)


@pytest.fixture
def window(qtbot: QtBot, settings: UserSettings) -> BriefWindow:
    return shown_window(qtbot, settings)


def is_dark(palette: QPalette) -> bool:
    return palette.color(ROLE.Window).lightness() < palette.color(ROLE.WindowText).lightness()


def test_dark_and_light_are_chosen_in_the_menu(window: BriefWindow, settings: UserSettings, qtbot: QtBot) -> None:
    system, light, dark = window.commands.views.colours.actions()
    dark.trigger()
    assert is_dark(QApplication.palette())
    qtbot.waitUntil(lambda: is_dark(window.palette()))
    assert settings.values.colours == "dark"
    light.trigger()
    assert not is_dark(QApplication.palette())
    system.trigger()
    assert not is_dark(QApplication.palette())


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        (ROLE.WindowText, ROLE.Window),
        (ROLE.Text, ROLE.Base),
        (ROLE.Text, ROLE.AlternateBase),
        (ROLE.PlaceholderText, ROLE.Base),
        (ROLE.PlaceholderText, ROLE.Window),
        (ROLE.ButtonText, ROLE.Button),
        (ROLE.HighlightedText, ROLE.Highlight),
        (ROLE.ToolTipText, ROLE.ToolTipBase),
        (ROLE.Link, ROLE.Base),
        (ROLE.LinkVisited, ROLE.Base),
    ],
)
def test_every_ink_stands_out_from_its_ground(
    colours: Colours, ink: QPalette.ColorRole, ground: QPalette.ColorRole
) -> None:
    palette = palette_of(getattr(tokens().colour, colours))
    assert contrast(palette.color(ink).name(), palette.color(ground).name()) >= 4.5


def test_what_cannot_be_used_is_greyed() -> None:
    palette = palette_of(tokens().colour.dark)
    greyed = palette.color(QPalette.ColorGroup.Disabled, ROLE.Text)
    assert greyed != palette.color(QPalette.ColorGroup.Active, ROLE.Text) != QColor()


def test_letters_grow_step_by_step_and_stop_at_the_ends(
    window: BriefWindow, settings: UserSettings, qtbot: QtBot
) -> None:
    views, label = window.commands.views, window.progress.findChildren(QLabel)[0]
    usual = label.font().pointSizeF()
    for _ in ZOOMS:
        views.larger.trigger()
    assert settings.values.zoom == 200
    qtbot.waitUntil(lambda: label.font().pointSizeF() == pytest.approx(2 * usual))
    assert not views.larger.isEnabled()
    for _ in ZOOMS:
        views.smaller.trigger()
    assert settings.values.zoom == ZOOMS[0]
    assert not views.smaller.isEnabled()
    views.usual.trigger()
    qtbot.waitUntil(lambda: label.font().pointSizeF() == pytest.approx(usual))


def test_what_was_chosen_is_there_at_the_next_start(qtbot: QtBot, settings: UserSettings, tmp_path: Path) -> None:
    settings.change(colours="dark", zoom=150)
    usual = QApplication.font().pointSizeF()
    Appearance(settings_in(tmp_path))
    try:
        assert is_dark(QApplication.palette())
        assert QApplication.font().pointSizeF() == pytest.approx(1.5 * usual)
    finally:
        font = QApplication.font()
        font.setPointSizeF(usual)
        QApplication.setFont(font)
        QApplication.setPalette(QPalette())


def test_a_window_that_starts_large_is_large_throughout(qtbot: QtBot, settings: UserSettings, tmp_path: Path) -> None:
    usual = QApplication.font().pointSizeF()
    settings.change(zoom=200)
    window = shown_window(qtbot, settings)
    shown = [label for label in window.findChildren(QWidget) if label.isVisible() and not label.property("type")]
    assert len(shown) > 5
    assert {round(each.font().pointSizeF() / usual, 1) for each in shown} == {2.0}


def test_heights_and_heads_follow_another_size_at_once(
    qtbot: QtBot, settings: UserSettings, tmp_path: Path, seeds: Path
) -> None:
    window = shown_window(qtbot, settings)
    window.resize(1500, 900)
    opened(window, qtbot, seeds)
    panes, size = window.panes, tokens().size

    def heights() -> dict[str, int]:
        rows = panes.events.list
        return {
            "header": window.header.height(),
            "list head": panes.events.head.height(),
            "page turner": panes.preview.turner.height(),
            "row": rows.visualRect(panes.events.model.index(0, 1)).height(),
            "section": panes.brief.outline.list.visualItemRect(panes.brief.outline.list.item(0)).height(),
        }

    def wanted() -> dict[str, int]:
        px = theme().px
        return {
            "header": px(size.header), "list head": px(size.pane_head), "page turner": px(size.pane_head),
            "row": px(size.row_one), "section": px(size.row_section),
        }  # fmt: skip

    qtbot.waitUntil(lambda: heights() == wanted())
    before = wanted()
    settings.change(zoom=150)
    qtbot.waitUntil(lambda: heights() == wanted())
    assert wanted()["header"] == pytest.approx(1.5 * before["header"], abs=2)
    idle(window, qtbot)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_boxes_without_a_tick_can_be_seen(qtbot: QtBot, colours: Colours) -> None:
    view = QListWidget()
    qtbot.addWidget(view)
    view.setPalette(palette_of(getattr(tokens().colour, colours)))
    view.setItemDelegate(ItemDelegate(view))
    item = QListWidgetItem("")
    item.setCheckState(Qt.CheckState.Unchecked)
    view.addItem(item)
    view.show()
    qtbot.waitExposed(view)
    row = view.visualItemRect(item)
    picture = view.viewport().grab(row).toImage()
    ground = picture.pixelColor(picture.width() - 1, 1).name()
    seen = {picture.pixelColor(x, row.height() // 2).name() for x in range(picture.width())}
    assert max(contrast(colour, ground) for colour in seen) >= 3
