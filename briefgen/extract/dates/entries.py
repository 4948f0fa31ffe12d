"""The days, months or years that head the entries of a chronology, a diary or a live page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import DAY, LEAD_SENTENCES, MONTH, YEAR

_LEAST_DAYS = 2  # dated headings, for a text to be a list of days
_LEAST_COARSE = 3  # of months and years, which may stand at the head of any paragraph
_INDENT = 80  # letters that may stand blank before a paragraph; a bound of the work
_SIGNS = (":", "-", "--", "\u2013", "\u2014")


def entries_of(annotated: AnnotatedText) -> Mapping[int, Timex]:
    """Sentence -> the time that heads its entry: alone in a heading above it, or at the head of its own paragraph.

    Two days, or three months or years, make a chronology; a single one is the day of the text.
    """
    parse = annotated.parse
    days, coarse = dict(_heads(annotated, {DAY})), dict(_heads(annotated, {MONTH, YEAR}))
    if len({timex.edtf for timex in days.values()}) < _LEAST_DAYS and not _part_the_text(annotated, days):
        days = {}
    if len({timex.edtf for timex in coarse.values()}) < _LEAST_COARSE:
        coarse = {}
    heads = {**coarse, **days}
    found: dict[int, Timex] = {}
    for number in range(len(parse.sentences)):
        above = heads.get(number) or (found.get(number - 1) if _goes_on(parse, number, heads) else None)
        if above is not None:
            found[number] = above
    return found


def _heads(annotated: AnnotatedText, fineness: set[int]) -> Iterator[tuple[int, Timex]]:
    """The times of the fineness (letters of a date) that may head an entry, by their sentence."""
    parse = annotated.parse
    for timex in annotated.times:
        number = parse.sentence[timex.first]
        if timex.first != parse.sentences[number][0] or timex.edtf is None or timex.type == "DURATION":
            continue
        if len(timex.edtf.partition("/")[0].rstrip("~")) in fineness and is_head(parse, number, timex):
            yield number, timex


def _part_the_text(annotated: AnnotatedText, heads: Mapping[int, Timex]) -> bool:
    """Whether a day alone in a heading parts what a live page tells of it from what it tells above of its own day."""
    parse = annotated.parse
    alone = bool(heads) and all(parse.sections[number] % 2 for number in heads)
    return alone and any(number > annotated.opening + LEAD_SENTENCES for number in heads)


def _goes_on(parse: Parse, number: int, heads: Mapping[int, Timex]) -> bool:
    """Whether the sentence is of the entry before it: in its section, or where the day opens a paragraph, in that."""
    if parse.sections[number] % 2:
        return number - 1 in heads or parse.sections[number] == parse.sections[number - 1]
    if any(parse.sections[head] == parse.sections[number] for head in heads):
        return (
            "\n"
            not in parse.text[parse.ends[parse.sentences[number - 1][1]] : parse.starts[parse.sentences[number][0]]]
        )
    return True


def is_head(parse: Parse, number: int, timex: Timex) -> bool:
    """Whether the time is a heading by itself, or stands before a colon or dash, or as a year before a sentence."""
    after = timex.last + 1
    if parse.sections[number] % 2:
        return after > parse.sentences[number][1] or not parse.words[after][0].isalnum()
    if after >= len(parse.words) or parse.words[after] in _SIGNS:
        return after < len(parse.words)
    start = parse.starts[timex.first]
    begins = parse.text[max(start - _INDENT, 0) : start].rstrip(" ")[-1:] in ("", "\n")
    return begins and len(timex.edtf or "") == YEAR and parse.words[after][:1].isupper()  # "1956 Egypt shut the canal"
