"""What a text is about: themes scored by the words of their patterns."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

import tomli

from briefgen import assets
from briefgen.errors import Fault, InputError
from briefgen.extract.annotate.parse import Parse
from briefgen.validation import bounded_text

_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_LEAST = 2.0  # of the weights of a theme's words in a text; chosen by hand: one strong word, or two plain ones
_MOST_THEMES = 8  # of a text; chosen by hand
_LONG = 20  # sentences
_LEAD = 5  # sentences that tell what a long text is about; chosen by hand


@dataclass(frozen=True, slots=True)
class ThemeDefinition:
    """A theme; `code` is its IPTC Media Topic ("medtop:…") or ""."""

    id: str
    label: str
    code: str


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """Themes by id; `patterns`: first lemma -> patterns (lemmas, theme, weight) that begin with it, longest first."""

    themes: Mapping[str, ThemeDefinition]
    patterns: Mapping[str, tuple[tuple[tuple[str, ...], str, float], ...]]


@dataclass(frozen=True, slots=True)
class ThemeFound:
    """A theme of a text with its score (weight per hit, damped) and the sentences that touch it."""

    theme: ThemeDefinition
    score: float
    sentences: tuple[int, ...]


@cache
def taxonomy() -> Taxonomy:
    """The packaged themes."""
    return parse_taxonomy(assets.read_text("themes.toml"), "themes.toml")


@lru_cache(maxsize=4)
def own_taxonomy(text: str, source: str) -> Taxonomy:
    """The themes of a user's TOML text, which replace packaged ones of one id. Raises `InputError`."""
    own = parse_taxonomy(text, source)
    base = taxonomy()
    merged: dict[str, list[tuple[tuple[str, ...], str, float]]] = {}
    for word, patterns in base.patterns.items():
        merged[word] = [pattern for pattern in patterns if pattern[1] not in own.themes]
    for word, patterns in own.patterns.items():
        merged.setdefault(word, []).extend(patterns)
    return Taxonomy(MappingProxyType({**base.themes, **own.themes}), _ordered(merged))


def read_themes(path: Path) -> str:
    """The text of a file of themes. Raises `InputError` for one that cannot be read or is not UTF-8."""
    return bounded_text(path, "name a TOML file of themes")


def parse_taxonomy(text: str, source: str) -> Taxonomy:
    """A taxonomy from TOML: a table per theme with `label`, `words` (pattern -> weight) and, if wanted, `code`."""
    try:
        table = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise InputError((Fault(source, str(error)),)) from error
    faults: list[Fault] = []
    themes: dict[str, ThemeDefinition] = {}
    patterns: dict[str, list[tuple[tuple[str, ...], str, float]]] = {}
    for name, entry in table.items():
        fault = _fault(name, entry)
        if fault:
            faults.append(Fault(f"{source}: [{name}]", fault))
            continue
        themes[name] = ThemeDefinition(name, entry["label"], entry.get("code", ""))
        for phrase, weight in entry["words"].items():
            lemmas = tuple(phrase.lower().split())
            patterns.setdefault(lemmas[0], []).append((lemmas, name, float(weight)))
    if faults:
        raise InputError(tuple(faults))
    return Taxonomy(MappingProxyType(themes), _ordered(patterns))


def _fault(name: str, entry: object) -> str:
    if not _ID.fullmatch(name):
        return "a theme's name is small letters, digits and hyphens"
    if not isinstance(entry, dict) or not isinstance(entry.get("label"), str) or not entry["label"].strip():
        return "a theme needs a label"
    unknown = sorted(set(entry) - {"label", "code", "words"})
    if unknown:
        return f"unknown key {unknown[0]}; known are label, code, words"
    if not isinstance(entry.get("code", ""), str):
        return "a theme's code is text in quotes"
    return _fault_of_words(entry.get("words"))


def _fault_of_words(words: object) -> str:
    if not isinstance(words, dict) or not words:
        return "a theme needs words, each with its weight"
    if not all(phrase.strip() for phrase in words):
        return "a word is empty"
    wrong = [phrase for phrase, weight in words.items() if not _is_weight(weight)]
    return f"the weight of {wrong[0]!r} is not a number above 0" if wrong else ""


def _is_weight(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < math.inf


def _ordered(
    patterns: Mapping[str, list[tuple[tuple[str, ...], str, float]]],
) -> Mapping[str, tuple[tuple[tuple[str, ...], str, float], ...]]:
    return MappingProxyType(
        {word: tuple(sorted(items, key=lambda item: -len(item[0]))) for word, items in patterns.items()}
    )


def themes_of(parse: Parse, themes: Taxonomy) -> tuple[ThemeFound, ...]:
    """The themes whose score reaches 2, best first, at most eight.

    A score is the sum of a theme's pattern weights, each pattern damped to 1 + log2 of its count, halved where a long
    text touches it only in one sentence below the lead. A person's title says who speaks, not what of.
    """
    hits: dict[str, dict[tuple[str, ...], int]] = {}
    weights: dict[tuple[str, tuple[str, ...]], float] = {}
    where: dict[str, set[int]] = {}
    lemmas = [lemma.lower() for lemma in parse.lemmas]
    for token, lemma in enumerate(lemmas):
        candidates = themes.patterns.get(lemma) or themes.patterns.get(parse.lower[token])
        for pattern, theme, weight in candidates or ():
            last = token + len(pattern) - 1
            if (last == token or _matches(lemmas, parse.lower, token, pattern)) and not _is_title(parse, last):
                counts = hits.setdefault(theme, {})
                counts[pattern] = counts.get(pattern, 0) + 1
                weights[theme, pattern] = weight
                where.setdefault(theme, set()).add(parse.sentence[token])
    found = []
    for theme, counts in hits.items():
        score = sum(weights[theme, pattern] * (1 + math.log2(count)) for pattern, count in counts.items())
        if len(parse.sentences) > _LONG and len(where[theme]) == 1 and min(where[theme]) > _LEAD:
            score /= 2
        if score >= _LEAST:
            found.append(ThemeFound(themes.themes[theme], round(score, 2), tuple(sorted(where[theme]))))
    return tuple(sorted(found, key=lambda item: (-item.score, item.theme.id))[:_MOST_THEMES])


def _is_title(parse: Parse, token: int) -> bool:
    """Whether the word stands before the name of the person whose title it is ("Prime Minister Nakasone")."""
    head = parse.heads[token]
    return (
        parse.deps[token] in {"compound", "nmod"}
        and head > token
        and any(entity.label == "PERSON" and entity.first <= head <= entity.last for entity in parse.entities)
    )


def _matches(lemmas: list[str], lower: tuple[str, ...], token: int, pattern: tuple[str, ...]) -> bool:
    return token + len(pattern) <= len(lemmas) and all(
        word in (lemmas[token + step], lower[token + step]) for step, word in enumerate(pattern)
    )
