"""Which happening a time expression stands with in its sentence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex
from briefgen.extract.annotate.grammar import preposition_left_alone
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import date_words
from briefgen.extract.dates.entries import is_head
from briefgen.extract.dates.linked_triggers import settled, verb_over_participle
from briefgen.extract.dates.time_phrases import is_day, is_recent, opens_span, top_of
from briefgen.extract.dates.time_reach import MODIFIERS, is_barrier, says_when, trails_place
from briefgen.extract.dates.times_apart import dates_nothing, is_beyond_verb, is_of_change, is_of_joined
from briefgen.extract.triggers.triggers import EventTrigger
from briefgen.model.edtf import EdtfDate

_FINER = 2  # times as many days: years and months are not all of one length
_GATHERINGS = frozenset({"consult", "protest", "assault", "appoint"})  # kinds of what is announced before it is held
_STEPS = 12  # up the tree; only a bound against misparses


def attached(annotated: AnnotatedText, items: Sequence[EventTrigger]) -> dict[int, Timex]:
    """EventTrigger token -> the time expression of its own clause."""
    known = {item.token: item for item in items}
    carried = {item.light_verb.token: item.token for item in items if item.light_verb is not None}
    found: dict[int, Timex] = {}
    for timex in annotated.times:
        target = None if dates_nothing(annotated, timex) else _target(annotated, timex, known, carried)
        if target is None or is_beyond_verb(annotated, timex, known[target]):
            continue
        target = _demand_over(annotated, timex, known[target], known)
        if known[target].verb is not None and is_of_change(annotated, timex):
            continue
        old = found.get(target)
        if old is not None and (whole := _whole_journey(annotated, old, timex, known[target])) is not None:
            found[target] = whole
            continue
        if (
            old is None
            or _heads(annotated.parse, old)
            or (_better(timex, old) and not _is_of_other(annotated.parse, timex, old, target))
        ):
            found[target] = timex
    return found


def _demand_over(annotated: AnnotatedText, timex: Timex, item: EventTrigger, known: Mapping[int, EventTrigger]) -> int:
    """The past demand, where a day of the past stands with what it was for ("had demanded he quit on 25 February")."""
    parse, clause = annotated.parse, item.clause
    head = parse.heads[clause.token] if clause is not None else item.token
    last = EdtfDate.parse(timex.edtf).upper if timex.edtf is not None else None
    past = last is not None and annotated.published is not None and last < annotated.published
    demands = head in known and known[head].cue and parse.lemmas[head].lower() in date_words().demanding
    done = demands and parse.tags[head] in ("VBD", "VBN")
    is_content = clause is not None and parse.deps[clause.token] in ("ccomp", "xcomp")
    return head if past and done and is_content else item.token


def _whole_journey(annotated: AnnotatedText, one: Timex, two: Timex, item: EventTrigger) -> Timex | None:
    """The days from the first stop to the last ("will travel to Milan June 20-22, Tirana June 30, and Ohrid July 1-3").

    None for what is no journey to several places with days of their own.
    """
    if item.lemma not in date_words().travelling or not (is_day(one) and is_day(two)) or not one.last < two.first:
        return None
    tags = annotated.parse.tags[one.last + 1 : two.first]
    stops = any(tag[:3] == "NNP" for tag in tags) and not any(tag[:2] in ("VB", "MD", "IN") for tag in tags)
    start, end = ((one.edtf or "").partition("/")[0], (two.edtf or "").rpartition("/")[2])
    return replace(one, last=two.last, edtf=f"{start}/{end}", type="DATE") if stops and start < end else None


def _heads(parse: Parse, timex: Timex) -> bool:
    """Whether it only stands at the head of a paragraph ("30/06/2010 - Togo opened an inquiry on 22/06/2010")."""
    number = parse.sentence[timex.first]
    return timex.first == parse.sentences[number][0] and is_head(parse, number, timex)


def _is_of_other(parse: Parse, new: Timex, old: Timex, verb: int) -> bool:
    """Whether the second time is of a clause joined to the verb, or only says on what day of then the first was."""
    return is_of_joined(parse, new, verb) or _goes_on_from_ago(parse, new, old)


def _better(new: Timex, old: Timex) -> bool:
    """The first expression stands, unless a later one names a (finer) date."""
    if new.edtf is None:
        return False
    return old.edtf is None or _FINER * _days(new.edtf) < _days(old.edtf)


def _goes_on_from_ago(parse: Parse, new: Timex, old: Timex) -> bool:
    """Whether the one only says on what day of then the other was ("thirty years ago this week")."""
    if parse.lower[old.last] != "ago":
        return False
    between = range(old.last + 1, new.first)
    return all(parse.deps[token] == "prep" or parse.tags[token] == "RB" for token in between)


def _days(edtf: str) -> int:
    """How many days the date may mean."""
    date = EdtfDate.parse(edtf)
    return (date.upper - date.lower).days + 1 if date.lower and date.upper else 10**6


def _target(
    annotated: AnnotatedText, timex: Timex, known: Mapping[int, EventTrigger], carried: Mapping[int, int]
) -> int | None:
    """The happening that the expression dates: the first one met on the way up the tree."""
    parse = annotated.parse
    token = preposition_left_alone(parse, timex.first)
    token = _verb_behind(parse, timex, known) if token is None else token
    token = top_of(parse, timex) if token is None else token
    for _ in range(_STEPS):
        recalling = _recalling(parse, timex, token)
        if recalling is not None:
            return _of_recalling(annotated, timex, recalling, {**{key: key for key in known}, **carried})
        of_speech = parse.heads[token] if _is_of_speech(parse, timex, token, known) else None
        told = _told_by(annotated, timex, token, known) if token not in carried else of_speech
        if told is not None:
            return told
        orders = token in carried and parse.lemmas[token].lower() in annotated.lexicon.happenings.backward
        if (token in known and not opens_span(parse, token)) or (token in carried and not orders):
            told = carried.get(token, verb_over_participle(annotated, timex, token))
            return settled(annotated, timex, token if told is None or told not in known else told, known)
        head, dep = parse.heads[token], parse.deps[token]
        of_time = opens_span(parse, token) and head in annotated.dated  # "the year beginning in April"
        is_shut = is_barrier(parse, token, timex) and not _is_before_somebody(annotated, token)
        if head == token or orders or of_time or is_shut:
            return None
        names = dep in MODIFIERS or (dep == "prep" and parse.lower[token] == "of")
        if names and parse.tags[head][:2] == "NN" and head not in known and not _leads_on(annotated, timex, head):
            return None
        token = head
    return None


def _is_before_somebody(annotated: AnnotatedText, prep: int) -> bool:
    """Whether "before" says in front of whom it was ("pleaded guilty before a judge on Monday")."""
    parse = annotated.parse
    whom = parse.child(prep, "pobj") if parse.lower[prep] == "before" else None
    if whom is None or whom in annotated.dated:
        return False
    return whom in annotated.resolved.at or parse.lemmas[whom].lower() in annotated.lexicon.offices.heads


def _verb_behind(parse: Parse, timex: Timex, known: Mapping[int, EventTrigger]) -> int | None:
    """The verb before which a day stands at the end of its subject ("Thousands from all parts on Tuesday joined …")."""
    verb = timex.last + 1
    if verb >= len(parse.words) or not is_day(timex) or parse.tags[verb] not in ("VBD", "VBZ", "VBP"):
        return None
    subject, noun = parse.child(verb, "nsubj", "nsubjpass"), timex.first - 2
    ends = subject is not None and parse.right[subject] == timex.last and parse.lower[timex.first - 1] == "on"
    is_own = noun not in known or (verb in known and parse.tags[noun][:2] == "NN")
    return verb if ends and noun != subject and is_own else None


def _is_of_speech(parse: Parse, timex: Timex, token: int, known: Mapping[int, EventTrigger]) -> bool:
    """Whether it stands between the verb of speech and the subject of what was said ("said on Monday it had left")."""
    above, subject = parse.heads[token], parse.child(token, "nsubj", "nsubjpass")
    if parse.deps[token] != "ccomp" or above not in known or not known[above].cue or subject is None:
        return False
    between = range(above + 1, timex.first)
    is_between = above < timex.first and timex.last < parse.left[subject]
    return is_between and all(parse.lower[word] != "that" and parse.words[word] not in (",", ":") for word in between)


def _told_by(annotated: AnnotatedText, timex: Timex, token: int, known: Mapping[int, EventTrigger]) -> int | None:
    """The happening of which the verb only says when it is, or that it is told."""
    head = annotated.parse.heads[token]
    if _only_schedules(annotated, token, known) or _is_content(annotated, token, known):
        return head
    if _is_of_speech(annotated.parse, timex, token, known):
        return head
    named = _subject_of_being(annotated.parse, token)
    return named if named in known else None


def _subject_of_being(parse: Parse, token: int) -> int | None:
    """The noun of which "was" only says when it was ("his first visit to Oslo was on 5 May")."""
    if parse.lemmas[token].lower() != "be" or parse.child(token, "acomp", "attr", "ccomp", "xcomp") is not None:
        return None
    return parse.child(token, "nsubj")


def _recalling(parse: Parse, timex: Timex, token: int) -> int | None:
    """The noun before the time that looks back on what it stands with ("the anniversary of the raid on Friday")."""
    above = parse.heads[parse.heads[token]] if parse.deps[token] == "pobj" else token
    for noun in (token, above, *_nouns_before(parse, timex)):
        if parse.lemmas[noun].lower() in date_words().recalling and noun < timex.first:
            return noun
    return None


def _nouns_before(parse: Parse, timex: Timex) -> Iterator[int]:
    """The noun right before an "on", and those that it stands with, whatever the parser gives the day to.

    "on the anniversary of your independence on June 1".
    """
    noun = timex.first - 2
    if noun < 0 or parse.lower[timex.first - 1] != "on":
        return
    while parse.tags[noun][:2] == "NN":
        yield noun
        above = parse.heads[noun]
        if parse.deps[noun] != "pobj" or parse.lower[above] != "of":
            return
        noun = parse.heads[above]


def _of_recalling(annotated: AnnotatedText, timex: Timex, noun: int, targets: Mapping[int, int]) -> int | None:
    """The verb by which something was recalled on a day of the news ("marked the anniversary of the raid on Friday").

    None for the day of what is recalled ("the anniversary of 9/11", "on the eve of Monday's vote").
    """
    parse = annotated.parse
    on_day = parse.lower[timex.first - 1] == "on" or parse.deps[top_of(parse, timex)] in ("npadvmod", "tmod")
    verb = parse.heads[noun]
    target = targets.get(verb) if parse.deps[noun] == "dobj" else None
    return target if on_day and is_recent(annotated, timex) else None


def _leads_on(annotated: AnnotatedText, timex: Timex, noun: int) -> bool:
    """Whether the time that stands with a noun, which is no happening, still says when the clause was.

    Behind a name ("Armenia June 6-13"), in a phrase of time ("in a Wednesday media event"), before the subject
    ("Yesterday evening searchers said"), and with a document that tells ("a 2014 study found").
    """
    parse = annotated.parse
    if trails_place(parse, timex, noun) or says_when(parse, noun) or noun in annotated.dated:
        return True  # the noun may be of how long it took ("for three hours Tuesday night")
    if timex.first < noun and _does_harm(parse, noun):
        return True
    if parse.lower[noun - 1 : noun + 2] == ("as", "part", "of"):
        return True
    if parse.deps[noun] not in ("nsubj", "nsubjpass"):
        return False
    if parse.lower[timex.first] in date_words().deictic:
        return timex.first == parse.sentences[parse.sentence[noun]][0]
    documents = annotated.lexicon.cues.documents | date_words().telling_nouns
    tells = parse.lemmas[parse.heads[noun]].lower() in annotated.lexicon.cues.clause
    return timex.first < noun and tells and parse.lemmas[noun].lower() in documents


def _does_harm(parse: Parse, noun: int) -> bool:
    """Whether the noun is what did the harm that the verb tells of ("were killed by Saturday's quake")."""
    verb = parse.heads[parse.heads[noun]] if parse.deps[noun] == "pobj" else parse.heads[noun]
    does = parse.deps[noun] == "nsubj" or parse.deps[parse.heads[noun]] == "agent"
    return does and parse.lemmas[verb].lower() in date_words().harming


def _is_content(annotated: AnnotatedText, token: int, known: Mapping[int, EventTrigger]) -> bool:
    """Whether the verb, which is no happening by itself, is what the verb of speech above tells ("watched it on …")."""
    above = known.get(annotated.parse.heads[token])
    return annotated.parse.deps[token] == "ccomp" and token not in known and above is not None and above.cue


def _only_schedules(annotated: AnnotatedText, token: int, known: Mapping[int, EventTrigger]) -> bool:
    """Whether it is a verb behind a noun that only says when that is ("a summit to be held in July")."""
    parse = annotated.parse
    dep, helpers = parse.deps[token], {parse.lower[child] for child in parse.with_dep(token, "aux")}
    if parse.heads[token] not in known or dep not in ("acl", "relcl"):
        return False
    if dep == "relcl" and "to" not in helpers:
        announced = parse.lemmas[token].lower() == "announce" and known[parse.heads[token]].kind in _GATHERINGS
        is_carried = parse.lemmas[token].lower() in date_words().carrying and not announced
        return is_carried and parse.child(token, "auxpass") is not None
    return parse.lemmas[token].lower() in date_words().scheduling | annotated.lexicon.happenings.light
