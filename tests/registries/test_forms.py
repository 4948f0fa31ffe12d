"""A form of the brief is in every table that goes by forms: budgets, lines of what changed, help and readme."""

from pathlib import Path
from typing import get_args

import pytest

from briefgen.changes.told import MOST_LINES
from briefgen.model.spec import Form
from briefgen.selection.forms import BUDGETS
from tests.registries.running import ROOT, run

FORMS: tuple[Form, ...] = get_args(Form)


@pytest.mark.parametrize("form", FORMS)
def test_it_has_a_budget_and_lines_for_what_changed(form: Form) -> None:
    assert BUDGETS[form].points > 0
    assert MOST_LINES[form] > 0


def test_help_and_readme_name_each(tmp_path: Path) -> None:
    told = run("build", "--help", folder=tmp_path).stdout
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [form for form in FORMS if form not in told or f"`{form}`" not in readme] == []


def test_a_dossier_says_what_changed_since_an_earlier_one(seeds: Path, tmp_path: Path) -> None:
    of_one = ("--form", "dossier", "--actor", "Ishaq Dar")
    old = run(
        "build", seeds, *of_one, "--event", "kabul-visit", "-o", "old.docx", "--date", "2025-06-01", folder=tmp_path
    )
    assert (old.returncode, old.stderr) == (0, "briefgen: 1 of 1 event\n")
    new = run(
        "build", seeds, *of_one, "--since-brief", "old.docx", "-o", "new.md", "--date", "2025-06-02", folder=tmp_path
    )
    assert (new.returncode, new.stderr) == (0, "briefgen: 3 of 3 events\n")
    assert "What has changed" in (tmp_path / "new.md").read_text("utf-8")
