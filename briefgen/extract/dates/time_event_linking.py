"""Which happening a time expression stands with in its sentence."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex
from briefgen.extract.annotate.grammar import preposition_left_alone
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import EDITIONS, NEWS, YEAR, date_words
from briefgen.extract.dates.linked_triggers import settled, verb_over_participle
from briefgen.extract.dates.time_phrases import is_day, is_recent, opens_span, top_of
from briefgen.extract.dates.time_reach import MODIFIERS, is_barrier, is_of_comparison, says_when, trails_place
from briefgen.extract.triggers.triggers import EventTrigger
from briefgen.model.edtf import EdtfDate

_FINER = 2  # times as many days: years and months are not all of one length
_CHANGE = 12  # tokens between the two ends of a change
_LEAST = 2  # tokens from "to" to the second time, so that something stands between
_STEPS = 12  # up the tree; only a bound against misparses


def attached(annotated: AnnotatedText, items: Sequence[EventTrigger]) -> dict[int, Timex]:
    """EventTrigger token -> the time expression of its own clause."""
    known = {item.token: item for item in items}
    carried = {item.light_verb.token: item.token for item in items if item.light_verb is not None}
    found: dict[int, Timex] = {}
    for timex in annotated.times:
        if timex.type not in ("DATE", "TIME") or annotated.parse.deps[timex.last] == "amod":
            continue
        if _names_an_edition(annotated, timex) or _trails_source(annotated.parse, timex):
            continue
        if _is_given_up(annotated.parse, timex) or is_of_comparison(annotated.parse, timex):
            continue
        target = _target(annotated, timex, known, carried)
        if target is None or _reaches_beyond(annotated, timex, known[target]):
            continue
        target = _demand_over(annotated, timex, known[target], known)
        if known[target].verb is not None and _is_of_change(annotated, timex):
            continue
        if _better(timex, found.get(target)) and not _goes_on_from_ago(annotated.parse, timex, found.get(target)):
            found[target] = timex
    return found


def _reaches_beyond(annotated: AnnotatedText, timex: Timex, item: EventTrigger) -> bool:
    """Whether it is a span that ends long after publication, of which nothing done can be ("analysed … 2000-2050")."""
    if item.clause is None or item.clause.tense not in ("past", "perfect") or "/" not in (timex.edtf or ""):
        return False
    last = EdtfDate.parse(timex.edtf or "").upper
    return last is not None and annotated.published is not None and last - annotated.published > NEWS


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


def _is_of_change(annotated: AnnotatedText, timex: Timex) -> bool:
    """Whether it tells of one end of a change, and not when it was told ("from 11 pct in 1979 to three pct today")."""
    at = bisect_left(annotated.times, timex.first, key=lambda other: other.first)
    beside = annotated.times[max(at - 1, 0) : at + 2]
    return any(_is_from_to(annotated.parse, one, two) for one, two in pairwise(beside))


def _is_from_to(parse: Parse, one: Timex, two: Timex) -> bool:
    """Whether "from" something stands before the first time, and "to" something before the second, without a verb."""
    joints = [token for token in range(one.last + 1, min(two.first, one.last + _CHANGE)) if parse.lower[token] == "to"]
    before = range(one.first - 2, max(one.first - _CHANGE, parse.sentences[parse.sentence[one.first]][0]) - 1, -1)
    start = next((token for token in before if parse.lower[token] == "from"), None)
    near = two.first - one.last < _CHANGE and parse.sentence[one.first] == parse.sentence[two.last]
    if start is None or not joints or not near or two.first - joints[0] < _LEAST:
        return False
    return not any(parse.tags[token][:2] == "VB" for token in range(start, two.first))


def _is_given_up(parse: Parse, timex: Timex) -> bool:
    """Whether something was only meant for then at first ("originally set for May 12")."""
    verb = parse.heads[parse.heads[top_of(parse, timex)]]
    adverbs = {parse.lower[child] for child in parse.with_dep(verb, "advmod") if child < verb}
    return parse.lemmas[verb].lower() in date_words().scheduling and not adverbs.isdisjoint(date_words().at_first)


def _names_an_edition(annotated: AnnotatedText, timex: Timex) -> bool:
    """Whether a year near that of publication is part of a name ("the 2020 Olympics", "Expo 2020")."""
    parse, after = annotated.parse, timex.last + 1
    if timex.edtf is None or len(timex.edtf) != YEAR or annotated.published is None:
        return False
    if not timex.edtf.isdigit() or abs(int(timex.edtf) - annotated.published.year) > EDITIONS:
        return False
    beside = [token for token in (timex.first - 1, after) if 0 <= token < len(parse.words)]
    tied = {parse.heads[timex.last], *parse.children[timex.last]}  # not so in "In 2020 Chad left"
    return any(parse.tags[token] in ("NNP", "NNPS") and token in tied for token in beside)


def _better(new: Timex, old: Timex | None) -> bool:
    """The first expression stands, unless a later one names a (finer) date."""
    if old is None:
        return True
    if new.edtf is None:
        return False
    return old.edtf is None or _FINER * _days(new.edtf) < _days(old.edtf)


def _goes_on_from_ago(parse: Parse, new: Timex, old: Timex | None) -> bool:
    """Whether the one only says on what day of then the other was ("thirty years ago this week")."""
    if old is None or parse.lower[old.last] != "ago":
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
        told = _told_by(annotated, timex, token, known) if token not in carried else None
        if told is not None:
            return told
        orders = token in carried and parse.lemmas[token].lower() in annotated.lexicon.happenings.backward
        if (token in known and not opens_span(parse, token)) or (token in carried and not orders):
            told = carried.get(token, verb_over_participle(annotated, timex, token))
            return settled(annotated, timex, token if told is None or told not in known else told, known)
        head, dep = parse.heads[token], parse.deps[token]
        of_time = opens_span(parse, token) and head in annotated.dated  # "the year beginning in April"
        if head == token or orders or of_time or is_barrier(parse, token, timex):
            return None
        names = dep in MODIFIERS or (dep == "prep" and parse.lower[token] == "of")
        if names and parse.tags[head][:2] == "NN" and head not in known and not _leads_on(annotated, timex, head):
            return None
        token = head
    return None


def _verb_behind(parse: Parse, timex: Timex, known: Mapping[int, EventTrigger]) -> int | None:
    """The verb before which a day stands at the end of its subject ("Thousands from all parts on Tuesday joined …")."""
    verb = timex.last + 1
    if verb >= len(parse.words) or not is_day(timex) or parse.tags[verb] not in ("VBD", "VBZ", "VBP"):
        return None
    subject, noun = parse.child(verb, "nsubj", "nsubjpass"), timex.first - 2
    ends = subject is not None and parse.right[subject] == timex.last and parse.lower[timex.first - 1] == "on"
    return verb if ends and noun != subject and noun not in known else None


def _trails_source(parse: Parse, timex: Timex) -> bool:
    """Whether it is the day of those who told it ("according to a ministry statement Wednesday, …")."""
    first = parse.sentences[parse.sentence[timex.first]][0]
    before = range(timex.first - 1, first - 1, -1)
    comma = next((token for token in before if parse.words[token] in (",", ":", ";")), first)
    return any(parse.lower[token] == "according" for token in range(comma, timex.first))


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
        return parse.lemmas[token].lower() in date_words().carrying and parse.child(token, "auxpass") is not None
    return parse.lemmas[token].lower() in date_words().scheduling | annotated.lexicon.happenings.light
