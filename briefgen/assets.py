"""The only reader of packaged resources: styles, word lists, tables of widths."""

from pathlib import Path, PureWindowsPath
from typing import Any

import tomli

_PACKAGE = Path(__file__).parent


def folder() -> Path:
    """Where the resources lie: inside the installed package, or beside it in a checkout."""
    packaged = _PACKAGE / "resources"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "resources"


def seeds() -> Path:
    """The folder of the example article and its data: inside the installed package, or beside it in a checkout."""
    packaged = _PACKAGE / "resources" / "seeds"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "seeds"


def path(name: str) -> Path:
    """The file of a resource; `name` is its path below `resources` with forward slashes.

    Raises `ValueError` for a name that leads out of the folder.
    """
    pure = PureWindowsPath(name)  # takes both slashes, drives and roots for what they are on any system
    if pure.anchor or ".." in pure.parts:
        raise ValueError(f"{name!r} is not the name of a resource")
    return folder() / name


def read_text(name: str) -> str:
    """The words of a resource, UTF-8. Raises as `path` does, and `FileNotFoundError`."""
    return path(name).read_text(encoding="utf-8")


def read_toml(name: str) -> dict[str, Any]:
    """The table of a resource in TOML. Raises as `read_text` does."""
    return tomli.loads(read_text(name))


def read_bytes(name: str) -> bytes:
    """The bytes of a resource. Raises as `path` does, and `FileNotFoundError`."""
    return path(name).read_bytes()


def names(subfolder: str, suffix: str) -> tuple[str, ...]:
    """Names without `suffix` of the resources in a subfolder, sorted."""
    return tuple(sorted(file.name.removesuffix(suffix) for file in path(subfolder).glob(f"*{suffix}")))
