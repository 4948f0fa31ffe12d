"""The manifest survives being torn."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.batch.store.manifest import MANIFEST, Manifest, Record
from briefgen.errors import BriefgenError


def record(name: str, key: str = "k") -> Record:
    return Record(name, key, {f"{name}.docx": "0" * 64}, "2025-06-02")


def test_records_are_read_back_the_last_of_each_job_first(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path)
    assert not manifest.read().records
    for one in (record("a"), record("b"), record("a", "new")):
        manifest.add(one)
    history = Manifest(tmp_path).read()
    assert dict(history.records) == {"a": record("a", "new"), "b": record("b")}
    assert history.unfinished == {"a", "b"}


def test_a_run_brought_to_its_end_leaves_nothing_unfinished(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path)
    manifest.add(record("a"))
    manifest.finish()
    manifest.add(record("b"))
    history = manifest.read()
    assert set(history.records) == {"a", "b"}
    assert history.unfinished == {"b"}


def test_torn_at_any_byte_it_loses_the_torn_line_only(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path)
    for name in "ab":
        manifest.add(record(name))
    whole = (tmp_path / MANIFEST).read_bytes()
    first = whole.index(b"\n") + 1
    for length in range(len(whole)):
        (tmp_path / MANIFEST).write_bytes(whole[:length])
        again = Manifest(tmp_path)
        found = again.read().records
        assert set(found) == {"a"} if first - 1 <= length < len(whole) - 1 else True
        again.add(record("c"))
        assert again.read().records["c"] == record("c")
        assert set(again.read().records) >= set(found)


@given(st.lists(st.text() | st.sampled_from(['{"finished": true}', "[]", "7", '{"job": 1}', '{"files": []}'])))
def test_strange_lines_are_passed_over(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    folder = tmp_path_factory.mktemp("m")
    (folder / MANIFEST).write_text("\n".join(lines), encoding="utf-8", errors="replace")
    manifest = Manifest(folder)
    assert not manifest.read().records
    manifest.add(record("a"))
    assert set(manifest.read().records) == {"a"}


def test_a_manifest_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).mkdir()
    with pytest.raises(BriefgenError, match="cannot be used"):
        Manifest(tmp_path).add(record("a"))
    with pytest.raises(BriefgenError, match="cannot be used"):
        Manifest(tmp_path / MANIFEST / os.devnull[1:] / "x").add(record("a"))
