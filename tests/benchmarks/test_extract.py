"""Extraction against the bare parse of the same texts, on one core and on all.

The texts are those of `state_releases_2021.jsonl` in the folder that BRIEFGEN_DATA names; without it, made-up articles.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.extract import RawArticle, extract_all
from briefgen.extract.pipeline import DEFAULT_MODEL, parse_texts, pipeline
from briefgen.service import ExtractionOptions
from briefgen.service.extraction import extract_files
from briefgen.service.workers import available_cores
from tests.benchmarks.content import Size, articles

Benchmark = Callable[..., Any]
HOW_MANY = 100


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """A hundred texts; the pipeline is warm."""
    data = Path(os.environ.get("BRIEFGEN_DATA", "")) / "state_releases_2021.jsonl"
    if data.is_file():
        with data.open(encoding="utf-8") as lines:
            found = [json.loads(line)["text"] for _, line in zip(range(HOW_MANY), lines, strict=False)]
    else:
        found = [item.article.text for item in articles(Size(20 * HOW_MANY))][:HOW_MANY]
    list(parse_texts(found[:3]))
    return found


@pytest.fixture(scope="module")
def file(texts: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("texts") / "texts.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    return path


def count(items: Any) -> int:
    return sum(1 for _ in items)


@pytest.mark.benchmark(group="one core")
def test_bare_parse(benchmark: Benchmark, texts: list[str]) -> None:
    assert benchmark.pedantic(lambda: count(pipeline().pipe(texts, batch_size=32)), rounds=3) == len(texts)


@pytest.mark.benchmark(group="one core")
def test_extract(benchmark: Benchmark, texts: list[str]) -> None:
    assert benchmark.pedantic(lambda: count(extract_all(RawArticle(text) for text in texts)), rounds=3) == len(texts)


@pytest.mark.benchmark(group="all cores")
def test_bare_parse_by_processes(benchmark: Benchmark, texts: list[str]) -> None:
    """The pipeline's own processes; what is loaded is copied to them."""
    work = pipeline(DEFAULT_MODEL).pipe
    cores = available_cores()
    assert benchmark.pedantic(lambda: count(work(texts, n_process=cores, batch_size=16)), rounds=3) == len(texts)


@pytest.mark.benchmark(group="all cores")
def test_extract_by_workers(benchmark: Benchmark, file: Path) -> None:
    """As `briefgen extract --workers` does it, reading the file and starting the workers included."""
    options = ExtractionOptions(workers=available_cores())
    assert benchmark.pedantic(lambda: count(extract_files([file], options)), rounds=3) == HOW_MANY
