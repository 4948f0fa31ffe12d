"""What is said in an infinitive or behind a preposition or a noun: "vowed to …", "called for …", "voiced fear of …"."""

from collections.abc import Iterator

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.statements.content import Content, made, stance_of
from briefgen.extract.statements.content_edges import (
    clipped,
    complements_end,
    without_occasion,
)
from briefgen.extract.statements.cue_verbs import CueVerb, is_cue, lemma_of
from briefgen.extract.statements.statement_words import statement_words

_BESIDE = frozenset({"with"})


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
    if parse.child(cue.token, "dobj", "dative", "ccomp") is None and _is_when(annotated, first, parse.left[below]):
        first = parse.left[below]
    last = clipped(annotated, first, parse.right[below])
    return made(parse, first, last, stance, cue, "statement.clause", 0.8)


def _is_when(annotated: AnnotatedText, first: int, stop: int) -> bool:
    """Whether what stands between the verb and its infinitive only says when ("decided | on Tuesday | to stop")."""
    return first < stop and annotated.parse.lower[stop] == "to" and stop - 1 in annotated.dated


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
    for child in parse.with_dep(cue.token, "advcl"):
        mark = parse.child(child, "mark")
        if mark is not None and parse.lower[mark] == "for" and mark == parse.left[child] and mark > cue.token:
            stance = annotated.lexicon.cues.followed.get((cue.lemma.split()[0], "for"))
            last = clipped(annotated, mark + 1, parse.right[child])
            return (
                made(parse, mark + 1, last, stance, cue, "statement.call", 0.75, (cue.token, mark)) if stance else None
            )
    for child in parse.with_dep(cue.token, "prep", "prt"):
        stance = annotated.lexicon.cues.followed.get((cue.lemma.split()[0], parse.lower[child]))
        if stance is None or child < cue.token or (stance == "asserts" and parse.tags[cue.token] == "VBG"):
            continue
        if cue.lemma == "call" and parse.child(cue.token, "dobj", "oprd") is not None:
            continue  # "called it a chance for peace"
        if stance == "asserts" and any(parse.lower[other] in _BESIDE for other in parse.with_dep(cue.token, "prep")):
            continue  # "spoke with her about": what two discuss is nobody's words
        first = child + 1
        last = max(complements_end(parse, cue.token, parse.right[child]), _asked_behind(parse, cue.token, child))
        last = clipped(annotated, first, last)
        last = without_occasion(annotated, first, last)
        return made(parse, first, last, stance, cue, "statement.call", 0.75, (cue.token, child))
    return None


def _asked_behind(parse: Parse, token: int, preposition: int) -> int:
    """The end of what somebody is called on to do, also behind an aside ("called on Peru, as a member, to act")."""
    if parse.lower[preposition] not in ("on", "upon"):
        return -1
    deeds = [child for child in parse.with_dep(token, "xcomp", "advcl") if child > preposition]
    asked = next(
        (child for child in deeds if parse.tags[child] == "VB" and parse.lower[parse.left[child]] == "to"), None
    )
    return parse.right[asked] if asked is not None else -1


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
    if below is None or (parse.tags[below] == "VBG" and is_cue(annotated, lemma_of(parse, below))):
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
