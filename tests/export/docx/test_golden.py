"""The parts of a package against kept copies; set UPDATE_GOLDEN=1 to write them anew, then read the difference."""

import os
from difflib import unified_diff
from pathlib import Path

import pytest
from lxml import etree

from briefgen.document.style import Band, Style
from tests.export.docx.documents import every_block
from tests.export.docx.reading import PLAIN, W, written

GOLDEN = Path(__file__).parents[2] / "golden" / "docx"
STYLES = {"plain": PLAIN, "band": Style(name="band", band=Band(colour="#0b5351"))}
PARTS = {
    "plain": (
        "[Content_Types].xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/_rels/footnotes.xml.rels",
        "word/document.xml",
        "word/footer.xml",
        "word/footnotes.xml",
        "word/header.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme.xml",
    ),
    "band": ("word/document.xml",),
}


@pytest.mark.parametrize(("style", "part"), [(style, part) for style, parts in PARTS.items() for part in parts])
def test_part_is_as_kept(style: str, part: str) -> None:
    kept = GOLDEN / style / (part.removesuffix(".xml").translate(str.maketrans("/", ".", "[]")) + ".xml")
    now = pretty(written(every_block(), STYLES[style])[part])
    if os.environ.get("UPDATE_GOLDEN"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(now, encoding="utf-8", newline="\n")
    before = kept.read_text(encoding="utf-8")
    difference = unified_diff(before.splitlines(), now.splitlines(), "kept", "now", lineterm="", n=2)
    assert now == before, "\n" + "\n".join(difference)


def pretty(xml: bytes) -> str:
    """Indented XML; the widths of columns, which are not the writer's, are left open."""
    root = etree.fromstring(xml)
    for element in root.iter(f"{W}gridCol", f"{W}tcW"):
        element.set(f"{W}w", "*")
    etree.indent(root)
    return etree.tostring(root, encoding="unicode") + "\n"
