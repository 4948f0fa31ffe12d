"""Files written whole or not at all."""

import errno
import os
import re
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final
from zlib import crc32

from briefgen.errors import BriefgenError

_STAGED: Final = re.compile(r"\.briefgen-(?P<machine>[0-9a-f]{8})-(?P<process>[0-9]{1,10})-[0-9a-f]{8}\.tmp")
_OLD: Final = 24 * 60 * 60
"""Seconds after which no run is still about to rename what it wrote."""


def write_files(contents: Mapping[Path, bytes], *, private: bool = False, sweep: bool = True) -> None:
    """Write each file beside its place, flush it to disk, then rename it; nothing is renamed until all are written.

    Where a path is a symbolic link, the file that it leads to is written. A file that is there keeps its rights; a new
    one is for its owner alone where it is `private`. With `sweep`, what killed runs left in the folders goes first.

    Raises `BriefgenError` when a folder is missing or closed, or the disk is full; no half file is left.
    """
    targets = {path: _target(path) for path in contents}
    if sweep:
        sweep_folders({target.parent for target in targets.values()})
    staged: dict[Path, Path] = {}
    try:
        for path, target in targets.items():
            staged[path] = _stage(path, target, contents[path], private)
        for path, temporary in staged.items():
            with _told_of(path):
                temporary.replace(targets[path])
    finally:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """Turn an error of the disk into one that names the path that was asked for."""
    try:
        yield
    except OSError as error:
        raise BriefgenError(f"{path}: cannot be written: {error.strerror or error}; choose another place") from error


def sweep_folders(folders: Iterable[Path]) -> None:
    """Do away with files that runs of this user were writing when they were killed; what cannot be read is let be."""
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                found = _STAGED.fullmatch(entry.name)
                if found is not None and _is_left(entry, found["machine"], int(found["process"])):
                    Path(entry.path).unlink(missing_ok=True)


def _is_left(entry: os.DirEntry[str], machine: str, process: int) -> bool:
    status = entry.stat(follow_symlinks=False)
    if sys.platform != "win32" and status.st_uid != os.geteuid():
        return False
    if time.time() - status.st_mtime > _OLD:
        return True
    return machine == _machine() and not _is_running(process)


def _is_running(process: int) -> bool:
    """Whether a process of this machine is at work, as far as can be told; one that only waits to be reaped is not."""
    import psutil

    try:
        return bool(psutil.Process(process).status() != psutil.STATUS_ZOMBIE)
    except (psutil.NoSuchProcess, OverflowError):
        return False
    except psutil.AccessDenied:
        return True


def _machine() -> str:
    from platform import node

    return f"{crc32(node().encode('utf-8', 'replace')):08x}"


def _target(path: Path) -> Path:
    """The file that is written for a path: itself, or what it leads to as a link."""
    with _told_of(path):
        target = Path(os.path.realpath(path))
        if target.is_symlink():
            raise OSError(errno.ELOOP, "it is a link that leads to itself")
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "it is a folder")
        if not target.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, "its folder does not exist")
        return target


def _stage(path: Path, target: Path, content: bytes, private: bool) -> Path:
    """Write the content beside its target under a name of fixed length."""
    temporary = target.with_name(f".briefgen-{_machine()}-{os.getpid()}-{os.urandom(4).hex()}.tmp")
    try:
        with _told_of(path):
            rights = target.stat().st_mode & 0o777 if target.exists() else None
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            handle = os.open(temporary, flags, 0o600 if private else 0o666 if rights is None else rights)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if rights is not None and not private:
                temporary.chmod(rights)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary
