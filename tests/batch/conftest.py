"""What tests of batches share."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests import processes
from tests.batch.dask import ENVIRONMENT
from tests.processes import Process


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Process]]:
    """Starts a process of Dask, in a folder of its own, and ends it after the test."""
    with ExitStack() as stack:

        def begin(what: str, *arguments: str) -> Process:
            log = stack.enter_context((tmp_path / f"{what}.log").open("ab"))
            module = [sys.executable, "-m", f"distributed.cli.dask_{what}", "--scheduler-file", tmp_path / "at.json"]
            command = [*module, "--no-dashboard", *arguments]
            return stack.enter_context(
                processes.started(command, 2 * processes.DEADLINE, env=ENVIRONMENT, stderr=log, cwd=tmp_path)
            )

        yield begin
