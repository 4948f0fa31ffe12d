"""Noun phrases and other words of the text as a question takes them up; None wherever the grammar leaves doubt."""

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.parse import Parse


def is_of_talk(parse: Parse, token: int) -> bool:
    """Whether the word is a pronoun for those who talk with each other."""
    return (
        parse.lower[token] in lexicon().openness.of_talk
        and parse.tags[token] in ("PRP", "PRP$")
        and parse.words[token] != "US"
    )


def is_plain(annotated: AnnotatedText, first: int, last: int, subject: int | None = None, opened: bool = False) -> bool:
    """Whether the words are clear by themselves: each pronoun follows a noun that it may stand for, or is named.

    `opened`: whether a noun stands before the words.
    """
    parse = annotated.parse
    for token in range(first, last + 1):
        word, tag = parse.lower[token], parse.tags[token]
        if is_of_talk(parse, token) or word in lexicon().openness.any:
            return False
        if tag[:2] == "NN":
            opened = True
        elif tag in ("PRP", "PRP$"):
            named = token == subject and actor_of(annotated, token) is not None
            near = opened and (tag == "PRP$" or parse.deps[token] in ("nsubj", "nsubjpass"))
            if not near and not named:
                return False
        elif _points_away(parse, token):
            return False
    return True


def _points_away(parse: Parse, token: int) -> bool:
    """Whether the word stands for something outside the words: "of which", "do this", "this rise"."""
    word, dep = parse.lower[token], parse.deps[token]
    if word in ("which", "whom", "whose"):
        return dep in ("pobj", "poss")
    return word in ("this", "these", "those", "that") and dep != "mark" and (word != "that" or dep[:5] != "nsubj")


def phrase(annotated: AnnotatedText, head: int, text: str) -> str | None:
    """The noun phrase of the head for the middle of a question; for a pronoun the name that it stands for.

    None for a pronoun that stands for nobody known, and for no noun at all.
    """
    parse = annotated.parse
    tag, word = parse.tags[head], parse.lower[head]
    if tag == "PRP":
        return _named(annotated, head, text)
    if tag == "EX":
        return word
    first, last = parse.left[head], parse.right[head]
    joined = parse.child(head, "conj") is not None
    if not joined and any(parse.words[token] == "," for token in range(head, last)):
        last = _bare_end(parse, head)
    aside = next((at for at in range(head + 1, last) if parse.deps[at] == "relcl" and parse.left[at] > head), None)
    while last > head and parse.words[last] == ",":
        last -= 1
    if aside is not None and parse.words[parse.left[aside] - 1] == "," and parse.right[aside] == last:
        last = parse.left[aside] - 2
    is_noun = tag[:2] in ("NN", "CD", "JJ") or tag == "VBG"
    none = any(parse.lower[child] in ("no", "neither") for child in parse.with_dep(head, "det", "neg"))
    if not is_noun or none or not is_plain(annotated, first, last):
        return None
    words = words_between(annotated, first, last, text)
    return words if _keeps_capital(annotated, first) else f"{words[:1].lower()}{words[1:]}"


def _keeps_capital(annotated: AnnotatedText, token: int) -> bool:
    """Whether the word has its capital as a name, not only because a sentence begins with it."""
    parse, word = annotated.parse, annotated.parse.words[token]
    named = parse.tags[token] in ("NNP", "NNPS") or token in annotated.place_at
    return named or (len(word) > 1 and word[:2].isupper()) or not opens_sentence(parse, token)


def opens_sentence(parse: Parse, token: int) -> bool:
    """Whether the word begins a sentence or a quotation."""
    before = token - 1
    return token == parse.sentences[parse.sentence[token]][0] or parse.tags[before] in ("``", "''", ":")


def _named(annotated: AnnotatedText, head: int, text: str) -> str | None:
    """The name that a pronoun stands for, in brackets where the text has another; or the words for who says it."""
    teller = _teller(annotated.parse, head)
    if teller is not None:
        return phrase(annotated, teller, text)
    cluster = actor_of(annotated, head)
    if cluster is None or is_of_talk(annotated.parse, head):
        return None
    found = annotated.resolved.clusters[cluster]
    name, plain, folded = found.name, found.name.lower(), text.lower()
    common = all(annotated.parse.tags[item.last] in ("NN", "NNS") for item in found.mentions)
    if common and plain in folded:
        return f"the {plain}" if f"the {plain}" in folded else plain
    return name if plain in folded else f"[{name}]"


def _teller(parse: Parse, pronoun: int) -> int | None:
    """Whom "it" or "they" means below a verb of saying whose subject is no name ("the council said it has yet to")."""
    tags = {"it": ("NN",), "they": ("NNS",)}.get(parse.lower[pronoun])
    clause = parse.heads[pronoun]
    while parse.deps[clause] in ("conj", "xcomp"):
        clause = parse.heads[clause]
    if tags is None or parse.deps[clause] != "ccomp" or parse.deps[pronoun] not in ("nsubj", "nsubjpass"):
        return None
    subject = parse.child(parse.heads[clause], "nsubj")
    return subject if subject is not None and subject < pronoun and parse.tags[subject] in tags else None


def _bare_end(parse: Parse, head: int) -> int:
    last = head
    for child in parse.children[head]:
        if child > head:
            if parse.deps[child] in ("relcl", "acl", "appos", "punct", "conj"):
                break
            last = parse.right[child]
    return last


def words_between(annotated: AnnotatedText, first: int, last: int, text: str) -> str:
    """The words of the original text from one token to another, both inclusive; "" for none."""
    if first > last:
        return ""
    return " ".join(text[slice(*annotated.parse.span(first, last))].split())


def text_of(annotated: AnnotatedText, tokens: list[int], text: str) -> str:
    """The words of the original text at the tokens, with the blanks between those that stand side by side."""
    parse = annotated.parse
    pieces: list[str] = []
    for place, token in enumerate(tokens):
        apart = place > 0 and (tokens[place - 1] + 1 != token or parse.ends[token - 1] < parse.starts[token])
        pieces.append(f"{' ' if apart else ''}{text[parse.starts[token] : parse.ends[token]]}")
    return " ".join("".join(pieces).split())
