"""The subject that a verb has in sense: named before it, behind a comma, or the person whom its clause is about."""

from dataclasses import replace

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import Verb, is_finite, is_pronoun, own_subject
from briefgen.extract.annotate.parse import Parse

_BODIES = ("organisation", "armed_group", "government", "state")
_BEFORE_VERB = ("aux", "auxpass", "advmod", "neg", "npadvmod")


def with_subject(annotated: AnnotatedText, verb: Verb) -> Verb:
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
        helpers = (child for child in parse.children[verb.token] if parse.deps[child] in _BEFORE_VERB)
        before = min([verb.token, *(parse.left[child] for child in helpers)]) - 1
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
        person = _deed_meant(annotated, verb) if person is None else person
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
        return _person_over(annotated, verb, above)
    while parse.heads[above] != above and parse.tags[above][:2] != "VB":
        above = parse.heads[above]
        if parse.tags[above][:2] == "NN" and above not in dated and above not in annotated.place_at:
            return above
    found = parse.child(above, "dobj")
    found = found if found is not None else parse.child(above, "nsubj", "nsubjpass")
    return found if found is not None and found < who else None


def _person_over(annotated: AnnotatedText, verb: Verb, above: int) -> int | None:
    """The person of whom a clause with "who" tells that hangs on one body ("the head of a guild who was jailed")."""
    parse, clusters, at = annotated.parse, annotated.resolved.clusters, annotated.resolved.at
    kind = clusters[at[above]].kind if above in at else None
    one = parse.tags[above] in ("NN", "NNP") and parse.child(above, "conj") is None and not _is_of_many(parse, verb)
    is_body = kind in _BODIES or (kind is None and parse.lemmas[above].lower() in annotated.lexicon.bodies.generic)
    if not one or not is_body:
        return None
    found: int | None = None
    while parse.heads[above] != above:
        above = parse.heads[above]
        if above in at and clusters[at[above]].kind == "person":
            return above
        office = parse.lemmas[above].lower() in annotated.lexicon.offices.heads | annotated.lexicon.bodies.people
        found = above if found is None and parse.tags[above] == "NN" and office else found
    return found


def _is_of_many(parse: Parse, verb: Verb) -> bool:
    """Whether the verb has the form for more than one ("a guild who have closed their shops")."""
    finite = parse.child(verb.token, "aux", "auxpass")
    return parse.lower[finite if finite is not None else verb.token] in ("are", "were", "have")


def _deed_meant(annotated: AnnotatedText, verb: Verb) -> int | None:
    """The deed that "occurred", where the clause hangs on the place of it ("a raid in Oslo that | began")."""
    parse, happenings, above = annotated.parse, annotated.lexicon.happenings, verb.subject
    if above is None or above not in annotated.place_at or parse.lemmas[verb.token].lower() not in happenings.occurring:
        return None
    while parse.heads[above] != above and parse.tags[above][:2] != "VB":
        above = parse.heads[above]
        if parse.lemmas[above].lower() in happenings.nouns:
            return above
    return None
