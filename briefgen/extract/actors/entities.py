"""The recogniser's entities, trimmed to names."""

from collections import Counter
from collections.abc import Iterator, Mapping

from briefgen.extract.actors import names
from briefgen.extract.actors.name_filters import common_words, is_no_name
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention, MentionKind
from briefgen.extract.annotate.parse import Parse

_LABELS: Mapping[str, MentionKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
NAME_TAGS = frozenset({"NNP", "NNPS"})
NOT_NAMES = frozenset({"i", "ii", "god", "internet", "covid", "covid-19", "question", "answer", "moderator"})
_WHERE = frozenset({"in", "near", "outside", "around", "inside", "throughout"})
_SITES = frozenset(
    {"area", "capital", "city", "county", "district", "island", "neighborhood", "neighbourhood", "port", "province",
     "region", "suburb", "town", "village"}
)  # fmt: skip
_LONGEST = 12
_BEFORE_NAMES = frozenset({"DT", "_SP", "PRP$", "IN", "VBG"})
_PORTFOLIOS = frozenset({"secretary", "minister", "undersecretary", "commissioner", "ministry", "department"})
_CABINETS = frozenset({"government", "governments", "cabinet", "junta", "regime"})


def entity_mentions(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    """The entities that are names of people, bodies and places, without what is no part of the name."""
    common = common_words(parse)
    for entity in parse.entities:
        kind = _LABELS.get(entity.label)
        if kind is None:
            continue
        first, last = _trimmed(parse, entity.first, _before_bracket(parse, entity.first, entity.last))
        by = f"entity.{entity.label.lower()}"
        inner = _holder_within(parse, first, last, lexicon)
        if inner is not None:
            yield Mention(inner, last, "person", by=by)
            last, kind = inner - 2, "organisation"
        if first > last or (inner is not None and gazetteer().match(parse.words, first) is not None):
            continue
        for begin, end, own in _parts(parse, first, last, kind, lexicon):
            found = _trimmed_mention(parse, Mention(begin, end, own, by=by), lexicon, common)
            if found is not None:
                yield found


def _trimmed_mention(parse: Parse, item: Mention, lexicon: Lexicon, common: frozenset[str]) -> Mention | None:
    """The mention without offices and possessors before the name, of the right kind; None for what is no name."""
    first, last, kind = item.first, item.last, item.kind
    if kind == "organisation":
        last = _before_office(parse, first, last, lexicon)
        last = _with_purpose(parse, last, lexicon)
    name = _after_office(parse, first, last, lexicon)
    if name > last or (kind != "person" and _is_part_of_office(parse, first, lexicon)):
        return None
    if kind == "organisation" and _is_portfolio(parse, first, last, lexicon):
        return None
    if name > first and kind != "place":
        first, kind = name, "person"
    if last - first >= _LONGEST or not _is_name(parse, first, last) or _is_pair_of_states(parse, first, last):
        return None
    first = _after_owner(parse, first, last, lexicon)
    is_no_actor = _names_office if kind == "person" else _names_no_actor
    if is_no_name(parse, first, last, lexicon, common) or is_no_actor(parse, first, last, lexicon):
        return None
    first, kind = _by_grammar(parse, first, last, kind, lexicon)
    if kind == "person":
        last = with_surname(parse, first, last)
    return Mention(first, last, kind, by=item.by)


def _parts(
    parse: Parse, first: int, last: int, kind: MentionKind, lexicon: Lexicon
) -> list[tuple[int, int, MentionKind]]:
    """The names that the recogniser took for one: "Nordbank, | Sofia Lind", "Ivo Horvat | of Croatia"."""
    if kind == "place":
        return [(first, last, kind)]
    for token in range(first + 1, last):
        if parse.words[token] == "," and _may_be_person(parse, token + 1, last, lexicon):
            return [(first, token - 1, kind), (token + 1, last, "person")]
        of_state = parse.lower[token] == "of" and gazetteer().match(parse.words, token + 1) is not None
        if of_state and _may_be_person(parse, first, token - 1, lexicon):
            return [(first, token - 1, "person")]
    return [(first, last, kind)]


def _may_be_person(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the tokens are two or three names, none of them a word of a body or an office."""
    bodies, offices = lexicon.bodies, lexicon.offices
    known = (
        bodies.suffixes | bodies.generic | bodies.not_bodies | bodies.place_words | offices.heads | offices.modifiers
    )
    words = parse.lower[first : last + 1]
    named = all(parse.tags[token] == "NNP" and parse.words[token].istitle() for token in range(first, last + 1))
    entry = gazetteer().match((*parse.words, ""), first)
    is_state = entry is not None and (entry.kind == "state" or len(entry.words) == len(words))
    return 2 <= len(words) <= 3 and named and known.isdisjoint(words) and not is_state


def _before_office(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """The end of a body's name before the office of somebody named next ("USAID | Administrator Ana Poe")."""
    end = last
    while end > first and parse.lower[end] in lexicon.offices.heads and parse.lower[end - 1] not in ("of", "for"):
        end -= 1
    named = last + 1 < len(parse.words) and parse.tags[last + 1] == "NNP"
    return end if named else last


def _holder_within(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int | None:
    """The first token of a person's name behind a body and an office ("USAID Administrator | Samantha Power")."""
    for token in range(last - 1, first, -1):
        if parse.lower[token] in lexicon.offices.heads and token < last:
            rest = range(token + 1, last + 1)
            is_name = len(rest) <= 3 and all(parse.tags[other] == "NNP" for other in rest)
            return token + 1 if is_name and parse.tags[token][:3] == "NNP" else None
    return None


def _with_purpose(parse: Parse, last: int, lexicon: Lexicon) -> int:
    """On over what a body is for ("Center | for Investigative Journalism")."""
    if parse.lower[last] not in lexicon.bodies.generic or last + 2 >= len(parse.words):
        return last
    if parse.lower[last + 1] != "for" or parse.tags[last + 2] not in NAME_TAGS:
        return last
    end = last + 2
    while end + 1 < len(parse.words) and (
        parse.tags[end + 1] in NAME_TAGS
        or (parse.lower[end + 1] in ("and", "of", "-") and parse.tags[end + 2 : end + 3] in (("NNP",), ("NNPS",)))
    ):
        end += 1
    return end


def _before_bracket(parse: Parse, first: int, last: int) -> int:
    """The end of the name before an acronym in brackets."""
    return next((token - 1 for token in range(first + 1, last + 1) if parse.words[token] == "("), last)


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
    """Whether the name acts in its clause, or has an acronym in brackets behind it."""
    return parse.deps[last] in ("nsubj", "nsubjpass") or parse.words[last + 1 : last + 2] == ("(",)


def _names_office(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the words only name an office ("Department Spokesperson")."""
    words = lexicon.offices.modifiers | lexicon.offices.heads | lexicon.bodies.generic
    return parse.lower[last] in lexicon.offices.heads and all(word in words for word in parse.lower[first : last + 1])


def _is_place(parse: Parse, first: int, last: int, kind: MentionKind, lexicon: Lexicon) -> bool:
    bodies = lexicon.bodies
    if first < last and parse.lower[last] in bodies.place_words and not _is_office_before(parse, first, lexicon):
        return True
    known = bodies.generic | bodies.suffixes
    is_where = _is_where(parse, first, last) and parse.lower[last] not in known and not parse.words[last].isupper()
    return is_where or (kind != "person" and parse.words_of(first, last) in bodies.regions)


def _is_called_body(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the name stands right behind a noun for a body ("the airline Condor")."""
    if first == 0 or parse.tags[first - 1] != "NN" or parse.sentence[first - 1] != parse.sentence[last]:
        return False
    bodies = (lexicon.bodies.anaphors | lexicon.bodies.generic) - {"country", "government"}
    tied = parse.heads[last] == first - 1 or parse.heads[first - 1] == last
    return tied and parse.lemmas[first - 1].lower() in bodies


def _is_office_before(parse: Parse, first: int, lexicon: Lexicon) -> bool:
    """Whether a title shows the name to be a person's ("Mr. Karl House")."""
    before = parse.lower[first - 1] if first else ""
    return before in lexicon.offices.heads or before in lexicon.offices.honorifics


def _after_owner(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """The first token of the name after its possessor ("the Department's | Office of Trade")."""
    for token in range(first + 1, last):
        if parse.tags[token] == "POS" and parse.words[token + 1][0].isupper():
            known = parse.lower[token - 1] in lexicon.bodies.generic or gazetteer().match(parse.words, first)
            return token + 1 if known else first
    return first


def _by_grammar(parse: Parse, first: int, last: int, kind: MentionKind, lexicon: Lexicon) -> tuple[int, MentionKind]:
    """The first token and the kind of a name, mended by what stands about it."""
    if kind != "person" and holds_office(parse, last, lexicon):
        first, kind = _first_name(parse, first, lexicon), "person"
    elif kind == "place" and first < last and is_appointed(parse, last, lexicon):
        kind = "person"
    elif kind in ("place", "person") and _is_called_body(parse, first, last, lexicon):
        kind = "organisation"
    elif _is_place(parse, first, last, kind, lexicon):
        kind = "place"
    elif (first < last and parse.lower[first] in lexicon.bodies.government and parse.lower[first + 1] == "of") or (
        kind == "organisation" and first < last and parse.lower[last] in _CABINETS
    ):
        kind = "government"
    if kind == "person":
        first = _with_forenames(parse, _with_forename(parse, first), last, lexicon)
    if parse.lower[last].rstrip(".") in lexicon.bodies.suffixes and kind == "person":
        kind = "organisation"
    return first, kind


def _after_office(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """The first token after a form of address or an office in front of a name ("Spokesperson Ned Price")."""
    offices, token = lexicon.offices, first
    while token <= last and (parse.lower[token] in offices.heads or parse.lower[token] in offices.honorifics):
        token += 1
    if token == first or token > last or last - token > 3:
        return first if token <= last else token
    return token if all(parse.tags[rest] in NAME_TAGS for rest in range(token, last + 1)) else first


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
    behind = first > 1 and parse.lower[first - 1] in ("of", "for") and parse.lower[first - 2] in _PORTFOLIOS
    known = lexicon.bodies.suffixes | lexicon.bodies.generic
    return behind and known.isdisjoint(parse.lower[first : last + 1]) and gazetteer().match(parse.words, first) is None


def _is_pair_of_states(parse: Parse, first: int, last: int) -> bool:
    """Whether it only names two states ("U.S.-Jordan"), which is no body."""
    parts = parse.words_of(first, last).split("-")
    return (
        len(parts) == 2
        and all(gazetteer().match((*part.split(), ""), 0) is not None for part in parts if part.strip())
        and all(parts)
    )


def holds_office(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether an office of one person stands beside the name ("Costa, president of …")."""
    persons = (lexicon.offices.heads - lexicon.offices.shared) | lexicon.bodies.people
    return any(
        parse.lower[child] in persons and parse.tags[child] == "NN" and parse.words[token + 1] == ","
        for child in parse.with_dep(token, "appos")
    )


def is_appointed(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether the token is object of a verb of appointing ("named Eva Brandt ambassador")."""
    lemma = parse.lemmas[parse.heads[token]].lower()
    return parse.deps[token] in ("dobj", "nsubjpass") and lexicon.happenings.verbs.get(lemma) == "appoint"


def _first_name(parse: Parse, token: int, lexicon: Lexicon) -> int:
    """Back over forenames outside the entity ("Ana | Costa")."""
    while (
        token
        and parse.deps[token - 1] == "compound"
        and parse.tags[token - 1] == "NNP"
        and parse.lower[token - 1] not in lexicon.offices.heads
    ):
        token -= 1
    return token


def _with_forenames(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int:
    """Back over names that the parser ties to the last one and the recogniser left outside ("Ana | Silva Reis")."""
    offices = lexicon.offices
    known = offices.heads | offices.modifiers | offices.honorifics | lexicon.bodies.generic
    inside = {token for entity in parse.entities for token in range(entity.first, entity.last + 1)}
    while (
        first
        and parse.tags[first - 1] == "NNP"
        and parse.deps[first - 1] == "compound"
        and parse.heads[first - 1] == last
        and first - 1 not in inside
        and parse.lower[first - 1] not in known
        and parse.words[first - 1].istitle()
        and gazetteer().match(parse.words, first - 1) is None
    ):
        first -= 1
    return first


def with_surname(parse: Parse, first: int, last: int) -> int:
    """On to the name that the last one is tied to ("Jean-Yves Le | Drian"); the last token as it was for none."""
    head = parse.heads[last]
    tied = parse.deps[last] == "compound" and head == last + 1 and parse.tags[head] == "NNP"
    return head if tied and parse.words[head].istitle() and last > first else last


def _is_where(parse: Parse, first: int, last: int) -> bool:
    """Whether a single word is where something is ("a base near Gao", "the suburb of Moss", "the island Crete")."""
    if first != last:
        return False
    head = parse.heads[last]
    if parse.deps[last] == "appos":
        return parse.lemmas[head].lower() in _SITES and head == last - 1
    if parse.deps[last] != "pobj":
        return False
    return parse.lower[head] in _WHERE or (
        parse.lower[head] == "of" and parse.lemmas[parse.heads[head]].lower() in _SITES
    )


def _with_forename(parse: Parse, first: int) -> int:
    """Back over an initial's forename that the recogniser left outside ("Antony | J. Blinken")."""
    if (
        len(parse.words[first]) == 2
        and parse.words[first].endswith(".")
        and first
        and parse.tags[first - 1] in NAME_TAGS
    ):
        return first - 1
    return first


def _trimmed(parse: Parse, first: int, last: int) -> tuple[int, int]:
    while first <= last and (not parse.words[first][0].isalnum() or parse.tags[first] in _BEFORE_NAMES):
        first += 1
    while (
        last > first
        and parse.words[last][-1] != "."
        and (parse.tags[last] in ("POS", "_SP", "IN", "CC", "DT") or not parse.words[last][-1].isalnum())
    ):
        last -= 1
    return first, last


def _is_name(parse: Parse, first: int, last: int) -> bool:
    words = parse.words[first : last + 1]
    if any("\n" in word for word in words):
        return False
    if len(words) == 1 and (parse.lower[first] in NOT_NAMES or len(words[0]) < 2):
        return False
    return any(word[0].isupper() or word[-1].isupper() for word in words) and any(
        parse.tags[token] in NAME_TAGS or parse.tags[token].startswith("N") or names.is_acronym(parse.words[token])
        for token in range(first, last + 1)
    )


def of_one_kind(parse: Parse, found: list[Mention]) -> list[Mention]:
    """Each name of one kind throughout: the kind that it has most often, organisation before the others on a tie."""
    votes: dict[str, Counter[MentionKind]] = {}
    for item in found:
        votes.setdefault(_name(parse, item), Counter())[item.kind] += 1
    acting = {_name(parse, item) for item in found if parse.deps[item.last] in ("nsubj", "nsubjpass", "dobj")}
    where = {_name(parse, item) for item in found if item.kind == "place" and _is_where(parse, item.first, item.last)}
    for name in where - acting:
        votes[name] = Counter({"place": 1})
    order = ("government", "organisation", "person", "place")
    best: dict[str, MentionKind] = {
        name: max(count, key=lambda kind: (count[kind], -order.index(kind))) for name, count in votes.items()
    }
    return [Mention(item.first, item.last, best[_name(parse, item)], item.code, item.by) for item in found]


def _name(parse: Parse, mention: Mention) -> str:
    return parse.words_of(mention.first, mention.last)
