"""From a tick to the pages on the screen, in a window of three panes; at most 250 ms at the median for 50 events."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
pytest.importorskip("PySide6.QtWidgets", reason="Qt needs libEGL and libGL here", exc_type=ImportError)

from pytestqt.qtbot import QtBot

from briefgen.desktop.frame.window import BriefWindow
from tests.benchmarks.content import Size, articles
from tests.benchmarks.windows import settle, shown_window

Benchmark = Callable[..., Any]
LONGEST = 0.250
"""Seconds."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, events: int) -> Iterator[BriefWindow]:
    """A window with that many events open and ticked, its preview on the screen."""
    sources = tmp_path / "sources"
    sources.mkdir()
    for data in articles(Size(events)):
        (sources / f"{data.article.id}.json").write_text(data.model_dump_json(by_alias=True), encoding="utf-8")
    with shown_window(qtbot, tmp_path) as shown:
        with qtbot.waitSignal(shown.panes.preview.view.shown, timeout=60_000):
            shown.open_paths([sources])
        rest(shown, qtbot)
        yield shown


def rest(window: BriefWindow, qtbot: QtBot) -> None:
    """Wait until the newest pages are on the screen and nothing is under way."""
    settle(window, qtbot)
    qtbot.waitUntil(lambda: window.panes.preview.view.is_settled, timeout=60_000)


@pytest.mark.benchmark(group="tick to updated preview")
@pytest.mark.parametrize("events", [20, 50, 200])
def test_tick_to_updated_preview(benchmark: Benchmark, window: BriefWindow, qtbot: QtBot, events: int) -> None:
    workspace, view = window.workspace, window.panes.preview.view
    wanted = f"event-{events // 30}"
    event = next(place.event for place in view.preview.places if place.event.endswith(wanted))  # type: ignore[union-attr]

    def tick() -> None:
        with qtbot.waitSignal(view.shown, timeout=30_000):
            workspace.tick([event], not workspace.is_ticked(event))

    benchmark.pedantic(tick, setup=lambda: rest(window, qtbot), rounds=31, warmup_rounds=3)
    if events == 50:
        assert benchmark.stats.stats.median <= LONGEST  # type: ignore[attr-defined]


@pytest.mark.benchmark(group="typing to updated preview")
@pytest.mark.parametrize("events", [50])
def test_typed_title_to_updated_preview(benchmark: Benchmark, window: BriefWindow, qtbot: QtBot) -> None:
    workspace, view = window.workspace, window.panes.preview.view

    def change() -> None:
        with qtbot.waitSignal(view.shown, timeout=30_000):
            workspace.change_spec("Title", "title", title=f"{workspace.choice.spec.title or ''}x")

    benchmark.pedantic(change, setup=lambda: rest(window, qtbot), rounds=15, warmup_rounds=2)
