"""Progress on a terminal, silence elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from briefgen.printable import one_line
from briefgen.progress import Report, no_progress


@contextmanager
def shown_progress(title: str) -> Iterator[Report]:
    """A report that draws a bar on stderr when that is a terminal: steps done, rate, time gone and time to come."""
    if not sys.stderr.isatty():
        yield no_progress
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[item]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=None, item="")

        def report(done: int, total: int | None, what: str) -> None:
            progress.update(task, completed=done, total=total, item=one_line(what))

        yield report
