"""The way in: `python -m briefgen` and the command `briefgen`."""

import gc
import os
import sys

from briefgen import __version__


def main() -> None:
    """Run the command line; without arguments open the window, where there is a screen.

    The version is told without loading anything else.
    """
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"briefgen {__version__}\n")
        return
    # Looking for plugins of pydantic among all installed packages takes longer than reading a brief's articles.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # What imports make stays; to look through it for garbage again and again is a sixth of the time of a short run.
    gc.set_threshold(200_000, 5, 5)
    from briefgen.cli import run
    from briefgen.desktop.launch import has_screen, open_window

    if not sys.argv[1:] and has_screen():
        sys.argv.append("gui")
    code = run(open_window)
    # Python would look through all that was imported once more before it ends.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
