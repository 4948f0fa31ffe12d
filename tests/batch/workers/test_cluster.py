"""A Dask cluster of processes: the bytes are those of one machine, whoever dies."""

import datetime
import hashlib
import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.batch.plan.plan import Job
from briefgen.batch.run.job import JobContext, JobTask
from briefgen.corpus import Corpus
from briefgen.errors import BriefgenError, ExitCode
from briefgen.model import Spec
from briefgen.service.watched import Bounds
from tests import processes
from tests.batch.dask import ENVIRONMENT, Process, address, worker
from tests.batch.many import write_jobs, write_sources
from tests.batch.workers.greedy import GreedyFolder

pytest.importorskip("distributed")

from briefgen.batch.workers.connecting import connected
from briefgen.batch.workers.watched_worker import WatchedWorker

DATE = ("--date", "2025-06-02")


def briefs(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("[!.]*")}


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "briefgen", "batch", *map(str, arguments)]


def test_a_worker_is_killed_and_another_comes(tmp_path: Path, start: Callable[..., Process]) -> None:
    write_sources(tmp_path / "news", 50, 6)
    (tmp_path / "house.toml").write_text('[colours]\naccent = "#102040"\n', encoding="utf-8")
    jobs = write_jobs(tmp_path / "jobs.toml")
    jobs.write_text(jobs.read_text() + '[[briefs]]\nname = "styled"\nspec = { style = "house.toml" }\n')
    processes.run(command(jobs, "-o", tmp_path / "here", "-q", *DATE), env=ENVIRONMENT, check=True)

    start("scheduler", "--host", "127.0.0.1", "--port", "0")
    scheduler = address(tmp_path / "at.json")
    workers = [worker(start) for _ in range(3)]
    with processes.started(
        command(jobs, "-o", tmp_path / "there", "--scheduler", scheduler, "--json", *DATE),
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as batch:
        assert batch.stdout is not None
        lines = [batch.stdout.readline() for _ in range(3)]
        workers[0].send_signal(signal.SIGKILL)
        worker(start)
        rest, told = batch.communicate(timeout=100)
    assert batch.returncode == ExitCode.DONE, told
    *results, summary = map(json.loads, [*lines, *rest.splitlines()])
    assert summary["summary"]["made"] == 51
    assert len({result["job"] for result in results}) == len(results) == 51
    assert briefs(tmp_path / "there") == briefs(tmp_path / "here")


@pytest.mark.timeout(150)
def test_a_job_that_passes_its_bounds_fails_and_the_others_are_done(
    seed_corpus: Corpus, tmp_path: Path, start: Callable[..., Process]
) -> None:
    from briefgen.batch.workers.cluster import ClusterWorkers

    start("scheduler", "--host", "127.0.0.1", "--port", "0")
    scheduler = address(tmp_path / "at.json")
    worker(start, nanny=True)
    (tmp_path / "out").mkdir()
    job_context = JobContext(seed_corpus, GreedyFolder(tmp_path / "out", everywhere=True))
    tasks = [
        JobTask(Job(name, (f"{name}.docx",), Spec(date=datetime.date(2025, 6, 2), title=name), True))
        for name in ("a", "loop", "b", "hoard", "c")
    ]
    with ClusterWorkers(job_context, (), scheduler, Bounds(seconds=2, megabytes=300)) as workers:
        results = {result.id: result for result in workers.run(tasks, lambda: False)}
    assert {name: [*map(str, result.faults)] for name, result in results.items()} == {
        **{name: [] for name in "abc"},
        "loop": ["loop: takes more than 2 seconds; narrow its filters, or choose a shorter form"],
        "hoard": ["hoard: takes more than 300 MB of memory; narrow its filters, or choose a shorter form"],
    }
    assert {path.name for path in (tmp_path / "out").glob("*.docx")} == {"a.docx", "b.docx", "c.docx"}


def test_no_workers_is_told(tmp_path: Path, start: Callable[..., Process]) -> None:
    start("scheduler", "--host", "127.0.0.1", "--port", "0")
    scheduler = address(tmp_path / "at.json")
    with (
        pytest.raises(BriefgenError, match="has no workers; start some"),
        connected(scheduler, "ready", WatchedWorker(), patience=1.5),
    ):
        pass
