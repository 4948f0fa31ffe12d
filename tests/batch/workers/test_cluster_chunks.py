"""`briefgen extract` and `import` on a Dask cluster of processes: what comes of it is that of one machine."""

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.errors import ExitCode
from tests import processes
from tests.batch.dask import ENVIRONMENT, Process, address, worker
from tests.batch.workers.greedy import shout, told

pytest.importorskip("distributed")

THEMES = """
[fish]
label = "Fisheries"
words = { "fishery" = 3, "treaty" = 1 }
"""
STATES = "Chad Chile Fiji Ghana Iran Japan Mali Nepal Niger Oman Peru Spain Togo Tonga Yemen Zambia".split()


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefgen", *map(str, arguments)]
    return processes.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of raw articles, a fault among them, and a file of themes beside it."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for place, state in enumerate(STATES * 3):
        other = STATES[(place + 5) % len(STATES)]
        text = f"{state} signed a fisheries treaty with {other} on {1 + place % 28} March 2024, for {place} years."
        (folder / f"{place:02}.txt").write_text(text, encoding="utf-8")
    (folder / "empty.pdf").write_bytes(b"")
    (tmp_path / "themes.toml").write_text(THEMES, encoding="utf-8")
    return folder


@pytest.fixture
def scheduler(tmp_path: Path, start: Callable[..., Process]) -> str:
    """The address of a scheduler without workers."""
    start("scheduler", "--host", "127.0.0.1", "--port", "0")
    return address(tmp_path / "at.json")


def test_extraction_is_that_of_one_machine_though_a_worker_dies(
    articles: Path, scheduler: str, tmp_path: Path, start: Callable[..., Process]
) -> None:
    workers = [worker(start) for _ in range(2)]
    asked = ("extract", articles, "--published", "2024-04-01", "--themes", tmp_path / "themes.toml")
    here = run(*asked, "-o", tmp_path / "here.jsonl", "--workers", 1)
    command = [*map(str, (sys.executable, "-m", "briefgen", *asked, "-o", tmp_path / "there.jsonl"))]
    command = [*command, "--scheduler", scheduler]
    with processes.started(command, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True) as there:
        with pytest.raises(subprocess.TimeoutExpired):
            there.wait(1.5)
        workers[0].send_signal(signal.SIGKILL)
        worker(start)
        _, told = there.communicate(timeout=100)
    assert (there.returncode, told.splitlines()[-1]) == (ExitCode.PARTLY_FAILED, here.stderr.splitlines()[-1]), told
    lines = (tmp_path / "here.jsonl").read_bytes()
    assert lines.count(b"\n") == len(STATES) * 3
    assert (tmp_path / "there.jsonl").read_bytes() == lines


def test_import_fills_the_same_library(
    articles: Path, scheduler: str, tmp_path: Path, start: Callable[..., Process]
) -> None:
    (articles / "empty.pdf").unlink()
    worker(start)
    for name, more in (("here", ("--workers", 1)), ("there", ("--scheduler", scheduler))):
        done = run("import", articles, "--library", tmp_path / f"{name}.db", "--published", "2024-04-01", *more)
        assert done.returncode == ExitCode.DONE, done.stderr
        listed = run("list", "events", tmp_path / f"{name}.db", "--json")
        (tmp_path / f"{name}.json").write_text(listed.stdout, encoding="utf-8")
    assert (tmp_path / "there.json").read_text("utf-8") == (tmp_path / "here.json").read_text("utf-8")


@pytest.mark.timeout(150)
def test_what_brings_its_process_down_is_refused_and_the_others_are_done(
    scheduler: str, start: Callable[..., Process]
) -> None:
    from briefgen.batch.workers.cluster_chunks import cluster_executor

    worker(start, nanny=True)
    with cluster_executor(scheduler) as executor:
        done = [*executor(shout, [("a", "die", "b"), ("c",)], told)]
    assert done == [["A", "die brings its process down", "B"], ["C"]]


@pytest.mark.parametrize("verb", ["extract", "import"])
def test_a_scheduler_that_is_not_there_is_told(verb: str, articles: Path, tmp_path: Path) -> None:
    where = ("--library", tmp_path / "l.db") if verb == "import" else ()
    done = run(verb, articles, *where, "--scheduler", "over there")
    assert done.returncode == ExitCode.USAGE
    assert "is not an address; write it tcp://HOST:PORT" in done.stderr


def test_a_scheduler_over_tls_needs_certificates_at_once(articles: Path) -> None:
    began = time.monotonic()
    done = run("extract", articles, "--scheduler", "tls://127.0.0.1:1")
    assert done.returncode == ExitCode.USAGE
    assert "--scheduler tls://127.0.0.1:1: needs certificates: ca-file, client.cert and client.key" in done.stderr
    assert "Traceback" not in done.stderr
    assert time.monotonic() - began < 14  # it is not waited for, which takes 15 s


def test_without_dask_the_way_to_it_is_told(articles: Path, tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parents[3] / "briefgen", tmp_path / "briefgen")
    (tmp_path / "distributed.py").write_text("raise ImportError('No module named distributed')", encoding="utf-8")
    command = [sys.executable, "-m", "briefgen", "extract", str(articles), "--scheduler", "tcp://127.0.0.1:1"]
    done = processes.run(
        command, env={**ENVIRONMENT, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == ExitCode.USAGE
    assert "install briefgen[cluster]" in done.stderr
