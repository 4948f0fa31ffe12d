"""What a sentence tells in clauses joined by "and" is one row ("closed the port and expelled the envoy").

Days, kinds and other doers part it.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.drafts import EventDraft
from briefgen.extract.events.clarity import has_own_date
from briefgen.extract.events.clause_roles import is_joined
from briefgen.extract.events.shortening import LONGEST_TITLE
from briefgen.extract.events.titles import title_of

_OF_NO_KIND = ("other", "statement")


def coordinated(annotated: AnnotatedText, drafts: Sequence[EventDraft], text: str) -> list[EventDraft]:
    """The rows, those of joined verbs as one, as long as its title is short and its kind one."""
    rows = {draft.trigger.token: draft for draft in drafts}
    joined: dict[int, list[int]] = {}
    for token, draft in sorted(rows.items()):
        first = _first_in(annotated.parse, rows, draft)
        if first is None or not _may_join(rows[first], draft):
            continue
        titled = frozenset((*joined.get(first, ()), token))
        title = title_of(annotated, rows[first].trigger, text, joined=titled)
        if len(title) > LONGEST_TITLE or title == rows[first].title:
            continue
        rows[first] = _with(rows[first], draft, title)
        joined.setdefault(first, []).append(token)
    gone = {token for tokens in joined.values() for token in tokens}
    return [draft for token, draft in rows.items() if token not in gone]


def _first_in(parse: Parse, rows: dict[int, EventDraft], draft: EventDraft) -> int | None:
    """The row of the verb to which the verb is joined."""
    token = draft.trigger.token
    if draft.trigger.verb is None or parse.deps[token] != "conj" or not is_joined(parse, token):
        return None
    while parse.deps[token] == "conj":
        token = parse.heads[token]
    return token if token in rows and rows[token].trigger.verb is not None else None


def _may_join(one: EventDraft, two: EventDraft) -> bool:
    if one.status != two.status or one.trigger.cue or two.trigger.cue:
        return False
    if one.kind != two.kind and one.kind not in _OF_NO_KIND and two.kind not in _OF_NO_KIND:
        return False
    if two.trigger.verb is not None and not two.trigger.verb.shared and _doers(two) - _doers(one):
        return False
    dates = {draft.date.edtf for draft in (one, two) if has_own_date(draft.date) and draft.date is not None}
    return len(dates) < 2


def _doers(draft: EventDraft) -> set[int]:
    return {cluster for cluster, part in draft.actors if part != "target"}


def _with(one: EventDraft, two: EventDraft, title: str) -> EventDraft:
    dated = two if has_own_date(two.date) and not has_own_date(one.date) else one
    return replace(
        one,
        title=title,
        kind=two.kind if one.kind in _OF_NO_KIND else one.kind,
        actors=tuple({**dict(two.actors), **dict(one.actors)}.items()),
        place=one.place or two.place,
        date=dated.date,
        date_text=dated.date_text,
        evidence=tuple(dict.fromkeys((_span(one, two), *one.evidence[1:], *two.evidence[1:]))),
        confidence=max(one.confidence, two.confidence),
    )


def _span(one: EventDraft, two: EventDraft) -> tuple[int, int]:
    first, second = one.evidence[0], two.evidence[0]
    return min(first[0], second[0]), max(first[1], second[1])
