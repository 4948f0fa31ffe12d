"""How much each form of a brief tells, and which rows fill it."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import heapify, heappop, heappush
from itertools import islice
from math import ceil
from types import MappingProxyType
from typing import Final, NamedTuple

from briefgen.corpus.corpus import CorpusEvent, Passage
from briefgen.model.edtf import EdtfDate
from briefgen.model.spec import Form
from briefgen.selection.date_weight import holds, is_coarse
from briefgen.selection.folding import Happening
from briefgen.selection.gate import is_courtesy, is_row
from briefgen.selection.happening_match import is_announced
from briefgen.selection.likeness import Likeness
from briefgen.selection.salience import Salience
from briefgen.selection.vectors import Vector, cosine
from briefgen.selection.who import is_told_in

_NO_END: Final = 1_000_000  # more than any brief has
# Halved and doubled one by one on six stories of 12 to 20 articles, told as `page` and as `brief`: of 114 rows each
# number here changes at most 8, but `_TOLD` 12; `_HEADLINE`, `_TRIFLE`, `_FEW` and `_SEVERAL` change none.
_AGAIN: Final = 2.0  # taken off what repeats the words of a row that is in
_TOLD: Final = 0.4  # likelihood of being what a row tells, from when it is not told again
_CROWDED: Final = 0.25  # taken off for each row that is in of the same stretch of time
_SAME_DAY: Final = 0.5  # taken off for each row that is in of the same date
_STRETCHES: Final = 6  # that the time of a story is parted into
_LEAST: Final = 0.4  # of the weight of the third row: what weighs less is told only where everything fits,
_ENOUGH: Final = 1.0  # unless it weighs so much by itself
_A_LINE: Final = 0.1  # taken off for each line of a row
NO_NAMES: Final[Mapping[str, str]] = MappingProxyType({})
_HEADLINE: Final = 0.5  # of a headline's words: what has them is news to its source, whatever it weighs
_TRIFLE: Final = 0.3  # what weighs less is told only where little is
_FEW: Final = 6  # rows, of which none is left out
_SEVERAL: Final = 3  # articles: that tell of a month for it to stand beside its days; of a story that has trifles
_UNDATED: Final = 4.0  # taken off what has no date


class Budget(NamedTuple):
    """The most points, rows, actors, questions and disputes of a brief, passages of a row of several events, and words
    of points.

    `lines` are about those that the table of rows may take, of `width` letters each, and `side` those of the table with
    the actors behind it. `every` where whatever passes the gate is told.
    """

    points: int
    rows: int
    actors: int
    questions: int
    disputes: int
    passages: int
    words: int
    lines: float
    width: int
    side: float
    every: bool = False


# Lines and widths are those of the default style, measured on ten themes of 584 releases in Word and PDF: the second
# side of a brief holds 48 lines beside its figure, the side column of a page 40 of 34 letters.
BUDGETS: Final = MappingProxyType[Form, Budget](
    {
        "page": Budget(3, 5, 5, 3, 1, 3, 110, 34.0, 34, 60.0),
        "brief": Budget(6, 15, 10, 6, 3, 4, 150, 36.0, 92, 50.0),
        "full": Budget(6, _NO_END, _NO_END, _NO_END, _NO_END, _NO_END, _NO_END, _NO_END, 92, _NO_END, every=True),
        "dossier": Budget(6, _NO_END, _NO_END, _NO_END, _NO_END, _NO_END, _NO_END, _NO_END, 92, _NO_END, every=True),
    }
)
_GAP: Final = 0.55  # of a line, between rows
_BESIDE: Final = 12  # letters of a citation


def lines_of(event: CorpusEvent, names: Mapping[str, str], width: int) -> float:
    """About how many lines of so many letters a row takes, with those of who took part whom its title does not name."""
    taking_part = (names.get(actor, "") for actor in dict.fromkeys(part.actor for part in event.participants))
    who = sum(len(name) + 2 for name in taking_part if name and not is_told_in(event.title, name, is_person=True))
    return ceil((len(event.title) + who + _BESIDE) / width) + _GAP


class TableRoom:
    """How many lines a table of rows may take, and how many a row does: none where the room has no end."""

    def __init__(self, lines: float, width: int = 1, names: Mapping[str, str] = NO_NAMES) -> None:
        self.lines = lines
        self._width = width
        self._names = names
        self._known: dict[str, float] = {}

    def of(self, item: Happening) -> float:
        """About how many lines a row takes."""
        if self.lines == float("inf"):
            return 0.0
        known = self._known.get(item.event.id)
        if known is None:
            known = self._known[item.event.id] = lines_of(item.event, self._names, self._width)
        return known


def rows_of(happenings: Sequence[Happening], pinned: Collection[str]) -> list[Happening]:
    """What can be a row: wordings that stand alone; all of them where none does."""
    able = frozenset(item.event.id for item in happenings if is_row(item.event.title))
    rows = [item for item in happenings if item.event.id in able or pinned_in(item, pinned)]
    return rows if able else list(happenings)


def fill(
    happenings: Sequence[Happening],
    salience: Salience,
    most: int,
    pinned: Collection[str],
    room: TableRoom | None = None,
    likeness: Likeness | None = None,
) -> list[Happening]:
    """At most `most` rows, in the order of being chosen: by weight, spread over the story's time, none told twice.

    Where the `room` has an end, they take no more of it; of two rows that weigh the same the shorter is told.

    What is pinned is in whatever it weighs. Where everything fits, everything but trifles is told; else no month or
    year in which a day is told takes a row, but for what more articles tell of than of any such day.
    """
    first = [item for item in happenings if pinned_in(item, pinned)]
    rest = [item for item in happenings if not pinned_in(item, pinned)]
    filling = _Filling(salience, likeness, [item.event for item in happenings])
    for item in first:
        filling.take(item)
    room = room or TableRoom(float("inf"))
    left = room.lines - sum(map(room.of, first))
    worth = _worth_telling(rest, salience)
    if len(first) + len(worth) <= most and sum(map(room.of, worth)) <= left:
        return [*first, *worth]
    weights = sorted((salience.weight(item.event.id) for item in rest), reverse=True)
    floor = min(_ENOUGH, _LEAST * weights[min(2, len(weights) - 1)])
    days: dict[str, int] = {}
    for item in happenings:
        if item.event.date and not is_coarse(item.event):
            days[item.event.date] = max(days.get(item.event.date, 0), len(item.event.sources))
    able = [item for item in worth if _is_worthy(item, salience, floor) and not _is_taken(item.event, days)]
    return [*first, *islice(_by_worth(able, filling, room, left), max(0, most - len(first)))]


def _is_worthy(item: Happening, salience: Salience, floor: float) -> bool:
    """Whether it weighs enough, or is what a source has in its headline, but for courtesies."""
    if salience.weight(item.event.id) >= floor:
        return True
    return salience.features(item.event)["headline"] >= _HEADLINE and not is_courtesy(item.event.title)


def _worth_telling(rows: Sequence[Happening], salience: Salience) -> Sequence[Happening]:
    """The rows without trifles, where they are more than a few; one article is told whole."""
    articles = {name for item in rows for name in item.event.sources}
    if len(rows) <= _FEW or len(articles) < _SEVERAL:
        return rows
    ranked = sorted(rows, key=lambda item: -salience.weight(item.event.id))
    kept = {item.event.id for item in ranked[:_FEW]}
    return [item for item in rows if item.event.id in kept or not _is_trifle(item, salience)]


def _is_trifle(item: Happening, salience: Salience) -> bool:
    """Whether it weighs next to nothing, tells of thanks or of how things are, or was a year before the story."""
    features = salience.features(item.event)
    is_aside = max(features["courtesy"], features["state"], features["past"]) >= 1
    return is_aside or salience.weight(item.event.id) < _TRIFLE


def _by_worth(able: Sequence[Happening], filling: "_Filling", room: TableRoom, left: float) -> Iterator[Happening]:
    """The rows that fit, at each step the one that is worth most beside those before it.

    What a row is worth only falls with each that is taken, so that the foremost alone is weighed anew: lazy greedy
    (Minoux 1978), which chooses as weighing all of them at each step would.
    """

    def cost(item: Happening) -> float:
        return _A_LINE * room.of(item) - filling.worth(item)

    queue = [(cost(item), place) for place, item in enumerate(able)]
    heapify(queue)
    while queue:
        _, place = heappop(queue)
        item = able[place]
        if room.of(item) > left:
            continue
        now = (cost(item), place)
        if queue and queue[0] < now:
            heappush(queue, now)
            continue
        if filling.tells(item):
            continue
        left -= room.of(item)
        filling.take(item)
        yield item


def with_few_passages(item: Happening, most: int) -> Happening:
    """The row with at most so many passages where several events are folded in it, of many articles before of one."""
    passages = item.event.passages
    if len(item.members) == 1 or len(passages) <= most:
        return item
    seen: Counter[str] = Counter()
    order: dict[Passage, int] = {}
    for passage in passages:
        order[passage] = seen[passage.article]
        seen[passage.article] += 1
    kept = set(sorted(passages[1:], key=order.__getitem__)[: most - 1]) | {passages[0]}
    return replace(item, event=replace(item.event, passages=tuple(each for each in passages if each in kept)))


def pinned_in(item: Happening, pinned: Collection[str]) -> bool:
    """Whether an event that was chosen by hand is told in the row."""
    return bool(pinned) and any(name in pinned for name in item.members)


class _Filling:
    """What is in so far, and what another row is worth beside it."""

    def __init__(self, salience: Salience, likeness: Likeness | None, events: Iterable[CorpusEvent]) -> None:
        self._salience = salience
        self._likeness = likeness
        self._told: list[tuple[tuple[CorpusEvent, ...], Vector]] = []
        self._most: dict[str, tuple[int, float, float]] = {}
        self._dates: Counter[str] = Counter()
        self._stretches: Counter[int] = Counter()
        days = sorted(day for event in events if (day := _day(event)) is not None)
        self._bounds = [days[len(days) * part // _STRETCHES] for part in range(1, _STRETCHES)] if days else []

    def worth(self, item: Happening) -> float:
        event = item.event
        alike, likely = self._similarity(item)
        value = self._salience.weight(event.id) - _AGAIN * max(alike, likely) ** 2
        if event.date is None:
            return value - _UNDATED
        return value - _SAME_DAY * self._dates[event.date] - _CROWDED * self._stretches[self._stretch(event)]

    def tells(self, item: Happening) -> bool:
        """Whether one of the rows that are in tells it, in whatever words."""
        return self._similarity(item)[1] >= _TOLD

    def _similarity(self, item: Happening) -> tuple[float, float]:
        """How like its words are to those of the row that is most like it, and how likely it is of the happening of one
        of the rows; what is in is compared with once.
        """
        event = item.event
        seen, alike, likely = self._most.get(event.id, (0, 0.0, 0.0))
        vector = self._salience.vector(event)
        for members, other in self._told[seen:]:
            alike = max(alike, cosine(vector, other), *(float(is_announced(event, each)) for each in members))
            likely = max(likely, self._likelihood(event, members))
        self._most[event.id] = (len(self._told), alike, likely)
        return alike, likely

    def _likelihood(self, event: CorpusEvent, members: Iterable[CorpusEvent]) -> float:
        """How likely it is that one of the events of a row is of the same happening."""
        if self._likeness is None:
            return 0.0
        return max((self._likeness.likelihood(event, told) for told in members), default=0.0)

    def take(self, item: Happening) -> None:
        self._told.append((self._salience.events(item.members), self._salience.vector(item.event)))
        if item.event.date is not None:
            self._dates[item.event.date] += 1
            self._stretches[self._stretch(item.event)] += 1

    def _stretch(self, event: CorpusEvent) -> int:
        day = _day(event) or 0
        return sum(day >= bound for bound in self._bounds)


def _day(event: CorpusEvent) -> int | None:
    if event.date is None:
        return None
    date = EdtfDate.parse(event.date)
    day = date.lower or date.upper
    return None if day is None else day.toordinal()


def _is_taken(event: CorpusEvent, days: Mapping[str, int]) -> bool:
    """Whether it is dated by a month or a year in which a day is told of which as many articles tell."""
    if event.date is None or not is_coarse(event):
        return False
    told = [count for day, count in days.items() if holds(event.date, day)]
    return bool(told) and len(event.sources) <= max(_SEVERAL - 1, *told)
