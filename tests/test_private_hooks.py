"""What the program takes of its libraries beyond what they promise: named here, so that a new version that lacks it
fails a test with a name, and nothing more is taken unseen."""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest
from bidi import algorithm
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfgen.canvas import Canvas

ROOT = Path(__file__).parent.parent / "briefgen"
TAKEN = {
    ("export/pdf/tagged_canvas.py", "_doc"),  # the document that the canvas writes into, one of ours
    ("export/pdf/tagged_canvas.py", "_make_preamble"),  # would select a font that is not embedded, in each page
    ("export/pdf/tagged_canvas.py", "_preamble"),
}
STEPS = (
    "get_empty_storage",
    "get_embedding_levels",
    "explicit_embed_and_overrides",
    "resolve_weak_types",
    "resolve_neutral_types",
    "resolve_implicit_levels",
)
# Documented, whatever their names; the last is what lxml calls its elements in types.
FREELY = {"_replace", "_asdict", "_fields", "_exit", "_Element"}


def private(name: str) -> bool:
    return len(name) > 1 and name.startswith("_") and not name.startswith("__")


def defined(tree: ast.AST) -> set[str]:
    """The private names that a tree gives a meaning to itself."""
    names = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    stored = (node for node in ast.walk(tree) if isinstance(node, ast.Name | ast.Attribute))
    return names | {
        node.id if isinstance(node, ast.Name) else node.attr for node in stored if isinstance(node.ctx, ast.Store)
    }


def taken(tree: ast.Module, ours: set[str]) -> Iterator[str]:
    """The private names of others that a module imports, reads, or overrides without reading them itself."""
    read = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)}
    yield from (name for name in read - ours if private(name))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not (node.module or "").startswith("briefgen"):
            yield from (alias.name for alias in node.names if private(alias.name) and alias.name not in FREELY)
        elif isinstance(node, ast.ClassDef) and "Canvas" in map(ast.unparse, node.bases):
            yield from (name for name in defined(node) - read if private(name))


def test_nothing_private_is_taken_but_what_is_named_here() -> None:
    trees = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8")) for path in ROOT.rglob("*.py")}
    ours = FREELY.union(*map(defined, trees.values()))
    assert {(file, name) for file, tree in trees.items() for name in taken(tree, ours)} == TAKEN


@pytest.mark.parametrize(("name", "parameters"), [("_make_preamble", 0)])
def test_the_canvas_of_reportlab_has_the_hooks(name: str, parameters: int) -> None:
    required = [one for one in inspect.signature(getattr(Canvas, name)).parameters.values() if one.default is one.empty]
    assert len(required) == parameters + 1


def test_the_canvas_of_reportlab_writes_into_the_document_that_it_is_given() -> None:
    canvas = Canvas("unwritten.pdf")
    assert isinstance(canvas._doc, PDFDocument)
    canvas._doc = document = PDFDocument()
    canvas.showPage()
    assert document.pageCounter == 2


def test_the_steps_of_python_bidi_hand_on_what_is_changed_between_them() -> None:
    assert all(callable(getattr(algorithm, step)) for step in STEPS)
    storage = algorithm.get_empty_storage()
    assert {"base_level", "base_dir", "chars"} <= set(storage)
    storage["base_level"], storage["base_dir"] = 0, "L"
    algorithm.get_embedding_levels("a \u05d0", storage)
    assert [(entry["ch"], entry["type"], entry["level"]) for entry in storage["chars"]] == [
        ("a", "L", 0),
        (" ", "WS", 0),
        ("\u05d0", "R", 0),
    ]
