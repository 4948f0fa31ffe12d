"""Sentences that the parser reads wrongly, as their own grammar gives away, mended before anything reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_LOOSE = ("parataxis", "advcl", "ccomp")
_CLAUSES = ("ROOT", "ccomp", "conj", "advcl", "parataxis")


def mend(nlp: Language, doc: Doc) -> Doc:
    """The same parse with its wrong sentences mended in place; `nlp` is the pipeline that made it."""
    for subject in _with_dep(doc, "nsubj"):
        _mend_adjective(nlp, subject)
        _mend_list(subject)
    for opening in _with_dep(doc, "csubj"):
        _mend_subject(opening)
    return doc


def _with_dep(doc: Doc, dep: str) -> list[Token]:
    return [doc[int(index)] for index in (doc.to_array("DEP") == doc.vocab.strings[dep]).nonzero()[0]]


def _mend_adjective(nlp: Language, subject: Token) -> None:
    """ "The union in Oslo, which …, blocked roads": what has a subject is a verb, and the noun after it its object."""
    verb, noun = subject.head, subject.head.head
    if verb.dep_ != "amod" or not verb.lower_.endswith("ed") or noun.i < verb.i or noun.dep_ not in _CLAUSES:
        return
    moved = [child for child in noun.children if child.i < verb.i or (child.i > noun.i and child.dep_ != "compound")]
    verb.tag_, verb.pos_ = "VBD", "VERB"
    verb.lemma_ = nlp.get_pipe("lemmatizer").rule_lemmatize(verb)[0]  # type: ignore[attr-defined]
    verb.head, verb.dep_ = (verb if noun.head == noun else noun.head), noun.dep_
    noun.head, noun.dep_ = verb, "dobj"
    for child in moved:
        if child.dep_ not in ("relcl", "acl", "appos", "conj", "cc") and child.lower_ != "of":
            child.head = verb


def _mend_list(last: Token) -> None:
    """ "Norway, Sweden, and Chad sold gold": the last of a list before a verb is not its only subject."""
    verb, first = last.head, last.head.head
    if verb.dep_ != "conj" or first.dep_ != "ROOT" or not first.i < last.i < verb.i:
        return
    before = last.doc[last.left_edge.i - 1]
    between = first.doc[first.i + 1 : last.i]
    are_names = first.tag_[:3] == last.tag_[:3] == "NNP" and before.lower_ == "and" and before.head == first
    if not are_names or any(token.tag_[:2] in ("VB", "MD") for token in between):
        return
    moved = [child for child in first.children if child.dep_ in _LOOSE or child.i > verb.i]
    opened = [child for child in first.lefts if child.dep_ in ("prep", "advmod", "advcl", "mark", "npadvmod")]
    verb.head, verb.dep_ = verb, "ROOT"
    first.head, first.dep_ = verb, "nsubj"
    last.head, last.dep_ = first, "conj"
    for child in (*moved, *opened):
        if child != verb:
            child.head = verb


def _mend_subject(opening: Token) -> None:
    """ "Meeting in Oslo, the two parties signed …": the noun before the verb is its subject, not an aside on Oslo."""
    verb = opening.head
    if opening.tag_ != "VBG" or any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children):
        return
    aside = next((token for token in reversed(list(opening.subtree)) if token.dep_ == "appos"), None)
    if aside is None or aside.left_edge.i == 0 or aside.right_edge.i != opening.right_edge.i:
        return
    if aside.doc[aside.left_edge.i - 1].text != ",":
        return
    aside.head, aside.dep_ = verb, "nsubj"
    opening.dep_ = "advcl"
