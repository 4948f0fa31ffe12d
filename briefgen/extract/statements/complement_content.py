"""What is said in an infinitive, as an object or behind a preposition: "vowed to …", "disputes it", "called for …"."""

from collections.abc import Iterator

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.statements.content import Content, made, stance_of
from briefgen.extract.statements.content_edges import (
    clipped,
    complements_end,
    without_occasion,
)
from briefgen.extract.statements.cue_verbs import CueVerb
from briefgen.extract.statements.statement_words import statement_words


def infinitive(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
    """ "vowed to …", "urged them to …", "plans to …"."""
    parse, cues = annotated.parse, annotated.lexicon.cues
    lemma = cue.lemma
    stance = cues.mind_infinitive.get(lemma) or (stance_of(annotated, lemma) if lemma in cues.infinitive else None)
    if stance is None or (cue.passive and lemma in statement_words().ordering):
        return None
    below = parse.child(cue.token, "xcomp") or _wished(parse, cue.token) or _asked_of(parse, cue.token)
    if below is None or below < cue.token or parse.child(below, "aux") is None:
        return None
    if parse.lower[parse.child(below, "aux") or 0] != "to" or cue.passive:
        return None
    first = cue.token + 1
    last = clipped(annotated, first, parse.right[below])
    return made(parse, first, last, stance, cue, "statement.clause", 0.8)


def _wished(parse: Parse, token: int) -> int | None:
    """ "wants them to leave", which is parsed as a clause."""
    return next((child for child in parse.with_dep(token, "ccomp") if parse.tags[child] == "VB"), None)


def _asked_of(parse: Parse, token: int) -> int | None:
    """ "called on them to leave", "urged the state to act": an infinitive below the object, or a goal."""
    for child in parse.with_dep(token, "dobj", "prep", "advcl"):
        if child < token:
            continue
        if parse.deps[child] == "advcl" and parse.tags[child] == "VB" and parse.left[child] - token > 1:
            return child
        below = parse.child(child, "pobj") if parse.deps[child] == "prep" else child
        found = parse.child(below, "acl", "xcomp", "relcl") if below is not None else None
        if found is not None and parse.tags[found] == "VB":
            return found
    return None


def followed(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
    """ "called for …", "complained about …"."""
    parse = annotated.parse
    if cue.passive:
        return None
    for child in parse.with_dep(cue.token, "prep", "prt"):
        stance = annotated.lexicon.cues.followed.get((cue.lemma.split()[0], parse.lower[child]))
        if stance is None or child < cue.token or (stance == "asserts" and parse.tags[cue.token] == "VBG"):
            continue
        first = child + 1
        last = clipped(annotated, first, complements_end(parse, cue.token, parse.right[child]))
        last = without_occasion(annotated, first, last)
        return made(parse, first, last, stance, cue, "statement.call", 0.75, (cue.token, child))
    return None


def object_content(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
    """ "disputes these claims", "accused them of theft", "was welcomed by …"."""
    parse, cues = annotated.parse, annotated.lexicon.cues
    stance = cues.object.get(cue.lemma) or cues.mind_object.get(cue.lemma)
    if stance is None:
        return None
    below = _object_of(parse, cue)
    if below is None:
        return None
    first, last = parse.left[below], parse.right[below]
    if parse.is_within(cue.token, below):
        first, last = _bare(parse, below)
    elif not cue.passive:
        named = [child for child in parse.with_dep(cue.token, "oprd", "ccomp") if child > below]
        last = complements_end(parse, cue.token, last)
        if cue.lemma in statement_words().naming and named:
            last = max(last, parse.right[named[0]])
        last = without_occasion(annotated, first, clipped(annotated, first, last))
    if cue.lemma in cues.refusing:
        stance = _spurned(annotated, cue.lemma, below)
    if stance is None:
        return None
    if parse.tags[below] == "PRP" and stance == "asserts" and cue.lemma not in cues.predicative:
        return None
    pronoun = first == last and parse.tags[first] in ("PRP", "DT", "WDT")
    if pronoun and stance != "denies":
        return None
    return made(parse, first, last, stance, cue, "statement.object", 0.7, keep=pronoun)


def _spurned(annotated: AnnotatedText, lemma: str, below: int) -> str | None:
    """The stance of one who rejects: a claim is denied, an offer declined; somebody is only sent away."""
    parse = annotated.parse
    if parse.tags[below] in ("PRP", "DT") or parse.lemmas[below].lower() in annotated.lexicon.cues.claims:
        return "denies"
    if below in annotated.resolved.at:
        return None
    return "declines" if lemma == "reject" else "denies"


def _object_of(parse: Parse, cue: CueVerb) -> int | None:
    """The object after the verb, before it in a relative clause ("a claim they denied"), or the passive's subject."""
    token = cue.token
    if cue.passive:
        if parse.child(token, "agent") is None:
            return None
        return parse.heads[token] if parse.deps[token] == "acl" else parse.child(token, "nsubjpass")
    below = next((child for child in parse.with_dep(token, "dobj") if child > token), None)
    small = next((child for child in parse.with_dep(token, "ccomp", "oprd") if child > token), None)
    if cue.lemma in statement_words().naming:
        return _named_object(parse, cue, below, small)
    if below is not None or small is not None:
        return below if below is not None else small
    return _relative_object(parse, token)


def _relative_object(parse: Parse, token: int) -> int | None:
    """What a relative clause is about: "which" for the clause before it, or the noun that it stands on."""
    which = next((child for child in parse.with_dep(token, "dobj") if parse.lower[child] == "which"), None)
    if which is not None and which > 0 and parse.words[which - 1] == ",":
        return which
    subject = parse.child(token, "nsubj")
    if parse.deps[token] != "relcl" or subject is None or parse.tags[subject] in ("WDT", "WP"):
        return None
    return parse.heads[token] if parse.heads[token] < token else None


def _named_object(parse: Parse, cue: CueVerb, below: int | None, small: int | None) -> int | None:
    """What is called something, or seen as something; None for what is only seen ("saw visitors leave")."""
    if small is not None:
        seen = parse.tags[small][:2] == "VB" and cue.lemma in statement_words().seeing
        return None if seen else below if below is not None else small
    named = any(parse.lower[child] == "as" for child in parse.with_dep(cue.token, "prep") if child > cue.token)
    return below if named else None


def _bare(parse: Parse, noun: int) -> tuple[int, int]:
    """The noun phrase without the clauses on it."""
    last = noun
    for child in parse.children[noun]:
        if child > noun and parse.deps[child] == "prep" and parse.left[child] == last + 1:
            last = parse.right[child]
    return parse.left[noun], last


def light_verb(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
    """ "expressed confidence that …", "voiced concern about …"."""
    parse = annotated.parse
    if cue.lemma not in annotated.lexicon.cues.light or cue.passive:
        return None
    noun = parse.child(cue.token, "dobj")
    if noun is None or noun < cue.token:
        return None
    stance = annotated.lexicon.cues.nouns.get(parse.lemmas[noun].lower())
    if stance is None:
        return None
    below = next(_below_noun(parse, cue.token, noun), None)
    if below is None:
        return None
    first = parse.left[below] + (1 if parse.deps[below] == "prep" else 0)
    return made(parse, first, parse.right[below], stance, cue, "statement.noun", 0.75, (cue.token, noun))


def _below_noun(parse: Parse, token: int, noun: int) -> Iterator[int]:
    for head, deps in ((noun, ("acl", "ccomp", "prep")), (token, ("ccomp", "prep"))):
        for child in parse.children[head]:
            about = parse.deps[child] != "prep" or parse.lower[child] in (
                "of",
                "about",
                "over",
                "for",
                "with",
                "at",
                "to",
            )
            if child > noun and parse.deps[child] in deps and about:
                yield child
