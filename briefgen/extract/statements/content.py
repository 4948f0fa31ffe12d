"""The words that a cue gives as its content, before they get a speaker."""

from dataclasses import dataclass

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.statements.content_edges import (
    trimmed,
)
from briefgen.extract.statements.cue_verbs import CueVerb


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens `first` to `last`, with the stance, the tokens of the cue, the rule and its confidence."""

    first: int
    last: int
    stance: str
    cue: tuple[int, int]
    by: str
    confidence: float


def stance_of(annotated: AnnotatedText, lemma: str) -> str | None:
    """The stance that a verb of speech or thought lends to its speaker; None for other verbs."""
    cues = annotated.lexicon.cues
    plain = lemma.split(maxsplit=1)[0]
    return cues.clause.get(lemma) or cues.mind.get(lemma) or cues.clause.get(plain) or cues.mind.get(plain)


def made(
    parse: Parse,
    first: int,
    last: int,
    stance: str,
    cue: CueVerb,
    by: str,
    confidence: float,
    words: tuple[int, int] | None = None,
    keep: bool = False,
) -> Content | None:
    """The content on the tokens without what is no part of it at the ends; None where nothing is left."""
    edges = trimmed(parse, first, last, keep)
    return Content(*edges, stance, words or (cue.token, cue.token), by, confidence) if edges is not None else None
