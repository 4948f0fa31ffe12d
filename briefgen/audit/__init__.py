"""Whether every line of a brief is still backed: what its file says now, against what it carries, against the sources.

In: a `BriefFile`, and articles where sources are given. Out: an `AuditReport`. Read in this order: `verdicts` (what is
found), `comparison` (the file against what it carries), `evidence` (what it carries against its own passages and data,
by the words of `vocabulary`), `originals` (passages against the sources), `conventions` (ICD 203 and TLP 2.0), `report`
(all of it), `page` (the report as a document).
"""

from briefgen.audit.page import report_document
from briefgen.audit.report import audit_brief
from briefgen.audit.verdicts import VERDICTS, AuditReport, LineVerdict, Remark

__all__ = ["VERDICTS", "AuditReport", "LineVerdict", "Remark", "audit_brief", "report_document"]
