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
from briefgen.model.edtf import EdtfDate
from briefgen.selection.date_weight import days_meant, plain_date
from briefgen.selection.doers import DOERS, doers_in, doers_of, numbers_in
from briefgen.selection.facts import day_of
from briefgen.selection.gate import is_nominal, is_row
from briefgen.selection.salience import Salience
from briefgen.selection.vectors import cosine

_COMPARED: Final = 4  # events of a group that another is compared with
_WORDS: Final = 2  # that two wordings share at least, or else two doers
_ALIKE: Final = 0.45  # cosine of two wordings of one happening
_PARALLEL: Final = 0.7  # the same for two that have other parties
_INSIDE: Final = 0.6  # share of the shorter wording that the longer one has
_INSIDE_WITH_DOER: Final = 0.4  # the same where they have a doer in common
# The same for what is told again without its day, which nothing but words ties to it.
_RETOLD: Final = 0.55
_MANY: Final = 7  # words of what has no date at all that another article has too,
_MUCH: Final = 0.45  # and their part of the shorter wording: on twelve stories all such were one happening
_COMMON: Final = 3  # words that are compared at all
_RETOLD_WORDS: Final = 4
_RETOLD_INSIDE: Final = 0.7
_RETOLD_WITH_DOER: Final = 0.5
_LATE: Final = 7  # days after which news is told again as of its own day
_TOLD_TWICE: Final = ((4, 0.6), (5, 0.45), (7, 0.35))
"""How many words two articles share, and what part of the shorter wording, where both tell of one happening."""

_ANY: Final = frozenset(("other", "statement"))  # kinds that say too little of what was done
_PRESSING: Final = frozenset(("request", "threaten", "sanction", "coerce", "reject", "statement"))
_NEAR: Final = 600  # characters between passages of one meeting
# The order in which bases of a date go before each other.
_STRENGTH: Final = {"stated": 0, "analyst": 0, "context": 1, "reported": 2, None: 3}
_TALK: Final = frozenset(("consult", "statement", "agree", "cooperate", "support", "request", "other"))
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
        if name in alone or name not in groups or not _is_loose(groups[name][0]):
            continue
        event = groups[name][0]
        head = told.retold_in(event)
        if head is None or head not in groups or head == name:
            continue
        first, second = sorted((name, head), key=order.__getitem__)
        groups[first] = [*groups[first], *groups.pop(second)]


def _is_loose(event: CorpusEvent) -> bool:
    """Whether it may be dated better elsewhere: by a day, or by the day on which it was."""
    return event.date is None or event.date_basis == "reported" or days_meant(event.date) > 1


def _is_retold(one: CorpusEvent, two: CorpusEvent, salience: Salience) -> bool:
    """Whether a loose event tells again what another, better dated, tells in nearly the same words."""
    if one is two or two.date is None or not _may_be_day_of(one, two) or numbers_in(one) != numbers_in(two):
        return False
    is_within = one.date is not None and one.date_basis != "reported"
    if cosine(salience.vector(one), salience.vector(two)) >= (_ALIKE if is_within else _RETOLD):
        return True
    first, second = salience.words(one), salience.words(two)
    shared, inside = len(first & second), _inside(first, second, salience)
    doers = doers_of(one, two, salience)
    if shared < _RETOLD_WORDS or doers.are_parallel:
        return False
    enough = _INSIDE if is_within else _RETOLD_WITH_DOER if doers.shared else _RETOLD_INSIDE
    if inside >= enough:
        return True
    is_telling = one.date_basis == "reported" or (one.date is None and shared >= _MANY and inside >= _MUCH)
    return is_telling and _is_told_twice(one, two, shared, inside)


def _inside(first: Set[int], second: Set[int], salience: Salience) -> float:
    """The share of the shorter wording that the longer one has, rare words counting more."""
    rarity = salience.story.rarity
    least = min(sum(map(rarity, first)), sum(map(rarity, second)))
    return sum(map(rarity, first & second)) / least if least else 0.0


def _may_be_day_of(loose: CorpusEvent, told: CorpusEvent) -> bool:
    if told.date is None or told.date_basis == "reported" or (loose.date is not None and loose.date == told.date):
        return False
    if loose.date is None:
        return True
    if loose.date_basis != "reported":
        return days_meant(told.date) < days_meant(loose.date) and holds(loose.date, told.date)
    reported, day = day_of(loose.date), day_of(told.date)
    return 0 <= reported.first - day.last <= _LATE


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
        near = _shared(self._by_word, self._salience.words(event), _WORDS)
        near |= _shared(self._by_doer, doers_in(event), DOERS)
        return next((head for other, head in self._at(near) if _is_one(event, other, self._salience)), None)

    def retold_in(self, event: CorpusEvent) -> str | None:
        """The weightiest head that tells, better dated, what a loose event tells again."""
        near = _shared(self._by_word, self._salience.words(event), _COMMON)
        return next((head for other, head in self._at(near) if _is_retold(event, other, self._salience)), None)

    def _at(self, places: Iterable[int]) -> Sequence[tuple[CorpusEvent, str]]:
        return sorted(map(self._members.__getitem__, places), key=lambda member: self._heads[member[1]])


def _shared(places: Mapping[_Key, Sequence[int]], keys: Iterable[_Key], least: int) -> set[int]:
    """The places that at least so many of the keys lead to."""
    counts = Counter(chain.from_iterable(places.get(key, ()) for key in keys))
    return {place for place, count in counts.items() if count >= least}


def _is_one(one: CorpusEvent, two: CorpusEvent, salience: Salience) -> bool:
    first, second = salience.words(one), salience.words(two)
    if numbers_in(one) != numbers_in(two) and not one.sources.isdisjoint(two.sources):
        return False  # an article that counts two things tells two things
    doing = doers_of(one, two, salience)
    if doing.are_parallel:
        return cosine(salience.vector(one), salience.vector(two)) >= _PARALLEL
    inside, doers = _inside(first, second, salience), doing.shared
    if len(first & second) >= _WORDS and cosine(salience.vector(one), salience.vector(two)) >= _ALIKE:
        return True
    if len(first & second) >= _WORDS and inside >= (_INSIDE_WITH_DOER if doers else _INSIDE):
        return True
    if _is_told_twice(one, two, len(first & second), inside):
        return True
    return _is_come_true(one, two) or _is_come_true(two, one) or _is_one_meeting(one, two, doers)


def _is_told_twice(one: CorpusEvent, two: CorpusEvent, shared: int, inside: float) -> bool:
    """Whether two articles tell of one happening in their own words: so many of them are the same.

    In one story many words are everywhere, so that their number says more than their weight. What is done and what
    somebody makes of it have words in common, but are of different kinds.
    """
    if not one.sources.isdisjoint(two.sources) or not _are_of_one_kind(one.kind, two.kind):
        return False
    return any(shared >= words and inside >= share for words, share in _TOLD_TWICE)


def _is_come_true(plan: CorpusEvent, told: CorpusEvent) -> bool:
    """Whether one article announces what another tells as done: of the same kind and date, by the same."""
    if plan.status != "planned" or told.status == "planned" or not plan.sources.isdisjoint(told.sources):
        return False
    doers = doers_in(plan)
    is_alike = plan.kind == told.kind and plan.kind not in _ANY and plan.date is not None
    return is_alike and bool(doers) and doers <= doers_in(told)


def _are_of_one_kind(one: str, two: str) -> bool:
    return one == two or "other" in (one, two) or {one, two} <= _PRESSING


def _is_one_meeting(one: CorpusEvent, two: CorpusEvent, doers: int) -> bool:
    """Whether one article tells of the same two doers, on one day, close together: they met, agreed and said so."""
    if one.date is None or days_meant(one.date) > 1 or doers < DOERS or not {one.kind, two.kind} <= _TALK:
        return False
    return any(
        here.article == there.article and max(here.start - there.end, there.start - here.end) <= _NEAR
        for here in one.passages
        for there in two.passages
    )


def _happening(group: Sequence[CorpusEvent], salience: Salience) -> Happening:
    """The row of a group whose first event is the weightiest, in the best wording that can stand alone."""
    if len(group) == 1:
        return Happening(group[0], (group[0].id,))
    rows = [event for event in group if is_row(event.title)]
    rows = [event for event in rows if event.status != "planned"] or rows
    able = [event for event in rows if _tells_like(event, rows[0], salience)] or rows
    head = max(able, key=salience.wording) if able else group[0]
    dated = min(
        group, key=lambda event: (event.date is None, _STRENGTH[event.date_basis], _breadth(event), event is not head)
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
    return not is_nominal(event.title) and cosine(salience.vector(event), salience.vector(first)) >= _ALIKE


def _breadth(event: CorpusEvent) -> float:
    return days_meant(event.date) if event.date is not None else 0.0


def _apart(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """The passages without those that lie within an earlier one."""
    kept: list[Passage] = []
    for each in passages:
        if not any(it.article == each.article and it.start <= each.start and each.end <= it.end for it in kept):
            kept.append(each)
    return tuple(kept)


def is_coarse(event: CorpusEvent) -> bool:
    """Whether the date is a month, a year or wider."""
    return event.date is not None and days_meant(event.date) > 7


def holds(wide: str, narrow: str) -> bool:
    """Whether a date lies within another one (EDTF)."""
    outer, inner = EdtfDate.parse(wide), EdtfDate.parse(narrow)
    if inner.lower is None or inner.upper is None:
        return False
    return (outer.lower is None or outer.lower <= inner.lower) and (outer.upper is None or inner.upper <= outer.upper)
