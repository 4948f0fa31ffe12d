"""Single faults planted in briefs are named, each by its line, and nothing else is."""

from pathlib import Path

import pytest

from briefgen.audit import audit_brief
from tests.audit.bodies import told
from tests.audit.planting import KINDS, faults, planter_of
from tests.readback.briefs import read, written

COUNT = 16
"""Two of each kind; `tests/benchmarks/test_planted_faults.py` plants 200."""


@pytest.mark.parametrize("ending", [".docx", ".odt", ".pdf"])
def test_every_planted_fault_is_named_and_nothing_else(tmp_path: Path, ending: str) -> None:
    data = written(told(), ending, form="full")
    brief = read(data, tmp_path)
    untouched = audit_brief(brief, told().articles)
    assert [line for line in untouched.lines if line.verdict in ("changed", "unbacked")] == []
    planter = planter_of(data, brief.carried)
    for fault in faults(brief.carried, COUNT, seed=1):
        report = audit_brief(read(planter.planted(fault), tmp_path))
        named = {line.id for line in report.lines if line.verdict in ("changed", "unbacked")}
        assert named == {fault.line}, fault


def test_there_are_faults_of_every_kind(tmp_path: Path) -> None:
    carried = read(written(told(), ".docx", form="full"), tmp_path).carried
    assert {fault.kind for fault in faults(carried, COUNT, seed=1)} == set(KINDS)
