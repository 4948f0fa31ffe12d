"""What was being worked on is kept beside the file, so that a crash costs a second of work at most."""

import contextlib
import datetime
import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from briefgen.desktop.workspace.work import LatestOnly, Worker
from briefgen.errors import BriefgenError, InputError
from briefgen.export.files import write_files
from briefgen.model import Spec, dump_spec, load_spec

if TYPE_CHECKING:
    from filelock import FileLock

_PAUSE: Final = 300  # milliseconds
_FOLDER: Final = "recovery"
_ENDING: Final = ".json"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Work as it stood: the spec with its sources and the ticked events in its filters, and the file it came from.

    `is_empty` tells that no event was ticked, which a spec cannot say; `moment` is that of the change, UTC.
    """

    spec: Spec
    is_empty: bool
    file: Path | None
    moment: datetime.datetime


class SnapshotLock:
    """Keeps other windows from a snapshot. The library for it is loaded where a lock is taken: that takes 50 ms."""

    def __init__(self, path: Path) -> None:
        self._path = _lock_path(path)
        self._lock: FileLock | None = None

    def take(self) -> bool:
        """Whether it is held now. Raises `OSError` where no file can be made for it."""
        from filelock import FileLock, Timeout

        if self._lock is None:
            self._lock = FileLock(self._path, thread_local=False)
        if not self._lock.is_locked:
            try:
                self._lock.acquire(timeout=0)
            except Timeout:
                return False
        return True

    def release(self, *, is_last: bool = False) -> None:
        """Let others have it; with `is_last` there is nothing left to be had."""
        if self._lock is not None:
            self._lock.release()
        if is_last:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Orphan:
    """A snapshot whose window is gone; the lock keeps other windows from offering it as well."""

    path: Path
    snapshot: Snapshot
    lock: SnapshotLock

    def discard(self) -> None:
        """Do away with it."""
        self.path.unlink(missing_ok=True)
        self.lock.release(is_last=True)

    def release(self) -> None:
        """Leave it for the next start."""
        self.lock.release()


class Autosave(QObject):
    """Keeps a snapshot in a file of its own, written in a thread, at the latest a second after a change."""

    failed = Signal(str)
    kept = Signal(object)  # Snapshot | None: the file holds it now

    def __init__(self, folder: Path, take: Callable[[], Snapshot | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder / _FOLDER
        self._take = take
        self._path = self._folder / f"{uuid.uuid4().hex}{_ENDING}"
        self._lock = SnapshotLock(self._path)
        self._worker = Worker()
        self._newest = LatestOnly(self._worker)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._write)
        self._is_kept = False
        self._has_failed = False

    @property
    def path(self) -> Path:
        """Where the snapshot is kept."""
        return self._path

    def note_change(self) -> None:
        """Something has changed; a snapshot is written soon, the first of many changes sets the time."""
        if not self._timer.isActive():
            self._timer.start()

    def close(self, *, keep: bool = False) -> None:
        """Stop, and do away with the snapshot, since the work is saved or given up; `keep` leaves it to be offered."""
        self._timer.stop()
        if keep:
            self._write()
        self._worker.close()
        if not keep:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)
        self._lock.release(is_last=not keep)

    def _write(self) -> None:
        snapshot = self._take()
        if snapshot is None and not self._is_kept:
            return
        self._is_kept = snapshot is not None
        path, lock = self._path, self._lock
        self._newest.ask(lambda: _keep(path, lock, snapshot), self._note_success, self._note_trouble)

    def _note_success(self, snapshot: Snapshot | None) -> None:
        self._has_failed = False
        self.kept.emit(snapshot)

    def _note_trouble(self, error: BriefgenError) -> None:
        """Work goes on without a snapshot, and the next change tries again; it is told once."""
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(str(error))


def find_orphans(folder: Path) -> list[Orphan]:
    """Snapshots that no window holds, the newest first; files that cannot be read are passed over."""
    found = []
    for path in (folder / _FOLDER).glob(f"*{_ENDING}"):
        lock = SnapshotLock(path)
        try:
            if lock.take():
                found.append(Orphan(path, read_snapshot(path.read_text(encoding="utf-8")), lock))
        except (OSError, ValueError, InputError):
            lock.release()
    return sorted(found, key=lambda orphan: orphan.snapshot.moment, reverse=True)


def dump_snapshot(snapshot: Snapshot) -> str:
    """A snapshot as JSON."""
    tree = {
        "format": 1,
        "moment": snapshot.moment.isoformat(),
        "file": str(snapshot.file) if snapshot.file else None,
        "is_empty": snapshot.is_empty,
        "spec": dump_spec(snapshot.spec),
    }
    return json.dumps(tree, ensure_ascii=False, indent=1)


def read_snapshot(text: str) -> Snapshot:
    """The snapshot in a JSON text. Raises `ValueError` or `InputError` for what is none."""
    tree: dict[str, Any] = json.loads(text)
    try:
        if tree["format"] != 1:
            raise ValueError(f"format {tree['format']!r} is unknown")
        moment = datetime.datetime.fromisoformat(tree["moment"])
        file = Path(tree["file"]) if tree["file"] else None
        return Snapshot(load_spec(tree["spec"], "the recovered brief"), bool(tree["is_empty"]), file, moment)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no snapshot: {error}") from error


def _keep(path: Path, lock: SnapshotLock, snapshot: Snapshot | None) -> Snapshot | None:
    """Write the snapshot in one step, or do away with it where there is nothing to keep."""
    try:
        if snapshot is None:
            path.unlink(missing_ok=True)
            return None
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not lock.take():
            raise BriefgenError(f"{path}: the work cannot be kept for recovery: another window holds it")
        write_files({path: dump_snapshot(snapshot).encode()}, private=True)
        return snapshot
    except OSError as error:
        raise BriefgenError(f"{path}: the work cannot be kept for recovery: {error}") from error


def _lock_path(path: Path) -> Path:
    return path.with_suffix(".lock")
