"""Denials that tell what they deny: the noun for a claim, and what it claims."""

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.drafts import StatementDraft
from briefgen.extract.statements.object_content import calls_untrue
from briefgen.extract.statements.statement_words import statement_words


def owns_claim(annotated: AnnotatedText, denial: StatementDraft) -> bool:
    """Whether the denial says whose claim it denies, or which ("earlier reports from the port")."""
    parse = annotated.parse
    noun = claim_noun(annotated, denial)
    if noun is None:
        return False
    from_whom = any(parse.lower[child] in ("by", "from") for child in parse.with_dep(noun, "prep", "acl"))
    clause = content_of_claim(parse, noun)
    return from_whom or parse.child(noun, "poss") is not None or clause not in (None, denial.token)


def claim_noun(annotated: AnnotatedText, item: StatementDraft) -> int | None:
    """The noun for a claim that is the head of what is said."""
    parse, (first, last) = annotated.parse, item.tokens
    for token in range(first, last + 1):
        if parse.lemmas[token].lower() in annotated.lexicon.cues.claims and parse.tags[token][:2] == "NN":
            return token if parse.heads[token] == item.token or not first <= parse.heads[token] <= last else None
    return None


def content_of_claim(parse: Parse, noun: int) -> int | None:
    """The head of the clause, or of the deed, that the noun for a claim claims."""
    for child in parse.children[noun]:
        if child > noun and parse.deps[child] in ("acl", "ccomp", "relcl") and _is_own_clause(parse, child):
            return child
        deed = parse.child(child, "pcomp") if child > noun and parse.deps[child] == "prep" else None
        if deed is not None and parse.tags[deed] == "VBG":
            return deed
    return None


def _is_own_clause(parse: Parse, clause: int) -> bool:
    """Whether the clause is what is claimed, not one that describes the claim ("claims that were made")."""
    subject, mark = parse.child(clause, "nsubj", "nsubjpass", "expl"), parse.child(clause, "mark")
    beside = parse.left[clause] == parse.heads[clause] + 1 or (mark is not None and parse.lower[mark] == "that")
    return beside and subject is not None and parse.tags[subject] not in ("WDT", "WP")


def denied_clause(annotated: AnnotatedText, denial: StatementDraft) -> int | None:
    """What is claimed by the noun that the denial denies; None where it only points back."""
    noun = claim_noun(annotated, denial)
    clause = content_of_claim(annotated.parse, noun) if noun is not None else None
    return clause if clause != denial.token else None


def names_claim(annotated: AnnotatedText, denial: StatementDraft) -> bool:
    """Whether the denial says of what the claim is, and whose ("Chad's arms allegations", "reports of a truce")."""
    parse, noun = annotated.parse, claim_noun(annotated, denial)
    if noun is None:
        return False
    below = (parse.child(child, "pobj") for child in parse.with_dep(noun, "prep") if parse.lower[child] == "of")
    deeds = annotated.lexicon.happenings.nouns
    if any(deed is not None and parse.lemmas[deed].lower() in deeds for deed in below):  # "reports of a truce"
        return True
    of_what = any(parse.tags[child] in ("NN", "NNS") for child in parse.with_dep(noun, "compound"))
    owner = parse.child(noun, "poss")
    return of_what and owner is not None and annotated.resolved.at.get(owner) not in (None, denial.speaker)


def is_which(annotated: AnnotatedText, denial: StatementDraft) -> bool:
    """Whether what is denied is only "which", for something of its own sentence."""
    return denial.tokens[0] == denial.tokens[1] and annotated.parse.lower[denial.tokens[0]] == "which"


def claimed_before(annotated: AnnotatedText, denial: StatementDraft) -> int | None:
    """The noun for the claim that "which" means in its sentence ("allegations of theft, which Peru denied")."""
    parse = annotated.parse
    if not is_which(annotated, denial):
        return None
    start = parse.sentences[parse.sentence[denial.token]][0]
    for noun in range(denial.tokens[0] - 1, start - 1, -1):
        if parse.lemmas[noun].lower() in annotated.lexicon.cues.claims and parse.tags[noun][:2] == "NN":
            return noun if parse.child(noun, "prep", "acl", "compound") is not None else None
    return None


def says_untrue(annotated: AnnotatedText, item: StatementDraft) -> bool:
    """Whether it is said of a claim that it is not so ("the reports are false", "have nothing to do with reality")."""
    parse, (first, last) = annotated.parse, item.tokens
    if (
        item.stance != "asserts"
        or item.by not in ("statement.clause", "statement.quote")
        or "neg" in parse.deps[first:last]
    ):
        return False
    subject = next((token for token in range(first, last + 1) if parse.deps[token] in ("nsubj", "nsubjpass")), None)
    if subject is None or parse.lemmas[subject].lower() not in annotated.lexicon.cues.claims:
        return False
    words = set(parse.lower[first : last + 1])
    nothing = "nothing" in words and not statement_words().reality.isdisjoint(words)
    return nothing or calls_untrue(annotated, first, last)
