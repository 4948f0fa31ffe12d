"""Names behind an office or a form of address ("Minister Dar", "ministers Ana Poe of Peru and …")."""

from collections.abc import Iterable, Iterator

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.lists import is_plural_office
from briefgen.extract.actors.name_edges import NAME_TAGS, with_hyphen
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.pipeline import common_words as wordnet

_LONGEST = 5  # tokens of a name behind an office, hyphens too; read on forty articles, where none is longer


def titled_names(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    """Names after an office or a form of address ("Minister Dar", "Mr. Smith")."""
    offices, size = lexicon.offices, len(parse.words)
    for token, word in enumerate(parse.lower[:-1]):
        if word not in offices.honorifics and not _is_title(parse, token, lexicon):
            continue
        holder = _behind_portfolio(parse, token, lexicon) or _behind_posting(parse, token, lexicon)
        if holder is not None:
            yield holder
            continue
        before = token + 2 if _is_chosen(parse, token) else token
        while before + 2 < size and parse.lower[before + 1] in offices.honorifics:
            before += 1
        last = before
        while last + 1 < size and parse.tags[last + 1] in NAME_TAGS and parse.words[last + 1][0].isupper():
            if (
                parse.lower[last + 1] in offices.heads
                or parse.lower[last + 1] in actor_words().name_joints
                or parse.sentence[last + 1] != parse.sentence[token]
            ):
                break
            last += 1
        last = with_hyphen(parse, before + 1, last)
        if before < last <= before + _LONGEST and not _is_no_holder(parse, before + 1, lexicon):
            yield Mention(before + 1, last, "person", by="person.title")


def _behind_portfolio(parse: Parse, office: int, lexicon: Lexicon) -> Mention | None:
    """The name behind an office with what it is for ("Minister of Trade and International Cooperation | Ana Poe")."""
    token, end = office + 2, parse.sentences[parse.sentence[office]][1]
    if parse.lower[office + 1] not in ("of", "for") or parse.lower[office] not in actor_words().portfolios:
        return None
    while token <= end and _is_field_word(parse, token, lexicon):
        if not (parse.words[token][0].isupper() or parse.lower[token] in ("and", "of", "the", ",")):
            return None
        token += 1
    holders = (_holder_from(parse, at, end) for at in (token, *range(token - 1, office + 2, -1)))
    return next((holder for holder in holders if holder is not None), None)


def _is_field_word(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether the word may tell what an office is for."""
    words = (parse.lower[token], parse.lemmas[token].lower())
    return words[0] == "," or any(word in wordnet() or word in lexicon.offices.modifiers for word in words)


def _holder_from(parse: Parse, first: int, end: int) -> Mention | None:
    """The name of two words or more that begins at the token, right behind a word with a capital."""
    last = first - 1
    while last < end and parse.tags[last + 1] in NAME_TAGS and parse.words[last + 1].istitle():
        last += 1
    last = with_hyphen(parse, first, last)
    plain = parse.words[first - 1][0].isupper()
    is_name = plain and 1 <= last - first < _LONGEST and gazetteer().match(parse.words, first) is None
    return Mention(first, last, "person", by="person.title") if is_name else None


def _behind_posting(parse: Parse, office: int, lexicon: Lexicon) -> Mention | None:
    """The full name behind an office with where its holder is sent ("Envoy for the Horn of Africa | Ana Poe")."""
    start, end = office + 2, parse.sentences[parse.sentence[office]][1]
    if parse.lower[office] not in actor_words().sent or parse.lower[office + 1] not in ("for", "to") or start > end:
        return None
    start += parse.lower[start] == "the"
    entry = gazetteer().match(parse.words, start)
    lengths = [len(entry.words)] if entry is not None else []
    lengths += [size for size in (1, 2, 3) if parse.words_of(start, start + size - 1) in lexicon.bodies.regions]
    token = start + max(lengths, default=0)
    last = token - 1
    while last < end and parse.tags[last + 1] == "NNP" and parse.words[last + 1].istitle():
        last += 1
    known = gazetteer().match(parse.words, token) is not None or parse.lower[token] in lexicon.offices.heads
    return (
        Mention(token, last, "person", by="person.title") if lengths and 1 <= last - token <= 3 and not known else None
    )


def _is_chosen(parse: Parse, token: int) -> bool:
    """Whether the office is followed by "-elect" or "-designate"."""
    return parse.lower[token + 1 : token + 3] in (("-", "elect"), ("-", "designate"))


def _is_no_holder(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether the word behind an office goes on with its title or names a thing ("Executive | Order")."""
    bodies = lexicon.bodies
    unlike = lexicon.offices.modifiers | bodies.not_bodies | actor_words().not_names
    alone = parse.tags[token + 1 : token + 2] not in (("NNP",), ("NNPS",))
    of_body = alone and parse.lower[token] in bodies.suffixes | bodies.generic | bodies.undertakings
    return parse.lower[token] in unlike or of_body


def _is_title(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether the office stands before a name: with a capital, or before forename and surname ("lawmaker Ana Poe")."""
    offices = lexicon.offices
    if parse.lower[token] not in offices.heads and parse.lower[token] not in actor_words().persons:
        return False
    if parse.words[token][0].isupper():
        return True
    named = parse.tags[token + 1 : token + 3] == ("NNP", "NNP") and parse.words[token + 1].istitle()
    alone = parse.lower[token] not in offices.shared and gazetteer().match(parse.words, token + 1) is None
    return named and alone and parse.heads[token] in (token + 1, token + 2)


def called_by_office(parse: Parse, entities: Iterable[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Names behind an office that the recogniser took for bodies although none of their words is a body's."""
    spans = {(item.first, item.last) for item in entities if item.kind == "organisation"}
    bodies = lexicon.bodies
    for item in titled_names(parse, lexicon):
        words = parse.lower[item.first : item.last + 1]
        if (item.first, item.last) in spans and (bodies.suffixes | bodies.generic).isdisjoint(words):
            yield item


def listed_holders(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    """Names in a list behind an office in the plural ("ministers Ana Poe of Peru, Jan Rey of Togo and …")."""
    for token, tag in enumerate(parse.tags[:-2]):
        if not (tag in ("NNS", "NNPS") or (tag == "NNP" and parse.lower[token][-1] == "s")):
            continue
        if not is_plural_office(parse, token, lexicon):
            continue
        is_short = parse.words[token + 1] == "." and parse.words[token][0].isupper()
        start = _behind_states(parse, token + 1 + is_short)
        least = 1
        while start < len(parse.words) and parse.tags[start] in NAME_TAGS:
            end = start
            while end + 1 < len(parse.words) and parse.tags[end + 1] in NAME_TAGS:
                end += 1
            least = 0 if parse.words[token][0].isupper() and start == token + 1 else least
            if not least <= end - start <= 3 or gazetteer().match(parse.words, start) is not None:
                break
            yield Mention(start, end, "person", by="person.title")
            start = _next_in_list(parse, end + 1)


def _behind_states(parse: Parse, token: int) -> int:
    """The token behind "of Mali and Chad," where an office in the plural has it; the same token for none."""
    if parse.lower[token : token + 1] != ("of",):
        return token
    at = token + 1
    while at < len(parse.words):
        at += parse.lower[at] == "the"
        entry = gazetteer().match((*parse.words, ""), at)
        if entry is None or entry.kind not in ("state", "body"):
            return at if parse.words[at - 1] == "," and at > token + 2 else token
        at += len(entry.words)
        while parse.lower[at : at + 1] in ((",",), ("and",)):
            at += 1
    return token


def _next_in_list(parse: Parse, token: int) -> int:
    """The token behind "of Peru, and" or "(Peru), and"."""
    opened = parse.words[token : token + 1] == ("(",)
    closing = next((at for at in range(token, min(token + 8, len(parse.words))) if parse.words[at] == ")"), token)
    if opened and closing > token + 2:
        token = closing + 1
    elif opened or parse.lower[token : token + 1] in (("of",), ("from",)):
        entry = gazetteer().match((*parse.words, ""), token + 1)
        token += 1 + (len(entry.words) if entry is not None else 1)
        token += opened and parse.words[token : token + 1] == (")",)
    joint = token
    while parse.lower[joint : joint + 1] in ((",",), ("and",), ("&",)):
        joint += 1
    return joint if joint > token else len(parse.words)
