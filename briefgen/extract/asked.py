"""The wording of open questions, made of the text's own words."""

from briefgen.extract.reading import Reading
from briefgen.extract.reference import actor_of

QUESTION_WORDS = frozenset({"who", "when", "where", "why", "how", "what", "which", "whether", "if"})


_BLANK = frozenset({"_SP", ".", ",", ":", "''", "``"})


def asked_clause(reading: Reading, token: int, text: str) -> str | None:
    """The question that the clause asks itself: "the individual who will serve" (who?), "when it will open" (when?)."""
    parse = reading.parse
    for child in parse.children[token]:
        if child < token:
            continue
        relative = (
            parse.child(child, "relcl")
            if parse.deps[child] == "dobj"
            else child
            if parse.deps[child] == "ccomp"
            else None
        )
        if relative is None:
            continue
        first = parse.left[relative]
        if parse.lower[first] in ("who", "when", "where", "why", "how", "what"):
            words = words_between(reading, first, end_of(reading, relative), text)
            return f"{words[0].upper()}{words[1:]}?"
        if parse.lower[first] in ("whether", "if") and first < relative:
            return f"Is it so that {words_between(reading, first + 1, end_of(reading, relative), text)}?"
    return None


def asked_below(reading: Reading, head: int, token: int, text: str) -> str | None:
    """The question that a clause below the verb `head` or the word `token` asks ("unclear whether …"), or None."""
    parse = reading.parse
    for anchor in (head, token):
        for child in parse.children[anchor]:
            if (
                parse.deps[child] not in ("ccomp", "csubj", "csubjpass", "nsubj", "advcl", "xcomp", "acl")
                or parse.tags[child][:2] != "VB"
            ):
                continue
            first = parse.left[child]
            if parse.lower[first] not in QUESTION_WORDS:
                continue
            if parse.lower[first] in ("whether", "if"):
                return f"Is it so that {words_between(reading, first + 1, end_of(reading, child), text)}?"
            words = words_between(reading, first, end_of(reading, child), text)
            return f"{words[0].upper()}{words[1:]}?"
    return None


def noun_phrase(reading: Reading, head: int, text: str) -> str:
    """The noun phrase of the head for the middle of a question; for a pronoun the name that it stands for."""
    parse = reading.parse
    if parse.tags[head] == "PRP":
        player = actor_of(reading, head)
        if player is not None:
            name = reading.cast.players[player].name
            return name if name.casefold() in text.casefold() else f"[{name}]"
    last = head
    for child in parse.children[head]:
        if child > head:
            if parse.deps[child] in ("relcl", "acl", "appos", "punct", "conj"):
                break
            last = parse.right[child]
    words = words_between(reading, parse.left[head], last, text)
    return words if parse.tags[parse.left[head]] in ("NNP", "NNPS") else f"{words[:1].lower()}{words[1:]}"


def end_of(reading: Reading, token: int) -> int:
    """The end of the clause, before what is joined to it or explains it."""
    parse = reading.parse
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


def words_between(reading: Reading, first: int, last: int, text: str) -> str:
    """The words of the original text from one token to another, both inclusive; "" for none."""
    if first > last:
        return ""
    return " ".join(text[slice(*reading.parse.span(first, last))].split())
