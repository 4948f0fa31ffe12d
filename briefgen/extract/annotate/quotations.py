"""Stretches of a text in quotation marks."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from briefgen.extract.annotate.parse import Parse

_LONGEST_SENTENCES = 8  # of a quotation; what runs on for longer has lost its closing mark
_MARKS = frozenset({'"', "``", "''", "'"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens `first` to `last` between the marks. `whole`: a clause or more, not only a quoted term."""

    first: int
    last: int
    whole: bool


def quotations(parse: Parse) -> tuple[Quotation, ...]:
    """Quotations in order; a mark that is never closed opens none, and one is closed by a mark of its kind."""
    found: list[Quotation] = []
    opened: int | None = None
    for token, word in enumerate(parse.words):
        if word not in _MARKS or (word == "'" and not _may_quote(parse, token, opened)):
            continue
        if opened is None:
            opened = token if _may_open(parse, token) else None
        elif word == '"' and _clings(parse, token):  # a quotation that goes on, with a mark before each paragraph
            quotation = _between(parse, opened + 1, token - 1) if parse.words[opened] == '"' else None
            near = parse.sentence[token] - parse.sentence[opened] <= _LONGEST_SENTENCES
            begins = parse.sentence[token + 1] != parse.sentence[token - 1]
            found += [quotation] if quotation is not None and near and begins else []
            opened = token
        elif word == "``" or parse.sentence[token] - parse.sentence[opened] > _LONGEST_SENTENCES:
            opened = token
        elif (word == "'") == (parse.words[opened] == "'"):
            quotation = _between(parse, opened + 1, token - 1)
            found += [quotation] if quotation is not None else []
            opened = None
        elif word != "'":  # the single mark before was none
            opened = token
    return tuple(found)


def _may_quote(parse: Parse, token: int, opened: int | None) -> bool:
    """Whether a single mark opens a quotation, or closes the one that is open; else it is an owner's, or a letter."""
    if opened is None or parse.words[opened] != "'":
        return opened is None and parse.tags[token] in ("``", "''") and _clings(parse, token)
    if not token or parse.ends[token - 1] != parse.starts[token]:
        return False
    owns = parse.lower[token - 1].endswith("s") and token + 1 < len(parse.words) and parse.tags[token + 1][0] in "NJ"
    return not owns


def _may_open(parse: Parse, token: int) -> bool:
    """Whether the mark has the shape of one that opens: what closes stands against the word before, and no other."""
    if parse.words[token] in ("'", "''"):
        return _clings(parse, token)
    parted = token + 1 >= len(parse.words) or parse.ends[token] < parse.starts[token + 1]
    return not (parted and token and parse.ends[token - 1] == parse.starts[token])


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
