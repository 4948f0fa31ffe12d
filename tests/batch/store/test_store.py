"""The output folder."""

import platform
import sys
from pathlib import Path
from zlib import crc32

import pytest

from briefgen.batch.store import store
from briefgen.batch.store.store import Folder
from briefgen.errors import BriefgenError
from tests import processes


def test_a_folder_is_made_and_swept_of_what_a_killed_run_left(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    with Folder(out).held():
        pass
    ended = processes.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    machine = crc32(platform.node().encode())
    left = out / f".briefgen-{machine:08x}-{int(ended.stdout)}-0123abcd.tmp"
    mine = [out / "a.docx", out / ".hidden.docx", out / ".note.txt.abcdefgh"]
    for path in (left, *mine):
        path.write_bytes(b"x")
    with Folder(out).held():
        assert not left.exists()
        assert all(path.exists() for path in mine)


def test_two_runs_never_share_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_PATIENCE", 0.05)
    with (
        Folder(tmp_path).held(),
        pytest.raises(BriefgenError, match="another batch is at work here"),
        Folder(tmp_path).held(),
    ):
        pytest.fail("both held it")


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(BriefgenError, match="cannot be written to"), Folder(tmp_path / "out").held():
        pytest.fail("held a file")


def test_digests_are_of_what_is_there(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write({"a.docx": b"abc"})
    assert folder.digest("a.docx") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert folder.digest("none.docx") is None
