"""Where the files of a batch go: a folder, or a URL."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from briefgen.batch.store.manifest import Manifest, Notes
from briefgen.errors import BriefgenError
from briefgen.export.files import sweep_folders, write_files

_LOCK: Final = ".briefgen-lock"
_PATIENCE: Final = 10.0  # seconds; the workers of a killed run are gone by then


class UnusableFolderError(BriefgenError):
    """Nothing can be made, since it could not be put anywhere."""


class Store(Protocol):
    """A place for files, each written whole or not at all; it can be sent to another process."""

    @property
    def everywhere(self) -> bool:
        """Whether other machines can write there as well."""
        ...

    def write(self, contents: Mapping[str, bytes]) -> None:
        """Write each file. Raises `BriefgenError` when that cannot be done."""
        ...

    def digest(self, name: str) -> str | None:
        """SHA-256 of a file in hexadecimal; None when it cannot be read."""
        ...

    def held(self) -> AbstractContextManager[None]:
        """The place, made ready. Raises `UnusableFolderError`."""
        ...

    def notes(self) -> Notes:
        """Where it is noted what was made here."""
        ...


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder on this machine."""

    path: Path
    everywhere: bool = False

    @contextmanager
    def held(self) -> Iterator[None]:
        """The folder for this run alone; it is made where it is not there, and cleared of a killed run's halves.

        Raises `UnusableFolderError` when it cannot be written to, or another run holds it.
        """
        from filelock import FileLock, Timeout

        try:
            self.path.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.path / _LOCK)
            lock.acquire(timeout=_PATIENCE)
        except Timeout as error:
            raise UnusableFolderError(f"{self.path}: another batch is at work here; wait until it is done") from error
        except OSError as error:
            raise UnusableFolderError(
                f"{self.path}: cannot be written to: {error.strerror}; choose another folder"
            ) from error
        try:
            sweep_folders([self.path])
            yield
        finally:
            lock.release()

    def notes(self) -> Manifest:
        """The manifest of the folder."""
        return Manifest(self.path)

    def write(self, contents: Mapping[str, bytes]) -> None:
        """Write all files or none. Raises `BriefgenError`."""
        write_files({self.path / name: content for name, content in contents.items()}, sweep=False)

    def digest(self, name: str) -> str | None:
        """SHA-256 of a file in hexadecimal; None when it cannot be read."""
        try:
            with (self.path / name).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return None
