"""Each rule is kept by a good file, and finds each change that breaks it."""

from pathlib import Path

import pytest
from PIL import Image

from briefgen.document.blocks import Box, FacingBoxes, Paragraph
from briefgen.document.inlines import Text
from briefgen.document.style import Logo, Style
from briefgen.export.docx import write_docx
from tests.clauses import Break, Clause
from tests.export.pdf.documents import brief
from tests.word_rules import rules
from tests.word_rules.word_file import WordFile

RULES = rules()
_MIXED = "In Arabic: التقى الوزير."


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file with all that a brief can have: a logo, tables, notes, a drawing, boxes side by side, other scripts."""
    folder: Path = tmp_path_factory.mktemp("logo")
    Image.new("RGB", (40, 20), "navy").save(folder / "logo.png")
    style = Style(name="plain", logo=Logo(file="logo.png", width_mm=30, alt="A blue field"))
    document = brief(5, 4, 4)
    more = (
        Paragraph((Text(_MIXED),)),
        FacingBoxes(Box("One says", (Text("Yes."),)), Box("Another says", (Text("No."),)), "facing"),
    )
    return write_docx(document._replace(blocks=(*document.blocks, *more)), style, folder)


def test_names_are_unique_and_each_rule_has_its_break() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert [rule.name for rule in RULES if not rule.breaks] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_good_file_keeps_it(rule: Clause, good: bytes) -> None:
    assert list(rule.check(WordFile(good))) == []


_BREAKS = [pytest.param(rule, change, id=f"{rule.name}{change.__name__}") for rule in RULES for change in rule.breaks]


@pytest.mark.parametrize(("rule", "change"), _BREAKS)
def test_a_broken_file_is_found(rule: Clause, change: Break, good: bytes) -> None:
    file = WordFile(good)
    change(file)
    assert list(rule.check(WordFile(file.packed()))) != []
