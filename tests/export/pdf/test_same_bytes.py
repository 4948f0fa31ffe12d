"""The same document gives the same bytes, in any process."""

import hashlib
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from briefgen.export.pdf import write_pdf
from tests import processes

ROOT = Path(__file__).parents[3]
SCRIPT = """
import hashlib, sys
sys.path[:0] = {paths!r}
import documents
from briefgen.document.style import Style
from briefgen.export.pdf import write_pdf
if {warm}:
    write_pdf(documents.brief(3), Style(name="other"))
print(hashlib.sha256(write_pdf(documents.brief(20), Style(name="plain"))).hexdigest())
"""


def digest(seed: str, folder: Path, warm: bool) -> str:
    script = SCRIPT.format(paths=[str(ROOT), str(Path(__file__).parent)], warm=warm)
    done = processes.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_processes_agree_whatever_their_hash_seed_folder_and_history(brief_pdf, tmp_path):
    expected = hashlib.sha256(brief_pdf).hexdigest()
    assert digest("1", ROOT, warm=False) == expected
    assert digest("2", tmp_path, warm=True) == expected


def test_neither_clock_nor_build_date_is_in_the_file(make, style, brief_pdf, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert write_pdf(make.brief(20), style) == brief_pdf


def test_threads_that_write_at_once_do_not_disturb_each_other(make, style, brief_pdf):
    with ThreadPoolExecutor(4) as pool:
        written = list(pool.map(lambda events: write_pdf(make.brief(events), style), [20, 5, 20, 7, 20, 3, 20]))
    assert written[::2] == [brief_pdf] * 4


def test_writing_twice_gives_the_same_bytes(make, style, brief_pdf):
    assert write_pdf(make.brief(20), style) == brief_pdf
