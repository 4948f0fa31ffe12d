"""Names in a text: the recogniser's entities and the gazetteer's entries, made to agree."""

from collections.abc import Iterable, Iterator, Mapping

from briefgen.extract.actors.acronyms import bracketed
from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.entities import entity_mentions
from briefgen.extract.actors.kind_evidence import meant_by_pronoun, without_support
from briefgen.extract.actors.name_edges import NAME_TAGS, before_realm
from briefgen.extract.actors.name_kinds import of_one_kind
from briefgen.extract.actors.named_bodies import named_bodies
from briefgen.extract.actors.noun_groups import group_mentions
from briefgen.extract.actors.office_holders import called_by_office, listed_holders, titled_names
from briefgen.extract.actors.organs import organ_mentions
from briefgen.extract.actors.parties import BY as PARTY
from briefgen.extract.actors.parties import listed_parties, party_names
from briefgen.extract.actors.proper_subjects import acting_names
from briefgen.extract.actors.unsupported_names import called_things, called_up, unsupported
from briefgen.extract.annotate.gazetteer import Entry, gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention, MentionKind
from briefgen.extract.annotate.parse import Parse

_ENTRY_KINDS: Mapping[str, MentionKind] = {
    "state": "state", "capital": "capital", "metonym": "metonym", "demonym": "demonym", "armed": "armed_group",
    "ministry": "organisation", "body": "organisation",
}  # fmt: skip


def mentions(parse: Parse, lexicon: Lexicon) -> tuple[Mention, ...]:
    """All names and nameless groups of a text, in order; no two overlap."""
    entries = [*_gazetteer_mentions(parse), *listed_parties(parse, lexicon)]
    entities = of_one_kind(parse, [*entity_mentions(parse, lexicon)], lexicon)
    listed = [*listed_holders(parse, lexicon), *called_by_office(parse, entities, lexicon)]
    named = _without_overlap([*entries, *listed, *entities, *titled_names(parse, lexicon)])
    named = _without_overlap([*bracketed(parse, named), *named, *named_bodies(parse, named, lexicon)])
    named = _without_overlap([*named, *_repeated(parse, named, lexicon)])
    named = _without_overlap([*named, *acting_names(parse, named, lexicon), *party_names(parse)])
    doubtful = unsupported(parse, named, lexicon) | without_support(parse, named, lexicon)
    doubtful |= called_things(parse, named) | called_up(parse, named, lexicon)
    named = [item for item in named if parse.words[item.first : item.last + 1] not in doubtful]
    named = meant_by_pronoun(parse, _without_overlap([*named, *_adjectives(entries)]), lexicon)
    named = _without_overlap([*named, *organ_mentions(parse, named, lexicon)])
    return tuple(_without_overlap([*named, *group_mentions(parse, named, lexicon)]))


def _adjectives(entries: Iterable[Mention]) -> Iterator[Mention]:
    """The adjectives of states, which stand again where the longer name about them was none."""
    return (item for item in entries if item.kind == "demonym")


def _gazetteer_mentions(parse: Parse) -> Iterator[Mention]:
    names, token, size = gazetteer(), 0, len(parse.words)
    while token < size:
        word = parse.words[token]
        entry = names.match(parse.words, token) if word[0].isupper() or word == "al" else None
        if entry is None or not _stands_free(parse, token, entry):
            token += 1
            continue
        last = token + len(entry.words) - 1
        first = before_realm(parse, token) if entry.kind == "state" else token
        yield Mention(first, last, _ENTRY_KINDS[entry.kind], entry.code, f"gazetteer.{entry.kind}")
        token = last + 1


def _stands_free(parse: Parse, token: int, entry: Entry) -> bool:
    """Not "us" in capitals, and not a man named Jordan."""
    if entry.words == ("US",):
        return parse.tags[token] in NAME_TAGS or (parse.tags[token] == "PRP" and not parse.words[token - 1].isupper())
    return True


def _repeated(parse: Parse, named: Iterable[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Other places where a known name stands, word for word."""
    known: dict[str, list[tuple[tuple[str, ...], Mention]]] = {}
    taken: set[int] = set()
    seen: set[tuple[str, ...]] = set()
    for item in named:
        taken.update(range(item.first, item.last + 1))
        words = parse.words[item.first : item.last + 1]
        if item.kind in ("person", "organisation") and item.by != PARTY and words not in seen:
            seen.add(words)
            known.setdefault(words[0], []).append((words, item))
            if item.kind == "person" and len(words) > 1 and len(words[-1]) > 2:
                known.setdefault(words[-1], []).append((words[-1:], item))
    for token, word in enumerate(parse.words):
        if token in taken or word not in known:
            continue
        for words, item in known[word]:
            last = token + len(words) - 1
            surname = len(words) == 1 and item.first < item.last and parse.tags[token] not in NAME_TAGS
            if surname or _is_part_of_name(parse, token, last):
                continue
            if parse.words[token : last + 1] == words and taken.isdisjoint(range(token, last + 1)):
                first = token - (item.kind == "person" and _is_forename(parse, token, taken, lexicon))
                yield Mention(first, last, item.kind, item.code, f"{item.kind}.repeated")


def _is_part_of_name(parse: Parse, first: int, last: int) -> bool:
    """Whether a single word only stands within a longer name ("Ana | Silva | Reis")."""
    if first != last or parse.deps[last] != "compound":
        return False
    head = parse.heads[last]
    return head == last + 1 and parse.tags[head] == "NNP"


def _is_forename(parse: Parse, token: int, taken: set[int], lexicon: Lexicon) -> bool:
    """Whether the word before the name is a part of it that is not known yet ("Ashraf | Ghani")."""
    before, offices = token - 1, lexicon.offices
    if token == 0 or before in taken or parse.deps[before] != "compound" or parse.heads[before] != token:
        return False
    word = parse.lower[before]
    if (parse.words[before].isupper() and len(word) > 1) or word in actor_words().months:
        return False
    return parse.tags[before][:3] == "NNP" and word not in offices.heads | offices.modifiers | offices.honorifics


def _without_overlap(found: Iterable[Mention]) -> list[Mention]:
    """The longest of those that overlap; of equals the first in the list. In the order of the text."""
    taken: set[int] = set()
    kept: list[Mention] = []
    for item in sorted(found, key=lambda item: item.first - item.last):
        tokens = range(item.first, item.last + 1)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(item)
    return sorted(kept, key=lambda item: item.first)
