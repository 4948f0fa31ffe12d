"""Clauses that only give the background of something: careers, papers, comments, and what was so years ago."""

from briefgen.extract.actors.members import actors_of
from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb
from briefgen.extract.dates.resolved_date import ResolvedDate
from briefgen.extract.events.clarity import has_own_date, in_lead, opens_text
from briefgen.extract.events.clause_roles import role_of
from briefgen.extract.triggers.phrase_actors import is_somebody
from briefgen.extract.triggers.triggers import EventTrigger
from briefgen.model.edtf import EdtfDate

_OF_COMMENTS = frozenset({"other", "statement", "aid", "support", "yield", "cooperate"})
_OLD = 2  # years before publication
_MONTH = 31  # days


def is_background(annotated: AnnotatedText, item: EventTrigger, date: ResolvedDate | None) -> bool:
    """Whether it is told only so that readers know whom or what the text is about."""
    if annotated.parse.sentence[item.token] in annotated.headline:
        return False
    old = _is_long_past(annotated, date) and not in_lead(annotated, item.token)
    if item.verb is None:
        return _is_long_past(annotated, date) and not opens_text(annotated, item.token)
    if _is_of_career(annotated, item, old=old) or _only_says_which_paper(annotated, item):
        return True
    return _only_comments(annotated, item, item.verb, date) and not opens_text(annotated, item.token)


def _is_of_career(annotated: AnnotatedText, item: EventTrigger, *, old: bool) -> bool:
    """Whether it tells what office a person held ("served as chief clerk"), or what became of him years ago."""
    verb, parse = item.verb, annotated.parse
    if verb is None or verb.subject is None or not _is_person(annotated, verb.subject):
        return False
    if item.lemma == "bear" and verb.passive:
        return True
    done = verb.tense in ("past", "perfect", "pluperfect") and parse.tags[verb.token] != "VBG"
    if item.lemma in annotated.lexicon.happenings.serving and done:
        return parse.child(verb.token, "dobj") is None
    role = role_of(annotated, item.token)
    if item.lemma in annotated.lexicon.happenings.leading and done and role == "relative":
        led = parse.child(verb.token, "dobj")
        return led is None or parse.lemmas[led].lower() not in annotated.lexicon.happenings.nouns
    return old and item.kind in ("other", "appoint") and role in ("relative", "adverbial")


def _is_person(annotated: AnnotatedText, subject: int) -> bool:
    clusters = annotated.resolved.clusters
    known = actors_of(annotated, subject)
    if any(clusters[cluster].kind == "person" for cluster in known):
        return True
    return not known and annotated.parse.tags[subject] == "NN" and is_somebody(annotated, subject)


def _only_comments(annotated: AnnotatedText, item: EventTrigger, verb: Verb, date: ResolvedDate | None) -> bool:
    """Whether a thought, a quality or a deed is said to bring something about ("the visits improved trust").

    What is counted, has a day or sets off a deed is news.
    """
    parse, subject, thing = annotated.parse, verb.subject, annotated.parse.child(verb.token, "dobj", "xcomp", "oprd")
    if verb.passive or subject is None or thing is None or item.kind not in _OF_COMMENTS:
        return False
    if parse.tags[subject] not in ("NN", "NNS") or actor_of(annotated, subject) is not None:
        return False
    timed = has_own_date(date) and date is not None and date.timex is not None and date.timex.first > verb.token
    sets_off = annotated.lexicon.happenings.nouns.get(parse.lemmas[thing].lower(), "other") != "other"
    figures = any(parse.words[token][0].isdigit() for token in range(verb.token, parse.right[verb.token] + 1))
    return not (timed or sets_off or figures) and _is_thought(annotated, subject)


def _is_thought(annotated: AnnotatedText, noun: int) -> bool:
    """Whether the noun names a thought, a quality or a friendly deed, none of which does anything by itself."""
    lemma, lexicon = annotated.parse.lemmas[noun].lower(), annotated.lexicon
    if is_somebody(annotated, noun) or lemma in lexicon.bodies.generic | lexicon.cues.documents:
        return False
    kind = lexicon.happenings.nouns.get(lemma)
    if kind is not None:
        return kind in ("consult", "support", "statement")
    return lemma in lexicon.happenings.thoughts or lemma.endswith(lexicon.function.abstract)


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
