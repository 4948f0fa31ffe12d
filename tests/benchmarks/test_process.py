"""Whole processes: what a person or a script waits for."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks import peers

SEEDS = Path(__file__).parents[2] / "seeds"
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
