"""A batch as both people and scripts ask for it: read the jobs, say what would be made, make it."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from briefgen.batch.plan.jobs import Jobs, load_jobs
from briefgen.batch.plan.plan import Job, Plan, plan_jobs
from briefgen.batch.plan.sources import is_url, load_sources
from briefgen.batch.run.job import JobContext, key_of
from briefgen.batch.run.run import OnResult, ShouldStop, Summary, Workers, known_key, run_batch
from briefgen.batch.store.store import Folder, Store
from briefgen.batch.workers.local import LocalWorkers
from briefgen.corpus import Corpus
from briefgen.errors import BriefgenError, Fault, UsageError
from briefgen.progress import Report, no_progress
from briefgen.service import ExtractionOptions, LoadReport
from briefgen.service.workers import available_cores

DryRunStatus = Literal["make", "unchanged", "kept"]
Watch = Callable[[int], AbstractContextManager[OnResult]]


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: a jobs file, where the briefs go, the issue date where a spec has none, and who works.

    `output` is a folder or a URL, `workers` a number of processes, 0 for one a core,
    `scheduler` the address of a Dask scheduler instead.
    """

    jobs: Path
    output: str
    date: datetime.date
    now: datetime.datetime
    workers: int = 0
    scheduler: str | None = None
    since_last: bool = False

    @property
    def processes(self) -> int:
        """How many processes work here."""
        return self.workers or available_cores()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A request with all that it rests on read: the plan, and the corpus; `left_out` is what sources do not give."""

    request: Request
    plan: Plan
    corpus: Corpus
    left_out: tuple[Fault, ...] = ()


def prepare(request: Request, report: Report = no_progress) -> Prepared:
    """Read jobs and sources, and plan. Raises `InputError` with every fault of the jobs file, or of the sources."""
    jobs: Jobs = load_jobs(request.jobs)
    options = ExtractionOptions(now=request.now, workers=request.processes)
    load_report = LoadReport()
    corpus = load_sources(jobs, request.jobs.parent, options, report, load_report)
    return Prepared(request, plan_jobs(jobs, request.jobs, corpus, request.date), corpus, tuple(load_report.left_out))


def open_store(output: str) -> Store:
    """Where files go: a URL by fsspec, or a folder of this machine. Raises `UsageError` where fsspec is missing."""
    if not is_url(output):
        return Folder(Path(output))
    if find_spec("fsspec") is None:
        raise UsageError(f"{output}: URLs need fsspec; install briefgen[cluster]")
    from briefgen.batch.store.url_store import UrlFolder

    return UrlFolder(output)


def dry_run(prepared: Prepared) -> Iterator[tuple[Job, DryRunStatus]]:
    """What a run would do with each job; nothing is written."""
    request = prepared.request
    store = open_store(request.output)
    history = store.notes().read()
    for job in prepared.plan.jobs:
        known = known_key(job, history, store, since_last=request.since_last)
        if known is None or known != _key(prepared, job):
            yield job, "make"
        else:
            yield job, "kept" if job.id in history.unfinished else "unchanged"


def make_all(prepared: Prepared, watch: Watch, should_stop: ShouldStop) -> Summary:
    """Make what was planned. `watch`, given the number of jobs, yields what takes each result, once workers are ready.

    Raises `UnusableFolderError`, and `BriefgenError` when the cluster cannot be reached.
    """
    request, plan = prepared.request, prepared.plan
    store = open_store(request.output)
    with ExitStack() as stack:
        stack.enter_context(store.held())
        workers = stack.enter_context(_workers(prepared, store))
        on_result = stack.enter_context(watch(len(plan.jobs) + len(plan.failures)))
        return run_batch(plan, workers, store, store.notes(), on_result, should_stop, since_last=request.since_last)


def _workers(prepared: Prepared, store: Store) -> AbstractContextManager[Workers]:
    request = prepared.request
    if request.scheduler is None:
        count = max(1, min(request.processes, len(prepared.plan.jobs)))
        return LocalWorkers(JobContext(prepared.corpus, store), count)
    try:
        from briefgen.batch.workers.cluster import ClusterWorkers
    except ImportError as error:
        raise UsageError(f"--scheduler needs Dask: {error}; install briefgen[cluster]") from error
    styles = {job.spec.style for job in prepared.plan.jobs}
    return ClusterWorkers(JobContext(prepared.corpus, store if store.everywhere else None), styles, request.scheduler)


def _key(prepared: Prepared, job: Job) -> str | None:
    try:
        return key_of(prepared.corpus, job)
    except BriefgenError:
        return None
