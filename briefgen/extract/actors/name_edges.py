"""Where a name begins and ends: the recogniser's edges, mended by the words about them."""

from bisect import bisect_right

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.names import initials, is_acronym
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.pipeline import common_words as wordnet

NAME_TAGS = frozenset({"NNP", "NNPS"})
_BEFORE_MONTHS = frozenset({"last", "next", "this", "since", "early", "late", "mid"})
_BEFORE_NAMES = frozenset({"DT", "_SP", "PRP$", "IN", "VBG", "VB", "TO"})


def head_of(parse: Parse, item: Mention) -> int:
    """The token by which the name stands in its clause ("the National | Chamber | of Commerce")."""
    token = item.last
    while item.first <= parse.heads[token] < token:
        token = parse.heads[token]
    return token


def trimmed(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """The tokens without articles, participles and marks before the name, or joints and marks behind it."""
    while first <= last and (not parse.words[first][0].isalnum() or parse.tags[first] in _BEFORE_NAMES):
        first += 1
    if first < last and parse.lower[first] in actor_words().months and parse.lower[first - 1] in _BEFORE_MONTHS:
        first += 1
    day = (at for at in range(first + 1, last) if parse.tags[at] == "IN" and parse.lower[at + 1] in actor_words().days)
    last = next(day, last + 1) - 1
    verb = (at for at in range(first + 1, last + 1) if parse.tags[at] in ("VBD", "VBZ") and parse.words[at].islower())
    last = next(verb, last + 1) - 1
    if first + 2 < last and parse.words[first].islower() and parse.words[first + 1] == "-":
        first += 3
    while (
        last > first
        and parse.words[last][-1] != "."
        and (parse.tags[last] in ("POS", "_SP", "IN", "CC", "DT") or not parse.words[last][-1].isalnum())
    ):
        last -= 1
    return first, last


def before_bracket(parse: Parse, first: int, last: int) -> int:
    """The end of the name before an acronym in brackets."""
    return next((token - 1 for token in range(first + 1, last + 1) if parse.words[token] == "("), last)


def with_rest_of_state(parse: Parse, first: int, last: int) -> int:
    """On to the last word of the state's name that begins in the name ("Bank of Bosnia | and Herzegovina")."""
    for token in range(max(first, last - 1), last + 1):
        entry = gazetteer().match(parse.words, token)
        if entry is not None and entry.kind == "state" and token + len(entry.words) - 1 > last:
            return token + len(entry.words) - 1
    return last


def with_purpose(parse: Parse, last: int, lexicon: Lexicon) -> int:
    """On over what a body is for ("Center | for Investigative Journalism", "Department | of the Treasury")."""
    if parse.lower[last] not in lexicon.bodies.generic or last + 2 >= len(parse.words):
        return last
    start = last + 2
    if parse.lower[last + 1] == "of" and parse.lower[last] in actor_words().portfolio_bodies:
        start += parse.lower[start] == "the"
    elif parse.lower[last + 1] in ("on", "against"):
        is_when = parse.lower[start] in actor_words().days | actor_words().months
        if is_when or parse.lower[last] not in actor_words().portfolio_bodies or parse.words[last].islower():
            return last
    elif parse.lower[last + 1] != "for":
        return last
    else:
        start += parse.lower[start] == "the"
    if start >= len(parse.words):
        return last
    named = parse.tags[start + 1 : start + 2] in (("NNP",), ("NNPS",))
    described = parse.tags[start] == "JJ" and parse.words[start][0].isupper() and named
    if parse.tags[start] not in NAME_TAGS and not described:
        return last
    end = start
    while end + 1 < len(parse.words) and (
        parse.tags[end + 1] in NAME_TAGS
        or (parse.lower[end + 1] in ("and", "of", "-") and parse.tags[end + 2 : end + 3] in (("NNP",), ("NNPS",)))
    ):
        end += 1
    return with_list(parse, last, end, lexicon)


def _is_common(parse: Parse, token: int) -> bool:
    """Whether the word is a common noun, in either number."""
    return not wordnet().isdisjoint((parse.lemmas[token].lower(), parse.lower[token].removesuffix("s")))


def with_list(parse: Parse, first: int, end: int, lexicon: Lexicon) -> int:
    """On over common nouns with capitals that end in "and", of a body that begins at `first` and is for many things.

    "Bureau of Population | , Refugees, and Migration".
    """
    links = (("of",), ("for",))
    if parse.lower[first] not in actor_words().portfolio_bodies or parse.lower[first + 1 : first + 2] not in links:
        return end
    token, commas = end, parse.words[first:end].count(",")
    while parse.lower[token + 1 : token + 2] in ((",",), ("and",)):
        last = parse.lower[token + 1] == "and" or parse.lower[token + 1 : token + 3] == (",", "and")
        at = token + 1 + (parse.words[token + 1] == ",") + last
        stop = at
        while stop < len(parse.words) and parse.words[stop][0].isupper() and _is_common(parse, stop):
            stop += 1
        if stop == at:
            return end
        token, commas = stop - 1, commas + 1
        if last:
            joined = parse.deps[token] == "conj" and first < parse.heads[token] <= end
            is_matter = parse.lower[token] not in lexicon.bodies.generic | lexicon.bodies.suffixes
            return token if commas > 1 or (joined and is_matter) else end
    return end


def with_rest_of_acronym(parse: Parse, first: int, last: int) -> int:
    """On to the last initial of the acronym in brackets ("Organization for Peace | in Europe (OPE)")."""
    for opening in range(last + 2, min(last + 10, len(parse.words) - 2)):
        if parse.words[opening] == "(":
            short = parse.words[opening + 1].replace(".", "")
            end = opening - 1 - (parse.tags[opening - 1] == "POS")
            told = parse.words[opening + 2] == ")" and is_acronym(short)
            whole = initials(parse.words[first : end + 1]) == short or _is_where(parse, last + 1, end)
            return end if told and whole else last
    return last


def _is_where(parse: Parse, first: int, last: int) -> bool:
    """Whether the tokens are "in" and a state ("Mission | in the Democratic Republic of the Congo")."""
    start = first + 1 + (parse.lower[first + 1 : first + 2] == ("the",))
    named = parse.lower[first : first + 1] == ("in",) and start < len(parse.words)
    entry = gazetteer().match(parse.words, start) if named else None
    return entry is not None and entry.kind == "state" and start + len(entry.words) - 1 == last


def with_first_matter(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """Back over the first of two things that a body is for ("the | Public and Commercial Services Union")."""
    bodies, before = lexicon.bodies, first - 2
    if parse.lower[last] not in bodies.generic | bodies.suffixes or before < 1 or parse.lower[first - 1] != "and":
        return first
    word, opens = parse.lower[before], parse.lower[before - 1] in ("the", "and", ",") or parse.tags[before - 1] == "POS"
    known = bodies.generic | bodies.suffixes | bodies.armed | bodies.government | bodies.people
    matter = parse.words[before][0].isupper() and word in wordnet() and word not in known
    own = parse.lower[first] in wordnet() and gazetteer().match(parse.words, before) is None
    return before if opens and matter and own and not _is_in_entity(parse, before) else first


def before_office(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """The end of a body's name before an office ("USAID | Administrator Ana Poe", "State Department | Spokesman")."""
    end = last
    while end > first and parse.lower[end] in lexicon.offices.heads and parse.lower[end - 1] not in ("of", "for"):
        end -= 1
    if end == last:
        return _before_field(parse, first, last, lexicon)
    named = last + 1 < len(parse.words) and parse.tags[last + 1] == "NNP"
    entry = gazetteer().match(parse.words, first)
    known = parse.lower[end] in lexicon.bodies.generic or (entry is not None and first + len(entry.words) - 1 == end)
    return end if named or known else last


def _before_field(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """The end of a body's name before what an office behind it is for ("USAID | Budget Director Ana Poe")."""
    end = last
    while end > first and parse.lower[end] in lexicon.offices.modifiers:
        end -= 1
    office = parse.lower[last + 1 : last + 2] != () and parse.lower[last + 1] in lexicon.offices.heads
    entry = gazetteer().match(parse.words, first)
    known = is_acronym(parse.words[end]) or (entry is not None and first + len(entry.words) - 1 == end)
    return end if office and known else last


def after_owner(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """The first token of the name after its possessor ("the Department's | Office of Trade")."""
    for token in range(first + 1, last):
        if parse.tags[token] == "POS" and parse.words[token + 1][0].isupper():
            is_body = parse.lower[token - 1] in lexicon.bodies.generic
            is_body = is_body or parse.lower[first] in actor_words().portfolio_bodies
            known = is_body or gazetteer().match(parse.words, first) is not None
            return token + 1 if known else first
    return first


def with_initial(parse: Parse, first: int) -> int:
    """Back over an initial's forename that the recogniser left outside ("Antony | J. Blinken")."""
    if (
        len(parse.words[first]) == 2
        and parse.words[first].endswith(".")
        and first
        and parse.tags[first - 1] in NAME_TAGS
    ):
        return first - 1
    return first


def _is_in_entity(parse: Parse, token: int) -> bool:
    index = bisect_right(parse.entities, token, key=lambda entity: entity.first) - 1
    return index >= 0 and parse.entities[index].last >= token


def with_forenames(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """Back over names that the parser ties to the last one and the recogniser left outside ("Ana | Silva Reis")."""
    offices = lexicon.offices
    known = offices.heads | offices.modifiers | offices.honorifics | lexicon.bodies.generic
    while (
        first
        and not (
            last > first > 2 and parse.lower[first - 2] in ("of", "to") and parse.lower[first - 3] in offices.heads
        )
        and parse.tags[first - 1] == "NNP"
        and parse.deps[first - 1] == "compound"
        and parse.heads[first - 1] == last
        and not _is_in_entity(parse, first - 1)
        and parse.lower[first - 1] not in known
        and (parse.words[first - 1].istitle() or parse.words[first - 1] == "-")
        and gazetteer().match(parse.words, first - 1) is None
    ):
        first -= 1
    return first


def before_realm(parse: Parse, token: int) -> int:
    """Back over what a state is, with a capital, before its name ("the | Republic of Mali")."""
    first = token - 1 - (token > 1 and parse.lower[token - 1] == "the")
    of_realm = first > 0 and parse.lower[first] == "of" and parse.lower[first - 1] in actor_words().realms
    return first - 1 if of_realm and parse.words[first - 1][0].isupper() else token


def with_surname(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """On to the name that the last one is tied to ("Jean-Yves Le | Drian"); the last token as it was for none."""
    head = parse.heads[last]
    tied = parse.deps[last] == "compound" and head == last + 1 and parse.tags[head] == "NNP"
    office = parse.lower[head] in lexicon.offices.heads or gazetteer().match(parse.words, first) is not None
    may_be = last > first or not (office or _is_in_entity(parse, head))
    return head if tied and parse.words[head].istitle() and may_be else last


def with_hyphen(parse: Parse, first: int, last: int) -> int:
    """On over what a hyphen ties to the last of two names or more ("Lee In | -young", but not "Ana Poe | -led")."""
    if last <= first or parse.words[last + 1 : last + 2] != ("-",) or last + 2 >= len(parse.words):
        return last
    tied = parse.ends[last] == parse.starts[last + 1] and parse.ends[last + 1] == parse.starts[last + 2]
    named = parse.words[last + 2].istitle() or parse.tags[last + 2][:3] in ("NN", "NNP", "JJ")
    return last + 2 if tied and named and parse.lower[last + 2] not in actor_words().after_hyphen else last


def first_name(parse: Parse, token: int, lexicon: Lexicon) -> int:
    """Back over forenames outside the entity ("Ana | Costa")."""
    while (
        token
        and parse.deps[token - 1] == "compound"
        and parse.tags[token - 1] == "NNP"
        and parse.lower[token - 1] not in lexicon.offices.heads
    ):
        token -= 1
    return token


def after_office(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """The first token after a form of address or an office in front of a name ("Spokesperson Ned Price")."""
    offices, token = lexicon.offices, first
    while token <= last and (parse.lower[token] in offices.heads or parse.lower[token] in offices.honorifics):
        token += 1
    if token == first or token > last or last - token > 3:
        return first if token <= last else token
    return token if all(parse.tags[rest] in NAME_TAGS for rest in range(token, last + 1)) else first
