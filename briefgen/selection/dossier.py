"""All that the sources say of one actor: who it is, what it said and when, what others say of it, with whom it acts."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from briefgen.corpus.corpus import Corpus, CorpusActor, CorpusEvent, CorpusStatement, Passage
from briefgen.corpus.coverage import Coverage
from briefgen.corpus.filters import Selection, named_actors, plain_words
from briefgen.model.actor import Actor
from briefgen.model.edtf import EdtfDate
from briefgen.model.event import DateBasis
from briefgen.model.spec import Filters
from briefgen.selection.cast import is_told_by_somebody
from briefgen.selection.passages import collapse_whitespace

_ACTING: Final = frozenset(("agent", "host", "mediator"))


@dataclass(frozen=True, slots=True)
class Attribute:
    """What articles say that an actor is: the `value`, the first and the last passage that tell it, and the days on
    which articles that do were published.

    The value of an affiliation is the id of the actor that it belongs to.
    """

    value: str
    passages: tuple[Passage, ...]
    told: tuple[datetime.date, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """A statement with the passages of all articles that have the same words, and its day as an EDTF date."""

    statement: CorpusStatement
    passages: tuple[Passage, ...]
    date: str | None
    date_basis: DateBasis | None


@dataclass(frozen=True, slots=True)
class Partner:
    """The id of somebody who takes part in what the actor takes part in, and of those events in order of date."""

    actor: str
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the sources say of an actor, beside the events that it takes part in.

    `positions` are its own statements and those of actors affiliated to it, `others` those of others that name it;
    `names` are its other names.
    """

    actor: str
    names: tuple[str, ...]
    roles: tuple[Attribute, ...]
    affiliations: tuple[Attribute, ...]
    positions: tuple[Position, ...]
    others: tuple[Position, ...]
    partners: tuple[Partner, ...]

    @property
    def passages(self) -> Iterator[Passage]:
        """All that it rests on."""
        for attribute in (*self.roles, *self.affiliations):
            yield from attribute.passages
        for position in (*self.positions, *self.others):
            yield from position.passages


def subjects(corpus: Corpus, filters: Filters) -> tuple[CorpusActor, ...]:
    """The actors that a dossier with these filters would be of; it needs exactly one."""
    chosen = named_actors(corpus, filters.actors)
    return tuple(actor for actor in corpus.actors if actor.id in chosen)


def dossier_of(told: Selection, filters: Filters) -> Dossier | None:
    """What is told of the one actor that the filters name; None where they name none or several.

    `told` has the rows of the timeline. Of statements those count that lie within the bounds of the filters, and are
    about their themes where they name some.
    """
    found = subjects(told.corpus, filters)
    if len(found) != 1:
        return None
    (actor,) = found
    corpus = told.corpus
    own = {actor.id, *(each.id for each in corpus.actors if each.affiliation == actor.id)}
    names = tuple(filter(None, {plain_words(name) for name in (actor.name, *actor.aliases)}))
    pool = told.statements if filters.themes else corpus.statements
    days = _StatementDays(corpus)
    positions = _positions(corpus, (item for item in pool if item.speaker in own), days, filters)
    shown = Coverage(actor.passages)
    others = (
        item for item in pool if item.speaker not in own and shown.touches(item.content) and _names(corpus, item, names)
    )
    roles, affiliations = _attributes(corpus, actor)
    return Dossier(
        actor.id,
        tuple({name.casefold(): name for name in reversed(actor.aliases)}.values())[::-1],
        roles,
        affiliations,
        positions,
        _positions(corpus, others, days, filters),
        _partners(told, own),
    )


def _names(corpus: Corpus, item: CorpusStatement, names: Iterable[str]) -> bool:
    said = f" {plain_words(corpus.words(item.content))} "
    return any(f" {name} " in said for name in names)


class _StatementDays:
    """When something was said: the day of the event that is the saying, else that on which it was reported."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._by_article: dict[str, list[tuple[CorpusEvent, Coverage]]] = defaultdict(list)
        for event in corpus.events:
            if event.is_dated:
                for article in event.sources:
                    self._by_article[article].append((event, Coverage(event.passages)))

    def __call__(self, item: CorpusStatement) -> tuple[str | None, DateBasis | None]:
        """An EDTF date and what it rests on; None for what an article without a day tells."""
        cue = plain_words(self._corpus.words(item.cue))
        for event, words in self._by_article[item.cue.article]:
            speaks = any(part.actor == item.speaker and part.part in _ACTING for part in event.participants)
            if speaks and words.touches(item.cue) and f" {cue} " in f" {plain_words(event.title)} ":
                return event.date, event.date_basis
        published = self._corpus.articles[item.cue.article].published
        return (None, None) if published is None else (published.isoformat(), "reported")


def _positions(
    corpus: Corpus, items: Iterable[CorpusStatement], days: _StatementDays, filters: Filters
) -> tuple[Position, ...]:
    """The statements by date, the undated last; those with one speaker, stance and words are one, of the first day."""
    groups: dict[tuple[str, str, str], list[Position]] = defaultdict(list)
    for item in items:
        if not is_told_by_somebody(corpus, item):
            continue
        position = Position(item, item.passages, *days(item))
        if _is_within(position, filters):
            said = collapse_whitespace(corpus.words(item.content)).casefold()
            speaker = corpus.words(item.speaker_text) if item.speaker_text else item.speaker or ""
            groups[speaker, item.stance, said].append(position)
    merged = []
    for group in groups.values():
        first = min(group, key=_order)
        passages = tuple(dict.fromkeys(passage for each in (first, *group) for passage in each.passages))
        merged.append(Position(first.statement, passages, first.date, first.date_basis))
    return tuple(sorted(merged, key=_order))


def _is_within(position: Position, filters: Filters) -> bool:
    if filters.since is None and filters.until is None:
        return True
    return position.date is not None and EdtfDate.parse(position.date).overlaps(filters.since, filters.until)


def _order(position: Position) -> tuple[object, ...]:
    place = position.statement.cue
    if position.date is None:
        return (1, place)
    return (0, EdtfDate.parse(position.date).sort_key, position.date_basis == "reported", place)


def _attributes(corpus: Corpus, actor: CorpusActor) -> tuple[tuple[Attribute, ...], tuple[Attribute, ...]]:
    """The roles and affiliations that articles give an actor, in the order in which they were told.

    A role that another one has all words of ("Secretary", "Secretary of State") is left to that.
    """
    roles: dict[str, list[Passage]] = defaultdict(list)
    above: dict[str, list[Passage]] = defaultdict(list)
    spelt: dict[str, str] = {}
    for item in corpus.data:
        known = {each.id: each for each in item.actors}
        for each in item.actors:
            if not _is_one_with(actor, item.article.id, each):
                continue
            places = [Passage(item.article.id, span.start, span.end) for span in each.evidence]
            if each.role:
                key = each.role.casefold()
                spelt.setdefault(key, each.role)
                roles[key] += _saying(corpus, places, each.role)
            over = known.get(each.affiliation or "")
            found = over and next((one for one in corpus.actors if _is_one_with(one, item.article.id, over)), None)
            if found and found.id != actor.id:
                above[found.id] += _saying(corpus, places, found.name)
    fullest = {key for key in roles if not any(key != other and f" {key} " in f" {other} " for other in roles)}
    return (
        _in_order_told(corpus, ((spelt[key], passages) for key, passages in roles.items() if key in fullest)),
        _in_order_told(corpus, above.items()),
    )


def _is_one_with(actor: CorpusActor, article: str, told: Actor) -> bool:
    """Whether an actor of an article is a certain one of the corpus: by name, and by the words that name it."""
    first = told.evidence[0]
    is_named = told.name in (actor.name, *actor.aliases)
    return is_named and Passage(article, first.start, first.end) in actor.passages


def _saying(corpus: Corpus, places: Sequence[Passage], value: str) -> list[Passage]:
    """The first passage that has the words of a value; the first of all where none has."""
    wanted = value.casefold()
    return [next((each for each in places if wanted in corpus.words(each).casefold()), places[0])]


def _in_order_told(corpus: Corpus, found: Iterable[tuple[str, Collection[Passage]]]) -> tuple[Attribute, ...]:
    """The attributes with the first and the last passage that tell each."""
    made = []
    for value, passages in found:
        dated = {each: corpus.articles[each.article].published for each in passages}
        told = tuple(sorted({day for day in dated.values() if day is not None}))
        ranked = sorted(dated, key=lambda each: (dated[each] is None, dated[each] or datetime.date.max))
        ends = [each for each in ranked if dated[each] is not None] or ranked
        made.append(Attribute(value, tuple(dict.fromkeys((ends[0], ends[-1]))), told))
    return tuple(sorted(made, key=lambda each: (not each.told, each.told)))


def _partners(told: Selection, own: Collection[str]) -> tuple[Partner, ...]:
    """Those who take part in the rows that the actor takes part in, those of most rows first."""
    shared: dict[str, list[str]] = defaultdict(list)
    for event in told.events:
        taking_part = dict.fromkeys(part.actor for part in event.participants)
        if not taking_part.keys().isdisjoint(own):
            for name in taking_part:
                if name not in own:
                    shared[name].append(event.id)
    known = {actor.id: actor.name for actor in told.corpus.actors}
    ranked = sorted(shared, key=lambda name: (-len(shared[name]), known[name]))
    return tuple(Partner(name, tuple(shared[name])) for name in ranked)
