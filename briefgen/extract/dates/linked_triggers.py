"""Which of two happenings that are one, or hang on each other, a time expression truly dates."""

from collections.abc import Mapping
from datetime import timedelta

from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import DAY, NEWS, date_words
from briefgen.extract.dates.resolved_date import tense
from briefgen.extract.dates.time_phrases import begins_span, is_day, is_recent, is_to_come, top_of
from briefgen.extract.triggers.triggers import EventTrigger
from briefgen.model.edtf import EdtfDate

_PURPOSES = frozenset(
    {"advcl", "xcomp", "acl", "relcl"}
)  # how the parser hangs "to open talks" on a verb or its object


def settled(annotated: AnnotatedText, timex: Timex, token: int, known: Mapping[int, EventTrigger]) -> int | None:
    """The happening itself, or the one that it truly names: the noun looked back on, or the verb that raises it.

    After "referencing his visit to Kabul in April" the month is the visit's; "will begin to fly in 2009" is one
    happening.
    """
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    item = known[token]
    if item.verb is None:
        verb = _verb_of_object(annotated, timex, token)
        if verb is None or verb not in known:
            return token
        return _over_purpose(annotated, timex, verb, known) if tense(known[verb]) == "infinitive" else verb
    if item.verb.tense == "infinitive" and parse.deps[token] in ("xcomp", "ccomp"):
        return _of_infinitive(annotated, timex, token, known)
    if item.verb.tense == "infinitive" and timex.first > token:
        return _over_purpose(annotated, timex, token, known)
    long_past = item.verb.tense == "perfect" and timex.first > token and _is_long_past(annotated, timex)
    is_set = item.verb.passive and parse.lemmas[token].lower() in date_words().scheduling  # "was set for 21 June"
    to_come = item.verb.tense in ("past", "perfect") and is_to_come(annotated, timex) and not is_set
    looks_back = long_past or to_come or parse.lemmas[token].lower() in happenings.backward
    for between in range(timex.first - 1, token, -1):
        other = known.get(between)
        if other is not None and other.verb is None and (looks_back or _hangs_on_backward(annotated, between, token)):
            return between
    is_of_object = looks_back and not long_past and _is_in_object(parse, timex, token)
    return None if long_past or to_come or is_of_object else token


def _is_in_object(parse: Parse, timex: Timex, verb: int) -> bool:
    """Whether the time belongs to what the verb looks back on ("the talks follow Wednesday's session")."""
    thing = parse.child(verb, "dobj")
    return thing is not None and parse.left[thing] <= timex.first <= thing


def _over_purpose(annotated: AnnotatedText, timex: Timex, token: int, known: Mapping[int, EventTrigger]) -> int:
    """The infinitive, or for a day of the news the past verb that was done to that end ("met to end a row Sunday")."""
    parse, above = annotated.parse, token
    while parse.heads[above] != above and (above == token or parse.tags[above][:2] != "VB"):
        above = parse.heads[above]
    over = known.get(above)
    done = over is not None and over.verb is not None and over.verb.tense == "past"
    done = done and all(parse.lower[child] == "to" for child in parse.with_dep(token, "aux"))
    return above if done and parse.deps[token] in _PURPOSES and is_recent(annotated, timex) else token


def _of_infinitive(annotated: AnnotatedText, timex: Timex, token: int, known: Mapping[int, EventTrigger]) -> int:
    """The infinitive, or the verb above that is one happening with it, or that alone can have been by then."""
    parse, head = annotated.parse, annotated.parse.heads[token]
    if any(parse.lower[child] == "have" for child in parse.with_dep(token, "aux")):
        return token
    if head not in known:
        return _over_purpose(annotated, timex, token, known)
    lemma, is_done = parse.lemmas[head].lower(), tense(known[head]) in ("past", "perfect")
    if is_done and timex.edtf is not None and annotated.published is not None:
        last = EdtfDate.parse(timex.edtf).upper
        if last is None or last > annotated.published:
            words = date_words()
            return head if lemma in words.implicative | words.raising | words.scheduling else token
        return head
    raises = lemma in date_words().raising or lemma in annotated.lexicon.happenings.planning
    return head if (raises and parse.deps[token] == "xcomp") or lemma in date_words().implicative else token


def verb_over_participle(annotated: AnnotatedText, timex: Timex, token: int) -> int | None:
    """The verb of whose object a participle only says which it is ("toured a clinic built with a loan on Monday").

    A day of the news at the end is the verb's; "built in 1999" stays the participle's.
    """
    parse, published = annotated.parse, annotated.published
    if parse.deps[token] != "acl" or parse.with_dep(token, "aux") or timex.edtf is None:
        return None
    if parse.tags[token] not in ("VBN", "VBG"):
        return None
    if parse.heads[token] in annotated.dated:
        return None  # "the three months ended Sept. 30"
    if published is None or len(timex.edtf) != DAY or parse.words[parse.left[token] - 1] == ",":
        return None
    day = EdtfDate.parse(timex.edtf).upper
    ends = timex.last + 1 == len(parse.words) or not parse.words[timex.last + 1][0].isalnum()
    if day is None or not timedelta(0) <= published - day <= NEWS or not ends:
        return None
    above = parse.heads[token]
    while (
        parse.tags[above][:2] != "VB" and parse.heads[above] != above and parse.deps[above] in ("dobj", "pobj", "prep")
    ):
        above = parse.heads[above]
    if _closes_sentence(parse, parse.heads[token]):
        above = _main_verb(parse, above)
    return above if parse.tags[above] == "VBD" else None


def _closes_sentence(parse: Parse, noun: int) -> bool:
    """Whether the noun is what the sentence was told in, set off at its end ("…, in a decision announced on …")."""
    prep = parse.heads[noun]
    return parse.deps[noun] == "pobj" and parse.lower[prep] == "in" and prep > 0 and parse.words[prep - 1] == ","


def _main_verb(parse: Parse, token: int) -> int:
    while parse.heads[token] != token:
        token = parse.heads[token]
    return token


def _is_long_past(annotated: AnnotatedText, timex: Timex) -> bool:
    """Whether it names days long gone, which no perfect tells of ("has been implicated in a murder in 2019")."""
    if timex.edtf is None or annotated.published is None or begins_span(annotated.parse, timex):
        return False
    last = EdtfDate.parse(timex.edtf).upper
    return last is not None and annotated.published - last > NEWS


def _verb_of_object(annotated: AnnotatedText, timex: Timex, noun: int) -> int | None:
    """The verb whose object the parser dates with a day that follows it ("will resume talks on Sunday")."""
    parse = annotated.parse
    head = parse.heads[noun]
    if parse.deps[noun] == "pobj" and parse.lower[head] in (*date_words().when, "as"):
        noun, head = head, parse.heads[head]
    elif parse.deps[noun] != "dobj":
        return None
    on_day = parse.deps[top_of(parse, timex)] in ("npadvmod", "tmod") or parse.lower[timex.first - 1] == "on"
    looks_back = parse.lemmas[head].lower() in annotated.lexicon.happenings.backward
    follows = timex.first > noun and parse.tags[head][:2] == "VB"
    return head if is_day(timex) and on_day and follows and not looks_back else None


def _hangs_on_backward(annotated: AnnotatedText, noun: int, verb: int) -> bool:
    parse = annotated.parse
    token = noun
    while token != verb and parse.heads[token] != token and (token == noun or parse.tags[token][:2] != "VB"):
        if parse.deps[token] == "prep" and parse.lower[token] in annotated.lexicon.happenings.backward_prepositions:
            return True
        token = parse.heads[token]
    return False
