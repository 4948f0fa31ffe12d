"""When two names are one: short forms of people, organisations with and without their legal form, acronyms."""

from collections.abc import Iterable, Sequence

_LEGAL = frozenset(
    {
        "inc",
        "corp",
        "co",
        "ltd",
        "llc",
        "plc",
        "ag",
        "sa",
        "nv",
        "gmbh",
        "corporation",
        "limited",
        "company",
        "n.v",
        "s.a",
        "s.p.a",
    }
)
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "&", "de", "du", "des", "-", "to"})
_GENERATION = frozenset({"jr", "sr", "ii", "iii"})
Name = tuple[str, ...]


def organisation_key(words: Sequence[str]) -> Name:
    """The words that make an organisation's name: lower case, without article and legal form."""
    kept = [word.lower().rstrip(".,") for word in words]
    while len(kept) > 1 and kept[0] == "the":
        kept = kept[1:]
    while len(kept) > 1 and (kept[-1] in _LEGAL or not kept[-1]):
        kept = kept[:-1]
    return tuple(kept)


def initials(words: Sequence[str]) -> str:
    """The capitals that an acronym of the name would have ("European Union": "EU")."""
    return "".join(word[0].upper() for word in words if word.lower() not in _SMALL and word[0].isalnum())


def is_acronym(word: str) -> bool:
    """Whether the word is written like an acronym: two to eight capitals and figures, two letters at least."""
    plain = word.replace(".", "").removesuffix("s")
    return 2 <= len(plain) <= 8 and plain.isupper() and sum(sign.isalpha() for sign in plain) >= 2


def person_key(words: Sequence[str]) -> Name:
    """The words of a person's name in lower case, without marks of generation and nicknames in quotes."""
    plain = [word.lower() for word in words]
    kept = [word for word in plain if word.rstrip(".") not in _GENERATION and word[0].isalnum()]
    return tuple(kept or plain)


def is_short_for(short: Name, full: Name) -> bool:
    """Whether a person of the full name may be called by the short one: the surname, or first and last name."""
    if len(short) >= len(full):
        return False
    if len(short) == 1:
        return short[0] in (full[-1], full[0]) or (len(full) > 2 and short[0] in full[1:])
    return (short[-1] == full[-1] and short[0] == full[0]) or full[-len(short) :] == short


def longest_first(names: Iterable[Name]) -> list[Name]:
    """The names, those of most words first, equals in order."""
    return sorted(dict.fromkeys(names), key=lambda name: -len(name))
