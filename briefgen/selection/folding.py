"""What is told of one happening is one row: its best wording, with the passages of all.

Merging (`corpus.merging`) joins accounts of the same event in several articles. Folding goes further, for a reader: a
meeting, the statement about it and the handshake before it are one row of a timeline.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final, TypeVar

from briefgen.corpus.corpus import CorpusEvent, Passage
from briefgen.selection.date_weight import days_meant, plain_date
from briefgen.selection.doers import DOERS, doers_in
from briefgen.selection.gate import is_nominal, is_row
from briefgen.selection.happening_match import ALIKE, WORDS, is_loose, is_one, is_retold
from briefgen.selection.salience import Salience
from briefgen.selection.vectors import cosine

_COMPARED: Final = 4  # events of a group that another is compared with
_COMMON: Final = 3  # words that are compared at all

# The order in which bases of a date go before each other.
_STRENGTH: Final = {"stated": 0, "analyst": 0, "context": 1, "reported": 2, None: 3}
_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class Happening:
    """A row: `event` has the best wording and the passages of all `members`, which are ids of events."""

    event: CorpusEvent
    members: tuple[str, ...]


def fold(salience: Salience, apart: Iterable[str] = ()) -> tuple[Happening, ...]:
    """The events as happenings, the weightiest first; events `apart` stay rows of their own."""
    alone = frozenset(apart)
    groups: dict[str, list[CorpusEvent]] = {}
    days: defaultdict[str, _Day] = defaultdict(lambda: _Day(salience))
    for event in salience.ranked():
        day = days[_block(event)]
        head = None if event.id in alone else day.head_of(event)
        if head is None:
            groups[event.id] = [event]
        else:
            groups[head].append(event)
        if event.id not in alone:
            day.add(event, head or event.id)
    _join_loose(groups, salience, alone)
    return tuple(_happening(group, salience) for group in groups.values())


def _join_loose(groups: dict[str, list[CorpusEvent]], salience: Salience, alone: Set[str]) -> None:
    """Put what has no day of its own to what is told of the same with a day: it keeps the weightier one's place."""
    told = _Day(salience)
    for name, group in groups.items():
        for event in group if name not in alone else ():
            if event.date is not None:
                told.add(event, name)
    order = {name: place for place, name in enumerate(groups)}
    for name in order:
        if name in alone or name not in groups or not is_loose(groups[name][0]):
            continue
        event = groups[name][0]
        head = told.retold_in(event)
        if head is None or head not in groups or head == name:
            continue
        first, second = sorted((name, head), key=order.__getitem__)
        groups[first] = [*groups[first], *groups.pop(second)]


def heads_of(happenings: Iterable[Happening]) -> Mapping[str, str]:
    """The id of the row of each event."""
    return {name: item.event.id for item in happenings for name in item.members}


def _block(event: CorpusEvent) -> str:
    """Only what has the same date can be one happening; what has none is compared with its like."""
    return plain_date(event.date) if event.date else ""


class _Day:
    """The events of one date so far, found by their words and doers, so that not each is compared with each."""

    def __init__(self, salience: Salience) -> None:
        self._salience = salience
        self._heads: dict[str, int] = {}
        self._members: list[tuple[CorpusEvent, str]] = []
        self._by_word: defaultdict[int, list[int]] = defaultdict(list)
        self._by_doer: defaultdict[str, list[int]] = defaultdict(list)
        self._sizes: Counter[str] = Counter()

    def add(self, event: CorpusEvent, head: str) -> None:
        """Remember an event as one of the group of a head; of a group the first few stand for all."""
        self._heads.setdefault(head, len(self._heads))
        self._sizes[head] += 1
        if self._sizes[head] > _COMPARED:
            return
        place = len(self._members)
        self._members.append((event, head))
        for word in self._salience.words(event):
            self._by_word[word].append(place)
        for actor in doers_in(event):
            self._by_doer[actor].append(place)

    def head_of(self, event: CorpusEvent) -> str | None:
        """The weightiest head of which the event tells."""
        if not self._members:
            return None
        near = _shared(self._by_word, self._salience.words(event), WORDS)
        near |= _shared(self._by_doer, doers_in(event), DOERS)
        return next((head for other, head in self._at(near) if is_one(event, other, self._salience)), None)

    def retold_in(self, event: CorpusEvent) -> str | None:
        """The weightiest head that tells, better dated, what a loose event tells again."""
        near = _shared(self._by_word, self._salience.words(event), _COMMON)
        return next((head for other, head in self._at(near) if is_retold(event, other, self._salience)), None)

    def _at(self, places: Iterable[int]) -> Sequence[tuple[CorpusEvent, str]]:
        return sorted(map(self._members.__getitem__, places), key=lambda member: self._heads[member[1]])


def _shared(places: Mapping[_Key, Sequence[int]], keys: Iterable[_Key], least: int) -> set[int]:
    """The places that at least so many of the keys lead to."""
    counts = Counter(chain.from_iterable(places.get(key, ()) for key in keys))
    return {place for place, count in counts.items() if count >= least}


def _happening(group: Sequence[CorpusEvent], salience: Salience) -> Happening:
    """The row of a group whose first event is the weightiest, in the best wording that can stand alone."""
    if len(group) == 1:
        return Happening(group[0], (group[0].id,))
    rows = [event for event in group if is_row(event.title)]
    rows = [event for event in rows if event.status != "planned"] or rows
    able = [event for event in rows if _tells_like(event, rows[0], salience)] or rows
    head = max(able, key=salience.wording) if able else group[0]
    dated = min(
        group,
        key=lambda event: (
            event.date is None,
            _STRENGTH[event.date_basis],
            _breadth(event),
            _report(event),
            event is not head,
        ),
    )
    others = [event for event in group if event is not head]
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
