"""The wording of open questions, made of the text's own words."""

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse

QUESTION_WORDS = frozenset({"who", "whom", "whose", "when", "where", "why", "how", "what", "which", "whether", "if"})
_DO = {"VBD": "did", "VBN": "did", "VBZ": "does", "VBP": "do"}
_CLAUSES = ("ccomp", "csubj", "csubjpass", "nsubj", "advcl", "xcomp", "acl")
_BLANK = frozenset({"_SP", ".", ",", ":", "''", "``"})


def asked_clause(annotated: AnnotatedText, token: int, text: str) -> str | None:
    """The question below the verb: "announced who will serve" (who?), "said when it will open" (when?); or None."""
    parse = annotated.parse
    for child in parse.children[token]:
        if child < token:
            continue
        below = parse.child(child, "relcl") if parse.deps[child] == "dobj" else child
        if below is None or parse.deps[below] not in ("relcl", "ccomp", "advcl"):
            continue
        if parse.deps[below] == "advcl" and (parse.lower[parse.left[below]] == "if" or _subject(parse, below) is None):
            continue
        asked = _question_of(annotated, below, text)
        if asked is not None:
            return asked
    return None


def asked_below(annotated: AnnotatedText, head: int, token: int, text: str) -> str | None:
    """The question that a clause below the verb `head` or the word `token` asks ("unclear whether …"), or None."""
    parse = annotated.parse
    for anchor in (head, token):
        for child in parse.children[anchor]:
            if parse.deps[child] in _CLAUSES and parse.tags[child][:2] == "VB":
                asked = _question_of(annotated, child, text)
                if asked is not None:
                    return asked
    return None


def _question_of(annotated: AnnotatedText, clause: int, text: str) -> str | None:
    """A dependent question made a direct one, such as "when talks will resume"; None for any other clause."""
    parse = annotated.parse
    first, last, subject = parse.left[clause], end_of(annotated, clause), _subject(parse, clause)
    if parse.lower[first] not in QUESTION_WORDS:
        return None
    whether = parse.lower[first] in ("whether", "if")
    if subject is not None and parse.left[subject] > first:
        turned = _turned(annotated, clause, subject, text)
        if turned is not None:
            asked = "" if whether else words_between(annotated, first, parse.left[subject] - 1, text)
            return _sentence(f"{asked} {turned}")
    if whether:
        return _sentence(f"is it so that {words_between(annotated, first + 1, last, text)}")
    return _sentence(words_between(annotated, first, last, text))


def _turned(annotated: AnnotatedText, clause: int, subject: int, text: str) -> str | None:
    """The clause with its auxiliary before its subject; None where that can't be had by moving words."""
    parse = annotated.parse
    auxiliaries = [child for child in parse.children[clause] if parse.deps[child] in ("aux", "auxpass")]
    first = auxiliaries[0] if auxiliaries else clause if parse.lemmas[clause].lower() == "be" else None
    who, last = noun_phrase(annotated, subject, text), end_of(annotated, clause)
    after = first if first is not None else clause
    if parse.right[subject] >= after or parse.words[after][0] in "'’" or parse.lower[after + 1 : after + 2] == ("n't",):
        return None
    before = words_between(annotated, parse.right[subject] + 1, after - 1, text)
    rest = words_between(annotated, after + 1, last, text)
    if first is not None:
        return " ".join(f"{parse.lower[first]} {who} {before} {rest}".split())
    does = _DO.get(parse.tags[clause])
    return " ".join(f"{does} {who} {before} {parse.lemmas[clause]} {rest}".split()) if does else None


def _sentence(words: str) -> str:
    words = words.strip()
    return f"{words[:1].upper()}{words[1:]}?"


def _subject(parse: Parse, clause: int) -> int | None:
    return parse.child(clause, "nsubj", "nsubjpass", "csubj", "expl")


def noun_phrase(annotated: AnnotatedText, head: int, text: str) -> str:
    """The noun phrase of the head for the middle of a question; for a pronoun the name that it stands for."""
    parse = annotated.parse
    if parse.tags[head] == "PRP":
        cluster = actor_of(annotated, head)
        if cluster is not None:
            name = annotated.resolved.clusters[cluster].name
            return name if name.casefold() in text.casefold() else f"[{name}]"
    last = head
    for child in parse.children[head]:
        if child > head:
            if parse.deps[child] in ("relcl", "acl", "appos", "punct", "conj"):
                break
            last = parse.right[child]
    words = words_between(annotated, parse.left[head], last, text)
    return words if parse.tags[parse.left[head]] in ("NNP", "NNPS") else f"{words[:1].lower()}{words[1:]}"


def end_of(annotated: AnnotatedText, token: int) -> int:
    """The end of the clause, before what is joined to it or explains it."""
    parse = annotated.parse
    last = token
    for child in parse.children[token]:
        if child < token:
            continue
        if parse.deps[child] in ("conj", "cc", "advcl", "parataxis", "punct"):
            break
        last = max(last, parse.right[child])
    while last > token and parse.tags[last] in _BLANK:
        last -= 1
    return last


def words_between(annotated: AnnotatedText, first: int, last: int, text: str) -> str:
    """The words of the original text from one token to another, both inclusive; "" for none."""
    if first > last:
        return ""
    return " ".join(text[slice(*annotated.parse.span(first, last))].split())
