"""What one side asserts and another denies, and what articles tell differently."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from briefgen.corpus.corpus import Conflict, CorpusEvent, CorpusStatement, Passage
from briefgen.corpus.filters import Selection
from briefgen.selection.facts import day_of
from briefgen.selection.who import ActorNames

_ASSERTING = frozenset(("asserts", "alleges", "supports", "criticises"))
_DENYING = frozenset(("denies",))


@dataclass(frozen=True, slots=True)
class Dispute:
    """A claim, the names of those who assert and who deny it, and where.

    `about` is the id, `event` the title of the event that is claimed; `claim` the words of the one who asserts it,
    where there are any.
    """

    about: str
    event: str
    claim: Passage | None
    asserted_by: tuple[str, ...]
    disputed_by: tuple[str, ...]
    claims: tuple[Passage, ...]
    denials: tuple[Passage, ...]


def find_disputes(selection: Selection) -> tuple[Dispute, ...]:
    """Each event that a statement asserts and a statement of another speaker denies, or that is marked as disputed."""
    by_event: dict[str, list[CorpusStatement]] = defaultdict(list)
    for statement in selection.statements:
        for event in statement.about:
            by_event[event].append(statement)
    directory = ActorNames(selection.corpus)
    words = selection.corpus.words
    found = (_dispute(event, by_event[event.id], selection.statements, directory, words) for event in selection.events)
    return tuple(dispute for dispute in found if dispute is not None)


def _dispute(
    event: CorpusEvent,
    statements: list[CorpusStatement],
    said: Iterable[CorpusStatement],
    directory: ActorNames,
    words: Callable[[Passage], str],
) -> Dispute | None:
    denials = [item for item in statements if item.stance in _DENYING]
    deniers = {directory.speaker(item) for item in denials}
    claims = [item for item in statements if item.stance in _ASSERTING and directory.speaker(item) not in deniers]
    if event.status != "disputed" and not (claims and denials):
        return None
    denials = denials or _answers(event, claims, said, directory)
    claim = claims[0].content if claims else None
    asserting = [passage for item in claims for passage in item.passages]
    denying = [_behind(passage, asserting, words) for item in denials for passage in item.passages]
    return Dispute(
        event.id,
        event.title,
        claim,
        tuple(dict.fromkeys(map(directory.speaker, claims))),
        tuple(dict.fromkeys(map(directory.speaker, denials))),
        tuple(dict.fromkeys(asserting if asserting or denying else event.passages)),
        tuple(dict.fromkeys(denying)),
    )


def _behind(denial: Passage, claims: Iterable[Passage], words: Callable[[Passage], str]) -> Passage:
    """The denial without the claim that it begins with, and that stands beside it ("…, | a claim the army denied")."""
    for claim in claims:
        if claim.article == denial.article and denial.start <= claim.start < claim.end < denial.end:
            rest = denial._replace(start=claim.end)
            return rest._replace(start=denial.end - len(words(rest).lstrip(" ,;–—-\n")))
    return denial


def _answers(
    event: CorpusEvent, claims: list[CorpusStatement], said: Iterable[CorpusStatement], directory: ActorNames
) -> list[CorpusStatement]:
    """What stands against the claims of a disputed event: words of others that it rests on, or each side's own."""
    sides = {directory.speaker(item) for item in claims}
    passages = {*event.passages}
    others = [item for item in said if directory.speaker(item) not in sides and passages & {*item.passages}]
    return others or (claims if len(sides) > 1 else [])


def weightiest_conflicts(told: Iterable[Conflict], weights: Mapping[str, float], most: int) -> tuple[Conflict, ...]:
    """Those about the weightiest rows. Days side by side are none: one article counts from another clock, or day."""
    worth = [item for item in told if item.field != "date" or not _are_beside(item)]
    return tuple(sorted(worth, key=lambda item: -weights.get(item.event, 0.0))[: max(0, most)])


def _are_beside(conflict: Conflict) -> bool:
    days = [day_of(given.value) for given in conflict.values]
    return max(day.last for day in days) - min(day.first for day in days) <= 1
