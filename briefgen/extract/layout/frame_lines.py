"""What a line about a text is: a dateline, a byline, a label of a speaker, a note, a call to read elsewhere."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import read_table
from briefgen.extract.layout.patterns import (
    ATTRIBUTABLE,
    BRACKETED,
    BYLINE,
    CAPITALS,
    CLOCK,
    DATE_LINE,
    LABEL,
    MIXED_LABEL,
    NETWORK,
    OFFICE,
    RULE,
    SLUG,
    office_words,
    patterns,
)
from briefgen.extract.layout.text_blocks import Block
from briefgen.extract.time.lexicon import english

LONGEST_BYLINE = 120  # characters
_LEAST_LABELS = 3  # labels of speakers, some twice, for a text to be a transcript
_LEAST_DAYS = 2  # dated headings, for a text to be a list of days
_LONGEST_CAPTION = 400  # characters
_LONGEST_CALL = 30  # words
Voice = tuple[int, str]


def introduced_voices(block: Block) -> list[Voice]:
    """Whose the words behind a line are that introduces them: a spokesman's, or of those who issued them together."""
    named = ATTRIBUTABLE.search(block.words)
    if named is not None:
        return [(block.end, named["name"])]
    return [(block.start, "")] if patterns()["issued"].search(block.words[:LONGEST_BYLINE]) else []


def labelled_voice(label: str) -> str | None:
    """The name in the label of a speaker, as it is written in a text; "" for one who only asks; None for no label."""
    match = LABEL.search(label) or MIXED_LABEL.search(label)
    if match is None and not label.rstrip().endswith(":"):
        return None
    name = re.sub(r"\([^)]*\)", "", label).strip(" :\n")
    return "" if is_asking(label) else name.title() if name.isupper() else name


def are_chronology(blocks: Iterable[Block]) -> bool:
    """Whether several lines name nothing but a day each, as the heads of a chronology do."""
    days = {match["date"] for block in blocks if (match := DATE_LINE.fullmatch(block.words)) is not None}
    return len(days) >= _LEAST_DAYS


def is_stamp_of_entry(words: str) -> bool:
    """Whether the line is a day and a time of day alone, as each entry of a live page has above it."""
    match = DATE_LINE.fullmatch(words)
    return match is not None and not match.start("date") and re.search(CLOCK, words[match.end("date") :]) is not None


def small_labels(blocks: Iterable[Block]) -> frozenset[str]:
    """The labels in small letters of a conversation: three or more, and one of them twice at least."""
    found = [match.group() for block in blocks if (match := MIXED_LABEL.match(block.words))]
    return frozenset(found) if len(found) >= _LEAST_LABELS and len(set(found)) < len(found) else frozenset()


def slug_length(words: str) -> int:
    """The length of an agency's mark before a headline or a text ("UPDATE 1-", "(CNN)")."""
    match = SLUG.match(words) or NETWORK.match(words)
    return match.end() if match is not None else 0


def is_maker(words: str) -> bool:
    """Whether the words name only who made the text: an agency, a body, its staff, a writer, an office."""
    if any(patterns()[name].fullmatch(words) for name in ("bodies", "agencies", "staff")):
        return True
    return BYLINE.fullmatch(words) is not None or is_office(words)


def is_named(words: str) -> bool:
    """Whether the words are nothing but names in capitals."""
    return re.fullmatch(rf"{CAPITALS}(?:,? {CAPITALS})*", words) is not None


def is_asking(label: str) -> bool:
    """Whether the label is that of somebody who only asks."""
    return not _asking().isdisjoint(re.findall(r"[A-Z]+", label))


@cache
def _asking() -> frozenset[str]:
    return frozenset(label.upper() for label in read_table("layout")["asking"]["labels"])


def is_dateline(match: re.Match[str], rest: str, *, near_top: bool) -> bool:
    """Whether what looks like a dateline is one, by its place, agency, date and dash; `rest` follows it."""
    place = match["place"]
    if not place:
        return bool(match["agency"])
    if "PREP" in english().classes.get(place.split()[0].lower(), ()):
        return False  # "On June 22 - his birthday - he left"
    if match["agency"] or match["date"]:
        return True
    if match["dash"] == ":":
        return False
    first = re.split(r"[/,(]", place)[0].strip()
    is_spaced = match.group().endswith(f" {match['dash']} ")
    if first.isupper() and len(first) > 2:
        return is_spaced
    return near_top and is_spaced and " - " not in rest and _is_known_place(first)


def _is_known_place(name: str) -> bool:
    words = name.replace("-", " - ").replace("'s ", " 's ").split()
    entry = gazetteer().match(words, 0) if words else None
    return entry is not None and len(entry.words) == len(words) and entry.kind in ("state", "capital")


def day_of(words: str, near: date | None) -> date | None:
    """The day that the words of a date name; without a year the one nearest to a day; None for no day."""
    numbers = re.findall(r"\d+", words)
    months = english().values["MONTH"]
    month = next(
        (
            at
            for name, at in months.items()
            for word in re.findall(r"[A-Za-z]{3,}", words)
            if name.startswith(word.lower()[:3]) and len(word) <= len(name)
        ),
        None,
    )
    try:
        if month is None:
            return date.fromisoformat(words[-10:])
        month = int(month)
        day = int(next(number for number in numbers if len(number) < 3))
        year = next((int(number) for number in numbers if len(number) == 4), None)
        if year is not None:
            return date(year, month, day)
        if near is None:
            return None
        return min((date(near.year + step, month, day) for step in (-1, 0, 1)), key=lambda found: abs(found - near))
    except (ValueError, StopIteration):
        return None


def is_note(words: str) -> bool:
    """Whether the block is a rule, a note of the editor or a caption, a time of day, or calls the reader elsewhere."""
    known = patterns()
    if RULE.fullmatch(words) or BRACKETED.fullmatch(words) or _is_call(words):
        return True
    whole = any(known[name].fullmatch(words) for name in ("marks", "clock", "reading", "helpers"))
    pictured = len(words) <= _LONGEST_CAPTION and known["photographed"].fullmatch(words) is not None
    return whole or pictured or any(known[name].match(words) for name in ("captions", "makers", "about"))


def _is_call(words: str) -> bool:
    known = patterns()
    if known["calls_colon"].match(words):
        return True
    is_short = len(words.split()) <= _LONGEST_CALL
    return is_short and bool(known["calls"].match(words)) and bool(known["targets"].search(words))


def is_office(words: str) -> bool:
    """Whether the words name somebody with his office ("Ana Poe, Minister of Trade")."""
    match = OFFICE.fullmatch(words)
    if match is None:
        return False
    return any(word.strip(",.").lower() in office_words() for word in match["role"].split())
