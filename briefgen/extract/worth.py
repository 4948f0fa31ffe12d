"""Which happenings are worth a row: those that tell a reader something by themselves."""

from briefgen.extract.arguments import Arguments
from briefgen.extract.dated import Dated
from briefgen.extract.grammar import Verb
from briefgen.extract.predicates import Predicate
from briefgen.extract.reading import Reading
from briefgen.extract.reference import actor_of

_OF_A_GATHERING = frozenset({"host", "organize", "organise", "convene", "include", "involve", "attend", "chair"})
_NOBODY = frozenset(
    "nobody someone somebody everyone everybody anyone anybody something nothing everything anything".split()
)
_ADVERSE = ("alleges", "denies")


def is_told(reading: Reading, item: Predicate, date: Dated | None) -> bool:
    """Whether the word tells of a happening at all: not a habit in the present tense, nor an action only named."""
    verb = item.verb
    own_date = has_own_date(date) and not _says_now(date)
    if item.clause is not None and not own_date and _describes_any(reading, item.clause):
        return False
    if verb is None or _is_claim(reading, item):
        return True
    in_headline = reading.parse.sentence[item.token] in reading.headline
    if verb.tense == "infinitive":
        return own_date or (in_headline and reading.parse.deps[item.token] == "ROOT")
    if verb.tense == "present":
        return in_headline or own_date or item.kind != "other"
    return True


def _describes_any(reading: Reading, verb: Verb) -> bool:
    """Whether the clause says which of many is meant ("a settlement that ends the war"), not what one does."""
    parse = reading.parse
    if verb.tense not in ("present", "future") or parse.deps[verb.token] != "relcl":
        return False
    above = parse.heads[verb.token]
    return any(parse.lower[child] in ("a", "an", "any", "some", "no") for child in parse.with_dep(above, "det"))


def stands_alone(reading: Reading, item: Predicate, who: Arguments, status: str, date: Dated | None) -> bool:
    """Whether a happening without a date of its own is worth a row: a clause of its own, or a noun with its doer."""
    if item.verb is not None and _is_nobodys(reading, item.verb):
        return False
    if has_own_date(date):
        return True
    if item.verb is not None:
        return _clause_stands_alone(reading, item, item.verb, who, status, date)
    return item.carrier is not None or (
        status not in ("claimed", "denied") and not _is_in_told_clause(reading, item) and _has_doer(reading, item, who)
    )


def has_own_date(date: Dated | None) -> bool:
    """Whether words of its own clause date it."""
    return date is not None and date.by == "date.clause"


def _says_now(date: Dated | None) -> bool:
    return date is not None and date.timex is not None and date.timex.value == "PRESENT_REF"


def _is_claim(reading: Reading, item: Predicate) -> bool:
    """Whether the clause is itself what somebody alleges or denies."""
    parse = reading.parse
    stance = reading.lexicon.cues.clause.get(parse.lemmas[parse.heads[item.token]].lower())
    return parse.deps[item.token] == "ccomp" and stance in _ADVERSE


def _clause_stands_alone(
    reading: Reading, item: Predicate, verb: Verb, who: Arguments, status: str, date: Dated | None
) -> bool:
    dep = reading.parse.deps[item.token]
    if item.kind in ("other", "statement") and not who.actors and not _is_news_of_nobody(reading, item, date):
        return False
    if verb.tense == "participle" and item.kind == "other" and dep != "ROOT":
        return False
    if status == "planned" and item.kind == "other" and date is None and not who.actors:
        return False
    if dep == "acl" or _has_empty_subject(reading, verb.subject) or (date is None and _is_mere_speech(reading, item)):
        return False
    return dep != "relcl" or _is_telling(item) or (date is not None and bool(who.actors))


def _is_news_of_nobody(reading: Reading, item: Predicate, date: Dated | None) -> bool:
    """Whether a happening of no kind and nobody is still news: told as past, or in the headline."""
    if item.verb is None or reading.parse.sentence[item.token] in reading.headline:
        return True
    told = date is not None and item.verb.tense in ("past", "perfect")
    return told and (item.kind == "other" or item.verb.passive)


def _is_nobodys(reading: Reading, verb: Verb) -> bool:
    """Whether the clause tells what "you" or an unknown "I" did, or only names what is to be done, by nobody."""
    if verb.subject is None:
        return verb.tense == "infinitive" and reading.parse.sentence[verb.token] not in reading.headline
    if verb.tense == "infinitive" and _has_empty_subject(reading, verb.subject):
        return True
    subject = reading.parse.lower[verb.subject]
    return subject in ("you", "yourself") or (subject == "i" and actor_of(reading, verb.subject) is None)


def _is_telling(item: Predicate) -> bool:
    """Whether a relative clause tells a happening of a kind, and does not only describe the noun above."""
    return item.kind != "other" and item.lemma not in _OF_A_GATHERING


def _is_mere_speech(reading: Reading, item: Predicate) -> bool:
    """Whether the clause only says that somebody said, claimed or recalled something: that is a statement, no event."""
    lexicon = reading.lexicon
    lemma = item.lemma.split()[0]
    if lexicon.cues.clause.get(lemma) in _ADVERSE:
        return True
    if item.kind == "other":
        return lemma in lexicon.happenings.backward
    return item.cue and item.kind == "statement" and item.lemma not in lexicon.happenings.verbs


def _has_empty_subject(reading: Reading, subject: int | None) -> bool:
    """Whether the subject is a pronoun that names nobody: such a clause tells a reader nothing by itself."""
    if subject is None:
        return False
    if reading.parse.lower[subject] in _NOBODY:
        return True
    if reading.parse.tags[subject] not in ("WP", "WDT", "PRP", "DT", "EX"):
        return False
    return actor_of(reading, subject) is None


def _is_in_told_clause(reading: Reading, item: Predicate) -> bool:
    """Whether the noun is subject or object of a verb of happening, whose event tells of it already."""
    parse = reading.parse
    head = parse.heads[item.token]
    if parse.deps[item.token] not in ("dobj", "nsubj", "nsubjpass") or parse.tags[head][:2] != "VB":
        return False
    return parse.lemmas[head].lower() not in reading.lexicon.happenings.stative


def _has_doer(reading: Reading, item: Predicate, who: Arguments) -> bool:
    parse = reading.parse
    named = parse.child(item.token, "poss") is not None or any(
        parse.lower[child] in ("by", "between") for child in parse.with_dep(item.token, "prep", "agent")
    )
    hosted = any(part == "host" for _, part in who.actors)
    return item.kind != "statement" and (named or hosted) and any(part != "target" for _, part in who.actors)
