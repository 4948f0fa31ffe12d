"""The recogniser's entities, trimmed to names."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefgen.extract.actors import names
from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.glued_names import holder_within, parts
from briefgen.extract.actors.kind_evidence import is_among_people, is_like_body, votes, with_surnames
from briefgen.extract.actors.name_edges import (
    NAME_TAGS,
    after_office,
    after_owner,
    before_bracket,
    before_office,
    first_name,
    trimmed,
    with_forenames,
    with_initial,
    with_list,
    with_purpose,
    with_rest_of_acronym,
    with_surname,
)
from briefgen.extract.actors.name_filters import common_words, is_no_name
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
_LONGEST = 12  # tokens of a name; chosen by hand


def entity_mentions(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    """The entities that are names of people, bodies and places, without what is no part of the name."""
    common = common_words(parse)
    for entity in parse.entities:
        kind = _LABELS.get(entity.label)
        if kind is None:
            continue
        first, last = trimmed(parse, entity.first, before_bracket(parse, entity.first, entity.last))
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
    is_body = kind == "organisation" and parse.lower[last] in lexicon.bodies.suffixes | actor_words().body_nouns
    name = first if is_body else after_office(parse, first, last, lexicon)
    if name > last or (kind != "person" and _is_part_of_office(parse, first, lexicon)):
        return None
    if kind == "organisation" and _is_no_body(parse, first, last, lexicon):
        return None
    if name > first and kind != "place":
        first, kind = name, "person"
    first = after_party(parse, first, last)
    if last - first >= _LONGEST or not _is_name(parse, first, last) or _is_pair(parse, first, last):
        return None
    first = after_owner(parse, first, last, lexicon)
    is_no_actor = _names_office if kind == "person" else _names_no_actor
    if is_no_name(parse, first, last, lexicon, common) or is_no_actor(parse, first, last, lexicon):
        return None
    first, kind = _by_grammar(parse, first, last, kind, lexicon)
    if kind == "person":
        last = with_surname(parse, first, last)
    elif kind == "organisation":
        last = with_rest_of_acronym(parse, first, with_list(parse, first, with_purpose(parse, last, lexicon)))
    return Mention(first, last, kind, by=item.by)


def _is_no_body(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the words are what an office is for, or an office, or only say of what governments are."""
    if _is_portfolio(parse, first, last, lexicon) or _is_field_of(parse, first, last, lexicon):
        return True
    words, heads = parse.lower[first : last + 1], lexicon.offices.heads
    if len(words) == 1 and words[0] in lexicon.bodies.place_words and parse.words[first] not in actor_words().houses:
        return True
    if _is_state_and_verb(parse, first, last):
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
    if (first < last and parse.lower[first] in words and parse.tags[first + 1] == "IN") or parse.lower[last] in words:
        return True
    if first == last and parse.lower[last] in lexicon.bodies.government:
        return True
    if parse.lower[last] in lexicon.bodies.undertakings and not _is_body(parse, last):
        return True
    after = parse.lower[last + 1] if last + 1 < len(parse.words) else ""
    return after in lexicon.offices.heads and all(word in office for word in parse.lower[first : last + 1])


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
    """Whether the words only name an office, or what it is for ("Department Spokesperson", "Trade | Minister")."""
    words = lexicon.offices.modifiers | lexicon.offices.heads | lexicon.bodies.generic
    if last + 1 < len(parse.words) and is_field(parse, last, last + 1):
        return True
    return parse.lower[last] in lexicon.offices.heads and all(word in words for word in parse.lower[first : last + 1])


def _is_place(parse: Parse, first: int, last: int, kind: MentionKind, lexicon: Lexicon) -> bool:
    bodies = lexicon.bodies
    if first < last and parse.lower[last] in bodies.place_words and not _is_office_before(parse, first, lexicon):
        return True
    known = bodies.generic | bodies.suffixes
    is_where = _is_where(parse, first, last) and parse.lower[last] not in known and not parse.words[last].isupper()
    return is_where or (kind != "person" and parse.words_of(first, last) in bodies.regions)


def _is_office_before(parse: Parse, first: int, lexicon: Lexicon) -> bool:
    """Whether a title shows the name to be a person's ("Mr. Karl House")."""
    before = parse.lower[first - 1] if first else ""
    return before in lexicon.offices.heads or before in lexicon.offices.honorifics


def _by_grammar(parse: Parse, first: int, last: int, kind: MentionKind, lexicon: Lexicon) -> tuple[int, MentionKind]:
    """The first token and the kind of a name, mended by what stands about it."""
    if kind != "person" and holds_office(parse, last, lexicon):
        first, kind = first_name(parse, first, lexicon), "person"
    elif kind != "person" and first < last and _is_made_holder(parse, first, last, kind, lexicon):
        kind = "person"
    elif kind in ("place", "person") and is_like_body(parse, first, last, kind, lexicon):
        kind = "organisation"
    elif _is_place(parse, first, last, kind, lexicon):
        kind = "place"
    elif (first < last and parse.lower[first] in lexicon.bodies.government and parse.lower[first + 1] == "of") or (
        kind == "organisation" and first < last and _is_cabinet(parse, first, last)
    ):
        kind = "government"
    if kind == "person":
        first = with_forenames(parse, with_initial(parse, first), last, lexicon)
    if parse.lower[last].rstrip(".") in lexicon.bodies.suffixes and kind == "person":
        kind = "organisation"
    return first, kind


def _is_cabinet(parse: Parse, first: int, last: int) -> bool:
    """Whether the name is that of a government ("Mahama government"), or of the administration of a state."""
    if parse.lower[last] in actor_words().cabinets:
        return True
    entry = gazetteer().match(parse.words, first)
    of_state = entry is not None and first + len(entry.words) == last
    return parse.lower[last] == "administration" and of_state


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


def holds_office(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether an office of one person stands beside the name ("Costa, president of …")."""
    persons = (lexicon.offices.heads - lexicon.offices.shared) | lexicon.bodies.people
    return any(
        parse.lower[child] in persons and parse.tags[child] == "NN" and parse.words[token + 1] == ","
        for child in parse.with_dep(token, "appos")
    )


def _is_made_holder(parse: Parse, first: int, last: int, kind: MentionKind, lexicon: Lexicon) -> bool:
    """Whether the name is whom somebody appoints; a "body" only with its office behind and no word of a body."""
    known = lexicon.bodies.suffixes | lexicon.bodies.generic
    if kind == "place" and (is_appointed(parse, last, lexicon) or _is_told_office(parse, last, lexicon)):
        return True
    head, token = last, last + 1
    while parse.deps[head] in ("compound", "nmod") and parse.heads[head] > head:
        head = parse.heads[head]
    office = token < len(parse.words) and parse.lower[token] in lexicon.offices.modifiers | lexicon.offices.heads
    plain = known.isdisjoint(parse.lower[first : last + 1]) and parse.lower[head] in lexicon.offices.heads
    made = parse.deps[head] == "oprd" and _is_of_appointing(parse, parse.heads[head], lexicon)
    return office and plain and head > last and (made or is_appointed(parse, head, lexicon))


def _is_told_office(parse: Parse, last: int, lexicon: Lexicon) -> bool:
    """Whether an office of one person stands between commas behind the name ("Ana Poe, the mining minister, left")."""
    token = last + 2
    if parse.words[last + 1 : token] != (",",):
        return False
    persons, known = lexicon.offices.heads - lexicon.offices.shared, lexicon.offices.modifiers
    for at in range(token, min(token + 7, len(parse.words) - 1)):
        last_of_office = parse.lower[at + 1] not in persons
        if parse.lower[at] in persons and parse.tags[at] == "NN" and last_of_office:
            return parse.lower[at + 1] in (",", ".") or parse.lower[at + 1] in actor_words().office_prepositions
        if not (parse.tags[at] in ("NNP", "POS", "DT", "NN") or parse.lower[at] in known):
            return False
    return False


def is_appointed(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether the token is object of a verb of appointing ("named Eva Brandt ambassador")."""
    return parse.deps[token] in ("dobj", "nsubjpass") and _is_of_appointing(parse, parse.heads[token], lexicon)


def _is_of_appointing(parse: Parse, verb: int, lexicon: Lexicon) -> bool:
    return lexicon.happenings.verbs.get(parse.lemmas[verb].lower()) == "appoint"


def _is_where(parse: Parse, first: int, last: int) -> bool:
    """Whether a single word is where something is ("a base near Gao", "the suburb of Moss", "the island Crete")."""
    if first != last:
        return False
    if _is_reached(parse, last):
        return True
    head = parse.heads[last]
    if parse.deps[last] == "appos":
        return parse.lemmas[head].lower() in actor_words().sites and head == last - 1
    if parse.deps[last] != "pobj":
        return False
    return parse.lower[head] in actor_words().where_prepositions or (
        parse.lower[head] == "of" and parse.lemmas[parse.heads[head]].lower() in actor_words().sites
    )


def _is_reached(parse: Parse, token: int) -> bool:
    """Whether the word is what somebody comes to or shells, or stands in a list of such ("toured Tamale and Wa")."""
    for _ in range(6):
        if parse.deps[token] != "conj" or parse.tags[parse.heads[token]] not in NAME_TAGS:
            break
        token = parse.heads[token]
    verb = parse.heads[token]
    return parse.deps[token] == "dobj" and parse.lemmas[verb].lower() in actor_words().reaching


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


def of_one_kind(parse: Parse, found: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Each name of one kind throughout: the kind that it has most often, organisation before the others on a tie."""
    found = [replace(item, kind="person") if is_among_people(parse, item, found, lexicon) else item for item in found]
    found = with_surnames(parse, found)
    counts: dict[str, Counter[MentionKind]] = {}
    for item in found:
        for kind, weight in votes(parse, item, lexicon):
            counts.setdefault(_name(parse, item), Counter())[kind] += weight
    acting = {_name(parse, item) for item in found if parse.deps[item.last] in ("nsubj", "nsubjpass", "dobj")}
    where = {_name(parse, item) for item in found if item.kind == "place" and _is_where(parse, item.first, item.last)}
    for name in where - acting:
        counts[name] = Counter({"place": 1})
    order = ("government", "organisation", "person", "place")
    best: dict[str, MentionKind] = {
        name: max(count, key=lambda kind: (count[kind], -order.index(kind))) for name, count in counts.items()
    }
    return [Mention(item.first, item.last, best[_name(parse, item)], item.code, item.by) for item in found]


def _name(parse: Parse, mention: Mention) -> str:
    return parse.words_of(mention.first, mention.last)
