"""Words of a text that name happenings."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.extract.grammar import Verb, is_finite, verb_of
from briefgen.extract.parse import Parse
from briefgen.extract.reading import Reading

_VERB_DEPS = frozenset(
    {"ROOT", "conj", "ccomp", "advcl", "relcl", "acl", "xcomp", "parataxis", "pcomp", "csubj", "dep", "appos", "intj"}
)
_CLAUSES = frozenset({"advcl", "relcl", "acl"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A happening's word: a verb, or a noun with the verb that only carries it, if any ("held a meeting").

    `cue`: whether the verb is one of speech.
    """

    token: int
    kind: str
    lemma: str
    verb: Verb | None = None
    carrier: Verb | None = None
    cue: bool = False

    @property
    def clause(self) -> Verb | None:
        """The verb whose grammar tells of tense and negation."""
        return self.verb or self.carrier


def predicates(reading: Reading) -> tuple[Predicate, ...]:
    """All words for happenings, in order; not yet chosen."""
    parse = reading.parse
    verbs = {
        token: verb_of(parse, token)
        for token, tag in enumerate(parse.tags)
        if tag[:2] == "VB" and parse.deps[token] in _VERB_DEPS
    }
    found: list[Predicate] = []
    for verb in verbs.values():
        item = _verbal(reading, verb)
        if item is not None:
            found.append(item)
    for token in _nouns(reading):
        found.append(_nominal(reading, token, verbs))
    carried = {item.carrier.token for item in found if item.carrier is not None}
    return tuple(
        sorted((item for item in found if item.verb is None or item.token not in carried), key=lambda item: item.token)
    )


def verb_lemma(parse: Parse, token: int) -> str:
    """The lemma, with its particle ("step down")."""
    particle = parse.child(token, "prt")
    lemma = parse.lemmas[token].lower()
    return f"{lemma} {parse.lower[particle]}" if particle is not None else lemma


def _verbal(reading: Reading, verb: Verb) -> Predicate | None:
    parse, happenings = reading.parse, reading.lexicon.happenings
    lemma = verb_lemma(parse, verb.token)
    plain = lemma.split()[0]
    if _is_asked(parse, verb.token) or _is_shouted(reading, verb.token):
        return None
    if plain in happenings.stative and lemma not in happenings.verbs:
        return None
    kind = happenings.verbs.get(lemma) or happenings.verbs.get(plain) or "other"
    alone = lemma in happenings.transitive and not _has_object(parse, verb)
    if alone:
        kind = "other"
    agentless = verb.passive and parse.child(verb.token, "agent") is None
    cue = plain in reading.lexicon.cues.clause and not agentless and not alone
    if plain in reading.lexicon.cues.light and _names_speech(reading, verb.token):
        cue, kind = True, "statement"
    if kind == "other" and plain in happenings.planning:
        kind = _planned_kind(reading, verb.token)
    if verb.tense == "participle" and not _reports(reading, verb, kind):
        return None
    return Predicate(verb.token, "statement" if cue and kind == "other" else kind, lemma, verb=verb, cue=cue)


def _has_object(parse: Parse, verb: Verb) -> bool:
    return verb.passive or parse.child(verb.token, "dobj", "xcomp", "ccomp") is not None


def _is_asked(parse: Parse, token: int) -> bool:
    """Whether the clause asks how or why ("showing how prices are rising"), and does not tell."""
    return any(parse.lower[child] in ("how", "why") for child in parse.with_dep(token, "advmod"))


def _is_shouted(reading: Reading, token: int) -> bool:
    """Whether the verb is written in capitals outside the headline, as labels and notes are."""
    word = reading.parse.words[token]
    return len(word) > 3 and word.isupper() and reading.parse.sentence[token] not in reading.headline


def _names_speech(reading: Reading, token: int) -> bool:
    """Whether the object is a noun of speech ("expressed confidence")."""
    noun = reading.parse.child(token, "dobj")
    return noun is not None and reading.parse.lemmas[noun].lower() in reading.lexicon.cues.nouns


def _reports(reading: Reading, verb: Verb, kind: str) -> bool:
    """Whether a participle tells of a happening of its own ("killing all on board", "signed in Paris")."""
    parse, dep = reading.parse, reading.parse.deps[verb.token]
    if dep in ("ROOT", "parataxis") or (dep == "conj" and parse.deps[parse.heads[verb.token]] in ("ROOT", "advcl")):
        return verb.token in range(*_headline_range(reading)) or dep != "ROOT" or kind != "other"
    return dep in _CLAUSES


def _headline_range(reading: Reading) -> tuple[int, int]:
    if not reading.headline:
        return 0, 0
    first, last = reading.parse.sentences[0]
    return first, last + 1


def _planned_kind(reading: Reading, token: int) -> str:
    parse = reading.parse
    child = parse.child(token, "xcomp", "ccomp", "dobj")
    if child is None:
        return "other"
    lemma = parse.lemmas[child].lower()
    table = reading.lexicon.happenings.verbs if parse.tags[child][:2] == "VB" else reading.lexicon.happenings.nouns
    return table.get(lemma, "other")


def _nouns(reading: Reading) -> Iterator[int]:
    """Tokens whose lemma is a noun of happening, not part of a name or a date, nor a modifier of another noun."""
    parse, nouns = reading.parse, reading.lexicon.happenings.nouns
    dated = {token for timex in reading.times for token in range(timex.first, timex.last + 1)}
    for token, tag in enumerate(parse.tags):
        if tag not in ("NN", "NNS", "NNP", "NNPS") and not (
            tag[:2] == "VB" and parse.child(token, "poss", "det") is not None
        ):
            continue
        if (
            token in reading.cast.at
            or token in dated
            or token in reading.place_at
            or parse.deps[token] in ("compound", "amod", "nmod", "npadvmod")
        ):
            continue
        if noun_lemma(parse, token) in nouns or parse.lemmas[token].lower() in nouns:
            yield token


def noun_lemma(parse: Parse, token: int) -> str:
    """The lemma, with the noun or adjective just before it ("press conference", "air strike")."""
    lemma = parse.lemmas[token].lower()
    if parse.tags[token][:2] == "VB":
        lemma = parse.lower[token].removesuffix("s")
    if token and parse.deps[token - 1] in ("compound", "amod") and parse.heads[token - 1] == token:
        return f"{parse.lower[token - 1]} {lemma}"
    return lemma


def _nominal(reading: Reading, token: int, verbs: dict[int, Verb]) -> Predicate:
    parse, nouns = reading.parse, reading.lexicon.happenings.nouns
    lemma = noun_lemma(parse, token)
    if lemma not in nouns:
        lemma = lemma.split()[-1]
    head = parse.heads[token]
    carrier = None
    if (
        parse.deps[token] in ("dobj", "nsubj", "nsubjpass")
        and head in verbs
        and parse.lemmas[head].lower() in reading.lexicon.happenings.light
        and parse.child(head, "prt") is None
    ):
        carrier = verbs[head] if is_finite(verbs[head]) else None
    return Predicate(token, nouns.get(lemma, "other"), lemma, carrier=carrier)
