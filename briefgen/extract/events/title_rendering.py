"""The tokens that a title keeps as a line: what they stand for is named, quotation marks and asides are closed."""

from collections.abc import Iterable

from briefgen.extract.actors.reference import actor_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import is_pronoun, own_subject
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.quotations import quotes_among
from briefgen.extract.events.title_marks import with_marks

_PAIRS = {"“": "”", "«": "»", "‘": "’"}
_OTHERS = ("him", "her", "them")
_OBJECTS = ("dobj", "dative", "pobj")
_JOINTS = ("that", "as")
LONGEST_PHRASE = 6  # tokens
_BRACKETS = {"(": ")", "--": "--", "–": "–", "—": "—"}
_CLOSING = 12  # tokens within which an open bracket is closed
QUOTATION_MARKS = ('"', "``", "''", "“", "”")


def rendered(annotated: AnnotatedText, kept: Iterable[int], text: str) -> str:
    """The tokens as the text has them, with the marks between them; quotations and brackets are closed."""
    parse = annotated.parse
    marks = _marks_among(annotated, kept)
    wanted = _with_halves(parse, _without_joints(parse, sorted(_with_whole_brackets(parse, set(kept) - marks))))
    if not wanted:
        return ""
    tokens = [token for token in with_marks(parse, _closed(parse, wanted)) if token not in marks]
    tokens = [token for token in tokens if parse.words[token] != "." or token - 1 in tokens]
    if not tokens:
        return ""
    before, after = _quotation_marks(annotated, tokens, text)
    named = {**_objects_named(annotated, tokens), **_holders_named(annotated, tokens, text)}
    words = ""
    for last, token in zip([tokens[0], *tokens], tokens, strict=False):
        gap = parse.text[parse.ends[last] : parse.starts[token]]
        skips = token > last + 1
        joint = " " if (skips and parse.words[token] != ",") or (not skips and any(map(str.isspace, gap))) else ""
        shown = named.get(token) or text[slice(*parse.span(token, token))]
        words += f"{joint}{before.get(token, '')}{shown}{after.get(token, '')}"
    return " ".join(words.split())


def _objects_named(annotated: AnnotatedText, tokens: list[int]) -> dict[int, str]:
    """The names in brackets of those whom pronouns that are objects mean, where the title does not name them."""
    parse, at = annotated.parse, annotated.resolved.at
    here = {at[token] for token in tokens if token in at}
    found: dict[int, str] = {}
    for token in tokens:
        owner = _owner_over(annotated, token) if parse.tags[token] == "PRP$" else None
        if owner is not None and owner not in here:
            found[token] = f"[{annotated.resolved.clusters[owner].name}’s]"
        if parse.deps[token] in _OBJECTS and is_pronoun(parse, token) and parse.lower[token] in _OTHERS:
            cluster = actor_of(annotated, token)
            if cluster is not None and cluster not in here | _doers_over(annotated, token, tokens[0]):
                found[token] = f"[{annotated.resolved.clusters[cluster].name}]"
    return found


def _owner_over(annotated: AnnotatedText, token: int) -> int | None:
    """Who is meant by "its" or "their" before the subject of a clause ("its | advice went to ministers")."""
    parse, owned = annotated.parse, annotated.parse.heads[token]
    is_subject = parse.deps[token] == "poss" and parse.deps[owned] in ("nsubj", "nsubjpass")
    owner = actor_of(annotated, token) if is_subject and token == parse.left[owned] else None
    alone = owner is not None and annotated.resolved.clusters[owner].kind == "person" and parse.lower[token] == "their"
    return None if alone else owner


def _holders_named(annotated: AnnotatedText, tokens: list[int], text: str) -> dict[int, str]:
    """The subjects that name only an office, with the name of its holder in brackets ("the mayor [Ann Berg]")."""
    parse, at, clusters = annotated.parse, annotated.resolved.at, annotated.resolved.clusters
    here = {at[token] for token in tokens if token in at and parse.tags[token][:3] == "NNP"}
    found: dict[int, str] = {}
    for token in tokens:
        if parse.deps[token] not in ("nsubj", "nsubjpass") or not _is_only_office(annotated, token):
            continue
        cluster = actor_of(annotated, token)
        if cluster is None or clusters[cluster].kind != "person":
            continue
        name = clusters[cluster].name
        if cluster not in here - {at.get(token)} and not set(name.lower().split()) & set(_words_of(parse, token)):
            found[token] = f"{text[slice(*parse.span(token, token))]} [{name}]"
    return found


def _is_only_office(annotated: AnnotatedText, token: int) -> bool:
    """Whether it is "the" with a noun for an office, and says no more of whom it means."""
    parse, office = annotated.parse, annotated.lexicon.offices.heads
    determiner = parse.child(token, "det")
    more = parse.child(token, "appos", "prep", "poss", "relcl", "acl", "conj", "nummod")
    return determiner is not None and more is None and parse.lower[determiner] == "the" and parse.lower[token] in office


def _words_of(parse: Parse, token: int) -> tuple[str, ...]:
    return parse.lower[parse.left[token] : parse.right[token] + 1]


def _doers_over(annotated: AnnotatedText, token: int, first: int) -> set[int | None]:
    """Whoever does it in the clauses over the token that the title has: no object pronoun means one of them."""
    parse, found = annotated.parse, set[int | None]()
    while parse.heads[token] != token:
        token = parse.heads[token]
        if token < first:
            break
        subject = own_subject(parse, token) if parse.tags[token][:2] == "VB" else None
        found |= {actor_of(annotated, subject)} if subject is not None else set()
    return found


def _marks_among(annotated: AnnotatedText, kept: Iterable[int]) -> set[int]:
    """The tokens among those kept, or between them, that are marks of quotation."""
    parse, tokens = annotated.parse, set(kept)
    if not tokens:
        return set()
    first, last = min(tokens), max(tokens) + _CLOSING
    found = {token for token in range(first, min(last, len(parse.words))) if parse.words[token] in QUOTATION_MARKS}
    for quote in quotes_among(annotated.quotes, first - 1, last):
        beside = (quote.first - 1, quote.last + 1, quote.last + 2)
        found |= {token for token in beside if 0 <= token < len(parse.words) and parse.words[token] == "'"}
    return found


def _quotation_marks(annotated: AnnotatedText, tokens: list[int], text: str) -> tuple[dict[int, str], dict[int, str]]:
    """The marks to print before and after tokens, for what the title quotes; "…" where a quotation goes on.

    A title that lies in a quotation as a whole has no marks.
    """
    parse = annotated.parse
    before: dict[int, str] = {}
    after: dict[int, str] = {}
    for quote in quotes_among(annotated.quotes, tokens[0], tokens[-1]):
        inside = [token for token in tokens if quote.first <= token <= quote.last]
        if not inside or len(inside) == len(tokens):
            continue
        mark = text[parse.starts[quote.first] - 1] if parse.starts[quote.first] else '"'
        closing = _PAIRS.get(mark, mark)
        begins = inside[0] in (quote.first, parse.sentences[parse.sentence[inside[0]]][0])
        before[inside[0]] = mark if begins else f"{mark}…"
        goes_on = any(parse.words[token][0].isalnum() for token in range(inside[-1] + 1, quote.last + 1))
        after[inside[-1]] = f"…{closing}" if goes_on else closing
    return before, after


def _with_whole_brackets(parse: Parse, kept: set[int]) -> set[int]:
    """The tokens, what stands in brackets among them whole or not at all ("a loan (2 million euros; 2.2 million)").

    Two dashes are brackets too.
    """
    if not kept:
        return kept
    opened: int | None = None
    for token in range(min(kept), parse.sentences[parse.sentence[max(kept)]][1] + 1):
        closes = opened is not None and parse.words[token] == _BRACKETS.get(parse.words[opened])
        if closes and opened is not None:
            kept = _with_bracket(parse, kept, opened, token)
            opened = None
        elif parse.words[token] in _BRACKETS and (opened is None or parse.words[token] == "("):
            opened = token
    return kept


def _with_bracket(parse: Parse, kept: set[int], opened: int, closed: int) -> set[int]:
    """The tokens with the whole bracket where it is a part of a word, without it where the rest of it is missing."""
    inside = {at for at in range(opened + 1, closed) if parse.words[at][0].isalnum()}
    if not (inside & kept and inside - kept):
        return kept
    if opened and parse.words[opened] == "(" and parse.ends[opened - 1] == parse.starts[opened]:
        return kept | set(range(opened, closed + 1))
    is_less = len(inside & kept) < len(kept) / 2
    return kept - set(range(opened, closed + 1)) if is_less else kept


def _without_joints(parse: Parse, wanted: list[int]) -> list[int]:
    """The tokens without "and" or "while" at their ends, which join them to what is left out."""
    while wanted and parse.tags[wanted[-1]] == "CC":
        wanted = wanted[:-1]
    while wanted and (parse.tags[wanted[0]] == "CC" or _is_joint(parse, wanted[0])):
        wanted = wanted[1:]
    return wanted


def _with_halves(parse: Parse, wanted: list[int]) -> list[int]:
    """The tokens, with the first halves of words with a hyphen ("re-branded")."""
    known = set(wanted)
    for token in wanted:
        first = token
        while first and "-" in parse.words[first - 1 : first + 1] and parse.ends[first - 1] == parse.starts[first]:
            first -= 1
        known |= set(range(first, token))
    return sorted(known)


def _is_joint(parse: Parse, token: int) -> bool:
    """Whether the word joins its clause to another; "as" is none in "as many as nine"."""
    word = parse.lower[token]
    if (
        word == "that" and token and parse.tags[token - 1][:2] == "VB"
    ):  # "said that lot 7 was …", where it seems an article
        return True
    counts = parse.lower[token + 1] in ("many", "much", "few", "little") if token + 1 < len(parse.words) else False
    opens = (
        word == "as" and not counts and parse.deps[token] in ("advmod", "quantmod")
    )  # "as 150 men marched", parsed as "as many as"
    return opens or word in ("while", "whereas") or (word in _JOINTS and parse.deps[token] in ("mark", "prep", "dep"))


def _closed(parse: Parse, wanted: list[int]) -> list[int]:
    """The tokens, with those that complete a word or close a bracket which they leave open."""
    first, (start, end) = wanted[0], parse.sentences[parse.sentence[wanted[-1]]]
    if first and parse.words[first - 1] in ("[", "("):
        wanted = [first - 1, *wanted]
    while wanted[0] > start and _is_one_word(parse, wanted[0] - 1):
        wanted = [wanted[0] - 1, *wanted]
    while wanted[-1] < end and _is_one_word(parse, wanted[-1]):
        wanted = [*wanted, wanted[-1] + 1]
    while wanted[-1] < end and _is_owners(parse, wanted[-1]):
        wanted = [*wanted, wanted[-1] + 1]
    last = wanted[-1]
    inside = parse.text[parse.starts[wanted[0]] : parse.ends[last]]
    for opening, closing in (("[", "]"), ("(", ")")):
        if inside.count(opening) <= inside.count(closing):
            continue
        for token in range(last + 1, min(last + _CLOSING, end) + 1):
            if parse.words[token] == closing:
                return [*wanted, *range(last + 1, token + 1)]
    return wanted


def _is_owners(parse: Parse, token: int) -> bool:
    """Whether the phrase cannot end with the token: what somebody owns must follow ("the ministry’s new | plan")."""
    after = parse.tags[token + 1]
    if parse.tags[token] == "POS":
        return True
    back = token
    while parse.tags[back] in ("JJ", "CD", "NN", "NNP", "VBN", "HYPH") and parse.tags[back] != "POS" and back:
        back -= 1
    return parse.tags[back] == "POS" and after in ("NN", "NNS", "NNP", "NNPS") and token - back <= LONGEST_PHRASE


def _is_one_word(parse: Parse, token: int) -> bool:
    """Whether the token and the next are parts of one word ("de-escalation", "U.S.-led")."""
    if parse.ends[token] != parse.starts[token + 1]:
        return False
    return parse.tags[token] == "HYPH" or parse.words[token].endswith("-") or parse.tags[token + 1] in ("HYPH", "POS")
