"""Whole processes: what a person or a script waits for."""

import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests import processes
from tests.benchmarks import peers

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
ROUNDS = 15
Benchmark = Callable[..., Any]


@pytest.mark.benchmark(group="start")
def test_bare_python(benchmark: Benchmark, tmp_path: Path) -> None:
    benchmark(peers.run_python, "pass", tmp_path)


@pytest.mark.benchmark(group="start")
def test_version(benchmark: Benchmark, tmp_path: Path) -> None:
    benchmark(peers.run_briefgen, ["--version"], tmp_path)


@pytest.mark.benchmark(group="process")
def test_bare_imports(benchmark: Benchmark, tmp_path: Path) -> None:
    benchmark(peers.run_python, "import docx, pydantic", tmp_path)


@pytest.mark.benchmark(group="process")
@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_build(benchmark: Benchmark, tmp_path: Path, ending: str) -> None:
    benchmark(peers.run_briefgen, ["build", str(SEEDS), "-o", f"brief.{ending}"], tmp_path)


def test_a_short_run_takes_little_more_than_its_libraries(tmp_path: Path) -> None:
    """Processor time, the least of runs that take turns: 2.3 to 2.5 times that of the imports of two libraries.

    Of some 165 ms, where the two imports take 72: Python 8; Typer and pydantic with what they bring of the standard
    library 76 (7 of it for the search for plugins, which is switched off), lxml 5; the classes and patterns of 160
    modules of our own 55; arguments 4, reading 3, composing 7, writing 7. A drawing takes 11 more, 7 of them to load
    Pillow for its picture.
    """
    bare, build = [], []
    for _ in range(ROUNDS):
        bare.append(_processor_time(["-c", "import docx, pydantic"], tmp_path))
        build.append(_processor_time(["-m", "briefgen", "build", str(SEEDS), "-o", "brief.docx"], tmp_path))
    print(f"{min(build):.3f} s, {min(build) / min(bare):.2f} times {min(bare):.3f} s")
    assert min(build) <= 2.5 * min(bare)


def _processor_time(arguments: list[str], folder: Path) -> float:
    """Seconds of a new interpreter, in the program and in the system, with what it compiled before."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    processes.run([sys.executable, *arguments], env=environment, cwd=folder, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
