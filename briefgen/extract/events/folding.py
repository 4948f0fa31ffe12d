"""What a row tells within its own words is no row beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.drafts import EventDraft
from briefgen.extract.events.clarity import has_own_date
from briefgen.extract.events.clause_roles import role_of
from briefgen.extract.events.similarity import words_told


def folded(annotated: AnnotatedText, drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """The rows, without those that another row of the sentence has in its title, unless they have a day of their own.

    A noun ("died in Sunday's riot") lends its day to the clause that it frames.
    """
    words = {draft.trigger.token: words_told(annotated, draft.trigger) for draft in drafts}
    rows = {draft.trigger.token: draft for draft in drafts}
    beside: dict[int, list[EventDraft]] = {}
    for draft in drafts:
        beside.setdefault(annotated.parse.sentence[draft.trigger.token], []).append(draft)
    for draft in drafts:
        token = draft.trigger.token
        holders = (other for other in beside[annotated.parse.sentence[token]] if other.trigger.token in rows)
        whole = next((other for other in holders if _holds(annotated.parse, words, other, draft)), None)
        if (framed := _framed_by(annotated, draft, beside)) is not None:
            _lend(rows, framed, draft)
            continue
        if whole is None or _is_looked_back_on(annotated, draft):
            continue
        outer = rows[whole.trigger.token]
        if _frames(annotated, draft, outer) and has_own_date(draft.date) and not has_own_date(outer.date):
            rows[whole.trigger.token] = replace(outer, date=draft.date, date_text=draft.date_text)
            del rows[token]
        elif not _has_other_day(outer, draft) or (
            role_of(annotated, token) == "relative" and draft.trigger.verb is not None
        ):
            del rows[token]
    return list(rows.values())


def _framed_by(
    annotated: AnnotatedText, draft: EventDraft, beside: Mapping[int, Sequence[EventDraft]]
) -> EventDraft | None:
    """The clause that a nameless noun with a day frames, whose title lacks it ("…, at talks in Rome on Monday")."""
    parse, token = annotated.parse, draft.trigger.token
    if draft.trigger.verb is not None or draft.actors or not has_own_date(draft.date) or parse.deps[token] != "pobj":
        return None
    if parse.lower[parse.heads[token]] not in annotated.lexicon.function.attending:
        return None
    clauses = [other for other in beside[parse.sentence[token]] if other.trigger.verb is not None]
    first = min(clauses, key=lambda other: other.trigger.token, default=None)
    alone = first is not None and len(clauses) == 1 and not has_own_date(first.date) and first.status == draft.status
    return first if alone and first is not None and first.trigger.token < token else None


def _lend(rows: dict[int, EventDraft], clause: EventDraft, noun: EventDraft) -> None:
    """Give the day, the place and the words of the noun to the row of the clause."""
    if clause.trigger.token not in rows:
        return
    outer = rows[clause.trigger.token]
    rows[clause.trigger.token] = replace(
        outer,
        date=noun.date,
        date_text=noun.date_text,
        place=outer.place or noun.place,
        evidence=tuple(dict.fromkeys((*outer.evidence, *noun.evidence))),
    )
    del rows[noun.trigger.token]


def _holds(parse: Parse, words: dict[int, set[int]], outer: EventDraft, inner: EventDraft) -> bool:
    """Whether the title of the one has all words of the other, which is no plan of its own."""
    one, two = outer.trigger.token, inner.trigger.token
    if one == two or parse.sentence[one] != parse.sentence[two] or inner.status == "planned" != outer.status:
        return False
    if outer.trigger.clause is None or {two} - words[one]:
        return False
    return words[two] - words[one] == set() and (words[one] != words[two] or one < two)


def _is_looked_back_on(annotated: AnnotatedText, draft: EventDraft) -> bool:
    """Whether it is a noun after a word such as "following" ("resigned after a meeting in Oslo")."""
    parse, token = annotated.parse, draft.trigger.token
    before = annotated.lexicon.happenings.backward_prepositions - annotated.lexicon.function.attending
    while draft.trigger.verb is None and parse.heads[token] != token and parse.deps[token] in ("pobj", "conj", "prep"):
        if parse.lower[token] in before:
            return True
        token = parse.heads[token]
    return draft.trigger.verb is None and parse.lower[token] in before


def _frames(annotated: AnnotatedText, noun: EventDraft, clause: EventDraft) -> bool:
    """Whether the noun is the subject of the clause, or says during what it was."""
    parse, token, verb = annotated.parse, noun.trigger.token, clause.trigger.clause
    if noun.trigger.verb is not None or verb is None or verb.tense == "perfect":
        return False
    if token == verb.subject:
        return True
    above = parse.heads[token]
    framing = annotated.lexicon.function.framing
    return parse.deps[token] == "pobj" and parse.lower[above] in framing and parse.heads[above] == verb.token


def _has_other_day(one: EventDraft, two: EventDraft) -> bool:
    """Whether the inner one has a day of its own that is not that of the other."""
    first, second = (draft.date.edtf if draft.date is not None else None for draft in (one, two))
    return has_own_date(two.date) and not (first and second and (first in second or second in first))
