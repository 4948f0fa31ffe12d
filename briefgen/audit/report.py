"""All that an audit finds in a brief."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from briefgen.audit.comparison import changes_in, link_verdicts, marking_verdicts
from briefgen.audit.conventions import remarks_on
from briefgen.audit.evidence import EvidenceCheck
from briefgen.audit.originals import Originals
from briefgen.audit.verdicts import AuditReport, LineVerdict, Verdict
from briefgen.model.article import Article
from briefgen.model.brief import CarriedLine
from briefgen.readback import BriefFile, PrintedLine

_JOINT = "; "
ADDED = "was written into the file after export; no passage backs it"


def audit_brief(brief: BriefFile, given: Mapping[str, Article] | None = None) -> AuditReport:
    """What is to be said of each line of a brief; `given` are the sources by their ids, where they are at hand."""
    return _Audit(brief, given).report()


class _Audit:
    def __init__(self, brief: BriefFile, given: Mapping[str, Article] | None) -> None:
        self._brief = brief
        self._carried = brief.carried
        self._check = EvidenceCheck(brief.carried)
        self._originals = Originals(brief.carried, given) if given is not None else None
        self._changes = changes_in(brief)
        self._printed = {line.id: line.text for line in reversed(brief.lines)}

    def report(self) -> AuditReport:
        """The verdicts in the order of the brief, those on lines that were written in after the line before them."""
        lines = [*marking_verdicts(self._brief), *link_verdicts(self._brief)]
        added = self._added()
        lines += map(_written_in, added[""])
        for line in self._carried.lines:
            verdict = self._verdict(line)
            if verdict is not None:
                lines.append(verdict)
            lines += map(_written_in, added[line.id])
        own = [line.model_copy(update={"text": self._text(line)}) for line in self._carried.lines if line.kind == "own"]
        return AuditReport(self._carried.title, tuple(lines), tuple(remarks_on(self._carried, own)))

    def _added(self) -> defaultdict[str, list[PrintedLine]]:
        """The lines that were written in, by the id of the line before them."""
        found: defaultdict[str, list[PrintedLine]] = defaultdict(list)
        before = ""
        for line in self._brief.lines:
            if line.id:
                before = line.id
            else:
                found[before].append(line)
        return found

    def _text(self, line: CarriedLine) -> str:
        return self._printed.get(line.id) or line.text

    def _verdict(self, line: CarriedLine) -> LineVerdict | None:
        """The verdict on a line; none on one of the frame that is as it was."""
        articles = self._check.articles_of(line)
        sources = tuple(sorted(self._check.numbers[name] for name in articles))
        words = tuple(self._check.words_of(line))
        changed = self._changes.reasons.get(line.id)
        if changed:
            return LineVerdict(line.id, line.section, "changed", changed, self._text(line), sources, words, line.events)
        if line.kind == "frame":
            return None
        verdict, reason = self._judged(line, articles)
        return LineVerdict(line.id, line.section, verdict, reason, self._text(line), sources, words, line.events)

    def _judged(self, line: CarriedLine, articles: tuple[str, ...]) -> tuple[Verdict, str]:
        if line.kind == "own":
            return "own", "the analyst’s own words"
        faults = list(dict.fromkeys(self._faults(line, articles)))
        if faults:
            return "unbacked", _JOINT.join(faults)
        fields = self._check.own_fields(line)
        if fields:
            return "own", f"the analyst wrote its {' and '.join(fields)}"
        return "backed", "stands in the sources given" if self._originals else "stands in the sources that it carries"

    def _faults(self, line: CarriedLine, articles: tuple[str, ...]) -> Iterator[str]:
        yield from self._check.faults(line)
        if self._originals is not None:
            yield from self._originals.faults(line, articles, self._check.numbers)


def _written_in(line: PrintedLine) -> LineVerdict:
    return LineVerdict("", "", "unbacked", ADDED, line.text)
