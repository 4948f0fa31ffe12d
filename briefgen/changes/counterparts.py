"""Which event of the earlier body is which of the later one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefgen.changes.bodies import BodyOfEvidence
from briefgen.changes.joined import JoinedBodies
from briefgen.corpus.consolidation import event_of
from briefgen.corpus.corpus import CorpusEvent
from briefgen.corpus.merging.clusters import Clusters


@dataclass(frozen=True, slots=True)
class EventPair:
    """An event as the earlier and as the later body tells it.

    `names` are the ids in the earlier body of all that is one in the later one; `old` is made of them.
    """

    old: CorpusEvent
    new: CorpusEvent
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counterparts:
    """Events that are in both bodies, in the order of the later one, and those `only` in one of them.

    What is told in the other body in other words, as a reader would take it, is in none of them; `retold` are pairs of
    such events.
    """

    pairs: tuple[EventPair, ...]
    only_old: tuple[CorpusEvent, ...]
    only_new: tuple[CorpusEvent, ...]
    retold: tuple[EventPair, ...]


def find_counterparts(joined: JoinedBodies) -> Counterparts:
    """The counterparts among two bodies."""
    old, new = joined.old, joined.new
    pairs: list[EventPair] = []
    matched: set[tuple[str, str]] = set()
    olds = {event.id: event for event in old.corpus.events}
    news = {event.id: event for event in new.corpus.events}
    for names in _components(joined):
        here = [olds[name] for side, name in names if side == "old"]
        there = [news[name] for side, name in names if side == "new"]
        if here and there:
            matched.update(names)
            pairs += _paired(here, there, joined)
    order = {name: place for place, name in enumerate(news)}
    pairs.sort(key=lambda pair: order[pair.new.id])
    left_old = [event for event in old.corpus.events if ("old", event.id) not in matched]
    left_new = [event for event in new.corpus.events if ("new", event.id) not in matched]
    retold = _retold(joined, left_old, left_new)
    told_old, told_new = {pair.old.id for pair in retold}, {pair.new.id for pair in retold}
    return Counterparts(
        tuple(pairs),
        tuple(event for event in left_old if event.id not in told_old),
        tuple(event for event in left_new if event.id not in told_new),
        retold,
    )


def _paired(here: Sequence[CorpusEvent], there: Sequence[CorpusEvent], joined: JoinedBodies) -> Iterator[EventPair]:
    """The events of both bodies that are tied together, one pair for each that the later body has of them."""
    by_new: dict[str, list[CorpusEvent]] = {}
    for event in here:
        by_new.setdefault(_likest(event, there, joined).id, []).append(event)
    for event in there:
        olds = sorted(by_new.get(event.id, ()), key=lambda old: old.title != event.title)
        if olds:
            yield EventPair(_as_one(olds), event, tuple(old.id for old in olds))


def _as_one(events: Sequence[CorpusEvent]) -> CorpusEvent:
    """Several events as one, by the rule that merges articles."""
    first, *others = events
    return event_of([mention for event in events for mention in event.mentions], first.id) if others else first


def _retold(
    joined: JoinedBodies, left_old: Iterable[CorpusEvent], left_new: Iterable[CorpusEvent]
) -> tuple[EventPair, ...]:
    """Events without a counterpart that tell the same happening as one of the other body."""
    before = {name: event for event in joined.old.corpus.events for name in joined.happenings(event, joined.old)}
    after = {name: event for event in joined.new.corpus.events for name in joined.happenings(event, joined.new)}
    gone = ((event, after.get(name)) for event in left_old for name in sorted(joined.happenings(event, joined.old)))
    come = ((before.get(name), event) for event in left_new for name in sorted(joined.happenings(event, joined.new)))
    found = (EventPair(old, new, (old.id,)) for old, new in (*gone, *come) if old is not None and new is not None)
    return tuple(dict.fromkeys(found))


def _components(joined: JoinedBodies) -> Iterable[list[tuple[str, str]]]:
    """What is tied together by clusters of accounts: pairs of `old` or `new`, and an id."""
    sides: tuple[tuple[str, BodyOfEvidence], ...] = (("old", joined.old), ("new", joined.new))
    groups = {
        (side, event.id): joined.event_groups(event, body) for side, body in sides for event in body.corpus.events
    }
    tied = Clusters([*groups, *dict.fromkeys(("group", name) for found in groups.values() for name in sorted(found))])
    for key, found in groups.items():
        for name in sorted(found):
            tied.join(key, ("group", name))
    return [[key for key in members if key[0] != "group"] for members in tied]


def _likest(event: CorpusEvent, among: Sequence[CorpusEvent], joined: JoinedBodies) -> CorpusEvent:
    """Of several events that one of the earlier body may be, the one that shares most of its accounts."""
    keys = set(joined.event_keys(event, joined.old))

    def similarity(other: CorpusEvent) -> tuple[int, bool, bool]:
        shared = keys.intersection(joined.event_keys(other, joined.new))
        return len(shared), other.title == event.title, other.date == event.date

    return max(among, key=similarity)
