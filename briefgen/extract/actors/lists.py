"""Lists of names: every member of "A, B and C", and offices that a list shares out."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.offices import is_field
from briefgen.extract.annotate.lexicon import Lexicon, lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse

_STATES = frozenset({"state", "capital", "metonym", "demonym", "government", "organisation"})
_BRACKET = 8  # tokens of a bracket behind a name in a list
Office = tuple[int, int, Mention | None]


def list_about(parse: Parse, owner: Mapping[int, Mention], item: Mention) -> list[Mention]:
    """The members of the list of like names in which the mention stands, in order; itself alone where it is in none."""
    before, after = [*_run(parse, owner, item, -1)], [*_run(parse, owner, item, 1)]
    members = [*reversed(before), item, *after]
    if len(members) == 1:
        return members
    joints = [parse.lower[one.last + 1 : two.first] for one, two in pairwise(members)]
    joined = any({"and", "&", "or"} & set(joint) for joint in joints)
    return members if joined else [item]


def _run(parse: Parse, owner: Mapping[int, Mention], item: Mention, step: int) -> Iterator[Mention]:
    current = item
    while True:
        token = (current.last if step > 0 else current.first) + step
        seen: list[str] = []
        while 0 <= token < len(parse.words) and _is_between(parse, token, owner, item):
            seen.append(parse.lower[token])
            token += step
        following = owner.get(token)
        marked = {",", "and", "&", "or", ";"} & set(seen)
        if following is None or not marked or not _is_like(item, following) or ("as" in seen and "well" not in seen):
            return
        if parse.sentence[following.last] != parse.sentence[item.last] or _opens_clause(parse, current, following):
            return
        yield following
        current = following


def _opens_clause(parse: Parse, one: Mention, two: Mention) -> bool:
    """Whether the later is the subject of a clause behind the earlier ("… a truce in Mali, | Chad and Togo said")."""
    earlier, later = sorted((one.last, two.last))
    return parse.deps[later] == "nsubj" and parse.deps[earlier] in ("pobj", "dobj") and parse.heads[later] > later


def _is_between(parse: Parse, token: int, owner: Mapping[int, Mention], item: Mention) -> bool:
    """Whether the word may stand between two members of a list; between people also the office of one of them."""
    word, offices = parse.lower[token], lexicon().offices
    if token in owner:
        return item.kind == "person" and owner[token].kind != "person" and _is_of_office(parse, owner[token])
    if word in actor_words().list_joints:
        return True
    if item.kind != "person":
        return False
    title = word in offices.heads or word in offices.modifiers or word in offices.ranks
    return title or word in ("his", "her", "counterpart", "'s", "’s") or _is_matter(parse, token)


def _is_matter(parse: Parse, token: int) -> bool:
    """Whether the word only tells what the office behind it is for ("foreign | policy | chief")."""
    return token + 1 < len(parse.words) and is_field(parse, token, token + 1)


def _is_of_office(parse: Parse, item: Mention) -> bool:
    """Whether the name says whose an office is ("his | Swedish | counterpart", "chief of the | Pakistani Navy | ,")."""
    offices, behind = lexicon().offices, item.last + 1
    if parse.lower[behind : behind + 1] in (("'s",), ("’s",)):
        behind += 1
    of_office = offices.heads | offices.modifiers | {"counterpart"}
    before = item.first - (2 if parse.lower[item.first - 1] == "the" else 1)
    is_behind = before > 0 and parse.lower[before] in ("of", "for") and parse.lower[before - 1] in offices.heads
    if is_behind or behind >= len(parse.lower):
        return is_behind
    return parse.lower[behind] in of_office - {"of", "the", "and", "for"} or _is_matter(parse, behind)


def _is_like(one: Mention, two: Mention) -> bool:
    return one.kind == two.kind or (one.kind in _STATES and two.kind in _STATES)


def shared_offices(parse: Parse, owner: Mapping[int, Mention], words: Lexicon) -> Mapping[int, Office]:
    """First token of a person's mention -> the office in the plural that it shares, and the body that falls to it.

    "The foreign ministers of Mali and Chad, A and B", "ministers A of Mali and B of Chad", "Presidents A and B".
    """
    found: dict[int, Office] = {}
    for token in range(len(parse.tags)):
        if not is_plural_office(parse, token, words):
            continue
        first = token
        while first > 0 and first - 1 not in owner and parse.lower[first - 1] in words.offices.modifiers:
            first -= 1
        while first < token and parse.lower[first] in ("the", "and", "of", "for"):
            first += 1
        found.update(_shared(parse, owner, first, token))
    return found


def is_plural_office(parse: Parse, token: int, words: Lexicon) -> bool:
    """Whether the word is an office in the plural, which the tagger may take for a name where it has a capital."""
    word, heads = parse.lower[token], words.offices.heads
    if parse.tags[token] in ("NNS", "NNPS") and (parse.lemmas[token].lower() in heads or word[:-1] in heads):
        return True
    return parse.tags[token] == "NNP" and word.endswith("s") and word[:-1] in heads and word not in words.offices.shared


def _shared(parse: Parse, owner: Mapping[int, Mention], first: int, token: int) -> Iterator[tuple[int, Office]]:
    bodies: list[Mention] = []
    after = token + 1
    if parse.lower[after : after + 1] in (("of",), ("from",)):
        start = after + (2 if parse.lower[after + 1 : after + 2] == ("the",) else 1)
        if start in owner and owner[start].kind != "person":
            bodies = list_about(parse, owner, owner[start])
            after = bodies[-1].last + 1
    while parse.lower[after : after + 1] in ((",",), (":",), ("-",), ("–",), ("—",), (".",)):
        after += 1
    if after not in owner or owner[after].kind != "person" or not _opens_list(parse, token, after):
        return
    for number, person in enumerate(_people(parse, owner, owner[after])):
        own = _body_of(parse, owner, person)
        body = own or (bodies[number] if number < len(bodies) else None)
        yield person.first, (first, token, body)


def _opens_list(parse: Parse, office: int, token: int) -> bool:
    """Whether the list stands in the sentence of its office, or behind the point of a short form ("Sens. Poe …")."""
    short = parse.words[office + 1] != "." or parse.words[office][0].isupper()
    return short if token <= office + 2 else parse.sentence[office] == parse.sentence[token]


def _people(parse: Parse, owner: Mapping[int, Mention], first: Mention) -> Iterator[Mention]:
    """The persons of the list from the first one on, each with what it is of."""
    current: Mention | None = first
    while current is not None:
        yield current
        body = _body_of(parse, owner, current)
        token = _after_bracket(parse, (body.last if body is not None else current.last) + 1)
        while token < len(parse.words) and parse.lower[token] in (")", ",", "and", "&"):
            token += 1
        follows = owner.get(token)
        is_next = follows is not None and follows.kind == "person" and follows.first > current.last + 1
        current = follows if is_next else None


def _after_bracket(parse: Parse, token: int) -> int:
    """The token behind a bracket that opens here ("(D-Okla.)", ", D-Okla.,"); the same one for none."""
    if parse.words[token : token + 1] == (",",) and parse.words[token + 2 : token + 3] == ("-",):
        party = len(parse.words[token + 1]) == 1
        stop = min(token + _BRACKET, len(parse.words))
        return next((at for at in range(token + 3, stop) if parse.words[at] == ","), token) if party else token
    if parse.words[token : token + 1] != ("(",):
        return token
    return next((at for at in range(token, min(token + _BRACKET, len(parse.words))) if parse.words[at] == ")"), token)


def _body_of(parse: Parse, owner: Mapping[int, Mention], person: Mention) -> Mention | None:
    """What stands after "of" or in brackets behind the name ("A of Mali", "A (Mali)")."""
    token = person.last + 1
    if parse.lower[token : token + 1] not in (("of",), ("from",), ("(",)):
        return None
    token += 2 if parse.lower[token + 1 : token + 2] == ("the",) else 1
    found = owner.get(token)
    return found if found is not None and found.kind != "person" else None
