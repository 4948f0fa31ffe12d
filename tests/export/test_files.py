"""Files written whole or not at all."""

import errno
import os
import platform
import stat
import sys
import time
from pathlib import Path
from zlib import crc32

import pytest

from briefgen.errors import BriefgenError
from briefgen.export.files import write_files
from tests import processes

KILLED = """
import os, signal, sys
from pathlib import Path
from briefgen.export.files import write_files
Path.replace = lambda self, target: os.kill(os.getpid(), signal.SIGKILL)
write_files({Path(sys.argv[1]): b"half"})
"""
MACHINE = f"{crc32(platform.node().encode()):08x}"
posix = pytest.mark.skipif(sys.platform == "win32", reason="links and signals are those of POSIX")


@posix
@pytest.mark.parametrize("exists", [True, False])
def test_a_link_is_written_through(exists: bool, tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    target, link = tmp_path / "shared/brief.docx", tmp_path / "brief.docx"
    if exists:
        target.write_bytes(b"old")
        target.chmod(0o640)
    link.symlink_to("shared/brief.docx")
    write_files({link: b"new"})
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert not target.is_symlink()
    if exists:
        assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert [item.name for item in (tmp_path / "shared").iterdir()] == ["brief.docx"]


@posix
def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    link = tmp_path / "brief.docx"
    link.symlink_to("brief.docx")
    with pytest.raises(BriefgenError, match=r"brief\.docx: cannot be written: it is a link that leads to itself"):
        write_files({link: b"new"})


@pytest.mark.parametrize("name", ["b" * 250 + ".docx", "ب" * 125 + ".docx"])
def test_a_name_may_be_as_long_as_the_disk_takes(name: str, tmp_path: Path) -> None:
    write_files({tmp_path / name: b"long"})
    assert (tmp_path / name).read_bytes() == b"long"


def test_a_disk_that_is_full_is_told_by_the_name_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", f"{tmp_path}/.briefgen-1-2-3.tmp")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(BriefgenError) as told:
        write_files({tmp_path / "brief.docx": b"words"})
    assert (
        str(told.value)
        == f"{tmp_path / 'brief.docx'}: cannot be written: No space left on device; choose another place"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_too_long_is_told_by_its_own_name(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError) as caught:
        write_files({tmp_path / ("b" * 400 + ".docx"): b""})
    assert "b" * 400 + ".docx: cannot be written: File name too long; choose another place" in str(caught.value)


@posix
def test_what_a_killed_run_left_is_swept_by_the_next(tmp_path: Path) -> None:
    target = tmp_path / "brief.docx"
    ended = processes.run([sys.executable, "-c", KILLED, str(target)])
    assert ended.returncode == -9
    (left,) = tmp_path.iterdir()
    assert left.read_bytes() == b"half"
    write_files({target: b"whole"})
    assert [item.name for item in tmp_path.iterdir()] == ["brief.docx"]


@posix
def test_only_what_is_surely_left_is_swept(tmp_path: Path) -> None:
    """Files of a run that goes on, of one on another machine, and of anyone else stay; after a day the former go."""
    day = 24 * 60 * 60
    other = f".briefgen-{'0' * 8}-1-0123abcd.tmp"
    names = [f".briefgen-{MACHINE}-{os.getpid()}-0123abcd.tmp", other, ".brief.tmp", ".briefgen-lock"]
    for name in names:
        (tmp_path / name).write_bytes(b"x")
    write_files({tmp_path / "a": b""})
    assert sorted(item.name for item in tmp_path.iterdir()) == sorted([*names, "a"])
    for name in names:
        os.utime(tmp_path / name, (time.time() - day - 60,) * 2)
    write_files({tmp_path / "a": b""})
    assert sorted(item.name for item in tmp_path.iterdir()) == [".brief.tmp", ".briefgen-lock", "a"]


def test_errors_name_the_target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BriefgenError) as caught:
        write_files({tmp_path / "brief.docx": b"new"})
    told = f"{tmp_path / 'brief.docx'}: cannot be written: No space left on device; choose another place"
    assert str(caught.value) == told
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_renamed_until_all_are_written(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match="its folder does not exist"):
        write_files({tmp_path / "a.docx": b"new", tmp_path / "none/b.pdf": b"new"})
    assert list(tmp_path.iterdir()) == []


@posix
def test_rights_are_those_of_the_user_or_of_the_file_that_was(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_files({tmp_path / "new": b""})
        write_files({tmp_path / "own": b""}, private=True)
    finally:
        os.umask(before)
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("new", "own")] == [0o640, 0o600]
    (tmp_path / "new").chmod(0o604)
    write_files({tmp_path / "new": b""})
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o604
