"""`briefgen audit`, on briefs as they were written and changed."""

import io
import json
import sys
import zipfile
from pathlib import Path

import pytest

from briefgen.cli import run
from briefgen.errors import ExitCode
from briefgen.model import ArticleData, dump_article_line
from tests.audit.bodies import articles, told
from tests.readback.briefs import written


def audited(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["briefgen", "audit", *arguments])
    return run(lambda _: 0)


def sources(folder: Path) -> str:
    path = folder / "sources.jsonl"
    path.write_text("".join(map(dump_article_line, map(ArticleData.model_validate, articles()))), "utf-8")
    return str(path)


def test_a_brief_as_it_was_written_is_backed_by_its_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(written(told(), ".pdf"))
    assert audited(monkeypatch, str(path), sources(tmp_path)) == ExitCode.DONE
    out, told_of = capsys.readouterr()
    rows = [line.split("\t") for line in out.splitlines()]
    assert {row[0] for row in rows} == {"backed", "remark"}
    assert {len(row) for row in rows} == {5}
    assert "0 changed, 0 unbacked" in told_of


def test_a_changed_brief_exits_with_one_and_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path, report = tmp_path / "brief.docx", tmp_path / "report.html"
    path.write_bytes(altered(written(told(), ".docx", form="full")))
    assert audited(monkeypatch, str(path), "--json", "-o", str(report), "--date", "2025-06-01") == ExitCode.INPUT
    rows = json.loads(capsys.readouterr().out)
    wrong = [row for row in rows if row["verdict"] in ("changed", "unbacked")]
    assert {row["reason"] for row in wrong} == {"number or date changed since export: “21” was “12”"}
    assert {"id", "section", "verdict", "reason", "text", "sources", "passages"} == set(rows[0])
    row = next(row for row in wrong if row["id"] == "event-1-2")
    words = "On 3 May 2024 Ann Adler met Bob Braun in Bern over 12 prisoners"
    assert row["passages"] == [{"source": 1, "title": "News 0", "text": words}]
    assert "“21” was “12”" in report.read_text("utf-8")


def altered(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"12 prisoners", b"21 prisoners")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def test_what_is_no_brief_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "notes.docx"
    path.write_text("no brief", "utf-8")
    assert audited(monkeypatch, str(path)) == ExitCode.INPUT
    assert capsys.readouterr().err == (
        f"briefgen: {path}: is not a Word, OpenDocument or PDF file; name a .docx, .odt or .pdf that briefgen wrote\n"
    )
