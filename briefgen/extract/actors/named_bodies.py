"""Bodies that the recogniser missed, by their own words or by those about them."""

from collections.abc import Iterable, Iterator

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.name_edges import NAME_TAGS, with_purpose
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.pipeline import common_words as wordnet

_LONGEST = 6  # words of a run of capitals that may be one name; longer ones are headings. 4 and 9 give the same


def named_bodies(parse: Parse, named: Iterable[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Runs of capitals that end in a word of bodies, or that an office or a noun for a body stands beside."""
    owner = {token: item for item in named for token in range(item.first, item.last + 1)}
    for first, last in _runs(parse, owner, lexicon):
        end = _end_by_words(parse, first, last, lexicon)
        if end is not None:
            whole = with_purpose(parse, end, lexicon)
            end = whole if not any(token in owner for token in range(end + 1, whole + 1)) else end
            yield Mention(_with_subject(parse, first, owner), end, "organisation", by="organisation.words")
        elif (
            _is_before_holder(parse, first, last, owner, lexicon)
            or _is_before_noun(parse, first, last)
            or _has_officer(parse, first, last, lexicon)
        ):
            yield Mention(first, last, "organisation", by="organisation.called")


def _runs(parse: Parse, owner: dict[int, Mention], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Runs of capitals that nothing is known of, within a sentence and without offices."""
    token, size = 0, len(parse.words)
    while token < size:
        first, end = token, parse.sentences[parse.sentence[token]][1]
        while token <= end and _may_name(parse, token, owner, lexicon):
            token += 1
        portfolio = token <= end and _is_portfolio(parse, first, token, lexicon)
        if token > first and token - first <= _LONGEST and not portfolio:
            yield first, token - 1
        token = max(token, first + 1)


def _is_portfolio(parse: Parse, first: int, office: int, lexicon: Lexicon) -> bool:
    """Whether the run is only what the office behind it is for ("Armed Forces | Minister")."""
    known = lexicon.offices.modifiers
    return parse.lower[office] in lexicon.offices.heads and known.issuperset(parse.lower[first:office])


def _may_name(parse: Parse, token: int, owner: dict[int, Mention], lexicon: Lexicon) -> bool:
    capital = parse.tags[token] in NAME_TAGS and parse.words[token][0].isupper() and not parse.words[token].isupper()
    offices = lexicon.offices
    return capital and token not in owner and parse.lower[token] not in offices.heads | offices.honorifics


def _end_by_words(parse: Parse, first: int, last: int, lexicon: Lexicon) -> int | None:
    """The last word of bodies in the run, behind another word at least; None where the run goes on as another name."""
    bodies = lexicon.bodies
    end = next((at for at in range(last, first, -1) if parse.lower[at] in bodies.suffixes | bodies.generic), None)
    if end is None or _is_kind(parse, first, end) or _is_of_office(parse, first, end, lexicon):
        return None
    if not bodies.not_bodies.isdisjoint(parse.lower[end : last + 1]) or last - end > 2:
        return None
    return end if gazetteer().match(parse.words, first) is None else None


def _is_kind(parse: Parse, first: int, end: int) -> bool:
    """Whether "a" stands before the run, which so tells what somebody is ("a Foreign Terrorist Organization")."""
    article = first > 0 and parse.lower[first - 1] in ("a", "an")
    return article and parse.deps[end] not in ("compound", "amod", "nmod", "poss")


def _is_of_office(parse: Parse, first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the run is only what an office behind it is for ("Senior Bureau | Official")."""
    rank = parse.lower[first] in lexicon.offices.other_office | {"senior", "principal", "acting"}
    behind = parse.lower[end + 1 : end + 2]
    known = rank and lexicon.bodies.generic.issuperset(parse.lower[first + 1 : end + 1])
    return known and behind != () and behind[0] in lexicon.offices.heads


def _with_subject(parse: Parse, first: int, owner: dict[int, Mention]) -> int:
    """Back over what a body is for where that stands first ("Cinema for | Peace Foundation")."""
    if (
        first > 1
        and parse.lower[first - 1] in ("for", "of")
        and parse.tags[first - 2] in NAME_TAGS
        and first - 2 not in owner
    ):
        first -= 2
        while first > 0 and parse.tags[first - 1] in NAME_TAGS and first - 1 not in owner:
            first -= 1
    return first


def _is_before_holder(parse: Parse, first: int, last: int, owner: dict[int, Mention], lexicon: Lexicon) -> bool:
    """Whether the run stands between an office and its holder ("head of | Instagram | Adam Mosseri")."""
    if not lexicon.offices.modifiers.isdisjoint(parse.lower[first : last + 1]):
        return False
    person, link = owner.get(last + 1), first - 1 - (first > 1 and parse.lower[first - 1] == "the")
    if person is None or person.kind != "person" or person.first != last + 1 or link < 1:
        return False
    common = wordnet().issuperset(parse.lower[first : last + 1])
    field = parse.lower[link] == "for" or (parse.lower[link] == "of" and common)
    if field and parse.lower[link - 1] in actor_words().portfolios:
        return False
    if " ".join(parse.lower[link - 1 : last + 1]) in lexicon.offices.of_one_state:
        return False
    return parse.lower[link] in actor_words().office_prepositions and parse.lower[link - 1] in lexicon.offices.heads


def _is_before_noun(parse: Parse, first: int, last: int) -> bool:
    """Whether a noun for a body stands right behind the run with its article ("the Civic Platform | party")."""
    noun = last + 1
    if noun >= len(parse.words) or parse.tags[noun] != "NN" or parse.lower[noun] not in actor_words().named_nouns:
        return False
    tied = all(parse.is_within(token, noun) for token in (first, last))
    return tied and parse.deps[noun] not in ("compound", "amod") and first > 0 and parse.lower[first - 1] == "the"


def _has_officer(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether an office of bodies belongs to the name, and its holder follows ("Condor's chairman, Ana Poe")."""
    if parse.tags[last + 1 : last + 2] != ("POS",) or parse.deps[last] != "poss":
        return False
    head = parse.heads[last]
    offices = actor_words().offices_of_bodies | actor_words().firm_offices
    office = (
        parse.lower[head] in offices
        and parse.tags[head][:2] == "NN"
        and parse.lower[last] not in lexicon.offices.modifiers
    )
    return office and first == last and any(parse.tags[child] == "NNP" for child in parse.with_dep(head, "appos"))
