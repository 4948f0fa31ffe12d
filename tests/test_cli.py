"""The command line, run as a process."""

import hashlib
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from briefgen import __version__
from briefgen.errors import ExitCode
from tests import processes
from tests.fakes import MarkedText, raw_actor, raw_article, raw_event

DATE = ("--date", "2025-06-02")


def run(*arguments: object, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return processes.run(
        [sys.executable, "-W", "error", "-m", "briefgen", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_seed_brief_is_made_in_both_formats(seeds: Path, tmp_path: Path) -> None:
    done = run("build", seeds, "-o", "brief.docx", "-o", "brief.pdf", folder=tmp_path)
    assert (done.returncode, done.stdout) == (ExitCode.DONE, ""), done.stderr
    assert done.stderr.startswith("briefgen: 11 of 11 events, ")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.docx", "brief.pdf"]
    assert zipfile.is_zipfile(tmp_path / "brief.docx")
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF-")


def test_the_same_command_gives_the_same_bytes_anywhere(seeds: Path, tmp_path: Path) -> None:
    digests = []
    for number in range(2):
        folder = tmp_path / str(number)
        folder.mkdir()
        source = seeds if number else os.path.relpath(seeds, folder)
        environment = {"PYTHONHASHSEED": str(number), "TZ": ("UTC", "Asia/Kabul")[number]}
        done = run("build", source, "-o", "b.docx", "-o", "b.pdf", *DATE, folder=folder, **environment)
        assert done.returncode == ExitCode.DONE, done.stderr
        digests.append([digest(folder / name) for name in ("b.docx", "b.pdf")])
    assert digests[0] == digests[1]


def test_source_date_epoch_is_the_issue_date(seeds: Path, tmp_path: Path) -> None:
    for name, arguments, environment in (("a", DATE, {}), ("b", (), {"SOURCE_DATE_EPOCH": "1748822400"})):
        done = run("build", seeds, "-o", f"{name}.docx", *arguments, folder=tmp_path, **environment)
        assert done.returncode == ExitCode.DONE, done.stderr
    assert digest(tmp_path / "a.docx") == digest(tmp_path / "b.docx")


def broken(seeds: Path, folder: Path) -> None:
    """Article data with a fault of every sort."""
    (file,) = seeds.glob("*.json")
    data = json.loads(file.read_text(encoding="utf-8"))
    data["events"][0]["titel"] = "x"
    data["events"][1]["evidence"][0]["end"] = 99_999
    data["events"][2]["actors"][0]["id"] = "ishaq-dhar"
    data["events"][3]["date"] = "2025-02-31"
    data["statements"][0]["stance"] = "assert"
    data["article"]["sha256"] = "0" * 64
    (folder / "broken.json").write_text(json.dumps(data), encoding="utf-8")
    (folder / "torn.json").write_text('{"schema": ', encoding="utf-8")


def test_all_faults_are_told_at_once_and_nothing_is_written(seeds: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    broken(seeds, folder)
    done = run("build", folder, "-o", "brief.docx", "-o", "brief.pdf", folder=tmp_path)
    assert done.returncode == ExitCode.INPUT
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
    told = done.stderr.splitlines()
    for expected in (
        "broken.json: $.events[0].titel: is not a key of this object; did you mean 'title'?",
        "broken.json: $.events[1].evidence[0]: ends at 99999",
        "broken.json: $.events[2].actors[0].id: 'ishaq-dhar' is not the id of any of actors; did you mean 'ishaq-dar'?",
        "broken.json: $.events[3].date: '2025-02-31': month 02 of 2025 has no day 31",
        "broken.json: $.statements[0].stance: 'assert' is not allowed here; did you mean 'asserts'?",
        "broken.json: $.article.sha256: is not the SHA-256 of the text",
        "torn.json: line 1, column",
    ):
        assert [line for line in told if expected in line], (expected, told)
    assert len(told) == 7
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("build", "nowhere", "-o", "b.docx"), ExitCode.INPUT, "nowhere: does not exist"),
        (("build", "SEEDS", "-o", "b.rtf"), ExitCode.USAGE, "cannot tell the format from the ending '.rtf'"),
        (("build", "SEEDS"), ExitCode.USAGE, "Missing option"),
        (("build", "SEEDS", "-o", "b.docx", "--stile", "x"), ExitCode.USAGE, "No such option"),
        (("build", "SEEDS", "-o", "no/such/b.docx"), ExitCode.INPUT, "its folder does not exist"),
        (("build", "SEEDS", "-o", "b.docx", "--style", "oficial"), ExitCode.INPUT, "did you mean 'official'?"),
        (("build", "SEEDS", "-o", "b.docx", "--marking", "TLP:ORANGE"), ExitCode.INPUT, "is not a label of TLP 2.0"),
        (("build", "SEEDS", "-o", "b.docx", "--date", "tomorrow"), ExitCode.INPUT, "$.date"),
        (("build", "SEEDS", "-o", "b.docx", "--since", "2025-13"), ExitCode.INPUT, "$.filters.since"),
        (("list", "evnts", "SEEDS"), ExitCode.USAGE, "cannot list 'evnts'"),
        (("schema", "briefs"), ExitCode.USAGE, "there is no schema of 'briefs'"),
    ],
)
def test_errors_are_told_in_plain_words(
    seeds: Path, tmp_path: Path, arguments: tuple[str, ...], code: ExitCode, told: str
) -> None:
    done = run(*(str(seeds) if word == "SEEDS" else word for word in arguments), folder=tmp_path)
    assert done.returncode == code, done.stderr
    assert told in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_old_file_stays_when_a_run_fails(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "b.docx").write_text("old")
    done = run("build", seeds, tmp_path / "gone", "-o", "b.docx", folder=tmp_path)
    assert done.returncode == ExitCode.INPUT
    assert (tmp_path / "b.docx").read_text() == "old"


def test_lists_are_for_people_and_machines(seeds: Path, tmp_path: Path) -> None:
    keys = {
        "events": {"id", "date", "date_basis", "title", "status", "kind", "actors", "themes", "sources", "rank", "why"},
        "articles": {"id", "title", "publisher", "published", "url"},
        "actors": {"id", "name", "kind", "role", "affiliation", "aliases", "events"},
        "themes": {"id", "label", "events"},
    }
    for what, expected in keys.items():
        rows = json.loads(run("list", what, seeds, "--json", folder=tmp_path).stdout)
        assert {key for row in rows for key in row} == expected
        plain = run("list", what, seeds, folder=tmp_path)
        assert len(plain.stdout.splitlines()) == len(rows)


def test_lists_take_the_same_filters(seeds: Path, tmp_path: Path) -> None:
    done = run("list", "events", seeds, "--json", "--since", "2024", "--actor", "Dar", folder=tmp_path)
    rows = json.loads(done.stdout)
    assert [row["id"] for row in rows] == ["kabul-visit"]


@pytest.mark.parametrize("what", ["article", "spec", "brief", "jobs", "style"])
def test_schemas_are_printed(tmp_path: Path, what: str) -> None:
    schema = json.loads(run("schema", what, folder=tmp_path).stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["properties"]


def test_a_spec_is_built_from_and_the_command_line_goes_before_it(seeds: Path, tmp_path: Path) -> None:
    spec = 'title = "From the spec"\norganisation = "Desk"\ndate = 2025-06-02\nsections = ["timeline"]\n'
    (tmp_path / "brief.toml").write_text(spec)
    done = run("build", seeds, "--spec", "brief.toml", "--title", "From the shell", "-o", "b.docx", folder=tmp_path)
    assert done.returncode == ExitCode.DONE, done.stderr
    with zipfile.ZipFile(tmp_path / "b.docx") as archive:
        body = archive.read("word/document.xml").decode()
    assert "From the shell" in body
    assert "From the spec" not in body
    assert "Open questions" not in body


def test_the_version_loads_nothing_heavy(tmp_path: Path) -> None:
    code = "import sys; sys.argv[1:] = ['--version']; from briefgen.__main__ import main; main(); print(*sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    done = processes.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    version, modules = done.stdout.splitlines()
    assert version == f"briefgen {__version__}"
    assert {"typer", "pydantic", "docx", "reportlab", "lxml", "babel"}.isdisjoint(modules.split())


def test_a_word_file_is_made_without_loading_what_it_does_not_need(seeds: Path, tmp_path: Path) -> None:
    code = (
        f"import sys; sys.argv[1:] = ['build', {str(seeds)!r}, '-o', 'b.docx']; from briefgen.__main__ import main;"
        "import contextlib\nwith contextlib.suppress(SystemExit): main()\nprint(*sys.modules)"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    done = processes.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True, cwd=tmp_path
    )
    of_pdf, of_bases = {"reportlab", "fontTools", "uharfbuzz"}, {"docx"}
    of_raw_articles, of_other_languages = {"spacy", "briefgen.ingest.reading"}, {"babel"}
    of_others = {"sqlalchemy", "PySide6", "rich", "edtf", "importlib.resources.readers"}
    heavy = of_pdf | of_bases | of_raw_articles | of_other_languages | of_others
    assert heavy.isdisjoint(done.stdout.split())


def test_an_event_that_no_source_tells_of_is_refused(seeds: Path, tmp_path: Path) -> None:
    done = run("build", seeds, "--event", "kabul-visti", "--event", "xyzzy", "-o", "brief.docx", folder=tmp_path)
    assert done.returncode == 1
    assert "event 'kabul-visti': is in none of the sources; did you mean 'kabul-visit'?" in done.stderr
    assert "xyzzy" in done.stderr
    assert not (tmp_path / "brief.docx").exists()


HOSTILE = "\x1b]0;owned\x07 \x9b2J \u202eevil\u2066 \x7f"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Article data whose every foreign field would command a terminal."""
    text = MarkedText(f"{{all|{HOSTILE} signed.}}")
    article = {
        "schema": "briefgen.article/1",
        "article": raw_article(text.text, title=HOSTILE, publisher=HOSTILE),
        "themes": [{"id": "t", "label": HOSTILE, "evidence": [text.span("all")]}],
        "actors": [raw_actor("A", [text.span("all")]) | {"name": HOSTILE}],
        "events": [raw_event("e", [text.span("all")], title=HOSTILE, themes=["t"])],
        "statements": [],
        "questions": [],
    }
    (tmp_path / "a.json").write_text(json.dumps(article), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "events", "a.json"),
        ("list", "articles", "a.json", "--json"),
        ("list", "themes", "a.json"),
        ("list", "articles", "a.json"),
        ("list", "events", "a.json", "--event", "2J\x1b[2J"),
        ("list", "events", "none\x1b[2J.json"),
    ],
    ids=lambda arguments: " ".join(arguments[:2]),
)
def test_foreign_words_never_command_the_terminal(arguments: tuple[str, ...], hostile: Path) -> None:
    done = run(*arguments, folder=hostile)
    told = done.stdout + done.stderr
    assert "2J" in told
    assert [char for char in told if char not in "\n\t" and not char.isprintable()] == []


def test_the_end_of_a_run_does_not_look_for_garbage(seeds: Path, tmp_path: Path) -> None:
    """What was imported is left to the end of the process; to look through it took a fifth of the time of a run."""
    code = (
        "import atexit, gc, sys; sys.argv = ['briefgen', *sys.argv[1:]];"
        "atexit.register(lambda: print(gc.get_freeze_count() > 50_000));"
        "from briefgen.__main__ import main; main()"
    )
    command = [sys.executable, "-c", code, "build", seeds, "-o", "brief.docx"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    done = processes.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (ExitCode.DONE, "True\n")


def test_letters_that_no_font_has_are_named_and_with_strict_nothing_is_written(seeds: Path, tmp_path: Path) -> None:
    told = "no font has 外 (U+5916); they print as boxes"
    done = run("build", seeds, "--title", "外", "-o", "a.pdf", *DATE, folder=tmp_path)
    assert (done.returncode, told in done.stderr, "fonts.text.pdf" in done.stderr) == (ExitCode.DONE, True, True)
    done = run("build", seeds, "--title", "外", "-o", "b.pdf", *DATE, "--strict", folder=tmp_path)
    assert (done.returncode, told in done.stderr, (tmp_path / "b.pdf").exists()) == (ExitCode.INPUT, True, False)
    done = run("build", seeds, "--title", "外", "-o", "c.docx", *DATE, folder=tmp_path)
    assert (done.returncode, "no font" in done.stderr) == (ExitCode.DONE, False)


def test_a_style_is_checked(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text('[margin_lines]\nfooter_centre = ""\n', "utf-8")
    done = run("style", "check", "house.toml", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("house.toml: $.margin_lines: no line of the footer has the marking")
    told = run("style", "check", "house.toml", "--json", folder=tmp_path)
    assert [sorted(each) for each in json.loads(told.stdout)] == [["problem", "remedy", "where"]]
    assert run("style", "mend", "house.toml", folder=tmp_path).returncode == 2
