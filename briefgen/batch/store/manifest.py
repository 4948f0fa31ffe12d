"""The manifest of an output folder: what was made there, a line a job; by it a run goes on where another stopped."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from briefgen.errors import BriefgenError

MANIFEST: Final = ".briefgen-manifest.jsonl"
_FINISHED: Final = {"finished": True}


@dataclass(frozen=True, slots=True)
class Record:
    """A job that was made: the key of its content, the SHA-256 digests of its files by name, and its issue date."""

    job: str
    key: str
    files: Mapping[str, str]
    date: str


@dataclass(frozen=True, slots=True)
class History:
    """The last record of each job; `unfinished` are the jobs made since a run was last brought to its end."""

    records: Mapping[str, Record]
    unfinished: frozenset[str]


class Notes(Protocol):
    """Where it is noted what was made."""

    def read(self) -> History:
        """What earlier runs have noted."""
        ...

    def add(self, record: Record) -> None:
        """Note a job that was made."""
        ...

    def finish(self) -> None:
        """Note that all jobs of a run are made."""
        ...


class Manifest:
    """The file, open for lines to be put after the others; each line is on the disk before `add` returns."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / MANIFEST
        self._torn = False

    def read(self) -> History:
        """What the file says; lines that are torn or strange are passed over, since their jobs can be made again."""
        records: dict[str, Record] = {}
        unfinished: set[str] = set()
        try:
            text = self._path.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return History({}, frozenset())
        except OSError as error:
            raise self._fault(error) from error
        self._torn = bool(text) and not text.endswith("\n")
        for line in text.splitlines():
            value = _parsed(line)
            record = parse_record(value)
            if record is not None:
                records[record.job] = record
                unfinished.add(record.job)
            elif value == _FINISHED:
                unfinished.clear()
        return History(records, frozenset(unfinished))

    def add(self, record: Record) -> None:
        """Note a job that was made. Raises `BriefgenError` when the disk does not take it."""
        self._append(asdict(record))

    def finish(self) -> None:
        """Note that all jobs of a run are made."""
        self._append(_FINISHED)

    def _append(self, value: Mapping[str, Any]) -> None:
        line = json.dumps(value, ensure_ascii=False, sort_keys=True) + "\n"
        try:
            with self._path.open("ab") as file:
                file.write((b"\n" if self._torn else b"") + line.encode("utf-8", "replace"))
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            self._torn = True
            raise self._fault(error) from error
        self._torn = False

    def _fault(self, error: OSError) -> BriefgenError:
        return BriefgenError(f"{self._path}: cannot be used: {error.strerror}; free the disk, or fix the rights")


def parse_record(value: Any) -> Record | None:
    """The record in a JSON value, if it is one."""
    try:
        files = value["files"]
        if not all(
            isinstance(part, str) for part in (value["job"], value["key"], value["date"], *files, *files.values())
        ):
            return None
        return Record(value["job"], value["key"], files, value["date"])
    except (KeyError, AttributeError, TypeError):
        return None


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None
