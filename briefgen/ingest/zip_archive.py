"""ZIP archives of articles: each file in them by the reader of its own format."""

import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final
from zipfile import BadZipFile, ZipInfo

from briefgen.errors import Fault
from briefgen.ingest.page_folders import page_folders
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source
from briefgen.ingest.zip_bounds import check_bounds, opened_zip

# what operating systems put into archives for themselves
_LITTER: Final = frozenset(("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini"))


def read_zip_archive(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The articles of every file in the archive, in the order of their names, and a fault for each that gives none."""
    with opened_zip(source.data) as archive:
        check_bounds(archive)
        names = [entry.filename for entry in archive.infolist()]
        folders = page_folders(names)
        for entry in sorted(archive.infolist(), key=lambda entry: entry.filename):
            if entry.is_dir() or _is_litter(entry) or any(entry.filename.startswith(folder) for folder in folders):
                continue
            try:
                data = archive.read(entry)
            except (BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, zlib.error):
                where = f"{source.path}/{entry.filename}"
                yield Fault(where, "is broken or encrypted", "take it out without a password, and name it")
                continue
            yield from source.read_inside(entry.filename, data)


def _is_litter(entry: ZipInfo) -> bool:
    parts = PurePosixPath(entry.filename).parts
    return any(part in _LITTER or part.startswith((".", "._")) for part in parts)
