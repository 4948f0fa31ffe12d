"""What is said as an object: "disputes these claims", "a claim they denied", "was welcomed by …"."""

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.statements.content import Content, made
from briefgen.extract.statements.content_edges import (
    NEAR,
    clipped,
    complements_end,
    without_occasion,
)
from briefgen.extract.statements.cue_verbs import CueVerb
from briefgen.extract.statements.speakers import is_somebody
from briefgen.extract.statements.statement_words import statement_words


def object_content(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
    """ "disputes these claims", "accused them of theft", "was welcomed by …"."""
    parse, cues = annotated.parse, annotated.lexicon.cues
    stance = cues.object.get(cue.lemma) or cues.mind_object.get(cue.lemma)
    below = _object_of(parse, cue) if stance is not None else None
    if below is None:
        apposed = _apposed_claim(annotated, cue) if stance == "denies" else None
        return made(parse, *apposed, "denies", cue, "statement.object", 0.7, keep=True) if apposed is not None else None
    if cue.lemma in cues.refusing:
        stance = _spurned(annotated, cue.lemma, below)
    if cue.lemma in statement_words().receiving and _is_guest(annotated, below):
        return None
    if cue.lemma in statement_words().keeping and not _is_guest(annotated, below):
        return None  # "honoured the pact": who keeps it says nothing
    first, last = _edges(annotated, cue, below)
    if cue.lemma in statement_words().owning and parse.lemmas[below].lower() in statement_words().owned:
        stance = "asserts"
    if cue.lemma in statement_words().naming and calls_untrue(annotated, min(cue.token, first), last):
        stance = "denies"
    pronoun = first == last and parse.tags[first] in ("PRP", "DT", "WDT", "WP", "CD")
    if stance is None or (pronoun and stance != "denies") or _says_nothing(annotated, cue, below, stance):
        return None
    return made(parse, first, last, stance, cue, "statement.object", 0.7, keep=pronoun)


def _edges(annotated: AnnotatedText, cue: CueVerb, below: int) -> tuple[int, int]:
    """The first and last token of what is said, from its head."""
    parse = annotated.parse
    first, last = parse.left[below], parse.right[below]
    if parse.is_within(cue.token, below):
        return _bare(parse, below)
    owner = parse.child(below, "poss")
    if parse.deps[below] == "pobj" and owner is not None:  # what it is described as stands before it
        first = owner
    if any(parse.tags[token] == "DT" for token in range(first + 1, below)):  # "condemned on Monday | the raid"
        while first < below and first in annotated.dated:
            first += 1
    if cue.passive:
        return first, last
    named = [child for child in parse.with_dep(cue.token, "oprd", "ccomp") if child > below]
    last = complements_end(parse, cue.token, last)
    if cue.lemma in statement_words().counting:  # "estimated the crowd at 12,000"
        behind = (parse.right[child] for child in parse.with_dep(cue.token, "prep") if parse.left[child] == last + 1)
        last = next(behind, last)
    dated = last
    while dated + 1 in annotated.dated:
        dated += 1
    if dated > last:  # "condemned the raid on Sunday for …"
        further = complements_end(parse, cue.token, dated)
        last = further if further > dated else last
    if cue.lemma in statement_words().naming and named:
        last = max(last, parse.right[named[0]])
    return first, without_occasion(annotated, first, clipped(annotated, first, last))


def _says_nothing(annotated: AnnotatedText, cue: CueVerb, below: int, stance: str) -> bool:
    """Whether the object is only whom the verb is done to, or what is not given to somebody."""
    if _is_withheld(annotated, cue, below) or _is_questioned(annotated, cue, below):
        return True
    pressed = cue.lemma == "press" and annotated.parse.lemmas[below].lower() in annotated.lexicon.cues.claims
    if pressed:  # "pressed charges"
        return True
    told = annotated.parse.tags[below] == "PRP" and stance == "asserts"
    return told and cue.lemma not in annotated.lexicon.cues.predicative


def _apposed_claim(annotated: AnnotatedText, cue: CueVerb) -> tuple[int, int] | None:
    """The noun for a claim in apposition before the one who denies it ("…, an allegation Mali dismissed")."""
    parse, cues = annotated.parse, annotated.lexicon.cues
    start = parse.sentences[parse.sentence[cue.token]][0]
    for noun in range(cue.token - 1, max(start + 1, cue.token - NEAR), -1):
        if parse.lemmas[noun].lower() in cues.claims:
            found = parse.lower[noun - 1] in ("a", "an") and parse.words[noun - 2] in (",", "-", "–", "—")
            return (noun - 1, noun) if found else None
    return None


def _is_withheld(annotated: AnnotatedText, cue: CueVerb, below: int) -> bool:
    """Whether the verb says that something was not given ("denied reporters access"), not that it was not so."""
    parse = annotated.parse
    if parse.lemmas[cue.token].lower() != "deny":
        return False
    return parse.child(cue.token, "dative") is not None or parse.lemmas[below].lower() in statement_words().withheld


def _is_questioned(annotated: AnnotatedText, cue: CueVerb, below: int) -> bool:
    """Whether the object is somebody who has to answer ("police questioned the driver")."""
    if annotated.parse.lemmas[cue.token].lower() not in statement_words().hearing:
        return False
    return below in annotated.resolved.at or is_somebody(annotated, below)


def calls_untrue(annotated: AnnotatedText, first: int, last: int) -> bool:
    """Whether the words have a noun for a claim and a word for what is not so ("the claim as baseless")."""
    lemmas = {annotated.parse.lemmas[token].lower() for token in range(first, last + 1)}
    claims = lemmas & annotated.lexicon.cues.claims
    return bool(claims) and not statement_words().untrue.isdisjoint(lemmas)


def _is_guest(annotated: AnnotatedText, below: int) -> bool:
    """Whether the object is a person who is received, not a deed that is approved of."""
    cluster = annotated.resolved.at.get(below)
    named = cluster is not None and annotated.resolved.clusters[cluster].kind == "person"
    lemma = annotated.parse.lemmas[below].lower()
    return named or lemma in statement_words().guests or lemma in annotated.lexicon.offices.heads


def _spurned(annotated: AnnotatedText, lemma: str, below: int) -> str | None:
    """The stance of one who rejects: a claim is denied, an offer declined; somebody is only sent away."""
    parse = annotated.parse
    if parse.tags[below] in ("PRP", "DT") or parse.lemmas[below].lower() in annotated.lexicon.cues.claims:
        return "declines" if _says_what_to_do(parse, below) else "denies"
    if any(parse.lower[item] == "as" for item in _prepositions(parse, below)):
        return "criticises"  # "dismissed the party as weak"
    if below in annotated.resolved.at:
        return None
    return "declines" if lemma == "reject" else "denies"


def _says_what_to_do(parse: Parse, noun: int) -> bool:
    """Whether the clause of the noun is what somebody should do, not what is so ("suggestions that it | quit")."""
    clause = parse.child(noun, "acl", "ccomp", "relcl")
    subject = parse.child(clause, "nsubj", "nsubjpass") if clause is not None else None
    if clause is None or subject is None or parse.lower[parse.left[clause]] != "that":
        return False
    helpers = [parse.lower[child] for child in parse.with_dep(clause, "aux", "auxpass")]
    is_one = parse.lower[subject] in ("it", "he", "she") or parse.tags[subject] in ("NN", "NNP")
    is_alike = parse.lower[clause] in lexicon().function.unchanging  # past or bare: "that it let", "that he quit"
    is_bare = (parse.tags[clause] in ("VB", "VBP") or is_alike) and not helpers
    return "should" in helpers or helpers[:1] == ["be"] or (is_one and is_bare)


def _prepositions(parse: Parse, noun: int) -> list[int]:
    """The prepositions behind the noun, on it or on its verb."""
    return [item for head in (noun, parse.heads[noun]) for item in parse.with_dep(head, "prep") if item > noun]


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
    relative = _relative_object(parse, token)
    if relative is not None or parse.deps[token] == "relcl":
        return relative
    return _behind_label(parse, token) or _behind_day(parse, token)


def _behind_day(parse: Parse, token: int) -> int | None:
    """The object that the parser joined to the day before it ("dismissed on Monday reports that")."""
    for child in parse.with_dep(token, "prep"):
        below = parse.child(child, "pobj") if parse.lower[child] == "on" and child == token + 1 else None
        if below is not None and parse.tags[below] in ("NN", "NNS") and parse.tags[below - 1] == "NNP":
            return below
    return None


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
    if any(
        parse.tags[child] in ("WP", "WDT") and child < cue.token for child in parse.with_dep(cue.token, "dobj", "attr")
    ):
        return None  # "what they called a raid": what that is stands above
    if small is not None:
        seen = parse.tags[small][:2] == "VB" and cue.lemma in statement_words().seeing
        return None if seen else below if below is not None else small
    after = [*parse.with_dep(cue.token, "prep"), *(parse.with_dep(below, "prep") if below is not None else ())]
    if below is None:
        return _behind_label(parse, cue.token)
    labels = [child for child in after if parse.lower[child] == "as" and child > cue.token]
    return below if any(parse.child(child, "pobj", "amod") is not None for child in labels) else None


def _behind_label(parse: Parse, token: int) -> int | None:
    """The object that stands behind what it is called ("described as wrong the claim that")."""
    label = next((child for child in parse.with_dep(token, "prep") if parse.lower[child] == "as"), None)
    below = parse.child(label, "pobj") if label is not None and label == token + 1 else None
    return below if below is not None and parse.children[below] else None


def _bare(parse: Parse, noun: int) -> tuple[int, int]:
    """The noun phrase without the clauses on it."""
    last = noun
    for child in parse.children[noun]:
        if child > noun and parse.deps[child] == "prep" and parse.left[child] == last + 1:
            last = parse.right[child]
    return parse.left[noun], last
