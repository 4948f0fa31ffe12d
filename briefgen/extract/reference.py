"""Whom a noun phrase or pronoun refers to."""

from collections.abc import Iterator

from briefgen.extract.grammar import own_subject, verb_of
from briefgen.extract.parse import Parse
from briefgen.extract.reading import Reading

_PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_THING = frozenset({"it", "its", "itself", "they", "them", "their", "themselves"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_SPEAKS_FOR = frozenset(
    {
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "representative",
        "lawyer",
        "statement",
        "report",
        "official",
        "source",
    }
)
_DEPTH = 4


def actor_of(reading: Reading, token: int, depth: int = 0) -> int | None:
    """The player that the phrase with this head refers to; None where it names nobody or the grammar leaves doubt."""
    found = reading.cast.at.get(token)
    if found is not None or depth > _DEPTH:
        return found
    parse, word = reading.parse, reading.parse.lower[token]
    if word in _RELATIVE:
        clause = _clause_above(parse, token)
        is_relative = clause is not None and parse.deps[clause] == "relcl"
        return actor_of(reading, parse.heads[clause], depth + 1) if clause is not None and is_relative else None
    if word in _PERSONAL or word in _THING:
        return _antecedent(reading, token, depth)
    named = _named_beside(reading, token)
    return named if named is not None or not _is_definite(parse, token) else _pointed_at(reading, token)


def _pointed_at(reading: Reading, token: int) -> int | None:
    """Whom a common noun with "the" points back to: the holder of an office, or a body."""
    if reading.parse.lower[token] in reading.lexicon.offices.heads:
        return _holder(reading, token)
    if reading.parse.lemmas[token].lower() in reading.lexicon.bodies.anaphors:
        return _last_body(reading, token)
    return None


def actors_of(reading: Reading, token: int) -> list[int]:
    """The players of a phrase and of those joined to it by "and" or a comma."""
    found = [actor_of(reading, item) for item in _joined(reading.parse, token)]
    return list(dict.fromkeys(item for item in found if item is not None))


def _joined(parse: Parse, token: int) -> Iterator[int]:
    yield token
    for child in parse.with_dep(token, "conj", "appos"):
        if parse.deps[child] == "conj":
            yield from _joined(parse, child)


def _is_definite(parse: Parse, token: int) -> bool:
    determiner = parse.child(token, "det")
    return determiner is not None and parse.lower[determiner] in ("the", "this", "that")


def _named_beside(reading: Reading, token: int) -> int | None:
    """The name in apposition ("the airline, Ryanair"), or the body that a spokesman speaks for."""
    parse, at = reading.parse, reading.cast.at
    for child in parse.with_dep(token, "appos"):
        if child in at:
            return at[child]
    if parse.lemmas[token].lower() not in _SPEAKS_FOR:
        return None
    for child in parse.children[token]:
        if parse.deps[child] in ("compound", "poss", "nmod") and child in at:
            return at[child]
        if parse.deps[child] == "prep" and parse.lower[child] in ("for", "of", "from"):
            below = parse.child(child, "pobj")
            if below is not None and below in at:
                return at[below]
    return None


def _clause_above(parse: Parse, token: int) -> int | None:
    for _ in range(6):
        if parse.heads[token] == token:
            return None
        token = parse.heads[token]
        if parse.tags[token][:2] == "VB":
            return token
    return None


def _antecedent(reading: Reading, token: int, depth: int) -> int | None:
    """The one actor whom a pronoun can mean: the subject that governs its clause, or the only fit one before it."""
    parse = reading.parse
    personal = parse.lower[token] in _PERSONAL
    clause = _clause_above(parse, token)
    while clause is not None:
        subject = own_subject(parse, clause)
        if subject is None:
            subject = verb_of(parse, clause).subject
        if subject is not None and subject < token and parse.lower[subject] not in _RELATIVE:
            found = actor_of(reading, subject, depth + 1)
            if found is not None and _fits(reading, found, personal, parse.lower[token]):
                return found
        clause = _clause_above(parse, clause) if parse.deps[clause] != "ROOT" else None
    beside = _argument_beside(reading, token, depth, personal)
    if beside is not None:
        return beside
    first = parse.sentences[parse.sentence[token]][0]
    here = _fitting(reading, first, token, personal, parse.lower[token])
    if here:
        return here[0] if len(here) == 1 else None
    return _in_sentence_before(reading, token, personal)


def _argument_beside(reading: Reading, token: int, depth: int, personal: bool) -> int | None:
    """The only fit object before the pronoun in its clause ("recognized the government since its takeover")."""
    parse, clause = reading.parse, _clause_above(reading.parse, token)
    if clause is None:
        return None
    found = {
        actor
        for child in parse.with_dep(clause, "dobj", "nsubj", "nsubjpass")
        if child < token and (actor := actor_of(reading, child, depth + 1)) is not None
        if _fits(reading, actor, personal, parse.lower[token])
    }
    return found.pop() if len(found) == 1 else None


def _in_sentence_before(reading: Reading, token: int, personal: bool) -> int | None:
    parse, word = reading.parse, reading.parse.lower[token]
    number = parse.sentence[token]
    if number == 0 or (not personal and parse.deps[token] == "poss") or number - 1 in reading.headline:
        return None
    first, last = parse.sentences[number - 1]
    fit = _fitting(reading, first, last + 1, personal, word)
    subjects = [
        actor_of(reading, child, _DEPTH)
        for child in range(first, last + 1)
        if parse.deps[child] in ("nsubj", "nsubjpass") and parse.deps[parse.heads[child]] == "ROOT"
    ]
    leading = [item for item in subjects if item is not None and item in fit]
    if personal and len(fit) == 1:
        return fit[0]
    return leading[0] if len(leading) == 1 else None


def _fitting(reading: Reading, first: int, stop: int, personal: bool, word: str) -> list[int]:
    found = dict.fromkeys(reading.cast.at[token] for token in range(first, stop) if token in reading.cast.at)
    return [item for item in found if _fits(reading, item, personal, word)]


def _fits(reading: Reading, index: int, personal: bool, word: str) -> bool:
    player = reading.cast.players[index]
    plural = word in ("they", "them", "their", "themselves")
    if not personal:
        return player.kind != "person" and (plural or player.kind not in ("group", "armed_group"))
    if player.kind != "person":
        return False
    role = (player.role or "").lower().split()
    offices = reading.lexicon.offices
    if word in _FEMALE:
        return not any(item in offices.male for item in role)
    return not any(item in offices.female for item in role)


def _holder(reading: Reading, token: int) -> int | None:
    """The one person named before whose office ends in, or begins with, the word ("the Secretary")."""
    parse, word = reading.parse, reading.parse.lower[token]
    if parse.child(token, "prep", "poss", "compound", "amod") is not None:
        return None
    found = [
        index
        for index, player in enumerate(reading.cast.players)
        if player.role is not None
        and player.mentions[0].first < token
        and word in (player.role.lower().split()[0], player.role.lower().split()[-1])
    ]
    return found[0] if len(found) == 1 else None


def _last_body(reading: Reading, token: int) -> int | None:
    """The organisation that "the company" points back to: the only one of a sentence from here back, or its subject."""
    parse = reading.parse
    number = parse.sentence[token]
    for back in range(3):
        if number - back < 0:
            return None
        first, last = parse.sentences[number - back]
        stop = token if back == 0 else last + 1
        fit = [
            item
            for item in _fitting(reading, first, stop, False, "it")
            if reading.cast.players[item].kind in ("organisation", "government")
        ]
        if len(fit) == 1:
            return fit[0]
        if fit and back:
            subjects = [
                reading.cast.at.get(child)
                for child in range(first, last + 1)
                if parse.deps[child] in ("nsubj", "nsubjpass")
            ]
            leading = [item for item in subjects if item in fit]
            return leading[0] if leading else None
    return None
