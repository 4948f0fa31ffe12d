"""Files to raw articles: small texts here, all else in a process under watch, which `FileReader` keeps and ends."""

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from briefgen.errors import Fault
from briefgen.ingest import IngestedArticle, ReadOptions, stated_format
from briefgen.ingest.reading import read_articles
from briefgen.service.watched import Bounds, Exceeded, WatchedProcess

_SMALL: Final = 256 * 1024  # bytes that are read in place, within the readers' own bounds


class FileReader:
    """Reads one file after another. A context; leaving it ends the process, if one was needed."""

    def __init__(self, options: ReadOptions, bounds: Bounds | None = None) -> None:
        self._options = options
        self._process = WatchedProcess(bounds)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.close()

    def articles(self, path: Path) -> Iterable[IngestedArticle | Fault]:
        """What `read_articles` gives; one fault for a file that takes more time or memory than a file may."""
        if _is_small(path):
            return read_articles(path, self._options)
        try:
            return self._process.run(_read, (path, self._options))
        except Exceeded as error:
            return [Fault(str(path), str(error), "save its text, and name that")]


def _is_small(path: Path) -> bool:
    """Whether the file is a small text by its ending and its first bytes."""
    stated = stated_format(path)
    if stated is None or stated.is_watched:
        return False
    try:
        with path.open("rb") as file:
            head = file.read(1024)
            return file.seek(0, 2) <= _SMALL and not head.startswith(b"PK") and b"%PDF-" not in head
    except OSError:
        return True  # to be told as the reader tells it


def _read(wanted: tuple[Path, ReadOptions]) -> list[IngestedArticle | Fault]:
    return [*read_articles(*wanted)]
