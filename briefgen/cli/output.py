"""What the commands print: rows, JSON and remarks, with nothing in them that a terminal would obey."""

import json
import sys
from collections.abc import Iterable
from typing import Any

from briefgen.printable import one_line, printable_json


def print_row(cells: Iterable[str]) -> None:
    """A line of cells with tabs between them."""
    sys.stdout.write("\t".join(map(one_line, cells)) + "\n")


def print_json(value: Any, *, indent: int | None = 2) -> None:
    """A JSON value."""
    print_json_text(json.dumps(value, ensure_ascii=False, indent=indent) + "\n")


def print_json_text(text: str) -> None:
    """JSON or JSON Lines, at once."""
    sys.stdout.write(printable_json(text))
    sys.stdout.flush()


def print_bytes(content: bytes) -> None:
    """A file, at once."""
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def print_note(*lines: object) -> None:
    """Lines on stderr, in the name of the program."""
    for line in lines:
        sys.stderr.write(f"briefgen: {one_line(str(line))}\n")
