"""Sentences that cannot stand alone: they begin with a word that points back.

A leading personal pronoun is resolved only where the data says who it is: the speaker of a statement whose
verb of saying follows the pronoun at once. Every other pointer at the head of a sentence rules it out, and so does
the speech of somebody who is not named in it.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from briefgen.corpus.corpus import Corpus, CorpusStatement, Passage
from briefgen.document.direction import isolated
from briefgen.selection.gate import is_closed, is_listed
from briefgen.selection.lexicon import telling_words
from briefgen.selection.passages import collapse_whitespace, written_in
from briefgen.selection.voice import QUOTED, is_asked, is_spoken, opens_speech

_PRONOUN = re.compile(r"(?:He|She|They|It)\b")
_BETWEEN = re.compile(r"\s+(?:(?:has|have|had|also|later|again)\s+)*")
_LABEL = re.compile(r"(?:[A-Z][\w’'-]*\s+(?:[\w’'-]+\s+){0,4})?[\w’'-]+:\s")
"""A heading that runs into its sentence ("Joint statements: …")."""
_HERE = re.compile(r"\bhere\b", re.IGNORECASE)
_PREPOSITIONS = "at|by|from|through|until|till|since|before|after|on|to|up to"
_HEAD = 160  # letters of a sentence in which it may point back
_ADVERBIAL = 8  # words within which one ends that stands before the subject,
_AFTER = 2  # and words after it that may point back
_ITEM = r"\(|[-•*·–—]\s|\d+[.)]\s"  # a bullet or a number of a list, or a bracket around a note of the editor
_WORD = re.compile(r"[\w’'-]+|[,;:—–]")


class Antecedents:
    """Who a leading pronoun is, from the statements."""

    def __init__(self, corpus: Corpus, statements: Iterable[CorpusStatement]) -> None:
        self._corpus = corpus
        self._names = {actor.id: actor.name for actor in corpus.actors}
        self._speakers = {
            (item.cue.article, item.cue.start): item.speaker for item in statements if item.speaker is not None
        }

    def standing_alone(self, sentence: Passage) -> str | None:
        """The sentence in a form that stands alone, or None where there is none.

        The words of the source stay as they are; the antecedent is added in square brackets.
        """
        words = self._corpus.words(sentence)
        if _listed().match(words) or _LABEL.match(words) or is_listed(words) or opens_speech(words):
            return None
        if not is_closed(words):
            return None
        text = self._corpus.articles[sentence.article].text
        if is_spoken(words) or is_asked(text, sentence.start):
            return None
        pronoun = _PRONOUN.match(words)
        if pronoun is None:
            return None if _points_back(words) else _placed(collapse_whitespace(words), text)
        speaker = self._speaker_after(sentence, pronoun.end())
        if speaker is None:
            return None
        whole = f"{pronoun.group()} [{isolated(self._names[speaker])}]{words[pronoun.end() :]}"
        return _placed(collapse_whitespace(whole), text)

    def _speaker_after(self, sentence: Passage, offset: int) -> str | None:
        between = _BETWEEN.match(self._corpus.words(sentence), offset)
        if between is None:
            return None
        return self._speakers.get((sentence.article, sentence.start + between.end()))


def is_definite(words: str) -> bool:
    """Whether their subject is told apart only by what came before ("The Secretary agreed", "The incident began")."""
    return _bare_definite().match(words) is not None


def _placed(words: str, text: str) -> str | None:
    """The words with the place of the dateline in brackets where they say "here"; None where there is no dateline."""
    plain = QUOTED.sub(lambda match: "_" * len(match.group()), words)
    here = _HERE.search(plain)
    if here is None:
        return words
    place = written_in(text)
    return None if place is None else f"{words[: here.end()]} [{place}]{words[here.end() :]}"


def _points_back(words: str) -> bool:
    lists = telling_words()
    head = _WORD.findall(QUOTED.sub(" ", words)[:_HEAD].lower())
    opens = (bool(head) and head[0] in lists.openers) or _opening().match(words) is not None
    opens = opens or _told_before().search(QUOTED.sub(" ", words)) is not None or _means_two_unnamed(words)
    comma = head.index(",") + 1 if "," in head[:_ADVERBIAL] else 0
    after = head[comma : comma + _AFTER] if comma else []
    pointers = (*enumerate(pairwise([*head, ""])), *enumerate((word, "") for word in after))
    return opens or any(
        place < lists.pointers.get(word, 0) and following not in lists.times for place, (word, following) in pointers
    )


def _means_two_unnamed(words: str) -> bool:
    """Whether it speaks of "the two sides" and has not named two ("The deal between the two sides was sealed")."""
    two = _two().search(words)
    if two is None:
        return False
    lists = telling_words()
    before = _WORD.findall(words[: two.start()])
    names = [word for word in before if word[0].isupper() and word.lower() not in lists.small | lists.heads]
    return len(names) < 2


@cache
def _two() -> re.Pattern[str]:
    return re.compile(rf"\b(?:the two|both) (?:{'|'.join(telling_words().of_two)})\b", re.IGNORECASE)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(telling_words().opening_phrases)})\b", re.IGNORECASE)


@cache
def _told_before() -> re.Pattern[str]:
    """ "Shortly after the announcement", and "through that date" wherever it stands."""
    nouns = "|".join(telling_words().pointed_at)
    return re.compile(
        rf"^(?:[A-Z][a-z]+ )?(?:after|before|following|during|since) the (?:{nouns})s?,"
        rf"|\b(?:{_PREPOSITIONS}) that (?:date|day|time|night|week|month|year|point|stage|moment)\b",
        re.IGNORECASE,
    )


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(rf"{_ITEM}|(?:{'|'.join(telling_words().list_words)})\s*[,:;–—]", re.IGNORECASE)


@cache
def _bare_definite() -> re.Pattern[str]:
    titles = rf"(?:(?:[a-z][\w-]*|{'|'.join(telling_words().offices)})\s+){{1,3}}"
    verbs = "is|are|was|were|has|have|had|will|would|says?|said|told|met|spoke|held|took|began|made|gave"
    return re.compile(rf"(?:The|Both|All)\s+{titles}(?:and\s+(?:the\s+)?{titles})?(?:\w+ed|{verbs})\b")
