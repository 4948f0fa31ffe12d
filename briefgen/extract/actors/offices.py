"""An office in the text: its words, and whom it belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.pipeline import common_words


@dataclass(frozen=True, slots=True)
class Role:
    """An office: the tokens `first` to `last`, and the mention that it serves."""

    first: int
    last: int
    body: Mention | None


def possessor_of(parse: Parse, first: int, owner: Mapping[int, Mention]) -> Mention | None:
    """Who stands before the token as its possessor or attribute ("Pakistan's …", "the Chinese …")."""
    before = first - 1
    while before > 0 and (
        parse.lower[before] in actor_words().before_office or parse.tags[before] == "JJS" or _is_matter(parse, before)
    ):
        before -= 1
    owned = before >= 0 and parse.tags[before] == "POS"
    before -= owned
    if not owned and "the" in parse.lower[before + 1 : first]:  # "told Oman | the minister left"
        return None
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


def speaks_for_another(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether the noun is an office or organ, whose words are those of whom it belongs to."""
    return parse.lemmas[token].lower() in lexicon.bodies.speaks_for or parse.lower[token] in lexicon.offices.heads


def is_office(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether the word may stand in the title of an office."""
    word, offices = parse.lower[token], lexicon.offices
    if word == ".":  # of a rank that is written short
        return token > 0 and f"{parse.lower[token - 1]}." in offices.ranks
    return word in offices.heads or word in offices.modifiers or word in offices.ranks or word == "-"


def is_head(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether the word names an office by itself."""
    return parse.lower[token] in lexicon.offices.heads


def is_sent(parse: Parse, head: int) -> bool:
    """Whether the office is one of those for or to somebody whom its holder does not serve."""
    return parse.lower[head] in actor_words().sent


def with_posting(parse: Parse, last: int, owner: Mapping[int, Mention]) -> int:
    """On over whom or what the office is for or to ("Special Envoy | for Yemen"); the token as it was for none."""
    start = last + 2
    if (
        parse.lower[last + 1 : start] not in (("for",), ("to",))
        or not is_sent(parse, last)
        or start >= len(parse.words)
    ):
        return last
    start += parse.lower[start] == "the"
    end = start - 1
    while end + 1 < len(parse.words) and _is_posting(parse, end + 1, start, owner):
        end += 1
    return end if end >= start and parse.lower[end] not in ("and", "of") else last


def _is_posting(parse: Parse, token: int, start: int, owner: Mapping[int, Mention]) -> bool:
    """Whether the word goes on with what the office is for; a person's name does not."""
    found = owner.get(token)
    if found is not None:
        return found.kind != "person"
    if token > start and parse.lower[token] in ("and", "of"):
        after = owner.get(token + 1)
        named = token + 1 < len(parse.words) and parse.words[token + 1][0].isupper()
        return named and (after is None or after.kind != "person")
    return parse.words[token][0].isupper() and parse.tags[token][:2] in ("NN", "JJ")


def office_begins(parse: Parse, first: int, floor: int, owner: Mapping[int, Mention], lexicon: Lexicon) -> int:
    """Back over the words of the office before the token, and over what it is for ("foreign policy | chief")."""
    while first > floor and first - 1 not in owner:
        if not (is_office(parse, first - 1, lexicon) or is_field(parse, first - 1, first)):
            break
        first -= 1
    return first


def is_field(parse: Parse, token: int, after: int) -> bool:
    """Whether the noun is tied to the office behind it ("Commerce | Minister"), or the adjective to such a noun."""
    if parse.tags[token][:2] == "NN" and parse.lower[after] in actor_words().portfolios:
        capital = parse.words[token][0].isupper() and parse.words[after][0].isupper()
        if capital and parse.deps[token] in ("compound", "nmod") and parse.lower[token] in common_words():
            return True
    opens = parse.sentences[parse.sentence[token]][0] == token and parse.lower[token] in common_words()
    if not (parse.words[token].islower() or opens) or not parse.words[after].islower():
        return False
    if opens and parse.tags[token] == "NNP" and parse.deps[token] == "compound":
        return not any(entity.first <= token <= entity.last for entity in parse.entities)
    noun = parse.tags[token] == "NN" and parse.deps[token] in ("compound", "nmod")
    return noun or (
        parse.tags[token] in ("JJ", "NNS")
        and parse.heads[token] == after
        and parse.tags[after] == "NN"
        and parse.deps[after] == "compound"
    )


def is_rank(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the tokens only tell a military rank."""
    known = lexicon.offices.ranks | lexicon.offices.honorifics
    return all(parse.lower[token] in known for token in range(first, last + 1))
