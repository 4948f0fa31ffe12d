"""A person's office and whom it serves, from the words about the name."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse

_REACH = 8
_LONGEST = 14
_STOP = frozenset({",", ".", ";", ":", "(", ")", "``", "''", '"', "_SP", "-LRB-", "-RRB-"})


@dataclass(frozen=True, slots=True)
class Role:
    """An office: the tokens `first` to `last`, and the mention that it serves."""

    first: int
    last: int
    body: Mention | None


def role_of(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    """The office before the name ("Foreign Minister Dar"), or else after it ("Gallois, the Airbus chief executive")."""
    title = _before(parse, person, owner, lexicon)
    if title is not None and title.body is None:
        behind = _before_with_body(parse, replace(person, first=title.first), owner, lexicon)
        title = behind if behind is not None and parse.words[title.first - 1] == "," else title
    return (
        title
        or _before_with_body(parse, person, owner, lexicon)
        or _before_at_length(parse, person, owner, lexicon)
        or _after(parse, person, owner, lexicon)
    )


def possessor_of(parse: Parse, first: int, owner: Mapping[int, Mention]) -> Mention | None:
    """Who stands before the token as its possessor or attribute ("Pakistan's …", "the Chinese …")."""
    before = first - 1
    while before > 0 and (
        parse.lower[before] in actor_words().before_office or parse.tags[before] == "JJS" or _is_matter(parse, before)
    ):
        before -= 1
    if before >= 0 and parse.tags[before] == "POS":
        before -= 1
    if before > 2 and parse.words[before] == ")" and parse.words[before - 2] == "(":
        before -= 3
    found = owner.get(before)
    return (
        found
        if found is not None and found.kind != "person" and parse.sentence[found.last] == parse.sentence[first]
        else None
    )


def _is_matter(parse: Parse, token: int) -> bool:
    """Whether the word only tells what the office is for ("Peru's | central bank | governor")."""
    tied = parse.deps[token] in ("compound", "amod") and parse.tags[token] in ("NN", "JJ")
    return tied and parse.words[token].islower()


def body_beside(parse: Parse, person: Mention, owner: Mapping[int, Mention]) -> Mention | None:
    """The body that the person is of, or heads ("Varga of the Green Party", "Yusuf, who heads the central bank")."""
    token = person.last + 1
    if parse.lower[token : token + 1] == ("of",):
        token += 2 if parse.lower[token + 1 : token + 2] == ("the",) else 1
        found = owner.get(token)
        return found if found is not None and found.kind not in ("person", "place", "capital") else None
    clause = parse.child(person.last, "relcl")
    if clause is None or parse.lemmas[clause].lower() not in actor_words().heading:
        return None
    below = parse.child(clause, "dobj")
    found = owner.get(below) if below is not None else None
    return found if found is not None and found.kind != "person" else None


def speaks_for_another(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether the noun is an office or organ, whose words are those of whom it belongs to."""
    return parse.lemmas[token].lower() in lexicon.bodies.speaks_for or parse.lower[token] in lexicon.offices.heads


def _is_office(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    word = parse.lower[token]
    return word in lexicon.offices.heads or word in lexicon.offices.modifiers or word == "-"


def _is_head(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    return parse.lower[token] in lexicon.offices.heads


def _before(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    last = person.first - 1
    while last > 0 and parse.lower[last] in lexicon.offices.honorifics:
        last -= 1
    if parse.lower[last] in ("of", "for"):
        return None
    if (
        last > 0
        and parse.words[last] == ","
        and _is_head(parse, last - 1, lexicon)
        and (parse.tags[last - 1][:3] == "NNP" or _stands_beside(parse, person, last - 1))
    ):
        last -= 1
    first = last + 1
    while first > 0 and last - first < _REACH and first - 1 not in owner and _is_office(parse, first - 1, lexicon):
        first -= 1
    while first <= last and parse.lower[first] in actor_words().office_edges:
        first += 1
    first = _after_another(parse, first, last, lexicon)
    if first > last or not any(_is_head(parse, token, lexicon) for token in range(first, last + 1)):
        return None
    return Role(first, last, possessor_of(parse, first, owner))


def _after_another(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """The first token of the office behind somebody else's ("the Secretary and | Pope Francis")."""
    alone = first > 0 and parse.lower[first - 1] == "the" and _is_head(parse, first, lexicon)
    return first + 2 if alone and first + 2 <= last and parse.lower[first + 1] == "and" else first


def _before_with_body(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    """An office with what it is of before the name ("a lawyer for Airbus, Jan Novak", "head of Eurostar Jan Novak")."""
    end = person.first - 1
    while end > 0 and parse.lower[end] in lexicon.offices.honorifics:
        end -= 1
    end -= parse.words[end] == ","
    body = owner.get(end) or (owner.get(end - 1) if end > 0 and parse.tags[end] == "NN" else None)
    if body is None or body.kind == "person":
        return None
    link = body.first - (2 if body.first > 1 and parse.lower[body.first - 1] == "the" else 1)
    head = link - 1
    if (
        head < 0
        or parse.lower[link] not in actor_words().office_prepositions | {"to"}
        or head in owner
        or not _is_head(parse, head, lexicon)
    ):
        return None
    if parse.tags[head] == "NNS" or parse.sentence[head] != parse.sentence[person.first]:
        return None
    first = head
    while first > 0 and first - 1 not in owner and _is_office(parse, first - 1, lexicon):
        first -= 1
    while first < head and parse.lower[first] in actor_words().office_edges:
        first += 1
    return Role(first, head, possessor_of(parse, first, owner) if _is_sent(parse, head, lexicon) else body)


def _before_at_length(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    """An office with what it is of, all in capitals ("Under Secretary of State for Arms Control Bonnie Jenkins")."""
    first = person.first
    while first > 0 and person.first - first < _LONGEST and _may_be_title(parse, first - 1, owner, lexicon):
        first -= 1
    heads = (token for token in range(first, person.first - 1) if _is_head(parse, token, lexicon))
    head = next((token for token in heads if parse.lower[token + 1] in ("of", "for")), None)
    if head is None:
        return None
    start = head
    while (
        start > first
        and _is_office(parse, start - 1, lexicon)
        and parse.lower[start - 1] not in actor_words().office_edges
    ):
        start -= 1
    body = next((owner[token] for token in range(head, person.first) if token in owner), None)
    if body is not None and _is_sent(parse, head, lexicon):
        body = None
    last = person.first - 1
    while last > head and parse.lower[last] in lexicon.offices.honorifics:
        last -= 1
    return Role(start, last, body or possessor_of(parse, start, owner))


def _is_sent(parse: Parse, head: int, lexicon: Lexicon) -> bool:
    """Whether the office is for or to somebody whom its holder does not serve ("Special Envoy for Yemen")."""
    after = next((token for token in range(head, head + 3) if not _is_head(parse, token, lexicon)), head)
    return parse.lower[after] in ("for", "to") and _is_sent_to(parse, head)


def _is_sent_to(parse: Parse, head: int) -> bool:
    return parse.lower[head] in actor_words().sent


def _may_be_title(parse: Parse, token: int, owner: Mapping[int, Mention], lexicon: Lexicon) -> bool:
    if token in owner and owner[token].kind == "person":
        return False
    if parse.sentence[token] != parse.sentence[token + 1]:
        return False
    capital = parse.words[token][0].isupper() and _is_office(parse, token, lexicon)
    return capital or parse.tags[token][:3] == "NNP" or parse.lower[token] in ("of", "for", "the", "and")


def _stands_beside(parse: Parse, person: Mention, office: int) -> bool:
    """Whether the name stands in apposition to the office ("the mayor, Jan Novak,")."""
    return any(
        parse.deps[token] == "appos" and parse.heads[token] == office for token in range(person.first, person.last + 1)
    )


def _after(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    size, comma = len(parse.words), person.last + 1
    if comma + 1 >= size or parse.words[comma] != "," or parse.lower[comma + 1] in ("and", "or", "but"):
        return None
    end = _apposition_end(parse, comma)
    within = range(comma + 1, min(end, comma + 9))
    head = next((token for token in within if _is_head(parse, token, lexicon) and token not in owner), None)
    if head is None or (end < size and parse.tags[end][:2] in ("VB", "MD")):
        return None
    while head + 1 < end and _is_head(parse, head + 1, lexicon):
        head += 1
    first = head
    while first - 1 > comma and first - 1 not in owner and _is_office(parse, first - 1, lexicon):
        first -= 1
    while first < head and parse.lower[first] in actor_words().office_edges:
        first += 1
    last = _office_end(parse, head, end, owner, lexicon)
    second = next((token for token in range(last + 1, end) if _is_head(parse, token, lexicon)), None)
    if second is not None and _is_second(parse, last, second, lexicon):
        last = _office_end(parse, second, end, owner, lexicon)
    return Role(first, last, _body_after(parse, last, end, owner) or possessor_of(parse, first, owner))


def _apposition_end(parse: Parse, comma: int) -> int:
    """The token behind the apposition that the comma opens."""
    end = comma + 1
    while end < len(parse.words) and end - comma <= _LONGEST and parse.tags[end] not in _STOP:
        if parse.tags[end][:2] in ("VB", "MD", "WP", "WD") and parse.deps[end] != "amod":
            break
        end += 1
    return end


def _office_end(parse: Parse, head: int, end: int, owner: Mapping[int, Mention], lexicon: Lexicon) -> int:
    """The last token of the office's title."""
    last = head
    while last + 1 < end and last + 1 not in owner and _is_office(parse, last + 1, lexicon):
        last += 1
    while last > head and parse.lower[last] in actor_words().office_edges:
        last -= 1
    return last


def _is_second(parse: Parse, last: int, head: int, lexicon: Lexicon) -> bool:
    """Whether "and" joins another office right behind the first ("envoy and acting deputy secretary")."""
    between = range(last + 1, head)
    return parse.lower[last + 1] == "and" and all(_is_office(parse, token, lexicon) for token in between)


def _body_after(parse: Parse, last: int, end: int, owner: Mapping[int, Mention]) -> Mention | None:
    token = last + 1
    if (
        token >= end
        or parse.lower[token] not in actor_words().office_prepositions
        or (parse.lower[token] == "for" and _is_sent_to(parse, last))
    ):
        return None
    while token < end and token - last < 6:
        if token in owner and owner[token].kind != "person":
            return owner[token]
        token += 1
    return None
