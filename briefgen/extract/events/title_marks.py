"""The commas and other marks that a title keeps between its words, of those that the text has there."""

from briefgen.extract.annotate.parse import Parse
from briefgen.extract.triggers.clause_words import BLANK

_LONGEST_NAME = 12  # tokens of who said it, office and all


def with_marks(parse: Parse, wanted: list[int]) -> list[int]:
    """The tokens with the marks and hyphens between two of them; where a list loses an aside it keeps its comma."""
    known = set(wanted)
    found: list[int] = []
    for before, after in zip(wanted, [*wanted[1:], wanted[-1] + 1], strict=True):
        found.append(before)
        between = range(before + 1, after)
        if _closes_aside(parse, wanted[0], before, after):
            continue
        if all(parse.deps[token] == "punct" or parse.tags[token] in BLANK for token in between):
            found += between
        elif _says_who_said_it(parse, before, after):
            found += [token for token in between if parse.words[token] == ","][-1:]
        elif (comma := _comma_behind(parse, before, after)) is not None and (
            _goes_on_a_list(parse, after, known)
            or _closes_name(parse, before, wanted[0])
            or (comma > before + 1 and parse.tags[before][:3] == "NNP" == parse.tags[after][:3])
        ):
            found.append(comma)
    return found


def _says_who_said_it(parse: Parse, before: int, after: int) -> bool:
    """Whether it is told behind a comma who says what stands before ("the deal holds, … | an aide said")."""
    if after >= len(parse.words):
        return False
    behind = range(after, min(after + _LONGEST_NAME, len(parse.words)))
    speaker = next((token for token in behind if parse.deps[token] == "nsubj"), after)
    says = parse.heads[speaker]
    content = parse.child(says, "ccomp")
    told = content is not None and parse.left[content] <= before <= parse.right[content] < after
    return told and parse.left[speaker] == after and speaker < says


def _comma_behind(parse: Parse, before: int, after: int) -> int | None:
    """The comma behind the token, or behind the bracket that follows it and is left out ("A (Mali), | B and C")."""
    if parse.words[before + 1] == ",":
        return before + 1
    if parse.words[before + 1] != "(" or parse.deps[after] == "cc":
        return None
    return next((at for at in range(before + 2, after) if parse.words[at] == "," and parse.words[at - 1] == ")"), None)


def _closes_aside(parse: Parse, first: int, before: int, after: int) -> bool:
    """Whether a comma closes an aside that became the subject ("the emir, | Ali Omar, was killed")."""
    comma = parse.words[before + 1 : after] == (",",) and first and parse.words[first - 1] == ","
    finite = ("VBD", "VBZ", "VBP", "MD")
    is_bare = "," not in parse.words[first:before] and not any(tag in finite for tag in parse.tags[first : before + 1])
    return bool(comma) and parse.tags[after] in finite and is_bare


def _closes_name(parse: Parse, token: int, first: int) -> bool:
    """Whether the token ends a name set off by commas, of which the title leaves out an age ("Ann Obi, 61, to …")."""
    opens = parse.left[token] - 1
    named = parse.deps[token] in ("appos", "npadvmod") and parse.tags[token][:3] == "NNP"
    return named and opens > first and parse.words[opens] == ","


def _goes_on_a_list(parse: Parse, token: int, known: set[int]) -> bool:
    if parse.deps[token] == "cc":
        return True
    while parse.heads[token] in known and parse.heads[token] > token:
        token = parse.heads[token]
    return parse.deps[token] == "conj"
