"""Names that the recogniser took for one: a body and who heads it, a state and its guest, a name and what follows."""

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import MentionKind
from briefgen.extract.annotate.parse import Parse

_DASHES = frozenset({"-", "–", "—", "--"})


def holder_within(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int | None:
    """The first token of a person's name behind a body and an office ("USAID Administrator | Samantha Power")."""
    for token in range(last - 1, first, -1):
        if parse.lower[token] in lexicon.offices.heads and token < last:
            rest = range(token + 1, last + 1)
            known = lexicon.bodies.undertakings | lexicon.bodies.generic | lexicon.bodies.suffixes
            is_name = len(rest) <= 3 and all(parse.tags[other] == "NNP" for other in rest)
            is_name = is_name and parse.lower[last] not in known
            return token + 1 if is_name and parse.tags[token][:3] == "NNP" else None
    return None


def parts(
    parse: Parse, first: int, last: int, kind: MentionKind, lexicon: Lexicon
) -> list[tuple[int, int, MentionKind]]:
    """The names that the recogniser took for one: "Nordbank, | Sofia Lind", "Ivo Horvat | of Croatia"."""
    joint = _between_people(parse, first, last, lexicon)
    if joint is not None:
        return [(first, joint - 1, "person"), (joint + 1, last, "person")]
    if kind == "place":
        return _region_and_holder(parse, first, last, lexicon)
    last = _before_dash(parse, first, last)
    for token in range(first + 1, last):
        if parse.words[token] == "," and may_be_person(parse, token + 1, last, lexicon):
            return [(first, token - 1, kind), (token + 1, last, "person")]
        of_state = parse.lower[token] == "of" and gazetteer().match(parse.words, token + 1) is not None
        if of_state and may_be_person(parse, first, token - 1, lexicon):
            return [(first, token - 1, "person")]
        if parse.lower[token] == "the" and parse.tags[token - 1][:2] == "NN":
            return [(first, token - 1, kind)]
    return _body_and_holder(parse, first, last, kind, lexicon)


def _body_and_holder(
    parse: Parse, first: int, last: int, kind: MentionKind, lexicon: Lexicon
) -> list[tuple[int, int, MentionKind]]:
    """A body and the person behind it without a comma, or behind "that"; else the name as it is."""
    that = next((token for token in range(first + 1, last) if parse.lower[token] == "that"), None)
    if that is not None:
        behind: MentionKind = "person" if may_be_person(parse, that + 1, last, lexicon) else kind
        return [(first, that - 1, kind), (that + 1, last, behind)]
    start = _after_body(parse, first, last, lexicon)
    whole: list[tuple[int, int, MentionKind]] = [(first, last, kind)]
    return [(first, start - 1, "organisation"), (start, last, "person")] if start is not None else whole


def _between_people(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int | None:
    """The "and" between two full names, or behind "both" a last name and a full one ("both Poe | and Jan Rey")."""
    joint = next((token for token in range(first + 1, last) if parse.lower[token] == "and"), None)
    if joint is None or not may_be_person(parse, joint + 1, last, lexicon):
        return None
    before = parse.lower[first - 1] if first else ""
    alone = joint == first + 1 and before == "both" and parse.tags[first] == "NNP"
    full = before in ("both", "between") and may_be_person(parse, first, joint - 1, lexicon)
    return joint if alone or full else None


def _region_and_holder(parse: Parse, first: int, last: int, lexicon: Lexicon) -> list[tuple[int, int, MentionKind]]:
    """A region and the name behind it, where a title goes before ("Envoy for the Horn of Africa | Ana Poe")."""
    for token in range(first + 1, last):
        known = parse.words_of(first, token - 1) in lexicon.bodies.regions
        if known and may_be_person(parse, token, last, lexicon):
            return [(first, token - 1, "place"), (token, last, "person")]
    return [(first, last, "place")]


def _before_dash(parse: Parse, first: int, last: int) -> int:
    """The last token before a dash between blanks ("Ana Poe | - aide")."""
    dashes = (at for at in range(first + 1, last) if parse.words[at] in _DASHES)
    return next((at - 1 for at in dashes if parse.ends[at - 1] < parse.starts[at]), last)


def _after_body(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int | None:
    """The first token of a person behind a body without a comma ("head of Instagram | Adam Mosseri"); None for none.

    An office that has no article of its own and is of a body is a title, so that a name has to follow. What stands
    behind "to" or "for" in a title may be a state ("Ambassador to Chile | Robert Pike").
    """
    start = last - 1
    if start <= first or not may_be_person(parse, start, last, lexicon):
        return None
    if parse.lower[start - 1] in ("of", "for", "and"):
        return None
    entry = gazetteer().match(parse.words, first)
    link = first - 1 - (first > 1 and parse.lower[first - 1] == "the")
    if link < 1 or parse.lower[link] not in actor_words().office_prepositions | {"to"}:
        return None
    if entry is not None and first + len(entry.words) == start:
        return start
    return start if _is_title(parse, link, lexicon) else None


def _is_title(parse: Parse, link: int, lexicon: Lexicon) -> bool:
    """Whether the preposition stands behind an office without article, or within what such an office is of."""
    token = link
    while token > 0 and parse.sentence[token - 1] == parse.sentence[link]:
        token -= 1
        if parse.lower[token] in lexicon.offices.heads:
            return not _has_article(parse, token, lexicon)
        if not (parse.tags[token][:2] in ("NN", "JJ", "DT") or parse.lower[token] in ("of", "for")):
            return False
    return False


def _has_article(parse: Parse, office: int, lexicon: Lexicon) -> bool:
    first = office
    while first > 0 and parse.lower[first - 1] in lexicon.offices.modifiers - {"the", "of", "for"}:
        first -= 1
    return first > 0 and parse.tags[first - 1] in ("DT", "PRP$", "POS")


def may_be_person(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the tokens are two or three names, none of them a word of a body or an office."""
    bodies, offices = lexicon.bodies, lexicon.offices
    known = (
        bodies.suffixes | bodies.generic | bodies.not_bodies | bodies.place_words | offices.heads | offices.modifiers
    )
    words = parse.lower[first : last + 1]
    named = all(parse.tags[token] == "NNP" and parse.words[token].istitle() for token in range(first, last + 1))
    entry = gazetteer().match((*parse.words, ""), first)
    is_state = entry is not None and (entry.kind == "state" or len(entry.words) == len(words))
    is_place = is_state or parse.words_of(first, last) in bodies.regions
    return 2 <= len(words) <= 3 and named and known.isdisjoint(words) and not is_place
