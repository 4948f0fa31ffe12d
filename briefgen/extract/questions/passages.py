"""The passage that says that something is not known, for where no question can be made of it."""

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.questions.phrases import is_of_talk, words_between
from briefgen.extract.questions.question_wording import BLANK, is_balanced, subject_of

_LONG = 24  # words of a sentence beyond which its clause is enough; 16 and 32 give the same on short texts
_SHORT = 5  # words after the first below which a clause says too little without its sentence; chosen by hand


def passage(annotated: AnnotatedText, token: int, text: str) -> str | None:
    """The sentence itself, or of a long one the clause; None where it can't stand alone, being talk between people."""
    parse = annotated.parse
    first, last = parse.sentences[parse.sentence[token]]
    subject = subject_of(parse, token)
    opens = subject is not None and not any(
        parse.tags[at] in ("WRB", "IN") and parse.lower[at] != "that" for at in range(parse.left[token], subject)
    )
    is_part = parse.deps[token] == "ccomp" or (last - first > _LONG and parse.deps[token] in ("ROOT", "conj"))
    if opens and is_part:
        clause = parse.left[token], _before_joined(parse, token)
        while clause[0] < token and parse.deps[clause[0]] in ("cc", "punct", "mark"):
            clause = clause[0] + 1, clause[1]
        if clause[1] - clause[0] >= _SHORT and parse.tags[clause[0]] != "PRP$":
            first, last = clause
    while last > first and parse.tags[last] in BLANK:
        last -= 1
    if any(is_of_talk(parse, at) for at in range(first, last + 1)) or last - first > 2 * _LONG:
        return None
    if _points_before(parse, first, last):
        return None
    words = words_between(annotated, first, last, text).strip("“”\"' ")
    return f"Not known: “{words[:1].upper()}{words[1:]}”" if is_balanced(words) else None


def _points_before(parse: Parse, first: int, last: int) -> bool:
    """Whether the words open with a pronoun for something before them; "it is unclear" has none."""
    opening = next((at for at in range(first, last + 1) if parse.tags[at][:2] == "NN" or parse.tags[at] == "PRP"), None)
    if opening is None or parse.tags[opening] != "PRP":
        return False
    return parse.lower[opening] != "it" or parse.lemmas[parse.heads[opening]].lower() not in ("be", "remain")


def _before_joined(parse: Parse, token: int) -> int:
    """The last token before a verb that is joined to this one."""
    joined = [
        child for child in parse.with_dep(token, "conj") if child > token and subject_of(parse, child) is not None
    ]
    if not joined:
        return parse.right[token]
    last = parse.left[joined[0]] - 1
    while last > token and (parse.deps[last] == "cc" or parse.tags[last] in BLANK):
        last -= 1
    return last
