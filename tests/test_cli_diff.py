"""`briefgen diff`, on article data and briefs."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from briefgen.cli import run
from briefgen.errors import ExitCode
from briefgen.model import ArticleData, dump_article_line
from briefgen.readback import read_brief
from tests.changes.bodies import told

RAID = "Rebels raided the customs post at Karsu on 3 May, killing 12 people."
AGAIN = "On 3 May rebels raided the customs post at Karsu and 15 people were killed."
STRIKE = "Dockers began a strike in Port Olan."


def raid(text: str) -> dict[str, Any]:
    return {"text": text, "date": "2024-05-03", "kind": "assault", "actors": ["Rebels"]}


EARLY = told("early", "2024-05-04", "Herald", raid(RAID), title="Raid at Karsu")
LATE = told("late", "2024-05-09", "Courier", raid(AGAIN), {"text": STRIKE, "date": "2024-05-08"}, title="A week in May")


def written(folder: Path, name: str, *articles: ArticleData) -> str:
    path = folder / f"{name}.jsonl"
    path.write_text("".join(map(dump_article_line, articles)), "utf-8")
    return str(path)


def diff(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[int, str, str]:
    monkeypatch.setattr(sys, "argv", ["briefgen", "diff", *arguments])
    monkeypatch.setenv("COLUMNS", "80")
    code = run(lambda _: 0)
    out, err = capsys.readouterr()
    return code, out, err


def test_a_listing_tells_each_change_with_what_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    old, new = written(tmp_path, "old", EARLY), written(tmp_path, "new", EARLY, LATE)
    monkeypatch.chdir(tmp_path)
    assert diff(capsys, monkeypatch, Path(old).name, Path(new).name) == (
        ExitCode.DONE,
        "Earlier: old.jsonl\n"
        "Later:   new.jsonl\n"
        "\n"
        "New (1)\n"
        "  8 May 2024              Dockers began a strike in Port Olan. [2 ¶2]\n"
        "\n"
        "Contradicted (1)\n"
        "  3 May 2024              Rebels raided the customs post at Karsu on 3 May,\n"
        "                          killing 12 people.\n"
        "                          Number of dead: 15 (before: 12) [1 ¶1; 2 ¶1]\n"
        "\n"
        "Sources\n"
        "  [1]   Raid at Karsu, Herald, 4 May 2024\n"
        "  [2]   A week in May, Courier, 9 May 2024\n",
        "",
    )


def test_what_is_gone_cites_the_earlier_sources(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    code, out, _ = diff(capsys, monkeypatch, written(tmp_path, "old", EARLY, LATE), written(tmp_path, "new", EARLY))
    assert code == ExitCode.DONE
    assert out.split("\n\n", 1)[1] == (
        "Gone (1)\n"
        "  8 May 2024              Dockers began a strike in Port Olan.\n"
        "                          No source at hand tells it any more [2 ¶2]\n"
        "\n"
        "Earlier sources\n"
        "  [2]   A week in May, Courier, 9 May 2024\n"
    )


def test_machines_read_a_list_of_objects(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    old, new = written(tmp_path, "old", EARLY), written(tmp_path, "new", EARLY, LATE)
    code, out, _ = diff(capsys, monkeypatch, old, new, "--json")
    rows = json.loads(out)
    assert code == ExitCode.DONE
    assert [(row["group"], row["aspect"], row["before"], row["after"]) for row in rows] == [
        ("new", "event", [], ["reported"]),
        ("contradicted", "deaths", ["12"], ["15"]),
    ]
    assert rows[1] == {
        "group": "contradicted", "aspect": "deaths", "text": RAID, "detail": "Number of dead: 15 (before: 12)",
        "who": [], "date": "2024-05-03", "date_basis": "stated", "late": False, "why": None, "old": "e0",
        "new": "early:e0", "before": ["12"], "after": ["15"],
        "passages": [
            {"article": "late", "start": 0, "end": len(AGAIN), "text": AGAIN, "source": 2, "paragraph": 1},
            {"article": "early", "start": 0, "end": len(RAID), "text": RAID, "source": 1, "paragraph": 1},
        ],
    }  # fmt: skip


def test_the_same_says_so(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    source = written(tmp_path, "old", EARLY)
    code, out, _ = diff(capsys, monkeypatch, source, source)
    assert (code, out.splitlines()[-1]) == (ExitCode.DONE, "Nothing changed.")


def test_what_cannot_be_read_is_told_of_both(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    code, out, err = diff(capsys, monkeypatch, str(tmp_path / "no.jsonl"), str(tmp_path / "none.docx"))
    assert (code, out) == (ExitCode.INPUT, "")
    assert [line.split(": ")[1].rpartition("/")[2] for line in err.splitlines()] == ["no.jsonl", "none.docx"]


def built(folder: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["briefgen", "build", *arguments])
    monkeypatch.chdir(folder)
    return run(lambda _: 0)


def briefs(folder: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> tuple[str, str]:
    """An earlier brief, and a later one since that."""
    old, new = written(folder, "old", EARLY), written(folder, "new", EARLY, LATE)
    assert built(folder, monkeypatch, old, "-o", f"old.{ending}", "--date", "2024-05-05") == ExitCode.DONE
    later = ("-o", f"new.{ending}", "--date", "2024-05-10", "--since-brief", f"old.{ending}")
    assert built(folder, monkeypatch, new, *later) == ExitCode.DONE
    return f"old.{ending}", f"new.{ending}"


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_briefs_are_compared_by_what_they_carry(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ending: str
) -> None:
    old, new = briefs(tmp_path, monkeypatch, ending)
    capsys.readouterr()
    code, out, _ = diff(capsys, monkeypatch, old, new, "--json")
    assert code == ExitCode.DONE
    assert [(row["group"], row["aspect"], row["text"], row["after"]) for row in json.loads(out)] == [
        ("new", "event", STRIKE, ["reported"]),
        ("contradicted", "deaths", RAID, ["15"]),
    ]


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_a_brief_since_another_tells_and_carries_what_changed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ending: str
) -> None:
    _, new = briefs(tmp_path, monkeypatch, ending)
    found = read_brief(tmp_path / new)
    printed = [" ".join(line.text.split()) for line in found.lines if line.id.startswith("changes")]
    assert printed == [
        "What has changed",
        "Since “Raid at Karsu”, 5 May 2024.",
        f"New 8 May 2024: {STRIKE} [2 ¶2]",
        f"Contradicted 3 May 2024: {RAID} · Number of dead: 15 (before: 12) [1 ¶1; 2 ¶1]",
    ]
    assert found.carried.spec.since_brief == f"old.{ending}"
    kinds = [(line.kind, len(line.passages)) for line in found.carried.lines if line.id.startswith("changes-")]
    assert kinds == [("frame", 0), ("evidence", 1), ("evidence", 2)]


def test_bytes_are_the_same_wherever_the_earlier_brief_lies(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    old, new = briefs(tmp_path, monkeypatch, "docx")
    elsewhere = tmp_path / "archive" / "may"
    elsewhere.mkdir(parents=True)
    (tmp_path / old).rename(elsewhere / old)
    spec = tmp_path / "archive" / "brief.toml"
    spec.write_text('since_brief = "may/old.docx"\ndate = "2024-05-10"\n', "utf-8")
    code = built(tmp_path, monkeypatch, str(tmp_path / "new.jsonl"), "-o", "again.docx", "--spec", str(spec))
    assert code == ExitCode.DONE
    assert (tmp_path / "again.docx").read_bytes() == (tmp_path / new).read_bytes()


def test_an_earlier_brief_without_evidence_is_a_fault(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    source = written(tmp_path, "old", EARLY)
    spec = tmp_path / "bare.toml"
    spec.write_text("carry = false\n", "utf-8")
    assert built(tmp_path, monkeypatch, source, "-o", "bare.docx", "--spec", str(spec)) == ExitCode.DONE
    capsys.readouterr()
    code = built(tmp_path, monkeypatch, source, "-o", "new.docx", "--since-brief", "bare.docx")
    assert (code, (tmp_path / "new.docx").exists()) == (ExitCode.INPUT, False)
    assert "bare.docx: carries no evidence" in capsys.readouterr().err


def test_a_batch_finds_the_earlier_brief_beside_its_jobs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    old, new = briefs(tmp_path, monkeypatch, "docx")
    jobs = tmp_path / "jobs.toml"
    jobs.write_text(
        f'source = "new.jsonl"\nformats = "docx"\n[[briefs]]\nname = "job"\nspec = {{ since_brief = "{old}" }}\n',
        "utf-8",
    )
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setattr(
        sys, "argv", ["briefgen", "batch", str(jobs), "-o", "out", "--date", "2024-05-10", "--workers", "1"]
    )
    monkeypatch.chdir(elsewhere)
    assert run(lambda _: 0) == ExitCode.DONE
    assert (elsewhere / "out" / "job.docx").read_bytes() == (tmp_path / new).read_bytes()


@pytest.mark.parametrize("ending", ["docx", "pdf"])
@pytest.mark.parametrize("kept", [True, False])
def test_what_rests_on_the_earlier_brief_is_backed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ending: str, kept: bool
) -> None:
    """Also where the earlier source is not given any more."""
    old, new = written(tmp_path, "old", EARLY), written(tmp_path, "new", *([EARLY] if kept else []), LATE)
    assert built(tmp_path, monkeypatch, old, "-o", f"old.{ending}", "--date", "2024-05-05") == ExitCode.DONE
    later = ("-o", f"new.{ending}", "--date", "2024-05-10", "--since-brief", f"old.{ending}")
    assert built(tmp_path, monkeypatch, new, *later) == ExitCode.DONE
    line = read_brief(tmp_path / f"new.{ending}").carried.lines
    assert [each.earlier for each in line if each.earlier] == [("12",)]
    capsys.readouterr()
    monkeypatch.setattr(sys, "argv", ["briefgen", "audit", f"new.{ending}"])
    assert run(lambda _: 0) == ExitCode.DONE
    assert "0 changed, 0 unbacked" in capsys.readouterr().err
