import io
import sys
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import docx
import pytest

from briefgen.document.blocks import Heading
from briefgen.document.style import Band, Style
from briefgen.export.docx import write_docx
from tests import processes
from tests.export.docx.documents import document, every_block, notes, timeline
from tests.export.docx.reading import PLAIN, body, find, written

ROOT = Path(__file__).parents[3]
BAND = Style(name="band", band=Band(colour="#0b5351"))
HASH_IN_A_NEW_PROCESS = """
from hashlib import sha256
from briefgen.export.docx import write_docx
from tests.export.docx.documents import every_block
from tests.export.docx.reading import PLAIN
print(sha256(write_docx(every_block(), PLAIN)).hexdigest())
"""


@pytest.mark.parametrize("style", [PLAIN, BAND], ids=["plain", "band"])
def test_every_block_is_valid(style: Style, faults: Callable[[bytes], list[str]]) -> None:
    assert faults(write_docx(every_block(), style)) == []


@pytest.mark.parametrize("rows", [0, 1, 4, 5, 200, 2000])
def test_a_table_of_any_length_is_whole_and_valid(rows: int, faults: Callable[[bytes], list[str]]) -> None:
    data = write_docx(document(Heading(1, "Timeline", "t"), timeline(rows), with_notes=notes(rows)), PLAIN)
    assert faults(data) == []
    assert len(docx.Document(io.BytesIO(data)).tables[0].rows) == rows + 1


def test_a_document_without_blocks_is_valid(faults: Callable[[bytes], list[str]]) -> None:
    assert faults(write_docx(document(), PLAIN)) == []


@pytest.mark.parametrize("seed", ["0", "1", "random"])
def test_the_same_bytes_in_every_process(seed: str) -> None:
    run = processes.run(
        [sys.executable, "-c", HASH_IN_A_NEW_PROCESS],
        cwd=ROOT,
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == sha256(write_docx(every_block(), PLAIN)).hexdigest()


def test_the_zip_file_holds_no_moment_and_no_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(write_docx(every_block(), PLAIN))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.create_system for info in archive.infolist()} == {0}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_properties_are_those_of_the_document_alone() -> None:
    core = docx.Document(io.BytesIO(write_docx(every_block(), PLAIN))).core_properties
    assert (core.title, core.author, core.last_modified_by) == ("The second crossing", "A. Analyst", "A. Analyst")
    assert (core.subject, core.keywords, core.language) == ("Harbour, 2024", "harbour; crossing", "en-GB")
    assert core.created == core.modified
    assert core.created is not None
    assert core.created.isoformat().startswith("2024-04-02T00:00:00")
    assert core.comments == ""
    assert b"python-docx" not in b"".join(written(every_block()).values())


def test_settings_ask_for_the_current_layout_and_for_no_update() -> None:
    settings = written(every_block())["word/settings.xml"].decode()
    assert 'w:name="compatibilityMode"' in settings
    assert "updateFields" not in settings
    assert "rsid" not in b"".join(written(every_block()).values()).decode("latin-1")


@pytest.mark.parametrize(
    ("tag", "shown"), [("en-GB", "en-GB"), ("en", "en-GB"), ("fr", "fr-FR"), ("zh-Hant", "zh-TW"), ("pt_BR", "pt-BR")]
)
def test_the_language_is_that_of_all_text(tag: str, shown: str) -> None:
    styles = written(document(language=tag))["word/styles.xml"].decode()
    assert f'<w:lang w:val="{shown}"' in styles
    assert styles.count("<w:lang ") == 1


def test_paper_and_margins_are_those_of_the_style() -> None:
    letter = Style.model_validate({"name": "letter", "page": {"paper": "Letter", "margin_left_mm": 25.4}})
    root = body(document(), letter)
    assert find(root, "//w:pgSz/@w:w") == ["12240"]
    assert find(root, "//w:pgSz/@w:h") == ["15840"]
    assert find(root, "//w:pgMar/@w:left") == ["1440"]


def test_every_style_that_is_called_is_defined() -> None:
    files = written(every_block())
    from lxml import etree

    defined = set(find(etree.fromstring(files["word/styles.xml"]), "//w:style/@w:styleId"))
    called = set()
    for name, data in files.items():
        if name.startswith("word/") and name.endswith(".xml"):
            called |= set(find(etree.fromstring(data), "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
            called |= set(find(etree.fromstring(data), "//w:basedOn/@w:val | //w:next/@w:val"))
    assert called <= defined
    assert {"Title", "Heading1", "Heading2", "ListNumber", "ListBullet", "Caption", "BriefTable"} <= called
