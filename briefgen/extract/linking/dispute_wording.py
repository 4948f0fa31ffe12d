"""What is asked where a claim is denied."""

from collections.abc import Iterator, Sequence

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.drafts import QuestionDraft, StatementDraft
from briefgen.extract.questions.phrases import is_plain
from briefgen.extract.questions.question_wording import end_of, is_balanced, sentence, subject_of, turned_clause

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def disputed_claim(annotated: AnnotatedText, claim: StatementDraft, text: str) -> str:
    """Whether what is claimed is so; where the grammar leaves doubt, the claim with its speaker."""
    parse, (first, last) = annotated.parse, claim.tokens
    if claim.by in ("statement.clause", "statement.noun"):
        tops = [
            token
            for token in range(first, last + 1)
            if parse.tags[token][:2] == "VB" and not first <= parse.heads[token] <= last
        ]
        subject = subject_of(parse, tops[0]) if len(tops) == 1 else None
        if subject is not None and is_plain(annotated, first, end_of(parse, tops[0]), subject):
            turned = turned_clause(annotated, tops[0], text, last)
            asked = sentence(turned) if turned is not None else None
            if asked is not None:
                return asked
    return disputed_passage(annotated, claim, text)


def disputed_clause(annotated: AnnotatedText, denial: StatementDraft, clause: int | None, text: str) -> str:
    """Whether the clause that is denied is so; where the grammar leaves doubt, the denial."""
    parse, last = annotated.parse, denial.tokens[1]
    label = next((at for at in range(denial.tokens[0], last + 1) if _is_label(parse, at, last)), None)
    last = label - 1 if label is not None else last
    whole = clause is not None and not any(
        parse.tags[at] in _FINITE for at in range(end_of(parse, clause) + 1, last + 1)
    )
    if clause is not None and whole and is_plain(annotated, clause, end_of(parse, clause), None, opened=True):
        turned = turned_clause(annotated, clause, text, last)
        asked = sentence(turned) if turned is not None else None
        if asked is not None:
            return asked
    return disputed_passage(annotated, denial, text)


def _is_label(parse: Parse, token: int, last: int) -> bool:
    """Whether what the claim is called begins here, at the end of the denial ("as old news")."""
    return parse.lower[token] == "as" and parse.deps[token] == "prep" and parse.right[token] == last


def disputed_passage(annotated: AnnotatedText, claim: StatementDraft, text: str) -> str:
    """The claim in the words of the text."""
    told = " ".join(text[slice(*annotated.parse.span(*claim.evidence))].split()).strip(" .")
    bare = told.strip("“”\"' .")
    words = bare if is_balanced(bare) else told
    return f"Disputed: “{words[:1].upper()}{words[1:]}”"


def told_once(annotated: AnnotatedText, disputes: Sequence[QuestionDraft]) -> Iterator[QuestionDraft]:
    """The disputes without those of the headline that the text below tells again, and each wording once."""
    seen: set[str] = set()
    heads = [number in annotated.headline for number in _sentences(annotated, disputes)]
    below = [_names(annotated, item) for item, head in zip(disputes, heads, strict=True) if not head]
    for item, head in zip(disputes, heads, strict=True):
        again = head and any(_names(annotated, item) & names for names in below)
        if not again and item.text not in seen:
            yield item
        seen.add(item.text)


def _sentences(annotated: AnnotatedText, disputes: Sequence[QuestionDraft]) -> Iterator[int]:
    return (annotated.parse.sentence[item.tokens[0]] for item in disputes)


def _names(annotated: AnnotatedText, item: QuestionDraft) -> set[str]:
    parse = annotated.parse
    return {
        parse.lemmas[at].lower()
        for at in range(item.tokens[0], item.tokens[1] + 1)
        if parse.tags[at][:2] == "NN" and parse.lemmas[at].lower() not in annotated.lexicon.cues.claims
    }
