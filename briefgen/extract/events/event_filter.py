"""Which happenings are worth a row: those that tell a reader something by themselves."""

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb
from briefgen.extract.dates.resolved_date import ResolvedDate
from briefgen.extract.triggers.arguments import Arguments
from briefgen.extract.triggers.triggers import EventTrigger

_OF_A_GATHERING = frozenset({"host", "organize", "organise", "convene", "include", "involve", "attend", "chair"})
_NOBODY = frozenset(
    "nobody someone somebody everyone everybody anyone anybody something nothing everything anything".split()
)
_ADVERSE = ("alleges", "denies")


def is_told(annotated: AnnotatedText, item: EventTrigger, date: ResolvedDate | None) -> bool:
    """Whether the word tells of a happening at all: not a habit in the present tense, nor an action only named."""
    verb = item.verb
    own_date = has_own_date(date) and not _says_now(date)
    if item.clause is not None and not own_date and _describes_any(annotated, item.clause):
        return False
    if verb is None or _is_claim(annotated, item):
        return True
    in_headline = annotated.parse.sentence[item.token] in annotated.headline
    if verb.tense == "infinitive":
        return own_date or (in_headline and annotated.parse.deps[item.token] == "ROOT")
    if verb.tense == "present":
        return in_headline or own_date or item.kind != "other"
    return True


def _describes_any(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the clause says which of many is meant ("a settlement that ends the war"), not what one does."""
    parse = annotated.parse
    if verb.tense not in ("present", "future") or parse.deps[verb.token] != "relcl":
        return False
    above = parse.heads[verb.token]
    return any(parse.lower[child] in ("a", "an", "any", "some", "no") for child in parse.with_dep(above, "det"))


def stands_alone(
    annotated: AnnotatedText, item: EventTrigger, who: Arguments, status: str, date: ResolvedDate | None
) -> bool:
    """Whether a happening without a date of its own is worth a row: a clause of its own, or a noun with its doer."""
    if item.verb is not None and _is_nobodys(annotated, item.verb):
        return False
    if has_own_date(date):
        return True
    if item.verb is not None:
        return _clause_stands_alone(annotated, item, item.verb, who, status, date)
    return item.light_verb is not None or (
        status not in ("claimed", "denied")
        and not _is_in_told_clause(annotated, item)
        and _has_doer(annotated, item, who)
    )


def has_own_date(date: ResolvedDate | None) -> bool:
    """Whether words of its own clause date it."""
    return date is not None and date.by == "date.clause"


def _says_now(date: ResolvedDate | None) -> bool:
    return date is not None and date.timex is not None and date.timex.value == "PRESENT_REF"


def _is_claim(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause is itself what somebody alleges or denies."""
    parse = annotated.parse
    stance = annotated.lexicon.cues.clause.get(parse.lemmas[parse.heads[item.token]].lower())
    return parse.deps[item.token] == "ccomp" and stance in _ADVERSE


def _clause_stands_alone(
    annotated: AnnotatedText, item: EventTrigger, verb: Verb, who: Arguments, status: str, date: ResolvedDate | None
) -> bool:
    dep = annotated.parse.deps[item.token]
    if item.kind in ("other", "statement") and not who.actors and not _is_news_of_nobody(annotated, item, date):
        return False
    if verb.tense == "participle" and item.kind == "other" and dep != "ROOT":
        return False
    if status == "planned" and item.kind == "other" and date is None and not who.actors:
        return False
    if (
        dep == "acl"
        or _has_empty_subject(annotated, verb.subject)
        or (date is None and _is_mere_speech(annotated, item))
    ):
        return False
    return dep != "relcl" or _is_telling(item) or (date is not None and bool(who.actors))


def _is_news_of_nobody(annotated: AnnotatedText, item: EventTrigger, date: ResolvedDate | None) -> bool:
    """Whether a happening of no kind and nobody is still news: told as past, or in the headline."""
    if item.verb is None or annotated.parse.sentence[item.token] in annotated.headline:
        return True
    told = date is not None and item.verb.tense in ("past", "perfect")
    return told and (item.kind == "other" or item.verb.passive)


def _is_nobodys(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the clause tells what "you" or an unknown "I" did, or only names what is to be done, by nobody."""
    if verb.subject is None:
        return verb.tense == "infinitive" and annotated.parse.sentence[verb.token] not in annotated.headline
    if verb.tense == "infinitive" and _has_empty_subject(annotated, verb.subject):
        return True
    subject = annotated.parse.lower[verb.subject]
    return subject in ("you", "yourself") or (subject == "i" and actor_of(annotated, verb.subject) is None)


def _is_telling(item: EventTrigger) -> bool:
    """Whether a relative clause tells a happening of a kind, and does not only describe the noun above."""
    return item.kind != "other" and item.lemma not in _OF_A_GATHERING


def _is_mere_speech(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only says that somebody said, claimed or recalled something: that is a statement, no event."""
    lexicon = annotated.lexicon
    lemma = item.lemma.split()[0]
    if lexicon.cues.clause.get(lemma) in _ADVERSE:
        return True
    if item.kind == "other":
        return lemma in lexicon.happenings.backward
    return item.cue and item.kind == "statement" and item.lemma not in lexicon.happenings.verbs


def _has_empty_subject(annotated: AnnotatedText, subject: int | None) -> bool:
    """Whether the subject is a pronoun that names nobody: such a clause tells a reader nothing by itself."""
    if subject is None:
        return False
    if annotated.parse.lower[subject] in _NOBODY:
        return True
    if annotated.parse.tags[subject] not in ("WP", "WDT", "PRP", "DT", "EX"):
        return False
    return actor_of(annotated, subject) is None


def _is_in_told_clause(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the noun is subject or object of a verb of happening, whose event tells of it already."""
    parse = annotated.parse
    head = parse.heads[item.token]
    if parse.deps[item.token] not in ("dobj", "nsubj", "nsubjpass") or parse.tags[head][:2] != "VB":
        return False
    return parse.lemmas[head].lower() not in annotated.lexicon.happenings.stative


def _has_doer(annotated: AnnotatedText, item: EventTrigger, who: Arguments) -> bool:
    parse = annotated.parse
    named = parse.child(item.token, "poss") is not None or any(
        parse.lower[child] in ("by", "between") for child in parse.with_dep(item.token, "prep", "agent")
    )
    hosted = any(part == "host" for _, part in who.actors)
    return item.kind != "statement" and (named or hosted) and any(part != "target" for _, part in who.actors)
