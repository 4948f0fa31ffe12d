"""What an actor said, as a line about the actor has it: a finite verb and its words, or the words alone."""

import re
from typing import Final, NamedTuple

from briefgen.corpus.corpus import Corpus, CorpusStatement, Passage
from briefgen.selection.gate import is_closed, is_nominal, is_row
from briefgen.selection.lexicon import telling_words
from briefgen.selection.passages import collapse_whitespace

_CLOSE: Final = (
    40  # characters between a cue and its content for both to be quoted as one; at 20 and 80 briefs are the same
)
_REACH: Final = 48  # characters before a cue in which its auxiliaries stand
_BE: Final = r"(?:is|are|was|were|been|being|be)"
_BETWEEN: Final = r"(?:(?:not|also|never|again|since|now|already|yet|\w+ly)\s+)*"
_AUXILIARIES: Final = re.compile(
    rf"(?:\b(?:has|have|had|will|would|can|could|may|might|must|should|did|does|do|{_BE})(?:n[’']t)?\s+{_BETWEEN})+$"
)
_PASSIVE: Final = re.compile(rf"\b{_BE}\s+{_BETWEEN}$")
_NOUN: Final = re.compile(r"(?:\b(?:its|his|her|their|our|the|an?|this|any|no)|[’']s)\s+(?:\w+\s+)?$", re.IGNORECASE)
_SELF: Final = re.compile(r"\b(?:I|we|you)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_INFINITIVE: Final = re.compile(r"\bto\s+(?:\w+ly\s+)?$")
_OPENING: Final = "“\"«‘'"
_CLOSING: Final = "”\"»’'"


class QuotedSpeech(NamedTuple):
    """A stretch of the source, and the words of it that stand behind in quotation marks; either may be empty."""

    words: str
    quoted: str = ""


def said_by(corpus: Corpus, statement: CorpusStatement) -> QuotedSpeech | None:
    """What the speaker said, to be read behind the name; None where that makes no sentence.

    A verb has the auxiliaries that stand before it; in the passive it is somebody else's, and an infinitive, a
    participle, a noun ("its request that") or what opens a sentence ("Asked whether") has no subject, or as "I think"
    one that the name does not fit.
    """
    cue, content = statement.cue, statement.content
    text = corpus.articles[cue.article].text
    before = text[max(0, cue.start - _REACH) : cue.start]
    helping = _AUXILIARIES.search(before)
    is_progressive = corpus.words(cue).split(" ")[0].endswith("ing")
    is_passive = _PASSIVE.search(before) is not None and not is_progressive
    opens = corpus.words(cue)[:1].isupper()
    if is_passive or opens or (is_progressive and not helping):
        return None
    if any(pattern.search(before) for pattern in (_NOUN, _SELF, _INFINITIVE)):
        return None
    start = cue.start - (len(before) - helping.start() if helping else 0)
    verb, words = Passage(cue.article, start, cue.end), collapse_whitespace(corpus.words(content)).rstrip(" ,")
    apart = max(content.start - cue.end, cue.start - content.end)
    if content.article != cue.article or apart > _CLOSE:
        return _closed(_quoting(corpus, verb, words))
    if content.start < cue.start:
        is_quoted = content.start > 0 and text[content.start - 1] in _OPENING
        if not is_quoted:
            return QuotedSpeech(words) if is_row(words) and not is_nominal(words) else None
        return _closed(_quoting(corpus, verb, words))
    told = text[start : content.end]
    if not is_closed(told) and text[content.end : content.end + 1] in tuple(_CLOSING):
        told += text[content.end]
    return _closed(QuotedSpeech(collapse_whitespace(told)))


def _quoting(corpus: Corpus, verb: Passage, words: str) -> QuotedSpeech:
    """The verb with the words behind it, or those alone where the verb wants a hearer between."""
    said = collapse_whitespace(corpus.words(verb))
    return QuotedSpeech("" if said.split(" ")[-1].casefold() in telling_words().needs_hearer else said, words)


def _closed(said: QuotedSpeech) -> QuotedSpeech | None:
    """What was said, but where a quotation begins or ends in the middle of it, as where "he said" stands between."""
    is_broken = any(mark in said.quoted for mark in '“”"')
    return said if is_closed(said.words) and not is_broken else None
