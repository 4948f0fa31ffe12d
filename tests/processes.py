"""Programs that tests start: none outlives its test, whatever fails."""

import os
import signal
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

DEADLINE = 120.0
"""Seconds; far more than any program of the tests takes, on a slow machine too."""

Process = subprocess.Popen[Any]


@contextmanager
def started(command: Sequence[str | Path], deadline: float = DEADLINE, **options: Any) -> Iterator[Process]:
    """A program that runs beside the test, ended with all that it started when the block is left.

    After `deadline` seconds it is killed, so that no read of its pipes waits for ever. It takes Ctrl-C, even where
    the tests themselves don't, as in the background of a script. `options` are those of `subprocess.Popen`.
    """
    with _interrupts_not_ignored():
        process = subprocess.Popen(list(map(str, command)), start_new_session=True, **options)
    net = threading.Timer(deadline, _kill_group, (process,))
    net.start()
    try:
        yield process
    finally:
        net.cancel()
        net.join()
        _kill_group(process)
        process.wait(30)
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()


def run(command: Sequence[str | Path], deadline: float = DEADLINE, **options: Any) -> subprocess.CompletedProcess[Any]:
    """A program run to its end. Raises `subprocess.TimeoutExpired` where it has not ended after `deadline` seconds."""
    check = options.pop("check", False)
    if options.pop("capture_output", False):
        options |= {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with started(command, deadline * 2, **options) as process:
        output, errors = process.communicate(timeout=deadline)
    done = subprocess.CompletedProcess(process.args, process.returncode, output, errors)
    if check:
        done.check_returncode()
    return done


@contextmanager
def _interrupts_not_ignored() -> Iterator[None]:
    """A signal that is ignored stays so in new programs: a shell's background jobs ignore Ctrl-C, and so on down."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        if before is signal.SIG_IGN:
            signal.signal(signal.SIGINT, before)


def _kill_group(process: Process) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
