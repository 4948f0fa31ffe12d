"""Quotations that a cue introduces, closes or interrupts, with all that goes on from them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import Quotation
from briefgen.extract.statements.cue_verbs import CueVerb

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_MARKS = frozenset({'"', "``", "''", "'", ",", ".", "?", "!", ":", "-", "--", "–", "—"})
_FAR = 14  # tokens between a cue and its quotation: F1 of contents in excerpts .639 with 14 and 20, .637 with 8
_MOST_PARTS = 6  # quotations that one cue may go on through; 3 and 10 give the same in excerpts


def quoted_by(annotated: AnnotatedText, cue: CueVerb, clause: tuple[int, int] | None) -> tuple[int, int] | None:
    """First and last token of the quotation that belongs to the cue, from its first piece to its last; None for none.

    `clause`: the tokens of the verb's own complement; then only a quotation that overlaps it belongs to the verb.
    """
    quotes = annotated.quotes
    if clause is not None:
        begin = bisect_right(quotes, cue.token, key=lambda quote: quote.first)
        stop = bisect_right(quotes, clause[1], key=lambda quote: quote.first)
        at = next((index for index in range(begin, stop) if _reaches(quotes[index], clause, cue.token)), None)
        if at is None or not quotes[at].whole:
            return None
        return quotes[at].first, _end(annotated.parse, quotes, at)
    before = _closed(annotated.parse, cue, quotes)
    after = _opened(annotated.parse, cue, quotes)
    if before is not None:
        first = quotes[before].first
        last = max(quotes[before].last, _resumed(annotated.parse, cue, quotes, before))
        return first, last
    if after is not None:
        return quotes[after].first, _end(annotated.parse, quotes, after)
    return None


def _reaches(quote: Quotation, clause: tuple[int, int], token: int) -> bool:
    """Whether the quotation behind the verb runs on over the end of the clause."""
    return quote.first <= clause[1] and quote.last >= clause[1] - 1 and quote.first > token


def _closed(parse: Parse, cue: CueVerb, quotes: Sequence[Quotation]) -> int | None:
    """The quotation that ends just before the cue's phrase (“…,” he said)."""
    start = cue.phrase[0]
    index = bisect_left(quotes, start, key=lambda quote: quote.last) - 1
    if index < 0:
        return None
    item = quotes[index]
    between = parse.words[item.last + 1 : start]
    near = len(between) <= 4 and all(word in _MARKS or not word.strip() for word in between)
    ended = "." in between and parse.sentence[item.last] != parse.sentence[cue.token]
    return index if near and not ended and (item.whole or "?" in between or "," in between) else None


def _opened(parse: Parse, cue: CueVerb, quotes: Sequence[Quotation]) -> int | None:
    """The quotation that begins after the cue without another verb between ("he said: “…”")."""
    index = bisect_right(quotes, cue.token, key=lambda quote: quote.first)
    if index == len(quotes) or (index and quotes[index - 1].last >= cue.token):
        return None
    item = quotes[index]
    if item.first - cue.token > _FAR or not item.whole:
        return None
    between = range(max(cue.token, cue.phrase[1] if cue.phrase[1] < item.first else cue.token) + 1, item.first)
    if any(parse.tags[token] in _FINITE or parse.words[token] == "." for token in between):
        return None
    same = parse.sentence[item.first] == parse.sentence[cue.token]
    return index if same or ":" in parse.words[cue.token : item.first] else None


def _resumed(parse: Parse, cue: CueVerb, quotes: Sequence[Quotation], before: int) -> int:
    """The end of what the quotation goes on to say after the cue, in its sentence or after it."""
    end = parse.sentences[parse.sentence[cue.token]][1]
    if before + 1 >= len(quotes):
        return -1
    follows = quotes[before + 1]
    within = follows.first <= end and follows.first - cue.phrase[1] <= _FAR
    if within and not any(parse.tags[token] in _FINITE for token in range(cue.phrase[1] + 1, follows.first)):
        return _end(parse, quotes, before + 1)
    return _end(parse, quotes, before + 1) if _stands_alone(parse, follows, end) else -1


def _end(parse: Parse, quotes: Sequence[Quotation], index: int) -> int:
    """The end of the quotation or of those that stand alone right after it."""
    last = quotes[index].last
    for follows in quotes[index + 1 : index + _MOST_PARTS]:
        end = last
        while end + 1 < len(parse.words) and (parse.words[end + 1] in _MARKS or not parse.words[end + 1].strip()):
            end += 1
        if follows.first > end + 1 or not _stands_alone(parse, follows, follows.first - 1):
            break
        last = follows.last
    return last


def _stands_alone(parse: Parse, quote: Quotation, end: int) -> bool:
    """Whether the quotation begins right after the token and nobody else's cue closes it."""
    gap = parse.words[end + 1 : quote.first]
    if quote.first - end > 4 or not all(word in _MARKS or not word.strip() for word in gap):
        return False
    after = quote.last + 1
    closed = False
    while after < len(parse.words) and (parse.words[after] in _MARKS or not parse.words[after].strip()):
        closed = closed or parse.words[after] == ","
        after += 1
    if not quote.whole or closed:
        return False
    return (
        after >= len(parse.words)
        or parse.sentence[after] != parse.sentence[quote.last]
        or parse.words[after][0].isupper()
    )
