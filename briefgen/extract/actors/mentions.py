"""Names in a text: the recogniser's entities and the gazetteer's entries, made to agree."""

from collections.abc import Iterable, Iterator, Mapping

from briefgen.extract.actors.acronyms import bracketed
from briefgen.extract.actors.actor_words import actor_words, towns
from briefgen.extract.actors.entities import (
    entity_mentions,
    holds_office,
    is_appointed,
    of_one_kind,
)
from briefgen.extract.actors.kind_evidence import has_who, meant_by_pronoun, without_support
from briefgen.extract.actors.lists import is_plural_office
from briefgen.extract.actors.name_edges import NAME_TAGS
from briefgen.extract.actors.name_filters import called_things, called_up, common_words, is_no_name, unsupported
from briefgen.extract.actors.named_bodies import named_bodies
from briefgen.extract.actors.noun_groups import group_mentions
from briefgen.extract.actors.organs import organ_mentions
from briefgen.extract.actors.parties import BY as PARTY
from briefgen.extract.actors.parties import listed_parties, party_names
from briefgen.extract.annotate.gazetteer import Entry, gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention, MentionKind
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.pipeline import common_words as wordnet

_ENTRY_KINDS: Mapping[str, MentionKind] = {
    "state": "state", "capital": "capital", "metonym": "metonym", "demonym": "demonym", "armed": "armed_group",
    "ministry": "organisation", "body": "organisation",
}  # fmt: skip


def mentions(parse: Parse, lexicon: Lexicon) -> tuple[Mention, ...]:
    """All names and nameless groups of a text, in order; no two overlap."""
    entries = [*_gazetteer_mentions(parse), *listed_parties(parse, lexicon)]
    entities = of_one_kind(parse, [*entity_mentions(parse, lexicon)], lexicon)
    listed = [*_listed(parse, lexicon), *_called_by_office(parse, entities, lexicon)]
    named = _without_overlap([*entries, *listed, *entities, *_titled(parse, lexicon)])
    named = _without_overlap([*bracketed(parse, named), *named, *named_bodies(parse, named, lexicon)])
    named = _without_overlap([*named, *_repeated(parse, named, lexicon)])
    named = _without_overlap([*named, *_proper_subjects(parse, named, lexicon), *party_names(parse)])
    doubtful = unsupported(parse, named, lexicon) | without_support(parse, named, lexicon)
    doubtful |= called_things(parse, named) | called_up(parse, named)
    named = [item for item in named if parse.words[item.first : item.last + 1] not in doubtful]
    named = meant_by_pronoun(parse, named, lexicon)
    named = _without_overlap([*named, *organ_mentions(parse, named, lexicon)])
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
        return parse.tags[token] in NAME_TAGS or (parse.tags[token] == "PRP" and not parse.words[token - 1].isupper())
    return True


def _titled(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    """Names after an office or a form of address ("Minister Dar", "Mr. Smith")."""
    offices, size = lexicon.offices, len(parse.words)
    for token, word in enumerate(parse.lower[:-1]):
        if word not in offices.honorifics and not _is_title(parse, token, lexicon):
            continue
        holder = _behind_portfolio(parse, token, lexicon)
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
        if before < last <= before + 4 and not _is_no_holder(parse, before + 1, lexicon):
            yield Mention(before + 1, last, "person", by="person.title")


def _behind_portfolio(parse: Parse, office: int, lexicon: Lexicon) -> Mention | None:
    """The name behind an office with what it is for ("Minister of Trade and International Cooperation | Ana Poe")."""
    token, end = office + 2, parse.sentences[parse.sentence[office]][1]
    if parse.lower[office + 1] not in ("of", "for") or parse.lower[office] not in actor_words().portfolios:
        return None
    known = wordnet() | lexicon.offices.modifiers | {","}
    while token <= end and (parse.lower[token] in known or parse.lemmas[token].lower() in known):
        if not (parse.words[token][0].isupper() or parse.lower[token] in ("and", "of", "the", ",")):
            return None
        token += 1
    last = token - 1
    while last < end and parse.tags[last + 1] in NAME_TAGS and parse.words[last + 1].istitle():
        last += 1
    plain = parse.words[token - 1][0].isupper() and token > office + 2
    is_name = plain and 1 <= last - token <= 3 and gazetteer().match(parse.words, token) is None
    return Mention(token, last, "person", by="person.title") if is_name else None


def _is_chosen(parse: Parse, token: int) -> bool:
    """Whether the office is followed by "-elect" or "-designate"."""
    return parse.lower[token + 1 : token + 3] in (("-", "elect"), ("-", "designate"))


def _is_no_holder(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether the word behind an office goes on with its title or names a thing ("Executive | Order")."""
    unlike = lexicon.offices.modifiers | lexicon.bodies.not_bodies | actor_words().not_names
    return parse.lower[token] in unlike


def _is_title(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether the office stands before a name: with a capital, or before forename and surname ("lawmaker Ana Poe")."""
    offices = lexicon.offices
    if parse.lower[token] not in offices.heads:
        return False
    if parse.words[token][0].isupper():
        return True
    named = parse.tags[token + 1 : token + 3] == ("NNP", "NNP") and parse.words[token + 1].istitle()
    alone = parse.lower[token] not in offices.shared and gazetteer().match(parse.words, token + 1) is None
    return named and alone and parse.heads[token] in (token + 1, token + 2)


def _called_by_office(parse: Parse, entities: Iterable[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Names behind an office that the recogniser took for bodies although none of their words is a body's."""
    spans = {(item.first, item.last) for item in entities if item.kind == "organisation"}
    bodies = lexicon.bodies
    for item in _titled(parse, lexicon):
        words = parse.lower[item.first : item.last + 1]
        if (item.first, item.last) in spans and (bodies.suffixes | bodies.generic).isdisjoint(words):
            yield item


def _listed(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    """Names in a list behind an office in the plural ("ministers Ana Poe of Peru, Jan Rey of Togo and …")."""
    for token, tag in enumerate(parse.tags[:-2]):
        if not (tag in ("NNS", "NNPS") or (tag == "NNP" and parse.lower[token][-1] == "s")):
            continue
        if not is_plural_office(parse, token, lexicon):
            continue
        start = _behind_states(parse, token + 1 + (parse.words[token + 1] == "."))
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


def _proper_subjects(parse: Parse, named: Iterable[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Proper nouns that do something, or are appointed, although no list knows them ("Ryanair exercises options")."""
    named = list(named)
    taken = {token for item in named for token in range(item.first, item.last + 1)}
    states = {item.last: item for item in named if item.kind in ("state", "demonym")}
    dated = {
        token
        for entity in parse.entities
        if entity.label in ("DATE", "TIME", "EVENT", "LAW")
        or (entity.label == "NORP" and parse.tags[entity.last] == "NNP" and not _has_article(parse, entity.first))
        for token in range(entity.first, entity.last + 1)
    }
    common, not_bodies = common_words(parse), lexicon.bodies.not_bodies | lexicon.bodies.place_words
    for token, tag in enumerate(parse.tags):
        if tag not in NAME_TAGS or token in taken or token in dated or not _acts(parse, token, lexicon):
            continue
        if is_no_name(parse, token, token, lexicon, common) or parse.lower[token] in not_bodies:
            continue
        first = token
        while (
            first > 0
            and parse.tags[first - 1] in NAME_TAGS
            and first - 1 not in taken
            and parse.sentence[first - 1] == parse.sentence[token]
        ):
            first -= 1
        before = states.get(first - 1)
        if before is not None and first <= token and before.last == first - 1 and parse.deps[first - 1] == "compound":
            first = before.first
        if first == token and (_is_place(parse, token) or _is_opening_noun(parse, token)):
            continue
        if _may_name(parse, first, token, lexicon) and parse.lower[first] not in actor_words().things:
            person = (
                holds_office(parse, token, lexicon)
                or (is_appointed(parse, token, lexicon) and first < token)
                or has_who(parse, token)
                or any(parse.tags[child] == "PRP" for child in parse.with_dep(token, "conj"))
            )
            crowd = tag == "NNPS" and _is_people(parse, token)
            kind: MentionKind = "person" if person else "group" if crowd else "organisation"
            yield Mention(first, token, kind, by=f"{kind}.subject")


def _is_opening_noun(parse: Parse, token: int) -> bool:
    """Whether a common noun has its capital only as the first word of a sentence, or is only what something is by."""
    if parse.lower[token] not in wordnet() or parse.words[token].isupper():
        return False
    if parse.deps[parse.heads[token]] == "agent":
        return True
    same = [at for at, word in enumerate(parse.words) if word == parse.words[token]]
    return all(parse.sentences[parse.sentence[at]][0] == at for at in same)


def _is_place(parse: Parse, token: int) -> bool:
    """Whether the lone name is a town's, or the text has it behind a preposition of place ("in Davos") elsewhere."""
    word = parse.words[token]
    if word in towns().names:
        return True
    return any(
        other == word
        and parse.deps[at] == "pobj"
        and parse.heads[at] == at - 1
        and parse.lower[at - 1] in actor_words().where_prepositions
        for at, other in enumerate(parse.words)
    )


def _is_people(parse: Parse, token: int) -> bool:
    """Whether the recogniser takes the name for one of people of a kind ("the Turks")."""
    return any(entity.label == "NORP" and entity.first <= token <= entity.last for entity in parse.entities)


def _has_article(parse: Parse, first: int) -> bool:
    return first > 0 and parse.lower[first - 1] == "the"


def _acts(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    for _ in range(4):
        if parse.deps[token] != "conj" or parse.tags[parse.heads[token]] not in NAME_TAGS:
            break
        token = parse.heads[token]
    head, dep = parse.heads[token], parse.deps[token]
    return dep == "nsubj" or (dep == "pobj" and parse.deps[head] == "agent") or is_appointed(parse, token, lexicon)


def _may_name(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    return (
        parse.words[last][0].isupper()
        and parse.lower[last] not in actor_words().not_names
        and parse.lower[last] not in lexicon.offices.heads | lexicon.bodies.government
        and last - first < 5
        and len(parse.words[last]) > 1
    )


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
