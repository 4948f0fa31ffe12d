"""A PostgreSQL server for the time of the tests, on a socket in a folder of its own; it ends with them.

A keeper stands between: a process that starts the server, and stops it and does away with the folder when the pipe from
the tests closes, as it does however they end.
"""

import contextlib
import getpass
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_PATIENCE = 60  # seconds for the server to start or stop


def _programs() -> Path | None:
    """The folder of the server's programs, the newest of those that Debian keeps side by side."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parent.parent.name))
    return versions[-1].parent if versions else None


def _as_user(command: list[str]) -> list[str]:
    """The server refuses to be run by root; Debian's package makes a user for it."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


@contextmanager
def server() -> Iterator[str]:
    """The URL of a server, without a database; skips where there is no server, but fails in CI."""
    programs = _programs()
    if programs is None:
        reason = "there is no PostgreSQL server on this machine"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    folder = Path(tempfile.mkdtemp(prefix="briefgen-pg-"))
    user = "postgres" if os.geteuid() == 0 else getpass.getuser()
    command = [sys.executable, __file__, str(programs), str(folder)]
    # A session of its own, so that Ctrl-C and a signal to the group of the tests do not end the keeper first.
    keeper = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True)
    assert keeper.stdin is not None
    assert keeper.stdout is not None
    try:
        if keeper.stdout.readline() != "started\n":
            pytest.fail("the PostgreSQL server does not start")
        yield f"postgresql://{user}@/{{name}}?host={folder}"
    finally:
        keeper.stdin.close()
        try:
            keeper.wait(_PATIENCE)
        finally:
            keeper.kill()
            keeper.stdout.close()


def _keep(programs: Path, folder: Path) -> None:
    """Have a server until standard input ends."""
    data = folder / "data"
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        make = ["--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"]
        _run([str(programs / "initdb"), "-D", str(data), *make])
        settings = f"-k {folder} -c listen_addresses= -c fsync=off -c max_connections=30"
        _run([str(programs / "pg_ctl"), "-D", str(data), "-l", str(folder / "log"), "-w", "-o", settings, "start"])
        with contextlib.suppress(BrokenPipeError):
            print("started", flush=True)
        sys.stdin.read()
    finally:
        with contextlib.suppress(subprocess.SubprocessError):
            _run([str(programs / "pg_ctl"), "-D", str(data), "-m", "immediate", "-w", "stop"])
        shutil.rmtree(folder, ignore_errors=True)


def _run(command: list[str]) -> None:
    null = subprocess.DEVNULL
    subprocess.run(_as_user(command), check=True, stdin=null, stdout=null, cwd="/", timeout=_PATIENCE)


if __name__ == "__main__":
    _keep(*map(Path, sys.argv[1:]))
