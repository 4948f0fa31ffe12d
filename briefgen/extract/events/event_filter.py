"""Which happenings are worth a row: those that tell a reader something by themselves."""

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.resolved_date import LEAD_SENTENCES, ResolvedDate
from briefgen.extract.events.clause_roles import first_joined, governing_verb, is_conditional, is_subjunctive, role_of
from briefgen.extract.triggers.arguments import Arguments, arguments
from briefgen.extract.triggers.triggers import EventTrigger

_OF_A_GATHERING = frozenset({"host", "organize", "organise", "convene", "include", "involve", "attend", "chair"})
_NOBODY = frozenset(
    "nobody someone somebody everyone everybody anyone anybody something nothing everything anything".split()
)
_POINTING = frozenset({"this", "that", "these", "those", "it", "which", "what", "so", "such", "here"})
_PRONOUNS = frozenset({"WP", "WDT", "PRP", "DT", "EX"})
SPEAKING = frozenset({"i", "we", "you", "us", "me"})
_TELLING_MARKS = frozenset({"after", "when", "as", "because", "while", "although", "though", "once", "where", "that"})
_NAMING_PARTS = frozenset({"poss", "prep", "appos", "relcl", "acl"})
_COMPOUNDS = frozenset({"compound", "nmod"})
_TOLD = frozenset({"statement", "remark", "comment", "transcript", "text", "news", "story", "information"})
_GATHERINGS = frozenset({"interview", "call", "session", "program", "programme", "briefing"})
_HELD = frozenset({"hold", "convene", "open", "wrap"})
_ACTS = frozenset(
    {"yield", "assault", "coerce", "protest", "sanction", "mobilize", "threaten", "reject", "accuse", "request"}
)
ADVERSE = ("alleges", "denies")


def is_told(annotated: AnnotatedText, item: EventTrigger, date: ResolvedDate | None) -> bool:
    """Whether the word tells of a happening: neither a habit, a condition or a wish, nor an action only named."""
    parse, clause = annotated.parse, item.clause
    own_date = has_own_date(date) and not _says_now(date) and not _is_todays_habit(annotated, item, date)
    if clause is not None:
        if not own_date and _describes_any(annotated, clause):
            return False
        if is_conditional(parse, clause.token) or is_subjunctive(parse, clause.token):
            return False
    if item.verb is None:
        return own_date or _is_carried(annotated, item) or _is_told_of(annotated, item)
    return _verb_is_told(annotated, item, item.verb, own_date)


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


def _verb_is_told(annotated: AnnotatedText, item: EventTrigger, verb: Verb, own_date: bool) -> bool:
    parse = annotated.parse
    in_headline = parse.sentence[item.token] in annotated.headline
    if verb.tense == "infinitive":
        return in_headline and _is_headline_plan(annotated, item.token)
    if verb.tense == "participle":
        is_root = parse.deps[item.token] in ("ROOT", "conj") and in_headline
        return is_root or (own_date and parse.tags[item.token] == "VBN")
    if in_headline or own_date or _is_claim(annotated, item):
        return True
    return not _wishes(annotated, item) and _is_told_by_tense(annotated, item, verb)


def _is_told_by_tense(annotated: AnnotatedText, item: EventTrigger, verb: Verb) -> bool:
    """Whether the tense tells of a happening; the present only of what an actor does by it, or is doing."""
    if verb.tense == "progressive":
        has_more = annotated.parse.child(verb.token, "dobj", "xcomp", "ccomp", "prep") is not None or verb.passive
        return has_more and item.kind not in ("other", "statement") and _is_somebodys(annotated, verb)
    if verb.tense == "present":
        acts = item.kind in _ACTS and _is_somebodys(annotated, verb) and role_of(annotated, item.token) == "main"
        return item.cue or acts or _performs(annotated, item) or _plans(annotated, item)
    return True


def _is_somebodys(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the subject is an actor that the text names."""
    return verb.subject is not None and verb.subject in annotated.resolved.at


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
    happenings = annotated.lexicon.happenings
    return item.lemma.split()[0] in happenings.performative and role_of(annotated, item.token) in ("main", "content")


def _plans(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the present tense tells of a plan ("Norway plans to close the port")."""
    plans = item.lemma in annotated.lexicon.happenings.planning
    return plans and annotated.parse.child(item.token, "xcomp") is not None


def _wishes(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only says what somebody would like ("hoped to sign"), which is neither plan nor news."""
    passive = item.verb is not None and item.verb.passive
    wishes = item.lemma in annotated.lexicon.happenings.thinking and not passive
    return wishes and annotated.parse.child(item.token, "xcomp", "ccomp") is not None and item.lemma != "expect"


def _describes_any(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the clause says which of many is meant ("a settlement that ends the war"), not what one does."""
    parse = annotated.parse
    if verb.tense not in ("present", "future") or parse.deps[verb.token] != "relcl":
        return False
    above = parse.heads[verb.token]
    return any(parse.lower[child] in ("a", "an", "any", "some", "no") for child in parse.with_dep(above, "det"))


def stands_alone(
    annotated: AnnotatedText,
    item: EventTrigger,
    who: Arguments,
    status: str,
    date: ResolvedDate | None,
    *,
    carried: bool = False,
) -> bool:
    """Whether a happening that is told is worth a row: news with its doer, or a noun with its own date or verb.

    `carried`: whether a clause above says whom its subject means.
    """
    is_asked = annotated.parse.sentence[item.token] in annotated.asked and not has_own_date(date)
    if is_asked or _is_mere_occurrence(annotated, item):
        return False
    if item.verb is None:
        return _noun_stands_alone(annotated, item, date)
    if not carried and (is_unclear(annotated, item) or _is_nobodys(annotated, item.verb)):
        return False
    if _only_names(annotated, item) or _lacks_a_part(annotated, item.verb):
        return False
    return _clause_stands_alone(annotated, item, item.verb, who, status, date)


def has_own_date(date: ResolvedDate | None) -> bool:
    """Whether words of its own clause date it."""
    return date is not None and date.by in ("date.clause", "date.distance")


def is_unclear(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the subject is a word that only points at somebody or something, and at whom is not known."""
    clause = item.clause
    if clause is None or clause.subject is None:
        return False
    parse, subject = annotated.parse, clause.subject
    if subject in annotated.dated:
        return True
    if parse.tags[subject] in ("WDT", "WP") and parse.deps[clause.token] == "ccomp":
        return True
    if parse.lower[subject] in _NOBODY or parse.lower[subject] in _POINTING:
        return actor_of(annotated, subject) is None
    if parse.tags[subject] == "EX":
        return item.verb is not None
    return parse.tags[subject] in _PRONOUNS and actor_of(annotated, subject) is None


def in_lead(annotated: AnnotatedText, token: int) -> bool:
    """Whether the word stands in the headline or in the first sentences of the text proper."""
    return annotated.parse.sentence[token] < len(annotated.headline) + LEAD_SENTENCES


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


def _is_mere_occurrence(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only says that something, which it does not name, took place or ended."""
    clause = item.clause
    if clause is None:
        return False
    return (clause.passive and _is_a_statement(annotated, clause)) or is_mere_occurrence(annotated, clause)


def is_mere_occurrence(annotated: AnnotatedText, clause: Verb) -> bool:
    """Whether the clause only says that a happening, of which it tells nothing, took place, was held or ended."""
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    lemma, subject = parse.lemmas[clause.token].lower(), clause.subject
    if subject is None or lemma not in happenings.occurring or (lemma in _HELD and not clause.passive):
        return False
    if parse.child(clause.token, "dobj") is not None and not _takes_place(parse, clause.token):
        return False
    if parse.lower[subject] in _POINTING or parse.tags[subject] in _PRONOUNS:
        return True
    lemma = parse.lemmas[subject].lower()
    is_placed = clause.tense == "future" or _says_where(annotated, clause)
    known = lemma in happenings.occurring_nouns or (not is_placed and lemma in (happenings.nouns.keys() | _GATHERINGS))
    definite = any(parse.lower[child] in ("the", "this", "that") for child in parse.with_dep(subject, "det"))
    named = any(
        parse.deps[child] in _NAMING_PARTS or (parse.deps[child] in _COMPOUNDS and parse.tags[child][:3] == "NNP")
        for child in parse.children[subject]
    )
    return known and definite and not named


def _says_where(annotated: AnnotatedText, clause: Verb) -> bool:
    parse = annotated.parse
    below = (parse.child(child, "pobj") for child in parse.with_dep(clause.token, "prep"))
    return any(token is not None and token in annotated.place_at for token in below)


def _is_a_statement(annotated: AnnotatedText, clause: Verb) -> bool:
    """Whether the clause only says that a statement was made ("the following statement was released by …")."""
    parse, subject = annotated.parse, clause.subject
    if subject is None or parse.child(clause.token, "ccomp") is not None:
        return False
    bare = parse.child(subject, "acl", "relcl", "ccomp") is None
    return bare and parse.lemmas[subject].lower() in _TOLD


def _takes_place(parse: Parse, token: int) -> bool:
    below = parse.child(token, "dobj")
    return below is not None and parse.lower[below] in ("place", "effect")


def _noun_stands_alone(annotated: AnnotatedText, item: EventTrigger, date: ResolvedDate | None) -> bool:
    """Whether the noun says what there was: it has a verb and a clear doer, or parts of its own besides the date."""
    parse = annotated.parse
    if item.kind == "statement" and (item.light_verb is None or not has_own_date(date)):
        return False
    if item.light_verb is not None and parse.child(item.light_verb.token, "expl") is not None:
        return has_own_date(date) or in_lead(annotated, item.token) or _says_where(annotated, item.light_verb)
    if item.light_verb is not None:
        return not is_unclear(annotated, item) and not _is_nobodys(annotated, item.light_verb)
    possessor = parse.child(item.token, "poss")
    if possessor is not None and parse.tags[possessor] == "PRP$" and actor_of(annotated, possessor) is None:
        return False
    dated = annotated.dated
    return any(
        parse.deps[child] in ("poss", "compound", "nmod", "amod", "prep", "agent", "nummod")
        and not dated & {child, *parse.children[child]}
        for child in parse.children[item.token]
    )


def _clause_stands_alone(
    annotated: AnnotatedText, item: EventTrigger, verb: Verb, who: Arguments, status: str, date: ResolvedDate | None
) -> bool:
    own_date = has_own_date(date)
    role = role_of(annotated, item.token if item.raised_by is None else item.raised_by.token)
    if not own_date and item.kind == "other" and item.lemma in annotated.lexicon.happenings.looking_back:
        return False
    of_a_kind = item.kind not in ("other", "statement")
    if status == "planned" and not own_date:
        named = any(part in ("agent", "host") for _, part in who.actors)
        return role in ("main", "content") and (named or (bool(who.actors) and in_lead(annotated, item.token)))
    if role in ("main", "content"):
        bare = item.kind == "other" and _is_bare(annotated.parse, verb)
        told = not bare and (verb.tense in ("past", "perfect") or bool(who.actors))
        return told or own_date or of_a_kind or in_lead(annotated, item.token)
    if role == "adverbial":
        return own_date or (_is_told_aside(annotated, verb) and of_a_kind and bool(who.actors))
    if role == "relative":
        return own_date or (bool(who.actors) and _is_telling(item))
    return own_date


def _is_bare(parse: Parse, verb: Verb) -> bool:
    """Whether an active verb has nothing with it that says more ("boats joined", "her state worsened")."""
    more = ("dobj", "dative", "prep", "prt", "xcomp", "ccomp", "acomp", "attr", "oprd", "npadvmod", "agent")
    return not verb.passive and parse.child(verb.token, *more) is None


def _lacks_a_part(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the clause has no subject, or leaves its object to the noun above ("the doses that Oman promised")."""
    parse, subject = annotated.parse, verb.subject
    if subject is None:
        return parse.sentence[verb.token] not in annotated.headline
    if parse.deps[subject] in ("csubj", "csubjpass") or _asks_what(parse, verb.token):
        return True
    if _breaks_with_first(parse, verb):
        return True
    own = parse.deps[verb.token] == "relcl" and parse.heads[subject] == verb.token
    return own and parse.tags[subject] not in ("WP", "WDT") and parse.lower[subject] != "that"


def _breaks_with_first(parse: Parse, verb: Verb) -> bool:
    """Whether a verb that seems to share a subject is of another clause: present though the first is past."""
    if not verb.shared or parse.deps[verb.token] != "conj" or verb.tense != "present":
        return False
    return parse.tags[first_joined(parse, verb.token)] == "VBD"


def _asks_what(parse: Parse, token: int) -> bool:
    """Whether the clause names its object by "what" or "whom" ("what the leaders agreed to do")."""
    first = parse.left[token]
    opens = parse.tags[first] in ("WP", "WRB") and parse.lower[first] not in ("when", "where")
    opens = opens and not (parse.heads[first] == token and parse.deps[first] in ("nsubj", "nsubjpass"))
    return opens or any(
        parse.lower[child] == "what" for below in parse.with_dep(token, "xcomp") for child in parse.children[below]
    )


def _is_told_aside(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the adverbial clause tells as done what somebody named did ("after the army seized the port")."""
    parse = annotated.parse
    if verb.subject is None or verb.shared or parse.tags[verb.subject] in _PRONOUNS or verb.tense == "future":
        return False
    return any(parse.lower[child] in _TELLING_MARKS for child in parse.with_dep(verb.token, "mark", "advmod"))


def _only_names(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only says what something is called ("which fishermen call the Needle")."""
    verb = item.verb
    if verb is None or item.lemma.split()[0] not in annotated.lexicon.happenings.naming:
        return False
    role, parse = role_of(annotated, item.token), annotated.parse
    if role == "main" or (verb.passive and role == "relative" and verb.tense in ("perfect", "past")):
        return False
    asks = any(parse.lower[child] in ("for", "on", "upon") for child in parse.with_dep(item.token, "prep", "prt"))
    return (not asks and parse.child(item.token, "ccomp") is None) or verb.tense == "present"


def _is_nobodys(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the clause tells what "you", "we" or an unknown "I" did: who that is, a row cannot say."""
    if verb.subject is None:
        return verb.tense == "infinitive" and annotated.parse.sentence[verb.token] not in annotated.headline
    return annotated.parse.lower[verb.subject] in SPEAKING and actor_of(annotated, verb.subject) is None


def _is_telling(item: EventTrigger) -> bool:
    """Whether a relative clause tells a happening of a kind, and does not only describe the noun above."""
    told = item.verb is not None and item.verb.tense in ("past", "perfect")
    return told and item.kind not in ("other", "statement") and item.lemma not in _OF_A_GATHERING
