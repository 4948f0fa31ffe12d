"""How sure the text is of a happening: reported, claimed, denied, planned, or not told as a happening at all."""

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import own_subject
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import quotes_among
from briefgen.extract.events.clause_roles import governing_verb, is_conditional
from briefgen.extract.triggers.triggers import EventTrigger

_AIMING = frozenset({"TO", "MD"})


def status_of(annotated: AnnotatedText, item: EventTrigger) -> str | None:
    """The status; None for what the text denies flatly, only supposes, asks, or has yet to see."""
    if _is_untold(annotated, item):
        return None
    if _is_planned(annotated, item) and not is_refused(annotated, item):
        return "planned"
    parse = annotated.parse
    cue = governing_cue(annotated, item.token)
    stance = annotated.lexicon.cues.clause.get(parse.lemmas[cue].lower()) if cue is not None else None
    if stance == "denies":
        return "denied"
    doubts = annotated.lexicon.happenings.doubted
    doubted = any(parse.lower[child] in doubts for child in parse.with_dep(item.token, "amod"))
    asked = parse.sentence[item.token] in annotated.asked  # what somebody who asks takes for granted
    held = _is_only_held(annotated, item)
    return "claimed" if stance == "alleges" or doubted or asked or held else "reported"


def _is_only_held(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether somebody thinks that it is so, or the text says "allegedly"."""
    parse, thinking = annotated.parse, annotated.lexicon.happenings.thinking
    clause = item.clause
    if clause is None:
        return False
    doubting = annotated.lexicon.function.doubting
    if any(parse.lower[child] in doubting for child in parse.with_dep(clause.token, "advmod")):
        return True
    if item.raised_by is not None and item.raised_by.passive:  # "is said to have left"
        return True
    above = item.raised_by.token if item.raised_by is not None else governing_verb(annotated, clause.token)
    return above is not None and parse.lemmas[above].lower() in thinking | annotated.lexicon.happenings.suggesting


def _is_untold(annotated: AnnotatedText, item: EventTrigger) -> bool:
    parse, verb = annotated.parse, item.clause
    if _is_in_question(annotated, item.token) or _below_denial(annotated, item.token) or _is_forecast(annotated, item):
        return True
    if verb is None:
        unreal = _is_unreal(annotated, item.token) and not _under_plan(annotated, item.token)
        return unreal or _is_of_condition(parse, item.token)
    if verb.negated and is_refused(annotated, item):
        return False
    if (
        _was_set(annotated, item)
        or verb.hypothetical
        or verb.negated
        or _is_yet_to_be(parse, verb.token)
        or _is_none(annotated, item.token)
    ):
        return True
    if verb.tense != "modal":
        return False
    return governing_cue(annotated, item.token) is None or "would" not in _auxiliaries(parse, verb.token)


def _is_of_condition(parse: Parse, noun: int) -> bool:
    """Whether the noun is what a condition says that there may be ("if there is a vote")."""
    above = parse.heads[noun]
    named = parse.deps[noun] in ("attr", "nsubj", "nsubjpass", "dobj") and parse.tags[above][:2] == "VB"
    return named and is_conditional(parse, above)


def _is_forecast(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether it is what somebody thinks will come, doubts or aims at ("doubt that prices will fall")."""
    clause, happenings = item.clause, annotated.lexicon.happenings
    above = governing_verb(annotated, clause.token) if clause is not None else None
    if clause is None or above is None:
        return False
    parse, lemma = annotated.parse, annotated.parse.lemmas[above].lower()
    if lemma == "be" and parse.child(above, "acomp") is not None:  # "it is vital that …"
        return True
    aimed = _AIMING.intersection(_tags_of_helpers(parse, above))  # "to ensure that …", "the bill would allow …"
    if aimed and lemma not in annotated.lexicon.cues.clause:
        return True
    return lemma in happenings.doubting or (lemma in happenings.thinking and clause.tense in ("future", "modal"))


def is_refused(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether an actor will not do what the verb says ("Norway will not lift the ban")."""
    parse, verb = annotated.parse, item.verb
    if verb is None or verb.subject is None or verb.passive or not verb.negated or verb.hypothetical:
        return False
    refuses = verb.tense == "future" or (verb.tense == "modal" and "would" in _auxiliaries(parse, verb.token))
    cue = governing_cue(annotated, item.token)
    is_told = verb.tense == "future" or cue is not None
    return refuses and is_told and _may_refuse(annotated, verb.subject, cue)


def _may_refuse(annotated: AnnotatedText, subject: int, cue: int | None) -> bool:
    """Whether the subject is an actor, and not one person of whom another says that he would not do it."""
    who, clusters = actor_of(annotated, subject), annotated.resolved.clusters
    if who is None or cue is None:
        return who is not None
    speaker = own_subject(annotated.parse, cue)
    says = actor_of(annotated, speaker) if speaker is not None else None
    others = says is not None and says != who
    return not (others and says is not None and clusters[says].kind == clusters[who].kind == "person")


def _is_planned(annotated: AnnotatedText, item: EventTrigger) -> bool:
    parse, verb, ahead = annotated.parse, item.clause, annotated.lexicon.happenings.ahead
    if any(parse.lower[child] in ahead for child in parse.with_dep(item.token, "amod")):
        return True
    if verb is None:
        due = any(parse.lower[child] in ahead for child in parse.with_dep(item.token, "acl"))
        return due or _is_unreal(annotated, item.token)
    if _was_set(annotated, item):
        return False
    if verb.tense in ("future", "infinitive", "modal") or _is_scheduled(annotated, verb.token):
        return True
    happenings = annotated.lexicon.happenings
    planning = happenings.planning - happenings.decided - happenings.verbs.keys()
    if item.lemma in happenings.preparing and parse.child(item.token, "xcomp") is None:
        return False
    return item.verb is not None and item.kind != "statement" and item.lemma in planning


def _is_in_question(annotated: AnnotatedText, token: int) -> bool:
    """Whether the sentence is a question, and not one that only quotes a question."""
    parse = annotated.parse
    first, last = parse.sentences[parse.sentence[token]]
    mark = next(
        (at for at in range(last, first - 1, -1) if parse.words[at][0].isalnum() or parse.words[at] == "?"), last
    )
    if parse.words[mark] != "?":
        return False
    quoting = quotes_among(annotated.quotes, mark, mark)
    return all(quote.first <= token <= quote.last for quote in quoting)


def _is_yet_to_be(parse: Parse, token: int) -> bool:
    yet = any(parse.lower[child] == "yet" for child in parse.children[token])
    return yet and parse.child(token, "xcomp") is not None


def _below_denial(annotated: AnnotatedText, token: int) -> bool:
    """Whether a clause above is negated ("has not announced who will serve")."""
    parse = annotated.parse
    while parse.heads[token] != token and parse.deps[token] not in ("ROOT", "conj", "advcl", "parataxis"):
        if parse.deps[token] in ("relcl", "ccomp", "xcomp", "pcomp", "acl"):
            above = parse.heads[token]
            while parse.tags[above][:2] != "VB" and parse.heads[above] != above:
                if parse.deps[above] in ("nsubj", "nsubjpass"):  # who or what does not do it is there
                    return False
                above = parse.heads[above]
            if parse.child(above, "neg") is not None:
                return True
        token = parse.heads[token]
    return False


def governing_cue(annotated: AnnotatedText, token: int) -> int | None:
    """The verb of speech in whose clause of content the token stands."""
    parse = annotated.parse
    while parse.heads[token] != token:
        if (
            parse.deps[token] in ("ccomp", "xcomp", "pcomp")
            and parse.lemmas[parse.heads[token]].lower() in annotated.lexicon.cues.clause
        ):
            return parse.heads[token]
        token = parse.heads[token]
    return None


def _tags_of_helpers(parse: Parse, token: int) -> list[str]:
    return [parse.tags[child] for child in parse.with_dep(token, "aux")]


def _auxiliaries(parse: Parse, token: int) -> list[str]:
    return [parse.lower[child] for child in parse.with_dep(token, "aux")]


def _is_scheduled(annotated: AnnotatedText, token: int) -> bool:
    """Whether it was only given a time ("is expected", "was set | for 21 June")."""
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    if parse.child(token, "auxpass") is None:
        return False
    below = (parse.child(prep, "pobj") for prep in parse.with_dep(token, "prep") if parse.lower[prep] == "for")
    is_timed = any(noun in annotated.dated for noun in below if noun is not None)
    return parse.lower[token] in happenings.scheduled or (is_timed and parse.lower[token] in happenings.timed)


def _was_set(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether it had only been planned at an earlier time ("had been due to open", "had been set for March")."""
    if governing_cue(annotated, item.token) is not None:  # "said that a hearing had been set" tells of what is set
        return False
    for verb in (item.clause, item.raised_by):
        if verb is None or verb.tense != "pluperfect" or not verb.passive:
            continue
        happenings, parse = annotated.lexicon.happenings, annotated.parse
        if parse.lower[verb.token] in happenings.scheduled or parse.lemmas[verb.token].lower() in happenings.planning:
            return True
    return False


def _is_unreal(annotated: AnnotatedText, token: int) -> bool:
    """Whether the noun stands below a verb that does not say that it was so ("wants a meeting", "no agreement")."""
    return _is_none(annotated, token) or _under_plan(annotated, token)


def _is_none(annotated: AnnotatedText, token: int) -> bool:
    """Whether the noun names none in particular ("no agreement")."""
    parse, unspecific = annotated.parse, annotated.lexicon.function.unspecific
    return any(parse.lower[child] in unspecific for child in parse.with_dep(token, "det", "neg"))


def _under_plan(annotated: AnnotatedText, token: int) -> bool:
    parse = annotated.parse
    for _ in range(5):
        head = parse.heads[token]
        if head == token:
            return False
        if parse.tags[head][:2] == "VB":
            words = _auxiliaries(parse, head)
            return bool(annotated.lexicon.function.unreal.intersection(words))
        if parse.lemmas[head].lower() in annotated.lexicon.happenings.planning and parse.tags[head][:2] == "NN":
            return True
        if parse.deps[token] == "prep" and parse.tags[head][:2] == "NN":  # "will remember the effect of the election"
            return False
        token = head
    return False
