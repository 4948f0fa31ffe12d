"""No number of a method stands without a word on what it is and where it comes from."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "briefgen"
LATER: tuple[str, ...] = ()
FILES = sorted(path for path in ROOT.rglob("*.py") if path.relative_to(ROOT).parts[0] not in LATER)


def is_number(value: ast.expr | None) -> bool:
    """Whether it is a number, or a table or sum of numbers; flags and things that are only counted are none."""
    parts: list[ast.expr | None] = []
    match value:
        case ast.Constant():
            return isinstance(value.value, int | float) and not isinstance(value.value, bool)
        case ast.UnaryOp():
            parts = [value.operand]
        case ast.BinOp():
            parts = [value.left, value.right]
        case ast.Tuple() | ast.List() | ast.Set():
            parts = [*value.elts]
        case ast.Dict():
            parts = [*value.values]
        case ast.Call():
            return ast.unparse(value.func).endswith("timedelta")
    return any(map(is_number, parts))


def unexplained(source: str) -> Iterator[str]:
    """The numbers of a module that have no comment on their line, above their block, or below them as a string."""
    lines, body = ["", *source.splitlines(), ""], ast.parse(source).body
    explained_to = -1
    for node, after in zip(body, [*body[1:], None], strict=True):
        if not isinstance(node, ast.Assign | ast.AnnAssign):
            continue
        start, end = node.lineno, node.end_lineno or node.lineno
        is_told = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        is_told |= any("  # " in line for line in lines[start : end + 1])
        if lines[start - 1].startswith("#") or explained_to == start - 1:
            is_told, explained_to = True, end
        if is_number(node.value) and not is_told:
            yield lines[start]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_number_is_explained(path: Path) -> None:
    assert list(unexplained(path.read_text("utf-8"))) == []


def test_what_counts_as_explained() -> None:
    source = """
_A = 1
_B = 2  # points
_C = {"x": 0.5}
'Shares.'

# Weights.
_D = 3
_E = -4

_F = (5, 6)
_G = True
"""
    assert list(unexplained(source)) == ["_A = 1", "_F = (5, 6)"]
