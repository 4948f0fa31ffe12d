"""Words of a text that name happenings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb, is_finite, is_pronoun, own_subject, verb_of
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.triggers.kinds import kind_of_verb

_VERB_DEPS = frozenset(
    {"ROOT", "conj", "ccomp", "advcl", "relcl", "acl", "xcomp", "parataxis", "pcomp", "csubj", "dep", "appos", "intj"}
)
_BEFORE_VERB = ("aux", "auxpass", "advmod", "neg")
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
            lambda token: _with_subject(annotated, verb_of(parse, token)),
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


def _with_subject(annotated: AnnotatedText, verb: Verb) -> Verb:
    """The verb with the noun that does it, where the parser gave it to another clause or took a day for a person.

    In "after talks in Oslo, Norway left" the noun after the comma is the subject; in "met her on Monday, who …" the
    clause is of a person before it.
    """
    parse = annotated.parse
    if (speaker := _speaker_over(annotated, verb)) is not None:
        verb = replace(verb, subject=speaker)
    if verb.subject is not None and parse.tags[verb.subject] == "VBG" and "," in parse.words[verb.subject : verb.token]:
        verb = replace(verb, subject=None)  # "Noting ties with Chile, the mayor left", parsed as if the noting left
    if verb.subject is None and parse.deps[verb.token] == "acl" and parse.tags[verb.token] in ("VBD", "VBZ", "VBP"):
        return replace(verb, subject=parse.heads[verb.token])
    if verb.subject is None and is_finite(verb) and parse.deps[verb.token] in ("ROOT", "ccomp"):
        named = _named_before(parse, verb.token)
        if named is not None:
            return replace(verb, subject=named)
        first = min([verb.token, *(child for child in parse.children[verb.token] if parse.deps[child] in _BEFORE_VERB)])
        before = first - 1
        if before >= 0 and parse.tags[before][:2] == "NN" and parse.sentence[before] == parse.sentence[verb.token]:
            left = parse.left[before]
            named = parse.tags[before][:3] == "NNP" and before in annotated.resolved.at
            is_subject = named or (left and parse.words[left - 1] == ",")
            return replace(verb, subject=_first_behind_comma(parse, before)) if is_subject else verb
    if verb.shared and verb.subject is not None and _disagrees(parse, verb, verb.subject):
        first = min([verb.token, *(child for child in parse.children[verb.token] if parse.deps[child] in _BEFORE_VERB)])
        return replace(verb, subject=first - 1 if first and parse.tags[first - 1][:2] == "NN" else None)
    if parse.deps[verb.token] == "relcl" and verb.subject == parse.heads[verb.token]:
        person = _person_meant(annotated, verb)
        return replace(verb, subject=_head_of_name(annotated, verb.subject) if person is None else person)
    return verb


def _first_behind_comma(parse: Parse, token: int) -> int:
    """The first of joined nouns before a verb, behind a comma ("after a war, Oman and | Iran met"); else the token."""
    first = token
    while parse.deps[first] == "conj" and parse.words[parse.left[first] - 1] != ",":
        first = parse.heads[first]
    return first if parse.words[parse.left[first] - 1] == "," else token


def _speaker_over(annotated: AnnotatedText, verb: Verb) -> int | None:
    """Who speaks, where a further verb of speech was given to what he spoke of ("said talks failed and | urged …")."""
    parse, above = annotated.parse, annotated.parse.heads[verb.token]
    cues, lemma = annotated.lexicon.cues, parse.lemmas[verb.token].lower()
    if not verb.shared or verb.subject is None or parse.deps[verb.token] != "conj" or parse.deps[above] != "ccomp":
        return None
    says = parse.heads[above]
    speaks = lemma in cues.clause and parse.lemmas[says].lower() in cues.clause and says < above
    if not speaks or verb.subject in annotated.resolved.at or is_pronoun(parse, verb.subject):
        return None
    return own_subject(parse, says) if parse.tags[says] == parse.tags[verb.token] == "VBD" else None


def _disagrees(parse: Parse, verb: Verb, subject: int) -> bool:
    """Whether the verb is of another number than the subject that it seems to share ("flights … and food was sent")."""
    finite = next(
        (child for child in parse.with_dep(verb.token, "aux", "auxpass") if parse.tags[child] != "MD"), verb.token
    )
    alone = parse.child(subject, "conj") is None
    if parse.lower[finite] == "were":
        return alone and parse.tags[subject] in ("NN", "NNP")
    singular = parse.lower[finite] in ("was", "is", "has") or parse.tags[finite] == "VBZ"
    return singular and alone and parse.tags[subject] == "NNS"


def _named_before(parse: Parse, verb: int) -> int | None:
    """The name that opens the sentence before the verb, which the tagger took for an adverb ("Storm Elke killed …")."""
    before, start = verb - 1, parse.sentences[parse.sentence[verb]][0]
    if before <= start or parse.tags[before] not in ("RB", "JJ") or not parse.words[before].istitle():
        return None
    opens = all(
        parse.words[token][0].isupper() and parse.tags[token][:2] in ("NN", "DT") for token in range(start, before)
    )
    return before if opens else None


def _head_of_name(annotated: AnnotatedText, token: int) -> int:
    """The word on which a name hangs, of which the token is a part ("the Guidelines for Traders, which …")."""
    parse, at = annotated.parse, annotated.resolved.at
    while token in at and parse.heads[token] != token and at.get(parse.heads[token]) == at[token]:
        token = parse.heads[token]
    return token


def _person_meant(annotated: AnnotatedText, verb: Verb) -> int | None:
    """The noun for a person that a clause with "who" speaks of, where it hangs on a day or a place."""
    parse, above = annotated.parse, verb.subject
    who = next((child for child in parse.children[verb.token] if parse.lower[child] == "who"), None)
    if who is None or above is None:
        return None
    dated = annotated.dated
    if above not in dated and above not in annotated.place_at:
        return None
    while parse.heads[above] != above and parse.tags[above][:2] != "VB":
        above = parse.heads[above]
        if parse.tags[above][:2] == "NN" and above not in dated and above not in annotated.place_at:
            return above
    found = parse.child(above, "dobj")
    found = found if found is not None else parse.child(above, "nsubj", "nsubjpass")
    return found if found is not None and found < who else None


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
    cue = plain in annotated.lexicon.cues.clause and not agentless and not alone
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
    if head in verbs and _is_there_was(parse, token, head):
        light_verb = verbs[head]
    elif (
        parse.deps[token] in ("dobj", "nsubj", "nsubjpass")
        and head in verbs
        and parse.lemmas[head].lower() in annotated.lexicon.happenings.light
        and parse.child(head, "prt") is None
    ):
        looks_back = parse.deps[token] == "dobj" and parse.lemmas[head].lower() in annotated.lexicon.happenings.backward
        light_verb = verbs[head] if is_finite(verbs[head]) and not looks_back else None
    return EventTrigger(token, nouns.get(lemma, "other"), lemma, light_verb=light_verb)
