"""What tests of batches share."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.batch.dask import ENVIRONMENT, Process


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Process]]:
    """Starts a process of Dask, in a folder of its own, and ends it after the test."""
    with ExitStack() as stack:

        def begin(what: str, *arguments: str) -> Process:
            log = stack.enter_context((tmp_path / f"{what}.log").open("ab"))
            module = [sys.executable, "-m", f"distributed.cli.dask_{what}", "--scheduler-file", tmp_path / "at.json"]
            process = subprocess.Popen(
                [*map(str, module), "--no-dashboard", *arguments], env=ENVIRONMENT, stderr=log, cwd=tmp_path, text=True
            )
            stack.callback(process.wait, 30)
            stack.callback(process.kill)
            return process

        yield begin
