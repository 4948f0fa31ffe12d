"""All that changed between two bodies of evidence."""

from collections.abc import Iterable, Iterator, Mapping

from briefgen.changes.bodies import BodyOfEvidence
from briefgen.changes.change import CHANGE_GROUPS, Change
from briefgen.changes.counterparts import Counterparts, find_counterparts
from briefgen.changes.events import EventComparison
from briefgen.changes.independence import Independence
from briefgen.changes.joined import JoinedBodies
from briefgen.changes.questions import question_changes
from briefgen.changes.stances import stance_changes
from briefgen.corpus.corpus import Corpus
from briefgen.corpus.filters import in_order_of_date, select
from briefgen.corpus.merging.similarity import NEWS
from briefgen.model.edtf import EdtfDate
from briefgen.model.spec import Filters
from briefgen.selection.disputes import Dispute, find_disputes
from briefgen.selection.passages import collapse_whitespace


def compare(old: BodyOfEvidence, new: BodyOfEvidence, copies: Mapping[str, str] | None = None) -> tuple[Change, ...]:
    """The changes, group by group, each in order of date.

    `copies` name articles of one text, digest by digest: those of one name are one source.
    """
    joined = JoinedBodies(old, new)
    found = find_counterparts(joined)
    comparison = EventComparison(joined, Independence(copies or {}, joined.words), _new_disputes(joined, found))
    changes = [
        *_come(joined, found),
        *(change for pair in found.pairs for change in comparison.changes(pair)),
        *(change for pair in found.retold for change in comparison.come_true(pair)),
        *_gone(joined, found),
        *question_changes(joined, found),
        *stance_changes(joined, found),
    ]
    return tuple(sorted(dict.fromkeys(changes), key=lambda change: (CHANGE_GROUPS.index(change.group), _day(change))))


def _day(change: Change) -> tuple[int, ...]:
    return EdtfDate.parse(change.date).sort_key if change.date else (10_000,)


def _come(joined: JoinedBodies, found: Counterparts) -> Iterator[Change]:
    """Events that are new: told by none of the articles that were at hand before, nor in words of theirs."""
    articles, cut_off = joined.new.corpus.articles, joined.old.cut_off
    texts = [collapse_whitespace(article.text) for article in joined.old.corpus.articles.values()]
    for event in in_order_of_date(found.only_new):
        if any(articles[name].sha256 in joined.old.known for name in event.sources):
            continue
        told = [collapse_whitespace(joined.new.corpus.words(passage)) for passage in event.passages]
        if any(words in text for words in told for text in texts):
            continue
        last = EdtfDate.parse(event.date).upper if event.date else None
        late = last is not None and cut_off is not None and last < cut_off - NEWS
        yield Change(
            "new", "event", event.title, None, event.id, event.date, event.date_basis, passages=event.passages,
            after=(event.status,), late=late,
        )  # fmt: skip


def _gone(joined: JoinedBodies, found: Counterparts) -> Iterator[Change]:
    """Events that no source of the later body tells any more."""
    for event in in_order_of_date(found.only_old):
        why = joined.reason_gone(event.sources)
        yield Change(
            "gone", "event", event.title, event.id, None, event.date, event.date_basis, passages=event.passages,
            before=(event.status,), why=why,
        )  # fmt: skip


def _new_disputes(joined: JoinedBodies, found: Counterparts) -> dict[str, Dispute]:
    """The disputes of the later body, by the event, that the earlier one did not have, and that later words deny."""
    before = {dispute.about for dispute in _disputes(joined.old.corpus)}
    known = {pair.new.id for pair in found.pairs if pair.old.id in before}
    articles = joined.new.corpus.articles
    return {
        dispute.about: dispute
        for dispute in _disputes(joined.new.corpus)
        if dispute.about not in known
        and any(articles[each.article].sha256 not in joined.old.known for each in dispute.denials)
    }


def _disputes(corpus: Corpus) -> Iterable[Dispute]:
    return find_disputes(select(corpus, Filters()))
