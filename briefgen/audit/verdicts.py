"""What an audit finds: a verdict for each line, and remarks that are no failure."""

from typing import Final, Literal, NamedTuple, get_args

Verdict = Literal["backed", "own", "changed", "unbacked"]
VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)


class SourceWords(NamedTuple):
    """Words of a source that say a line: its number in the brief, its title, and the words."""

    source: int
    title: str
    text: str


class LineVerdict(NamedTuple):
    """Whether a line is backed, the analyst's own, changed since export, or unbacked, and why.

    `text` is the line as the file has it, or as it was where it was taken out; `id` is empty for one that was written
    into the file. `sources` are the numbers of the articles that it rests on, as the brief numbers them, `passages` the
    words that say it, `events` the ids of the events that it tells.
    """

    id: str
    section: str
    verdict: Verdict
    reason: str
    text: str
    sources: tuple[int, ...] = ()
    passages: tuple[SourceWords, ...] = ()
    events: tuple[str, ...] = ()


class Remark(NamedTuple):
    """Something that the conventions of the trade ask to look at: in which line, and what."""

    id: str
    section: str
    words: str


class AuditReport(NamedTuple):
    """The verdicts in the order of the file, and the remarks."""

    title: str
    lines: tuple[LineVerdict, ...]
    remarks: tuple[Remark, ...]

    @property
    def is_backed(self) -> bool:
        """Whether no line is changed or unbacked."""
        return all(line.verdict in ("backed", "own") for line in self.lines)

    def count(self, verdict: Verdict) -> int:
        """How many lines have a verdict."""
        return sum(line.verdict == verdict for line in self.lines)
