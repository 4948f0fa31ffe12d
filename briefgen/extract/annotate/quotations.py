"""Stretches of a text in quotation marks."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from briefgen.extract.annotate.parse import Parse

_LONGEST_SENTENCES = 8


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens `first` to `last` between the marks. `whole`: a clause or more, not only a quoted term."""

    first: int
    last: int
    whole: bool


def quotations(parse: Parse) -> tuple[Quotation, ...]:
    """Quotations in order; a mark that is never closed opens none."""
    found: list[Quotation] = []
    opened: int | None = None
    for token, word in enumerate(parse.words):
        if word not in ('"', "``", "''") and not (word == "'" and parse.tags[token] == "``"):
            continue
        if opened is None:
            opened = token if word != "''" or _clings(parse, token) else None
        elif word == "``" or parse.sentence[token] - parse.sentence[opened] > _LONGEST_SENTENCES:
            opened = token
        else:
            quotation = _between(parse, opened + 1, token - 1)
            found += [quotation] if quotation is not None else []
            opened = None
    return tuple(found)


def _clings(parse: Parse, token: int) -> bool:
    """Whether a closing mark stands as an opening one: a space before it, none behind."""
    return (
        token + 1 < len(parse.words)
        and parse.ends[token] == parse.starts[token + 1]
        and (token == 0 or parse.ends[token - 1] < parse.starts[token])
    )


def _between(parse: Parse, first: int, last: int) -> Quotation | None:
    while first <= last and not parse.words[first].strip():
        first += 1
    while last >= first and (not parse.words[last].strip() or parse.words[last] in ",."):
        last -= 1
    if first > last:
        return None
    has_verb = any(parse.tags[token] in ("VBZ", "VBP", "VBD", "MD") for token in range(first, last + 1))
    return Quotation(first, last, has_verb and last - first >= 2)


def quotes_among(quotes: tuple[Quotation, ...], first: int, last: int) -> tuple[Quotation, ...]:
    """Those of the quotations, which are in order, that have a part on the tokens `first` to `last`."""
    begin = bisect_left(quotes, first, key=lambda quote: quote.last)
    return quotes[begin : bisect_right(quotes, last, lo=begin, key=lambda quote: quote.first)]


def quote_of(parse: Parse, token: int, quotes: tuple[Quotation, ...]) -> Quotation | None:
    """The quotation that the verb introduces or closes, in its own sentence or running on from it."""
    first, last = parse.sentences[parse.sentence[token]]
    near = [
        quote
        for quote in quotes_among(quotes, first - 2, last)
        if quote.whole
        and not quote.first <= token <= quote.last
        and (first <= quote.first <= last or first <= quote.last + 2 <= last)
    ]
    return min(near, key=lambda quote: _distance(parse, token, quote), default=None)


def _distance(parse: Parse, token: int, quote: Quotation) -> tuple[bool, int]:
    """How far the quotation is from the verb; what goes on in small letters comes after any that begins a sentence."""
    goes_on = parse.words[quote.first][0].islower()
    return goes_on, min(abs(quote.first - token), abs(quote.last - token))
