"""Keeping the work of a window, and offering what a crash left behind."""

import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject

from briefgen.addresses import address_name
from briefgen.desktop.application.service_words import in_own_words
from briefgen.desktop.commands.sources import absolute
from briefgen.desktop.commands.spec_opening import Opening
from briefgen.desktop.frame.window import BriefWindow
from briefgen.desktop.recovery.autosave import Autosave, Orphan, Snapshot, find_orphans
from briefgen.desktop.widgets.notices import Notice, NoticeAction


class Recovery(QObject):
    """Keeps snapshots of a window's unsaved work; offers those that are left of others when it starts."""

    def __init__(self, window: BriefWindow, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._offered: list[Orphan] = []
        self._asked: Orphan | None = None
        self._restored: tuple[Orphan, datetime.datetime] | None = None
        self.autosave = Autosave(folder, self._snapshot, self)
        self.autosave.kept.connect(self._let_go)
        self.autosave.failed.connect(self._report)
        specs = window.commands.specs
        specs.changed.connect(self.autosave.note_change)
        specs.restored.connect(self._note_restored)
        window.left.connect(self._close)

    def offer(self) -> None:
        """Look for work that was left behind, and offer it."""
        workspace = self._window.workspace
        workspace.worker.run(partial(find_orphans, self._folder), self._show, workspace.report)

    def _show(self, orphans: list[Orphan]) -> None:
        self._offered += orphans
        for orphan in reversed(orphans):
            self._window.notices.report(self._notice(orphan))

    def _notice(self, orphan: Orphan) -> Notice:
        snapshot = orphan.snapshot
        words = self.tr("briefgen ended before “{name}” was saved. It can be had back as it was on {moment}.")
        restore = NoticeAction(self.tr("&Restore"), partial(self._restore, orphan))
        discard = NoticeAction(self.tr("&Discard"), partial(self._discard, orphan))
        told = words.format(name=self._name(snapshot), moment=_moment(snapshot))
        return Notice(told, (restore, discard), is_problem=False)

    def _name(self, snapshot: Snapshot) -> str:
        sources = (address_name(source) for source in snapshot.spec.sources)
        file = snapshot.file.name if snapshot.file else ""
        return snapshot.spec.title or file or next(sources, "") or self.tr("New brief")

    def _restore(self, orphan: Orphan) -> None:
        """Open it; the file stays until this window has written one of its own."""
        self._asked = orphan
        snapshot = orphan.snapshot
        opening = Opening(snapshot.spec, snapshot.file, is_recovered=True, is_empty=snapshot.is_empty)
        self._window.commands.specs.restore(opening)

    def _discard(self, orphan: Orphan) -> None:
        self._offered.remove(orphan)
        orphan.discard()

    def _note_restored(self) -> None:
        if self._asked is not None:
            self._restored, self._asked = (self._asked, _now()), None
        self.autosave.note_change()

    def _let_go(self, kept: Snapshot | None) -> None:
        """Do away with what was restored, once it is kept for this window."""
        if self._restored is not None and kept is not None and kept.moment >= self._restored[1]:
            self._discard(self._restored[0])
            self._restored = None

    def _report(self, words: str) -> None:
        save = NoticeAction(self.tr("Save brief"), self._window.commands.specs.save_brief)
        self._window.notices.report(Notice(in_own_words(words), (save,)))

    def _snapshot(self) -> Snapshot | None:
        workspace, specs = self._window.workspace, self._window.commands.specs
        if not specs.is_modified:
            return None
        spec = workspace.saved_spec()
        spec = spec.model_copy(update={"sources": absolute(spec.sources)})
        return Snapshot(spec, workspace.choice.is_empty, specs.file, _now())

    def _close(self) -> None:
        self.autosave.close()
        for orphan in self._offered:
            orphan.release()
        self._offered = []


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def _moment(snapshot: Snapshot) -> str:
    """Day and time as the reader has them."""
    moment = QDateTime.fromSecsSinceEpoch(int(snapshot.moment.timestamp()))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
