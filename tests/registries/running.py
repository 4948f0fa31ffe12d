"""Runs the command line with the members that are made up."""

import os
import subprocess
import sys
from pathlib import Path

from tests import processes

ROOT = Path(__file__).parent.parent.parent


def run(*arguments: object, folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(__file__).with_name("program.py")
    return processes.run(
        [sys.executable, "-W", "error", program, *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
