"""Processes of this machine."""

import datetime
import os
import signal
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.batch.plan.plan import Job
from briefgen.batch.run.job import JobContext, JobTask, run_job
from briefgen.batch.store.store import Folder
from briefgen.batch.workers import local
from briefgen.batch.workers.local import LocalWorkers
from briefgen.corpus import Corpus
from briefgen.model import Spec
from briefgen.service.watched import Bounds
from tests.batch.workers.greedy import GreedyFolder

DEADLY = "deadly"


def task(name: str) -> JobTask:
    return JobTask(Job(name, (f"{name}.docx", f"{name}.pdf"), Spec(date=datetime.date(2025, 6, 2), title=name), True))


@dataclass(frozen=True)
class DeadlyFolder(Folder):
    """A folder that kills who writes the deadly file."""

    def write(self, contents: Mapping[str, bytes]) -> None:
        if f"{DEADLY}.docx" in contents:
            os.kill(os.getpid(), signal.SIGKILL)
        Folder.write(self, contents)


@dataclass(frozen=True)
class OnceDeadlyFolder(DeadlyFolder):
    """A folder that kills who first writes the deadly file."""

    def write(self, contents: Mapping[str, bytes]) -> None:
        trace = self.path / "killed"
        writer = Folder if trace.exists() else DeadlyFolder
        if f"{DEADLY}.docx" in contents:
            trace.touch()
        writer.write(self, contents)


@pytest.fixture(params=["fork", "spawn"])
def start(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "fork" and not local._may_fork():
        pytest.skip("this process has threads")
    monkeypatch.setattr(local, "_may_fork", lambda: request.param == "fork")
    return str(request.param)


def test_the_bytes_are_those_of_one_process(seed_corpus: Corpus, tmp_path: Path, start: str) -> None:
    names = "abcdefgh"
    with LocalWorkers(JobContext(seed_corpus, Folder(tmp_path)), 2) as workers:
        results = list(workers.run(map(task, names), lambda: False))
    assert sorted(result.id for result in results) == list(names)
    here = run_job(JobContext(seed_corpus, None), task("e"))
    assert {name: (tmp_path / name).read_bytes() for name in here.contents} == dict(here.contents)


def test_the_job_that_kills_its_process_fails_alone(seed_corpus: Corpus, tmp_path: Path, start: str) -> None:
    names = ["a", "b", DEADLY, "c", "d", "e", "f"]
    with LocalWorkers(JobContext(seed_corpus, DeadlyFolder(tmp_path)), 2) as workers:
        results = {result.id: result for result in workers.run(map(task, names), lambda: False)}
    assert {name: result.status for name, result in results.items()} == {
        name: "failed" if name == DEADLY else "made" for name in names
    }
    assert str(results[DEADLY].faults[0]) == "deadly: brings its process down; look at the memory, then report it"


@pytest.mark.timeout(100)
def test_a_job_that_passes_its_bounds_fails_and_the_others_are_done(
    seed_corpus: Corpus, tmp_path: Path, start: str
) -> None:
    names = ["a", "loop", "b", "c", "hoard", "d", "e"]
    with LocalWorkers(JobContext(seed_corpus, GreedyFolder(tmp_path)), 2, Bounds(seconds=2, megabytes=300)) as workers:
        results = {result.id: result for result in workers.run(map(task, names), lambda: False)}
    assert {name: [*map(str, result.faults)] for name, result in results.items()} == {
        **{name: [] for name in "abcde"},
        "loop": ["loop: takes more than 2 seconds; narrow its filters, or choose a shorter form"],
        "hoard": ["hoard: takes more than 300 MB of memory; narrow its filters, or choose a shorter form"],
    }
    assert {path.name for path in tmp_path.glob("*.docx")} == {f"{name}.docx" for name in "abcde"}


def test_a_process_that_dies_with_a_job_by_chance_costs_it_nothing(seed_corpus: Corpus, tmp_path: Path) -> None:
    with LocalWorkers(JobContext(seed_corpus, OnceDeadlyFolder(tmp_path)), 2) as workers:
        results = {result.id: result.status for result in workers.run(map(task, ("a", DEADLY, "b")), lambda: False)}
    assert results == {"a": "made", DEADLY: "made", "b": "made"}


def test_once_called_off_only_what_is_at_hand_is_done(seed_corpus: Corpus, tmp_path: Path) -> None:
    taken: list[str] = []
    off = threading.Event()

    def endless() -> Iterator[JobTask]:
        while True:
            taken.append(str(len(taken)))
            yield task(taken[-1])

    with LocalWorkers(JobContext(seed_corpus, Folder(tmp_path)), 2) as workers:
        results = []
        for result in workers.run(endless(), off.is_set):
            results.append(result)
            if len(results) == 3:
                off.set()
    assert sorted(result.id for result in results) == sorted(taken)
    assert len(taken) <= 3 + 1 + 4  # the third may come in one look-up with a fourth; two are at hand for each worker
