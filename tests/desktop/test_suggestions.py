"""A source opens with the brief that would be built of it ticked; it can be suggested again, and says why."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefgen import service
from briefgen.desktop.events.columns import TICK, place_of
from briefgen.desktop.events.pane import EventsPane
from briefgen.desktop.workspace.brief_state import BriefState
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.library.library import open_library
from briefgen.library.merging import merge_waiting
from briefgen.model import Filters, Spec, dump_article_line
from briefgen.model.spec import Form
from briefgen.selection.telling import tell
from tests.desktop.frame import idle, opened, settings_in, shown_window
from tests.made_story import made_story

STORY = made_story(8, 6)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of articles."""
    path = tmp_path_factory.mktemp("story") / "story.jsonl"
    path.write_text("".join(map(dump_article_line, STORY)), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of them."""
    path = tmp_path_factory.mktemp("story") / "story.db"
    with open_library(path) as made:
        for data in STORY:
            made.add(data)
        merge_waiting(made)
    return path


def built(source: Path, form: Form = "brief") -> frozenset[str]:
    """The rows of the brief that the command line builds."""
    spec = Spec(form=form)
    return frozenset(event.id for event in tell(service.load_for_brief([source], spec), spec).selection.events)


def opened_in(workspace: Workspace, qtbot: QtBot, source: Path, spec: Spec | None = None) -> BriefState:
    with qtbot.waitSignal(workspace.suggested, timeout=30_000):
        workspace.open_sources([source], spec)
    return workspace.choice


def test_files_open_with_the_brief_ticked_that_would_be_built(workspace: Workspace, story: Path, qtbot: QtBot) -> None:
    choice = opened_in(workspace, qtbot, story)
    assert choice.ticked == built(story)
    assert len(choice.ticked or ()) == 15
    assert workspace.saved_spec().filters == Filters()
    assert not workspace.undo_stack.canUndo()


def test_a_library_opens_with_the_brief_ticked_that_would_be_built(
    workspace: Workspace, library: Path, qtbot: QtBot
) -> None:
    assert opened_in(workspace, qtbot, library).ticked == built(library)


def test_what_the_form_tells_is_ticked_when_it_becomes_another(workspace: Workspace, story: Path, qtbot: QtBot) -> None:
    before = opened_in(workspace, qtbot, story)
    with qtbot.waitSignal(workspace.suggested, timeout=30_000):
        workspace.change_spec("Change the length", form="page")
    assert workspace.choice.ticked == built(story, "page")
    workspace.undo_stack.undo()
    assert workspace.choice == before


def test_what_was_unticked_stays_so(workspace: Workspace, story: Path, qtbot: QtBot) -> None:
    first, *others = sorted(opened_in(workspace, qtbot, story).ticked or ())
    workspace.tick([first], False)
    workspace.change_spec("Change the length", form="page")
    qtbot.waitUntil(lambda: not workspace.worker.is_busy)
    assert workspace.choice.ticked == frozenset(others)
    assert workspace.saved_spec().filters.events == tuple(others)


def test_what_is_ticked_before_the_suggestion_comes_holds(workspace: Workspace, story: Path, qtbot: QtBot) -> None:
    workspace.collection_changed.connect(lambda: workspace.tick_only(["a001:e0"]))
    with qtbot.waitSignal(workspace.collection_changed, timeout=30_000):
        workspace.open_sources([story])
    qtbot.waitUntil(lambda: not workspace.worker.is_busy)
    assert workspace.choice.ticked == {"a001:e0"}


def test_a_spec_that_chooses_events_is_taken_at_its_word(workspace: Workspace, story: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.collection_changed, timeout=30_000):
        workspace.open_sources([story], Spec(filters=Filters(events=("a001:e0",))))
    qtbot.waitUntil(lambda: not workspace.worker.is_busy)
    assert workspace.choice.ticked == {"a001:e0"}


def test_a_brief_that_nobody_touched_is_not_modified(tmp_path: Path, story: Path, qtbot: QtBot) -> None:
    window = shown_window(qtbot, settings_in(tmp_path))
    opened(window, qtbot, story)
    qtbot.waitUntil(lambda: window.workspace.choice.is_suggested, timeout=30_000)
    assert not window.commands.specs.is_modified
    window.workspace.tick(window.workspace.choice.ticked or (), False)
    assert window.commands.specs.is_modified
    idle(window, qtbot)


@pytest.fixture
def pane(workspace: Workspace, qtbot: QtBot) -> Iterator[EventsPane]:
    made = EventsPane(workspace)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.picking.task.cancel()


def test_as_many_as_are_asked_for_are_suggested_again_with_reasons(
    workspace: Workspace, pane: EventsPane, story: Path, qtbot: QtBot
) -> None:
    opened_in(workspace, qtbot, story)
    assert pane.head.number.value() == 15
    pane.head.number.setValue(4)
    pane.does.suggest.trigger()
    qtbot.waitUntil(lambda: len(workspace.choice.ticked or ()) == 4, timeout=30_000)
    assert len(workspace.saved_spec().filters.events) == 4
    qtbot.waitUntil(lambda: pane.model.rowCount() > 4)
    assert workspace.choice.suggestion is not None
    for event, reason in workspace.choice.suggestion.reasons.items():
        row = pane.model.row_of(event)
        assert row is not None
        tip = pane.model.index(row, place_of(TICK)).data(Qt.ItemDataRole.ToolTipRole)
        assert tip.startswith("Suggested: ")
        assert reason in tip
    pane.head.number.setValue(15)
    pane.does.suggest.trigger()
    qtbot.waitUntil(lambda: workspace.choice.is_suggested, timeout=30_000)
    assert workspace.choice.ticked == built(story)
