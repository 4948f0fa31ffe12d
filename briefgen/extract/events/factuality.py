"""Whether words tell of a happening: neither a habit, a condition or a wish, nor an action only named."""

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb
from briefgen.extract.dates.resolved_date import ResolvedDate
from briefgen.extract.events.clarity import has_own_date, in_lead, is_voice, may_speak, opens_text
from briefgen.extract.events.clause_roles import governing_verb, is_conditional, is_subjunctive, role_of
from briefgen.extract.triggers.arguments import arguments
from briefgen.extract.triggers.performative import is_performative
from briefgen.extract.triggers.phrase_actors import is_somebody
from briefgen.extract.triggers.triggers import EventTrigger

_ACTS = frozenset(
    {"yield", "assault", "coerce", "protest", "sanction", "mobilize", "threaten", "reject", "accuse", "request"}
)
ADVERSE = ("alleges", "denies")


def is_asserted(annotated: AnnotatedText, item: EventTrigger, date: ResolvedDate | None) -> bool:
    """Whether the word tells of a happening: neither a habit, a condition or a wish, nor an action only named."""
    parse, clause = annotated.parse, item.clause
    own_date = has_own_date(date) and not _says_now(date) and not _is_todays_habit(annotated, item, date)
    if clause is not None:
        if not own_date and (_describes_any(annotated, clause) or _is_lasting(annotated, item, clause)):
            return False
        if is_conditional(parse, clause.token) or is_subjunctive(parse, clause.token):
            return False
    if item.verb is None:
        return own_date or _is_carried(annotated, item) or _is_told_of(annotated, item)
    return _verb_is_asserted(annotated, item, item.verb, date, own_date=own_date)


def _is_carried(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether a verb says that the noun was so ("held talks"), not that it is as a rule ("has meetings")."""
    verb, parse = item.light_verb, annotated.parse
    if verb is None or verb.subject is None:
        return False
    if parse.lemmas[verb.token].lower() == "have" and item.kind != "consult":
        return False
    return verb.tense not in ("present", "progressive") or parse.sentence[verb.token] in annotated.headline


def _is_told_of(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether a clause on the noun tells who held it ("a meeting, which was organized by Oman")."""
    return any(part == "host" for _, part in arguments(annotated, item).actors)


def _verb_is_asserted(
    annotated: AnnotatedText, item: EventTrigger, verb: Verb, date: ResolvedDate | None, *, own_date: bool
) -> bool:
    parse = annotated.parse
    in_headline = parse.sentence[item.token] in annotated.headline
    if verb.tense == "infinitive":
        return in_headline and _is_headline_plan(annotated, item.token)
    if verb.tense == "participle":
        is_root = parse.deps[item.token] in ("ROOT", "conj") and in_headline
        dated = own_date and date is not None and date.edtf is not None
        return is_root or (dated and parse.tags[item.token] == "VBN" and _tells_more(annotated, item))
    if _is_claim(annotated, item):
        return True
    if _wishes(annotated, item):
        return False
    return in_headline or own_date or _is_told_by_tense(annotated, item, verb)


def _tells_more(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether a participle tells of its noun ("the bill, passed in May, …"), and does not only say which is meant.

    "Commitments made in Geneva in May" only says that there were such.
    """
    parse, token = annotated.parse, item.token
    if item.lemma in annotated.lexicon.happenings.light and parse.child(token, "agent") is None:
        return False
    set_off = parse.words[parse.left[token] - 1] in (",", "(") if parse.left[token] else True
    return set_off or in_lead(annotated, token)


def _is_told_by_tense(annotated: AnnotatedText, item: EventTrigger, verb: Verb) -> bool:
    """Whether the tense tells of a happening; the present only of what an actor does by it, or is doing."""
    if verb.tense == "progressive":
        has_more = annotated.parse.child(verb.token, "dobj", "xcomp", "ccomp", "prep") is not None or verb.passive
        enacts = item.lemma in annotated.lexicon.happenings.enacting and not verb.passive
        return (
            has_more and (enacts or item.kind not in ("other", "statement")) and _is_done_by_somebody(annotated, verb)
        )
    if verb.tense == "present":
        if annotated.parse.sentence[item.token] in annotated.entries and _is_somebodys(annotated, verb):
            return role_of(annotated, item.token) == "main"
        is_news = item.cue and item.kind == "statement" and opens_text(annotated, item.token)  # "…, a report says"
        if _is_any(annotated, verb) and not is_news:
            return False
        speaks = (item.cue or _performs(annotated, item)) and may_speak(annotated, verb)
        acts = item.kind in _ACTS and _is_somebodys(annotated, verb) and role_of(annotated, item.token) == "main"
        return speaks or acts or _plans(annotated, item)
    return True


def _is_done_by_somebody(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether people or bodies do it, named or not ("officials are investigating …")."""
    return _is_somebodys(annotated, verb) or (verb.subject is not None and is_somebody(annotated, verb.subject))


def _is_somebodys(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the subject is an actor that the text names, or one who speaks for himself and is known."""
    subject = verb.subject
    if subject is None:
        return False
    owner = annotated.parse.child(subject, "poss")
    named = subject in annotated.resolved.at or (owner is not None and owner in annotated.resolved.at)
    return named or is_voice(annotated, subject)


def _is_headline_plan(annotated: AnnotatedText, token: int) -> bool:
    """Whether an infinitive is all that a headline tells ("Oman to host talks")."""
    parse = annotated.parse
    first, last = parse.sentences[parse.sentence[token]]
    if parse.deps[token] == "ROOT":
        return True
    return parse.deps[token] in ("acl", "relcl") and not any(
        parse.tags[other] in ("VBZ", "VBD", "VBP", "MD") for other in range(first, last + 1)
    )


def _performs(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the present tense does what it says ("Norway condemns the attack")."""
    return is_performative(annotated, item) and role_of(annotated, _told_by(item)) in ("main", "content")


def _told_by(item: EventTrigger) -> int:
    """The verb by whose grammar the clause is told."""
    return item.raised_by.token if item.raised_by is not None else item.token


def _is_any(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the subject is any of its kind ("a judge who hears one asks …"), outside the headline."""
    parse, subject = annotated.parse, verb.subject
    if subject is None or parse.sentence[verb.token] in annotated.headline:
        return False
    return any(parse.lower[child] in annotated.lexicon.function.indefinite for child in parse.with_dep(subject, "det"))


def _plans(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the present tense tells of a plan ("Norway plans to close the port")."""
    plans = item.lemma in annotated.lexicon.happenings.planning
    below = annotated.parse.child(item.token, "xcomp")
    return plans and below is not None and annotated.parse.child(below, "nsubj") is None


def _wishes(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only says what somebody would like ("hoped to sign"), which is neither plan nor news."""
    passive = item.verb is not None and item.verb.passive
    wishes = item.lemma in annotated.lexicon.happenings.thinking and not passive
    parse = annotated.parse
    for_something = any(parse.lower[child] == "for" for child in parse.with_dep(item.token, "prep"))
    content = parse.child(item.token, "xcomp", "ccomp")
    of_others = content is not None and parse.child(content, "nsubj", "nsubjpass") is not None
    infinitive = content is not None and any(parse.tags[child] == "TO" for child in parse.with_dep(content, "aux"))
    expects = item.lemma == "expect" and not (of_others and infinitive)  # "expects the loan to help" is no plan
    return wishes and (for_something or content is not None) and not expects


def _describes_any(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the clause says which of many is meant ("a settlement that ends the war"), not what one does."""
    parse = annotated.parse
    if verb.tense not in ("present", "future", "modal") or parse.deps[verb.token] != "relcl":
        return False
    above = parse.heads[verb.token]
    if parse.tags[above] == "NNS" and parse.child(above, "det", "poss", "nummod") is None:  # "changes that would help"
        return True
    return any(parse.lower[child] in annotated.lexicon.function.indefinite for child in parse.with_dep(above, "det"))


def _is_lasting(annotated: AnnotatedText, item: EventTrigger, verb: Verb) -> bool:
    """Whether an adverb says that it is so as a rule, or that it goes on ("had always paid", "was still used")."""
    of_no_kind = item.kind in ("other", "statement")
    return (
        of_no_kind and annotated.parse.sentence[item.token] not in annotated.headline and goes_on(annotated, verb.token)
    )


def goes_on(annotated: AnnotatedText, verb: int) -> bool:
    """Whether an adverb of the clause says that it is so as a rule, or that it goes on."""
    parse, lasting = annotated.parse, annotated.lexicon.function.lasting
    return any(parse.lower[child] in lasting for child in parse.with_dep(verb, "advmod"))


def _says_now(date: ResolvedDate | None) -> bool:
    return date is not None and date.timex is not None and date.timex.value == "PRESENT_REF"


def _is_todays_habit(annotated: AnnotatedText, item: EventTrigger, date: ResolvedDate | None) -> bool:
    """Whether the present only says how things are ("today, thousands live there", "reforms that reflect …")."""
    present = item.verb is not None and item.verb.tense == "present" and item.kind == "other"
    if present and annotated.parse.deps[item.token] == "relcl":
        return True
    told = annotated.published.isoformat() if annotated.published is not None else None
    return present and date is not None and date.edtf == told


def _is_claim(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause is itself what somebody alleges or denies."""
    head = governing_verb(annotated, item.token)
    if head is None:
        return False
    return annotated.lexicon.cues.clause.get(annotated.parse.lemmas[head].lower()) in ADVERSE
