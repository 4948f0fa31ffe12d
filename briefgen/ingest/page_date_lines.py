"""The days that a page shows near its headline, and what its words say of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from briefgen.ingest.page_blocks import PageBlock
from briefgen.ingest.page_words import listed
from briefgen.ingest.stated_dates import days_in, stated_date

_NEAR: Final = 14  # blocks before the headline and after it
_RIGHT_ABOVE: Final = 2  # blocks between a date and its headline
SHORT_LINE: Final = 160  # characters of a line that shows a day
_BESIDE: Final = 90  # characters beside the day
_SENTENCE: Final = 11  # words that end in a full stop
_BODY: Final = 200  # characters of a paragraph of the text
MOST_BESIDE_LINKED: Final = (
    20  # characters beside the day of a link that is about it; one with more is about another story
)


@dataclass(frozen=True, slots=True)
class ShownDays:
    """The days, the surest first; `open` are the words that may mean two days."""

    published: tuple[date, ...] = ()
    modified: tuple[date, ...] = ()
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _LabelledDay:
    """A day that a line names: `kind` is `published`, `modified` or `plain`; where it `leads`, nothing is before it."""

    kind: str
    day: date | None
    words: str
    leads: bool


def shown_days(found: list[PageBlock], title: str | None, language: str) -> ShownDays:
    """The days that stand near the headline, and those that are told to be of publication anywhere.

    What stands far above the headline, behind a weekday, is the day on which the page was saved.
    """
    head = headline_of(found, title)
    told: dict[str, list[date]] = {"said": [], "below": [], "far": [], "above": [], "modified": []}
    unclear: list[str] = []
    for number, block in enumerate(found):
        leads = block.linked and not block.stamps and beside_days(block.text) > MOST_BESIDE_LINKED
        if block.heading == 1:
            told["below"] += [day for stamp in block.stamps if number == head and (day := stated_date(stamp))]
            continue
        if len(block.text) > SHORT_LINE or leads:
            continue
        near = head is not None and -_NEAR <= number - head <= _NEAR and not _text_between(found, head, number)
        for one in _days(block, language):
            if one.day is None:
                unclear += [one.words] if near else []
            elif place := _place(one, near=near, above=0 if head is None else max(head - number, 0)):
                told[place].append(one.day)
    published = [day for place in ("said", "below", "far", "above") for day in told[place]]
    if not published and not unclear and not told["modified"]:
        published = _only_stamp(found)
    return ShownDays(tuple(published), tuple(told["modified"]), tuple(unclear))


def _only_stamp(found: list[PageBlock]) -> list[date]:
    """The one day that the page's time stamps have, wherever they stand; none where they have several."""
    days = {day for block in found if not block.linked for stamp in block.stamps if (day := stated_date(stamp))}
    return list(days) if len(days) == 1 else []


def _place(one: _LabelledDay, *, near: bool, above: int) -> str | None:
    """Under what a day is noted; `above` counts the lines from it down to the headline."""
    if one.kind == "modified":
        return "modified" if near else None
    if one.kind == "published":
        return "said" if near else None if above else "far"
    if not near:
        return None
    return "below" if not above else "above" if one.leads or above <= _RIGHT_ABOVE else None


def headline_of(found: list[PageBlock], title: str | None) -> int | None:
    """The block of the headline: the heading that has the title's words, else the first of the highest level."""
    headings = [(number, block) for number, block in enumerate(found) if block.heading]
    if title:
        wanted = title.casefold()
        for number, block in headings:
            text = block.text.casefold()
            if len(text) > 10 and (text in wanted or wanted in text):
                return number
    return min(headings, key=lambda one: (one[1].heading, one[0]))[0] if headings else None


def _text_between(found: list[PageBlock], head: int, number: int) -> bool:
    """Whether more than a standfirst stands between the headline and a block, or another headline does."""
    low, high = sorted((head, number))
    between = found[low + 1 : high]
    if sum(len(block.text) > _BODY for block in between) > 1:
        return True
    return number > head and any(block.heading and block.linked for block in between)


def _days(block: PageBlock, language: str) -> Iterator[_LabelledDay]:
    """The days of a line, each with what is said of it; the day is None where it may be two."""
    before = ""
    at = 0
    text = block.text
    for found in days_in(text):
        words = text[at : found.start].casefold().strip(" :,|·•–—-\n")
        at = found.end
        before = kind_of(words) or ("plain" if before != "modified" else "modified")
        day = found.day or day_first(text[found.start : found.end], language)
        if _is_date_line(text, found.end - found.start):
            yield _LabelledDay(before, day, text[found.start : found.end], not words or _is_byline(words))
    if not at:
        kind = kind_of(text.casefold().strip(" :")) or "plain"
        for stamp in block.stamps:
            if (day := stated_date(stamp)) or next(days_in(stamp), None):
                yield _LabelledDay(kind, day, stamp, True)


def _is_byline(words: str) -> bool:
    """Whether the words before a day name its writer."""
    return words.partition(" ")[0] in listed("dates", "byline")


def kind_of(words: str) -> str:
    """Whether the words before a day say that it is one of publication, or of a change; the last ones hold."""
    last = {
        kind: max(
            (words.rfind(word) + len(word) for word in listed("dates", f"said_{kind}") if _stands(word, words)),
            default=-1,
        )
        for kind in ("published", "modified")
    }
    if max(last.values()) < 0:
        return ""
    return "modified" if last["modified"] >= last["published"] else "published"


def _stands(word: str, words: str) -> bool:
    """Whether the word stands there as one, not within another."""
    at = words.rfind(word)
    if at < 0:
        return False
    end = at + len(word)
    return (
        not words[at - 1 : at].isalpha()
        and not (word.isascii() and words[end : end + 1].isalpha())
        and len(words) - end < 30
    )


def _is_date_line(text: str, length: int) -> bool:
    """Whether a line is about a day, maybe with a clock, a byline and a label; no sentence."""
    rest = re.sub(r"\d{1,2}[:.h]\d{2}(?::\d{2})?", "", text)
    return len(rest) - length <= _BESIDE and not is_sentence(rest)


def day_first(words: str, language: str) -> date | None:
    """The day of "04.05.2025", and of "04/05/2025" in a language that writes the day first; English may do either."""
    if "." not in words and (
        not language or language.partition("-")[0].lower() in {"en", "zh", "ja", "ko", "fa", "hu", "lt"}
    ):
        return None
    numbers = [int(part) for part in re.findall(r"\d+", words)]
    try:
        return date(numbers[2], numbers[1], numbers[0])
    except (ValueError, IndexError):
        return None


def beside_days(text: str) -> int:
    """How many characters a line has beside the days that it names; a long line is not looked through."""
    return len(text) - sum(found.end - found.start for found in days_in(text)) if len(text) <= SHORT_LINE else len(text)


def is_sentence(text: str) -> bool:
    """Whether a line is a sentence of prose."""
    return len(text.split()) > _SENTENCE and text.rstrip().endswith((".", "!", "?", "…", "。", "؟", "”", '"'))
