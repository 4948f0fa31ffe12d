"""The only reader of packaged resources: styles, word lists, tables of widths."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder() -> Path:
    """Where the resources lie: inside the installed package, or beside it in a checkout."""
    packaged = _PACKAGE / "resources"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "resources"


def read_text(name: str) -> str:
    """The words of a resource, UTF-8; `name` is its path below `resources` with forward slashes."""
    return (folder() / name).read_text(encoding="utf-8")


def read_bytes(name: str) -> bytes:
    """The bytes of a resource."""
    return (folder() / name).read_bytes()


def names(subfolder: str, suffix: str) -> tuple[str, ...]:
    """Names without `suffix` of the resources in a subfolder, sorted."""
    return tuple(sorted(path.name.removesuffix(suffix) for path in (folder() / subfolder).glob(f"*{suffix}")))
