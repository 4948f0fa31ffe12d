"""The way to a Dask scheduler, and what may befall it."""

import pickle
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from distributed import Client, WorkerPlugin
from distributed.comm.core import CommClosedError
from distributed.security import Security

from briefgen.errors import BriefgenError, UsageError

_PATIENCE: Final = 15.0  # seconds for the scheduler to answer, and for a first worker
_ATTEMPTS, _PAUSE = 5, 1.0  # seconds
AHEAD: Final = 3
"""Tasks that each thread of the cluster has at once."""


@contextmanager
def connected(scheduler: str, name: str, plugin: WorkerPlugin, patience: float = _PATIENCE) -> Iterator[Client]:
    """A client of the scheduler, each of whose workers has the plugin under the name, those too that join later.

    Leaving it clears the cluster of us. The scheduler has so many seconds of patience to answer, and as many for a
    first worker. Raises `UsageError` for what is not an address, and `BriefgenError` when the scheduler does not
    answer or has no workers.
    """
    with _reached(scheduler, patience) as client:
        _made_ready(client, scheduler, name, plugin, patience)
        try:
            yield client
        finally:
            if client.status == "running":
                client.unregister_worker_plugin(name)


def room(client: Client, waiting: int) -> int:
    """How many more tasks the cluster is to have, where so many wait."""
    threads: int = sum(client.nthreads().values())
    return max(AHEAD * max(threads, 1) - waiting, 0)


def lost(scheduler: str) -> BriefgenError:
    """The error of a scheduler that is gone."""
    return BriefgenError(f"{scheduler}: the scheduler is lost; run again to go on")


def _reached(scheduler: str, patience: float) -> Client:
    if not re.fullmatch(r"[a-z]+://\S+:[0-9]+", scheduler):
        raise UsageError(f"--scheduler {scheduler!r} is not an address; write it tcp://HOST:PORT")
    if scheduler.startswith("tls:") and Security().get_connection_args("client")["ssl_context"] is None:
        problem = "needs certificates: ca-file, client.cert and client.key under distributed.comm.tls"
        raise UsageError(f"--scheduler {scheduler}: {problem}; name them in the configuration of Dask")
    try:
        return Client(scheduler, timeout=patience, set_as_default=False)
    except (OSError, ValueError) as error:
        raise BriefgenError(f"--scheduler {scheduler}: does not answer: {error}; start it first") from error


def _made_ready(client: Client, scheduler: str, name: str, plugin: WorkerPlugin, patience: float) -> None:
    try:
        client.wait_for_workers(1, timeout=patience)
        _registered(client, name, plugin)
    except TimeoutError as error:
        raise BriefgenError(f"--scheduler {scheduler}: has no workers; start some") from error
    except CommClosedError as error:
        raise BriefgenError(f"--scheduler {scheduler}: its workers end as they begin: {error}; see to them") from error
    except (ImportError, AttributeError, pickle.UnpicklingError) as error:
        problem = f"--scheduler {scheduler}: a worker cannot load briefgen: {error}; install the same version there"
        raise BriefgenError(problem) from error


def _registered(client: Client, name: str, plugin: WorkerPlugin) -> None:
    """Give the workers the plugin; again when one ends meanwhile, which has the scheduler answer nothing."""
    for more in reversed(range(_ATTEMPTS)):
        try:
            client.register_plugin(plugin, name)
            return
        except CommClosedError:
            if not more:
                raise
            time.sleep(_PAUSE)
