"""Which questions were answered, which are new, and which nobody asks any more."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefgen.changes.change import Change
from briefgen.changes.counterparts import Counterparts, EventPair
from briefgen.changes.joined import JoinedBodies
from briefgen.corpus.answers import AnswerBook
from briefgen.corpus.consolidation import is_answered
from briefgen.corpus.corpus import CorpusQuestion, Passage


def question_changes(joined: JoinedBodies, found: Counterparts) -> Iterator[Change]:
    """What changed in the open questions, by the rule that takes answered ones out of a corpus."""
    old, new = joined.old, joined.new
    still = {_key(item) for item in new.corpus.questions}
    later = {name: pair for pair in (*found.retold, *found.pairs) for name in pair.names}
    fresh = [item for item in new.corpus.data if item.article.sha256 not in old.known]
    names = {name: event.id for event in new.corpus.events for name in event.names}
    book = AnswerBook(fresh, joined.corpus.articles)
    for item in old.corpus.questions:
        if _key(item) in still:
            continue
        asked = replace(item, passages=joined.passages(item.passages, old))
        yield _answered(asked, book, names, joined) or _carried_out(asked, joined, later) or _gone(item, joined)
    known = {_key(item) for item in (*old.corpus.asked, *old.corpus.questions)}
    for item in new.corpus.questions:
        told = {new.corpus.articles[passage.article].sha256 for passage in item.passages}
        if _key(item) not in known and told.isdisjoint(old.known):
            yield Change("new", "question", item.text, new=item.id, passages=item.passages)


def _key(question: CorpusQuestion) -> tuple[str, str]:
    return question.kind, question.text.casefold()


def _answered(
    question: CorpusQuestion, book: AnswerBook, names: Mapping[str, str], joined: JoinedBodies
) -> Change | None:
    answer = book.answer(question)
    if answer is None:
        return None
    event = answer.event
    passages = (
        *(Passage(answer.article.id, span.start, span.end) for span in event.evidence),
        *joined.later(question.passages),
    )
    return Change(
        "changed", "answered", question.text, old=question.id, new=names.get(f"{answer.article.id}:{event.id}"),
        date=event.date, date_basis=event.date_basis, after=(event.title,), passages=passages,
    )  # fmt: skip


def _carried_out(question: CorpusQuestion, joined: JoinedBodies, later: Mapping[str, EventPair]) -> Change | None:
    """That the plans which a question was about were carried out, or are known not to be."""
    pairs = [later[name] for name in question.about if name in later]
    if len(pairs) < len(question.about):
        return None
    events = {
        name: event
        for name, pair in zip(question.about, pairs, strict=True)
        for event in joined.joined_events(pair.new, joined.new)
    }
    if not is_answered(question, events):
        return None
    event = pairs[0].new
    return Change(
        "changed", "answered", question.text, old=question.id, new=event.id, date=event.date,
        date_basis=event.date_basis, after=(event.title,), passages=event.passages,
    )  # fmt: skip


def _gone(question: CorpusQuestion, joined: JoinedBodies) -> Change:
    why = joined.reason_gone(passage.article for passage in question.passages)
    return Change("gone", "question", question.text, old=question.id, passages=question.passages, why=why)
