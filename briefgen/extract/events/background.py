"""Clauses that only give the background of somebody or something: careers, papers, and what was so years ago."""

from briefgen.extract.actors.members import actors_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.dates.resolved_date import ResolvedDate
from briefgen.extract.events.clarity import has_own_date, in_lead, opens_text
from briefgen.extract.events.clause_roles import role_of
from briefgen.extract.triggers.triggers import EventTrigger
from briefgen.model.edtf import EdtfDate

_OLD = 2  # years before publication
_MONTH = 31  # days


def is_background(annotated: AnnotatedText, item: EventTrigger, date: ResolvedDate | None) -> bool:
    """Whether it is told only so that readers know whom or what the text is about."""
    if annotated.parse.sentence[item.token] in annotated.headline:
        return False
    old = _is_long_past(annotated, date) and not in_lead(annotated, item.token)
    if item.verb is None:
        return _is_long_past(annotated, date) and not opens_text(annotated, item.token)
    return _is_of_career(annotated, item, old=old) or _only_says_which_paper(annotated, item)


def _is_of_career(annotated: AnnotatedText, item: EventTrigger, *, old: bool) -> bool:
    """Whether it tells what office a person held ("served as chief clerk"), or what became of him years ago."""
    verb, parse = item.verb, annotated.parse
    if verb is None or verb.subject is None or not _is_person(annotated, verb.subject):
        return False
    if item.lemma == "bear" and verb.passive:
        return True
    if item.lemma in annotated.lexicon.happenings.serving and verb.tense in ("past", "perfect", "pluperfect"):
        return parse.child(verb.token, "dobj") is None or role_of(annotated, item.token) == "relative"
    return old and item.kind in ("other", "appoint") and role_of(annotated, item.token) in ("relative", "adverbial")


def _is_person(annotated: AnnotatedText, subject: int) -> bool:
    clusters = annotated.resolved.clusters
    known = actors_of(annotated, subject)
    return any(clusters[cluster].kind == "person" for cluster in known)


def _only_says_which_paper(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether a participle only says which paper or picture is meant ("a report published on Monday")."""
    parse, verb = annotated.parse, item.verb
    if verb is None or parse.deps[item.token] != "acl" or verb.subject is None or verb.tense == "infinitive":
        return False
    paper = parse.lemmas[verb.subject].lower()
    return paper in annotated.lexicon.cues.documents | annotated.lexicon.happenings.told


def _is_long_past(annotated: AnnotatedText, date: ResolvedDate | None) -> bool:
    """Whether its own words date it by no more than a year, or a span of years, that ended long before publication."""
    if date is None or date.edtf is None or annotated.published is None or not has_own_date(date):
        return False
    day = EdtfDate.parse(date.edtf)
    first, last = day.lower, day.upper
    if first is None or last is None:
        return False
    return (last - first).days > _MONTH and annotated.published.year - last.year >= _OLD
