"""What stands behind a name and tells its office: an apposition, a relative clause, or that he is it."""

from collections.abc import Mapping

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.offices import Role, is_head, is_office, is_sent, office_begins, possessor_of
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse

_LONGEST = 14  # tokens of an office behind a name; 10 and 20 give the same on short texts
# Tokens from an office to what it is of ("head of the Oslo-based shipping line Nordwind"). Of 700 assertions on short
# texts 635 hold with 9 and with 14, 634 with 6.
_BODY_WITHIN = 9
_AT = (("at",), ("with",), ("for",), ("of",), ("from",), ("in",))
_STOP = frozenset({",", ".", ";", ":", "(", ")", "``", "''", '"', "_SP", "-LRB-", "-RRB-"})


def office_behind(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    """The office in an apposition behind the name ("Gallois, the Airbus chief executive")."""
    size, comma = len(parse.words), person.last + 1
    if comma + 1 >= size or parse.words[comma] != "," or parse.lower[comma + 1] in ("and", "or", "but"):
        return None
    if parse.tags[comma + 1] == "CD" and parse.words[comma + 2 : comma + 3] == (",",):  # the age
        comma += 2
    end = _apposition_end(parse, comma)
    within = range(comma + 1, min(end, comma + 9))
    heads = (token for token in within if is_head(parse, token, lexicon) and token not in owner)
    head = next((token for token in heads if not _is_possessor(parse, token)), None)
    head = head if head is not None else _occupation(parse, person, comma, end, owner)
    if head is None:
        return None
    apposed = parse.deps[head] == "appos" and parse.heads[head] == person.last
    if end < size and parse.tags[end][:2] in ("VB", "MD") and not apposed:
        return None
    start, head = head, _over_region(parse, head, end, owner, lexicon)
    while head + 1 < end and is_head(parse, head + 1, lexicon):
        head += 1
    first = office_begins(parse, min(start, head), comma + 1, owner, lexicon)
    while first < head and parse.lower[first] in actor_words().office_edges:
        first += 1
    last = _office_end(parse, head, end, owner, lexicon)
    second = next((token for token in range(last + 1, end) if is_head(parse, token, lexicon)), None)
    if second is not None and _is_second(parse, last, second, lexicon):
        last = _office_end(parse, second, end, owner, lexicon)
    following = owner.get(last + 1)
    if following is not None and following.kind == "person":
        return None
    body = _body_after(parse, last, end, owner) or _body_of_second(parse, last, end, owner, lexicon)
    return Role(first, last, body or possessor_of(parse, first, owner))


def _over_region(parse: Parse, head: int, end: int, owner: Mapping[int, Mention], lexicon: Lexicon) -> int:
    """On to the office behind the region that it is for ("deputy | Asia director")."""
    region = owner.get(head + 1)
    known = region is not None and parse.words_of(region.first, region.last) in lexicon.bodies.regions
    behind = region.last + 1 if region is not None else head
    return behind if known and behind < end and is_head(parse, behind, lexicon) else head


def _is_possessor(parse: Parse, token: int) -> bool:
    """Whether the office is that of whom another one is ("the mayor's aide")."""
    above = parse.heads[token] if parse.deps[token] == "compound" else token
    return parse.deps[above] == "poss"


def _body_of_second(
    parse: Parse, last: int, end: int, owner: Mapping[int, Mention], lexicon: Lexicon
) -> Mention | None:
    """Whose the office is that "and" joins further behind ("envoy for Mali and head | of the mission there")."""
    heads = (at for at in range(last + 2, end) if is_head(parse, at, lexicon) and parse.lower[at - 1] == "and")
    return next((_body_after(parse, at, end, owner) for at in heads), None)


def _occupation(parse: Parse, person: Mention, comma: int, end: int, owner: Mapping[int, Mention]) -> int | None:
    """The noun in apposition for what somebody does at or for a body ("a glaciologist at the Met Office")."""
    head = next((token for token in parse.with_dep(person.last, "appos") if comma < token < end), None)
    if head is None or parse.tags[head] != "NN" or head in owner or not parse.words[head].islower():
        return None
    occupation = parse.lower[head].endswith(actor_words().occupation_endings)
    return head if occupation and parse.lower[head + 1 : head + 2] in _AT else None


def _apposition_end(parse: Parse, comma: int) -> int:
    """The token behind the apposition that the comma opens."""
    end = comma + 1
    while end < len(parse.words) and end - comma <= _LONGEST and parse.tags[end] not in _STOP:
        before_noun = parse.tags[end] == "VBG" and parse.tags[end + 1 : end + 2] in (("NN",), ("NNP",), ("NNS",))
        if parse.tags[end][:2] in ("VB", "MD", "WP", "WD") and parse.deps[end] != "amod" and not before_noun:
            break
        end += 1
    return end


def _office_end(parse: Parse, head: int, end: int, owner: Mapping[int, Mention], lexicon: Lexicon) -> int:
    """The last token of the office's title."""
    last = head
    while last + 1 < end and last + 1 not in owner and is_office(parse, last + 1, lexicon):
        last += 1
    while last > head and parse.lower[last] in actor_words().office_edges:
        last -= 1
    return last


def _is_second(parse: Parse, last: int, head: int, lexicon: Lexicon) -> bool:
    """Whether "and" joins another office right behind the first ("envoy and acting deputy secretary")."""
    between = range(last + 1, head)
    return parse.lower[last + 1] == "and" and all(is_office(parse, token, lexicon) for token in between)


def _body_after(parse: Parse, last: int, end: int, owner: Mapping[int, Mention]) -> Mention | None:
    token = last + 1
    helps = parse.lower[last] in actor_words().helpers
    if (
        token >= end
        or parse.lower[token] not in actor_words().office_prepositions | ({"to"} if helps else frozenset())
        or (parse.lower[token] == "for" and is_sent(parse, last) and not helps)
    ):
        return None
    sent = is_sent(parse, last) and not helps
    while token < end and token - last < _BODY_WITHIN and not (sent and parse.lower[token] in ("for", "to")):
        if token in owner and owner[token].kind != "person" and parse.deps[token] != "npadvmod":
            return owner[token]
        token += 1
    return None


def office_by_copula(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    """The office that a clause says the person has ("Poe is the head of Condor", "Poe, who was mayor of Lyon")."""
    clause = parse.child(person.last, "relcl")
    if clause is None and parse.deps[person.last] == "nsubj":
        clause = parse.heads[person.last]
    if clause is None or parse.lower[clause] not in ("is", "was", "'s") or parse.child(clause, "neg") is not None:
        return None
    attributes = [child for child in parse.with_dep(clause, "attr") if child > clause and child not in owner]
    head = next((child for child in attributes if is_head(parse, child, lexicon) and parse.tags[child] != "NNS"), None)
    if head is None:
        return None
    first = office_begins(parse, head, clause + 1, owner, lexicon)
    while first < head and parse.lower[first] in actor_words().office_edges:
        first += 1
    end = parse.sentences[parse.sentence[head]][1]
    return Role(first, head, _body_after(parse, head, end, owner) or possessor_of(parse, first, owner))


def office_served(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    """The office that somebody has come to or leaves ("Poe, who took over as head of Condor", "Poe became mayor")."""
    clause = parse.child(person.last, "relcl")
    if clause is None and parse.deps[person.last] == "nsubj":
        clause = parse.heads[person.last]
    if clause is None or parse.tags[clause] not in ("VBD", "VBZ", "VBN", "VBP", "VBG"):
        return None
    if any(parse.tags[child] in ("MD", "TO", "RB") for child in parse.with_dep(clause, "neg", "aux")):
        return None
    particle = parse.child(clause, "prt")
    lemma = parse.lemmas[clause].lower() + (f" {parse.lower[particle]}" if particle is not None else "")
    if lemma not in actor_words().serving:
        return None
    named = [*parse.with_dep(clause, "attr")]
    for link in parse.with_dep(clause, "prep"):
        named += [*parse.with_dep(link, "pobj")] if parse.lower[link] == "as" else []
    named = [at - 2 if parse.words[at - 1] == "-" and is_office(parse, at, lexicon) else at for at in named]
    head = next((at for at in named if is_head(parse, at, lexicon) and at not in owner), None)
    if head is None or parse.tags[head] == "NNS":
        return None
    first = office_begins(parse, head, clause + 1, owner, lexicon)
    while first < head and parse.lower[first] in actor_words().office_edges | {"as"}:
        first += 1
    end = parse.sentences[parse.sentence[head]][1]
    last = head + 2 if parse.words[head + 1] == "-" and is_office(parse, head + 2, lexicon) else head
    return Role(first, last, _body_after(parse, head, end, owner) or possessor_of(parse, first, owner))


def office_given(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> Role | None:
    """The office to which somebody is appointed, right behind the name ("appointed Ana Poe finance minister")."""
    chosen = _office_of_chosen(parse, person, owner, lexicon)
    if chosen is not None:
        first = office_begins(parse, chosen, person.last + 1, owner, lexicon)
        end = parse.sentences[parse.sentence[chosen]][1]
        return Role(first, chosen, _body_after(parse, chosen, end, owner) or possessor_of(parse, first, owner))
    first = person.last + 1
    last = first - 1
    while last + 1 < len(parse.words) and last + 1 not in owner and is_office(parse, last + 1, lexicon):
        last += 1
    if last < first or not is_head(parse, last, lexicon) or parse.lower[first] in actor_words().office_edges:
        return None
    verb = parse.heads[last]
    named = parse.deps[last] in ("dobj", "oprd", "attr", "ccomp") and parse.tags[verb] in ("VBD", "VBN", "VBZ")
    appointed = lexicon.happenings.verbs.get(parse.lemmas[verb].lower()) == "appoint"
    if not (named and appointed and verb < person.first and parse.child(verb, "neg") is None):
        return None
    return Role(first, last, _body_after(parse, last, parse.sentences[parse.sentence[last]][1], owner))


def _office_of_chosen(parse: Parse, person: Mention, owner: Mapping[int, Mention], lexicon: Lexicon) -> int | None:
    """The office to which the subject of a passive is appointed ("Ana Poe was named head of Condor")."""
    verb = parse.heads[person.last]
    clause = parse.child(person.last, "relcl")
    if clause is not None and any(parse.lower[at] == "who" for at in parse.with_dep(clause, "nsubjpass")):
        verb = clause
    elif parse.deps[person.last] != "nsubjpass":
        return None
    if parse.child(verb, "neg") is not None:
        return None
    aided = any(parse.tags[child] in ("MD", "TO") for child in parse.with_dep(verb, "aux"))
    if aided or lexicon.happenings.verbs.get(parse.lemmas[verb].lower()) != "appoint":
        return None
    named = [*parse.with_dep(verb, "oprd", "attr")]
    for link in parse.with_dep(verb, "prep"):
        named += [*parse.with_dep(link, "pobj")] if parse.lower[link] == "as" else []
    return next((at for at in named if is_head(parse, at, lexicon) and at not in owner), None)


def body_beside(parse: Parse, person: Mention, owner: Mapping[int, Mention]) -> Mention | None:
    """The body that the person is of, or heads ("Varga of the Green Party", "Yusuf, who heads the central bank")."""
    token = person.last + 1
    bracketed = parse.words[token : token + 1] == ("(",) and owner.get(token + 1)
    if bracketed and bracketed.kind == "state" and parse.words[bracketed.last + 1 : bracketed.last + 2] == (")",):
        return bracketed
    if parse.lower[token : token + 1] == ("of",):
        token += 2 if parse.lower[token + 1 : token + 2] == ("the",) else 1
        found = owner.get(token)
        return found if found is not None and found.kind not in ("person", "place", "capital") else None
    clause = parse.child(person.last, "relcl")
    if clause is None or parse.lemmas[clause].lower() not in actor_words().heading:
        return None
    below = parse.child(clause, "dobj")
    found = owner.get(below) if below is not None else None
    return found if found is not None and found.kind != "person" else None
