"""Clauses that only name somebody, only speak, only ask, or keep silent: what they tell is no happening of its own."""

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import is_pronoun, verb_of
from briefgen.extract.annotate.quotations import quote_of, quotes_among
from briefgen.extract.events.clause_roles import role_of
from briefgen.extract.triggers.triggers import EventTrigger


def only_names(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only says what something is called ("which fishermen call the Needle")."""
    verb = item.verb
    if verb is None or item.lemma.split()[0] not in annotated.lexicon.happenings.naming:
        return False
    role, parse = role_of(annotated, item.token), annotated.parse
    if role == "main" and not verb.passive and _quotes_name(annotated, item.token):
        return True
    if role == "main" or (verb.passive and role == "relative" and verb.tense in ("perfect", "past")):
        return False
    asks = any(parse.lower[child] in ("for", "on", "upon") for child in parse.with_dep(item.token, "prep", "prt"))
    return (not asks and parse.child(item.token, "ccomp") is None) or verb.tense == "present"


def _quotes_name(annotated: AnnotatedText, verb: int) -> bool:
    """Whether what it is called stands in quotation marks (called the plan "a step backwards"): a view of it."""
    parse = annotated.parse
    things = parse.with_dep(verb, "dobj", "ccomp", "xcomp", "oprd")
    return any(quotes_among(annotated.quotes, parse.left[thing], parse.right[verb]) for thing in things)


def only_holds(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only says what somebody holds, learns or retorts ("countered that …", "boasted that …")."""
    lemma, parse = item.lemma, annotated.parse
    holds = lemma in annotated.lexicon.cues.mind and lemma not in annotated.lexicon.happenings.declaring
    return item.kind == "other" and holds and parse.child(item.token, "ccomp") is not None


def only_judges(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only says as what something is seen ("the move was seen as a blow")."""
    parse, judging = annotated.parse, annotated.lexicon.happenings.judging
    sees = item.lemma in judging and any(parse.lower[child] == "as" for child in parse.with_dep(item.token, "prep"))
    return sees and item.kind in ("other", "statement")


def is_setting(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only says on what occasion somebody spoke ("was speaking to reporters on Monday")."""
    parse, subject = annotated.parse, item.verb.subject if item.verb is not None else None
    alone = subject is not None and parse.tags[subject] not in ("NNS", "NNPS") and parse.child(subject, "conj") is None
    return alone and item.lemma in annotated.lexicon.happenings.speaking and parse.tags[item.token] == "VBG"


def only_speaks(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only says that, or by what means, somebody spoke ("spoke by telephone")."""
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    if item.lemma not in happenings.speaking or parse.child(item.token, "dobj", "ccomp") is not None:
        return False
    subject = item.verb.subject if item.verb is not None else None
    if subject is None or parse.tags[subject] in ("NNS", "NNPS") or parse.child(subject, "conj") is not None:
        return False  # those who speak with one another
    phrases = parse.with_dep(item.token, "prep", "dative")
    below = (parse.child(child, "pobj") for child in phrases)
    if is_setting(annotated, item):
        return True
    if phrases and all(parse.lower[child] in ("of", "for", "about") for child in phrases):
        return True  # "spoke of a provocation" is a statement
    means = any(token is not None and parse.lemmas[token].lower() in happenings.spoken_by for token in below)
    return means or not phrases


def keeps_silent(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the clause only says that somebody would not speak ("declined to comment")."""
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    below = parse.child(item.token, "xcomp")
    if below is None or item.kind != "reject":
        return False
    lemma, content = parse.lemmas[below].lower(), parse.child(below, "dobj", "ccomp")
    asks = content is not None and any(
        parse.lower[child] in annotated.lexicon.function.hypothetical or parse.tags[child] in ("WRB", "WP")
        for child in parse.children[content]
    )
    return (lemma in annotated.lexicon.cues.clause or lemma in happenings.speaking) and (content is None or asks)


def only_foresees(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether who warns threatens with nothing, but says what may come of others ("warned that prices would rise")."""
    parse, verb = annotated.parse, item.verb
    content = parse.child(item.token, "ccomp")
    if item.kind != "threaten" or not item.cue or content is None or verb is None or verb.subject is None:
        return False
    told = verb_of(parse, content)
    stative = parse.lemmas[content].lower() in annotated.lexicon.happenings.stative
    if told.subject is None or not (stative or told.tense in ("future", "modal", "present")):
        return False
    who = actor_of(annotated, told.subject)
    own = who is not None and who == actor_of(annotated, verb.subject)
    return not own and not is_pronoun(parse, told.subject)


def asks_question(annotated: AnnotatedText, item: EventTrigger) -> bool:
    """Whether the verb only says who put a question ("“Who pays?” the senator asked")."""
    parse, quote = annotated.parse, quote_of(annotated.parse, item.token, annotated.quotes)
    if parse.child(item.token, "xcomp") is not None:
        return False
    if item.lemma == "ask" and _says_what_was_asked(annotated, item.token):
        return True
    return item.cue and quote is not None and parse.words[quote.last] == "?"


def _says_what_was_asked(annotated: AnnotatedText, token: int) -> bool:
    """Whether a question is told ("asked about the vote", "asked if he would go"), and nothing that is to be done."""
    parse, content = annotated.parse, annotated.parse.child(token, "ccomp", "advcl")
    if any(parse.lower[child] == "about" for child in parse.with_dep(token, "prep")):
        return True
    marks = () if content is None else parse.children[content]
    return any(parse.lower[child] in ("if", "whether") or parse.tags[child] in ("WRB", "WP") for child in marks)
