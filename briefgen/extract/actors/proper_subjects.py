"""Proper nouns that act although no list and no recogniser knows them."""

from collections.abc import Iterable, Iterator

from briefgen.extract.actors.actor_words import actor_words, towns
from briefgen.extract.actors.kind_evidence import has_who
from briefgen.extract.actors.name_edges import NAME_TAGS
from briefgen.extract.actors.name_filters import common_words, is_no_name
from briefgen.extract.actors.name_kinds import holds_office, is_appointed
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention, MentionKind
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.pipeline import common_words as wordnet


def acting_names(parse: Parse, named: Iterable[Mention], lexicon: Lexicon) -> Iterator[Mention]:
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
        if tag not in NAME_TAGS or token in taken or token in dated:
            continue
        is_person = _is_of_person(parse, token, lexicon)
        if not (is_person or _acts(parse, token, lexicon)):
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
        if first == token and not has_who(parse, token) and (_is_place(parse, token) or _is_opening_noun(parse, token)):
            continue
        if _may_name(parse, first, token, lexicon) and parse.lower[first] not in actor_words().things:
            person = (
                is_person
                or holds_office(parse, token, lexicon)
                or (is_appointed(parse, token, lexicon) and first < token)
                or has_who(parse, token)
                or any(parse.tags[child] == "PRP" for child in parse.with_dep(token, "conj"))
            )
            crowd = tag == "NNPS" and _is_people(parse, token)
            kind: MentionKind = "person" if person else "group" if crowd else "organisation"
            yield Mention(first, token, kind, by=f"{kind}.subject")


def _is_of_person(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether a full name is told an office, or has done to it what is done to a person ("jailed | Petr Lund")."""
    before = token - 1
    full = before >= 0 and parse.deps[before] == "compound" and parse.heads[before] == token
    if (
        not full
        or parse.tags[before] not in NAME_TAGS
        or not (parse.words[token].istitle() and _is_titled(parse, before))
    ):
        return False
    known = lexicon.bodies.suffixes | lexicon.bodies.generic | lexicon.bodies.not_bodies | lexicon.bodies.place_words
    if parse.lower[token] in known or parse.lower[before] in lexicon.offices.heads | lexicon.offices.modifiers:
        return False
    if holds_office(parse, token, lexicon):
        return True
    kin = any(
        parse.lower[word] in ("his", "her") for at in parse.with_dep(token, "conj") for word in parse.children[at]
    )
    head = token
    while parse.deps[head] == "conj" and parse.tags[parse.heads[head]] in NAME_TAGS:
        head = parse.heads[head]
    if parse.deps[head] not in ("dobj", "nsubjpass"):
        return False
    return kin or parse.lemmas[parse.heads[head]].lower() in actor_words().done_to_persons


def _is_titled(parse: Parse, token: int) -> bool:
    return parse.words[token].istitle() and not parse.words[token].isupper()


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
