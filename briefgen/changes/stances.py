"""Whose stance has turned into its opposite."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from briefgen.changes.bodies import BodyOfEvidence
from briefgen.changes.change import Change
from briefgen.changes.counterparts import Counterparts
from briefgen.changes.joined import JoinedBodies
from briefgen.corpus.corpus import CorpusStatement

_OPPOSITE: Final = (
    (frozenset(("asserts", "alleges")), frozenset(("denies",))),
    (frozenset(("supports", "proposes")), frozenset(("criticises", "declines"))),
)
"""Stances that one speaker cannot hold at once of one event."""


def stance_changes(joined: JoinedBodies, found: Counterparts) -> Iterator[Change]:
    """What a speaker now says of an event against what the same one said of it before."""
    before: defaultdict[tuple[str, str], list[CorpusStatement]] = defaultdict(list)
    for item in joined.old.corpus.statements:
        for event in item.about:
            before[_speaker(item, joined, joined.old), event].append(item)
    olds: defaultdict[str, list[str]] = defaultdict(list)
    for pair in found.pairs:
        olds[pair.new.id] += pair.names
    events = {event.id: event for event in joined.new.corpus.events}
    names = {actor.id: actor.name for actor in joined.new.corpus.actors}
    articles = joined.new.corpus.articles
    for item in joined.new.corpus.statements:
        if item.speaker is None or articles[item.passages[0].article].sha256 in joined.old.known:
            continue
        speaker = _speaker(item, joined, joined.new)
        for new, old in ((name, old) for name in item.about for old in olds[name]):
            stances = [said.stance for said in before[speaker, old] if are_opposite(said.stance, item.stance)]
            if stances:
                told = events[new]
                yield Change(
                    "changed", "stance", told.title, old, new, told.date, told.date_basis, (stances[-1],),
                    (item.stance,), item.passages, (names[item.speaker],),
                )  # fmt: skip


def are_opposite(one: str, two: str) -> bool:
    """Whether a speaker of one stance cannot hold the other as well."""
    return any((one in here and two in there) or (one in there and two in here) for here, there in _OPPOSITE)


def _speaker(statement: CorpusStatement, joined: JoinedBodies, body: BodyOfEvidence) -> str:
    return "" if statement.speaker is None else joined.actor_group(statement.speaker, body)
