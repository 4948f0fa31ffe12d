"""Libraries on the command line, run as a process."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefgen.errors import ExitCode
from tests import processes
from tests.test_cli import digest, run

DAY = ("--published", "2021-03-05")
TEXTS = {
    "one": "Norway signed a fisheries treaty with Chile in Santiago on 3 March 2021. Oslo said talks were useful.\n",
    "two": "Chile and Norway have signed a treaty on fisheries on 3 March 2021. Peru criticised the treaty.\n",
    "three": "Peru opened an embassy in Oslo on 1 February 2021. Foreign Minister Ana Ruiz visited Lima.\n",
}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def library(articles: Path) -> Path:
    done = run("import", articles, "--library", "l.db", *DAY, "--workers", "1", folder=articles.parent)
    assert (done.returncode, done.stdout) == (ExitCode.DONE, "")
    assert "3 new" in done.stderr
    return articles.parent / "l.db"


def events(*arguments: object, folder: Path) -> list[dict[str, object]]:
    done = run(*arguments, "--json", folder=folder)
    assert (done.returncode, done.stderr) == (ExitCode.DONE, "")
    rows: list[dict[str, object]] = json.loads(done.stdout)
    return rows


def test_what_two_articles_tell_is_one_event_of_the_library_with_both_as_sources(library: Path) -> None:
    rows = events("list", "events", library, folder=library.parent)
    (signed,) = [row for row in rows if row["date"] == "2021-03-03" and "sign" in str(row["title"])]
    assert len(signed["sources"]) == 2  # type: ignore[arg-type]


def test_files_and_a_library_of_them_make_the_same_brief(library: Path, articles: Path) -> None:
    folder = library.parent
    made = run("extract", articles, *DAY, "-o", "all.jsonl", "--workers", "1", folder=folder)
    assert made.returncode == ExitCode.DONE
    for source, name in ((library, "a"), ("all.jsonl", "b")):
        done = run("build", source, "-o", f"{name}.docx", "-o", f"{name}.pdf", "--date", "2021-04-01", folder=folder)
        assert (done.returncode, done.stderr) == (ExitCode.DONE, "briefgen: 4 of 4 events, 1 side + 1 of evidence\n")
    for ending in ("docx", "pdf"):
        assert digest(folder / f"a.{ending}") == digest(folder / f"b.{ending}")


def test_the_same_articles_again_are_the_same(library: Path, articles: Path) -> None:
    done = run("import", articles, "--library", library, *DAY, folder=library.parent)
    assert (done.returncode, "3 same" in done.stderr) == (ExitCode.DONE, True)


def test_key_events_are_suggested_with_their_words(library: Path) -> None:
    rows = events("suggest", library, "--limit", 1, folder=library.parent)
    (row,) = rows
    keys = "id date date_basis title status kind actors themes sources passages why"
    assert list(row) == keys.split()
    for passage in row["passages"]:  # type: ignore[attr-defined]
        assert set(passage) == {"article", "start", "end", "text"}
        assert any(passage["text"] in text for text in TEXTS.values())
    told = run("suggest", library, "--limit", 1, folder=library.parent)
    assert "2 articles tell of this date" in told.stdout


def test_a_library_goes_to_lines_and_back(library: Path) -> None:
    folder = library.parent
    assert run("export-library", "--library", library, "-o", "out.jsonl", folder=folder).returncode == ExitCode.DONE
    done = run("import-library", "out.jsonl", "--library", "copy.db", folder=folder)
    assert (done.returncode, done.stderr) == (ExitCode.DONE, "3 new articles\n")
    assert run("export-library", "--library", "copy.db", folder=folder).stdout == (folder / "out.jsonl").read_text(
        "utf-8"
    )


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("list", "events", "nowhere.db"), ExitCode.INPUT, "does not exist"),
        (("list", "events", "l.db", "articles"), ExitCode.USAGE, "name it alone"),
        (("suggest", "articles", "--limit", "0"), ExitCode.USAGE, "at least 1"),
        (("import", "nowhere", "--library", "l.db"), ExitCode.INPUT, "nowhere: does not exist"),
        (("import", "articles"), ExitCode.USAGE, "--library"),
        (("import", "articles", "--library", "sqlite://"), ExitCode.INPUT, "sqlite://: names no file"),
        (("export-library", "--library", "nowhere.db"), ExitCode.INPUT, "nowhere.db: does not exist"),
        (("list", "events", "sqlite:///nowhere.db"), ExitCode.INPUT, "sqlite:///nowhere.db: does not exist"),
        (("list", "events", "sqlite://"), ExitCode.INPUT, "sqlite://: names no file"),
        (("build", "postgresql://bob:S3CRET@h:x/n", "-o", "b.docx"), ExitCode.INPUT, "bob:***@h:***: is not the URL"),
        (("list", "events", "postgresql:/bob:S3CRET@h/n"), ExitCode.INPUT, "bob:***@h/n: does not exist"),
        (
            ("list", "events", "postgresql://127.0.0.1:1/n?user=bob&password=S3CRET"),
            ExitCode.INPUT,
            "user=bob&password=***: the library cannot be used",
        ),
    ],
)
def test_what_is_wrong_is_told(arguments: tuple[str, ...], code: ExitCode, told: str, articles: Path) -> None:
    done = run(*arguments, folder=articles.parent)
    assert done.returncode == code
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert "S3CRET" not in done.stderr
    assert not (articles.parent / "nowhere.db").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_folder_is_watched_until_it_is_called_off(articles: Path, number: signal.Signals) -> None:
    folder = articles.parent
    command = [sys.executable, "-m", "briefgen", "import", "articles", "--library", "l.db", "--watch", "--workers", "1"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    with processes.started(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True) as watching:
        assert watching.stderr
        assert "3 new" in watching.stderr.readline()
        time.sleep(1)
        (articles / "four.txt").write_text("Bolivia closed a mine on 2 March 2021.\n", encoding="utf-8")
        assert "1 new" in watching.stderr.readline()
        watching.send_signal(number)
        assert watching.wait(10) == ExitCode.CANCELLED
        assert "Traceback" not in watching.stderr.read()


def test_an_import_of_several_kinds_counts_by_kind(articles: Path) -> None:
    (articles / "page.html").write_text(
        f"<html><body><article><p>{TEXTS['one']} In Oslo too.</p></article></body></html>"
    )
    (articles / "notes.bak").write_text("old")
    done = run("import", articles, "--library", "l.db", *DAY, "--workers", "1", folder=articles.parent)
    assert done.returncode == ExitCode.PARTLY_FAILED
    assert done.stderr.splitlines()[1:] == [
        "briefgen: Text: 3 files, 3 articles",
        "briefgen: Web page: 1 file, 1 article",
        "briefgen: left out, .bak: 1 file",
        "briefgen: 4 new, 1 not read",
    ]
