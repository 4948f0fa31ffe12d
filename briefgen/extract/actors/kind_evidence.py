"""What the words about a name tell of its kind: a body, a person, or nobody at all."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.firm_evidence import is_firm, is_headed, is_home, is_thing, is_town
from briefgen.extract.actors.name_edges import head_of
from briefgen.extract.actors.names import is_acronym
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention, MentionKind
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.pipeline import common_words as wordnet

_PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "poss", "agent"})
# Votes of the recogniser that a word about the name outweighs, as it errs with single names most. Of 700 assertions on
# short texts 635 hold with 2 and with 4, 633 with 1.
_NAMED = 2


def votes(parse: Parse, item: Mention, lexicon: Lexicon, alone: frozenset[str]) -> Iterator[tuple[MentionKind, int]]:
    """The kinds that the name's own label, and the words about it, speak for, with their weight.

    `alone`: names of one word that act somewhere in the text (`acting_alone`).
    """
    yield item.kind, 1
    if (
        item.kind in ("person", "place", "organisation")
        and (is_called_body(parse, item.first, item.last, lexicon) or is_headed(parse, item))
    ) or (item.kind == "person" and (is_thing(parse, item) or is_firm(parse, item))):
        yield "organisation", _NAMED
    elif item.kind in ("person", "organisation") and (is_town(parse, item) or is_home(parse, item, lexicon)):
        yield "place", _NAMED
    elif item.kind in ("organisation", "place") and (
        _is_told_of_person(parse, item, lexicon) or _is_called_by_last(parse, item, lexicon, alone)
    ):
        yield "person", _NAMED


def _is_called_by_last(parse: Parse, item: Mention, lexicon: Lexicon, alone: frozenset[str]) -> bool:
    """Whether a full name without a word of a body is called by its last word elsewhere, as people are."""
    if item.first == item.last or _is_body(parse, item, lexicon) or not _is_full_name(parse, item):
        return False
    known = (lexicon.bodies.place_words, lexicon.bodies.not_bodies, actor_words().region_words, wordnet())
    return (
        not any(parse.lower[item.last] in words for words in known)
        and parse.words[item.last] in alone
        and parse.words[item.first] not in alone
    )


def _is_told_of_person(parse: Parse, item: Mention, lexicon: Lexicon) -> bool:
    """Whether a noun for one person tells more of a full name ("Petr Lund, the richest man", "citizens Ana Rey …")."""
    if item.first == item.last or _is_body(parse, item, lexicon) or not _is_full_name(parse, item):
        return has_who(parse, item.last) and item.first == item.last and parse.words[item.last].istitle()
    words, before = actor_words(), item.first - 1
    people = words.kinsmen | words.kinswomen | words.chiefs | lexicon.bodies.people - lexicon.bodies.speaks_for
    people |= words.persons
    beside = {parse.lemmas[child].lower() for child in parse.with_dep(item.last, "appos") if parse.tags[child] == "NN"}
    if parse.words[item.last + 1 : item.last + 2] == (",",) and not people.isdisjoint(beside):
        return True
    behind = parse.words[item.last + 1 : item.last + 2]
    offices = lexicon.offices.heads - lexicon.offices.shared
    if _is_beside_office(parse, item, offices) or _has_middle_initial(parse, item):
        return True
    if item.first > 1 and parse.words[item.first - 1] == "," and behind == (",",):
        return parse.tags[item.first - 2] == "NN" and parse.lower[item.first - 2] in offices | people
    tied = before >= 0 and parse.deps[before] == "compound" and parse.heads[before] == item.last
    return tied and parse.tags[before] in ("NN", "NNS") and parse.lemmas[before].lower() in people


def _has_middle_initial(parse: Parse, item: Mention) -> bool:
    """Whether the name has an initial in its middle ("Ana D. Poe")."""
    if item.last != item.first + 2:
        return False
    middle = parse.words[item.first + 1]
    return len(middle) == 2 and middle[0].isupper() and middle[1] == "."


def _is_beside_office(parse: Parse, item: Mention, offices: frozenset[str]) -> bool:
    """Whether an office of one person stands in apposition to the name ("Ana Poe, UN envoy", "the mayor, Ana Poe")."""
    comma = item.last + 1
    if parse.words[comma : comma + 1] == (",",):
        behind = (at for at in parse.with_dep(item.last, "appos") if at > comma)
        if any(parse.lower[at] in offices and parse.tags[at] in ("NN", "NNP") for at in behind):
            return True
    above = parse.heads[item.last]
    beside = parse.deps[item.last] == "appos" and above < item.first and parse.words[item.first - 1] == ","
    return beside and parse.lower[above] in offices and parse.tags[above] in ("NN", "NNP")


def _is_full_name(parse: Parse, item: Mention) -> bool:
    """Whether the name has two or three words in capitals and small letters, parts in "Al-" aside."""
    joints = actor_words().name_particles | {"-"}
    words = [parse.words[at] for at in range(item.first, item.last + 1) if parse.lower[at] not in joints]
    return 2 <= len(words) <= 3 and all(word.istitle() for word in words)


def is_called_body(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the name stands right behind a noun for a body ("the airline Condor", "shipping line Nordwind")."""
    if first == 0 or parse.tags[first - 1] != "NN" or parse.sentence[first - 1] != parse.sentence[last]:
        return False
    tied = first == last or parse.heads[last] == first - 1 or parse.heads[first - 1] == last
    if first < last and parse.lemmas[first - 1].lower() in lexicon.bodies.generic - lexicon.bodies.anaphors:
        return False
    return tied and _is_body_noun(parse, first - 1, lexicon)


def _is_body_noun(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    lemma = parse.lemmas[token].lower()
    bodies = lexicon.bodies
    known = lemma in bodies.anaphors or lemma in bodies.generic or lemma in actor_words().body_nouns
    return known and lemma not in ("country", "government")


def is_like_body(parse: Parse, first: int, last: int, kind: MentionKind, lexicon: Lexicon) -> bool:
    """Whether a "place" or "person" is called a body, has an article ("the Quartet") or is one word in capitals."""
    if is_called_body(parse, first, last, lexicon) or _is_of_journalist(parse, first):
        return True
    if kind != "person" or first != last:
        return False
    alone = parse.deps[last] not in ("compound", "amod", "nmod") and parse.tags[last] in ("NNP", "NNPS", "NN")
    before = parse.lower[first - 1] if first else ""
    titled = before in lexicon.offices.heads or before in lexicon.offices.honorifics
    return (before == "the" and alone) or (is_acronym(parse.words[last]) and not titled)


def _is_of_journalist(parse: Parse, first: int) -> bool:
    """Whether the name is what a journalist works for ("a reporter for Novaya Gazeta")."""
    return first > 1 and parse.lower[first - 1] in ("for", "at") and parse.lower[first - 2] in actor_words().journalists


def has_who(parse: Parse, token: int) -> bool:
    """Whether a relative clause with "who" stands on the name."""
    return any(
        parse.lower[child] in ("who", "whom")
        for clause in parse.with_dep(token, "relcl")
        for child in parse.children[clause]
    )


def meant_by_pronoun(parse: Parse, found: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions, where a single "body" is a person because "he" or "she" behind it can mean nobody else."""
    people = [item.first for item in found if item.kind == "person"]
    pronouns = (at for at, word in enumerate(parse.lower) if word in actor_words().personal_pronouns)
    pronoun = next(pronouns, None)
    if pronoun is None or (people and people[0] < pronoun):
        return [*found]
    number = parse.sentence[pronoun]
    before = [item for item in found if item.last < pronoun and parse.sentence[item.last] in (number - 1, number)]
    names = {
        parse.words[item.first : item.last + 1]
        for item in before
        if item.kind == "organisation" and item.by.startswith(("entity", "organisation.subject"))
        if not _is_body(parse, item, lexicon) and not parse.words[item.last].isupper()
    }
    if len(names) != 1:
        return [*found]
    return [
        replace(item, kind="person") if parse.words[item.first : item.last + 1] in names else item for item in found
    ]


def is_among_people(parse: Parse, item: Mention, people: Iterable[Mention], lexicon: Lexicon) -> bool:
    """Whether a "body" of two or three names, none of them a word of a body, is joined to a person by "and"."""
    bodies = lexicon.bodies
    words = parse.lower[item.first : item.last + 1]
    named = all(
        parse.tags[token] == "NNP" and parse.words[token].istitle() for token in range(item.first, item.last + 1)
    )
    if item.kind != "organisation" or not 2 <= len(words) <= 3 or not named:
        return False
    known = bodies.suffixes | bodies.generic | bodies.media_words | bodies.undertakings | actor_words().legal_forms
    if not known.isdisjoint(word.rstrip(".") for word in words):
        return False
    joined = {item.last, parse.heads[item.last], *parse.with_dep(item.last, "conj")}
    tied = [other for other in people if other.kind == "person" and other.last > other.first and other.last in joined]
    return any(parse.deps[max(other.last, item.last)] == "conj" for other in tied)


def without_support(parse: Parse, found: Sequence[Mention], lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    """Names that only the recogniser takes for bodies: without a word of a body, and without a part in anything."""
    people = {token for item in found if item.kind == "person" for token in range(item.first, item.last + 1)}
    longer = {parse.words[at] for item in found if item.first < item.last for at in range(item.first, item.last + 1)}
    weak: set[tuple[str, ...]] = set()
    strong: set[tuple[str, ...]] = set()
    for item in found:
        words = parse.words[item.first : item.last + 1]
        if (
            item.kind != "organisation"
            or not item.by.startswith(("entity", "organisation.repeated"))
            or _is_body(parse, item, lexicon)
            or _takes_part(
                parse, head_of(parse, item), people, lexicon, words[0] not in longer and _is_common(parse, item)
            )
        ):
            strong.add(words)
        else:
            weak.add(words)
    return frozenset(weak - strong)


def _is_body(parse: Parse, item: Mention, lexicon: Lexicon) -> bool:
    """Whether a word of the name, or an acronym behind it, shows it to be a body's."""
    words = {word.rstrip(".") for word in parse.lower[item.first : item.last + 1]}
    bodies = lexicon.bodies
    known = bodies.suffixes | bodies.generic | bodies.media_words | bodies.undertakings | actor_words().legal_forms
    if not known.isdisjoint(words) or not known.isdisjoint(word.removesuffix("s") for word in words):
        return True
    bracket, *inside = (*parse.words[item.last + 1 : item.last + 3], "")
    told = bracket == "(" and inside[0].isupper()
    return told or is_called_body(parse, item.first, item.last, lexicon)


def _is_common(parse: Parse, item: Mention) -> bool:
    """Whether a lone word is a common noun as well ("Malaria")."""
    return item.first == item.last and not parse.words[item.last].isupper() and parse.lower[item.last] in wordnet()


def _takes_part(parse: Parse, token: int, people: set[int], lexicon: Lexicon, is_common: bool) -> bool:
    """Whether the name does something, is dealt with, or is whom somebody serves; a common noun has to do something."""
    if parse.lower[token + 1 : token + 2] != () and parse.lower[token + 1] in lexicon.offices.heads:
        return True
    for _ in range(6):
        if parse.deps[token] not in ("conj", "appos") or parse.heads[token] == token:
            break
        token = parse.heads[token]
    dep, head = parse.deps[token], parse.heads[token]
    if dep == "ROOT":
        first, last = parse.sentences[parse.sentence[token]]
        return any(parse.tags[other][:2] in ("VB", "MD") for other in range(first, last + 1))
    if dep in ("compound", "nmod", "amod", "npadvmod", "dep"):
        served = lexicon.offices.heads | lexicon.bodies.people | lexicon.bodies.speaks_for
        return head in people or parse.lemmas[head].lower() in served
    if is_common and dep in ("dobj", "dative"):
        return False
    return dep in _PARTS or (dep == "pobj" and _is_party(parse, head, people, lexicon, is_common))


def _is_party(parse: Parse, preposition: int, people: set[int], lexicon: Lexicon, is_common: bool) -> bool:
    """Whether something is done with or by what stands behind the preposition, or somebody is of it."""
    if parse.lower[preposition] in actor_words().party_prepositions and not is_common:
        return True
    above = parse.heads[preposition]
    somebody = lexicon.offices.heads | lexicon.bodies.people | lexicon.bodies.generic | lexicon.bodies.speaks_for
    is_of = parse.lower[preposition] in ("of", "for", "at") and parse.tags[above][:2] == "NN"
    return is_of and (above in people or parse.lemmas[above].lower() in somebody)
