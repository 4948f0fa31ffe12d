"""A hundred random edits of briefs in Word and OpenDocument, by LibreOffice: each is told by `pull` for what it is.

Once they are done within LibreOffice, where a Python with its `uno` is at hand (`BRIEFGEN_UNO_PYTHON`), and once to the
XML, which LibreOffice then opens and saves, writing all of it anew. Takes minutes, and so is asked for by name.
"""

import json
import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from briefgen.corpus import Corpus
from briefgen.pull import pull
from briefgen.readback import BriefFile
from briefgen.readback.brief_file import bookmark_name
from tests import processes
from tests.pull.conftest import FORMS, OWN, word_briefs  # noqa: F401 - the fixture
from tests.pull.word_edits import CHANGES, Expected, WordEdits
from tests.readback.briefs import read, written

EDITS = 100
_OFFICE = shutil.which("soffice")
_PYTHON = os.environ.get("BRIEFGEN_UNO_PYTHON", "/usr/bin/python3")
_PIPE = "briefgen-pull"
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


def _has_uno() -> bool:
    command = [_PYTHON, "-c", "import uno"]
    return Path(_PYTHON).exists() and processes.run(command, capture_output=True).returncode == 0


class Typed(NamedTuple):
    """An edit within LibreOffice: what is done, at which line, with which words; and what `pull` is to find."""

    do: str
    line: str
    words: str
    expected: Expected


def _typed(brief: BriefFile, chance: random.Random) -> Typed:
    """An edit by chance, of all kinds alike."""
    edits = list(_possible(brief))
    kind = chance.choice(sorted({(edit.do, edit.expected) for edit in edits}))
    return chance.choice([edit for edit in edits if (edit.do, edit.expected) == kind])


def _possible(brief: BriefFile) -> Iterator[Typed]:
    title, moved_out = Expected("title", True), Expected("row deleted", True)
    evidence, reworded = Expected("evidence", False), Expected("row reworded", True)
    own = {"bottom-line-": "bottom line", "recommendations-": "recommendations", "questions-table-": "questions"}
    yield from (Typed(do, "title", "quite ", title) for do in ("insert", "replace"))
    for line in brief.carried.lines:
        kind = next((kind for prefix, kind in own.items() if line.id.startswith(prefix)), "")
        if kind and line.kind == "own":
            yield Typed("insert", line.id, "truly ", Expected(kind, True))
            yield Typed("replace", line.id, "soon", Expected(kind, True))
            if kind != "questions":
                yield Typed("add", line.id, "And more.", Expected(kind, True))
                yield Typed("delete", line.id, "", Expected(kind, True))
        elif line.id.startswith("event-") and line.section == "undated":
            yield Typed("insert", line.id, "nearly ", reworded)
            yield Typed("delete", line.id, "", moved_out)
        elif line.id.startswith("event-") and line.id.count("-") == 2 and line.id.endswith("-2"):
            yield Typed("insert", line.id, "nearly ", reworded)
            yield Typed("delete row", line.id, "", moved_out)
        elif line.kind == "evidence" and line.section in ("summary", "evidence", "questions"):
            yield Typed("insert", line.id, "hardly ", evidence)
        if line.kind == "evidence" and line.section == "summary":
            yield Typed("delete", line.id, "", evidence)
            yield Typed("add", line.id, "No source says so.", Expected("added", False))


@pytest.mark.skipif(_OFFICE is None or not _has_uno(), reason="needs LibreOffice and a Python with its uno")
@pytest.mark.parametrize("ending", [".docx", ".odt"])
def test_a_hundred_edits_within_libreoffice_are_told_for_what_they_are(
    seed_corpus: Corpus, tmp_path: Path, ending: str
) -> None:
    files = [written(seed_corpus, ending, **OWN, **form) for form in FORMS[:3]]
    briefs = [(data, read(data, tmp_path)) for data in files]
    plan, wanted = [], {}
    for number in range(EDITS):
        data, brief = briefs[number % 3]
        source, target = tmp_path / f"{number % 3}{ending}", tmp_path / f"edited-{number:03}{ending}"
        source.write_bytes(data)
        typed = _typed(brief, random.Random(number))
        wanted[target] = typed
        edit = [typed.do, bookmark_name(typed.line), typed.words]
        plan.append({"source": str(source), "target": str(target), "edits": [edit]})
    (tmp_path / "plan.json").write_text(json.dumps(plan), "utf-8")
    script = Path(__file__).with_name("office_edits.py")
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    office = [str(_OFFICE), profile, "--headless", "--norestore", f"--accept=pipe,name={_PIPE};urp;"]
    with processes.started(office, _DEADLINE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
        command = [_PYTHON, str(script), str(tmp_path / "plan.json"), _PIPE]
        done = processes.run(command, deadline=_DEADLINE, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    wrong = {}
    for target, typed in wanted.items():
        pulled = pull(read(target.read_bytes(), tmp_path))
        if [Expected(edit.kind, not edit.why) for edit in pulled.edits] != [typed.expected]:
            wrong[typed] = list(pulled.edits)
    assert wrong == {}
