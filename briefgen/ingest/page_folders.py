"""The folders that browsers save beside a page: its pictures, scripts and frames, which are no articles."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final

_PAGE: Final = frozenset((".html", ".htm", ".xhtml"))
# "Page_files", "Page-Dateien", "Page_fichiers", "Page.files"; what the browser's language calls files follows
_TAIL: Final = re.compile(r"[-_.][^\W\d_]{3,16}")


def page_folders(names: Iterable[str]) -> frozenset[str]:
    """Of paths with forward slashes, the folders, with a slash at the end, that belong to a page beside them."""
    paths = [PurePosixPath(name) for name in names]
    pages = {(path.parent, path.stem) for path in paths if path.suffix.lower() in _PAGE}
    folders = {folder for path in paths for folder in path.parents if folder.name}
    return frozenset(f"{folder}/" for folder in folders if _belongs(folder, pages))


def _belongs(folder: PurePosixPath, pages: set[tuple[PurePosixPath, str]]) -> bool:
    """Whether the folder's name is that of a page beside it, and the word for files."""
    return any(
        (folder.parent, folder.name[: tail.start()]) in pages
        for tail in re.finditer(r"[-_.]", folder.name)
        if _TAIL.fullmatch(folder.name[tail.start() :])
    )
