"""Whether the text below a headline tells what the headline tells."""

from collections.abc import Iterable, Iterator

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.drafts import EventDraft
from briefgen.extract.triggers.triggers import EventTrigger

_LEAD = 2  # sentences below the headline
_OBJECTS = ("dobj", "attr", "oprd", "prep", "agent", "xcomp", "nsubjpass")
_NAMING = ("NN", "NNS", "NNP", "NNPS", "CD")


def is_retold(annotated: AnnotatedText, one: EventDraft, two: EventDraft) -> bool:
    """Whether `two`, of the first sentences of the text proper, is what `one` of the headline tells.

    Either has the same word, or both are the news itself: of the same doer, in other words that name the same things.
    """
    if not _is_headline_and_lead(annotated, one, two) or not _may_be_one(one, two):
        return False
    if _root(one.trigger) == _root(two.trigger):
        common = _named(annotated.parse, one) & _named(annotated.parse, two)
        has_common = bool(_players(one) & _players(two) or common)
        return has_common and not (_has_other_doer(one, two) and len(common) < 2)
    return _is_the_news_of_both(annotated.parse, one, two)


def _is_the_news_of_both(parse: Parse, one: EventDraft, two: EventDraft) -> bool:
    if (one.kind == "statement") != (two.kind == "statement") or one.trigger.cue or two.trigger.cue:
        return False
    if not (_is_news(parse, one.trigger) and _is_news(parse, two.trigger)):
        return False
    return bool(_doers(one) & _doers(two)) and bool(_said(parse, one) & _said(parse, two))


def _may_be_one(one: EventDraft, two: EventDraft) -> bool:
    """Whether status, date, place and those it is done to or with allow it."""
    if one.status != two.status or not _may_be_one_day(one, two):
        return False
    if one.place and two.place and one.place != two.place:
        return False
    return not (_others(one) and _others(two)) or bool(_others(one) & _others(two))


def _is_headline_and_lead(annotated: AnnotatedText, one: EventDraft, two: EventDraft) -> bool:
    first, second = (annotated.parse.sentence[draft.trigger.token] for draft in (one, two))
    return (
        first in annotated.headline and second not in annotated.headline and second <= max(annotated.headline) + _LEAD
    )


def _may_be_one_day(one: EventDraft, two: EventDraft) -> bool:
    """Whether a date is missing, or one is a part of the other ("2024-05-17", "2024-05", "2024-05-16/2024-05-17")."""
    found = [draft.date for draft in (one, two) if draft.date is not None]
    dates = [date.edtf for date in found if date.edtf and not date.is_reported]
    if len(dates) < 2:
        return True
    short, long = sorted(dates, key=len)
    return long.startswith(short) or short in long.split("/")


def _has_other_doer(one: EventDraft, two: EventDraft) -> bool:
    return bool(_doers(one)) and bool(_doers(two)) and not _doers(one) & _doers(two)


def _players(draft: EventDraft) -> set[int]:
    return {cluster for cluster, _ in draft.actors}


def _doers(draft: EventDraft) -> set[int]:
    return {cluster for cluster, part in draft.actors if part in ("agent", "participant", "host")}


def _others(draft: EventDraft) -> set[int]:
    """Those it is done to or with, beside the doer."""
    return {cluster for cluster, part in draft.actors if part != "agent"}


def _root(item: EventTrigger) -> str:
    return item.lemma.split()[0] if item.verb is not None else item.lemma


def _is_news(parse: Parse, item: EventTrigger) -> bool:
    """Whether it is the main clause of its sentence, or what the main clause says was said."""
    token = item.clause.token if item.clause is not None else item.token
    return parse.deps[token] == "ROOT" or (parse.deps[token] == "ccomp" and parse.deps[parse.heads[token]] == "ROOT")


def _named(parse: Parse, draft: EventDraft) -> set[str]:
    """The nouns, names and numbers of the clause, but for the trigger."""
    start, end = draft.evidence[0]
    tokens = (token for token in range(*parse.sentences[parse.sentence[draft.trigger.token]]))
    inside = (token for token in tokens if start <= parse.starts[token] and parse.ends[token] <= end)
    return _words(parse, (token for token in inside if token != draft.trigger.token))


def _said(parse: Parse, draft: EventDraft) -> set[str]:
    """The nouns, names and numbers of what was done to what."""
    item = draft.trigger
    anchor = item.clause.token if item.clause is not None else item.token
    return _words(parse, _below(parse, anchor))


def _below(parse: Parse, anchor: int) -> Iterator[int]:
    for child in parse.children[anchor]:
        if parse.deps[child] in _OBJECTS:
            yield from range(parse.left[child], parse.right[child] + 1)


def _words(parse: Parse, tokens: Iterable[int]) -> set[str]:
    return {parse.lemmas[token].lower() for token in tokens if parse.tags[token] in _NAMING}
