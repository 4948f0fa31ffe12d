"""The command line that benchmarks on annotated data share."""

import argparse
import sys
from pathlib import Path

from tests.benchmarks.event_scores import data_folder


def halves(description: str | None, file: str) -> tuple[Path, str | None, bool] | None:
    """The folder of the data, the half that is asked for, and whether misses are to be told; None without the file."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--half", choices=("odd", "even"))
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    folder = data_folder(given.folder)
    if not (folder / file).is_file():
        print(f"{folder}: no {file} here", file=sys.stderr)
        return None
    return folder, given.half, given.misses
