"""Two sides that say what cannot both be so: each lays a deed on the other, or claims what only one can have."""

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.grammar import verb_of
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.drafts import StatementDraft
from briefgen.extract.linking.denials import has_negation, is_claim, is_other, main_verb
from briefgen.extract.statements.statement_words import statement_words

_NEAR = 2  # sentences between two that say opposite things; 1 gives the same on short texts


def crossed(annotated: AnnotatedText, one: StatementDraft, two: StatementDraft) -> bool:
    """Whether each of two sides lays the same deed on the other."""
    parse = annotated.parse
    if one.speaker is None or two.speaker is None or one.speaker == two.speaker:
        return False
    if abs(parse.sentence[one.token] - parse.sentence[two.token]) > _NEAR:
        return False
    if not (is_claim(annotated, one) and is_claim(annotated, two)):
        return False
    blamed, returned = (_named(annotated, item) for item in (one, two))
    if two.speaker not in blamed or one.speaker not in returned or one.speaker in blamed or two.speaker in returned:
        return False
    deeds = [_deeds(parse, item) for item in (one, two)]
    accuse = all(parse.lemmas[item.token].lower() in annotated.lexicon.cues.accusing for item in (one, two))
    return accuse or bool(deeds[0] & deeds[1])


def _named(annotated: AnnotatedText, item: StatementDraft) -> set[int]:
    """The clusters that what is said names, also by the adjective of a state ("a Philippine boat")."""
    tokens, at = range(item.tokens[0], item.tokens[1] + 1), annotated.resolved.at
    found = {at[token] for token in tokens if token in at}
    codes = {entry.code for token in tokens if (entry := gazetteer().match(annotated.parse.words, token)) is not None}
    names = {gazetteer().names[code] for code in codes if code in gazetteer().names}
    return found | {number for number, cluster in enumerate(annotated.resolved.clusters) if cluster.name in names}


def rival(annotated: AnnotatedText, one: StatementDraft, two: StatementDraft) -> bool:
    """Whether two sides say of two that they did what only one can have done ("it won the vote")."""
    parse = annotated.parse
    if not is_other(one, two) or abs(parse.sentence[one.token] - parse.sentence[two.token]) > _NEAR:
        return False
    if not all(is_claim(annotated, item) and not has_negation(annotated, item) for item in (one, two)):
        return False
    verbs = [main_verb(parse, item) for item in (one, two)]
    first, second = verbs
    if first is None or second is None or parse.lemmas[first] != parse.lemmas[second]:
        return False
    tenses = {verb_of(parse, verb).tense for verb in (first, second)}
    if parse.lemmas[first].lower() not in statement_words().exclusive or tenses & {"future", "modal", "infinitive"}:
        return False
    return _are_two(annotated, first, second) and _of_one_thing(parse, first, second)


def _are_two(annotated: AnnotatedText, first: int, second: int) -> bool:
    """Whether the verbs have two doers: two actors, or one and a noun that tells which ("the ruling party")."""
    doers = [verb_of(annotated.parse, verb).subject for verb in (first, second)]
    if doers[0] is None or doers[1] is None:
        return False
    one, two = (actor_of(annotated, doer) for doer in doers if doer is not None)
    if one is not None and two is not None:
        return one != two
    told = [doer for doer, actor in zip(doers, (one, two), strict=True) if actor is None and doer is not None]
    return len(told) == 1 and annotated.parse.child(told[0], "amod", "compound", "poss") is not None


def _of_one_thing(parse: Parse, first: int, second: int) -> bool:
    """Whether the objects of the verbs share their noun, or one verb has none."""
    one, two = (parse.child(verb, "dobj") for verb in (first, second))
    return one is None or two is None or parse.lemmas[one].lower() == parse.lemmas[two].lower()


def _deeds(parse: Parse, item: StatementDraft) -> set[str]:
    first, last = item.tokens
    verbs = (token for token in range(first, last + 1) if parse.tags[token][:2] == "VB")
    return {parse.lemmas[token].lower() for token in verbs if parse.deps[token] not in ("aux", "auxpass")} - {
        "be",
        "have",
    }
