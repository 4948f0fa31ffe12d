"""Which happenings are worth a row: those that tell a reader something by themselves."""

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.resolved_date import ResolvedDate
from briefgen.extract.events.clarity import has_own_date, in_lead, is_unclear
from briefgen.extract.events.clause_roles import first_joined, role_of
from briefgen.extract.events.occurrence import says_where, tells_mere_occurrence
from briefgen.extract.triggers.arguments import Arguments
from briefgen.extract.triggers.triggers import EventTrigger

_PRONOUNS = frozenset({"WP", "WDT", "PRP", "DT", "EX"})


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
    if is_asked or tells_mere_occurrence(annotated, item):
        return False
    if item.verb is None:
        return _noun_stands_alone(annotated, item, date)
    if not carried and (is_unclear(annotated, item) or _is_nobodys(annotated, item.verb)):
        return False
    if _only_names(annotated, item) or _lacks_a_part(annotated, item.verb):
        return False
    return _clause_stands_alone(annotated, item, item.verb, who, status, date)


def _noun_stands_alone(annotated: AnnotatedText, item: EventTrigger, date: ResolvedDate | None) -> bool:
    """Whether the noun says what there was: it has a verb and a clear doer, or parts of its own besides the date."""
    parse = annotated.parse
    if item.kind == "statement" and (item.light_verb is None or not has_own_date(date)):
        return False
    if item.light_verb is not None and parse.child(item.light_verb.token, "expl") is not None:
        return has_own_date(date) or in_lead(annotated, item.token) or says_where(annotated, item.light_verb)
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
        return own_date or (bool(who.actors) and _is_telling(annotated, item))
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
    telling = annotated.lexicon.function.telling
    return any(parse.lower[child] in telling for child in parse.with_dep(verb.token, "mark", "advmod"))


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
    speaking = annotated.lexicon.function.speaking
    return annotated.parse.lower[verb.subject] in speaking and actor_of(annotated, verb.subject) is None


def _is_telling(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether a relative clause tells a happening of a kind, and does not only describe the noun above."""
    told = item.verb is not None and item.verb.tense in ("past", "perfect")
    happenings = annotated.lexicon.happenings
    of_a_gathering = item.lemma in happenings.hosting | happenings.attending
    return told and item.kind not in ("other", "statement") and not of_a_gathering
