"""What came of a batch, for machines: a contract of its own, whose version is `SCHEMA`."""

import datetime
from typing import Any, Final

from briefgen import __version__
from briefgen.batch.run.job import Result
from briefgen.batch.run.run import Summary
from briefgen.errors import Fault

SCHEMA: Final = "briefgen.batch-report/1"


def summary_object(summary: Summary) -> dict[str, Any]:
    """Counts of jobs by what came of them, `left` for those not begun, seconds, and what ended it before its time."""
    counts = {status: summary.counts.get(status, 0) for status in ("made", "unchanged", "kept", "failed")}
    return {
        "jobs": len(summary.results) + len(summary.left),
        **counts,
        "left": len(summary.left),
        "seconds": round(summary.seconds, 3),
        "stopped": summary.stopped,
        "fault": summary.fault or None,
        "exit": int(summary.exit_code),
    }


def result_object(result: Result) -> dict[str, Any]:
    """What came of one job: its files with their SHA-256 digests, faults, warnings, and the seconds that it took."""
    return {
        "job": result.id,
        "status": result.status,
        "files": [{"name": name, "sha256": digest} for name, digest in result.files.items()],
        "seconds": round(result.seconds, 3),
        "faults": [fault_object(fault) for fault in result.faults],
        "warnings": [fault_object(warning) for warning in result.warnings],
    }


def fault_object(fault: Fault) -> dict[str, str]:
    """A fault, in its parts."""
    return {"where": fault.where, "problem": fault.problem, "remedy": fault.remedy}


def report_object(summary: Summary, started: datetime.datetime, workers: str) -> dict[str, Any]:
    """All of a batch; `started` is a moment with its zone, `workers` says how many there were, or whose."""
    return {
        "schema": SCHEMA,
        "program": f"briefgen {__version__}",
        "started": started.isoformat(timespec="seconds"),
        "workers": workers,
        "summary": summary_object(summary),
        "jobs": [result_object(result) for result in summary.results],
        "left": list(summary.left),
    }
