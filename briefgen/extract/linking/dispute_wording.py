"""What is asked where a claim is denied."""

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.drafts import StatementDraft
from briefgen.extract.questions.question_wording import end_of, is_plain, sentence, subject_of, turned_clause


def disputed_claim(annotated: AnnotatedText, claim: StatementDraft, text: str) -> str:
    """Whether what is claimed is so; where the grammar leaves doubt, the claim with its speaker."""
    parse, (first, last) = annotated.parse, claim.tokens
    if claim.by == "statement.clause":
        tops = [
            token
            for token in range(first, last + 1)
            if parse.tags[token][:2] == "VB" and not first <= parse.heads[token] <= last
        ]
        subject = subject_of(parse, tops[0]) if len(tops) == 1 else None
        if subject is not None and is_plain(annotated, first, end_of(parse, tops[0]), subject):
            turned = turned_clause(annotated, tops[0], text)
            asked = sentence(turned) if turned is not None else None
            if asked is not None:
                return asked
    return disputed_passage(annotated, claim, text)


def disputed_passage(annotated: AnnotatedText, claim: StatementDraft, text: str) -> str:
    """The claim in the words of the text."""
    words = " ".join(text[slice(*annotated.parse.span(*claim.evidence))].split()).strip("“”\"' .")
    return f"Disputed: “{words[:1].upper()}{words[1:]}”"
