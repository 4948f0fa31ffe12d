"""A person's office and whom it serves, from the words about the name."""

from collections.abc import Mapping
from dataclasses import replace

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.offices import (
    Role,
    is_head,
    is_office,
    is_rank,
    is_sent,
    office_begins,
    possessor_of,
    with_posting,
)
from briefgen.extract.actors.offices_behind import office_behind, office_by_copula, office_given, office_served
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse

_REACH = 8  # tokens before a name that an office begins in; 5 and 12 give the same on short texts
_PART = 4  # words of a part of a body before its name ("the Oslo branch of")
_NOBLE = frozenset({"prince", "princess", "sheikh", "lord", "baroness"})
_OWNERS = 2  # names between the word that says when and an office ("former | Alabama Democratic | governor")
_LONGEST = 14  # tokens of an office; 10 and 20 give the same on short texts


def role_of(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    """The office of the person, with what it is for ("head of operations")."""
    role = _office_of(parse, person, owner, lexicon)
    if role is None:
        return None
    role = _with_time(parse, _own_part(parse, role, lexicon), owner, lexicon)
    last = with_posting(parse, role.last, owner)
    return replace(role, last=last if last > role.last else _with_field(parse, role.last, owner))


def _with_time(parse: Parse, role: Role, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role:
    """The office with the word before it, or before whose it is, that says when ("former | U.N. envoy", "ex-mayor")."""
    before = role.first - 1
    before -= before > 0 and parse.words[before] == "-"
    for _ in range(_OWNERS):
        body = owner.get(before - (parse.tags[before] == "POS")) if before > 0 else None
        if body is not None and body.kind != "person":
            before = body.first - 1
    told = before >= 0 and parse.lower[before] in lexicon.offices.of_time
    return replace(role, first=before) if told and parse.sentence[before] == parse.sentence[role.first] else role


def _own_part(parse: Parse, role: Role, lexicon: Lexicon) -> Role:
    """The office without whose aide somebody else was ("deputy secretary for | President"), nor a joint at its end."""
    first, last = role.first, role.last
    while last > first and parse.lower[last] in ("and", "of", "for", "to", ",", "under"):
        last -= 1
    for token in range(last - 1, first - 1, -1):
        if parse.lower[token] in ("for", "to", "under") and parse.words[token + 1][0].isupper():
            if is_head(parse, last, lexicon) and parse.lower[last] not in lexicon.offices.ranks:
                alone = all(is_office(parse, at, lexicon) for at in range(token + 1, last + 1))
                return Role(token + 1, last, None) if alone and not is_sent(parse, token - 1) else role
            break
    return Role(first, last, role.body)


def _with_field(parse: Parse, last: int, owner: Mapping[int, Mention]) -> int:
    """On over a common noun that the office is of, without an article ("head | of operations")."""
    end = last + 2
    if parse.lower[last + 1 : last + 2] != ("of",) or end >= len(parse.words):
        return last
    while (
        end < len(parse.words) and end - last < _PART and parse.tags[end] in ("JJ", "NN") and _is_plain(parse, end + 1)
    ):
        end += 1
    named = any(token in owner for token in range(last + 1, end + 1))
    return end if _is_plain(parse, end) and parse.tags[end] in ("NN", "NNS") and not named else last


def _is_plain(parse: Parse, token: int) -> bool:
    return token < len(parse.words) and parse.tags[token] in ("JJ", "NN", "NNS") and parse.words[token].islower()


def _office_of(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    """The office before the name ("Foreign Minister Dar"), or else after it ("Gallois, the Airbus chief executive")."""
    title = _before(parse, person, owner, lexicon)
    if title is not None and title.body is None:
        behind = _before_with_body(parse, replace(person, first=title.first), owner, lexicon)
        if behind is not None and parse.words[title.first - 1] == ",":
            return behind
    if title is not None and parse.words[title.first - 1] == "," and parse.lower[title.last] in _NOBLE:
        office = _before(parse, replace(person, first=title.first), owner, lexicon)
        title = office or title  # "the Saudi interior minister, Prince Nayef"
    if title is not None and not is_rank(parse, title.first, title.last, lexicon):
        return title
    return (
        _before_with_body(parse, person, owner, lexicon)
        or _before_at_length(parse, person, owner, lexicon)
        or office_behind(parse, person, owner, lexicon)
        or office_by_copula(parse, person, owner, lexicon)
        or office_served(parse, person, owner, lexicon)
        or office_given(parse, person, owner, lexicon)
        or _apposed(parse, person, owner, lexicon)
        or title
        or _trade(parse, person, owner)
    )


def _trade(parse: Parse, person: Mention, owner: Mapping[int, Mention]) -> Role | None:
    """What somebody does for a living, right before the name ("retired | heart surgeon | Ana Poe")."""
    last = person.first - 1
    if last < 0 or last in owner or person.first == person.last or parse.tags[last] != "NN":
        return None
    word, words = parse.lower[last], actor_words()
    told = word in words.persons or word.endswith(words.trade_endings)
    tied = parse.deps[last] in ("compound", "nmod") and parse.heads[last] in range(person.first, person.last + 1)
    if not (told and tied) or word in words.kinsmen | words.kinswomen | words.body_nouns | words.press_nouns:
        return None
    first = last
    while (
        first > 0
        and first - 1 not in owner
        and parse.tags[first - 1] in ("NN", "NNS")
        and parse.heads[first - 1] >= first
    ):
        first -= 1
    return Role(first, last, possessor_of(parse, first, owner))


def _apposed(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    """An office to which the name stands in apposition ("the head of the rail union, Mick Dunn, said")."""
    head = parse.heads[person.last]
    if parse.deps[person.last] != "appos" or head > person.first or head in owner:
        return None
    if not is_head(parse, head, lexicon) or parse.tags[head] == "NNS":
        return None
    first = office_begins(parse, head, max(head - _REACH, 0), owner, lexicon)
    while first < head and parse.lower[first] in actor_words().office_edges:
        first += 1
    body = next((owner[token] for token in range(head + 1, person.first) if token in owner), None)
    return Role(first, head, body or possessor_of(parse, first, owner))


def _before(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    last = person.first - 1
    while last > 0 and parse.lower[last] in lexicon.offices.honorifics:
        last -= 1
    last -= parse.words[last] == "." and last > 0 and f"{parse.lower[last - 1]}." in lexicon.offices.ranks
    if parse.lower[last] in ("of", "for", "and", "or", "the"):
        return None
    if (
        last > 0
        and parse.words[last] == ","
        and is_head(parse, last - 1, lexicon)
        and (parse.tags[last - 1][:3] == "NNP" or _stands_beside(parse, person, last - 1))
    ):
        last -= 1
    first = office_begins(parse, last + 1, max(last - _REACH, 0), owner, lexicon)
    while first <= last and parse.lower[first] in actor_words().office_edges:
        first += 1
    first = _after_another(parse, first, last, lexicon)
    if first > last or not any(is_head(parse, token, lexicon) for token in range(first, last + 1)):
        return None
    return Role(first, _before_rank(parse, first, last, lexicon), possessor_of(parse, first, owner))


def _before_rank(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """The last token of the office before its holder's rank ("director | General Ana Poe", but "Director General")."""
    end = last
    while end > first and parse.lower[end] in lexicon.offices.ranks and parse.words[end][0].isupper():
        end -= 1
    shortened = end < last and (parse.words[end + 1].endswith(".") or parse.words[end + 2 : end + 3] == (".",))
    office = is_head(parse, end, lexicon) and (parse.words[end][0].islower() or shortened)
    return end if office else last


def _after_another(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """The first token of the office behind somebody else's ("the Secretary and | Pope Francis")."""
    alone = first > 0 and parse.lower[first - 1] == "the" and is_head(parse, first, lexicon)
    return first + 2 if alone and first + 2 <= last and parse.lower[first + 1] == "and" else first


def _before_with_body(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    """An office with what it is of before the name ("a lawyer for Airbus, Jan Novak", "head of Eurostar Jan Novak")."""
    end = person.first - 1
    while end > 0 and parse.lower[end] in lexicon.offices.honorifics:
        end -= 1
    end -= parse.words[end] == ","
    end -= 3 if end > 3 and parse.words[end] == ")" and parse.words[end - 2] == "(" else 0
    body = owner.get(end) or (owner.get(end - 1) if end > 0 and parse.tags[end] == "NN" else None)
    if body is None or body.kind == "person":
        return None
    link = _link_before(parse, body.first)
    head = _office_above(parse, link, owner, lexicon)
    if (
        head is None
        and parse.lower[link] == "in"
        and is_head(parse, link - 1, lexicon)
        and parse.words[person.first - 1] == ","
    ):
        head, body = link - 1, None  # "the coordinator in Peru, Ana Poe": where, not whose
    if head is None:
        return None
    if parse.tags[head] == "NNS" or parse.sentence[head] != parse.sentence[person.first]:
        return None
    first = office_begins(parse, head, max(head - _REACH, 0), owner, lexicon)
    while first < head and parse.lower[first] in actor_words().office_edges:
        first += 1
    return Role(first, head, possessor_of(parse, first, owner) if _is_sent(parse, head, lexicon) else body)


def _link_before(parse: Parse, first: int) -> int:
    """The token before a body, its article and its adjectives ("head | of the rebel Azawad Front")."""
    link = first - 1
    if link > 1 and parse.tags[link] == "POS":  # "leader | of Lebanon's Hezbollah"
        link -= 1
        while link > 0 and parse.tags[link] in ("NNP", "NNPS", "NN"):
            link -= 1
    while link > 1 and parse.tags[link] in ("JJ", "NN") and parse.words[link].islower():
        link -= 1
    return link - 1 if link > 0 and parse.lower[link] in ("the", "a", "an") else link


def _office_above(parse: Parse, link: int, owner: Mapping[int, Mention], lexicon: Lexicon) -> int | None:
    """The office before the preposition; also over one part of the body ("head | of the Oslo branch of …")."""
    for _ in range(2):
        head = link - 1
        if head < 0 or parse.lower[link] not in actor_words().office_prepositions | {"to"} or head in owner:
            return None
        if is_head(parse, head, lexicon):
            return head
        if parse.tags[head] != "NN":
            return None
        link = head - 1
        while link > 0 and parse.tags[link] in ("NN", "NNP", "JJ", "DT") and head - link < _PART:
            link -= 1
    return None


def _before_at_length(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    """An office with what it is of, all in capitals ("Under Secretary of State for Arms Control Bonnie Jenkins")."""
    first = person.first
    while first > 0 and person.first - first < _LONGEST and _may_be_title(parse, first - 1, owner, lexicon):
        first -= 1
    if parse.lower[person.first - 1] == "and":
        return None
    heads = (token for token in range(first, person.first - 1) if is_head(parse, token, lexicon))
    head = next((token for token in heads if parse.lower[token + 1] in ("of", "for")), None)
    if head is None:
        return None
    start = head
    while (
        start > first
        and is_office(parse, start - 1, lexicon)
        and (parse.lower[start - 1] not in actor_words().office_edges or _is_inner_hyphen(parse, start - 1, lexicon))
    ):
        start -= 1
    body = next((owner[token] for token in range(head, person.first) if token in owner), None)
    if body is not None and _is_sent(parse, head, lexicon):
        body = None
    last = person.first - 1
    while last > head and parse.lower[last] in lexicon.offices.honorifics:
        last -= 1
    return Role(start, last, body or possessor_of(parse, start, owner))


def _is_inner_hyphen(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether the hyphen ties two words of one office ("Secretary | - | General")."""
    return parse.words[token] == "-" and token > 0 and is_head(parse, token - 1, lexicon)


def _is_sent(parse: Parse, head: int, lexicon: Lexicon) -> bool:
    """Whether the office is for or to somebody whom its holder does not serve ("Special Envoy for Yemen")."""
    after = next((token for token in range(head, head + 3) if not is_head(parse, token, lexicon)), head)
    return parse.lower[after] in ("for", "to") and is_sent(parse, head)


def _may_be_title(parse: Parse, token: int, owner: Mapping[int, Mention], lexicon: Lexicon) -> bool:
    if token in owner and owner[token].kind == "person":
        return False
    if parse.sentence[token] != parse.sentence[token + 1]:
        return False
    capital = parse.words[token][0].isupper() and (is_office(parse, token, lexicon) or parse.tags[token] == "JJ")
    joint = parse.lower[token] in ("of", "for", "the", "and") or _is_inner_hyphen(parse, token, lexicon)
    listed = parse.words[token] == "," and (parse.words[token + 1][0].isupper() or parse.lower[token + 1] == "and")
    return capital or parse.tags[token][:3] == "NNP" or joint or listed


def _stands_beside(parse: Parse, person: Mention, office: int) -> bool:
    """Whether the name stands in apposition to the office ("the mayor, Jan Novak,")."""
    heads = [parse.heads[at] for at in range(person.first, person.last + 1) if parse.deps[at] == "appos"]
    return any(head == office or (head < office and parse.is_within(office, head)) for head in heads)
