"""How the words of a time expression stand in the tree, and the spans that "since" and "starting" open."""

from datetime import timedelta

from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import DAY, NEWS, date_words
from briefgen.model.edtf import EdtfDate


def top_of(parse: Parse, timex: Timex) -> int:
    """The token of the expression on which the rest of it hangs."""
    for token in range(timex.first, timex.last + 1):
        if not timex.first <= parse.heads[token] <= timex.last and parse.tags[token] not in ("POS", "DT", "_SP"):
            return token
    return timex.last


def begins_span(parse: Parse, timex: Timex, token: int | None = None) -> bool:
    """Whether "since" stands right over the expression; `token`: only there."""
    over = parse.heads[top_of(parse, timex)]
    if token is None and opens_span(parse, parse.heads[over]):
        return True
    since = timex.first if parse.lower[timex.first] == "since" else over
    if parse.lower[since] != "since" or token not in (None, since) or parse.tags[parse.heads[since]][:2] != "VB":
        return False
    return parse.lower[since - 1] != "time" and not _auxiliaries(parse, parse.heads[since]) & date_words().ahead


def opens_span(parse: Parse, token: int) -> bool:
    """Whether it is "starting" or "beginning" in "Starting on 11 July, …"."""
    return (
        parse.tags[token] == "VBG"
        and parse.lemmas[token].lower() in date_words().opening
        and not parse.with_dep(token, "aux")
    )


def closes_span(parse: Parse, token: int) -> bool:
    """Whether it is "ending" in "his trip, ending on 11 July, …"."""
    is_closing = parse.tags[token] == "VBG" and parse.lemmas[token].lower() in date_words().closing
    return is_closing and not parse.with_dep(token, "aux")


def _auxiliaries(parse: Parse, verb: int) -> frozenset[str]:
    return frozenset(parse.lower[child] for child in parse.with_dep(verb, "aux"))


def is_day(timex: Timex) -> bool:
    """Whether it names a day, or days."""
    return timex.edtf is not None and len(timex.edtf.partition("/")[0]) == DAY


def is_recent(annotated: AnnotatedText, timex: Timex) -> bool:
    """Whether it names a day of the news: the day of publication, or one in the weeks before it."""
    if annotated.published is None or timex.edtf is None or len(timex.edtf) != DAY:
        return False
    day = EdtfDate.parse(timex.edtf).upper
    return day is not None and timedelta(0) <= annotated.published - day <= NEWS


def is_to_come(annotated: AnnotatedText, timex: Timex) -> bool:
    """Whether it lies after publication: no day of what was done, so it is of what was called for or agreed on."""
    first = EdtfDate.parse(timex.edtf).lower if timex.edtf is not None else None
    return first is not None and annotated.published is not None and first > annotated.published
