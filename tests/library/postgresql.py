"""A PostgreSQL server for the time of the tests, on a socket in a folder of its own."""

import getpass
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


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
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        data = folder / "data"
        user = "postgres" if os.geteuid() == 0 else getpass.getuser()
        make = ["--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"]
        _run([str(programs / "initdb"), "-D", str(data), *make])
        settings = f"-k {folder} -c listen_addresses= -c fsync=off -c max_connections=30"
        _run([str(programs / "pg_ctl"), "-D", str(data), "-l", str(folder / "log"), "-w", "-o", settings, "start"])
        try:
            yield f"postgresql://{user}@/{{name}}?host={folder}"
        finally:
            _run([str(programs / "pg_ctl"), "-D", str(data), "-m", "immediate", "-w", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(command: list[str]) -> None:
    subprocess.run(_as_user(command), check=True, stdout=subprocess.DEVNULL, cwd="/")
