"""The wording of open questions, made of the text's own words; None wherever the grammar leaves doubt."""

import re

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.parse import Parse

_DO = {"VBD": "did", "VBN": "did", "VBZ": "does", "VBP": "do"}
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_BEYOND = frozenset({"conj", "cc", "advcl", "parataxis", "punct"})
BLANK = frozenset({"_SP", ".", ",", ":", "''", "``"})
_DOUBLE_MARKS = re.compile('[“”"]')
_LONGEST = 40  # words of a question: longer ones are no help to a reader. 25 and 60 give the same on short texts


def question_of(annotated: AnnotatedText, clause: int, text: str, who: int | None = None) -> str | None:
    """A dependent question made a direct one, such as "when talks will resume".

    `who` is the head of the phrase for those who are to decide, where the clause is an infinitive ("whether to leave").
    """
    parse = annotated.parse
    first, last, subject = parse.left[clause], end_of(parse, clause), subject_of(parse, clause)
    word = parse.lower[first]
    if word not in lexicon().openness.question_words:
        return None
    if _is_infinitive(parse, clause):
        decides = word == "whether" and who is not None and parse.lower[first + 1] == "to"
        return will(annotated, clause, who, text) if decides else None
    should = word == "why" and any(parse.lower[child] == "should" for child in parse.children[clause])
    if subject is None or should or not is_plain(annotated, first, last, subject):
        return None
    plain = word in ("whether", "if")
    if parse.left[subject] <= first:
        return (
            sentence(words_between(annotated, first, last, text)) if _is_finite(parse, clause) and not plain else None
        )
    turned = turned_clause(annotated, clause, text)
    asked = "" if plain else words_between(annotated, first, parse.left[subject] - 1, text)
    return sentence(f"{asked} {turned}") if turned is not None else None


def turned_clause(annotated: AnnotatedText, clause: int, text: str, until: int | None = None) -> str | None:
    """The clause up to a token with its auxiliary before its subject; None where moving words doesn't give that."""
    parse = annotated.parse
    subject = subject_of(parse, clause)
    if subject is None or parse.deps[subject] in ("csubj", "csubjpass"):
        return None
    auxiliaries = [child for child in parse.children[clause] if parse.deps[child] in ("aux", "auxpass")]
    first = auxiliaries[0] if auxiliaries else clause if parse.lemmas[clause].lower() == "be" else None
    who, last = phrase(annotated, subject, text), end_of(parse, clause)
    last = last if until is None else max(min(last, until), clause)
    after = first if first is not None else clause
    if who is None or parse.right[subject] >= after or parse.words[after][0] in "'’" or parse.lower[after] == "to":
        return None
    if any(parse.deps[child] == "neg" and child > subject for child in parse.children[clause]):
        return None
    if any(parse.deps[token] == "conj" and _is_finite(parse, token) for token in range(clause + 1, last + 1)):
        return None
    before = words_between(annotated, parse.right[subject] + 1, after - 1, text)
    is_aside = before[:1] == before[-1:] == ","
    who, before = (f"{who}," if is_aside else who), before.strip(", ") + ("," if is_aside else "")
    rest = words_between(annotated, after + 1, last, text)
    if first is not None:
        return " ".join(f"{parse.lower[first]} {who} {before} {rest}".split())
    does = _DO.get(parse.tags[clause])
    return " ".join(f"{does} {who} {before} {verb_base(parse, clause)} {rest}".split()) if does else None


def will(annotated: AnnotatedText, verb: int, subject: int | None, text: str, adverbs: str = "") -> str | None:
    """Whether somebody will do what the verb and its complements say, or whether it will be done."""
    parse = annotated.parse
    passive = parse.child(verb, "auxpass") is not None
    who = phrase(annotated, subject, text) if subject is not None else None
    last = end_of(parse, verb)
    if who is None or not (passive or _is_complete(parse, verb)) or not is_plain(annotated, verb, last, None, True):
        return None
    base = f"be {parse.lower[verb]}" if passive else verb_base(parse, verb)
    first = verb + 1
    rest = [item for token in range(first, last + 1) if (item := token) and parse.lower[token] != "any"]
    words = text_of(annotated, rest, text)
    return sentence(f"will {who} {' '.join([adverbs, base, words]).strip()}")


def what_is(annotated: AnnotatedText, noun: int, text: str) -> str | None:
    """What that is which the noun phrase names ("the cause of the fire")."""
    parse = annotated.parse
    found = phrase(annotated, noun, text)
    several = parse.tags[noun] in ("NNS", "NNPS") or parse.child(noun, "conj") is not None
    several = several or parse.lower[noun] == "whereabouts"
    definite = any(parse.lower[child] == "the" or parse.deps[child] == "poss" for child in parse.children[noun])
    if found is None or not (definite or several) or not is_plain(annotated, parse.left[noun], parse.right[noun]):
        return None
    if any(parse.deps[child] == "det" and parse.lower[child] != "the" for child in parse.children[noun]):
        return None
    if not definite and parse.child(noun, "prep", "conj") is None:
        return None
    the = "" if definite or parse.child(noun, "conj") is not None else "the "
    return sentence(f"what {'are' if several else 'is'} {the}{found}")


def is_balanced(words: str) -> bool:
    """Whether each quotation mark has its other."""
    return words.count("“") == words.count("”") and words.count('"') % 2 == 0


def is_of_talk(parse: Parse, token: int) -> bool:
    """Whether the word is a pronoun for those who talk with each other."""
    return (
        parse.lower[token] in lexicon().openness.of_talk
        and parse.tags[token] in ("PRP", "PRP$")
        and parse.words[token] != "US"
    )


def sentence(words: str) -> str | None:
    """The words as a question; None for very many."""
    words = " ".join(words.split()) if is_balanced(words) else " ".join(_DOUBLE_MARKS.sub("", words).split())
    return f"{words[:1].upper()}{words[1:]}?" if len(words.split()) <= _LONGEST else None


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
    if joined and aside is not None and parse.words[parse.left[aside] - 1] == "," and parse.right[aside] == last:
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


def subject_of(parse: Parse, clause: int) -> int | None:
    """The subject of the clause itself."""
    return parse.child(clause, "nsubj", "nsubjpass", "csubj", "expl")


def verb_base(parse: Parse, verb: int) -> str:
    """The base form of a verb."""
    return parse.lower[verb] if parse.tags[verb] == "VB" else parse.lemmas[verb].lower()


def _is_finite(parse: Parse, token: int) -> bool:
    return any(parse.tags[item] in _FINITE for item in (token, *parse.with_dep(token, "aux", "auxpass")))


def _is_infinitive(parse: Parse, clause: int) -> bool:
    aux = parse.child(clause, "aux")
    return aux is not None and parse.lower[aux] == "to"


def _is_complete(parse: Parse, verb: int) -> bool:
    """Whether the verb has what it takes: an object, a clause, or a preposition with its noun; or stands for itself."""
    complements = ("dobj", "xcomp", "ccomp", "attr", "acomp", "oprd", "prt")
    if any(parse.deps[child] in complements for child in parse.children[verb]):
        return True
    return any(parse.child(child, "pobj", "pcomp") is not None for child in parse.with_dep(verb, "prep"))


def end_of(parse: Parse, token: int) -> int:
    """The end of the clause, before what is joined to it or explains it."""
    last = token
    for child in parse.children[token]:
        if child < token:
            continue
        is_mark = parse.deps[child] == "punct" and parse.tags[child] in ("``", "''")
        beyond = parse.deps[child] in _BEYOND and not is_mark and not _is_aim(parse, child, last)
        if beyond or parse.lower[child] == "since":
            break
        last = max(last, parse.right[child])
    while last > token and parse.tags[last] in BLANK:
        last -= 1
    return last


def _is_aim(parse: Parse, clause: int, last: int) -> bool:
    """Whether the clause is an infinitive that goes on right after the words before ("step in to save the airline")."""
    to = parse.child(clause, "aux")
    return (
        parse.tags[clause] == "VB"
        and to is not None
        and parse.left[clause] == to == last + 1
        and parse.lower[to] == "to"
    )


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
