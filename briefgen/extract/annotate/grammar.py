"""What the grammar of a clause says of its verb: subject, tense, modality, negation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.parse import Parse

Tense = Literal[
    "past", "perfect", "pluperfect", "present", "progressive", "future", "modal", "infinitive", "participle"
]
# The tense of a verb by its tag, without auxiliaries and with them ("is meeting", "are held", "do meet").
_BARE: Mapping[str, Tense] = {"VBZ": "present", "VBP": "present", "VBG": "participle", "VBN": "participle"}
_AIDED: Mapping[str, Tense] = {"VBG": "progressive"}
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb in its clause. `subject`: head token of the subject phrase, which may stand in a clause above."""

    token: int
    tense: Tense
    passive: bool
    negated: bool
    hypothetical: bool
    subject: int | None
    shared: bool


def verb_of(parse: Parse, token: int) -> Verb:
    """The grammar of the verb at the token."""
    auxiliaries = _auxiliaries(parse, token)
    own = own_subject(parse, token)
    passive = any(parse.deps[child] in ("auxpass", "nsubjpass") for child in parse.children[token])
    passive = passive or _is_reduced(parse, token, own)
    passive = passive or any(parse.deps[child] == "auxpass" for child in shared_auxiliaries(parse, token))
    main = _is_main(parse, token)
    bare = (
        not main
        and parse.tags[token] == "VBN"
        and not auxiliaries
        and parse.deps[token] in ("acl", "advcl", "ROOT", "conj", "ccomp")
    )
    return Verb(
        token,
        "past" if main else _tense(parse, token, auxiliaries),
        passive or (bare and parse.deps[token] in ("acl", "advcl")),
        _is_negated(parse, token, own if own is not None else _of_first_joined(parse, token)),
        any(parse.lower[child] in lexicon().function.hypothetical for child in parse.with_dep(token, "mark")),
        own if own is not None else _shared_subject(parse, token),
        own is None,
    )


def _is_reduced(parse: Parse, token: int, subject: int | None) -> bool:
    """Whether it is a participle between commas, which the parser took for a verb ("Lund, sacked in May, was held")."""
    if parse.tags[token] not in ("VBD", "VBN") or subject is None or parse.words[token - 1] != ",":
        return False
    behind = [child for child in parse.with_dep(token, "conj") if _auxiliaries(parse, child)]
    object_or_link = parse.child(token, "dobj", "cc", "ccomp", "xcomp") is not None
    return bool(behind) and subject < token and not object_or_link and parse.right[subject] == token - 1


def _is_main(parse: Parse, token: int) -> bool:
    """Whether a participle behind a comma is the verb of a sentence that the parser took for a name ("A, B, left").

    Past tense and participle look alike; the parser errs where an apposition stands before the verb.
    """
    head = parse.heads[token]
    return (
        parse.tags[token] == "VBN"
        and parse.deps[token] == "acl"
        and parse.deps[head] == "ROOT"
        and (parse.tags[head] in ("NNP", "NNPS") or (parse.tags[head][0] == "N" and is_sentence(parse, token)))
        and token > 0
        and parse.words[token - 1] == ","
        and parse.child(head, "appos") is not None
        and parse.child(token, "agent") is None
    )


def own_subject(parse: Parse, token: int) -> int | None:
    """The subject in the verb's own clause; for a relative pronoun the noun that it stands for."""
    found = parse.child(token, *_SUBJECTS)
    if found is not None and parse.tags[found] == "VBG":  # "Noting the ties, the two ministers agreed …"
        found = next((child for child in parse.with_dep(token, *_SUBJECTS) if parse.tags[child][:1] == "N"), found)
    if found is not None and parse.lower[found] in lexicon().function.relative and parse.deps[token] == "relcl":
        return parse.heads[token]
    return found


def _auxiliaries(parse: Parse, token: int) -> list[int]:
    own = parse.with_dep(token, "aux", "auxpass")
    return own or shared_auxiliaries(parse, token)


def shared_auxiliaries(parse: Parse, token: int) -> list[int]:
    """The auxiliaries of the verb before, which a verb of its form without any shares ("has been held and | fined")."""
    head = parse.heads[token]
    alike = parse.tags[token] in ("VBN", "VBG", "VB") and parse.tags[head] == parse.tags[token]
    if not alike or parse.deps[token] != "conj" or parse.child(token, "aux", "auxpass") is not None:
        return []
    return parse.with_dep(head, "aux", "auxpass") or shared_auxiliaries(parse, head)


def _tense(parse: Parse, token: int, auxiliaries: list[int]) -> Tense:
    tag, words = parse.tags[token], [parse.lower[child] for child in auxiliaries]
    if any(parse.tags[child] == "MD" for child in auxiliaries):
        return "future" if lexicon().function.future.intersection(words) else "modal"
    if any(parse.tags[child] == "TO" for child in auxiliaries):
        return "infinitive"
    perfect = _perfect(words) if tag in ("VBN", "VBG") else None
    mistaken = tag == "VBN" and not words and _is_past_mistaken(parse, token)
    if perfect is not None or mistaken or tag == "VBD" or any(parse.tags[child] == "VBD" for child in auxiliaries):
        return perfect or "past"
    if tag == "VB" and not words and parse.child(token, "nsubj") is not None:
        return "present"
    if not words or tag in ("VBZ", "VBP") or words == ["being"]:  # "before being elected"
        return _BARE.get(tag, "infinitive")
    return _AIDED.get(tag, "present")


def _is_past_mistaken(parse: Parse, token: int) -> bool:
    """Whether a participle is a past that the tagger mistook: with subject and object, or the only verb there is."""
    if parse.deps[token] == "acl":
        return is_verbless(parse, token) and parse.child(token, "agent") is None
    subject = parse.child(token, "nsubj")
    if parse.deps[token] == "conj" and subject is None:  # "approved a loan and | named a head of rail"
        return parse.tags[parse.heads[token]] == "VBD" and parse.child(token, "dobj") is not None
    is_clause = parse.deps[token] in ("ROOT", "conj", "ccomp")
    if not is_clause or subject is None or subject > token:
        return False
    if parse.deps[token] == "ccomp" or parse.child(token, "dobj", "ccomp") is not None:  # "said 90 crossed"
        return True
    return parse.deps[token] == "ROOT" and is_sentence(parse, token)


def is_sentence(parse: Parse, token: int) -> bool:
    """Whether the sentence of the token ends with a stop, which headlines lack."""
    last = parse.sentences[parse.sentence[token]][1]
    return any(word == "." for word in parse.words[last - 1 : last + 1])


def is_verbless(parse: Parse, token: int) -> bool:
    """Whether the verb hangs on the noun that the parser took for all of a sentence without another finite verb."""
    head = parse.heads[token]
    if parse.deps[head] != "ROOT" or parse.tags[head][0] != "N" or token < head:
        return False
    first, last = parse.sentences[parse.sentence[token]]
    finite = ("VBD", "VBZ", "VBP", "MD")
    return is_sentence(parse, token) and not any(
        parse.tags[other] in finite for other in range(first, last + 1) if other != token
    )


def _perfect(words: list[str]) -> Tense | None:
    if words and words[0] in ("had", "'d"):
        return "pluperfect"
    if words and (words[0] in ("has", "have", "'ve") or (words[0] == "'s" and "been" in words)):
        return "perfect"
    return None


def _of_first_joined(parse: Parse, token: int) -> int | None:
    """The subject of the verb to which "or" or "and" joins the verb ("none were hurt or killed")."""
    return own_subject(parse, parse.heads[token]) if parse.deps[token] == "conj" else None


def _is_negated(parse: Parse, token: int, subject: int | None) -> bool:
    if any(parse.deps[child] == "neg" or parse.lower[child] == "never" for child in parse.children[token]):
        return True
    if _has_no_object(parse, token):
        return True
    if subject is None:
        return False
    negative = lexicon().function.negative
    return any(parse.lower[child] in negative for child in (subject, *parse.with_dep(subject, "det")))


def _has_no_object(parse: Parse, token: int) -> bool:
    """Whether the verb does it to none ("gave no details"); to find none is to find something out."""
    below = parse.child(token, "dobj")
    if below is None or parse.lemmas[token].lower() in lexicon().happenings.finding:
        return False
    return any(parse.lower[child] == "no" for child in parse.with_dep(below, "det"))


def _shared_subject(parse: Parse, token: int) -> int | None:
    """The subject of the clause that the verb leans on: the first conjunct's, or the controller's."""
    for _ in range(6):
        dep, head = parse.deps[token], parse.heads[token]
        if head == token:
            return None
        finite = parse.tags[token] == "VBD" and parse.words[token - 1] == ","  # an apposition is before it
        if dep == "acl" and (parse.tags[token] in ("VBG", "VBN") or finite):
            return head
        if dep not in ("conj", "xcomp", "advcl", "pcomp", "prep", "acl", "ccomp") or (
            dep == "ccomp" and parse.tags[token] != "VBG"
        ):
            return None
        token = head
        if parse.tags[token][:2] == "VB":
            found = own_subject(parse, token)
            if found is not None:
                return found
    return None


def is_pronoun(parse: Parse, token: int) -> bool:
    """Whether the word is a pronoun, and not the name of a body in capitals ("WHO", "US", "IT")."""
    word = parse.words[token]
    return parse.tags[token] in ("PRP", "WP", "WDT") and (len(word) == 1 or not word.isupper())


def preposition_left_alone(parse: Parse, token: int) -> int | None:
    """The preposition before a day that, for want of a comma, is parsed with the next noun ("On 12 June men …")."""
    before = token - 1
    if before < 0 or parse.deps[before] != "prep" or parse.sentence[before] != parse.sentence[token]:
        return None
    return before if not parse.children[before] and parse.heads[before] > token else None


def is_finite(verb: Verb) -> bool:
    """Whether the verb says that something is or was so, not merely names an action."""
    return verb.tense not in ("infinitive", "participle")


def joined_to(parse: Parse, token: int) -> list[int]:
    """What is joined to the token: conjuncts, and an apposition with conjuncts, which is a list ("A, B, and C")."""
    return [
        child
        for child in parse.with_dep(token, "conj", "appos")
        if parse.deps[child] == "conj"
        or (parse.child(child, "cc") is not None and parse.child(child, "conj") is not None)
    ]
