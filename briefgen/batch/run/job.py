"""One job: compose, see whether anything is new, write the bytes."""

import datetime
import hashlib
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from briefgen import __version__
from briefgen.batch.plan.plan import Job
from briefgen.batch.store.store import Store
from briefgen.compose.date_wording import date_words
from briefgen.corpus import Corpus
from briefgen.document.document import Document, Margins
from briefgen.errors import BriefgenError, Fault, InputError
from briefgen.export.formats import format_for, output_formats
from briefgen.model import Spec
from briefgen.model.brief_json import undated
from briefgen.service import Brief, check_brief, compose_brief

Status = Literal["made", "unchanged", "kept", "failed"]


@dataclass(frozen=True, slots=True)
class JobTask:
    """A job to do; `known` is the key of its content when its files of an earlier run are still good."""

    job: Job
    known: str | None = None


@dataclass(frozen=True, slots=True)
class JobContext:
    """What all jobs share: the corpus, and where the worker writes; None when the bytes are to come back."""

    corpus: Corpus
    store: Store | None


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a job: `files` are SHA-256 digests by name, `contents` bytes that are still to be written.

    `faults` kept it from being made; `warnings` are what is to be said of the files that were made.
    """

    id: str
    status: Status
    key: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()
    contents: Mapping[str, bytes] = field(default_factory=dict)


def run_job(job_context: JobContext, task: JobTask) -> Result:
    """Make the files of a job, unless its content is as it was. What goes wrong is told in the result."""
    begun = time.perf_counter()
    try:
        result = _make(job_context, task)
    except InputError as error:
        result = failed(task.job, *error.faults)
    except BriefgenError as error:
        result = failed(task.job, Fault(task.job.id, str(error)))
    except Exception as error:  # what one job brings down must not cost the others
        problem = f"cannot be made: {type(error).__name__}: {error}"
        result = failed(task.job, Fault(task.job.id, problem, "report it with the jobs file and the sources"))
    return replace(result, seconds=time.perf_counter() - begun)


def failed(job: Job, *faults: Fault) -> Result:
    """The result of a job that was not made."""
    return Result(job.id, "failed", faults=faults)


def content_key(brief: Brief, job: Job) -> str:
    """A digest of all that the files come from: document, style with its files, formats and program version.

    The issue date is left out when it is that of the run.
    """
    document, style = brief.document, brief.style.style
    if job.floating:
        document = _undated(document, job.spec.date, job.spec.language)
    endings = sorted(Path(name).suffix for name in job.files)
    found = hashlib.sha256(repr((__version__, endings, document, style)).encode("utf-8", "surrogatepass"))
    for name in (style.logo.file if style.logo else None, style.word.base):
        if name is not None and brief.style.folder is not None:
            found.update((brief.style.folder / name).read_bytes())
    return found.hexdigest()


def key_of(corpus: Corpus, job: Job) -> str:
    """The key of the content that a job has now. Raises `InputError` for a style that cannot be used."""
    return content_key(compose_brief(corpus, job.spec), job)


def warm_up() -> None:
    """Load what making a brief needs, by making an empty one of each format."""
    spec = Spec(date=datetime.date(2000, 1, 1))
    files = tuple(f"warm{known.ending}" for known in output_formats())
    run_job(JobContext(Corpus(), None), JobTask(Job("", files, spec, floating=True)))


def _make(job_context: JobContext, task: JobTask) -> Result:
    job = task.job
    brief = compose_brief(job_context.corpus, job.spec)
    key = content_key(brief, job)
    if task.known == key:
        return Result(job.id, "unchanged", key)
    contents = {
        name: format_for(Path(name)).load()(brief.document, brief.style.style, brief.style.folder) for name in job.files
    }
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    if job_context.store is not None:
        job_context.store.write(contents)
        contents = {}
    warnings = check_brief(brief, [Path(name) for name in job.files])
    return Result(job.id, "made", key, digests, warnings=warnings, contents=contents)


def _undated(document: Document, date: datetime.date | None, language: str) -> Document:
    words = date_words(str(date), language)
    lines = {name: getattr(document.margins, name).replace(words, "") for name in Margins._fields}
    details = tuple((label, value) for label, value in document.title_block.details if value != words)
    attachments = tuple(each._replace(text=undated(each.text)) for each in document.attachments)
    return document._replace(
        attachments=attachments,
        properties=document.properties._replace(date=datetime.date.min),
        margins=Margins(**lines),
        title_block=document.title_block._replace(details=details),
    )
