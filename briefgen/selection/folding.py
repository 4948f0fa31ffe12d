"""What is told of one happening is one row: its best wording, with the passages of all.

Merging (`corpus.merging`) joins accounts of the same event in several articles. Folding goes further, for a reader: a
meeting, the statement about it and the handshake before it are one row of a timeline.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, product
from typing import Final

from briefgen.corpus.corpus import CorpusEvent, Passage
from briefgen.corpus.merging.clusters import Clusters
from briefgen.selection.date_weight import days_meant
from briefgen.selection.event_pairs import pairs_of
from briefgen.selection.gate import is_nominal, is_row
from briefgen.selection.happening_match import is_come_true, is_one_meeting
from briefgen.selection.likeness import Likeness
from briefgen.selection.salience import Salience
from briefgen.selection.vectors import cosine

ALIKE: Final = 0.45  # cosine of a wording that a row may have to that of its weightiest event
# Tuned with the weights of `likeness`. From 0.75 to 1.25 precision is .74 to .80 and recall .30 to .27 on the stories
# that they were fitted on; the mean changes neither by more than .03 from -1 to 0.
_THRESHOLD: Final = 1.0  # the least score of a pair that makes clusters one,
_MEAN: Final = -1.0  # and of all pairs between them
_SURE: Final = 10.0  # the score of what needs no words: more than any sum of weights

# The order in which bases of a date go before each other.
_STRENGTH: Final = {"stated": 0, "analyst": 0, "context": 1, "reported": 2, None: 3}


@dataclass(frozen=True, slots=True)
class Happening:
    """A row: `event` has the best wording and the passages of all `members`, which are ids of events."""

    event: CorpusEvent
    members: tuple[str, ...]


def fold(salience: Salience, apart: Iterable[str] = (), likeness: Likeness | None = None) -> tuple[Happening, ...]:
    """The events as happenings, the weightiest first; events `apart` stay rows of their own."""
    ranked = salience.ranked()
    alone = frozenset(apart)
    together = _Together(likeness or Likeness(salience), {event.id: event for event in ranked if event.id not in alone})
    groups: dict[str, list[CorpusEvent]] = {}
    for event in ranked:
        groups.setdefault(together.name(event), []).append(event)
    return tuple(_happening(group, salience) for group in groups.values())


class _Together:
    """Which events are one: pairs are joined from the likest down, unless two in the clusters cannot be one or the
    clusters as wholes are too little alike.
    """

    def __init__(self, likeness: Likeness, events: Mapping[str, CorpusEvent]) -> None:
        self._likeness = likeness
        self._events = events
        self._clusters = Clusters(events)
        pairs = pairs_of(tuple(events.values()), likeness.words)
        scored = ((self._score(one, two), one.id, two.id) for one, two in pairs)
        likely = [pair for pair in scored if pair[0] >= _THRESHOLD]
        for _, one, two in sorted(likely, key=lambda pair: (-pair[0], *pair[1:])):
            self._clusters.join(one, two, self._allowed)

    def name(self, event: CorpusEvent) -> str:
        """What all events of one happening have in common."""
        return self._clusters.find(event.id) if event.id in self._events else event.id

    def _allowed(self, one: list[str], two: list[str]) -> bool:
        pairs = [(self._events[first], self._events[second]) for first, second in product(one, two)]
        if any(self._likeness.are_apart(*pair) for pair in pairs):
            return False
        return sum(self._score(*pair) for pair in pairs) >= _MEAN * len(pairs)

    def _score(self, one: CorpusEvent, two: CorpusEvent) -> float:
        if is_come_true(one, two) or is_come_true(two, one) or is_one_meeting(one, two):
            return _SURE
        return self._likeness.score(one, two)


def heads_of(happenings: Iterable[Happening]) -> Mapping[str, str]:
    """The id of the row of each event."""
    return {name: item.event.id for item in happenings for name in item.members}


def _happening(group: Sequence[CorpusEvent], salience: Salience) -> Happening:
    """The row of a group whose first event is the weightiest, in the best wording that can stand alone.

    What is told in quite other words makes way for the row, but lends it nothing: it may be another one after all.
    """
    if len(group) == 1:
        return Happening(group[0], (group[0].id,))
    rows = [event for event in group if is_row(event.title)]
    rows = [event for event in rows if event.status != "planned"] or rows
    able = [event for event in rows if _tells_like(event, rows[0], salience)] or rows
    head = max(able, key=salience.wording) if able else group[0]
    kin = [event for event in group if event is head or _is_kin(event, head, salience)]
    dated = min(
        kin,
        key=lambda event: (
            event.date is None,
            _STRENGTH[event.date_basis],
            _breadth(event),
            _report(event),
            event is not head,
        ),
    )
    others = [event for event in kin if event is not head]
    passages = _apart(chain(head.passages, *(event.passages for event in others)))
    row = replace(
        head,
        date=dated.date,
        date_text=dated.date_text,
        date_basis=dated.date_basis,
        participants=head.participants or next((event.participants for event in others if event.participants), ()),
        themes=tuple(dict.fromkeys(chain(head.themes, *(event.themes for event in others)))),
        passages=passages,
        mentions=tuple(dict.fromkeys(chain(head.mentions, *(event.mentions for event in others)))),
    )
    return Happening(row, tuple(event.id for event in group))


def _is_kin(event: CorpusEvent, head: CorpusEvent, salience: Salience) -> bool:
    """Whether it may lend the row its date and passages: told in like words, or of the same people and day."""
    if cosine(salience.vector(event), salience.vector(head)) >= ALIKE:
        return True
    doers, others = ({part.actor for part in each.participants} for each in (event, head))
    is_one_day = event.date is not None and event.date == head.date
    return is_one_meeting(event, head) or is_come_true(event, head) or (is_one_day and bool(doers & others))


def _tells_like(event: CorpusEvent, first: CorpusEvent, salience: Salience) -> bool:
    """Whether it may give a row its words: a sentence, and in words like those of the weightiest event."""
    if event is first:
        return not is_nominal(event.title)
    return not is_nominal(event.title) and cosine(salience.vector(event), salience.vector(first)) >= ALIKE


def _report(event: CorpusEvent) -> str:
    """The day of a report: news is of the first."""
    return event.date or "" if event.date_basis == "reported" else ""


def _breadth(event: CorpusEvent) -> float:
    return days_meant(event.date) if event.date is not None else 0.0


def _apart(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """The passages without those that lie within an earlier one."""
    kept: list[Passage] = []
    for each in passages:
        if not any(it.article == each.article and it.start <= each.start and each.end <= it.end for it in kept):
            kept.append(each)
    return tuple(kept)
