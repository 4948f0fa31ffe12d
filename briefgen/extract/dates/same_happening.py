"""The date of another mention of the same happening."""

from __future__ import annotations

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText, times_among
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import DAY, date_words
from briefgen.extract.dates.resolved_date import UNREAL, DatesByTrigger, Items, ResolvedDate, stem_of, tense
from briefgen.extract.dates.time_phrases import is_recent
from briefgen.extract.triggers.triggers import EventTrigger

_GATHERINGS = frozenset({"consult", "assault", "protest"})  # kinds of what many do at one place and time
_NEAR = 2  # sentences back to what "the talks" are


def date_of_same(
    annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The date of another mention: the same verb of the same subject, or the same noun with the article "the"."""
    if tense(item) in UNREAL or _goes_on(annotated, item):
        return None
    for other in items.by_lemma[item.lemma]:
        dated = found.get(other.token)
        if other.token == item.token or (other.verb is None) != (item.verb is None):
            continue
        if dated is None or dated.edtf is None or dated.by != "date.clause" or tense(other) in UNREAL:
            continue
        if _is_same(annotated, item, other):
            return dated.passed_on("date.same")
    return None


def date_of_same_by_name(
    annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The day of the only other mention, where one is a verb and the other its noun ("sentenced", "the sentence")."""
    if tense(item) in UNREAL or tense(item) == "pluperfect" or item.cue:
        return None
    others = [other for other in items.by_stem[stem_of(item)] if (other.verb is None) != (item.verb is None)]
    days = {dated.edtf: dated for other in others if (dated := found.get(other.token)) and dated.by == "date.clause"}
    if len(days) != 1 or any(tense(other) in UNREAL for other in others):
        return None
    noun = item if item.verb is None else next(other for other in others if other.token in found)
    determiner = annotated.parse.child(noun.token, "det", "poss")
    is_definite = determiner is not None and annotated.parse.lower[determiner] in date_words().definite
    (dated,) = days.values()
    is_news = dated.timex is not None and is_recent(annotated, dated.timex)
    return dated.passed_on("date.same") if is_definite and is_news else None


def date_of_meeting(
    annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The day of the meeting, attack or march told just before, which a noun with "the" points back to."""
    parse = annotated.parse
    if item.verb is not None or item.kind not in _GATHERINGS or not is_pointed_at(annotated, item.token):
        return None
    if parse.child(item.token, "prep", "relcl", "acl") is not None:
        return None
    number = parse.sentence[item.token]
    for before in range(number - 1, max(number - _NEAR, 0) - 1, -1):
        if parse.sections[before] != parse.sections[number]:
            return None
        told = [other for other in items.by_sentence.get(before, ()) if other.kind == item.kind]
        if not told:
            continue
        days = {dated.edtf: dated for other in told if (dated := _date_at(parse, other, found)) is not None}
        (dated,) = days.values() if len(days) == 1 else (None,)
        real = all(tense(other) not in UNREAL for other in told)
        return dated.passed_on("date.same") if dated is not None and real and dated.by == "date.clause" else None
    return None


def date_of_that_time(
    annotated: AnnotatedText, item: EventTrigger, _items: Items, _found: DatesByTrigger
) -> ResolvedDate | None:
    """The last time named in the sentence before, for what was done "at the time"."""
    clause, parse = item.clause, annotated.parse
    if clause is None or clause.tense not in ("past", "pluperfect") or not says_that_time(parse, clause.token):
        return None
    number = parse.sentence[item.token]
    if not number or parse.sections[number] != parse.sections[number - 1]:
        return None
    before = times_among(annotated.times, *parse.sentences[number - 1])
    last = next((timex for timex in reversed(before) if timex.type in ("DATE", "TIME") and timex.edtf), None)
    return ResolvedDate(last.edtf, last, "date.same") if last is not None else None


def says_that_time(parse: Parse, verb: int) -> bool:
    """Whether "at the time" stands with the verb."""
    for prep in parse.with_dep(verb, "prep"):
        noun = parse.child(prep, "pobj")
        if parse.lower[prep] == "at" and noun is not None and parse.lower[noun] == "time":
            return all(parse.lower[child] in ("the", "that") for child in parse.children[noun])
    return False


def _date_at(parse: Parse, told: EventTrigger, found: DatesByTrigger) -> ResolvedDate | None:
    """Its date, or for a noun that of the verb which it is the subject of ("the summit opened on Monday")."""
    is_subject = parse.deps[told.token] in ("nsubj", "nsubjpass")
    return found.get(told.token) or (found.get(parse.heads[told.token]) if is_subject else None)


def date_of_talk(
    annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The day of the meeting told just before, for what those who met talked about there ("They discussed trade").

    What all of them agreed on or signed is of that day too, not what one of them did.
    """
    verb, parse = item.verb, annotated.parse
    if verb is None or verb.subject is None or verb.tense != "past" or verb.passive or verb.negated:
        return None
    words = date_words()
    talks, decides = item.lemma in words.talking, item.lemma in words.concluding and _is_all(annotated, verb.subject)
    if not (talks or decides) or parse.deps[verb.token] not in ("ROOT", "conj"):
        return None
    number = parse.sentence[item.token]
    for before in range(number - 1, max(number - _NEAR, 0) - 1, -1):
        if parse.sections[before] != parse.sections[number]:
            return None
        told = (other for other in items.by_sentence.get(before, ()) if tense(other) not in UNREAL)
        met = [other for other in told if other.kind == "consult" and not other.cue]
        if len(met) == 1:
            dated, clause = found.get(met[0].token), met[0].clause
            own = dated is not None and dated.by == "date.clause" and clause is not None and clause.tense == "past"
            there = own and clause is not None and _was_there(annotated, verb.subject, clause.token)
            return dated.passed_on("date.same") if there and dated is not None else None
        if met:
            return None
    return None


def _was_there(annotated: AnnotatedText, subject: int, met: int) -> bool:
    """Whether the subject is one of those who met, or all of them ("they", "the two ministers")."""
    parse, who = annotated.parse, actor_of(annotated, subject)
    if _is_all(annotated, subject) or who is None:
        return _is_all(annotated, subject)
    tokens = range(parse.left[met], parse.right[met] + 1)
    return any(annotated.resolved.at.get(token) == who for token in tokens)


def _is_all(annotated: AnnotatedText, subject: int) -> bool:
    """Whether the subject is all of those told of before ("they", "the two ministers", "both sides")."""
    parse = annotated.parse
    if parse.lower[subject] in ("they", "both"):
        return True
    determiner = parse.child(subject, "det")
    points = determiner is not None and parse.lower[determiner] in (*date_words().pointing, "both")
    return points and parse.tags[subject] == "NNS" and subject not in annotated.resolved.at


def date_of_vote(
    annotated: AnnotatedText, item: EventTrigger, items: Items, found: DatesByTrigger
) -> ResolvedDate | None:
    """The day on which a body passed what was told just before, for how its members voted ("Two members abstained")."""
    verb, parse, words = item.verb, annotated.parse, date_words()
    if verb is None or verb.tense != "past" or item.lemma not in words.voting:
        return None
    number = parse.sentence[item.token]
    for before in range(number - 1, max(number - _NEAR, 0) - 1, -1):
        if parse.sections[before] != parse.sections[number]:
            return None
        passed = [other for other in items.by_sentence.get(before, ()) if other.lemma in words.passing]
        dated = found.get(passed[0].token) if passed and tense(passed[0]) == "past" else None
        if passed:
            is_own = dated is not None and dated.by in ("date.clause", "date.same") and len(dated.edtf or "") == DAY
            return dated.passed_on("date.same") if is_own and dated is not None else None
    return None


def is_pointed_at(annotated: AnnotatedText, noun: int) -> bool:
    """Whether the noun says no more than that it is what was told before ("the attack", "these talks")."""
    parse = annotated.parse
    determiner = parse.child(noun, "det")
    if determiner is None or parse.lower[determiner] not in date_words().pointing:
        return False
    said = (child for child in parse.children[noun] if child not in annotated.dated and child < noun)
    return all(parse.deps[child] in ("det", "punct") or "-" in parse.words[child] for child in said)


def _goes_on(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only says which is meant ("the talks where he met …"), or what somebody is about with it."""
    clause = item.clause
    if clause is None:
        return False
    return annotated.parse.deps[clause.token] == "relcl" or (item.verb is None and clause.tense == "progressive")


def _owner(annotated: AnnotatedText, noun: int) -> int | None:
    """Whose happening the noun names ("his speech", "a speech by Jackson")."""
    parse = annotated.parse
    owner = parse.child(noun, "poss")
    by = next((child for child in parse.with_dep(noun, "prep") if parse.lower[child] == "by"), None)
    owner = parse.child(by, "pobj") if owner is None and by is not None else owner
    return actor_of(annotated, owner) if owner is not None else None


def _is_same(annotated: AnnotatedText, one: EventTrigger, two: EventTrigger) -> bool:
    parse = annotated.parse
    if one.verb is None or two.verb is None:
        determiner = parse.child(one.token, "det", "poss")
        if determiner is None or parse.lower[determiner] not in date_words().definite:
            return False
        owners = [_owner(annotated, item.token) for item in (one, two)]
        return None in owners or owners[0] == owners[1]
    if one.cue or one.verb.subject is None or two.verb.subject is None or one.verb.passive != two.verb.passive:
        return False
    who = actor_of(annotated, one.verb.subject)
    if who is None or who != actor_of(annotated, two.verb.subject):
        return False
    first, second = (_objects(annotated, item.verb.token) for item in (one, two) if item.verb is not None)
    return not first or not second or not first.isdisjoint(second)


def _objects(annotated: AnnotatedText, verb: int) -> set[str]:
    """What the verb takes, without times: lemmas, or for nouns of happenings their kind ("contract", "agreement")."""
    parse, kinds = annotated.parse, annotated.lexicon.happenings.nouns
    found = parse.with_dep(verb, "dobj", "attr", "xcomp", "ccomp")
    for prep in parse.with_dep(verb, "prep", "agent"):
        found += parse.with_dep(prep, "pobj")
    lemmas = (parse.lemmas[token].lower() for token in found if token not in annotated.dated)
    return {kinds.get(lemma, lemma) for lemma in lemmas}
