"""Where the packages of type faces keep their files."""

from importlib.util import find_spec
from pathlib import Path

from briefgen.errors import BriefgenError


def font_files(package: str) -> Path:
    """The folder of a package's font files; the package is not imported. Raises `BriefgenError` where it is missing."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise BriefgenError(f"the fonts of {package.replace('_', '-')} are missing; install briefgen anew")
    return Path(spec.submodule_search_locations[0]) / "files"
