"""The wording of open questions, made of the text's own words; None wherever the grammar leaves doubt."""

import re

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.questions.phrases import is_plain, phrase, text_of, words_between

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
    word = asks_by(parse, first)
    if word is None:
        return None
    if _is_infinitive(parse, clause):
        decides = word == "whether" and who is not None and parse.lower[first + 1] == "to"
        return will(annotated, clause, who, text) if decides else None
    should = word == "why" and any(parse.lower[child] == "should" for child in parse.children[clause])
    if subject is None or should or not is_plain(annotated, first, last, subject):
        return None
    plain = word in ("whether", "if")
    taken = any(child > clause for child in parse.with_dep(clause, "dobj"))
    chosen = word in ("which", "whose") and taken and parse.left[subject] == first + 1  # "which companies received it"
    if parse.left[subject] <= first or (chosen and parse.child(clause, "aux", "auxpass") is None):
        return (
            sentence(words_between(annotated, first, last, text)) if _is_finite(parse, clause) and not plain else None
        )
    turned = turned_clause(annotated, clause, text)
    asked = "" if plain else words_between(annotated, first, parse.left[subject] - 1, text)
    return sentence(f"{asked} {turned}") if turned is not None else None


def asks_by(parse: Parse, first: int) -> str | None:
    """The question word that opens a clause at the token, also behind a preposition ("under what conditions")."""
    words, lower = lexicon().openness.question_words, parse.lower
    if lower[first] in words:
        return lower[first]
    behind = lower[first + 1 : first + 2]
    return behind[0] if parse.tags[first] == "IN" and behind and behind[0] in words - {"if", "whether"} else None


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
    does, base = _DO.get(parse.tags[clause]), verb_base(parse, clause)
    if first is not None and parse.lower[first] == "had" and parse.tags[clause] == "VBN":
        turned = _told_plainly(annotated, clause, f"{who} {before}", text, last)
    elif first is not None:
        turned = f"{parse.lower[first]} {who} {before} {rest}"
    else:
        turned = f"{does} {who} {before} {base} {rest}" if does else ""
    return " ".join(turned.split()) or None


def _told_plainly(annotated: AnnotatedText, clause: int, who: str, text: str, last: int) -> str:
    """What is set back in time by who says it ("had fired", "had been fired at") as plain past."""
    parse = annotated.parse
    been, subject = parse.child(clause, "auxpass"), subject_of(parse, clause)
    rest = words_between(annotated, clause + 1, last, text)
    many = subject is not None and (parse.tags[subject][-1] == "S" or parse.child(subject, "conj") is not None)
    does = "did" if been is None else "were" if many else "was"
    verb = verb_base(parse, clause) if been is None else parse.lower[clause]
    between = words_between(annotated, (been or parse.child(clause, "aux") or clause) + 1, clause - 1, text)
    return f"{does} {who} {between} {verb} {rest}"


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


def sentence(words: str) -> str | None:
    """The words as a question; None for very many."""
    words = " ".join(words.split()) if is_balanced(words) else " ".join(_DOUBLE_MARKS.sub("", words).split())
    return f"{words[:1].upper()}{words[1:]}?" if len(words.split()) <= _LONGEST else None


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
