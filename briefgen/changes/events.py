"""What changed in an event that both bodies tell."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, cast

from briefgen.changes.bodies import BodyOfEvidence
from briefgen.changes.change import Change, ChangeAspect, ChangeGroup
from briefgen.changes.counterparts import EventPair
from briefgen.changes.independence import Independence
from briefgen.changes.joined import JoinedBodies
from briefgen.corpus.conflicts import ArticleVersion, conflicts_between, day_told, number_told
from briefgen.corpus.corpus import Conflict, CorpusEvent, EventMention, EventVersion, Passage
from briefgen.corpus.quantities import quantities
from briefgen.selection.disputes import Dispute
from briefgen.selection.happening_match import is_come_true

_AGAINST: Final = frozenset(("disputed", "denied"))


class EventComparison:
    """Compares the events of two bodies pair by pair."""

    def __init__(self, joined: JoinedBodies, independence: Independence, disputes: Mapping[str, Dispute]) -> None:
        """`disputes` are those that the later body has and the earlier one had not, by the event."""
        self._joined, self._disputes = joined, disputes
        self._independence = independence
        self._known = joined.old.known

    def changes(self, pair: EventPair) -> tuple[Change, ...]:
        """What changed in an event: what contradicts it before what confirms it, and that before mere changes.

        A value that an independent source contradicts is not told as changed as well, and what is contradicted in
        anything is not told as confirmed by the same.
        """
        against = tuple(self._contradictions(pair))
        confirmed = () if against else tuple(self._confirmations(pair))
        told = {each.aspect for each in against} | ({"status"} if against or confirmed else set())
        changed = (each for each in self._changed(pair) if each.aspect not in told)
        return (*against, *confirmed, *changed)

    def come_true(self, pair: EventPair) -> Iterator[Change]:
        """That a plan was carried out of which a later article tells in words of its own."""
        fresh = [mention for mention in self._fresh(pair.new) if mention.version.status == "reported"]
        if pair.old.status != "planned" or pair.new.status != "reported" or not fresh:
            return
        plans = self._joined.joined_events(pair.old, self._joined.old)
        told = self._joined.joined_events(pair.new, self._joined.new)
        if any(is_come_true(plan, done) for plan in plans for done in told):
            yield _change("confirmed", "carried_out", pair, ("planned",), ("reported",), _passages_of(fresh))

    def _contradictions(self, pair: EventPair) -> Iterator[Change]:
        before, after = pair.old.status, pair.new.status
        against = [mention for mention in self._fresh(pair.new) if mention.version.status in _AGAINST]
        dispute = self._disputes.get(pair.new.id)
        if after in _AGAINST and before not in _AGAINST:
            yield _change("contradicted", "status", pair, (before,), (after,), _passages_of(against))
        elif dispute is not None and before not in _AGAINST:
            who = dispute.disputed_by
            yield _change("contradicted", "status", pair, (before,), ("disputed",), dispute.denials, who=who)
        for conflict in self._conflicts(pair):
            told = set(self._passages(pair.old, self._joined.old))
            earlier = [given for given in conflict.values if not told.isdisjoint(given.passages)]
            later = [given for given in conflict.values if told.isdisjoint(given.passages)]
            if earlier and later:
                passages = self._joined.later(passage for given in (*later, *earlier) for passage in given.passages)
                was, is_now = (tuple(given.value for given in each) for each in (earlier, later))
                yield _change("contradicted", cast("ChangeAspect", conflict.field), pair, was, is_now, passages)

    def _conflicts(self, pair: EventPair) -> Iterator[Conflict]:
        """What an independent source now tells differently, of all that both bodies tell of the event."""
        earlier = [self._version(mention, self._joined.old) for mention in pair.old.mentions]
        later = [self._version(mention, self._joined.new) for mention in self._independent(pair)]
        known = set(conflicts_between("", earlier, self._joined.words))
        yield from (
            found for found in conflicts_between("", [*earlier, *later], self._joined.words) if found not in known
        )

    def _confirmations(self, pair: EventPair) -> Iterator[Change]:
        fresh = [mention for mention in self._fresh(pair.new) if mention.version.status == "reported"]
        if not fresh or pair.new.status in _AGAINST:
            return
        if pair.old.status == "planned" and pair.new.status != "planned":
            yield _change("confirmed", "carried_out", pair, ("planned",), (pair.new.status,), _passages_of(fresh))
            return
        further = [mention for mention in self._independent(pair) if mention.version.status == "reported"]
        if further:
            names = dict.fromkeys(mention.article for mention in further)
            yield _change("confirmed", "source", pair, (), tuple(names), _passages_of(further))

    def _independent(self, pair: EventPair) -> list[EventMention]:
        """What articles tell of the event that are new, and independent of those that told it before."""
        old, new = self._joined.old, self._joined.new
        before = [
            (old.corpus.articles[mention.article], self._joined.passages(mention.passages, old))
            for mention in pair.old.mentions
        ]
        return [
            mention
            for mention in self._fresh(pair.new)
            if self._independence.holds(new.corpus.articles[mention.article], mention.passages, before)
        ]

    def _changed(self, pair: EventPair) -> Iterator[Change]:
        old, new = pair.old, pair.new
        written = {*self._joined.new.written(new), *self._joined.old.written(old)}
        is_other = (old.date, old.date_basis == "reported") != (new.date, new.date_basis == "reported")
        if is_other and self._is_moved(pair, "date" in written, lambda version: version.date == new.date):
            yield _change("changed", "date", pair, _told_date(old), _told_date(new))
        is_other = old.status != new.status
        if is_other and self._is_moved(pair, "status" in written, lambda version: version.status != old.status):
            yield _change("changed", "status", pair, (old.status,), (new.status,))
        if old.title != new.title and ("title" in written or self._is_corrected(pair)):
            yield _change("changed", "title", pair, (old.title,), (new.title,))
        yield from self._other_actors(pair, is_written="actors" in written)
        yield from self._other_counts(pair)

    def _is_moved(self, pair: EventPair, is_written: bool, tells: Callable[[EventVersion], bool]) -> bool:
        """Whether a value is another by what a person wrote, what a later article tells, or what none tells any more.

        That accounts which were all at hand are weighed anew, or grouped anew, is no change.
        """
        return (
            is_written
            or any(tells(mention.version) for mention in self._fresh(pair.new))
            or self._joined.is_told_no_more(pair.old)
        )

    def _is_corrected(self, pair: EventPair) -> bool:
        """Whether the wording was changed in the source itself.

        That of several accounts another one now gives the wording changes nothing.
        """
        articles = self._joined.new.corpus.articles
        here = {name: articles[name] for name in pair.new.sources}
        return any(
            (was := self._joined.old.corpus.articles[name]).sha256 != article.sha256
            and (was.id == article.id or (was.url is not None and was.url == article.url))
            for name in pair.old.sources
            for article in here.values()
        )

    def _other_actors(self, pair: EventPair, *, is_written: bool) -> Iterator[Change]:
        """That somebody is no longer named as taking part; one account more only names more of those who did."""
        before, after = self._joined.cast(pair.old, self._joined.old), self._joined.cast(pair.new, self._joined.new)
        apart = set(self._joined.event_keys(pair.old, self._joined.old)) - set(
            self._joined.event_keys(pair.new, self._joined.new)
        )
        is_regrouped = any(map(self._joined.is_later, apart))
        left = tuple(name for group, name in before.items() if group not in after and not is_regrouped)
        come = tuple(name for group, name in after.items() if group not in before)
        if left or (come and is_written):
            yield _change("changed", "actors", pair, left, come)

    def _other_counts(self, pair: EventPair) -> Iterator[Change]:
        before = self._counts(self._passages(pair.old, self._joined.old))
        after = self._counts(_passages_of(self._fresh(pair.new)))
        for counted, values in sorted(after.items()):
            known = before.get(counted, {})
            later = {value: passage for value, passage in values.items() if value not in known}
            if later:
                aspect = cast("ChangeAspect", counted)
                yield _change("changed", aspect, pair, tuple(known), tuple(later), tuple(later.values()))

    def _counts(self, passages: Iterable[Passage]) -> dict[str, dict[str, Passage]]:
        """The numbers of people told in passages, by what they count, each with where it stands first."""
        found: dict[str, dict[str, Passage]] = {}
        for passage in passages:
            for quantity in quantities(self._joined.words(passage)):
                found.setdefault(quantity.counted, {}).setdefault(number_told(quantity.number), passage)
        return found

    def _fresh(self, event: CorpusEvent) -> list[EventMention]:
        """What articles tell of an event that were not at hand before."""
        articles = self._joined.new.corpus.articles
        return [mention for mention in event.mentions if articles[mention.article].sha256 not in self._known]

    def _passages(self, event: CorpusEvent, body: BodyOfEvidence) -> tuple[Passage, ...]:
        return self._joined.passages(_passages_of(event.mentions), body)

    def _version(self, mention: EventMention, body: BodyOfEvidence) -> ArticleVersion:
        passages = self._joined.passages(mention.passages, body)
        return ArticleVersion(passages[0].article, day_told(mention.version), passages)


def _passages_of(mentions: Iterable[EventMention]) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys(passage for mention in mentions for passage in mention.passages))


def _told_date(event: CorpusEvent) -> tuple[str, ...]:
    """The date as values of a change: none where it has none, and with a word where it is only that of a report."""
    if event.date is None:
        return ()
    return (event.date, "reported") if event.date_basis == "reported" else (event.date,)


def _change(
    group: ChangeGroup,
    aspect: ChangeAspect,
    pair: EventPair,
    before: tuple[str, ...],
    after: tuple[str, ...],
    passages: tuple[Passage, ...] = (),
    who: tuple[str, ...] = (),
) -> Change:
    """A change of an event; what no passages are named for rests on all that tell it."""
    event = pair.new
    return Change(
        group, aspect, event.title, pair.old.id, event.id, event.date, event.date_basis, before, after,
        passages or event.passages, who,
    )  # fmt: skip
