"""Which claim a denial denies: only the one that its grammar points to."""

from collections.abc import Sequence

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import verb_of
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.drafts import EventDraft, StatementDraft
from briefgen.extract.linking.claim_nouns import is_which, owns_claim
from briefgen.extract.statements.cue_verbs import lemma_of

_ALLEGED = 6  # sentences from an accusation to "these allegations"; 3 and 10 give the same on short texts
_BESIDE = 4  # statements from a denial to a claim within its words; 2 and 8 give the same on short texts
_NEAR = 2  # sentences from a claim to the denial that points back to it; of 31 questions 1 loses one, 4 none


def claim_denied(annotated: AnnotatedText, statements: Sequence[StatementDraft], number: int) -> int | None:
    """The claim of another speaker to which the denial points back, within a few sentences before it."""
    denial = statements[number]
    if not is_denial(annotated, denial):
        return None
    inside = claim_inside(annotated, statements, number)
    if inside is not None or owns_claim(annotated, denial):
        return inside
    if not denial.back:
        return _claim_alike(annotated, statements, number)
    sentence = annotated.parse.sentence
    for index in range(number - 1, -1, -1):
        claim = statements[index]
        apart = sentence[denial.token] - sentence[claim.token]
        if apart > (0 if is_which(annotated, denial) else _ALLEGED):
            return None
        reach = _ALLEGED if claim.stance != "asserts" and not _is_pronoun(denial) else _NEAR
        told = claim.stance != "asserts" or not has_negation(annotated, claim)  # what says no is no claim but a denial
        if 0 <= apart <= reach and told and is_other(claim, denial) and is_claim(annotated, claim):
            return index
    return _told_after(annotated, statements, number)


def _told_after(annotated: AnnotatedText, statements: Sequence[StatementDraft], number: int) -> int | None:
    """The claim that only the sentence behind its denial tells, as what went before ("X had said that …")."""
    sentence, denial = annotated.parse.sentence, statements[number]
    for index in range(number + 1, min(number + _BESIDE, len(statements))):
        claim = statements[index]
        if sentence[claim.token] - sentence[denial.token] > 1:
            return None
        earlier = verb_of(annotated.parse, claim.token).tense == "pluperfect"
        if earlier and is_other(claim, denial) and is_claim(annotated, claim):
            return index
    return None


def claim_inside(annotated: AnnotatedText, statements: Sequence[StatementDraft], number: int) -> int | None:
    """The claim of another that stands within the denial itself ("dismissed reports accusing it of …")."""
    denial = statements[number]
    for index in range(max(number - _BESIDE, 0), min(number + _BESIDE + 1, len(statements))):
        claim = statements[index]
        nested = denial.tokens[0] <= claim.tokens[0] and claim.tokens[1] <= denial.tokens[1]
        if index != number and nested and is_other(claim, denial) and is_claim(annotated, claim):
            return index
    return None


def _claim_alike(annotated: AnnotatedText, statements: Sequence[StatementDraft], number: int) -> int | None:
    """The claim of another speaker right before a denial that has a noun or a verb of it ("denies losing the town")."""
    denial = statements[number]
    words = _content_lemmas(annotated, denial)
    for index in range(number - 1, -1, -1):
        claim = statements[index]
        apart = annotated.parse.sentence[denial.token] - annotated.parse.sentence[claim.token]
        if apart > 1:
            return None
        nested = claim.tokens[0] <= denial.token <= claim.tokens[1]
        if apart < 0 or nested or not is_other(claim, denial) or not is_claim(annotated, claim):
            continue
        if words & _content_lemmas(annotated, claim) and _is_of_denier(annotated, denial, claim):
            return index
    return None


def _is_of_denier(annotated: AnnotatedText, denial: StatementDraft, claim: StatementDraft) -> bool:
    """Whether a denial of a part in something ("any involvement in the raid") follows a claim about who denies it."""
    parse = annotated.parse
    if parse.lemmas[denial.tokens[0]].lower() not in ("any", "involvement", "part", "responsibility"):
        return True
    tokens = range(claim.tokens[0], claim.tokens[1] + 1)
    return denial.speaker is not None and any(annotated.resolved.at.get(token) == denial.speaker for token in tokens)


def _content_lemmas(annotated: AnnotatedText, item: StatementDraft) -> set[str]:
    """The common nouns and the verbs of what is said, but for those of being and having."""
    parse = annotated.parse
    tokens = range(item.tokens[0], item.tokens[1] + 1)
    told = (token for token in tokens if parse.tags[token] in ("NN", "NNS") or parse.tags[token][:2] == "VB")
    lemmas = {parse.lemmas[token].lower() for token in told if parse.deps[token] not in ("aux", "auxpass")}
    return lemmas - {"be", "have", "do"} - annotated.lexicon.cues.clause.keys()


def _is_pronoun(item: StatementDraft) -> bool:
    return item.tokens[0] == item.tokens[1]


def is_denial(annotated: AnnotatedText, item: StatementDraft) -> bool:
    """Whether the statement says that something was not so; none is of a plan, nor of who does not confirm either."""
    parse = annotated.parse
    if item.stance != "denies" or _is_withheld(parse, item.token):
        return False
    words = {parse.lemmas[token].lower() for token in range(item.tokens[0], item.tokens[1] + 1)}
    cues, pointing = annotated.lexicon.cues, annotated.lexicon.function.pointing_back
    if lemma_of(parse, item.token) in cues.refusing:  # what else is rejected is a proposal
        return bool(words & cues.claims) and parse.lower[item.tokens[0]] not in pointing
    return parse.child(item.token, "dative") is None


def _is_withheld(parse: Parse, token: int) -> bool:
    """Whether it is negated, or joined to "confirm"."""
    above = parse.heads[token] if parse.deps[token] == "conj" else token
    joined = {parse.lemmas[item].lower() for item in (above, *parse.with_dep(above, "conj"))}
    return "confirm" in joined or parse.child(token, "neg") is not None or parse.child(above, "neg") is not None


def is_claim(annotated: AnnotatedText, item: StatementDraft) -> bool:
    """Whether the statement says that something is so: a clause that is said, or an accusation."""
    if item.back or item.stance not in ("asserts", "alleges", "criticises"):
        return False
    if annotated.parse.lemmas[item.token].lower() in annotated.lexicon.cues.accusing:
        return True
    said = item.stance != "criticises" and item.by != "statement.object"
    main = main_verb(annotated.parse, item)
    return said and main is not None and not _is_advice(annotated.parse, main)


def _is_advice(parse: Parse, token: int) -> bool:
    """Whether the verb says what ought to be."""
    return any(parse.lower[child] in ("must", "ought", "should") for child in (token, *parse.children[token]))


def is_other(one: StatementDraft, two: StatementDraft) -> bool:
    """Whether two statements are of two speakers."""
    if one.speaker is None and two.speaker is None:
        return one.speaker_tokens != two.speaker_tokens
    return one.speaker != two.speaker


def main_verb(parse: Parse, item: StatementDraft) -> int | None:
    """The first verb of what is said."""
    tokens = range(item.tokens[0], item.tokens[1] + 1)
    verbs = (token for token in tokens if parse.tags[token][:2] in ("VB", "MD"))
    return next((token for token in verbs if parse.deps[token] not in ("amod", "compound")), None)


def is_mutual(annotated: AnnotatedText, item: StatementDraft) -> bool:
    """Whether two sides accuse each other."""
    parse, (first, last) = annotated.parse, item.tokens
    if parse.lemmas[item.token].lower() not in annotated.lexicon.cues.accusing:
        return False
    pairs = zip(parse.lower[first:last], parse.lower[first + 1 : last + 1], strict=True)
    several = not {"both", "each"}.isdisjoint(parse.lower[slice(*_speaker_words(item))])
    mutual = {("each", "other"), ("one", "another"), *((("the", "other"),) if several else ())}
    return not mutual.isdisjoint(pairs)


def _speaker_words(item: StatementDraft) -> tuple[int, int]:
    return item.speaker_tokens[0], item.speaker_tokens[1] + 1


def has_negation(annotated: AnnotatedText, item: StatementDraft) -> bool:
    """Whether something in the statement is negated."""
    parse, tokens = annotated.parse, slice(item.tokens[0], item.tokens[1] + 1)
    return "neg" in parse.deps[tokens] or not annotated.lexicon.function.negative.isdisjoint(parse.lower[tokens])


def refuted(
    annotated: AnnotatedText, item: StatementDraft, claim: StatementDraft, told: Sequence[EventDraft]
) -> list[int]:
    """The places of those of the events told in a claim that the statement says did not happen: verb and doer alike."""
    parse = annotated.parse
    found = []
    for place, event in enumerate(told):
        verb = event.trigger.verb
        if verb is None or verb.subject is None or verb.negated or event.status not in ("reported", "claimed"):
            continue
        if not claim.tokens[0] <= verb.token <= claim.tokens[1]:
            continue
        doer, deed = parse.lemmas[verb.subject].lower(), parse.lemmas[verb.token].lower()
        if any(
            parse.lemmas[token].lower() == deed and _did_not(parse, token, doer)
            for token in range(item.tokens[0], item.tokens[1] + 1)
        ):
            found.append(place)
    return found


def _did_not(parse: Parse, token: int, doer: str) -> bool:
    subject = parse.child(token, "nsubj", "nsubjpass")
    if subject is None or parse.lemmas[subject].lower() != doer:
        return False
    none = any(parse.lower[child] == "no" for child in parse.with_dep(subject, "det", "neg"))
    if parse.child(token, "neg") is None and not none:
        return False
    return not any(parse.lower[aux] in ("will", "would", "wo") for aux in parse.with_dep(token, "aux"))
