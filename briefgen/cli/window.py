"""`gui`: the window."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer


def gui(
    context: typer.Context,
    sources: Annotated[list[Path] | None, typer.Argument(metavar="[SOURCE...]", help="What to open.")] = None,
) -> None:
    """Open the desktop app."""
    open_window: Callable[[Sequence[Path]], int] = context.obj
    raise typer.Exit(open_window(sources or []))
