"""Getting the window onto a screen: is there one, and is there what Qt needs for it? Nothing here loads Qt before."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from briefgen import __version__
from briefgen.errors import BriefgenError, ExitCode

_SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY")


def has_screen(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> bool:
    """Whether a window can be seen from where the program was started.

    On macOS and Windows it can, unless that was over SSH; elsewhere the environment names the screen.
    """
    if environment.get("QT_QPA_PLATFORM"):
        return True
    if system in ("darwin", "win32"):
        return not environment.get("SSH_CONNECTION")
    return any(environment.get(name) for name in _SCREENS)


def open_window(sources: Sequence[str | Path], picture: Path | None = None) -> int:
    """Show the window until it is closed; the exit code is the answer. `picture` is that of `app.run`.

    Raises `BriefgenError` where no window can be shown.
    """
    if not has_screen():
        remedy = "start it from a desktop, or make briefs with `briefgen build`"
        raise BriefgenError(f"there is no screen here to open a window on; {remedy}")
    try:
        from briefgen.desktop.app import run
    except ImportError as error:
        from briefgen.desktop.application.system_libraries import how_to_install, missing_libraries

        missing = missing_libraries()
        reason = how_to_install(missing) if missing else f"{error}; install briefgen anew"
        raise BriefgenError(f"the window cannot open: {reason}") from error
    return run(sources, picture=picture)


def main() -> None:
    """The entry point `briefgen-gui`: opens the sources that the command line names."""
    import argparse

    parser = argparse.ArgumentParser("briefgen-gui", description="Open the desktop app.")
    parser.add_argument(
        "sources", metavar="SOURCE", nargs="*", help="What to open: articles, a library, a saved brief."
    )
    parser.add_argument("--grab", metavar="PNG", type=Path, help="Save a picture of the window when it is ready; end.")
    parser.add_argument("--version", action="version", version=f"briefgen {__version__}")
    given = parser.parse_args()
    try:
        sys.exit(open_window(given.sources, given.grab))
    except BriefgenError as error:
        sys.stderr.write(f"briefgen: {error}\n")
        sys.exit(ExitCode.INPUT)
