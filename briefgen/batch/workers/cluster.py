"""Jobs over a Dask cluster."""

import pickle
import tempfile
import uuid
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import CancelledError
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from distributed import Future, wait
from distributed.client import FutureCancelledError
from distributed.scheduler import KilledWorker
from distributed.worker import Worker

from briefgen.batch.run.job import JobContext, JobTask, Result, failed
from briefgen.batch.run.run import ShouldStop
from briefgen.batch.workers.connecting import connected, lost, room
from briefgen.batch.workers.process import JOB_BOUNDS, begin_pickled, refused, work
from briefgen.batch.workers.watched_worker import WatchedWorker, result_of
from briefgen.document.style_file import load_style
from briefgen.errors import Fault, InputError
from briefgen.service.watched import Bounds, Exceeded


@dataclass(frozen=True, slots=True)
class _PackedStyle:
    """A style file and the files that it names, by their names in its folder; or what is wrong with it."""

    name: str
    files: Mapping[str, bytes]
    faults: tuple[Fault, ...] = ()


def _pack_styles(names: Iterable[str]) -> dict[str, _PackedStyle]:
    """Each style that is a file, packed, by the name that specs have for it; packaged styles are everywhere."""
    return {name: _packed(name) for name in set(names) if Path(name).name != name or name.lower().endswith(".toml")}


def _unpack_styles(styles: Mapping[str, _PackedStyle]) -> tuple[tempfile.TemporaryDirectory[str], dict[str, str]]:
    """A folder with the files of all styles, and where each style file is in it."""
    home = tempfile.TemporaryDirectory(prefix="briefgen-styles-")
    places = {}
    for number, (name, style) in enumerate(styles.items()):
        folder = Path(home.name, str(number))
        for file, content in style.files.items():
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        places[name] = str(folder / style.name)
    return home, places


def _packed(name: str) -> _PackedStyle:
    path = Path(name)
    try:
        style = load_style(name).style
        named = (path.name, style.logo.file if style.logo else None, style.word.base)
        return _PackedStyle(path.name, {file: (path.parent / file).read_bytes() for file in named if file is not None})
    except InputError as error:
        return _PackedStyle(path.name, {}, error.faults)
    except OSError as error:
        return _PackedStyle(path.name, {}, (Fault(name, f"cannot be read: {error.strerror}", "check the rights"),))


_LOOK_UP: Final = 0.2  # seconds after which a waiting run sees whether it is called off


class ClusterWorkers:
    """The workers of a Dask scheduler, those too that join later. A context; leaving it clears the cluster of us.

    Each worker gets the corpus and the styles once, and does jobs in a process of its own under watch: one that passes
    its bounds fails. Dask does the tasks of a worker that dies again on others; the task that has brought down several
    workers fails.
    """

    def __init__(
        self, job_context: JobContext, styles: Iterable[str], scheduler: str, bounds: Bounds = JOB_BOUNDS
    ) -> None:
        self._job_context, self._styles, self._scheduler, self._bounds = job_context, tuple(styles), scheduler, bounds
        self._name = f"briefgen-{uuid.uuid4().hex}"

    def __enter__(self) -> Self:
        """Reach the scheduler and make its workers ready. Raises as `connected` does."""
        job_context, styles = pickle.dumps(self._job_context), pickle.dumps(_pack_styles(self._styles))
        self._connection = connected(self._scheduler, self._name, _Ready(job_context, styles, self._bounds))
        self._client = self._connection.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.__exit__(kind, error, trace)

    def run(self, tasks: Iterable[JobTask], should_stop: ShouldStop) -> Iterator[Result]:
        """The result of each task, in the order in which they are done; once `should_stop`, only of those at hand.

        Raises `BriefgenError` when the scheduler is lost.
        """
        source = enumerate(tasks)
        waiting: dict[Future[Result], JobTask] = {}
        while True:
            if not should_stop():
                for number, task in islice(source, room(self._client, len(waiting))):
                    key = f"{self._name}-{number}"
                    waiting[self._client.submit(_work, self._name, task, key=key, pure=False)] = task
            if not waiting:
                return
            for future in self._done(waiting):
                yield self._result(future, waiting.pop(future))

    def _done(self, waiting: Iterable[Future[Result]]) -> list[Future[Result]]:
        try:
            with self._client.as_current():
                return list(wait(list(waiting), timeout=_LOOK_UP, return_when="FIRST_COMPLETED").done)
        except TimeoutError:
            if self._client.status != "running":
                raise lost(self._scheduler) from None
            return []
        except (CancelledError, FutureCancelledError) as error:
            raise lost(self._scheduler) from error

    def _result(self, future: "Future[Result]", task: JobTask) -> Result:
        try:
            return result_of(future, self._scheduler)
        except KilledWorker:
            return failed(task.job, Fault(task.job.id, "has brought down several workers", "look at their memory"))


class _Ready(WatchedWorker):
    """What a worker holds: the styles, unpacked once, and a process that holds the context and does the jobs."""

    def __init__(self, job_context: bytes, styles: bytes, bounds: Bounds) -> None:
        super().__init__(bounds, partial(begin_pickled, job_context))
        self._packed = styles

    def setup(self, worker: Worker) -> None:
        """Make the worker ready, on its event loop."""
        if self.is_fit:
            self._styles: dict[str, _PackedStyle] = pickle.loads(self._packed)
            self._home, self._places = _unpack_styles(self._styles)
        super().setup(worker)

    def teardown(self, worker: Worker) -> None:
        """Leave nothing behind."""
        super().teardown(worker)
        if self.is_fit:
            self._home.cleanup()

    def run_job(self, task: JobTask) -> Result:
        """The result of a task."""
        job = task.job
        if not self.is_fit:
            return failed(job, Fault(job.id, self.misfit, "install the same version"))
        packed = self._styles.get(job.spec.style)
        if packed is not None and packed.faults:
            return failed(job, *packed.faults)
        style = self._places.get(job.spec.style, job.spec.style)
        moved = replace(task, job=replace(job, spec=job.spec.model_copy(update={"style": style})))
        try:
            return self.with_process(lambda process: process.run(work, moved))
        except Exceeded as error:
            return refused(task, error)


def _work(plugin: str, task: JobTask) -> Result:
    return _Ready.here(plugin).run_job(task)
