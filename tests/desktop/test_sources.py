"""Sources that come and go while others stay, what was open last, and the first steps."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.workspace.brief_state import BriefState
from briefgen.library.library import open_library
from briefgen.service import ExtractionOptions
from briefgen.service.libraries import import_sources
from tests.desktop.frame import idle, opened, settings_in, shown_window
from tests.fakes import MarkedText, raw_data, raw_event

LEFT = Qt.MouseButton.LeftButton


def report(folder: Path, number: int) -> Path:
    text = MarkedText(f"{{all|Post {number} near Kunduz fell on {number} May 2021.}}")
    raw = raw_data(text.text)
    raw["article"] |= {"id": f"a{number}", "title": f"Post {number} falls"}
    raw["events"] = [raw_event("e", [text.span("all")], date=f"2021-05-{number:02}", title=f"Post {number} fell")]
    path = folder / f"{number}.json"
    path.write_text(json.dumps(raw), "utf-8")
    return path


def titles(window: BriefWindow) -> list[str]:
    return sorted(event.row.title for event in window.panes.events.model.events)


def test_articles_that_are_added_are_counted_and_can_be_taken_back(
    window: BriefWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second, third = (report(tmp_path, number) for number in (1, 2, 3))
    opened(window, qtbot, first)
    window.workspace.edit(window.panes.events.model.events[0].id, title="The first post fell")
    with qtbot.waitSignal(window.workspace.sources_changed, timeout=30_000):
        window.open_paths([first, second, third])
    idle(window, qtbot)
    qtbot.waitUntil(lambda: titles(window) == ["Post 2 fell", "Post 3 fell", "The first post fell"])
    assert window.toast.words.text() == "2 article(s) added, 1 already there"
    assert not window.toast.open.isVisible()
    QTest.mouseClick(window.toast.undo, LEFT)
    idle(window, qtbot)
    qtbot.waitUntil(lambda: titles(window) == ["The first post fell"])
    assert not window.toast.isVisible()


def test_a_source_is_taken_out_and_brought_back(window: BriefWindow, tmp_path: Path, qtbot: QtBot) -> None:
    first, second = report(tmp_path, 1), report(tmp_path, 2)
    opened(window, qtbot, first)
    assert not window.panes.sources.more.isVisible()
    window.workspace.add_sources([second])
    idle(window, qtbot)
    menu = window.panes.sources.more.menu()
    (out,) = [action for action in menu.actions() if action.text() == "Take 1.json out"]
    with qtbot.waitSignal(window.workspace.sources_changed, timeout=30_000):
        out.trigger()
    idle(window, qtbot)
    qtbot.waitUntil(lambda: titles(window) == ["Post 2 fell"])
    assert window.toast.words.text() == "1.json is taken out"
    QTest.mouseClick(window.toast.undo, LEFT)
    idle(window, qtbot)
    qtbot.waitUntil(lambda: titles(window) == ["Post 1 fell", "Post 2 fell"])


def test_one_bad_file_does_not_keep_the_good_ones_out(window: BriefWindow, tmp_path: Path, qtbot: QtBot) -> None:
    opened(window, qtbot, report(tmp_path, 1))
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4 torn")
    with qtbot.waitSignal(window.workspace.sources_changed, timeout=30_000):
        window.open_paths([tmp_path / "scan.pdf", report(tmp_path, 2)])
    idle(window, qtbot)
    qtbot.waitUntil(lambda: titles(window) == ["Post 1 fell", "Post 2 fell"])
    assert "scan.pdf" in window.notices.words.text()


def test_what_a_library_gets_is_counted_and_a_library_that_is_gone_is_told(
    window: BriefWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    library = tmp_path / "desk.db"
    import_sources([report(tmp_path, 1)], str(library), ExtractionOptions())
    opened(window, qtbot, library)
    with qtbot.waitSignal(window.workspace.sources_changed, timeout=30_000):
        window.workspace.add_sources([report(tmp_path, 1), report(tmp_path, 2)])
    idle(window, qtbot)
    assert window.toast.words.text() == "1 article(s) added, 1 already there"
    with qtbot.waitSignal(window.workspace.sources_changed, timeout=30_000):
        window.workspace.add_sources([report(tmp_path, 1)])
    idle(window, qtbot)
    assert window.toast.words.text() == "0 article(s) added, 1 already there"
    assert not window.toast.undo.isVisible()
    library.rename(tmp_path / "elsewhere.db")
    qtbot.waitUntil(lambda: any("desk.db is not there any more" in each.words for each in window.notices.notices))
    (tmp_path / "elsewhere.db").rename(library)
    window.news.look()
    assert not window.notices.notices


def test_what_came_into_a_library_is_taken_out_again(window: BriefWindow, tmp_path: Path, qtbot: QtBot) -> None:
    library = tmp_path / "desk.db"
    import_sources([report(tmp_path, 1)], str(library), ExtractionOptions())
    opened(window, qtbot, library)
    with qtbot.waitSignal(window.workspace.sources_changed, timeout=30_000):
        window.workspace.add_sources([report(tmp_path, 2), report(tmp_path, 3)])
    idle(window, qtbot)
    qtbot.waitUntil(lambda: titles(window) == ["Post 1 fell", "Post 2 fell", "Post 3 fell"])
    with qtbot.waitSignal(window.workspace.sources_changed, timeout=30_000):
        QTest.mouseClick(window.toast.undo, LEFT)
    idle(window, qtbot)
    qtbot.waitUntil(lambda: titles(window) == ["Post 1 fell"])
    assert window.toast.words.text() == "2 article(s) taken out again"
    assert not window.toast.undo.isVisible()
    with open_library(library, must_exist=True) as kept:
        assert len(kept.articles()) == 1


def test_what_is_closed_has_no_way_back(window: BriefWindow, tmp_path: Path, qtbot: QtBot) -> None:
    library = tmp_path / "desk.db"
    import_sources([report(tmp_path, 1)], str(library), ExtractionOptions())
    opened(window, qtbot, library)
    with qtbot.waitSignal(window.workspace.sources_changed, timeout=30_000):
        window.workspace.add_sources([report(tmp_path, 2)])
    idle(window, qtbot)
    assert window.workspace.can_bring_back
    window.workspace.begin_without_articles(BriefState())
    QTest.mouseClick(window.toast.undo, LEFT)
    idle(window, qtbot)
    assert window.workspace.collection is None
    with open_library(library, must_exist=True) as kept:
        assert len(kept.articles()) == 2


def test_a_library_is_made_and_opened(window: BriefWindow, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.workspace.collection_changed, timeout=30_000):
        window.commands.sources.make(tmp_path / "new.db")
    idle(window, qtbot)
    assert window.workspace.collection is not None
    assert window.workspace.collection.is_library
    with open_library(tmp_path / "new.db", must_exist=True) as made:
        assert made.articles() == []


def test_what_was_open_last_is_known_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    first = shown_window(qtbot, settings_in(tmp_path))
    assert first.last.there() == ()
    source = report(tmp_path, 1)
    opened(first, qtbot, source)
    second = shown_window(qtbot, settings_in(tmp_path))
    assert second.last.there() == (str(source),)
    first.commands.specs.save_to(tmp_path / "posts.brief.toml")
    idle(first, qtbot)
    assert second.last.there() == (str(source),)
    third = shown_window(qtbot, settings_in(tmp_path))
    assert third.last.there() == (str(tmp_path / "posts.brief.toml"),)
    (tmp_path / "posts.brief.toml").unlink()
    assert third.last.there() == ()
    first.commands.sources.close.trigger()
    assert first.panes.currentWidget() is first.panes.start
    assert shown_window(qtbot, settings_in(tmp_path)).last.there() == ()


def test_nothing_elsewhere_is_opened_unasked(qtbot: QtBot, tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    settings.change(last_opened=("postgresql://host/news",))
    assert shown_window(qtbot, settings).last.there() == ()


def test_the_first_steps_go_when_they_are_done(window: BriefWindow, qtbot: QtBot, tmp_path: Path) -> None:
    steps = window.steps
    assert steps.isHidden()
    QTest.mouseClick(window.panes.start.example, LEFT)
    qtbot.waitUntil(steps.isVisible, timeout=30_000)
    idle(window, qtbot)
    assert steps.done == set()
    event = window.panes.events.model.events[0].id
    window.workspace.set_current(event)
    window.workspace.tick([event], False)
    assert steps.done == {0, 1}
    window.commands.exports.exported.emit((tmp_path / "brief.pdf",))
    assert steps.isHidden()


def test_the_first_steps_can_be_put_away_and_do_not_come_with_other_articles(
    window: BriefWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    QTest.mouseClick(window.panes.start.example, LEFT)
    qtbot.waitUntil(window.steps.isVisible, timeout=30_000)
    QTest.mouseClick(window.steps.dismiss, LEFT)
    assert window.steps.isHidden()
    idle(window, qtbot)
    window.workspace.guard = lambda go: go()
    with qtbot.waitSignal(window.workspace.collection_changed, timeout=30_000):
        window.workspace.open_sources([report(tmp_path, 1)])
    assert window.steps.isHidden()


@pytest.mark.parametrize("is_open", [True, False])
def test_tools_are_there_where_something_is_open(window: BriefWindow, is_open: bool, seeds: Path, qtbot: QtBot) -> None:
    if is_open:
        opened(window, qtbot, seeds)
    parts = (window.header.views, window.header.form, window.header.export)
    assert {part.isVisible() for part in parts} == {is_open}
