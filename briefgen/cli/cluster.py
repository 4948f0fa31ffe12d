"""Work that a Dask cluster does for a command."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.errors import UsageError

if TYPE_CHECKING:
    from briefgen.service.workers import Spread

Scheduler = Annotated[
    str | None,
    typer.Option("--scheduler", metavar="URL", help="Have a Dask cluster do the work: tcp://HOST:PORT."),
]


@contextmanager
def spread_over(scheduler: str | None) -> "Iterator[Spread | None]":
    """What has work done by the cluster of a scheduler; None without one. Raises `UsageError` where Dask is missing."""
    if scheduler is None:
        yield None
        return
    try:
        from briefgen.batch.workers.spreading import cluster_spread
    except ImportError as error:
        raise UsageError(f"--scheduler needs Dask: {error}; install briefgen[cluster]") from error
    with cluster_spread(scheduler) as spread:
        yield spread
