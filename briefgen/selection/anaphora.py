"""Sentences that cannot stand alone: they begin with a word that points back.

A leading personal pronoun is resolved only where the data says who it is: the speaker of a statement whose
verb of saying follows the pronoun at once. Every other pointer at the head of a sentence rules it out, and so does
the speech of somebody who is not named in it.
"""

import re
from collections.abc import Iterable

from briefgen.corpus.corpus import Corpus, CorpusStatement, Passage
from briefgen.selection.passages import flowing
from briefgen.selection.voice import is_asked, is_spoken

_PRONOUN = re.compile(r"(?:He|She|They|It)\b")
_BETWEEN = re.compile(r"\s+(?:(?:has|have|had|also|later|again)\s+)*")
_OPENERS = frozenset("but and or yet instead nevertheless nonetheless moreover furthermore otherwise".split())
_POINTER_REACH = {
    **dict.fromkeys(("this", "these", "such"), 5),
    **dict.fromkeys(("his", "her", "its", "their", "him", "them", "he", "she", "it", "they"), 3),
    **dict.fromkeys(("that", "those", "both", "here", "thus"), 2),
}
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
        text = self._corpus.articles[sentence.article].text
        if is_spoken(words) or is_asked(text, sentence.start):
            return None
        pronoun = _PRONOUN.match(words)
        if pronoun is None:
            return None if _points_back(words) else flowing(words)
        speaker = self._speaker_after(sentence, pronoun.end())
        if speaker is None:
            return None
        return flowing(f"{pronoun.group()} [{self._names[speaker]}]{words[pronoun.end() :]}")

    def _speaker_after(self, sentence: Passage, offset: int) -> str | None:
        between = _BETWEEN.match(self._corpus.words(sentence), offset)
        if between is None:
            return None
        return self._speakers.get((sentence.article, sentence.start + between.end()))


def _points_back(words: str) -> bool:
    head = _WORD.findall(words[:120].lower())
    opens = bool(head) and head[0] in _OPENERS
    return opens or any(place < _POINTER_REACH.get(word, 0) for place, word in enumerate(head[:5]))
