"""The server of the tests ends with them, however they end."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests import processes
from tests.library.postgresql import _programs

ROOT = Path(__file__).parents[2]
DEADLINE = 60  # seconds
RUN = """
import time
from tests.library.postgresql import server

with server() as url:
    print(url.partition("host=")[2], flush=True)
    time.sleep(600)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
@pytest.mark.skipif(_programs() is None, reason="there is no PostgreSQL server on this machine")
def test_the_server_of_a_killed_run_is_gone() -> None:
    with processes.started([sys.executable, "-c", RUN], cwd=ROOT, stdout=subprocess.PIPE, text=True) as tests:
        assert tests.stdout is not None
        folder = Path(tests.stdout.readline().strip())
        server = int((folder / "data" / "postmaster.pid").read_text().split()[0])
        os.kill(server, 0)
    until = time.monotonic() + DEADLINE
    while (is_running(server) or folder.exists()) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_running(server)
    assert not folder.exists()


def is_running(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True
