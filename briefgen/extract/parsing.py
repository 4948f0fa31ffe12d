"""Texts through the spaCy pipeline, their lines kept apart."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from briefgen.errors import BriefgenError
from briefgen.extract.annotate.lexicon import lexicon, read_table
from briefgen.extract.annotate.pipeline import DEFAULT_MODEL, MAX_LENGTH, pipeline
from briefgen.extract.annotate.prefixes import lemmatize_prefixed
from briefgen.extract.pieces import pieces, stretches

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from briefgen.extract.layout.text_layout import Layout

_TOGETHER = 32  # texts that the parser takes at a time; chosen by hand
_MOST_TOKENS = 4_500  # of texts that are parsed together: a piece of a long one; 6,000 take 24 MB more
_CLOSING = frozenset(".?!:;*\u2026\u2022")
_AFTER_CLOSING = frozenset("\"')]")


def parse_texts(layouts: Iterable[Layout], model: str = DEFAULT_MODEL) -> Iterator[Doc]:
    """The parse of each text, in order. A text longer than a million code points raises `BriefgenError`.

    A long text is parsed in pieces that end where paragraphs do, and the pieces are put together again.
    """
    import numpy as np

    nlp = pipeline(model)
    sizes: deque[int] = deque()
    nothing = np.zeros((0, 0), dtype="float32")
    groups = _groups(_prepared_all(nlp, layouts, sizes))
    parsed = (_slim(nlp, doc, nothing) for group in groups for doc in nlp.pipe(group, batch_size=_TOGETHER))
    for doc in parsed:
        rest = sizes.popleft() - 1
        yield _whole([doc, *islice(parsed, rest)]) if rest else doc


def _slim(nlp: Language, doc: Doc, nothing: Any) -> Doc:
    """The parse without the vectors by which it was made: 400 bytes a word, which no rule reads."""
    lemmatize_prefixed(nlp, doc)
    doc.tensor = nothing
    return doc


def _prepared_all(nlp: Language, layouts: Iterable[Layout], sizes: deque[int]) -> Iterator[Doc]:
    """The pieces of all texts, ready to be parsed; `sizes` takes up how many each text has."""
    for layout in layouts:
        text = layout.text
        if len(text) > MAX_LENGTH:
            raise BriefgenError(f"the text has {len(text):,} characters, more than {MAX_LENGTH:,}; split it")
        spans = list(pieces(text, layout.starts))
        sizes.append(len(spans))
        for start, end in spans:
            yield _prepared(nlp, text[start:end], start, layout)


def _prepared(nlp: Language, text: str, offset: int, layout: Layout) -> Doc:
    """The tokens, with the places where a sentence has to begin, and where none can: before a small letter."""
    import numpy as np

    parts = list(stretches(text))
    doc = nlp.make_doc(text) if len(parts) < 2 else _whole([*map(nlp.make_doc, parts)])
    marks = []
    closed, behind = False, ""
    for word in doc:
        goes_on = word.text.islower() or (word.text[0].isdigit() and _is_shortened(text, behind, word.idx))
        goes_on = goes_on or _is_title(behind)
        marks.append(1 if word.idx + offset in layout.starts else 0 if closed and not goes_on else -1)
        if not word.is_space:
            last = text[word.idx + len(word) - 1]
            closed = last in _CLOSING or (closed and last in _AFTER_CLOSING)
            behind = behind + word.text if word.text == "." else word.text
    if marks:
        values: Any = np.array(marks, dtype="int64").astype("uint64")
        doc.from_array(["SENT_START"], values)
    return doc


def _is_title(word: str) -> bool:
    """Whether the word is a rank or an office that is written short with its stop ("Sgt. | Poe")."""
    offices = lexicon().offices
    return word[-1:] == "." and len(word) > 1 and word.lower() in offices.ranks | {*offices.abbreviations}


def _is_shortened(text: str, word: str, end: int) -> bool:
    """Whether the word before the place is one that is written short, with its stop ("approx. | 300", "no. | 12")."""
    shortened = word.endswith(".") and word[:-1].lower() in abbreviations()
    return shortened and text[:end].rstrip().endswith(word)


@cache
def abbreviations() -> frozenset[str]:
    """Words that are written short with a stop before a number."""
    return frozenset(read_table("layout")["abbreviations"]["words"])


def _whole(docs: list[Doc]) -> Doc:
    from spacy.tokens import Doc

    whole = Doc.from_docs(docs, ensure_whitespace=False)
    assert whole is not None
    return whole


def _groups(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    """The documents in groups that are parsed together: a group's memory grows with its length."""
    group: list[Doc] = []
    tokens = 0
    for doc in docs:
        if group and (len(group) >= _TOGETHER or tokens + len(doc) > _MOST_TOKENS):
            yield group
            group, tokens = [], 0
        group.append(doc)
        tokens += len(doc)
    if group:
        yield group
