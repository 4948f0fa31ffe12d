"""A hundred random edits of briefs in Word, saved by LibreOffice: each is told by `pull` for what it is.

The edits are done to the XML as an analyst's would be, and every file is then opened and saved by LibreOffice, which
writes all of it anew. Takes a minute or two, and so is asked for by name.
"""

import random
import shutil
from pathlib import Path

import pytest

from briefgen.pull import pull
from briefgen.readback import BriefFile
from tests import processes
from tests.pull.conftest import word_briefs  # noqa: F401 - the fixture
from tests.pull.word_edits import CHANGES, Expected, WordEdits
from tests.readback.briefs import read

EDITS = 100
_OFFICE = shutil.which("soffice")
_DEADLINE = 900.0
"""Seconds for all files."""


@pytest.mark.skipif(_OFFICE is None, reason="needs LibreOffice")
def test_a_hundred_edits_are_told_for_what_they_are(
    word_briefs: list[tuple[bytes, BriefFile]],  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    edited, saved = tmp_path / "edited", tmp_path / "saved"
    edited.mkdir()
    wanted: dict[str, tuple[str, list[Expected]]] = {}
    for number in range(EDITS):
        chance = random.Random(number)
        data, brief = word_briefs[number % 3]
        edits = WordEdits(data, brief)
        change = CHANGES[number % len(CHANGES)]
        expected = change(edits, chance)
        (edited / f"{number:03}.docx").write_bytes(edits.saved())
        wanted[f"{number:03}.docx"] = (change.__name__, expected)
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    files = sorted(map(str, edited.iterdir()))
    command = [str(_OFFICE), profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(saved)]
    processes.run([*command, *files], deadline=_DEADLINE, capture_output=True, check=True)
    wrong = {}
    for name, (change, expected) in wanted.items():
        pulled = pull(read((saved / name).read_bytes(), tmp_path))
        found = [Expected(edit.kind, not edit.why) for edit in pulled.edits]
        if found != expected:
            wrong[name] = (change, list(pulled.edits))
    assert wrong == {}
