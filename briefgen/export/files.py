"""Files written whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from briefgen.errors import BriefgenError


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write each file beside its place, flush it to disk, then rename it; nothing is renamed until all are written.

    Raises `BriefgenError` when a folder is missing or closed, or the disk is full; no half file is left.
    """
    staged: list[tuple[Path, Path]] = []
    try:
        for path, content in contents.items():
            staged.append((_stage(path, content), path))
        for temporary, path in staged:
            temporary.replace(path)
    except OSError as error:
        where = error.filename or next(iter(contents))
        raise BriefgenError(f"{where}: cannot be written: {error.strerror or error}; choose another place") from error
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)


def _stage(path: Path, content: bytes) -> Path:
    if path.is_dir():
        raise IsADirectoryError(21, "it is a folder", str(path))
    if not path.parent.is_dir():
        raise FileNotFoundError(2, "its folder does not exist", str(path))
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
