"""One meaning a name: no two classes of the program are called the same."""

import ast
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parent.parent / "briefgen"


def class_places(root: Path) -> dict[str, list[str]]:
    """The files in which a class of each name stands."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(root.rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                found[node.name].append(path.relative_to(root).as_posix())
    return found


def test_no_two_classes_are_called_the_same() -> None:
    assert {name: places for name, places in class_places(ROOT).items() if len(places) > 1} == {}


def test_two_of_one_name_are_found(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text("class Mark:\n    pass\n", "utf-8")
    (tmp_path / "two.py").write_text("class Mark:\n    pass\n\n\nclass Line:\n    pass\n", "utf-8")
    assert class_places(tmp_path) == {"Mark": ["one.py", "two.py"], "Line": ["two.py"]}
