"""Many briefs at once: jobs, local workers, a cluster.

In come a jobs file, a folder or URL for the briefs, and how many are to work; out come the briefs, notes of what was
made beside them, and a `Summary`. Read `session` first, which is the whole way in a hundred lines; then the rooms in
the order in which it goes through them: `plan` (what is to be made), `store` (where it goes), `run` (one job, and all
of them) and `workers` (who does them).
"""

from briefgen.batch.plan.jobs import jobs_schema
from briefgen.batch.run.job import Result
from briefgen.batch.run.report import report_object, result_object, summary_object
from briefgen.batch.run.run import Summary
from briefgen.batch.session import Prepared, Request, dry_run, make_all, prepare
from briefgen.batch.store.store import UnusableFolderError

__all__ = [
    "Prepared",
    "Request",
    "Result",
    "Summary",
    "UnusableFolderError",
    "dry_run",
    "jobs_schema",
    "make_all",
    "prepare",
    "report_object",
    "result_object",
    "summary_object",
]
