"""Of what kind a name is by what stands about it, and of which one throughout a text."""

from collections import Counter
from dataclasses import replace

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.kind_evidence import is_among_people, is_like_body, votes
from briefgen.extract.actors.last_names import acting_alone, with_families, with_surnames
from briefgen.extract.actors.name_edges import (
    NAME_TAGS,
    first_name,
    with_forenames,
    with_initial,
)
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention, MentionKind
from briefgen.extract.annotate.parse import Parse


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


def by_grammar(parse: Parse, first: int, last: int, kind: MentionKind, lexicon: Lexicon) -> tuple[int, MentionKind]:
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
    of_person = first + 1 == last and any(
        item.label == "PERSON" and parse.words[item.last] == parse.words[first] for item in parse.entities
    )
    return parse.lower[last] == "administration" and (of_state or of_person)


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


def of_one_kind(parse: Parse, found: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Each name of one kind throughout: the kind that it has most often, organisation before the others on a tie."""
    found = [replace(item, kind="person") if is_among_people(parse, item, found, lexicon) else item for item in found]
    found = with_surnames(parse, found)
    counts: dict[str, Counter[MentionKind]] = {}
    alone = acting_alone(parse)
    for item in found:
        for kind, weight in votes(parse, item, lexicon, alone):
            counts.setdefault(_name(parse, item), Counter())[kind] += weight
    acting = {_name(parse, item) for item in found if parse.deps[item.last] in ("nsubj", "nsubjpass", "dobj")}
    where = {_name(parse, item) for item in found if item.kind == "place" and _is_where(parse, item.first, item.last)}
    for name in where - acting:
        if counts[name]["organisation"] <= counts[name]["place"]:
            counts[name] = Counter({"place": 1})
    order = ("government", "organisation", "person", "place")
    best: dict[str, MentionKind] = {
        name: max(count, key=lambda kind: (count[kind], -order.index(kind))) for name, count in counts.items()
    }
    found = [replace(item, kind=best[_name(parse, item)]) for item in found]
    return with_families(parse, with_surnames(parse, found))


def _name(parse: Parse, mention: Mention) -> str:
    return parse.words_of(mention.first, mention.last)
