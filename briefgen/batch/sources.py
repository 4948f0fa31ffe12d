"""The sources of a jobs file: paths beside it, or URLs."""

import tempfile
from contextlib import ExitStack
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from briefgen.batch.jobs import Jobs
from briefgen.errors import BriefgenError, Fault, InputError
from briefgen.model import Corpus
from briefgen.progress import Report, silent
from briefgen.service import ExtractionOptions, load_corpus


def is_url(name: str) -> bool:
    """Whether a name is a URL, and no path: a scheme of two letters or more, since one is a drive."""
    scheme, mark, _ = name.partition("://")
    return bool(mark) and len(scheme) > 1


def load_sources(jobs: Jobs, folder: Path, options: ExtractionOptions, report: Report = silent) -> Corpus:
    """The corpus of all sources; relative paths begin in `folder`. Raises `InputError` with every fault.

    What a URL names is brought here first, by fsspec, which must be installed for it.
    """
    with ExitStack() as stack:
        paths = []
        for name in jobs.source:
            if is_url(name):
                home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="briefgen-")))
                paths.append(_fetched(name, home))
            else:
                paths.append(folder / name)
        return load_corpus(paths, report, options)


def _fetched(url: str, home: Path) -> Path:
    try:
        import fsspec
    except ImportError as error:
        raise BriefgenError(f"{url}: URLs need fsspec; install briefgen[cluster]") from error
    try:
        files, path = fsspec.core.url_to_fs(url)
        target = home / (PurePosixPath(urlsplit(url).path).name or "source")
        files.get(path, str(target), recursive=bool(files.isdir(path)))
    except (OSError, ValueError, ImportError) as error:
        fault = Fault(url, f"cannot be fetched: {error}", "check the address and the rights")
        raise InputError((fault,)) from error
    return target
