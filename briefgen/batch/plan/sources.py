"""The sources of a jobs file: paths beside it, or URLs."""

import tempfile
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from briefgen.addresses import shown_address, without_secrets
from briefgen.batch.plan.jobs import Jobs
from briefgen.corpus import Corpus
from briefgen.errors import Fault, InputError, UsageError
from briefgen.progress import Report, no_progress
from briefgen.service import ExtractionOptions, LoadReport, load_corpus

_COMMON: Final = frozenset(("file", "http", "https", "s3", "gs", "az", "abfs", "ftp", "sftp", "hdfs"))


def is_url(name: str) -> bool:
    """Whether a name is a URL, and no path: a scheme of two letters or more, since one is a drive."""
    scheme, mark, _ = name.partition("://")
    return bool(mark) and len(scheme) > 1


def load_sources(
    jobs: Jobs,
    folder: Path,
    options: ExtractionOptions,
    report: Report = no_progress,
    load_report: LoadReport | None = None,
) -> Corpus:
    """The corpus of all sources; relative paths begin in `folder`. `load_report` and errors are as of `load_corpus`.

    What a URL names is brought here first, by fsspec; other URLs are those of libraries.
    Raises `UsageError` where fsspec is missing.
    """
    with ExitStack() as stack:
        named: list[str | Path] = []
        for name in jobs.source:
            if not is_url(name):
                named.append(folder / name)
            elif _names_files(name):
                home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="briefgen-")))
                named.append(_fetched(name, home))
            else:
                named.append(name)
        return load_corpus(named, report, options, load_report=load_report)


def _names_files(url: str) -> bool:
    """Whether a URL is one that fsspec knows; that of a library is not."""
    scheme = url.partition("://")[0]
    if find_spec("fsspec") is None:
        if scheme in _COMMON:
            raise UsageError(f"{shown_address(url)}: URLs need fsspec; install briefgen[cluster]")
        return False
    import fsspec

    return scheme in fsspec.available_protocols()


def _fetched(url: str, home: Path) -> Path:
    import fsspec

    try:
        files, path = fsspec.core.url_to_fs(url)
        target = home / (PurePosixPath(urlsplit(url).path).name or "source")
        files.get(path, str(target), recursive=bool(files.isdir(path)))
    except (OSError, ValueError, ImportError) as error:
        problem = f"cannot be fetched: {without_secrets(str(error), url)}"
        fault = Fault(url, problem, "check the address and the rights")
        raise InputError((fault,)) from error
    return target
