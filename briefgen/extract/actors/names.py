"""When two names are one: short forms of people, organisations with and without their legal form, acronyms."""

from collections.abc import Iterable, Sequence

from briefgen.corpus.spelling import are_spellings, is_short_forename, sound_alike
from briefgen.extract.actors.actor_words import actor_words

_SHORT = 4  # letters of a surname that is too short to be known by its sound ("Khan", "Kahn"); 3 and 6 give the same
Name = tuple[str, ...]


def organisation_key(words: Sequence[str]) -> Name:
    """The words that make an organisation's name: lower case, without article and legal form."""
    kept = [word.lower().rstrip(".,").removesuffix("'s") for word in words if word not in ("'s", "’s")]
    while len(kept) > 1 and kept[0] == "the":
        kept = kept[1:]
    while len(kept) > 1 and (kept[-1] in actor_words().legal_forms or not kept[-1]):
        kept = kept[:-1]
    return tuple(kept)


def is_short_body(short: Name, full: Name) -> bool:
    """Whether a body of the full name may be called by the short one.

    The first word before one of a firm ("Meta Platforms"), the name without what it is of ("Council of the Isles"), or
    the matter before the body ("Treasury Department" for "Department of the Treasury").
    """
    words = actor_words()
    if len(short) == 1:
        firm = full[1:] != () and full[1] in words.corporate
        portfolio = full[-1] == short[0] and not words.portfolio_bodies.isdisjoint(full[:-1]) and "of" in full
        return (len(full) == 2 and full[0] == short[0] and firm) or portfolio
    if len(full) > len(short) and full[: len(short)] == short:
        return full[len(short)] == "of" or full[len(short)] in words.corporate
    if short[-1] not in words.portfolio_bodies or short[-1] not in full[:-2]:
        return False
    start = full.index(short[-1])
    return full[start + 1] == "of" and tuple(word for word in full[start + 2 :] if word != "the") == short[:-1]


def initials(words: Sequence[str], *, whole: bool = False) -> str:
    """The capitals that an acronym of the name would have ("European Union": "EU").

    `whole`: with all those of an acronym within it ("U.S. Fish Service": "USFS").
    """
    kept = [word for word in words if word.lower() not in actor_words().small_words and word[0].isalnum()]
    return "".join(word.replace(".", "") if whole and is_acronym(word) else word[0].upper() for word in kept)


def is_acronym(word: str) -> bool:
    """Whether the word is written like an acronym: two to eight capitals and figures, two letters at least."""
    plain = word.replace(".", "").removesuffix("s")
    return 2 <= len(plain) <= 8 and plain.isupper() and sum(sign.isalpha() for sign in plain) >= 2


def person_key(words: Sequence[str]) -> Name:
    """The words of a person's name in lower case, without marks of generation and nicknames in quotes."""
    plain = [word.lower() for word in words]
    kept = [word for word in plain if word.rstrip(".") not in actor_words().generations and word[0].isalnum()]
    return tuple(kept or plain)


def is_short_for(short: Name, full: Name) -> bool:
    """Whether a person of the full name may be called by the short one: the surname, or first and last name."""
    if len(short) >= len(full):
        return False
    if len(short) == 1:
        return short[0] in (full[-1], full[0]) or (len(full) > 2 and short[0] in full[1:])
    return (short[-1] == full[-1] and short[0] == full[0]) or full[-len(short) :] == short


def is_spelling_of(one: Name, two: Name) -> bool:
    """Whether two names are one, differing by accents, romanisation or a short forename ("Gaddafi", "Qadhafi").

    Only whole names and surnames of more than four letters are compared, word by word.
    """
    if one == two or not one or not two:
        return False
    if len(one) == 1 and len(two) > 1:
        return len(one[0]) > _SHORT and sound_alike(one[0], two[-1])
    return min(len(one), len(two)) > 1 and (are_spellings(one, two) or is_short_forename(one, two))


def without_spellings(found: Sequence[Name]) -> list[Name]:
    """The names without those that only spell an earlier one differently."""
    kept: list[Name] = []
    for name in found:
        if name not in kept and not any(len(name) > 1 and is_spelling_of(name, other) for other in kept):
            kept.append(name)
    return kept


def longest_first(names: Iterable[Name]) -> list[Name]:
    """The names, those of most words first, equals in order."""
    return sorted(dict.fromkeys(names), key=lambda name: -len(name))
