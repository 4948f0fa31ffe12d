"""`briefgen batch`, run as a process: killed, called off, out of room."""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.batch.store.manifest import MANIFEST
from briefgen.errors import ExitCode
from tests import processes
from tests.batch.many import write_jobs, write_sources

DATE = ("--date", "2025-06-02")
ROOT = Path(__file__).parent.parent


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-W", "error", "-m", "briefgen", "batch", *map(str, arguments)]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def run(*arguments: object, folder: Path) -> subprocess.CompletedProcess[str]:
    return processes.run(
        command(*arguments),
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def briefs(folder: Path) -> dict[str, str]:
    """Digests of all that a reader of the folder sees, by name."""
    seen = [path for path in folder.iterdir() if not path.name.startswith(".")]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in seen}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with sources of 24 themes, a jobs file, and in `whole` what it makes."""
    folder = tmp_path_factory.mktemp("desk")
    write_sources(folder / "news", 24, 6)
    write_jobs(folder / "jobs.toml")
    done = run("jobs.toml", "-o", "whole", *DATE, "--report", "report.json", folder=folder)
    assert (done.returncode, done.stdout) == (ExitCode.DONE, ""), done.stderr
    assert "24 made" in done.stderr
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_every_brief_is_made_and_reported(desk: Path) -> None:
    made = briefs(desk / "whole")
    assert len(made) == 48
    report = json.loads((desk / "report.json").read_text(encoding="utf-8"))
    counts = {"jobs": 24, "made": 24, "unchanged": 0, "kept": 0, "failed": 0, "left": 0}
    assert report["schema"] == "briefgen.batch-report/1"
    assert {**report["summary"], **counts} == report["summary"]
    assert {file["name"]: file["sha256"] for job in report["jobs"] for file in job["files"]} == made


def test_a_brief_is_that_of_build(desk: Path, out: Path) -> None:
    name = "the-border-affair-1"
    build = [sys.executable, "-m", "briefgen", "build", "news", "--theme", "The border affair 1", "-o", f"{out}.pdf"]
    processes.run([*build, *DATE], cwd=desk, env=environment(), check=True)
    assert Path(f"{out}.pdf").read_bytes() == (desk / "whole" / f"{name}.pdf").read_bytes()


def test_one_process_gives_the_same_bytes(desk: Path, out: Path) -> None:
    assert run("jobs.toml", "-o", out, "--workers", 1, "-q", *DATE, folder=desk).stderr == ""
    assert briefs(out) == briefs(desk / "whole")


def test_a_dry_run_lists_and_writes_nothing(desk: Path, out: Path) -> None:
    done = run("jobs.toml", "-o", out, "--dry-run", "--json", *DATE, folder=desk)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert {name for row in rows for name in row["files"]} == set(briefs(desk / "whole"))
    assert {row["status"] for row in rows} == {"make"}
    assert not out.exists()
    again = run("jobs.toml", "-o", "whole", "--dry-run", "--since-last", "--date", "2025-06-03", folder=desk)
    assert again.stdout.count("unchanged\t") == 24


def test_json_lines_for_machines(desk: Path, out: Path) -> None:
    done = run("jobs.toml", "-o", out, "--json", *DATE, folder=desk)
    *jobs, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert {job["status"] for job in jobs} == {"made"}
    assert (last["summary"]["made"], last["summary"]["exit"]) == (24, 0)


def test_since_last_makes_only_what_changed(desk: Path, tmp_path: Path) -> None:
    shutil.copytree(desk, tmp_path / "desk")
    folder = tmp_path / "desk"
    (file, *_) = sorted((folder / "news").glob("*.json"))
    data = json.loads(file.read_text(encoding="utf-8"))
    (theme,) = data["events"][0]["themes"]
    data["events"][0]["title"] = "Something else happened"
    file.write_text(json.dumps(data), encoding="utf-8")
    done = run("jobs.toml", "-o", "whole", "--since-last", "-v", "--date", "2025-06-03", folder=folder)
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("briefgen: made")]
    assert f"-{theme[1:]}," in line
    assert "23 unchanged" in done.stderr


def test_faults_of_the_jobs_file_come_before_any_work(desk: Path, out: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text('sources = "news"\n[[matrix]]\nper = "them"\n', encoding="utf-8")
    done = run(tmp_path / "bad.toml", "-o", out, folder=desk)
    assert done.returncode == ExitCode.INPUT
    assert "$.source: is missing" in done.stderr
    assert "did you mean 'theme'?" in done.stderr
    assert not out.exists()


def test_one_bad_job_never_stops_the_others(desk: Path, out: Path, tmp_path: Path) -> None:
    text = f'source = {json.dumps(str(desk / "news"))}\n[[briefs]]\nname = "bad"\nspec = {{ style = "offical" }}\n'
    text += '[[briefs]]\nname = "good"\n[[briefs]]\nspec_file = "none.toml"\n'
    (tmp_path / "some.toml").write_text(text, encoding="utf-8")
    done = run(tmp_path / "some.toml", "-o", out, "--report", tmp_path / "r.json", *DATE, folder=desk)
    assert done.returncode == ExitCode.PARTLY_FAILED
    assert "bad: not made: style 'offical': there is no such style; did you mean 'official'?" in done.stderr
    assert "none.toml: cannot be read" in done.stderr
    assert "2 failed, 1 made" in done.stderr
    assert set(briefs(out)) == {"good.docx", "good.pdf"}
    jobs = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["jobs"]
    assert [job["faults"] != [] for job in jobs] == [True, False, True]


def watched(process: processes.Process, out: Path, whole: dict[str, str], seconds: float) -> None:
    """Look at the folder until the time is up: whatever is there under its name is whole."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        for path in out.glob("[!.]*"):
            assert hashlib.sha256(path.read_bytes()).hexdigest() == whole[path.name]
        time.sleep(0.01)


@pytest.mark.parametrize("seed", range(4))
def test_killed_at_any_moment_it_goes_on_and_ends_the_same(desk: Path, out: Path, seed: int) -> None:
    whole = briefs(desk / "whole")
    chance = random.Random(seed)
    for _ in range(2):
        with processes.started(command("jobs.toml", "-o", out, "-q", *DATE), cwd=desk, env=environment()) as process:
            while process.poll() is None and not (out / MANIFEST).exists():
                time.sleep(0.005)
            watched(process, out, whole, chance.uniform(0, 0.5))
    noted = (out / MANIFEST).read_bytes().count(b"\n")
    done = run("jobs.toml", "-o", out, *DATE, folder=desk)
    assert done.returncode == ExitCode.DONE, done.stderr
    assert noted == 0 or " kept" in done.stderr or b"finished" in (out / MANIFEST).read_bytes()
    assert briefs(out) == whole
    hidden = {path.name for path in out.iterdir() if path.name.startswith(".")}
    assert hidden <= {MANIFEST, ".briefgen-lock"}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_called_off_it_tells_what_is_left(desk: Path, out: Path, number: signal.Signals) -> None:
    with processes.started(
        command("jobs.toml", "-o", out, "--json", "--report", out.parent / "r.json", *DATE),
        cwd=desk,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        os.killpg(process.pid, number)
        _, told = process.communicate(timeout=60)
    assert process.returncode == ExitCode.CANCELLED
    assert "run the same command again to go on" in told
    assert "Traceback" not in told
    report = json.loads((out.parent / "r.json").read_text(encoding="utf-8"))
    assert report["summary"]["stopped"]
    assert len(report["left"]) + report["summary"]["made"] == 24
    again = run("jobs.toml", "-o", out, *DATE, folder=desk)
    assert f"{report['summary']['made']} kept" in again.stderr
    assert briefs(out) == briefs(desk / "whole")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(place)]
    if shutil.which("mount") is None or processes.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a disk can be mounted by root alone")
    yield place
    processes.run(["umount", str(place)], check=True)


def test_a_full_disk_costs_what_is_not_yet_made_only(desk: Path, small_disk: Path) -> None:
    done = run("jobs.toml", "-o", small_disk, *DATE, folder=desk)
    assert done.returncode == ExitCode.PARTLY_FAILED
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    whole, made = briefs(desk / "whole"), briefs(small_disk)
    assert 0 < len(made) < len(whole)
    assert made.items() <= whole.items()
    processes.run(["mount", "-o", "remount,size=99m", str(small_disk)], check=True)
    again = run("jobs.toml", "-o", small_disk, *DATE, folder=desk)
    assert again.returncode == ExitCode.DONE, again.stderr
    assert " kept" in again.stderr
    assert briefs(small_disk) == whole


def test_a_read_only_disk_is_told_in_one_line(desk: Path, small_disk: Path) -> None:
    (small_disk / "mine.docx").write_bytes(b"x")
    processes.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    done = run("jobs.toml", "-o", small_disk, *DATE, folder=desk)
    assert done.returncode == ExitCode.PARTLY_FAILED
    assert done.stderr.count("\n") == 1
    assert "cannot be written to: Read-only file system" in done.stderr
    assert briefs(small_disk).keys() == {"mine.docx"}


def test_a_folder_without_rights_is_told(desk: Path, out: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    out.mkdir(mode=0o500)
    done = run("jobs.toml", "-o", out, *DATE, folder=desk)
    assert done.returncode == ExitCode.PARTLY_FAILED
    assert "cannot be written to: Permission denied" in done.stderr


def test_a_scheduler_without_an_address_is_told(desk: Path, out: Path) -> None:
    pytest.importorskip("distributed")
    done = run("jobs.toml", "-o", out, "--scheduler", "nonsense", *DATE, folder=desk)
    assert done.returncode == ExitCode.USAGE
    assert done.stderr == "briefgen: --scheduler 'nonsense' is not an address; write it tcp://HOST:PORT\n"
