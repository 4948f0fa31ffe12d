"""A brief of libraries of 1,000 to 100,000 articles: time and memory of the whole command, and what ranking costs.

`BRIEFGEN_ARTICLES` names a JSON Lines file of article data whose events are multiplied, by default the seed's;
`BRIEFGEN_LIBRARIES` a folder in which the libraries made are kept; `BRIEFGEN_SIZES` the numbers of articles, of ten
events each. Making 100,000 takes most of an hour.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefgen.library.search import index
from briefgen.library.search.documents import EventDocument
from briefgen.library.search.ranked_columns import ranked_row
from briefgen.selection.event_columns import ColumnRow
from tests.benchmarks.synthesise import fill

ROOT = Path(__file__).parents[2]
ARTICLES = Path(os.environ.get("BRIEFGEN_ARTICLES", ROOT / "seeds"))
SIZES = [int(size) for size in os.environ.get("BRIEFGEN_SIZES", "1000,10000").split(",")]
SECONDS, MEGABYTES = 5.0, 500.0
PROGRAM = """
import json, resource, sys, time
started = time.perf_counter()
from briefgen.__main__ import main
sys.argv = ["briefgen", "build", sys.argv[1], "-o", sys.argv[2], "--form", "brief", "--date", "2026-01-01"]
try:
    main()
except SystemExit as end:
    print(json.dumps({
        "seconds": time.perf_counter() - started, "busy": time.process_time(), "code": end.code,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }))
"""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the libraries are."""
    kept = os.environ.get("BRIEFGEN_LIBRARIES")
    return Path(kept) if kept else tmp_path_factory.mktemp("stories")


@pytest.mark.parametrize("articles", SIZES)
def test_brief_of_a_library(folder: Path, tmp_path: Path, articles: int, capsys: pytest.CaptureFixture[str]) -> None:
    place = folder / f"a{articles}.db"
    if not place.exists():
        made = place.with_suffix(".part.db")
        fill(ARTICLES, made, 10 * articles, events_each=10)
        made.rename(place)
    command = [sys.executable, "-c", PROGRAM, str(place), str(tmp_path / "brief.pdf")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True, timeout=120)
    told = json.loads(done.stdout.splitlines()[-1])
    with capsys.disabled():
        print(f"\n{articles:9,} articles: {told['seconds']:5.2f} s, {told['busy']:.2f} at work, {told['peak']:4.0f} MB")
    assert told["code"] in (0, None)
    assert told["busy"] <= SECONDS
    assert told["peak"] <= MEGABYTES


def test_what_ranking_costs_an_import(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spent = 0.0

    def timed(document: EventDocument) -> ColumnRow:
        nonlocal spent
        started = time.process_time()
        row = ranked_row(document)
        spent += time.process_time() - started
        return row

    monkeypatch.setattr(index, "ranked_row", timed)
    started = time.process_time()
    fill(ARTICLES, tmp_path / "library.db", 5000, events_each=10)
    whole = time.process_time() - started
    with capsys.disabled():
        print(f"\nranking takes {spent:.2f} of {whole:.2f} s in which article data is stored and indexed")
    assert spent <= 0.1 * whole
