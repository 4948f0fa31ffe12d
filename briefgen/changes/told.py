"""The changes since an earlier brief as a later one tells them: few lines, and a mark on each row that changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import ceil
from typing import Final, NamedTuple

from briefgen.changes.bodies import BodyOfEvidence
from briefgen.changes.change import CHANGE_GROUPS, Change, ChangeGroup
from briefgen.model.spec import Form
from briefgen.selection.telling import BriefContent

MOST_LINES: Final[Mapping[Form, int]] = {"page": 4, "brief": 6, "full": 24, "dossier": 24}
"""Changes told in each form: a box of so many takes a third of page one at most. With half as many seven of 24
briefs of news read in two halves tell less and three are a page shorter, with twice as many none tells more."""
_NEW_SHARE: Final = 0.5
"""Of the lines, for what is new, where there is more to tell; a reader sees what is new in the timeline as well."""
_MOST_GONE: Final = 2  # lines of what is gone, likewise
_OF_HEAD: Final = frozenset(("date", "status", "title", "actors", "stance"))
"""What is told of a row only where it changed in the event that gives the row its words."""


class EarlierBrief(NamedTuple):
    """The brief with which a later one is compared: `title` and `date` are empty where it is no brief but articles.

    `copies` name articles of one text in either, digest by digest.
    """

    body: BodyOfEvidence
    title: str = ""
    date: str = ""
    copies: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A line of what changed: all that did in an event or question."""

    group: ChangeGroup
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ToldChanges:
    """What changed since a brief: `lines` group by group, `left` the number of those that found no room.

    What was long before, and is only told now, has no line and no mark.
    `marks` have the group of each row and question that changed, by its id.
    """

    earlier: EarlierBrief
    lines: tuple[ChangedLine, ...]
    left: int
    marks: Mapping[str, ChangeGroup]

    @property
    def articles(self) -> frozenset[str]:
        """The articles of the later body that the lines rest on."""
        later = (change for line in self.lines if line.group != "gone" for change in line.changes)
        return frozenset(passage.article for change in later for passage in change.passages)


def tell_changes(found: Iterable[Change], told: BriefContent, earlier: EarlierBrief, form: Form) -> ToldChanges:
    """The changes that a brief tells: of what is new what has a row, of what it told before whatever changed."""
    rows = _Rows(told)
    every = _as_lines(rows.told(found))
    lines = [line for line in every if not line.changes[0].late]
    marks = {change.new: line.group for line in reversed(lines) for change in line.changes if change.new is not None}
    chosen = _chosen(lines, {name: place for place, name in enumerate(told.chosen)}, MOST_LINES[form])
    kept = tuple(line for line in lines if line in chosen)
    return ToldChanges(earlier, kept, len(every) - len(kept), marks)


class _Rows:
    """The rows of a brief, and which of them tells an event."""

    def __init__(self, told: BriefContent) -> None:
        self._told = told
        self._rows = {event.id: event for event in told.selection.events}
        by_name = {name: event.id for event in told.selection.events for name in event.names}
        events = told.selection.corpus.events
        self._row_of = {
            event.id: row for event in events for name in event.names if (row := by_name.get(name)) is not None
        }
        self._asked = {item.id for item in told.selection.questions}

    def told(self, found: Iterable[Change]) -> list[Change]:
        """The changes with rows for their events."""
        every = list(found)
        new = {change.new for change in every if (change.group, change.aspect) == ("new", "event")}
        mixed = {row for event, row in self._row_of.items() if event not in new}
        kept: list[Change] = []
        for change in every:
            if change.group == "new":
                kept += self._new(change, mixed)
            elif change.group == "gone":
                kept += () if self._told.selection.corpus.outline is not None else (change,)
            else:
                kept += self._known(change)
        return kept

    def _new(self, change: Change, mixed: set[str]) -> Iterable[Change]:
        if change.aspect == "question":
            return (change,) if change.new in self._asked else ()
        row = self._row_of.get(change.new or "")
        if row is None or row in mixed or row != change.new:
            return ()
        event = self._rows[row]
        return (
            replace(change, text=event.title, date=event.date, date_basis=event.date_basis, passages=event.passages),
        )

    def _known(self, change: Change) -> Iterable[Change]:
        row = self._row_of.get(change.new or "")
        if row is None:
            return (change,)
        if row != change.new and change.aspect in _OF_HEAD and change.group == "changed":
            return ()
        event = self._rows[row]
        text = change.text if change.aspect == "answered" else event.title
        return (replace(change, new=row, text=text, date=event.date, date_basis=event.date_basis),)


def _as_lines(changes: Iterable[Change]) -> list[ChangedLine]:
    """What changed in one event as one line, under the weightiest of its groups; the lines in the order of groups."""
    together: dict[tuple[str | None, str | None], list[Change]] = {}
    for change in changes:
        key = (change.new, None) if change.new is not None else (None, change.old)
        together.setdefault(key, []).append(change)
    found = [ChangedLine(_group(each), tuple(_in_order(each))) for each in together.values()]
    return sorted(found, key=lambda line: CHANGE_GROUPS.index(line.group))


_WEIGHT: Final[tuple[ChangeGroup, ...]] = ("contradicted", "new", "confirmed", "changed", "gone")


def _group(changes: Iterable[Change]) -> ChangeGroup:
    return min((change.group for change in changes), key=_WEIGHT.index)


def _in_order(changes: Iterable[Change]) -> list[Change]:
    """The changes of a line, that of its group first, each once."""
    return sorted(dict.fromkeys(changes), key=lambda change: (_WEIGHT.index(change.group), change.aspect == "answered"))


def _chosen(lines: list[ChangedLine], ranks: Mapping[str, int], most: int) -> list[ChangedLine]:
    """The lines that find room: what is contradicted, carried out or answered first, then by weight."""

    def worth(line: ChangedLine) -> tuple[int, int]:
        is_settled = any(change.aspect in ("carried_out", "answered") for change in line.changes)
        first = line.changes[0]
        order = 0 if line.group == "contradicted" or is_settled else 2 if line.group == "gone" else 1
        return order, ranks.get(first.new or "", len(ranks))

    limits = {"new": max(1, ceil(most * _NEW_SHARE)), "gone": _MOST_GONE}
    ranked = sorted(lines, key=worth)
    counts: dict[str, int] = {}
    first: list[ChangedLine] = []
    for line in ranked:
        counts[line.group] = counts.get(line.group, 0) + 1
        if counts[line.group] <= limits.get(line.group, most):
            first.append(line)
    rest = [line for line in ranked if line not in first and line.group != "gone"]
    return [*first[:most], *rest[: max(0, most - len(first))]]
