"""Outputs and sources at URLs."""

import hashlib
import json
import os
import sys
from pathlib import Path

import pytest

from briefgen.batch.plan.jobs import Jobs
from briefgen.batch.plan.sources import is_url, load_sources
from briefgen.batch.store.manifest import Record
from briefgen.batch.store.store import UnusableFolderError
from briefgen.batch.store.url_store import UrlFolder
from briefgen.errors import BriefgenError, ExitCode, InputError
from briefgen.service import ExtractionOptions
from tests import processes
from tests.batch.many import write_jobs, write_sources

pytest.importorskip("fsspec")

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}


def record(name: str) -> Record:
    return Record(name, "k", {f"{name}.docx": "0" * 64}, "2025-06-02")


def test_files_are_written_and_read(tmp_path: Path) -> None:
    folder = UrlFolder((tmp_path / "out").as_uri())
    with folder.held():
        folder.write({"a.docx": b"abc", "a.pdf": b""})
    assert (tmp_path / "out" / "a.docx").read_bytes() == b"abc"
    assert folder.digest("a.docx") == hashlib.sha256(b"abc").hexdigest()
    assert folder.digest("none") is None


def test_runs_are_noted_until_they_come_to_their_end(tmp_path: Path) -> None:
    folder = UrlFolder(tmp_path.as_uri())
    assert not folder.notes().read().records
    with folder.held():
        first = folder.notes()
        first.add(record("a"))
    assert folder.notes().read().unfinished == {"a"}
    second = folder.notes()
    second.read()
    second.add(record("b"))
    assert folder.notes().read().unfinished == {"a", "b"}
    second.finish()
    (tmp_path / ".briefgen-manifest" / "torn.json").write_bytes(b'{"job": ')
    history = folder.notes().read()
    assert set(history.records) == {"a", "b"}
    assert not history.unfinished


def test_places_that_cannot_be_used_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for url in ((tmp_path / "file" / "x").as_uri(), "nosuch://host/x"):
        with pytest.raises(UnusableFolderError, match="cannot be written to"), UrlFolder(url).held():
            pytest.fail("held it")
        with pytest.raises(BriefgenError, match="cannot be written"):
            UrlFolder(url).write({"a.docx": b""})


def test_what_is_a_url() -> None:
    assert is_url("s3://bucket/news")
    assert not any(map(is_url, ("news", "C://news", "C:\\news", "/news", "a:b")))


def test_sources_are_fetched(tmp_path: Path) -> None:
    write_sources(tmp_path / "news", 2, 3)
    both = [Jobs.model_validate({"source": name, "matrix": [{"per": "theme"}]}) for name in ("news", "")]
    near = load_sources(both[0], tmp_path, ExtractionOptions())
    far = both[1].model_copy(update={"source": ((tmp_path / "news").as_uri(),)})
    assert load_sources(far, tmp_path / "elsewhere", ExtractionOptions()) == near
    lost = both[1].model_copy(update={"source": ((tmp_path / "none").as_uri(),)})
    with pytest.raises(InputError, match="cannot be fetched"):
        load_sources(lost, tmp_path, ExtractionOptions())


def test_a_batch_to_a_url_gives_the_same_bytes_and_goes_on(tmp_path: Path) -> None:
    write_sources(tmp_path / "news", 4, 3)
    write_jobs(tmp_path / "jobs.toml")
    seen = []
    for out in ("near", (tmp_path / "far").as_uri(), (tmp_path / "far").as_uri()):
        command = [sys.executable, "-W", "error", "-m", "briefgen", "batch", "jobs.toml", "-o", out, "--json"]
        done = processes.run(
            [*command, "--since-last", "--date", "2025-06-02"],
            cwd=tmp_path,
            env=ENVIRONMENT,
            capture_output=True,
            check=False,
        )
        assert done.returncode == ExitCode.DONE, done.stderr
        seen.append(json.loads(done.stdout.splitlines()[-1])["summary"])
    near, far = ({path.name: path.read_bytes() for path in (tmp_path / at).glob("[!.]*")} for at in ("near", "far"))
    assert near == far
    assert [(one["made"], one["unchanged"]) for one in seen] == [(4, 0), (4, 0), (0, 4)]
