"""The recogniser's entities, trimmed to names."""

from collections.abc import Iterator, Mapping

from briefgen.extract.actors import names
from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.glued_names import holder_within, parts
from briefgen.extract.actors.name_edges import (
    NAME_TAGS,
    after_office,
    after_owner,
    before_bracket,
    before_office,
    trimmed,
    with_first_matter,
    with_hyphen,
    with_list,
    with_purpose,
    with_rest_of_acronym,
    with_rest_of_state,
    with_surname,
)
from briefgen.extract.actors.name_filters import common_words, is_no_name
from briefgen.extract.actors.name_kinds import by_grammar
from briefgen.extract.actors.offices import is_field
from briefgen.extract.actors.parties import after_party, party_of
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention, MentionKind
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.pipeline import words_but_nouns

_LABELS: Mapping[str, MentionKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_LONGEST = 12  # tokens of a name


def entity_mentions(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    """The entities that are names of people, bodies and places, without what is no part of the name."""
    common = common_words(parse)
    for entity in parse.entities:
        kind = _LABELS.get(entity.label)
        if kind is None:
            continue
        first, last = trimmed(parse, entity.first, before_bracket(parse, entity.first, entity.last))
        last = with_rest_of_state(parse, first, last)
        by = f"entity.{entity.label.lower()}"
        inner = holder_within(parse, first, last, lexicon)
        if inner is not None:
            yield Mention(inner, last, "person", by=by)
            last, kind = inner - 2, "organisation"
        if first > last or (inner is not None and gazetteer().match(parse.words, first) is not None):
            continue
        for begin, end, own in parts(parse, first, last, kind, lexicon):
            found = _trimmed_mention(parse, Mention(begin, end, own, by=by), lexicon, common)
            if found is not None:
                yield found


def _trimmed_mention(parse: Parse, item: Mention, lexicon: Lexicon, common: frozenset[str]) -> Mention | None:
    """The mention without offices and possessors before the name, of the right kind; None for what is no name."""
    first, last, kind = item.first, item.last, item.kind
    if kind == "organisation":
        last = before_office(parse, first, last, lexicon)
    bodies, words = lexicon.bodies, actor_words()
    known = bodies.suffixes | bodies.undertakings | words.body_nouns | words.legal_forms
    is_body = kind == "organisation" and parse.lower[last].rstrip(".") in known
    name = first if is_body else after_office(parse, first, last, lexicon)
    if name > last or (kind != "person" and _is_part_of_office(parse, first, lexicon)):
        return None
    if kind == "organisation" and _is_no_body(parse, first, last, lexicon):
        return None
    if name > first and kind != "place":
        first, kind = name, "person"
    if kind != "organisation" or parse.lower[last] not in lexicon.bodies.generic | lexicon.bodies.suffixes:
        first = after_party(parse, first, last)
    if last - first >= _LONGEST or not _is_name(parse, first, last) or _is_pair(parse, first, last):
        return None
    first = after_owner(parse, first, last, lexicon)
    is_no_actor = _names_office if kind == "person" else _names_no_actor
    if is_no_name(parse, first, last, lexicon, common) or is_no_actor(parse, first, last, lexicon):
        return None
    first, kind = by_grammar(parse, first, last, kind, lexicon)
    if kind == "person":
        last = with_hyphen(parse, first, with_surname(parse, first, last, lexicon))
    elif kind == "organisation":
        first = with_first_matter(parse, first, last, lexicon)
        last = with_rest_of_acronym(parse, first, with_list(parse, first, with_purpose(parse, last, lexicon), lexicon))
    return Mention(first, last, kind, by=item.by)


def _is_no_body(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the words are what an office is for, or an office, or only say of what governments are."""
    if _is_portfolio(parse, first, last, lexicon) or _is_field_of(parse, first, last, lexicon):
        return True
    words, heads = parse.lower[first : last + 1], lexicon.offices.heads
    if len(words) == 1 and words[0] in lexicon.bodies.place_words and parse.words[first] not in actor_words().houses:
        return True
    known = lexicon.bodies.generic | lexicon.bodies.suffixes
    if parse.lower[last] not in known and _is_state_and_verb(parse, first, last):
        return True
    office = words[-1] in heads and all(word in heads or word in lexicon.offices.modifiers for word in words)
    return words[:2] == ("governments", "of") or (office and first < last)


def _is_state_and_verb(parse: Parse, first: int, last: int) -> bool:
    """Whether a state's name with points, behind which any word may have a capital, is all that names somebody."""
    if first == last or not parse.words[first].endswith(".") or gazetteer().match(parse.words, first) is None:
        return False
    verb = parse.lemmas[first + 1].lower() in words_but_nouns() or parse.tags[first + 1][:2] == "VB"
    acts = parse.deps[last] in ("nsubj", "nsubjpass", "pobj") and last == first + 1
    return verb and not acts


def _names_no_actor(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether it names a law, paper or gathering ("Treaty on …"), or only begins an office ("Defense | Minister")."""
    words, office = lexicon.bodies.not_bodies, lexicon.offices.modifiers | lexicon.offices.heads
    if _is_body_for(parse, first, last, lexicon):
        return False
    if (first < last and parse.lower[first] in words and parse.tags[first + 1] == "IN") or parse.lower[last] in words:
        return True
    if first == last and parse.lower[last] in lexicon.bodies.government:
        return True
    if parse.lower[last] in lexicon.bodies.undertakings and not _is_body(parse, last):
        return True
    after = parse.lower[last + 1] if last + 1 < len(parse.words) else ""
    return after in lexicon.offices.heads and all(word in office for word in parse.lower[first : last + 1])


def _is_body_for(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a word of bodies in the name has what it is for behind it ("Bureau | for the Rule of Law")."""
    return any(
        parse.lower[token] in lexicon.bodies.generic and parse.lower[token + 1] == "for" and token > first
        for token in range(first, last - 1)
    )


def _is_body(parse: Parse, last: int) -> bool:
    """Whether the name acts in its clause, has an acronym in brackets behind it, or somebody named is of it."""
    if parse.deps[last] in ("nsubj", "nsubjpass") or parse.words[last + 1 : last + 2] == ("(",):
        return True
    above = parse.heads[last]
    return parse.deps[last] == "pobj" and parse.lower[above] == "of" and _is_person(parse, parse.heads[above])


def _is_person(parse: Parse, token: int) -> bool:
    """Whether the recogniser takes the token for a part of a person's name."""
    return any(entity.label == "PERSON" and entity.first <= token <= entity.last for entity in parse.entities)


def _names_office(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the words only name an office, or whose and what it is ("Malian Ambassador", "Trade | Minister")."""
    entry = gazetteer().match(parse.words, first)
    if entry is not None and entry.kind in ("demonym", "state", "body") and first + len(entry.words) <= last:
        first += len(entry.words)
    words = lexicon.offices.modifiers | lexicon.offices.heads | lexicon.bodies.generic
    if last + 1 < len(parse.words) and is_field(parse, last, last + 1):
        return True
    return parse.lower[last] in lexicon.offices.heads and all(word in words for word in parse.lower[first : last + 1])


def _is_part_of_office(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether a lone word is the end of an office's title ("Secretary of State")."""
    return (
        token > 1
        and parse.lower[token - 1] in ("of", "for")
        and parse.lower[token - 2] in lexicon.offices.heads
        and (parse.lower[token] in lexicon.offices.modifiers)
    )


def _is_portfolio(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the words are what an office is for ("assistant secretary for | Oceans"), and no body."""
    behind = (
        first > 1 and parse.lower[first - 1] in ("of", "for") and parse.lower[first - 2] in actor_words().portfolios
    )
    known = lexicon.bodies.suffixes | lexicon.bodies.generic
    return behind and known.isdisjoint(parse.lower[first : last + 1]) and gazetteer().match(parse.words, first) is None


def _is_field_of(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the word is what the office behind it is for ("Commerce | Minister"), and no known body."""
    alone = first == last and last + 1 < len(parse.words) and (parse.lower[last],) not in lexicon.bodies.organs
    return alone and is_field(parse, last, last + 1) and gazetteer().match(parse.words, first) is None


def _is_pair(parse: Parse, first: int, last: int) -> bool:
    """Whether it only names two states or parties ("U.S.-Jordan"), or a party, which is one where its list says so."""
    parts = [part.split() for part in parse.words_of(first, last).split("-")]
    pair = len(parts) == 2 and all(part and (gazetteer().match((*part, ""), 0) or party_of(part)) for part in parts)
    return pair or bool(party_of(parse.words[first : last + 1]))


def _is_name(parse: Parse, first: int, last: int) -> bool:
    words = parse.words[first : last + 1]
    if any("\n" in word for word in words):
        return False
    if len(words) == 1 and (parse.lower[first] in actor_words().not_names or len(words[0]) < 2):
        return False
    return any(word[0].isupper() or word[-1].isupper() for word in words) and any(
        parse.tags[token] in NAME_TAGS or parse.tags[token].startswith("N") or names.is_acronym(parse.words[token])
        for token in range(first, last + 1)
    )
