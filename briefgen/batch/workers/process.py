"""What a process does that does jobs, here or under a worker of a cluster, and what each job may take."""

import gc
import pickle
import signal
from contextvars import ContextVar
from typing import Final

from briefgen.batch.run.job import JobContext, JobTask, Result, failed, run_job, warm_up
from briefgen.errors import Fault
from briefgen.service.watched import Bounds, Died

JOB_BOUNDS: Final = Bounds(seconds=120, megabytes=2_000)
"""Of one job; all 2,000 events of the largest brief of the benchmarks take 1.2 seconds and 54 MB, in both formats."""
_job_context: ContextVar[JobContext] = ContextVar("job_context")


def begin(job_context: JobContext) -> None:
    """Make this process ready. Only who started it ends it: signals to the group are not for it."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    gc.set_threshold(700, 10, 10)  # a process that lives long collects its garbage as is usual
    _job_context.set(job_context)
    warm_up()


def begin_pickled(job_context: bytes) -> None:
    """As `begin`, with the context as it came over a network."""
    begin(pickle.loads(job_context))


def work(task: JobTask) -> Result:
    """The result of a task in the context of this process."""
    return run_job(_job_context.get(), task)


def refused(task: JobTask, problem: Exception) -> Result:
    """The result of a task that passed its bounds, or brought its process down."""
    died = isinstance(problem, Died)
    remedy = "look at the memory, then report it" if died else "narrow its filters, or choose a shorter form"
    return failed(task.job, Fault(task.job.id, str(problem), remedy))
