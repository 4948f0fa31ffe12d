"""What a reader of a row alone can know: who is meant, and when it was."""

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText, voice_at
from briefgen.extract.annotate.grammar import is_pronoun
from briefgen.extract.dates.resolved_date import LEAD_SENTENCES, ResolvedDate
from briefgen.extract.events.antecedent import noun_meant
from briefgen.extract.triggers.triggers import EventTrigger

_PRONOUNS = frozenset({"WP", "WDT", "PRP", "DT", "EX"})


def has_own_date(date: ResolvedDate | None) -> bool:
    """Whether words of its own clause date it, or the day that heads its entry of a chronology."""
    return date is not None and date.by in ("date.clause", "date.distance", "date.head")


def is_unclear(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the subject is a word that only points at somebody or something, and at whom is not known."""
    clause = item.clause
    if clause is None or clause.subject is None:
        return False
    parse, subject, function = annotated.parse, clause.subject, annotated.lexicon.function
    if subject in annotated.dated:
        return True
    if parse.tags[subject] in ("WDT", "WP") and parse.deps[clause.token] == "ccomp":
        return True
    if parse.lower[subject] in function.nobody | function.pointing:
        return actor_of(annotated, subject) is None and noun_meant(annotated, subject) is None
    if parse.tags[subject] == "EX":
        return item.verb is not None
    points = parse.tags[subject] in _PRONOUNS and (parse.tags[subject] in ("DT", "EX") or is_pronoun(parse, subject))
    return points and actor_of(annotated, subject) is None and noun_meant(annotated, subject) is None


def is_declared(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether one whom a label or the line above the text names does it by saying so ("We condemn …")."""
    verb = item.verb
    if verb is None or verb.subject is None or verb.tense not in ("present", "progressive") or verb.negated:
        return False
    is_act = item.lemma.split()[0] in annotated.lexicon.happenings.performative
    speaks = annotated.parse.lower[verb.subject] in ("i", "we") and voice_at(annotated, verb.subject) is not None
    told = item.raised_by if item.raised_by is not None else verb
    return is_act and speaks and annotated.parse.deps[told.token] in ("ROOT", "conj")


def in_lead(annotated: AnnotatedText, token: int) -> bool:
    """Whether the word stands in the headline or in the first sentences of the text proper."""
    return annotated.parse.sentence[token] < len(annotated.headline) + LEAD_SENTENCES
