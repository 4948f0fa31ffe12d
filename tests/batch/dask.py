"""Processes of a Dask cluster on this machine."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

from tests.processes import Process

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}


def address(path: Path) -> str:
    """The scheduler's address, once it is up."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            return str(json.loads(path.read_text(encoding="utf-8"))["address"])
        except (OSError, ValueError):
            time.sleep(0.1)
    raise TimeoutError("no scheduler")


def worker(start: Callable[..., Process], *, nanny: bool = False) -> Process:
    return start("worker", "--nanny" if nanny else "--no-nanny", "--nthreads", "1", "--local-directory", "scratch")
