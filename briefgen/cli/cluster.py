"""Work that a Dask cluster does for a command."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.errors import UsageError

if TYPE_CHECKING:
    from briefgen.service.workers import ChunkExecutor

Scheduler = Annotated[
    str | None,
    typer.Option("--scheduler", metavar="URL", help="Have a Dask cluster do the work: tcp://HOST:PORT."),
]


@contextmanager
def chunk_executor(scheduler: str | None) -> "Iterator[ChunkExecutor | None]":
    """What has work done by the cluster of a scheduler; None without one. Raises `UsageError` where Dask is missing."""
    if scheduler is None:
        yield None
        return
    try:
        from briefgen.batch.workers.cluster_chunks import cluster_executor
    except ImportError as error:
        raise UsageError(f"--scheduler needs Dask: {error}; install briefgen[cluster]") from error
    with cluster_executor(scheduler) as executor:
        yield executor
