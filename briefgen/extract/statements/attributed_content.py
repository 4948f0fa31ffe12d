"""What was said or thought: the words that a cue gives as its content."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.statements.content_edges import (
    clipped,
    complements_end,
    resumed,
    trimmed,
    with_rest,
    without_occasion,
)
from briefgen.extract.statements.cue_verbs import CueVerb
from briefgen.extract.statements.quoted import quoted_by
from briefgen.extract.statements.statement_words import statement_words

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_SET_OFF = frozenset({",", "''", '"', "-", "--", "–", "—", "?", "!"})


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens `first` to `last`, with the stance, the tokens of the cue, the rule and its confidence."""

    first: int
    last: int
    stance: str
    cue: tuple[int, int]
    by: str
    confidence: float


def content_of(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
    """What the verb's speaker says or thinks; None where the grammar gives nothing.

    The verb's own complement comes before any quotation near it.
    """
    for rule in (_clause, _quotation, _parenthesis, _followed, _infinitive, _object, _light):
        found = rule(annotated, cue)
        if found is not None:
            return found
    return None


def _stance(annotated: AnnotatedText, lemma: str) -> str | None:
    cues = annotated.lexicon.cues
    plain = lemma.split(maxsplit=1)[0]
    return cues.clause.get(lemma) or cues.mind.get(lemma) or cues.clause.get(plain) or cues.mind.get(plain)


def _clause(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
    """ "said that …", "told reporters …", "the data show …"."""
    parse, stance = annotated.parse, _stance(annotated, cue.lemma)
    if stance is None or cue.passive:
        return None
    below = _complement(parse, cue.token)
    if below is None:
        return None
    if below < cue.token:
        return _before(annotated, cue, below, stance)
    first, last = _with_subject(parse, cue, below), parse.right[below]
    last = clipped(annotated, first, with_rest(parse, cue, last))
    quote = quoted_by(annotated, cue, (first, last))
    if quote is not None:
        first, last = min(first, quote[0]), max(last, quote[1])
    return _made(parse, first, last, stance, cue, "statement.clause", 0.85)


def _with_subject(parse: Parse, cue: CueVerb, below: int) -> int:
    """The first token of the clause; right behind the verb or whom it tells where the parser lost the subject."""
    first, token = max(parse.left[below], cue.token + 1), cue.token
    verb = first
    while verb < below and parse.tags[verb] == "RB":
        verb += 1
    if parse.tags[verb] not in _FINITE:
        return first
    told = next((child for child in parse.with_dep(token, "dobj", "dative") if token < child < first), None)
    begin = (
        parse.right[told] + 1
        if told is not None and cue.lemma in statement_words().telling and parse.right[told] < first
        else token + 1
    )
    return begin if begin < first else first


def _complement(parse: Parse, token: int) -> int | None:
    """The clause that tells what is said: "that …", after denials "having …"; also below the one who is told."""
    lemma = parse.lemmas[token].lower()
    clauses = [child for child in parse.with_dep(token, "ccomp") if _is_clause(parse, child)]
    if lemma in statement_words().seeing:
        clauses = [child for child in clauses if parse.tags[child] in _FINITE or _opens_with_that(parse, child)]
    told = [child for child in clauses if child > token and _opens_with_that(parse, child)]
    if told or clauses:
        return (told or clauses)[0]
    if lemma in statement_words().gerund:
        for child in parse.with_dep(token, "xcomp", "pcomp"):
            if parse.tags[child] == "VBG" and child > token:
                return child
    for child in parse.with_dep(token, "dobj", "dative", "advcl", "dep"):
        for below in (child, *parse.with_dep(child, "acl", "relcl", "ccomp")):
            if below > token and _opens_with_that(parse, below) and _is_clause(parse, below):
                return below
    return None


def _opens_with_that(parse: Parse, clause: int) -> bool:
    mark = parse.child(clause, "mark")
    return mark is not None and parse.lower[mark] == "that"


def _is_clause(parse: Parse, token: int) -> bool:
    """Whether the complement is a clause: no bare participle ("he wrote announcing …")."""
    if parse.tags[token] == "VBG" and parse.child(token, "nsubj", "nsubjpass", "expl", "aux") is None:
        return False
    return parse.tags[token] in ("VBZ", "VBP", "VBD", "VBN", "VB", "VBG") or any(
        parse.deps[child] in ("nsubj", "nsubjpass", "cop", "expl") for child in parse.children[token]
    )


def _before(annotated: AnnotatedText, cue: CueVerb, below: int, stance: str) -> Content | None:
    """A clause that stands before its verb ("…, officials said."), whole from where its sentence begins."""
    parse = annotated.parse
    mark = parse.child(below, "mark", "advmod")
    if mark is not None and mark == parse.left[below] and parse.lower[mark] in statement_words().subordinating:
        return None
    if below < cue.phrase[0] and parse.words[cue.phrase[0] - 1] not in _SET_OFF:
        return None
    quote = quoted_by(annotated, cue, None)
    start = parse.sentences[parse.sentence[cue.token]][0]
    at_root = parse.heads[cue.token] == cue.token or parse.deps[cue.token] in ("parataxis", "conj")
    first = start if at_root and parse.deps[cue.token] != "conj" else parse.left[below]
    last = min(parse.right[below], cue.phrase[0] - 1) if below < cue.phrase[0] else parse.right[below]
    if at_root and below < cue.phrase[0]:
        last = cue.phrase[0] - 1
    if quote is not None:
        first, last = quote if quote[1] > last else (min(first, quote[0]), max(last, quote[1]))
        return _made(parse, first, last, stance, cue, "statement.quote", 0.9)
    after = resumed(parse, cue, first)
    return _made(parse, first, after if after is not None else last, stance, cue, "statement.clause", 0.85)


def _quotation(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
    stance = _stance(annotated, cue.lemma)
    if stance is None or cue.passive:
        return None
    quote = quoted_by(annotated, cue, None)
    return _made(annotated.parse, *quote, stance, cue, "statement.quote", 0.9) if quote is not None else None


def _parenthesis(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
    """A verb of speech set off by commas from a sentence that is its content ("The plan, he said, is dead")."""
    parse = annotated.parse
    stance = annotated.lexicon.cues.clause.get(cue.lemma)
    first, last = cue.phrase
    start, end = parse.sentences[parse.sentence[cue.token]]
    if stance is None or cue.passive or cue.speaker is None or first <= start + 1 or parse.words[first - 1] != ",":
        return None
    if cue.speaker < first or parse.deps[cue.token] in ("relcl", "acl", "advcl") or last - first > 12:
        return None
    if any(parse.deps[child] in ("dobj", "xcomp") and child > last for child in parse.children[cue.token]):
        return None
    after = resumed(parse, cue, start)
    if after is not None:
        aside = parse.tags[start] == "IN" and parse.lower[start] not in statement_words().subordinating | {"if"}
        return _made(parse, last + 1 if aside else start, end, stance, cue, "statement.clause", 0.8)
    if not any(parse.tags[token] in _FINITE for token in range(start, first)):
        return None
    return _made(parse, start, first - 1, stance, cue, "statement.clause", 0.8)


def _infinitive(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
    """ "vowed to …", "urged them to …", "plans to …"."""
    parse, cues = annotated.parse, annotated.lexicon.cues
    lemma = cue.lemma
    stance = cues.mind_infinitive.get(lemma) or (_stance(annotated, lemma) if lemma in cues.infinitive else None)
    if stance is None or (cue.passive and lemma in statement_words().ordering):
        return None
    below = parse.child(cue.token, "xcomp") or _wished(parse, cue.token) or _asked_of(parse, cue.token)
    if below is None or below < cue.token or parse.child(below, "aux") is None:
        return None
    if parse.lower[parse.child(below, "aux") or 0] != "to" or cue.passive:
        return None
    first = cue.token + 1
    last = clipped(annotated, first, parse.right[below])
    return _made(parse, first, last, stance, cue, "statement.clause", 0.8)


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


def _followed(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
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
        return _made(parse, first, last, stance, cue, "statement.call", 0.75, (cue.token, child))
    return None


def _object(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
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
    return _made(parse, first, last, stance, cue, "statement.object", 0.7, keep=pronoun)


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


def _light(annotated: AnnotatedText, cue: CueVerb) -> Content | None:
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
    return _made(parse, first, parse.right[below], stance, cue, "statement.noun", 0.75, (cue.token, noun))


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


def _made(
    parse: Parse,
    first: int,
    last: int,
    stance: str,
    cue: CueVerb,
    by: str,
    confidence: float,
    words: tuple[int, int] | None = None,
    keep: bool = False,
) -> Content | None:
    edges = trimmed(parse, first, last, keep)
    return Content(*edges, stance, words or (cue.token, cue.token), by, confidence) if edges is not None else None
