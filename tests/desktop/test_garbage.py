"""Widgets are taken apart on the window's own thread only."""

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from briefgen.desktop.application.garbage import GarbageCollector


class Ring:
    """Something that only the collector takes apart; `threads` says where it did."""

    def __init__(self, threads: list[int]) -> None:
        self.ring = self
        weakref.finalize(self, lambda: threads.append(threading.get_ident()))


def test_garbage_is_collected_on_the_windows_thread(qtbot: QtBot) -> None:
    was_enabled = gc.isenabled()
    collector = GarbageCollector()
    threads: list[int] = []
    worker = threading.Thread(target=lambda: [Ring(threads) for _ in range(11_000)])
    worker.start()
    worker.join()
    assert threads == []
    qtbot.waitUntil(lambda: len(threads) > 10_000)
    assert set(threads) == {threading.get_ident()}
    collector.stop()
    assert gc.isenabled() == was_enabled
