"""Names in a text: the recogniser's entities and the gazetteer's entries, made to agree."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from briefgen.extract.gazetteer import Entry, gazetteer
from briefgen.extract.lexicon import Lexicon
from briefgen.extract.mention import Mention, MentionKind
from briefgen.extract.noun_groups import group_mentions
from briefgen.extract.parse import Parse

_LABELS: Mapping[str, MentionKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_NAME_TAGS = frozenset({"NNP", "NNPS"})
_NOT_NAMES = frozenset({"i", "ii", "god", "internet", "covid", "covid-19", "question", "answer", "moderator"})
_LONGEST = 12
_ENTRY_KINDS: Mapping[str, MentionKind] = {
    "state": "state", "capital": "capital", "metonym": "metonym", "demonym": "demonym", "armed": "armed_group"
}  # fmt: skip


def mentions(parse: Parse, lexicon: Lexicon) -> tuple[Mention, ...]:
    """All names and nameless groups of a text, in order; no two overlap."""
    entries = list(_gazetteer_mentions(parse))
    entities = _settled(parse, [*_entity_mentions(parse, lexicon)])
    named = _without_overlap([*entries, *entities, *_titled(parse, lexicon)])
    named = _without_overlap([*named, *_repeated(parse, named)])
    named = _without_overlap([*named, *_proper_subjects(parse, named, lexicon)])
    return tuple(_without_overlap([*named, *group_mentions(parse, named, lexicon)]))


def _gazetteer_mentions(parse: Parse) -> Iterator[Mention]:
    names, token, size = gazetteer(), 0, len(parse.words)
    while token < size:
        word = parse.words[token]
        entry = names.match(parse.words, token) if word[0].isupper() or word == "al" else None
        if entry is None or not _stands_free(parse, token, entry):
            token += 1
            continue
        last = token + len(entry.words) - 1
        yield Mention(token, last, _ENTRY_KINDS[entry.kind], entry.code, f"gazetteer.{entry.kind}")
        token = last + 1


def _stands_free(parse: Parse, token: int, entry: Entry) -> bool:
    """Not "us" in capitals, and not a man named Jordan."""
    if entry.words == ("US",):
        return parse.tags[token] in _NAME_TAGS or (parse.tags[token] == "PRP" and not parse.words[token - 1].isupper())
    return True


def _entity_mentions(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    for entity in parse.entities:
        kind = _LABELS.get(entity.label)
        if kind is None:
            continue
        first, last = _trimmed(parse, entity.first, entity.last)
        name = _after_office(parse, first, last, lexicon)
        if name > last or (kind != "person" and _is_part_of_office(parse, first, lexicon)):
            continue
        if name > first and kind != "place":
            first, kind = name, "person"
        if last - first >= _LONGEST or not _is_name(parse, first, last) or _is_pair_of_states(parse, first, last):
            continue
        if kind == "person":
            first = _with_forename(parse, first)
        if parse.lower[last].rstrip(".") in lexicon.bodies.suffixes and kind != "place":
            kind = "organisation"
        yield Mention(first, last, kind, by=f"entity.{entity.label.lower()}")


def _after_office(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """The first token after a form of address or an office in front of a name ("Spokesperson Ned Price")."""
    offices, token = lexicon.offices, first
    while token <= last and (parse.lower[token] in offices.heads or parse.lower[token] in offices.honorifics):
        token += 1
    if token == first or token > last or last - token > 3:
        return first if token <= last else token
    return token if all(parse.tags[rest] in _NAME_TAGS for rest in range(token, last + 1)) else first


def _is_part_of_office(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether a lone word is the end of an office's title ("Secretary of State")."""
    return (
        token > 1
        and parse.lower[token - 1] in ("of", "for")
        and parse.lower[token - 2] in lexicon.offices.heads
        and (parse.lower[token] in lexicon.offices.modifiers)
    )


def _is_pair_of_states(parse: Parse, first: int, last: int) -> bool:
    """Whether it only names two states ("U.S.-Jordan"), which is no body."""
    parts = parse.words_of(first, last).split("-")
    return (
        len(parts) == 2
        and all(gazetteer().match((*part.split(), ""), 0) is not None for part in parts if part.strip())
        and all(parts)
    )


def _with_forename(parse: Parse, first: int) -> int:
    """Back over an initial's forename that the recogniser left outside ("Antony | J. Blinken")."""
    if (
        len(parse.words[first]) == 2
        and parse.words[first].endswith(".")
        and first
        and parse.tags[first - 1] in _NAME_TAGS
    ):
        return first - 1
    return first


def _trimmed(parse: Parse, first: int, last: int) -> tuple[int, int]:
    while first <= last and (not parse.words[first][0].isalnum() or parse.tags[first] in ("DT", "_SP", "PRP$", "IN")):
        first += 1
    while (
        last > first
        and parse.words[last][-1] != "."
        and (parse.tags[last] in ("POS", "_SP", "IN") or not parse.words[last][-1].isalnum())
    ):
        last -= 1
    return first, last


def _is_name(parse: Parse, first: int, last: int) -> bool:
    words = parse.words[first : last + 1]
    if any("\n" in word for word in words):
        return False
    if len(words) == 1 and (parse.lower[first] in _NOT_NAMES or len(words[0]) < 2):
        return False
    return any(word[0].isupper() or word[-1].isupper() for word in words) and any(
        parse.tags[token] in _NAME_TAGS or parse.tags[token].startswith("N") for token in range(first, last + 1)
    )


def _settled(parse: Parse, found: list[Mention]) -> list[Mention]:
    """Each name of one kind throughout: the kind that it has most often, organisation before the others on a tie."""
    votes: dict[str, Counter[MentionKind]] = {}
    for item in found:
        votes.setdefault(_name(parse, item), Counter())[item.kind] += 1
    order = ("organisation", "person", "place")
    best: dict[str, MentionKind] = {
        name: max(count, key=lambda kind: (count[kind], -order.index(kind))) for name, count in votes.items()
    }
    return [Mention(item.first, item.last, best[_name(parse, item)], item.code, item.by) for item in found]


def _name(parse: Parse, mention: Mention) -> str:
    return parse.words_of(mention.first, mention.last)


def _titled(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    """Names after an office or a form of address ("Minister Dar", "Mr. Smith")."""
    offices, size = lexicon.offices, len(parse.words)
    for token, word in enumerate(parse.lower[:-1]):
        if word not in offices.honorifics and not (word in offices.heads and parse.words[token][0].isupper()):
            continue
        last = token
        while last + 1 < size and parse.tags[last + 1] in _NAME_TAGS and parse.words[last + 1][0].isupper():
            if parse.lower[last + 1] in offices.heads or parse.sentence[last + 1] != parse.sentence[token]:
                break
            last += 1
        if last > token and last - token <= 4:
            yield Mention(token + 1, last, "person", by="person.title")


def _repeated(parse: Parse, named: Iterable[Mention]) -> Iterator[Mention]:
    """Other places where a known name stands, word for word."""
    known: dict[str, list[tuple[tuple[str, ...], Mention]]] = {}
    taken: set[int] = set()
    seen: set[tuple[str, ...]] = set()
    for item in named:
        taken.update(range(item.first, item.last + 1))
        words = parse.words[item.first : item.last + 1]
        if item.kind in ("person", "organisation") and words not in seen:
            seen.add(words)
            known.setdefault(words[0], []).append((words, item))
    for token, word in enumerate(parse.words):
        if token in taken or word not in known:
            continue
        for words, item in known[word]:
            last = token + len(words) - 1
            if parse.words[token : last + 1] == words and taken.isdisjoint(range(token, last + 1)):
                yield Mention(token, last, item.kind, item.code, f"{item.kind}.repeated")


def _proper_subjects(parse: Parse, named: Iterable[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Proper nouns that do something although no list knows them ("Ryanair exercises options")."""
    taken = {token for item in named for token in range(item.first, item.last + 1)}
    dated = {
        token
        for entity in parse.entities
        if entity.label in ("DATE", "TIME", "EVENT", "LAW")
        for token in range(entity.first, entity.last + 1)
    }
    for token, dep in enumerate(parse.deps):
        if dep not in ("nsubj", "agent") or parse.tags[token] not in _NAME_TAGS or token in taken or token in dated:
            continue
        first = token
        while (
            first > 0
            and parse.tags[first - 1] in _NAME_TAGS
            and first - 1 not in taken
            and parse.sentence[first - 1] == parse.sentence[token]
        ):
            first -= 1
        if (
            parse.words[token][0].isupper()
            and parse.lower[token] not in _NOT_NAMES
            and parse.lower[token] not in lexicon.offices.heads
            and token - first < 5
            and len(parse.words[token]) > 1
        ):
            yield Mention(first, token, "organisation", by="organisation.subject")


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
