"""Audits: whether every line of a brief is still backed."""

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from briefgen.service.load_report import LoadReport
from briefgen.service.sources import load_corpus

if TYPE_CHECKING:
    from briefgen.audit import AuditReport

REMARK: Final = "remark"
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({"sources": [], "passages": []})


def audit_file(path: Path, sources: Sequence[str | Path] = (), load_report: LoadReport | None = None) -> "AuditReport":
    """What is to be said of each line of a brief in a file, by what it carries and, where given, by its sources.

    Raises `InputError` where the file cannot be read or carries no evidence, and as `load_corpus` does.
    """
    from briefgen.audit import audit_brief
    from briefgen.readback import read_brief

    brief = read_brief(path)
    given = load_corpus(sources, load_report=load_report).articles if sources else None
    return audit_brief(brief, given)


def audit_rows(report: "AuditReport") -> list[dict[str, Any]]:
    """The verdicts, then the remarks, each with `id section verdict reason text sources passages`.

    A passage has the number and the `title` of its `source`, and its `text`.
    """
    lines = (
        {
            "id": line.id,
            "section": line.section,
            "verdict": line.verdict,
            "reason": line.reason,
            "text": line.text,
            "sources": list(line.sources),
            "passages": [words._asdict() for words in line.passages],
        }
        for line in report.lines
    )
    remarks = (
        {"id": item.id, "section": item.section, "verdict": REMARK, "reason": item.words, "text": "", **_NOTHING}
        for item in report.remarks
    )
    return [*lines, *remarks]


def write_audit(report: "AuditReport", path: Path, date: datetime.date, outputs: Sequence[Path]) -> None:
    """Write the report on the brief in a file to every path, in the format that its ending names."""
    from briefgen.audit import report_document
    from briefgen.document.style_file import load_style
    from briefgen.service.briefs import Brief, export_brief

    document = report_document(report, path.name, date)
    export_brief(Brief(document, load_style("official"), 0, 0), outputs)
