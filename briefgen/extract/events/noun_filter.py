"""Which happenings that a noun names are worth a row."""

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.dates.resolved_date import ResolvedDate
from briefgen.extract.events.clarity import has_own_date, in_lead, is_nobodys, is_unclear
from briefgen.extract.events.occurrence import says_where
from briefgen.extract.triggers.arguments import Arguments
from briefgen.extract.triggers.triggers import EventTrigger

_A_PAIR = 2  # who meet
_DAY = 10  # letters of an ISO 8601 day


def noun_stands_alone(annotated: AnnotatedText, item: EventTrigger, who: Arguments, date: ResolvedDate | None) -> bool:
    """Whether the noun says what there was: it has a verb and a clear doer, or parts of its own besides the date."""
    parse = annotated.parse
    if _is_told_something(annotated, item) or (
        item.kind == "statement" and (item.light_verb is None or not has_own_date(date))
    ):
        return False
    if item.light_verb is not None and parse.child(item.light_verb.token, "expl") is not None:
        return has_own_date(date) or in_lead(annotated, item.token) or says_where(annotated, item.light_verb)
    if item.light_verb is not None:
        return not is_unclear(annotated, item) and not is_nobodys(annotated, item.light_verb)
    possessor = parse.child(item.token, "poss")
    if possessor is not None and parse.tags[possessor] == "PRP$" and actor_of(annotated, possessor) is None:
        return False
    is_gathering = item.lemma.split()[-1] in annotated.lexicon.happenings.gatherings
    told_where = bool(who.place) or in_lead(annotated, item.token)
    if (is_gathering and len(who.actors) < _A_PAIR) or not (who.actors or told_where):
        return False
    dated = annotated.dated
    telling = ("poss", "compound", "nmod", "prep", "agent", "nummod", *(("amod",) if who.actors else ()))
    return not _is_named_by_date(annotated, item, date) and any(
        parse.deps[child] in telling and not dated & {child, *parse.children[child]}
        for child in parse.children[item.token]
    )


def _is_told_something(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the noun is whom somebody told something ("told the BBC's Today show that …")."""
    parse, addressing = annotated.parse, annotated.lexicon.happenings.addressing
    is_object = parse.deps[item.token] in ("dobj", "dative")
    return is_object and parse.lemmas[parse.heads[item.token]].lower() in addressing


def _is_named_by_date(annotated: AnnotatedText, item: EventTrigger, date: ResolvedDate | None) -> bool:
    """Whether a month or a year before the noun only says which is meant ("the October 2020 ceasefire agreement")."""
    if date is None or date.timex is None or date.edtf is None or in_lead(annotated, item.token):
        return False
    return item.kind == "agree" and date.timex.last < item.token and len(date.edtf) < _DAY
