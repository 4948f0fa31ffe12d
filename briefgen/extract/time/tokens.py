"""A text as tokens, each with the classes of time words that it belongs to."""

import re
from collections.abc import Iterator

from briefgen.extract.time import numerals
from briefgen.extract.time.character_folding import fold
from briefgen.extract.time.lexicon import OTHER, Classes, TimeLexicon
from briefgen.extract.time.token import Token, Tokens

_TOKEN = re.compile(
    r"""(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])
        (?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?)
    |(?P<numeric>[0-9]{1,2}([/.-])[0-9]{1,2}\3[0-9]{4}(?![0-9])|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}(?![0-9/]))
    |(?P<named>9/11(?![0-9/]))
    |(?P<clock>[0-9]{1,2}:[0-5][0-9](?![0-9])(?::[0-5][0-9])?|[0-9]{1,2}\.[0-5][0-9](?=[ ]?[ap]\.?[ ]?m\b))
    |(?P<decade>(?:[12][0-9])?[0-9]0'?s\b|'[0-9]0s\b)
    |(?P<twodigits>'[0-9]{2}(?![0-9\w]))
    |(?P<ordinal>[0-9]{1,3}(?:st|nd|rd|th)\b)
    |(?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)
    |(?P<quarter>Q[1-4]\b)
    |(?P<dotted>\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|weds?|thur?s?|fri|sat|sun|min|hrs?|yrs?)\.)
    |(?P<ampm>\b[ap]\.[ ]?m\b\.?)
    |(?P<word>[^\W\d_][\w\u0300-\u036f]*(?:'(?=clock)clock)?)
    |(?P<poss>'s\b|(?<=s)')
    |(?P<other>--|\n|\S)""",
    re.VERBOSE | re.IGNORECASE,
)
# Digits and commas of a figure that may count something.
_LONGEST = 15


def tokenise(text: str, lexicon: TimeLexicon) -> Tokens:
    """The tokens of the text; soft line ends are dropped, hard ones are tokens of no class."""
    folded = fold(text)
    items = tuple(numerals.merge(_tokens(folded, lexicon), folded, lexicon))
    return Tokens(
        items, "".join(lexicon.characters.get(item.classes, OTHER) if item.classes else OTHER for item in items)
    )


def _tokens(folded: str, lexicon: TimeLexicon) -> Iterator[Token]:
    end = 0
    for match in _TOKEN.finditer(folded):
        if match.start() < end:
            continue
        kind = match.lastgroup
        word = match[0].lower()
        if kind == "word":
            token = _word(match, word, folded, lexicon)
        elif kind == "other":
            if word == "\n" and _soft(folded, match.start()):
                continue
            token = _sign(match, word, folded, lexicon)
        else:
            token = _shaped(match, word, str(kind), lexicon)
        end = token.end
        yield token


def _word(match: re.Match[str], word: str, folded: str, lexicon: TimeLexicon) -> Token:
    start, end = match.span()
    for phrase in lexicon.phrases.get(word, ()):
        stop = start + len(phrase)
        if folded[start:stop].lower() == phrase and not folded[stop : stop + 1].isalnum():
            word, end = phrase, stop
            break
    capital = match[0][0].isupper()
    classes = lexicon.classes.get(word)
    if word in lexicon.numbers:
        classes = frozenset({"NUM", "WORDNUM", "HOURWORD"} if lexicon.numbers[word] <= 12 else {"NUM", "WORDNUM"})
    elif classes is None:
        return Token(start, end, word)
    elif not capital and word in lexicon.words["proper"]:
        classes = frozenset()
    return Token(start, end, word, classes, lexicon.ordinals.get(word, lexicon.numbers.get(word)), capital)


def _sign(match: re.Match[str], word: str, folded: str, lexicon: TimeLexicon) -> Token:
    start, end = match.span()
    if word == "-":
        before, after = folded[max(start - 1, 0) : start], folded[end : end + 1]
        word = "-" if before.isalnum() and after.isalnum() else "--"
    return Token(start, end, word, lexicon.classes.get(word, frozenset()))


def _soft(folded: str, at: int) -> bool:
    """Whether a line end only wraps a paragraph: no stop before it, a small letter or figure after it."""
    before = folded[max(at - 80, 0) : at].rstrip(" ")
    after = folded[at + 1 : at + 80].lstrip(" ")
    return bool(before) and before[-1] not in ".!?:;\n\"'" and (after[:1].islower() or after[:1].isdigit())


def _shaped(match: re.Match[str], word: str, kind: str, lexicon: TimeLexicon) -> Token:
    token = Token(match.start(), match.end(), word, capital=True)
    match kind:
        case "number":
            long = len(word) > _LONGEST
            return token if long else token._replace(number=float(word.replace(",", "")), classes=_figure(word))
        case "ordinal":
            value = int(word[:-2])
            return token._replace(number=value, classes=frozenset({"ORD", "CENTURYORD"} if value < 32 else {"NONE"}))
        case "named" | "dotted" | "ampm" | "poss":
            name = "'s" if kind == "poss" else word
            if name not in lexicon.classes and (plain := word.rstrip(".")) in lexicon.classes:
                return token._replace(word=plain, classes=lexicon.classes[plain])
            return token._replace(classes=lexicon.classes.get(name, frozenset()))
        case _:
            names = {"iso": "ISO", "numeric": "NUMERIC", "clock": "CLOCK", "decade": "DECADENUM"}
            names |= {"twodigits": "TWODIGITS", "quarter": "QUARTERCODE"}
            return token._replace(classes=frozenset({names[kind]}))


def _figure(word: str) -> Classes:
    names = {"NUM"}
    if word.isdigit() and len(word) <= 2:
        value = int(word)
        names |= {"DAY"} if 1 <= value <= 31 else set()
        names |= {"HOUR"} if value <= 24 else set()
        names |= {"YY"} if len(word) == 2 else set()
    elif word.isdigit() and len(word) == 4:
        names |= {"YEAR"} if 1000 <= int(word) < 2200 else set()
        names |= {"HHMM"} if int(word[:2]) < 24 and int(word[2:]) < 60 else set()
    return frozenset(names)
