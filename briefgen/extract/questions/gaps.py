"""Where a text says that something is not known, not told, or not decided yet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from briefgen.extract.annotate.annotated_text import AnnotatedText, times_among
from briefgen.extract.annotate.grammar import verb_of
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.questions.gap_reading import GapReader, subject_at
from briefgen.extract.questions.phrases import is_of_talk
from briefgen.extract.questions.undecided import posed, seen_later, sought, to_be_ruled, unagreed
from briefgen.extract.questions.undisclosed import untold, yet_to
from briefgen.extract.questions.unknown import (
    hidden,
    missing,
    unclear,
    under_inquiry,
    unknowing,
    unverified,
)

_RECENT = timedelta(days=60)  # within which what was not known is still news


@dataclass(frozen=True, slots=True)
class Gap:
    """What is open at a verb: the question in words, or the passage, and the rule that found it."""

    token: int
    text: str
    by: str


_Rule = Callable[[GapReader], str | None]


def gaps(annotated: AnnotatedText, text: str) -> Iterator[Gap]:
    """What the text leaves open, in order: of a sentence its questions, or else the first passage that says so."""
    parse = annotated.parse
    found: dict[int, list[Gap]] = {}
    for token, tag in enumerate(parse.tags):
        if tag[:2] != "VB" or parse.deps[token] in ("aux", "auxpass"):
            continue
        gap = annotated.guard.one("questions", partial(_gap_at, annotated, token, text), None, parse.starts[token])
        if gap is not None:
            found.setdefault(parse.sentence[token], []).append(gap)
    for items in found.values():
        yield from [item for item in items if item.text.endswith("?")] or items[:1]


def _gap_at(annotated: AnnotatedText, token: int, text: str) -> Gap | None:
    parse = annotated.parse
    if not _is_open(annotated, token):
        return None
    reader = GapReader(annotated, text, verb_of(parse, token), subject_at(parse, token))
    if any(parse.lower[child] == "out" for child in parse.with_dep(token, "prt")):
        return None
    talk = reader.subject is not None and is_of_talk(parse, reader.subject)
    if talk and (reader.subject is None or parse.lower[reader.subject] != "we"):
        return None
    for name, rule in (_SPOKEN if talk else _RULES).items():
        found = rule(reader)
        if found is not None:
            return Gap(token, found, f"question.{name}")
    return None


def _is_open(annotated: AnnotatedText, token: int) -> bool:
    """Whether what the verb says may be open now: no question, no condition, nothing of the past."""
    parse = annotated.parse
    number = parse.sentence[token]
    first, last = parse.sentences[number]
    if number in annotated.asked or "?" in parse.words[first : last + 1]:
        return False
    verb = verb_of(parse, token)
    if (verb.tense == "pluperfect" and not _is_reported(parse, token)) or _is_supposed(parse, token):
        return False
    return not (verb.tense in ("past", "pluperfect") and _is_long_past(annotated, token))


def _is_reported(parse: Parse, token: int) -> bool:
    """Whether the verb is set back in time only because somebody said it ("said that no date had been set")."""
    above = parse.heads[token]
    return (
        parse.deps[token] == "ccomp"
        and parse.tags[above] in ("VBD", "VBG")
        and parse.lemmas[above].lower() in lexicon().cues.clause
    )


def _is_supposed(parse: Parse, token: int) -> bool:
    while True:
        if any(parse.lower[child] in ("if", "unless", "until", "whether") for child in parse.with_dep(token, "mark")):
            return True
        if parse.heads[token] == token:
            return False
        token = parse.heads[token]


def _is_long_past(annotated: AnnotatedText, token: int) -> bool:
    parse = annotated.parse
    first, last = parse.sentences[parse.sentence[token]]
    if not lexicon().openness.then.isdisjoint(parse.lower[child] for child in parse.children[token]):
        return True
    if " at the time" in parse.words_of(first, last).lower():
        return True
    if annotated.published is None:
        return False
    bound = (annotated.published - _RECENT).isoformat()
    for item in times_among(annotated.times, first, last):
        if first <= item.first and item.edtf is not None and item.type == "DATE":
            end = item.edtf.rpartition("/")[2].rstrip("~?%")
            if end[:4].isdigit() and end < bound[: len(end)]:
                return True
    return False


_SPOKEN: dict[str, _Rule] = {"seen": seen_later, "unknowing": unknowing}
_RULES: dict[str, _Rule] = {
    "seen": seen_later,
    "posed": posed,
    "unagreed": unagreed,
    "yet": yet_to,
    "untold": untold,
    "unknowing": unknowing,
    "sought": sought,
    "ruling": to_be_ruled,
    "unclear": unclear,
    "missing": missing,
    "unverified": unverified,
    "inquiry": under_inquiry,
    "hidden": hidden,
}
