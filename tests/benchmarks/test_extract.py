"""Extraction against the bare parse of the same texts: a hundred on one core, all there are on all cores.

The texts are those of `state_releases_2021.jsonl` in the folder that BRIEFGEN_DATA names; without it, made-up articles.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.extract import RawArticle, extract_all
from briefgen.extract.annotate.pipeline import DEFAULT_MODEL, pipeline
from briefgen.service import ExtractionOptions
from briefgen.service.extraction import extract_files
from briefgen.service.workers import available_cores
from tests.benchmarks.content import Size, articles

Benchmark = Callable[..., Any]
ON_ONE_CORE = 100
MADE_UP = 300


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """All texts; the pipeline is warm."""
    data = Path(os.environ.get("BRIEFGEN_DATA", "")) / "state_releases_2021.jsonl"
    if data.is_file():
        with data.open(encoding="utf-8") as lines:
            found = list(dict.fromkeys(json.loads(line)["text"] for line in lines))
    else:
        found = [item.article.text for item in articles(Size(20 * MADE_UP))][:MADE_UP]
    list(extract_all(RawArticle(text) for text in found[:3]))
    return found


@pytest.fixture(scope="module")
def some(texts: list[str]) -> list[str]:
    return texts[:ON_ONE_CORE]


@pytest.fixture(scope="module")
def file(texts: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("texts") / "texts.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    return path


def count(items: Any) -> int:
    return sum(1 for _ in items)


@pytest.mark.benchmark(group="one core")
def test_bare_parse(benchmark: Benchmark, some: list[str]) -> None:
    assert benchmark.pedantic(lambda: count(pipeline().pipe(some, batch_size=32)), rounds=3) == len(some)


@pytest.mark.benchmark(group="one core")
def test_extract(benchmark: Benchmark, some: list[str]) -> None:
    assert benchmark.pedantic(lambda: count(extract_all(RawArticle(text) for text in some)), rounds=3) == len(some)


@pytest.mark.benchmark(group="all cores")
def test_bare_parse_by_processes(benchmark: Benchmark, texts: list[str]) -> None:
    """The pipeline's own processes; what is loaded is copied to them."""
    work = pipeline(DEFAULT_MODEL).pipe
    cores = available_cores()
    assert benchmark.pedantic(lambda: count(work(texts, n_process=cores, batch_size=16)), rounds=2) == len(texts)


@pytest.mark.benchmark(group="all cores")
def test_extract_by_workers(benchmark: Benchmark, texts: list[str], file: Path) -> None:
    """As `briefgen extract --workers` does it, reading the file and starting the workers included."""
    options = ExtractionOptions(workers=available_cores())
    assert benchmark.pedantic(lambda: count(extract_files([file], options)), rounds=2) == len(texts)
