"""`briefgen build --sealed`: from the pack alone the same bytes are made again."""

import hashlib
import shlex
import sys
import zipfile
from pathlib import Path

import pytest

from briefgen.cli import run
from briefgen.errors import ExitCode
from briefgen.model import ArticleData, dump_article_line
from tests.audit.bodies import articles


def briefgen(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["briefgen", *arguments])
    return run(lambda _: 0)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    lines = map(dump_article_line, map(ArticleData.model_validate, articles()))
    (tmp_path / "news.jsonl").write_text("".join(lines), "utf-8")
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "ministry.toml").write_text('[colours]\naccent = "#0b5351"\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_from_the_pack_the_same_bytes_are_made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert briefgen(monkeypatch, "build", "news.jsonl", "-o", "old.docx", "--date", "2024-05-12") == ExitCode.DONE
    options = ("--style", "styles/ministry.toml", "--form", "full", "--date", "2024-06-01", "--since-brief", "old.docx")
    made = ("-o", "brief.docx", "-o", "brief.pdf", "--sealed")
    assert briefgen(monkeypatch, "build", "news.jsonl", *options, *made) == ExitCode.DONE
    pack = folder / "brief.evidence.zip"
    sealed = pack.read_bytes()
    (folder / "unpacked").mkdir()
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(folder / "unpacked")
    monkeypatch.chdir(folder / "unpacked")
    command = next(line for line in Path("REBUILD.txt").read_text("utf-8").splitlines() if "briefgen build" in line)
    assert briefgen(monkeypatch, *shlex.split(command)[1:]) == ExitCode.DONE
    sums = dict(line.split("  ")[::-1] for line in Path("SHA256SUMS").read_text("utf-8").splitlines())
    assert {"brief.docx", "brief.pdf", "spec.toml", "ministry.toml", "old.docx", "sources/1.json"} <= sums.keys()
    assert {name: hashlib.sha256(Path(name).read_bytes()).hexdigest() for name in sums} == sums
    assert Path("brief.pdf").read_bytes() == (folder / "brief.pdf").read_bytes()
    monkeypatch.chdir(folder)
    assert briefgen(monkeypatch, "build", "news.jsonl", *options, *made) == ExitCode.DONE
    assert pack.read_bytes() == sealed


def test_a_library_is_told_to_be_written_to_a_file_first(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefgen(monkeypatch, "build", "news.db", "-o", "b.docx", "--sealed") == ExitCode.USAGE
    assert "briefgen export-library --library" in capsys.readouterr().err
