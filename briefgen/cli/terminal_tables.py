"""Rows on a terminal: aligned columns as wide as the screen has room for, long words of the sources wrapped."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import IO, Any, Final, NamedTuple

from briefgen.printable import one_line

Row = Mapping[str, Any]
_WIDE: Final = 72  # letters of a line; on a narrower screen every column may wrap


class TerminalColumn(NamedTuple):
    """A column: its `heading`, and the words of a row in it. One that `wraps` takes the room that the others leave."""

    heading: str
    words: Callable[[Row], str]
    wraps: bool = False


def on_terminal() -> bool:
    """Whether a person reads what is printed."""
    return sys.stdout.isatty()


def print_table(columns: Sequence[TerminalColumn], rows: Iterable[Row], file: IO[str] | None = None) -> None:
    """The rows under their headings; nothing in them is obeyed, by rich or by the terminal."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=file, highlight=False, markup=False, emoji=False)
    is_wide = console.width >= _WIDE
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in columns:
        table.add_column(column.heading, no_wrap=is_wide and not column.wraps, overflow="fold")
    for row in rows:
        table.add_row(*(Text(one_line(column.words(row))) for column in columns))
    console.print(table)
