"""A file is one idea: neither a part of another, nor two; the architecture names the small ones that stand alone."""

import ast
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
SMALL = 60  # lines
LARGE = 300


def modules_of(root: Path, package: str) -> Mapping[str, Path]:
    """The modules of a package by their names."""
    found = {}
    for path in sorted((root / package).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def importers_of(modules: Mapping[str, Path]) -> Mapping[str, set[str]]:
    """The modules that import each module, wherever in them the import stands."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, path in modules.items():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                for alias in node.names:
                    inner = f"{node.module}.{alias.name}"
                    found[inner if inner in modules else node.module].add(name)
    return found


def folded_in(root: Path, package: str = "briefgen") -> set[str]:
    """The small modules that one module of their own room imports, and nobody else.

    What nobody imports is named by a registry, or by a tool as an entry; what a room's `__init__` imports it hands out.
    """
    modules = modules_of(root, package)
    importers = importers_of(modules)
    found = set()
    for name, path in modules.items():
        if path.name == "__init__.py" or len(path.read_text("utf-8").splitlines()) > SMALL or len(importers[name]) != 1:
            continue
        (importer,) = importers[name]
        if modules[importer].parent == path.parent and modules[importer].name != "__init__.py":
            found.add(path.relative_to(root).as_posix())
    return found


def test_small_modules_are_ideas_of_their_own() -> None:
    architecture = (ROOT / "briefgen" / "ARCHITECTURE.md").read_text("utf-8")
    assert {path for path in folded_in(ROOT) if f"`{path}`" not in architecture} == set()


def test_no_module_is_long() -> None:
    lengths = {name: len(path.read_text("utf-8").splitlines()) for name, path in modules_of(ROOT, "briefgen").items()}
    assert {name: length for name, length in lengths.items() if length > LARGE} == {}


def test_a_part_of_another_module_is_found(tmp_path: Path) -> None:
    room = tmp_path / "house" / "room"
    room.mkdir(parents=True)
    (room / "__init__.py").write_text("from house.room.verb import run\n", "utf-8")
    (room / "verb.py").write_text("from house.room.part import part\nfrom house.other import more\n", "utf-8")
    (room / "part.py").write_text("part = 1\n", "utf-8")
    (room / "named.py").write_text("named = 1\n", "utf-8")
    (tmp_path / "house" / "other.py").write_text("more = 1\n", "utf-8")
    assert folded_in(tmp_path, "house") == {"house/room/part.py"}
