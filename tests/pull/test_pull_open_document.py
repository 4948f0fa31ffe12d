"""What is edited in LibreOffice is taken into the spec, or told, as what is edited in Word."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from briefgen.corpus import Corpus
from briefgen.pull import Pulled, pull
from tests.export.odt.reading import NAMESPACES, find
from tests.pull.conftest import OWN
from tests.readback.briefs import read, written

FORMS: list[dict[str, Any]] = [{"form": "full"}, {"citations": "footnotes"}, {"language": "ar"}]
_TEXT = f"{{{NAMESPACES['text']}}}"


def paragraph(story: Any, line: str) -> Any:
    """The paragraph or heading in which a line begins."""
    (mark,) = find(story, f"//text:bookmark-start[@text:name='{line}']")
    return next(mark.iterancestors(f"{_TEXT}p", f"{_TEXT}h"))


def say(story: Any, line: str, words: str) -> None:
    """Put other words for all of a paragraph, between its bookmarks."""
    changed = paragraph(story, line)
    for each in list(changed):
        if not str(each.tag).startswith(f"{_TEXT}bookmark"):
            changed.remove(each)
        each.tail = ""
    changed[0].tail = words


def after(data: bytes, folder: Path, change: Callable[[Any], None]) -> Pulled:
    """What is pulled from a file after a change of its story."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    story = etree.fromstring(parts["content.xml"])
    change(story)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in parts.items():
            package.writestr(name, etree.tostring(story) if name == "content.xml" else part)
    return pull(read(out.getvalue(), folder))


@pytest.mark.parametrize("form", FORMS, ids=["full", "notes", "Arabic"])
def test_nothing_is_found_in_a_file_that_nobody_edited(
    seed_corpus: Corpus, tmp_path: Path, form: dict[str, Any]
) -> None:
    brief = read(written(seed_corpus, ".odt", **OWN, **form), tmp_path)
    assert pull(brief) == Pulled(brief.carried.spec, (), brief.carried.spec)


@pytest.mark.parametrize("form", FORMS, ids=["full", "notes", "Arabic"])
def test_own_words_are_taken_and_evidence_is_left(seed_corpus: Corpus, tmp_path: Path, form: dict[str, Any]) -> None:
    def change(story: Any) -> None:
        say(story, "title", "Kabul, Islamabad and Beijing")
        say(story, "bottom-line-2", "They will cool.")
        item = paragraph(story, "recommendations-2").getparent()
        item.getparent().remove(item)
        say(story, "evidence-1-7-2", "Nobody said so.")

    pulled = after(written(seed_corpus, ".odt", **OWN, **form), tmp_path, change)
    assert pulled.spec.title == "Kabul, Islamabad and Beijing"
    assert pulled.spec.bottom_line == "Relations are warming.\nThey will cool."
    assert pulled.spec.recommendations == ("Wait for the name.", "Ask Tashkent.")
    assert [edit.after for edit in pulled.left] == ["Nobody said so."]


def test_a_row_that_was_deleted_is_told_no_more(seed_corpus: Corpus, tmp_path: Path) -> None:
    def change(story: Any) -> None:
        row = next(paragraph(story, "event-2-2").iterancestors(f"{{{NAMESPACES['table']}}}table-row"))
        row.getparent().remove(row)

    pulled = after(written(seed_corpus, ".odt", form="full", **OWN), tmp_path, change)
    assert [(edit.kind, edit.why) for edit in pulled.edits] == [("row deleted", "")]
    assert pulled.gone == {"paktika-airstrikes"}
