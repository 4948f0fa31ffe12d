"""A batch from the plan to the last file."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from briefgen.batch.plan.plan import Job, Plan
from briefgen.batch.run.job import JobTask, Result, Status, failed
from briefgen.batch.store.manifest import History, Notes, Record
from briefgen.batch.store.store import Store
from briefgen.errors import BriefgenError, ExitCode, Fault

OnResult = Callable[[Result], None]
ShouldStop = Callable[[], bool]


class Workers(Protocol):
    """Who does the jobs."""

    def run(self, tasks: Iterable[JobTask], should_stop: ShouldStop) -> Iterator[Result]:
        """The result of each task, in any order; once `should_stop`, no new ones are begun."""
        ...


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of a batch: results in the order of the plan, jobs left undone, seconds from start to end.

    `stopped` says that it was called off, `fault` what ended it before its time.
    """

    results: tuple[Result, ...]
    left: tuple[str, ...]
    seconds: float
    stopped: bool = False
    counts: Mapping[Status, int] = field(default_factory=dict)
    fault: str = ""

    @property
    def exit_code(self) -> ExitCode:
        """What the command line answers."""
        if self.stopped:
            return ExitCode.CANCELLED
        failed = self.counts.get("failed") or self.left or self.fault
        return ExitCode.PARTLY_FAILED if failed else ExitCode.DONE


def run_batch(
    plan: Plan,
    workers: Workers,
    store: Store,
    notes: Notes,
    on_result: OnResult,
    should_stop: ShouldStop,
    *,
    since_last: bool = False,
) -> Summary:
    """Make the files of a plan. Jobs of a run that did not come to its end are kept, if their files are good still.

    With `since_last`, so are those of earlier runs whose content is as it was. Each result is reported as it comes.
    """
    begun = time.perf_counter()
    results = [Result(failure.id, "failed", faults=failure.faults) for failure in plan.failures]
    for result in results:
        on_result(result)
    fault = ""
    try:
        history = notes.read()
        sink = _ResultSink({job.id: job for job in plan.jobs}, history, store, notes)
        tasks = (JobTask(job, known_key(job, history, store, since_last=since_last)) for job in plan.jobs)
        for raw in workers.run(tasks, should_stop):
            results.append(sink.settle(raw))
            on_result(results[-1])
        if all(result.status != "failed" for result in results) and len(results) == len(plan.jobs):
            notes.finish()
    except BriefgenError as error:  # what was made stays, and is told
        fault = str(error)
    done = {result.id for result in results}
    left = tuple(job.id for job in plan.jobs if job.id not in done)
    counts = Counter(result.status for result in results)
    place = {job.id: number for number, job in enumerate(plan.jobs)}
    ordered = tuple(sorted(results, key=lambda result: place.get(result.id, len(place))))
    seconds = time.perf_counter() - begun
    return Summary(ordered, left, seconds, bool(left) and not fault and should_stop(), counts, fault)


def known_key(job: Job, history: History, store: Store, *, since_last: bool) -> str | None:
    """The key of the content of the job's files as they are now, where that may spare making them again."""
    record = history.records.get(job.id)
    if record is None or not (since_last or _goes_on(job, record, history)):
        return None
    good = all(store.digest(name) == digest for name, digest in record.files.items())
    return record.key if good else None


def _goes_on(job: Job, record: Record, history: History) -> bool:
    """Whether the record is of this very job, in a run that did not come to its end."""
    same = record.files.keys() == set(job.files) and record.date == str(job.spec.date)
    return same and job.id in history.unfinished


@dataclass(frozen=True, slots=True)
class _ResultSink:
    """Where results come in, are written if they still have to be, and noted."""

    jobs: Mapping[str, Job]
    history: History
    store: Store
    notes: Notes

    def settle(self, raw: Result) -> Result:
        """The result as it stands once all is on the disk."""
        job = self.jobs[raw.id]
        if raw.status == "unchanged":
            record = self.history.records[job.id]
            return replace(
                raw, status="kept" if _goes_on(job, record, self.history) else "unchanged", files=record.files
            )
        if raw.status != "made":
            return raw
        try:
            if raw.contents:
                self.store.write(raw.contents)
            self.notes.add(Record(job.id, raw.key, dict(raw.files), str(job.spec.date)))
        except BriefgenError as error:
            return replace(failed(job, Fault(job.id, str(error))), seconds=raw.seconds)
        return replace(raw, contents={})
