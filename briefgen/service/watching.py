"""New and changed files, as they come."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from briefgen.service.files import belongs_to_page, readable_endings


def watch_sources(paths: Sequence[Path], take: Callable[[list[Path]], object], stopped: threading.Event) -> None:
    """Call `take` with the files that came or changed under the paths, until `stopped` is set."""
    from watchfiles import Change, watch

    endings = tuple(readable_endings())

    def is_wanted(change: Change, name: str) -> bool:
        path = Path(name)
        named = path.name.lower().endswith(endings) and not path.name.startswith(".")
        return change != Change.deleted and named and not belongs_to_page(path)

    for changes in watch(*paths, watch_filter=is_wanted, stop_event=stopped):
        files = sorted({Path(name) for _, name in changes})
        take([path for path in files if path.is_file()])
