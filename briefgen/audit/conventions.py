"""The conventions of the trade: likelihood and confidence (ICD 203), sayings of nobody, lone sources, TLP 2.0."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from briefgen import assets
from briefgen.audit.verdicts import Remark
from briefgen.model.brief import CarriedBrief, CarriedLine
from briefgen.model.spec import TLP_LABELS
from briefgen.model.verbatim import folded_words

_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+")
_ALONE: Final = 1  # source: what no other one says


class ConventionWords(NamedTuple):
    """The words of scales of likelihood, of confidence, and of what nobody said; the file says where they are from."""

    scales: Mapping[str, tuple[str, ...]]
    confidence: tuple[str, ...]
    unsaid: tuple[str, ...]


@cache
def convention_words() -> ConventionWords:
    """The packaged lists."""
    table = assets.read_toml("lexicon/conventions.toml")
    scales = {name: tuple(terms) for name, terms in table["scales"].items()}
    return ConventionWords(scales, tuple(table["confidence"]["terms"]), tuple(table["unsaid"]["terms"]))


def remarks_on(carried: CarriedBrief, own: Iterable[CarriedLine]) -> Iterator[Remark]:
    """What the conventions ask to look at; `own` are the analyst's lines as the file has them now."""
    lines = tuple(own)
    if carried.spec.language.lower().startswith("en"):
        for line in lines:
            yield from (Remark(line.id, line.section, words) for words in _sentences(line.text))
        yield from _scales(lines)
    marking = carried.spec.marking or ""
    if not marking:
        yield Remark("marking", "margins", "the brief has no handling marking")
    elif marking not in TLP_LABELS and marking.upper().startswith("TLP"):
        yield Remark("marking", "margins", f"{marking} is not a label of TLP 2.0")
    yield from _lone_sources(carried)


def terms_in(text: str, terms: Iterable[str]) -> list[str]:
    """The terms that a text has, the longest where one is in another, in the order of the text."""
    ordered = sorted(terms, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, ordered))})\b")
    return pattern.findall(folded_words(text))


def _sentences(text: str) -> Iterator[str]:
    words = convention_words()
    likelihood = {term for scale in words.scales.values() for term in scale}
    for sentence in _SENTENCE.split(text):
        likely, sure = terms_in(sentence, likelihood), terms_in(sentence, words.confidence)
        if likely and sure:
            yield f"likelihood (“{likely[0]}”) and confidence (“{sure[0]}”) stand in one sentence (ICD 203)"
        for saying in terms_in(sentence, words.unsaid):
            yield f"“{saying}” does not say by whom; name who said it"


def _scales(lines: Iterable[CarriedLine]) -> Iterator[Remark]:
    """A remark at the first term that fits no scale with those before it."""
    scales = convention_words().scales
    known = {term for scale in scales.values() for term in scale}
    fitting, used = set(scales), list[str]()
    for line in lines:
        for term in terms_in(line.text, known):
            left = {name for name in fitting if term in scales[name]}
            if not left:
                said = f"“{term}” is of another scale of likelihood than “{used[-1]}”; keep to one (ICD 203)"
                yield Remark(line.id, line.section, said)
                return
            fitting = left
            used.append(term)


def _lone_sources(carried: CarriedBrief) -> Iterator[Remark]:
    """A remark for each line that rests on one source, where the brief has several."""
    if len(carried.articles) <= _ALONE:
        return
    for line in carried.lines:
        if line.kind == "evidence" and line.section not in ("evidence", "notes"):
            sources = {passage.article for passage in line.passages}
            if len(sources) == _ALONE:
                yield Remark(line.id, line.section, "rests on a single source")
