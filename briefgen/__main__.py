"""The way in: `python -m briefgen` and the command `briefgen`."""

import gc
import os
import sys
from typing import TYPE_CHECKING

from briefgen import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def main() -> None:
    """Run the command line. The version is told without loading anything else."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"briefgen {__version__}\n")
        return
    # Looking for plugins of pydantic among all installed packages takes longer than reading a brief's articles.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # What imports make stays; to look through it for garbage again and again is a sixth of the time of a short run.
    gc.set_threshold(200_000, 5, 5)
    from briefgen.cli import run

    code = run(_open_window)
    # Python would look through all that was imported once more before it ends.
    gc.freeze()
    sys.exit(code)


def _open_window(sources: "Sequence[Path]") -> int:
    from briefgen.errors import BriefgenError

    try:
        from briefgen.desktop.app import run
    except ImportError as error:
        raise BriefgenError(f"the desktop app cannot start: {error}; install briefgen[desktop]") from error
    return run(sources)


if __name__ == "__main__":
    main()
