"""Which happenings are worth a row: those that tell a reader something by themselves."""

from briefgen.extract.actors.members import actors_of
from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb, is_pronoun
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.resolved_date import ResolvedDate
from briefgen.extract.events.background import is_background
from briefgen.extract.events.clarity import (
    has_own_date,
    in_lead,
    is_declared,
    is_nobodys,
    is_told_by_doer,
    is_unclear,
    opens_text,
)
from briefgen.extract.events.clause_roles import first_joined, is_joined, role_of
from briefgen.extract.events.eventless_clauses import (
    is_setting,
    keeps_silent,
    only_foresees,
    only_holds,
    only_judges,
    only_names,
    only_speaks,
)
from briefgen.extract.events.noun_filter import noun_stands_alone
from briefgen.extract.events.occurrence import is_counted, tells_mere_occurrence
from briefgen.extract.events.pointing import may_be_of_those_before, only_points_back, points_elsewhere
from briefgen.extract.events.reported_speech import is_of_paper
from briefgen.extract.triggers.arguments import Arguments
from briefgen.extract.triggers.triggers import EventTrigger

_DASHES = frozenset({"-", "--", "–", "—"})
_OF_DEEDS = frozenset({"agree", "assault", "coerce", "sanction", "yield", "request", "accuse", "reject"})
_PRONOUNS = frozenset({"WP", "WDT", "PRP", "DT", "EX"})


def stands_alone(
    annotated: AnnotatedText,
    item: EventTrigger,
    who: Arguments,
    status: str,
    date: ResolvedDate | None,
    *,
    is_attributed: bool = False,
) -> bool:
    """Whether a happening that is told is worth a row: news with its doer, or a noun with its own date or verb.

    `is_attributed`: whether a clause above says whom its subject means.
    """
    says_nothing = tells_mere_occurrence(annotated, item) or points_elsewhere(annotated, item)
    if says_nothing or not _is_news_of_talk(annotated, item, who, date) or is_background(annotated, item, date):
        return False
    if item.verb is None:
        return noun_stands_alone(annotated, item, who, date)
    clear = is_attributed or is_declared(annotated, item) or is_told_by_doer(annotated, item, who)
    if not clear and (is_unclear(annotated, item) or is_nobodys(annotated, item.verb)):
        return False
    if not has_own_date(date) and _is_vague(annotated, item, item.verb, status):
        return False
    if (
        only_names(annotated, item)
        or only_judges(annotated, item)
        or is_setting(annotated, item)
        or _lacks_a_part(annotated, item.verb)
    ):
        return False
    return _clause_stands_alone(annotated, item, item.verb, who, status, date)


def _is_vague(annotated: AnnotatedText, item: EventTrigger, verb: Verb, status: str) -> bool:
    """Whether the clause tells too little without a day: only that somebody spoke, kept silent or goes on as before."""
    if status == "planned" and _goes_on_as_before(annotated, item):
        return True
    if only_speaks(annotated, item) or keeps_silent(annotated, item) or _gives_details(annotated, item):
        return True
    if item.kind not in _OF_DEEDS and role_of(annotated, item.token) == "content" and is_of_paper(annotated, verb):
        return True
    if verb.passive and item.lemma in annotated.lexicon.happenings.feeling:
        return True
    if (only_foresees(annotated, item) or only_holds(annotated, item)) and not opens_text(annotated, item.token):
        return True
    return _points_at_something(annotated, verb)


def _goes_on_as_before(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether it is only planned to go on with something, or to say again what was said before."""
    cues, happenings, lemma = annotated.lexicon.cues, annotated.lexicon.happenings, item.lemma
    repeats = lemma in cues.object and lemma not in happenings.declaring and not opens_text(annotated, item.token)
    return lemma in happenings.going_on or (repeats and item.kind != "request")


def _is_news_of_talk(annotated: AnnotatedText, item: EventTrigger, who: Arguments, date: ResolvedDate | None) -> bool:
    """Whether it is news also where people only talk: of a named actor, with a day or of a kind; always elsewhere.

    Who asks takes much for granted, so both are needed; what is broken off by a dash is no clause.
    """
    if not annotated.asked:
        return True
    parse, of_a_kind = annotated.parse, item.kind not in ("other", "statement")
    last = parse.sentences[parse.sentence[item.token]][1]
    if any(_breaks_off(parse, token) for token in range(parse.left[item.token], parse.right[item.token] + 1)):
        return False
    if parse.sentence[item.token] in annotated.asked:
        return has_own_date(date) and of_a_kind and bool(who.actors) and parse.words[last] != "?"
    if is_declared(annotated, item) or (bool(who.actors) and of_a_kind):
        return True
    is_main = item.verb is not None and role_of(annotated, item.token) in ("main", "content")
    return has_own_date(date) and (bool(who.actors) or is_main)


def _breaks_off(parse: Parse, token: int) -> bool:
    """Whether the word is a dash, and not the hyphen of a name ("al-Sisi")."""
    if parse.words[token] not in _DASHES:
        return False
    return parse.words[token] != "-" or token == 0 or parse.span(token - 1, token - 1)[1] < parse.starts[token]


def _clause_stands_alone(
    annotated: AnnotatedText, item: EventTrigger, verb: Verb, who: Arguments, status: str, date: ResolvedDate | None
) -> bool:
    own_date = has_own_date(date)
    role = role_of(annotated, item.token if item.raised_by is None else item.raised_by.token)
    if not own_date and _only_looks_back(annotated, item):
        return False
    of_a_kind = item.kind not in ("other", "statement")
    if status == "planned" and not own_date:
        named = any(part in ("agent", "host") for _, part in who.actors)
        has_matter = bool(who.actors) or item.lemma in annotated.lexicon.happenings.topical
        is_news = has_matter and in_lead(annotated, item.token)
        is_plan = of_a_kind or opens_text(annotated, item.token) or _is_of_others(annotated, verb, who)
        return role in ("main", "content") and is_plan and (named or is_news)
    if role in ("main", "content"):
        bare = item.kind == "other" and _is_bare(annotated.parse, verb)
        bare = bare or (not of_a_kind and _is_of_what_was_named(annotated, verb))
        told = not bare and (verb.tense in ("past", "perfect") or bool(who.actors))
        occurs = bare and item.lemma in annotated.lexicon.happenings.occurring  # "the move came"
        return told or own_date or of_a_kind or (in_lead(annotated, item.token) and not occurs)
    if role == "adverbial":
        aside = _is_told_aside(annotated, verb)
        is_known = (of_a_kind and bool(who.actors)) or _is_counted(annotated, verb)
        opens = _opens_text(annotated, item.token) and not _is_bare(annotated.parse, verb)
        return own_date or (aside and (is_known or opens))
    if role == "relative":
        dated = own_date and date is not None and date.edtf is not None
        told = dated or (bool(who.actors) and _is_telling(annotated, item))
        return told and not may_be_of_those_before(annotated, verb)
    return own_date


def _is_of_what_was_named(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the subject is a bare "the …" that the text named before, and the clause has neither name nor number."""
    parse = annotated.parse
    if verb.subject is None or not only_points_back(annotated, verb.subject) or is_counted(annotated, verb):
        return False
    return not any(parse.tags[token][:3] == "NNP" for token in range(verb.token + 1, parse.right[verb.token] + 1))


def _is_of_others(annotated: AnnotatedText, verb: Verb, who: Arguments) -> bool:
    """Whether a person will do it, or somebody to or with another, so often or by some day; else it comes of things."""
    clusters = annotated.resolved.clusters
    person = verb.subject is not None and any(
        clusters[cluster].kind == "person" for cluster in actors_of(annotated, verb.subject)
    )
    until = any(token in annotated.dated for token in range(verb.token + 1, annotated.parse.right[verb.token] + 1))
    return person or until or len({part for _, part in who.actors}) > 1 or is_counted(annotated, verb)


def _only_looks_back(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only points to what is told elsewhere ("witnesses described scenes of panic")."""
    happenings = annotated.lexicon.happenings
    if item.kind == "statement":
        return item.lemma in happenings.describing and annotated.parse.child(item.token, "ccomp") is None
    return item.kind == "other" and item.lemma in happenings.looking_back


def _opens_text(annotated: AnnotatedText, token: int) -> bool:
    """Whether it stands in the first sentence of the text proper, whose clauses are all news."""
    return annotated.parse.sentence[token] == annotated.opening


def _is_counted(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the clause tells of how many it was done to or by ("as 60% of the crops were lost")."""
    parse, subject = annotated.parse, verb.subject
    if subject is None or verb.tense not in ("past", "perfect"):
        return False
    return any(
        parse.tags[token] in ("CD", "$") and token not in annotated.dated
        for token in range(parse.left[subject], subject + 1)
    )


def _points_at_something(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the object is a pronoun, and at what it points is not known ("would respect it")."""
    parse = annotated.parse
    below = parse.child(verb.token, "dobj")
    if below is None or not is_pronoun(parse, below) or parse.sentence[verb.token] in annotated.headline:
        return False
    pointing = annotated.lexicon.function.pointing
    return parse.lower[below] in pointing and actor_of(annotated, below) is None


def _is_bare(parse: Parse, verb: Verb) -> bool:
    """Whether an active verb has nothing with it that says more ("boats joined", "her state worsened")."""
    more = ("dobj", "dative", "prep", "prt", "xcomp", "ccomp", "acomp", "attr", "oprd", "npadvmod", "agent")
    compared = any(parse.tags[child] in ("JJR", "RBR") for child in parse.with_dep(verb.token, "advmod"))
    purpose = any(
        child > verb.token and parse.tags[child] == "VB" for child in parse.with_dep(verb.token, "advcl")
    )  # "intervened to halt the fighting"
    happens = parse.lemmas[verb.token].lower() in lexicon().happenings.befalling
    return not (verb.passive or compared or purpose or happens) and parse.child(verb.token, *more) is None


def _lacks_a_part(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the clause has no subject, or leaves its object to the noun above ("the doses that Oman promised")."""
    parse, subject = annotated.parse, verb.subject
    if subject is None:  # a headline leaves out who did it, but only once
        first = parse.sentences[parse.sentence[verb.token]][0]
        second = any(parse.tags[token] in ("VBZ", "VBD", "VBP") for token in range(first, verb.token))
        return second or parse.sentence[verb.token] not in annotated.headline
    asks = _asks_what(parse, verb.token) or (verb.shared and _asks_what(parse, first_joined(parse, verb.token)))
    if parse.deps[subject] in ("csubj", "csubjpass") or asks:
        return True
    if _breaks_with_first(parse, verb) or _only_describes(parse, verb.token):
        return True
    own = parse.deps[verb.token] == "relcl" and parse.heads[subject] == verb.token
    if parse.lower[parse.left[verb.token]] in lexicon().function.placing:  # "in Rostov, where he …"
        return False
    return own and parse.tags[subject] not in ("WP", "WDT") and parse.lower[subject] != "that"


def _only_describes(parse: Parse, token: int) -> bool:
    """Whether a participle stands with its noun and says nothing more ("the money left over", "the men arrested")."""
    below = (parse.deps[child] for child in parse.children[token])
    return parse.deps[token] == "acl" and parse.tags[token] in ("VBN", "VBD") and all(dep == "prt" for dep in below)


def _breaks_with_first(parse: Parse, verb: Verb) -> bool:
    """Whether a verb that seems to share a subject is of another clause: nothing joins them, or their tenses differ."""
    if not verb.shared or parse.deps[verb.token] != "conj":
        return False
    if not is_joined(parse, verb.token):
        return True
    return verb.tense == "present" and parse.tags[first_joined(parse, verb.token)] == "VBD"


def _asks_what(parse: Parse, token: int) -> bool:
    """Whether the clause names its object by "what" or "whom" ("what the leaders agreed to do")."""
    first = parse.left[token]
    opens = parse.tags[first] in ("WP", "WRB") and parse.lower[first] not in lexicon().function.placing
    opens = opens and not (parse.heads[first] == token and parse.deps[first] in ("nsubj", "nsubjpass"))
    return opens or any(
        parse.lower[child] == "what" for below in parse.with_dep(token, "xcomp") for child in parse.children[below]
    )


def _is_told_aside(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the adverbial clause tells as done what somebody named did ("after the army seized the port")."""
    parse = annotated.parse
    if verb.subject is None or verb.shared or verb.tense == "future":
        return False
    if parse.tags[verb.subject] in _PRONOUNS and not _contrasts(annotated, verb):
        return False
    telling = annotated.lexicon.function.telling
    return any(parse.lower[child] in telling for child in parse.with_dep(verb.token, "mark", "advmod"))


def _contrasts(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether an aside tells what else those of the main clause did ("…, though they agreed to meet again")."""
    parse, subject = annotated.parse, verb.subject
    if subject is None or actor_of(annotated, subject) is None:
        return False
    conceding = annotated.lexicon.function.conceding
    behind = parse.heads[verb.token] < verb.token
    return behind and any(parse.lower[child] in conceding for child in parse.with_dep(verb.token, "mark"))


def _gives_details(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only says that somebody gave details, or made something clear."""
    parse, happenings, given = annotated.parse, annotated.lexicon.happenings, annotated.parse.child(item.token, "dobj")
    if item.lemma == "make":
        return any(parse.lower[child] == "clear" for child in parse.children[item.token])
    gives = item.lemma in happenings.offering or item.lemma == "provide"
    return gives and given is not None and parse.lemmas[given].lower() in happenings.details


def _is_telling(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether a relative clause tells a happening of a kind, and does not only describe the noun above."""
    told = item.verb is not None and item.verb.tense in ("past", "perfect")
    happenings = annotated.lexicon.happenings
    of_a_gathering = item.lemma in happenings.hosting | happenings.attending
    return told and item.kind not in ("other", "statement") and not of_a_gathering
