"""An output format more is one entry: commands, batches and the window take it up."""

import json
from pathlib import Path

import pytest

from briefgen.batch.plan.file_names import split_ending
from briefgen.errors import UsageError
from briefgen.export import formats
from briefgen.export.formats import OUTPUT_FORMATS, format_for
from tests.registries.made_up import OUTLINE
from tests.registries.running import ROOT, run

DATE = ("--date", "2025-06-02")
JOBS = """
source = "{seeds}"
[[briefs]]
name = "one.outline"
spec = {{ title = "One" }}
[[briefs]]
name = "two"
formats = ["outline", "pdf"]
spec = {{ title = "Two" }}
[[briefs]]
name = "three"
spec = {{ title = "Three" }}
"""


@pytest.fixture
def outline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "OUTPUT_FORMATS", (*OUTPUT_FORMATS, OUTLINE))


def test_a_brief_is_built_in_it(seeds: Path, tmp_path: Path) -> None:
    done = run("build", seeds, "-o", "x.outline", "-o", "x.pdf", "--title", "Pacts", *DATE, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.outline", "x.pdf"]
    assert (tmp_path / "x.outline").read_text("utf-8").startswith("Pacts\n")
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF-")


def test_help_and_errors_name_it(seeds: Path, tmp_path: Path) -> None:
    assert ".html, .md, .json or .outline" in " ".join(run("build", "--help", folder=tmp_path).stdout.split())
    assert "Word, PDF, OpenDocument, HTML, Markdown, JSON and Outline" in " ".join(
        run("--help", folder=tmp_path).stdout.split()
    )
    refused = run("build", seeds, "-o", "x.rtf", folder=tmp_path)
    assert (refused.returncode, refused.stderr.rstrip().endswith(".html, .md, .json or .outline")) == (2, True)


def test_a_batch_writes_it_under_the_names_that_the_jobs_give(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "jobs.toml").write_text(JOBS.format(seeds=seeds.as_posix()), "utf-8")
    done = run("batch", "jobs.toml", "-o", "out", "--workers", "1", "-q", *DATE, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    made = sorted(path.name for path in (tmp_path / "out").iterdir() if not path.name.startswith("."))
    assert made == ["one.outline", "three.docx", "three.pdf", "two.outline", "two.pdf"]
    assert (tmp_path / "out" / "one.outline").read_text("utf-8").startswith("One\n")


def test_the_schema_of_jobs_lists_it(tmp_path: Path) -> None:
    schema = json.loads(run("schema", "jobs", folder=tmp_path).stdout)
    (formats_of_a_brief, _) = schema["$defs"]["BriefJob"]["properties"]["formats"]["anyOf"]
    assert formats_of_a_brief["items"]["enum"] == ["docx", "pdf", "odt", "html", "md", "json", "outline"]
    assert schema["properties"]["formats"]["default"] == ["docx", "pdf"]


def test_what_is_not_in_the_table_is_no_ending() -> None:
    assert split_ending("x.outline") == ("x.outline", "")
    with pytest.raises(UsageError, match=r"use \.docx, \.pdf, \.odt, \.html, \.md or \.json$"):
        format_for(Path("x.outline"))


@pytest.mark.usefixtures("outline")
def test_what_is_in_the_table_is_one() -> None:
    assert split_ending("x.OUTLINE") == ("x", "outline")
    assert format_for(Path("x.OUTLINE")) is OUTLINE


@pytest.mark.parametrize("known", OUTPUT_FORMATS, ids=lambda known: known.key)
def test_the_readme_names_every_format(known: formats.OutputFormat) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    promise, commands = readme.partition("\n## ")[0], readme.partition("briefgen build SOURCE")[2].partition("\n")[0]
    assert known.name in promise
    assert known.ending in commands
    assert known.shortcut in readme


def test_endings_and_keys_are_given_once() -> None:
    assert len({known.ending for known in OUTPUT_FORMATS}) == len(OUTPUT_FORMATS)
    assert all(known.ending == known.ending.lower() and known.ending.startswith(".") for known in OUTPUT_FORMATS)
