"""Many briefs at once: jobs, local workers, a cluster."""

from briefgen.batch.jobs import jobs_schema
from briefgen.batch.making import Result
from briefgen.batch.report import report_object, result_object, summary_object
from briefgen.batch.run import Summary
from briefgen.batch.session import Prepared, Request, make_all, outlook, prepare
from briefgen.batch.store import UnusableFolderError

__all__ = [
    "Prepared",
    "Request",
    "Result",
    "Summary",
    "UnusableFolderError",
    "jobs_schema",
    "make_all",
    "outlook",
    "prepare",
    "report_object",
    "result_object",
    "summary_object",
]
