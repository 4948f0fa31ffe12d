"""Libraries of 10,000 to 1,000,000 events: opening, searching, memory; and fifty kills of an import.

`BRIEFGEN_ARTICLES` names a JSON Lines file of article data whose events are multiplied, by default the seed's;
`BRIEFGEN_LIBRARIES` a folder in which the libraries made are kept; `BRIEFGEN_EVENTS` the sizes. Each measure is of a
process of its own, which tells the times of each search and its peak of memory.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.benchmarks.synthesise import fill, read_real
from tests.library.killing import check, kill_repeatedly, run_import, write_lines

ROOT = Path(__file__).parents[2]
ARTICLES = Path(os.environ.get("BRIEFGEN_ARTICLES", ROOT / "seeds"))
SIZES = [int(size) for size in os.environ.get("BRIEFGEN_EVENTS", "10000,100000,1000000").split(",")]
KILLS, ROUND = 50, 5
PROGRAM = """
import json, statistics, sys, time
from datetime import date
from pathlib import Path

from briefgen.library.library import open_library
from briefgen.library.search.query import SearchQuery

started = time.perf_counter()
library = open_library(sys.argv[1])
opened = time.perf_counter() - started

page = library.search(SearchQuery(facet_values=40))
themes, publishers = page.facets["themes"], page.facets["publishers"]
summer = {"since": date(2021, 6, 1), "until": date(2021, 8, 31)}
decade = {"since": date(2010, 1, 1), "until": date(2019, 12, 31)}
queries = {
    "word": SearchQuery("ceasefire"),
    "word, kind": SearchQuery("talks", kinds=("consult", "agree")),
    "word, status": SearchQuery("president", statuses=("planned",)),
    "word, ten years": SearchQuery("agreement", **decade),
    "word, publisher": SearchQuery("minister", publishers=(publishers[3].value,)),
    "words, theme": SearchQuery("secretary state", themes=(themes[0].value,)),
    "three words": SearchQuery("peace process government", kinds=("statement",)),
    "phrase, ten years": SearchQuery('"foreign minister"', **decade),
    "phrase, kind": SearchQuery('"secretary of state"', kinds=("consult",)),
    "summer": SearchQuery(**summer),
    "theme, summer": SearchQuery(themes=(themes[1].value,), **summer),
    "theme, status": SearchQuery(themes=(themes[2].value, themes[3].value), statuses=("planned",)),
    "actor, kind": SearchQuery(actors=(page.facets["actors"][5].value,), kinds=("other",)),
    "actor, word": SearchQuery("security", actors=(page.facets["actors"][1].value,)),
    "word, far page": SearchQuery("country", kinds=("other",), offset=1000),
    "word, oldest": SearchQuery("country", order="oldest", statuses=("reported",)),
}
told = {}
for name, query in queries.items():
    times, work = [], []
    for _ in range(9):
        started, worked = time.perf_counter(), time.process_time()
        found = library.search(query)
        times.append(1000 * (time.perf_counter() - started))
        work.append(1000 * (time.process_time() - worked))
    warm, busy = statistics.median(times[1:]), statistics.median(work[1:])
    told[name] = {"found": found.total, "first": times[0], "warm": warm, "busy": busy}
status = Path("/proc/self/status").read_text()
peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024
print(json.dumps({"open": 1000 * opened, "peak": peak, "all": page.total, "queries": told}))
"""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the libraries are."""
    kept = os.environ.get("BRIEFGEN_LIBRARIES")
    return Path(kept) if kept else tmp_path_factory.mktemp("libraries")


@pytest.mark.parametrize("events", SIZES)
def test_searching(folder: Path, events: int, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / f"{events}.db"
    if not path.exists():
        started = time.perf_counter()
        made = path.with_suffix(".part")
        fill(ARTICLES, made, events)
        made.rename(path)
        _print(capsys, f"\n{events:,} events made in {time.perf_counter() - started:.0f} s")
    command = [sys.executable, "-c", PROGRAM, str(path)]
    told = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout)
    queries = told["queries"]
    medians = {kind: statistics.median(query[kind] for query in queries.values()) for kind in ("warm", "busy")}
    size = path.stat().st_size / 1e6
    _print(capsys, f"\n{events:,} events, {size:.0f} MB: open {told['open']:.0f} ms, peak {told['peak']:.0f} MB")
    _print(capsys, f"{'milliseconds':18}     found    first     warm of which at work")
    for name, query in queries.items():
        times = f"{query['first']:8.1f} {query['warm']:8.1f} {query['busy']:8.1f}"
        _print(capsys, f"{name:18} {query['found']:9,} {times}")
    _print(capsys, f"{'median':37} {medians['warm']:8.1f} {medians['busy']:8.1f}")
    assert told["all"] >= events * 0.99
    assert told["open"] <= 200
    assert told["peak"] <= 300
    assert medians["warm"] <= 50


def _print(capsys: pytest.CaptureFixture[str], line: str) -> None:
    with capsys.disabled():
        print(line)


def test_fifty_kills(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    articles = list({data.article.sha256: data for data in read_real(ARTICLES)}.values())
    lines, whole = tmp_path / "lines.jsonl", str(tmp_path / "whole.db")
    write_lines(articles, lines)
    started = time.perf_counter()
    run_import(whole, lines)
    seconds = time.perf_counter() - started
    cut = 0
    for number in range(KILLS // ROUND):
        place = str(tmp_path / f"{number}.db")
        told = kill_repeatedly(place, articles, lines, ROUND, seconds / ROUND)
        cut += sum(len(stored) < len(articles) for stored in told)
        run_import(place, lines)
        check(place, articles, [data.article.id for data in articles])
    _print(
        capsys,
        f"\n{KILLS} kills, {cut} of them within an import of {len(articles)} articles that takes {seconds:.0f} s",
    )
