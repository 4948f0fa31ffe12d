"""Which happening a time expression stands with in its sentence."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import DAY, EDITIONS, NEWS, YEAR, date_words
from briefgen.extract.triggers.triggers import EventTrigger
from briefgen.model.edtf import EdtfDate

_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "pcomp", "csubj", "parataxis"})
_MODIFIERS = frozenset({"amod", "nummod", "compound", "nmod", "poss", "npadvmod"})
_STEPS = 12  # up the tree; only a bound against misparses


def attached(annotated: AnnotatedText, items: Sequence[EventTrigger]) -> dict[int, Timex]:
    """EventTrigger token -> the time expression of its own clause."""
    known = {item.token: item for item in items}
    carried = {item.light_verb.token: item.token for item in items if item.light_verb is not None}
    found: dict[int, Timex] = {}
    for timex in annotated.times:
        if timex.type not in ("DATE", "TIME") or annotated.parse.deps[timex.last] == "amod":
            continue
        if _names_an_edition(annotated, timex):
            continue
        target = _target(annotated, timex, known, carried)
        if target is None or _reaches_beyond(annotated, timex, known[target]):
            continue
        if _better(timex, found.get(target)):
            found[target] = timex
    return found


def _reaches_beyond(annotated: AnnotatedText, timex: Timex, item: EventTrigger) -> bool:
    """Whether it is a span that ends long after publication, of which nothing done can be ("analysed … 2000-2050")."""
    if item.clause is None or item.clause.tense not in ("past", "perfect") or "/" not in (timex.edtf or ""):
        return False
    last = EdtfDate.parse(timex.edtf or "").upper
    return last is not None and annotated.published is not None and last - annotated.published > NEWS


def _names_an_edition(annotated: AnnotatedText, timex: Timex) -> bool:
    """Whether a year near that of publication is part of a name ("the 2020 Olympics", "the 2021 Impact Award")."""
    parse, after = annotated.parse, timex.last + 1
    if timex.edtf is None or len(timex.edtf) != YEAR or annotated.published is None or after >= len(parse.words):
        return False
    is_near = timex.edtf.isdigit() and abs(int(timex.edtf) - annotated.published.year) <= EDITIONS
    return is_near and parse.tags[after] in ("NNP", "NNPS") and parse.sentence[after] == parse.sentence[timex.last]


def _better(new: Timex, old: Timex | None) -> bool:
    """The first expression stands, unless a later one names a (finer) date."""
    if old is None:
        return True
    if new.edtf is None:
        return False
    return old.edtf is None or _days(new.edtf) < _days(old.edtf)


def _days(edtf: str) -> int:
    """How many days the date may mean."""
    date = EdtfDate.parse(edtf)
    return (date.upper - date.lower).days if date.lower and date.upper else 10**6


def _target(
    annotated: AnnotatedText, timex: Timex, known: Mapping[int, EventTrigger], carried: Mapping[int, int]
) -> int | None:
    """The happening that the expression dates: the first one met on the way up the tree."""
    parse = annotated.parse
    token = top_of(parse, timex)
    for _ in range(_STEPS):
        if parse.lemmas[token].lower() in date_words().recalling and token < timex.first:
            return None
        is_known = token in known and not _opens(parse, token) and not _only_schedules(annotated, token, known)
        if is_known or token in carried:
            told = carried.get(token, _verb_over_participle(annotated, timex, token))
            return _settled(annotated, timex, token if told is None or told not in known else told, known)
        head, dep = parse.heads[token], parse.deps[token]
        if _only_schedules(annotated, token, known):
            return head
        if head == token or _is_barrier(parse, token, timex):
            return None
        names = dep in _MODIFIERS or (dep == "prep" and parse.lower[token] == "of")
        if (
            names
            and not _trails_place(parse, timex, head)
            and parse.tags[head][:2] == "NN"
            and head not in known
            and not _says_when(parse, head)
        ):
            return None
        token = head
    return None


def _only_schedules(annotated: AnnotatedText, token: int, known: Mapping[int, EventTrigger]) -> bool:
    """Whether it is a verb behind a noun that only says when that is ("a summit to be held in July")."""
    parse = annotated.parse
    dep, helpers = parse.deps[token], {parse.lower[child] for child in parse.with_dep(token, "aux")}
    if parse.heads[token] not in known or not (dep == "acl" or (dep == "relcl" and "to" in helpers)):
        return False
    return parse.lemmas[token].lower() in date_words().scheduling | annotated.lexicon.happenings.light


def _trails_place(parse: Parse, timex: Timex, head: int) -> bool:
    """Whether it is a day that only comes after a name ("will travel to Yerevan, Armenia June 6-13")."""
    is_day = timex.edtf is not None and len(timex.edtf.partition("/")[0]) == DAY
    return is_day and timex.first > head and parse.tags[head] in ("NNP", "NNPS")


def _is_barrier(parse: Parse, token: int, timex: Timex) -> bool:
    """Whether the way up leaves what the expression can date: bounds ("until"), and clauses that are no happening."""
    dep = parse.deps[token]
    if (
        dep in ("prep", "mark", "pcomp")
        and parse.lower[token] in date_words().bounds
        and not timex.first < token <= timex.last
    ):
        below = parse.child(token, "pobj")
        direct = below is not None and timex.first <= below <= timex.last
        if parse.lower[token] == "to" and not direct:
            return False
        if (parse.lower[token] in date_words().topics and direct) or (parse.lower[token] == "by" and not direct):
            return False
        is_span = timex.edtf is not None and "/" in timex.edtf
        return not (parse.lower[token] == "from" and is_span) and not begins_span(parse, timex, token)
    if parse.lower[token] == "due" and dep not in ("ROOT", "acomp", "ccomp"):
        return True
    if parse.tags[token][:2] != "VB" or _opens(parse, token):
        return False
    return dep in _CLAUSES or (dep == "conj" and parse.child(token, "nsubj", "nsubjpass") is not None)


def begins_span(parse: Parse, timex: Timex, token: int | None = None) -> bool:
    """Whether "since" stands right over the expression; `token`: only there."""
    over = parse.heads[top_of(parse, timex)]
    if token is None and _opens(parse, parse.heads[over]):
        return True
    since = timex.first if parse.lower[timex.first] == "since" else over
    if parse.lower[since] != "since" or token not in (None, since) or parse.tags[parse.heads[since]][:2] != "VB":
        return False
    return parse.lower[since - 1] != "time" and not _auxiliaries(parse, parse.heads[since]) & date_words().ahead


def _opens(parse: Parse, token: int) -> bool:
    """Whether it is "starting" or "beginning" in "Starting on 11 July, …"."""
    return (
        parse.tags[token] == "VBG"
        and parse.lemmas[token].lower() in date_words().opening
        and not parse.with_dep(token, "aux")
    )


def _auxiliaries(parse: Parse, verb: int) -> frozenset[str]:
    return frozenset(parse.lower[child] for child in parse.with_dep(verb, "aux"))


def _says_when(parse: Parse, noun: int) -> bool:
    """Whether the noun phrase itself says when ("In a Wednesday media event, …")."""
    return parse.deps[noun] in ("npadvmod", "tmod") or (
        parse.deps[noun] == "pobj" and parse.lower[parse.heads[noun]] in date_words().when
    )


def top_of(parse: Parse, timex: Timex) -> int:
    """The token of the expression on which the rest of it hangs."""
    for token in range(timex.first, timex.last + 1):
        if not timex.first <= parse.heads[token] <= timex.last and parse.tags[token] not in ("POS", "DT", "_SP"):
            return token
    return timex.last


def _settled(annotated: AnnotatedText, timex: Timex, token: int, known: Mapping[int, EventTrigger]) -> int | None:
    """The happening itself, or the one that it truly names: the noun looked back on, or the verb that raises it.

    After "referencing his visit to Kabul in April" the month is the visit's; "will begin to fly in 2009" is one
    happening.
    """
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    item = known[token]
    if item.verb is None:
        verb = _verb_of_object(annotated, timex, token)
        return verb if verb is not None and verb in known else token
    if item.verb.tense == "infinitive" and parse.deps[token] == "xcomp":
        head = parse.heads[token]
        if head in known and (
            parse.lemmas[head].lower() in date_words().raising or parse.lemmas[head].lower() in happenings.planning
        ):
            return head
    if item.verb.tense == "infinitive" and parse.deps[token] in ("xcomp", "ccomp"):
        head = parse.heads[token]
        if head in known and parse.lemmas[head].lower() in date_words().implicative:
            return head
    long_past = item.verb.tense == "perfect" and timex.first > token and _is_long_past(annotated, timex)
    looks_back = long_past or parse.lemmas[token].lower() in happenings.backward
    for between in range(timex.first - 1, token, -1):
        other = known.get(between)
        if other is not None and other.verb is None and (looks_back or _hangs_on_backward(annotated, between, token)):
            return between
    return None if long_past else token


def _verb_over_participle(annotated: AnnotatedText, timex: Timex, token: int) -> int | None:
    """The verb of whose object a participle only says which it is ("toured a clinic built with a loan on Monday").

    A day of the news at the end is the verb's; "built in 1999" stays the participle's.
    """
    parse, published = annotated.parse, annotated.published
    if parse.deps[token] != "acl" or parse.tags[token] not in ("VBN", "VBG") or timex.edtf is None:
        return None
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
    return above if parse.tags[above] == "VBD" else None


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
    is_day = timex.edtf is not None and len(timex.edtf.partition("/")[0]) == DAY
    on_day = parse.deps[top_of(parse, timex)] in ("npadvmod", "tmod") or parse.lower[timex.first - 1] == "on"
    looks_back = parse.lemmas[head].lower() in annotated.lexicon.happenings.backward
    follows = timex.first > noun and parse.tags[head][:2] == "VB"
    return head if is_day and on_day and follows and not looks_back else None


def _hangs_on_backward(annotated: AnnotatedText, noun: int, verb: int) -> bool:
    parse = annotated.parse
    token = noun
    while token != verb and parse.heads[token] != token:
        if parse.deps[token] == "prep" and parse.lower[token] in annotated.lexicon.happenings.backward_prepositions:
            return True
        token = parse.heads[token]
    return False
