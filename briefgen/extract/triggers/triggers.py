"""Words of a text that name happenings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb, is_finite, verb_of
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.triggers.kinds import kind_of_verb
from briefgen.extract.triggers.subjects import with_subject

_VERB_DEPS = frozenset(
    {"ROOT", "conj", "ccomp", "advcl", "relcl", "acl", "xcomp", "parataxis", "pcomp", "csubj", "dep", "appos", "intj"}
)
_CLAUSES = frozenset({"advcl", "relcl", "acl"})


@dataclass(frozen=True, slots=True)
class EventTrigger:
    """A happening's word: a verb, or a noun with the verb that only carries it, if any ("held a meeting").

    `cue`: whether the verb is one of speech. `raised_by`: the verb that says how it is known ("is said to have left").
    """

    token: int
    kind: str
    lemma: str
    verb: Verb | None = None
    light_verb: Verb | None = None
    cue: bool = False
    raised_by: Verb | None = None

    @property
    def clause(self) -> Verb | None:
        """The verb whose grammar tells of tense and negation."""
        return self.verb or self.light_verb


def triggers(annotated: AnnotatedText) -> tuple[EventTrigger, ...]:
    """All words for happenings, in order; not yet chosen."""
    parse = annotated.parse
    guard, starts = annotated.guard, parse.starts
    verbs = {
        verb.token: verb
        for verb in guard.each(
            "events",
            [token for token, tag in enumerate(parse.tags) if tag[:2] == "VB" and parse.deps[token] in _VERB_DEPS],
            lambda token: with_subject(annotated, verb_of(parse, token)),
            starts.__getitem__,
        )
    }
    verbal = guard.each(
        "events",
        verbs.values(),
        lambda verb: _raised(annotated, verb, verbs),
        lambda verb: starts[verb.token],
    )
    nominal = guard.each(
        "events", _nouns(annotated), lambda token: _nominal(annotated, token, verbs), starts.__getitem__
    )
    found = [item for item in (*verbal, *nominal) if item is not None]
    carried = {item.light_verb.token for item in found if item.light_verb is not None}
    return tuple(
        sorted((item for item in found if item.verb is None or item.token not in carried), key=lambda item: item.token)
    )


def _raised(annotated: AnnotatedText, verb: Verb, verbs: Mapping[int, Verb]) -> EventTrigger | None:
    """The happening of the verb, with the verb that says how it is known, if any."""
    above = verbs.get(_imminent_above(annotated, verb.token))
    if above is not None and _would_do(annotated, verb, above):
        done = _verbal(annotated, replace(verb, tense="present", subject=above.subject))
        return replace(done, raised_by=above) if done is not None else None
    if above is not None and _is_to_be(annotated.parse, verb, above):
        planned = _verbal(annotated, replace(verb, tense="future", subject=above.subject))
        return replace(planned, raised_by=above) if planned is not None else None
    raised_by = above if _is_raised(annotated, verb) else None
    if raised_by is None:
        return _verbal(annotated, verb)
    item = _verbal(annotated, replace(verb, tense="past"))
    return replace(item, raised_by=raised_by) if item is not None else None


def _imminent_above(annotated: AnnotatedText, token: int) -> int:
    """The verb above, also over what says that it is to come soon ("is | about to pass", "are | poised to strike")."""
    parse, head = annotated.parse, annotated.parse.heads[token]
    soon = parse.deps[head] == "acomp" and parse.lower[head] in annotated.lexicon.happenings.imminent
    return parse.heads[head] if soon and parse.deps[token] == "xcomp" else head


def _would_do(annotated: AnnotatedText, verb: Verb, above: Verb) -> bool:
    """Whether the verb does what it says by politeness ("I would like to congratulate …")."""
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    if parse.deps[verb.token] != "xcomp" or verb.tense != "infinitive" or above.tense != "modal":
        return False
    polite = parse.lemmas[above.token].lower() in happenings.polite and parse.child(above.token, "neg") is None
    return polite and parse.lemmas[verb.token].lower() in happenings.performative


def _is_to_be(parse: Parse, verb: Verb, above: Verb) -> bool:
    """Whether the infinitive is what somebody is to do ("Oman is to host the talks"), which is a plan."""
    if parse.deps[verb.token] != "xcomp" or verb.tense != "infinitive" or above.tense != "present":
        return False
    soon = parse.heads[verb.token] != above.token
    if soon and above.shared and parse.deps[above.token] != "ROOT":  # of whom it is said, the parser has lost
        return False
    bare = soon or parse.child(above.token, "acomp", "attr", "neg", "expl") is None
    return (
        bare
        and parse.child(above.token, "neg") is None
        and parse.lemmas[above.token].lower() == "be"
        and above.subject is not None
    )


def _is_raised(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether an infinitive tells as done what somebody holds to be so ("is believed to have left")."""
    parse, head = annotated.parse, annotated.parse.heads[verb.token]
    if parse.deps[verb.token] != "xcomp" or verb.tense != "infinitive" or parse.child(head, "auxpass") is None:
        return False
    if not any(parse.lower[child] == "have" for child in parse.with_dep(verb.token, "aux")):
        return False
    lemma = parse.lemmas[head].lower()
    return lemma in annotated.lexicon.happenings.thinking or lemma in annotated.lexicon.cues.clause


def verb_lemma(parse: Parse, token: int) -> str:
    """The lemma, with its particle ("step down")."""
    particle = parse.child(token, "prt")
    lemma = parse.lemmas[token].lower()
    return f"{lemma} {parse.lower[particle]}" if particle is not None else lemma


def _verbal(annotated: AnnotatedText, verb: Verb) -> EventTrigger | None:
    parse, happenings = annotated.parse, annotated.lexicon.happenings
    lemma = verb_lemma(parse, verb.token)
    plain = lemma.split()[0]
    if _is_asked(parse, verb.token) or _is_shouted(annotated, verb.token):
        return None
    if _is_willing(annotated, verb):
        return EventTrigger(verb.token, "agree", lemma, verb=replace(verb, tense="past"))
    if plain in happenings.stative and lemma not in happenings.verbs:
        return None
    kind = kind_of_verb(annotated, verb, lemma)
    alone = lemma in happenings.transitive and not _has_object(parse, verb)
    if alone:
        kind = "other"
    agentless = verb.passive and parse.child(verb.token, "agent") is None
    adds = lemma in annotated.lexicon.cues.clause and parse.child(verb.token, "ccomp") is not None  # "…, Poe went on"
    cue = (plain in annotated.lexicon.cues.clause or adds) and not agentless and not alone
    if plain in annotated.lexicon.cues.light and _names_speech(annotated, verb.token):
        cue, kind = True, kind if kind in ("support", "accuse", "reject") else "statement"
    if kind == "other" and plain in happenings.planning:
        kind = _planned_kind(annotated, verb.token)
    if verb.tense == "participle" and not _reports(annotated, verb, kind):
        return None
    return EventTrigger(verb.token, "statement" if cue and kind == "other" else kind, lemma, verb=verb, cue=cue)


def _is_willing(annotated: AnnotatedText, verb: Verb) -> bool:
    """Whether the clause says that somebody is willing to do something, which is to agree."""
    parse = annotated.parse
    state = parse.child(verb.token, "acomp")
    if (
        state is None
        or parse.lower[state] not in annotated.lexicon.kinds.willing
        or verb.tense not in ("present", "past")
        or parse.lemmas[verb.token].lower() != "be"
    ):
        return False
    return parse.child(state, "xcomp") is not None and verb.subject in annotated.resolved.at


def _has_object(parse: Parse, verb: Verb) -> bool:
    return verb.passive or parse.child(verb.token, "dobj", "xcomp", "ccomp") is not None


def _is_asked(parse: Parse, token: int) -> bool:
    """Whether the clause asks how or why ("showing how prices are rising"), and does not tell."""
    return any(parse.lower[child] in ("how", "why") for child in parse.with_dep(token, "advmod"))


def _is_shouted(annotated: AnnotatedText, token: int) -> bool:
    """Whether the verb is written in capitals outside the headline, as labels and notes are."""
    word = annotated.parse.words[token]
    return len(word) > 3 and word.isupper() and annotated.parse.sentence[token] not in annotated.headline


def _names_speech(annotated: AnnotatedText, token: int) -> bool:
    """Whether the object is a noun of speech ("expressed confidence")."""
    noun = annotated.parse.child(token, "dobj")
    return noun is not None and annotated.parse.lemmas[noun].lower() in annotated.lexicon.cues.nouns


def _reports(annotated: AnnotatedText, verb: Verb, kind: str) -> bool:
    """Whether a participle tells of a happening of its own ("killing all on board", "signed in Paris")."""
    parse, dep = annotated.parse, annotated.parse.deps[verb.token]
    if dep in ("ROOT", "parataxis") or (dep == "conj" and parse.deps[parse.heads[verb.token]] in ("ROOT", "advcl")):
        return verb.token in range(*_headline_range(annotated)) or dep != "ROOT" or kind != "other"
    return dep in _CLAUSES


def _headline_range(annotated: AnnotatedText) -> tuple[int, int]:
    if not annotated.headline:
        return 0, 0
    first, last = annotated.parse.sentences[0]
    return first, last + 1


def _planned_kind(annotated: AnnotatedText, token: int) -> str:
    parse = annotated.parse
    child = parse.child(token, "xcomp", "ccomp", "dobj")
    if child is None:
        return "other"
    lemma = parse.lemmas[child].lower()
    table = annotated.lexicon.happenings.verbs if parse.tags[child][:2] == "VB" else annotated.lexicon.happenings.nouns
    return table.get(lemma, "other")


def _nouns(annotated: AnnotatedText) -> Iterator[int]:
    """Tokens whose lemma is a noun of happening, not part of a name or a date, nor a modifier of another noun."""
    parse, nouns = annotated.parse, annotated.lexicon.happenings.nouns
    dated = annotated.dated
    for token, tag in enumerate(parse.tags):
        if tag not in ("NN", "NNS", "NNP", "NNPS") and not (
            tag[:2] == "VB" and parse.child(token, "poss", "det") is not None
        ):
            continue
        if (
            token in annotated.resolved.at
            or token in dated
            or token in annotated.place_at
            or parse.deps[token] in ("compound", "amod", "nmod", "npadvmod")
        ):
            continue
        if noun_lemma(parse, token) in nouns or parse.lemmas[token].lower() in nouns:
            yield token


def _is_there_was(parse: Parse, noun: int, verb: int) -> bool:
    """Whether the clause says that there was such a thing ("There were protests in Oslo")."""
    is_there = parse.child(verb, "expl") is not None and parse.lemmas[verb].lower() == "be"
    return is_there and parse.deps[noun] in ("attr", "nsubj") and parse.tags[verb] in ("VBD", "VBN")


def _is_on_a_day(annotated: AnnotatedText, noun: int, verb: int) -> bool:
    """Whether the clause says on which day such a thing was or is to be ("the elections were on Sunday")."""
    parse = annotated.parse
    if parse.deps[noun] != "nsubj" or parse.lemmas[verb].lower() != "be" or parse.child(verb, "attr", "acomp", "xcomp"):
        return False
    return any(
        parse.lower[child] == "on" and set(parse.children[child]) & annotated.dated
        for child in parse.with_dep(verb, "prep")
    )


def comes_as(annotated: AnnotatedText, verb: int) -> bool:
    """Whether "comes" only says when or amid what ("the talks come as …", "the visit came hours after …")."""
    parse = annotated.parse
    if any(timex.edtf is not None and verb < timex.first <= parse.right[verb] for timex in annotated.times):
        return False
    return parse.child(verb, "advcl") is not None or any(
        parse.lower[child] in ("after", "amid", "before", "ahead", "despite", "following")
        for child in parse.with_dep(verb, "prep", "npadvmod", "advmod")
    )


def noun_lemma(parse: Parse, token: int) -> str:
    """The lemma, with the noun or adjective just before it ("press conference", "air strike")."""
    lemma = parse.lemmas[token].lower()
    if parse.tags[token][:2] == "VB":
        lemma = parse.lower[token].removesuffix("s")
    if token and parse.deps[token - 1] in ("compound", "amod") and parse.heads[token - 1] == token:
        return f"{parse.lower[token - 1]} {lemma}"
    return lemma


def _nominal(annotated: AnnotatedText, token: int, verbs: dict[int, Verb]) -> EventTrigger:
    parse, nouns = annotated.parse, annotated.lexicon.happenings.nouns
    lemma = noun_lemma(parse, token)
    if lemma not in nouns:
        lemma = lemma.split()[-1]
    head = parse.heads[token]
    light_verb = None
    if head in verbs and (_is_there_was(parse, token, head) or _is_on_a_day(annotated, token, head)):
        light_verb = verbs[head]
    elif (
        parse.deps[token] in ("dobj", "nsubj", "nsubjpass")
        and head in verbs
        and parse.lemmas[head].lower() in annotated.lexicon.happenings.light
        and parse.child(head, "prt") is None
    ):
        coming = parse.lemmas[head].lower() == "come" and comes_as(annotated, head)
        looks_back = parse.deps[token] == "dobj" and parse.lemmas[head].lower() in annotated.lexicon.happenings.backward
        light_verb = verbs[head] if is_finite(verbs[head]) and not looks_back and not coming else None
    return EventTrigger(token, nouns.get(lemma, "other"), lemma, light_verb=light_verb)
