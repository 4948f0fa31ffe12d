"""`briefgen pull`, on a brief that somebody edited."""

import json
import sys
from pathlib import Path

import pytest

from briefgen.cli import run
from briefgen.corpus import Corpus
from briefgen.errors import ExitCode
from briefgen.service import read_spec
from tests.pull.word_edits import WordEdits
from tests.readback.briefs import read, written


def pull(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[int, str, str]:
    monkeypatch.setattr(sys, "argv", ["briefgen", "pull", *arguments])
    code = run(lambda _: 0)
    out, err = capsys.readouterr()
    return code, out, err


@pytest.fixture
def brief(seed_corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WordEdits:
    monkeypatch.chdir(tmp_path)
    data = written(seed_corpus, ".docx", title="Kabul", bottom_line="It is warming.")
    return WordEdits(data, read(data, tmp_path))


def test_what_is_the_analysts_is_written_and_told(
    brief: WordEdits, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    brief.say("title", "Kabul and Islamabad")
    Path("edited.docx").write_bytes(brief.saved())
    assert pull(capsys, monkeypatch, "edited.docx", "-o", "brief.toml") == (
        ExitCode.DONE,
        "",
        "briefgen: taken: title: “Kabul” is now “Kabul and Islamabad”\n",
    )
    spec = read_spec(Path("brief.toml"))
    assert (spec.title, spec.bottom_line) == ("Kabul and Islamabad", "It is warming.")


def test_what_is_a_sources_is_told_and_left(
    brief: WordEdits, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    brief.say("title", "Kabul and Islamabad")
    brief.say("summary-1", "Nothing happened.")
    Path("edited.docx").write_bytes(brief.saved())
    code, out, err = pull(capsys, monkeypatch, "edited.docx", "-o", "brief.toml", "--json")
    taken, left = json.loads(out)
    assert code == ExitCode.PARTLY_FAILED
    assert (taken["kind"], taken["after"], taken["why"]) == ("title", "Kabul and Islamabad", None)
    assert (left["kind"], left["line"], left["after"]) == ("evidence", "summary-1", "Nothing happened.")
    assert err.splitlines()[1].startswith("briefgen: not taken: a line of evidence: “Pakistan has announced")
    assert read_spec(Path("brief.toml")).title == "Kabul and Islamabad"


def test_a_file_that_nobody_edited_gives_its_spec(
    brief: WordEdits, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("brief.docx").write_bytes(brief.saved())
    assert pull(capsys, monkeypatch, "brief.docx", "-o", "brief.toml") == (
        ExitCode.DONE,
        "",
        "briefgen: brief.docx: nothing was edited\n",
    )
    assert read_spec(Path("brief.toml")) == brief.brief.carried.spec


def test_a_pdf_was_not_edited(
    seed_corpus: Corpus, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("brief.pdf").write_bytes(written(seed_corpus, ".pdf"))
    code, _, err = pull(capsys, monkeypatch, "brief.pdf", "-o", "brief.toml")
    assert (code, err) == (
        ExitCode.INPUT,
        "briefgen: brief.pdf: is a PDF, so nothing was edited in it; name the .docx or .odt\n",
    )
    assert not Path("brief.toml").exists()


def test_a_file_without_evidence_is_refused(
    brief: WordEdits, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("letter.txt").write_text("Dear Sir,", "utf-8")
    code, _, err = pull(capsys, monkeypatch, "letter.txt", "-o", "brief.toml")
    assert (code, "is not a Word, OpenDocument or PDF file" in err) == (ExitCode.INPUT, True)
    assert pull(capsys, monkeypatch, "letter.txt")[0] == ExitCode.USAGE
