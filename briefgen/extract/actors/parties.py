"""Parties: by the names that lists know, and by a common noun with a capital ("Labour lost 40 seats")."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.lexicon import Lexicon, read_table
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse

BY = "organisation.party"
_Form = Literal["names", "short", "adjectives"]
_WITHIN = 3  # words from a party's adjective to the office or people that it stands before


@dataclass(frozen=True, slots=True)
class PartyNames:
    """The list of `resources/lexicon/parties.toml`.

    `called`: words of a name -> the party's first name; `adjectives` the same; `short`: names that are common nouns.
    """

    called: Mapping[tuple[str, ...], str]
    adjectives: Mapping[tuple[str, ...], str]
    short: frozenset[tuple[str, ...]]


@cache
def known_parties() -> PartyNames:
    """The packaged list."""
    rows = read_table("parties")["party"]
    return PartyNames(_forms(rows, "names", "short"), _forms(rows, "adjectives"), frozenset(_forms(rows, "short")))


def _forms(rows: Sequence[Mapping[str, list[str]]], *fields: _Form) -> Mapping[tuple[str, ...], str]:
    return MappingProxyType(
        {
            tuple(form.replace("-", " - ").split()): row["names"][0]
            for row in rows
            for field in fields
            for form in row.get(field, ())
        }
    )


def party_of(words: Sequence[str]) -> str:
    """The first name of the party that the words name, with or without its article; "" for none."""
    name = tuple(words[1:] if words and words[0].lower() == "the" else words)
    known = known_parties()
    return known.called.get(name) or known.adjectives.get(name, "")


def after_party(parse: Parse, first: int, last: int) -> int:
    """The first token behind a party's adjective in front of a name ("Conservative | Ana Poe"); else `first`."""
    for end in range(last, first, -1):
        if parse.words[first:end] in known_parties().adjectives:
            return end if parse.lower[end] not in ("party", "-") else first
    return first


def listed_parties(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    """The parties that the list knows; those called by a common noun only where grammar shows the party."""
    full = [*_matches(parse, known_parties().called)]
    sure = [item for item in full if parse.words[item.first : item.last + 1] not in known_parties().short]
    yield from sure
    sure_words = {parse.words[item.first : item.last + 1] for item in sure}
    short = [item for item in full if item not in sure and _may_be_party(parse, item)]
    told = {parse.words[item.first : item.last + 1] for item in short if _is_sure(parse, item)}
    told |= {
        parse.words[item.first : item.last + 1]
        for item in full
        if parse.lower[item.last + 1 : item.last + 2] in (("party",), ("movement",))
    }
    told |= {parse.words[item.first : item.last + 1] for item in short} if sure_words else set()
    yield from (item for item in short if parse.words[item.first : item.last + 1] in told)
    yield from (item for item in _matches(parse, known_parties().adjectives) if _is_before_people(parse, item, lexicon))


def _matches(parse: Parse, names: Mapping[tuple[str, ...], str]) -> Iterator[Mention]:
    longest = max(map(len, names))
    firsts = {name[0] for name in names}
    token = 0
    while token < len(parse.words):
        size = longest if parse.words[token] in firsts else 0
        while size and parse.words[token : token + size] not in names:
            size -= 1
        if size:
            yield Mention(token, token + size - 1, "organisation", by=BY)
        token += size or 1


def _may_be_party(parse: Parse, item: Mention) -> bool:
    """Whether a common noun with a capital stands alone, so that it may be a party's name."""
    return _stands_alone(parse, item.last) and parse.words[item.last + 1 : item.last + 2] != ("-",)


def _is_sure(parse: Parse, item: Mention) -> bool:
    """Whether the capital is not only that of a sentence's first word, or the party does what parties do."""
    opens = parse.sentences[parse.sentence[item.first]][0] == item.first
    capital = parse.tags[item.last] in ("NNP", "NNPS") and not opens
    return capital or _contests(parse, item.last)


def _is_before_people(parse: Parse, item: Mention, lexicon: Lexicon) -> bool:
    """Whether an office or a noun for people stands behind it; a "Labour Minister" is a minister for labour."""
    people = lexicon.offices.heads | lexicon.bodies.people | actor_words().partisans
    for token in range(item.last + 1, min(item.last + 1 + _WITHIN, len(parse.words))):
        lemma = parse.lemmas[token].lower()
        if lemma in people or parse.lower[token] in people:
            portfolio = lemma in actor_words().portfolios and parse.words[token][0].isupper()
            return not (portfolio and token == item.last + 1)
        if parse.lower[token] not in lexicon.offices.modifiers and parse.tags[token] not in ("NN", "JJ", "HYPH"):
            return False
    return False


def party_names(parse: Parse) -> Iterator[Mention]:
    """The lone names of parties that contest or hold something; elsewhere each that the text has as one."""
    known = [
        token
        for token, word in enumerate(parse.lower)
        if word in actor_words().parties and parse.words[token].istitle() and _stands_alone(parse, token)
    ]
    named = {parse.words[token] for token in known if _contests(parse, token)}
    for token in known:
        if parse.words[token] in named:
            yield Mention(token, token, "organisation", by=BY)


def _stands_alone(parse: Parse, token: int) -> bool:
    """Whether the word is no part of a longer name and has no article but that of a plural ("the Greens")."""
    if parse.deps[token] in ("compound", "amod", "nmod") or any(
        parse.deps[child] in ("compound", "amod", "nmod", "prep") and parse.words[child][0].isupper()
        for child in parse.children[token]
    ):
        return False
    determiner = parse.child(token, "det", "poss")
    return determiner is None or (parse.lower[determiner] == "the" and parse.lower[token].endswith("s"))


def _contests(parse: Parse, token: int) -> bool:
    verb = parse.heads[token]
    return parse.deps[token] == "nsubj" and parse.lemmas[verb].lower() in actor_words().contesting
