"""Times that date nothing that is told, or not the verb on which the parser hung them."""

from bisect import bisect_left
from itertools import pairwise

from briefgen.extract.annotate.annotated_text import AnnotatedText, Timex
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.dates.date_words import EDITIONS, LINKS, NEWS, YEAR, date_words
from briefgen.extract.dates.time_phrases import closes_span, top_of
from briefgen.extract.dates.time_reach import is_of_comparison
from briefgen.extract.triggers.triggers import EventTrigger
from briefgen.model.edtf import EdtfDate

_CHANGE = 12  # tokens between the two ends of a change
_LEAST = 2  # tokens from "to" to the second time, so that something stands between


def dates_nothing(annotated: AnnotatedText, timex: Timex) -> bool:
    """Whether it dates nothing that is told: durations, names, comparisons, what was given up, distances, sources."""
    parse = annotated.parse
    if timex.type not in ("DATE", "TIME") or parse.deps[timex.last] == "amod":
        return True
    if timex.edtf is None and parse.lower[timex.last] in LINKS:
        return True  # "the day before the raid"
    above = parse.heads[top_of(parse, timex)]
    if closes_span(parse, above) or closes_span(parse, parse.heads[above]):
        return True
    apart = _names_an_edition(annotated, timex) or _trails_source(parse, timex)
    return apart or _is_given_up(parse, timex) or is_of_comparison(parse, timex)


def is_beyond_verb(annotated: AnnotatedText, timex: Timex, item: EventTrigger) -> bool:
    """Whether it is beyond what the verb tells: after publication, or in a clause that the parser lost."""
    parse = annotated.parse
    lost = _is_beyond_clause(parse, timex, item.token) or _is_of_opening(parse, timex, item.token)
    return lost or _reaches_beyond(annotated, timex, item)


def _is_beyond_clause(parse: Parse, timex: Timex, verb: int) -> bool:
    """Whether the parser took a clause of "after" for the sentence and lost the main one, where the time stands.

    "Two years after they seized power, the army extended its rule on Friday."
    """
    marks = [mark for mark in parse.with_dep(verb, "mark") if parse.lower[mark] in date_words().marks]
    if parse.heads[verb] != verb or not marks:
        return False
    comma = next((at for at in range(verb + 1, timex.first) if parse.words[at] == ","), None)
    return comma is not None and any(parse.tags[at] == "VBD" for at in range(comma + 1, timex.first))


def _is_of_opening(parse: Parse, timex: Timex, verb: int) -> bool:
    """Whether it closes a participle at the head of the sentence ("Born in Ohio, on 3 May 1922, he studied …")."""
    first = parse.sentences[parse.sentence[verb]][0]
    subject = parse.child(verb, "nsubj", "nsubjpass")
    opens = parse.tags[first] == "VBN" and parse.heads[first] == verb and parse.deps[first] == "advcl"
    return opens and subject is not None and timex.last < parse.left[subject]


def is_of_joined(parse: Parse, timex: Timex, verb: int) -> bool:
    """Whether it stands in a clause joined to the verb ("has fought it since 2004 and has been away since May")."""
    joined = (child for child in parse.with_dep(verb, "conj") if parse.tags[child][:2] in ("VB", "MD"))
    return any(child < timex.first <= parse.right[child] for child in joined)


def is_of_change(annotated: AnnotatedText, timex: Timex) -> bool:
    """Whether it tells of one end of a change, and not when it was told ("from 11 pct in 1979 to three pct today")."""
    at = bisect_left(annotated.times, timex.first, key=lambda other: other.first)
    beside = annotated.times[max(at - 1, 0) : at + 2]
    return any(_is_from_to(annotated.parse, one, two) for one, two in pairwise(beside))


def _is_from_to(parse: Parse, one: Timex, two: Timex) -> bool:
    """Whether "from" something stands before the first time, and "to" something before the second, without a verb."""
    joints = [token for token in range(one.last + 1, min(two.first, one.last + _CHANGE)) if parse.lower[token] == "to"]
    before = range(one.first - 2, max(one.first - _CHANGE, parse.sentences[parse.sentence[one.first]][0]) - 1, -1)
    start = next((token for token in before if parse.lower[token] == "from"), None)
    near = two.first - one.last < _CHANGE and parse.sentence[one.first] == parse.sentence[two.last]
    if start is None or not joints or not near or two.first - joints[0] < _LEAST:
        return False
    return not any(parse.tags[token][:2] == "VB" for token in range(start, two.first))


def _is_given_up(parse: Parse, timex: Timex) -> bool:
    """Whether something was only meant for then at first ("originally set for May 12")."""
    verb = parse.heads[parse.heads[top_of(parse, timex)]]
    adverbs = {parse.lower[child] for child in parse.with_dep(verb, "advmod") if child < verb}
    return parse.lemmas[verb].lower() in date_words().scheduling and not adverbs.isdisjoint(date_words().at_first)


def _names_an_edition(annotated: AnnotatedText, timex: Timex) -> bool:
    """Whether a year near that of publication is part of a name ("the 2020 Olympics", "Expo 2020")."""
    parse, after = annotated.parse, timex.last + 1
    if timex.edtf is None or len(timex.edtf) != YEAR or annotated.published is None:
        return False
    if not timex.edtf.isdigit() or abs(int(timex.edtf) - annotated.published.year) > EDITIONS:
        return False
    beside = [token for token in (timex.first - 1, after) if 0 <= token < len(parse.words)]
    tied = {parse.heads[timex.last], *parse.children[timex.last]}  # not so in "In 2020 Chad left"
    return any(parse.tags[token] in ("NNP", "NNPS") and token in tied for token in beside)


def _trails_source(parse: Parse, timex: Timex) -> bool:
    """Whether it is the day of those who told it ("according to a ministry statement Wednesday, …")."""
    first = parse.sentences[parse.sentence[timex.first]][0]
    before = range(timex.first - 1, first - 1, -1)
    comma = next((token for token in before if parse.words[token] in (",", ":", ";")), first)
    return any(parse.lower[token] == "according" for token in range(comma, timex.first))


def _reaches_beyond(annotated: AnnotatedText, timex: Timex, item: EventTrigger) -> bool:
    """Whether it is a span that ends long after publication, of which nothing done can be ("analysed … 2000-2050")."""
    if item.clause is None or item.clause.tense not in ("past", "perfect") or "/" not in (timex.edtf or ""):
        return False
    last = EdtfDate.parse(timex.edtf or "").upper
    return last is not None and annotated.published is not None and last - annotated.published > NEWS
