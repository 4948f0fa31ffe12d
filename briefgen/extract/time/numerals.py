"""Numerals of several words: "twenty-five", "one hundred and fifty", "2 million"."""

from collections.abc import Iterable, Iterator

from briefgen.extract.time.lexicon import TimeLexicon
from briefgen.extract.time.token import Token

_PLAIN = frozenset({"NUM", "WORDNUM"})


def merge(tokens: Iterable[Token], folded: str, lexicon: TimeLexicon) -> Iterator[Token]:
    """The tokens, with each run of numerals joined to one token that bears its amount."""
    run: list[Token] = []
    for token in tokens:
        if run and not _continues(run, token, folded, lexicon):
            yield from _joined(run)
            run = []
        if run or "WORDNUM" in token.classes or ("NUM" in token.classes and "YEAR" not in token.classes):
            run.append(token)
        else:
            yield token
    yield from _joined(run)


def _continues(run: list[Token], token: Token, folded: str, lexicon: TimeLexicon) -> bool:
    gap = folded[run[-1].end : token.start]
    if gap.strip(" ") or "\n" in gap:
        return False
    last, value = run[-1], token.number or 0
    numeral = token.word in lexicon.numbers
    match (last.word, token.word):
        case (_, "and"):
            return (last.number or 0) >= 100 and "WORDNUM" in last.classes
        case (_, "-"):
            return last.word in lexicon.numbers and 20 <= (last.number or 0) < 100
        case ("and", _):
            return numeral and value < 100
        case ("-", _):
            return numeral and value < 10
    return numeral and last.number is not None and _goes_on(last.number, value)


def _goes_on(before: float, value: float) -> bool:
    """Whether a numeral goes on with another: "two hundred", "hundred five", "twenty five"."""
    return value >= 100 or (value < before and before % 100 == 0) or (20 <= before < 100 and value < 10)


def _joined(run: list[Token]) -> Iterator[Token]:
    if run and run[-1].word in ("-", "and"):
        yield from _joined(run[:-1])
        yield run[-1]
        return
    if len(run) < 2:
        yield from run
        return
    words = " ".join(item.word for item in run)
    yield run[0]._replace(end=run[-1].end, word=words, number=_amount(run), classes=_PLAIN)


def _amount(run: list[Token]) -> float:
    total = group = 0.0
    for value in (item.number for item in run if item.number is not None):
        if value >= 1000:
            total, group = total + (group or 1) * value, 0.0
        elif value == 100:
            group = (group or 1) * value
        else:
            group += value
    return total + group
