"""Files of a batch at a URL, by fsspec: object stores, file servers."""

import hashlib
import json
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any, Final

from briefgen.addresses import shown_address, without_secrets
from briefgen.batch.store.manifest import History, Record, parse_record
from briefgen.batch.store.store import UnusableFolderError
from briefgen.errors import BriefgenError

_NOTES: Final = ".briefgen-manifest"
_FINISHED: Final = "finished.json"


@dataclass(frozen=True, slots=True)
class UrlFolder:
    """A folder at a URL. Nothing there tells one run of another: that only one is at work is for the user to see to."""

    url: str
    everywhere: bool = True

    @contextmanager
    def held(self) -> Iterator[None]:
        """The folder, made where it is not there. Raises `UnusableFolderError`."""
        try:
            files, root = _opened(self.url)
            files.makedirs(f"{root}/{_NOTES}", exist_ok=True)
        except (OSError, ValueError, ImportError) as error:
            problem = f"cannot be written to: {without_secrets(str(error), self.url)}"
            raise UnusableFolderError(f"{shown_address(self.url)}: {problem}; choose another place") from error
        yield

    def write(self, contents: Mapping[str, bytes]) -> None:
        """Write all files, none of which is seen before it is whole. Raises `BriefgenError`."""
        _write(self.url, contents)

    def digest(self, name: str) -> str | None:
        """SHA-256 of a file in hexadecimal; None when it cannot be read."""
        content = _read(self.url, name)
        return None if content is None else hashlib.sha256(content).hexdigest()

    def notes(self) -> "UrlNotes":
        """Where it is noted what was made here."""
        return UrlNotes(self.url)


class UrlNotes:
    """A small file for each job, since what is at a URL can seldom be added to."""

    def __init__(self, url: str) -> None:
        self._url, self._run = url, uuid.uuid4().hex
        self._runs = {self._run}

    def read(self) -> History:
        """What earlier runs have noted; what cannot be read is passed over, since those jobs can be made again."""
        files, root = _opened(self._url)
        try:
            paths = [str(path) for path in files.ls(f"{root}/{_NOTES}", detail=False)]
            contents = files.cat(paths, on_error="omit") if paths else {}
        except FileNotFoundError:
            return History({}, frozenset())
        except OSError as error:
            problem = f"{_NOTES} cannot be read: {without_secrets(str(error), self._url)}"
            raise BriefgenError(f"{shown_address(self._url)}: {problem}; fix the rights") from error
        values = {path.rpartition("/")[2]: _parsed(content) for path, content in contents.items()}
        finished = values.pop(_FINISHED, {}).get("runs", [])
        records: dict[str, Record] = {}
        unfinished: set[str] = set()
        for value in values.values():
            run = str(value.get("run"))
            record = parse_record(value)
            if record is not None:
                records[record.job] = record
                self._runs.add(run)
                unfinished |= {record.job} if run not in finished else set()
        return History(records, frozenset(unfinished))

    def add(self, record: Record) -> None:
        """Note a job that was made. Raises `BriefgenError`."""
        name = hashlib.sha256(record.job.encode("utf-8", "surrogatepass")).hexdigest()
        self._write(f"{name}.json", {**asdict(record), "run": self._run})

    def finish(self) -> None:
        """Note that all jobs of a run are made, and so those of the runs that it went on from."""
        self._write(_FINISHED, {"runs": sorted(self._runs)})

    def _write(self, name: str, value: Mapping[str, Any]) -> None:
        _write(self._url, {f"{_NOTES}/{name}": json.dumps(value, sort_keys=True).encode()})


def _opened(url: str) -> tuple[Any, str]:
    import fsspec

    files, root = fsspec.core.url_to_fs(url)
    return files, str(root).rstrip("/")


def _write(url: str, contents: Mapping[str, bytes]) -> None:
    try:
        files, root = _opened(url)
        with files.transaction:
            for name, content in contents.items():
                with files.open(f"{root}/{name}", "wb") as file:
                    file.write(content)
    except (OSError, ValueError, ImportError) as error:
        problem = f"cannot be written: {without_secrets(str(error), url)}"
        raise BriefgenError(f"{shown_address(url)}: {problem}; choose another place") from error


def _read(url: str, name: str) -> bytes | None:
    try:
        files, root = _opened(url)
        return bytes(files.cat_file(f"{root}/{name}"))
    except (OSError, ValueError, ImportError):
        return None


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        value = json.loads(content)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
