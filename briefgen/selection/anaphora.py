"""Sentences that cannot stand alone: they begin with a word that points back.

A leading personal pronoun is resolved only where the data says who it is: the speaker of a statement whose
verb of saying follows the pronoun at once. Every other pointer at the head of a sentence rules it out, and so does
the speech of somebody who is not named in it.
"""

import re
from collections.abc import Iterable

from briefgen.corpus.corpus import Corpus, CorpusStatement, Passage
from briefgen.document.direction import isolated
from briefgen.selection.gate import is_listed
from briefgen.selection.passages import collapse_whitespace
from briefgen.selection.voice import is_asked, is_spoken, opens_speech

_PRONOUN = re.compile(r"(?:He|She|They|It)\b")
_BETWEEN = re.compile(r"\s+(?:(?:has|have|had|also|later|again)\s+)*")
_OPENERS = frozenset(
    "but and or yet instead nevertheless nonetheless moreover furthermore otherwise however meanwhile therefore".split()
)
_LABEL = re.compile(r"(?:[A-Z][\w’'-]*\s+(?:[\w’'-]+\s+){0,4})?[\w’'-]+:\s")
"""A heading that runs into its sentence ("Joint statements: …")."""
_ADVERBIAL = 8  # words within which one ends that stands before the subject,
_AFTER = 2  # and words after it that may point back
# Words from the beginning in which a pointing word points back; chosen by hand.
_POINTER_REACH = {
    **dict.fromkeys(("this", "these", "such"), 5),
    **dict.fromkeys(("his", "her", "its", "their", "him", "them", "he", "she", "it", "they"), 3),
    **dict.fromkeys(("that", "those", "both", "here", "thus"), 2),
}
_LISTED = re.compile(
    r"\(|[-•*·–—]\s|\d+[.)]\s"
    r"|(?:one|two|three|four|five|six|first|firstly|second|secondly|third|thirdly|finally|lastly|look|well|now|again|okay"
    r"|ok|yes|no|so|yeah|sure|right|listen|also)\s*[,:;–—]",
    re.IGNORECASE,
)
"""Numbers and bullets of a list, brackets around a note of the editor, words of a speaker who begins."""
_OFFICE = (
    "Secretary|Minister|President|Ambassador|Chairman|Chairwoman|Chair|Prime|Foreign|Deputy|Leader|King|Queen|Prince"
    "|General|Envoy|Chancellor|Premier|Senator|Governor|Spokesperson|Spokesman|Spokeswoman|Representative|Administration"
)
_BARE_DEFINITE = re.compile(
    rf"(?:The|Both|All)\s+(?:(?:[a-z][\w-]*|{_OFFICE})\s+){{1,3}}"
    rf"(?:and\s+(?:the\s+)?(?:(?:[a-z][\w-]*|{_OFFICE})\s+){{1,3}})?"
    r"(?:\w+ed|is|are|was|were|has|have|had|will|would|says?|said|told|met|spoke|held|took|began|made|gave)\b"
)
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
        if _LISTED.match(words) or _LABEL.match(words) or is_listed(words) or opens_speech(words):
            return None
        text = self._corpus.articles[sentence.article].text
        if is_spoken(words) or is_asked(text, sentence.start):
            return None
        pronoun = _PRONOUN.match(words)
        if pronoun is None:
            return None if _points_back(words) else collapse_whitespace(words)
        speaker = self._speaker_after(sentence, pronoun.end())
        if speaker is None:
            return None
        return collapse_whitespace(f"{pronoun.group()} [{isolated(self._names[speaker])}]{words[pronoun.end() :]}")

    def _speaker_after(self, sentence: Passage, offset: int) -> str | None:
        between = _BETWEEN.match(self._corpus.words(sentence), offset)
        if between is None:
            return None
        return self._speakers.get((sentence.article, sentence.start + between.end()))


def is_definite(words: str) -> bool:
    """Whether their subject is told apart only by what came before ("The Secretary agreed", "The incident began")."""
    return _BARE_DEFINITE.match(words) is not None


def _points_back(words: str) -> bool:
    head = _WORD.findall(words[:120].lower())
    opens = bool(head) and head[0] in _OPENERS
    comma = head.index(",") + 1 if "," in head[:_ADVERBIAL] else 0
    after = head[comma : comma + _AFTER] if comma else []
    pointers = (*enumerate(head[:5]), *enumerate(after))
    return opens or any(place < _POINTER_REACH.get(word, 0) for place, word in pointers)
