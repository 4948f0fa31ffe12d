"""A thousand briefs though workers die and the batch itself is killed: all there, none twice, the same bytes.

    BRIEFGEN_BRIEFS=100 python -m pytest tests/benchmarks/test_batch_faults.py -s

makes so many briefs (1,000 where it is not set).
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.batch.dask import ENVIRONMENT, Process, address, worker
from tests.batch.many import write_desk
from tests.test_cli_batch import briefs, watched

pytest_plugins = ["tests.batch.conftest"]  # which starts the processes of a cluster

BRIEFS = int(os.environ.get("BRIEFGEN_BRIEFS", "1000"))
KILLS = 20
BATCH = (sys.executable, "-m", "briefgen", "batch", "jobs.toml", "--date", "2025-06-02")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with sources, jobs, and in `whole` what a run without trouble makes of them."""
    folder = tmp_path_factory.mktemp("desk")
    write_desk(folder, BRIEFS, ENVIRONMENT)
    subprocess.run([*BATCH, "-o", "whole", "-q"], cwd=folder, env=ENVIRONMENT, check=True)
    return folder


def test_a_worker_of_a_cluster_is_killed_and_another_comes(
    desk: Path, tmp_path: Path, start: Callable[..., Process]
) -> None:
    start("scheduler", "--host", "127.0.0.1", "--port", "0")
    scheduler = address(tmp_path / "at.json")
    workers = [worker(start) for _ in range(3)]
    begun = time.perf_counter()
    batch = subprocess.Popen(
        [*BATCH, "-o", "there", "--scheduler", scheduler, "--json"],
        cwd=desk,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert batch.stdout is not None
    lines = [batch.stdout.readline() for _ in range(BRIEFS // 3)]
    workers[1].send_signal(signal.SIGKILL)
    lines += [batch.stdout.readline() for _ in range(BRIEFS // 6)]
    worker(start)
    *results, summary = map(json.loads, [*lines, *batch.communicate()[0].splitlines()])
    sys.stderr.write(f"\n{BRIEFS} briefs by a cluster: {time.perf_counter() - begun:.1f} s\n")
    assert batch.returncode == 0
    assert summary["summary"]["made"] == BRIEFS
    assert len({result["job"] for result in results}) == len(results) == BRIEFS
    assert briefs(desk / "there") == briefs(desk / "whole")


def test_twenty_kills(desk: Path) -> None:
    whole, out, chance = briefs(desk / "whole"), desk / "killed", random.Random(20)
    counts = []
    for _ in range(KILLS):
        process = subprocess.Popen([*BATCH, "-o", "killed", "-q"], cwd=desk, env=ENVIRONMENT)
        while process.poll() is None and len(list(out.glob("[!.]*"))) == (counts or [0])[-1]:
            time.sleep(0.01)
        watched(process, out, whole, chance.uniform(0, 1.5))
        process.kill()
        process.wait()
        counts.append(len(briefs(out)))
    subprocess.run([*BATCH, "-o", "killed", "-q"], cwd=desk, env=ENVIRONMENT, check=True)
    sys.stderr.write(f"\nfiles after each kill: {counts}, at the end {len(briefs(out))}\n")
    assert counts[0] < len(whole)
    assert briefs(out) == whole
