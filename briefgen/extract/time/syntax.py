"""What the parser knows of the words about a time expression."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from briefgen.extract.time.lexicon import english

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ENDING = 3  # letters that a form of a verb adds to its stem
Tense = Literal["past", "present", "future"]
_NAMES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "FAC", "PRODUCT", "GPE", "LOC", "NORP"})


class Syntax:
    """The parse of a text, asked by offsets."""

    __slots__ = ("_doc", "_text")

    def __init__(self, doc: Doc, text: str) -> None:
        self._doc = doc
        self._text = text

    def _token(self, start: int, end: int) -> Token | None:
        span = self._doc.char_span(start, end, alignment_mode="expand")
        return span[0] if span is not None and len(span) else None

    def tag(self, start: int, end: int) -> str:
        """The Penn tag of the token at the offsets; empty where there is none."""
        token = self._token(start, end)
        return token.tag_ if token is not None else ""

    def entity(self, start: int, end: int) -> str:
        """The kind of the entity at the offsets ("DATE", "CARDINAL"); empty where there is none."""
        token = self._token(start, end)
        return token.ent_type_ if token is not None else ""

    def in_name(self, start: int, end: int) -> bool:
        """Whether the offsets lie within a longer name of something that is no time."""
        token = self._token(start, end)
        if token is None or token.ent_type_ not in _NAMES:
            return False
        beside = [token.nbor(step) for step in (-1, 1) if 0 <= token.i + step < len(self._doc)]
        return any(other.ent_type_ == token.ent_type_ for other in beside)

    def word_before(self, start: int) -> str:
        """The word before the offset, in small letters."""
        words = self._text[max(0, start - 20) : start].split()
        return words[-1].lower() if words else ""

    def surname(self, start: int) -> bool:
        """Whether the word before the offset, on the same line, is a proper noun that is no time ("Theresa May")."""
        if start < 2 or self._text[start - 1] != " ":
            return False
        token = self._token(start - 2, start - 1)
        return (
            token is not None
            and token.tag_ == "NNP"
            and token.is_alpha
            and token.ent_type_ not in ("DATE", "TIME", "GPE")
        )

    def noun_follows(self, end: int) -> bool:
        """Whether the next word on the same line is a noun or adjective."""
        return self._next_tag(end)[:2] in ("NN", "JJ")

    def names_paper(self, end: int) -> bool:
        """Whether the next word on the same line makes of a weekday the name of a paper ("the Sunday Times")."""
        after = self._text[end : end + 20].split()
        follows = bool(after) and self._text[end : end + 1] == " " and after[0][0].isupper()
        return follows and after[0].strip(".,;:!?\"'()").removesuffix("'s").lower() in english().words["papers"]

    def plural_follows(self, end: int) -> bool:
        """Whether the next word is a plural noun, which a figure before it may count."""
        return self._next_tag(end) in ("NNS", "NNPS")

    def _next_tag(self, end: int) -> str:
        if self._text[end : end + 1] != " ":
            return ""
        token = self._token(end + 1, end + 2)
        return token.tag_ if token is not None else ""

    def opens_sentence_of(self, first: int, later: int) -> bool:
        """Whether the first offset is at the head of the sentence of the later one, or behind its first word."""
        one, two = self._token(first, first + 1), self._token(later, later + 1)
        return one is not None and two is not None and one.sent.start == two.sent.start >= one.i - 1

    def tells_which(self, start: int, end: int) -> bool:
        """Whether what follows says which day is meant ("the same day that he left", "the day before the attack").

        At the head of a sentence "on the same day" points back, whatever follows.
        """
        words, after = self._text[start:end].lower().split(), self._text[end : end + 20].split()
        if not after or self._text[end : end + 1] != " ":
            return False
        same, links = "same" in words, words[-1] in ("before", "after")
        if same and after[0] in english().words["which"]:
            return True
        word = self._token(start, end)
        inside = word is not None and word.i - word.sent.start > 1
        return (links or (same and inside)) and self._next_tag(end)[:2] in ("DT", "PR", "NN")

    def is_told_as_ordered(self, start: int, end: int) -> bool:
        """Whether the words stand under an infinitive that hangs on a past ("ordered banks to close on Tuesday")."""
        token = self._token(start, end)
        above = next((word for word in token.ancestors if _to(word)), None) if token is not None else None
        return above is not None and above.dep_ in ("xcomp", "ccomp") and above.head.tag_ == "VBD"

    def is_pluperfect(self, start: int, end: int) -> bool:
        """Whether the verb over the words tells with "had" of what was before ("had warned of the vote on Jan. 20")."""
        token = self._token(start, end)
        verb = next((word for word in token.ancestors if word.pos_ == "VERB"), None) if token is not None else None
        return verb is not None and any(child.lower_ == "had" and child.dep_ == "aux" for child in verb.children)

    def tense(self, start: int, end: int) -> Tense | None:
        """The tense of the verb that governs the words; None when none does."""
        token = self._token(start, end)
        if token is None:
            return None
        words, done = english().words, False
        for word in (token, *token.ancestors):
            if word.lower_ in words["due"]:
                return "future"
            if _stands_before(word, token):
                continue  # "said in June he would quit"
            done = done or (word.lower_ in words["done"] and word.dep_ in ("prep", "mark", "pobj"))
            if done and any(child.lower_ == "to" and child.dep_ == "aux" for child in word.children):
                continue  # what is to be done comes after that, what was done says when
            if _looks_ahead(word.lower_) and any(_names(child) and child.i < token.i for child in word.children):
                return "future"  # "called for elections on May 25"
            if word.pos_ in ("VERB", "AUX"):
                found = _tense(word)
                if found:
                    return "past" if found == "present" and (done or _owns(token)) else found
        return None


def _stands_before(verb: Token, token: Token) -> bool:
    """Whether the token is between a verb and the subject of what that verb says, so that it is of the verb above."""
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    is_content = verb.dep_ == "ccomp" and verb.head.i < token.i and subject is not None
    if not is_content or subject is None or token.i > subject.left_edge.i:
        return False
    return not any(verb.head.i < word.i < token.i and word.dep_ == "mark" for word in verb.children)


def _owns(token: Token) -> bool:
    """Whether the day owns what a present tells of ("Sunday's attack comes amid …"), and nothing lies before it."""
    above = token.head
    ahead = any(word.lower_ in ("ahead", "before") for word in token.ancestors)
    return token.dep_ == "poss" and above.pos_ in ("NOUN", "PROPN") and not ahead


def _names(prep: Token) -> bool:
    """Whether it is "for" before a noun, not before a pronoun ("waiting for him")."""
    return prep.lower_ == "for" and any(child.dep_ == "pobj" and child.tag_ != "PRP" for child in prep.children)


def _to(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _tense(verb: Token) -> Tense | None:
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    lists = english().words
    words = {child.lower_ for child in helpers}
    tags = {verb.tag_} | {child.tag_ for child in helpers}
    if "to" in words and "have" not in words:
        return _infinitive(verb)
    if words & lists["modal"] and "have" not in words:
        return "future"
    if words & (lists["will"] | {"going"}) or (_planned(verb) and "VBD" not in tags and not words & lists["perfect"]):
        return "future"
    if "VBD" in tags or words & lists["perfect"]:
        return "past"
    if tags & {"VBZ", "VBP"} or (not helpers and _is_plain_present(verb)):
        may_be_past = not helpers and verb.lower_ in lists["unchanging"] and verb.dep_ != "ROOT"
        return None if may_be_past else "present"  # "when two dams burst": the clause above tells
    return "past" if verb.tag_ == "VBN" else None


def _is_plain_present(verb: Token) -> bool:
    """Whether it is a present that was taken for an infinitive ("Voters in Guinea go to the polls")."""
    return verb.tag_ == "VB" and verb.dep_ == "ROOT" and any(child.dep_ == "nsubj" for child in verb.children)


def _infinitive(verb: Token) -> Tense | None:
    """An infinitive looks ahead in headlines and after words of will ("agreed to meet"); else the governor tells."""
    head = verb.head
    if head is verb or head.lower_ in english().words["be"]:
        return "future"
    if verb.dep_ in ("xcomp", "ccomp"):
        return "future" if _looks_ahead(head.lower_) else None
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return "future" if passive and verb.dep_ in ("relcl", "acl") else None


def _looks_ahead(word: str) -> bool:
    return any(word.startswith(stem) and len(word) - len(stem) <= _ENDING for stem in english().words["ahead"])


def _planned(verb: Token) -> bool:
    """ "Scheduled", "due", "is expected": a participle that looks ahead."""
    stem = verb.lower_.removesuffix("ed").removesuffix("d")
    is_phrasal = any(child.dep_ == "prt" for child in verb.children)  # "set up in January"
    return (verb.tag_ in ("VBN", "JJ") and not is_phrasal) and any(
        stem == plan.removesuffix("e") or stem == plan for plan in english().words["plans"]
    )
