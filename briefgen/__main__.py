"""The way in: `python -m briefgen` and the command `briefgen`."""

import sys

from briefgen import __version__


def main() -> None:
    """Run the command line. The version is told without loading anything else."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"briefgen {__version__}\n")
        return
    from briefgen.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
