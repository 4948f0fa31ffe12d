"""Names that the text does not bear out: what is only called so, whom it only greets, words common elsewhere."""

from collections.abc import Sequence

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.pipeline import common_words as wordnet

_FULL_NAME = 3  # words of a name by which somebody is called


def called_things(parse: Parse, found: Sequence[Mention]) -> frozenset[tuple[str, ...]]:
    """Names before which the text puts a noun for a craft, a work or the weather ("the tanker Sounion")."""
    known = actor_words().named_things | actor_words().things
    return frozenset(
        _words(parse, item)
        for item in found
        if item.first
        and item.kind in ("organisation", "person", "place")
        and not item.by.startswith("gazetteer")
        and parse.lower[item.first - 1] in known
        and parse.tags[item.first - 1][:2] == "NN"
        and parse.sentence[item.first - 1] == parse.sentence[item.last]
    )


def called_up(parse: Parse, found: Sequence[Mention], lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    """Names that the text only calls, or gives the word to ("Tracy?", "Go ahead, Bo.", "Let's go to Ana Poe.")."""
    called: set[tuple[str, ...]] = set()
    other: set[tuple[str, ...]] = set()
    greeted: set[tuple[str, ...]] = set()
    for item in found:
        if item.kind in ("person", "organisation", "place") and item.by.startswith(
            ("entity", "organisation.subject", "person.title")
        ):
            is_called = item.last - item.first < _FULL_NAME and (
                _is_vocative(parse, item) or _is_given_the_word(parse, item) or _is_asked(parse, item, lexicon)
            )
            (called if is_called else other).add(_words(parse, item))
            if item.first == item.last and _is_greeted(parse, item):
                greeted.add(_words(parse, item))
    longer = {(word,) for item in found if item.first < item.last for word in _words(parse, item)}
    titled = {_words(parse, item) for item in found if item.by == "person.title"}
    return frozenset(called - other | greeted - longer - titled)


def _is_greeted(parse: Parse, item: Mention) -> bool:
    """Whether the words about the name only greet, thank or address its bearer ("Hi, Bo.", "Well, Bo, as we said")."""
    first, last = parse.sentences[parse.sentence[item.first]]
    opening, known = parse.lower[first : item.first], actor_words().addressing
    if not all(word in known or not word[0].isalnum() for word in opening) or item.last == last:
        return False
    alone = all(not word[0].isalnum() for word in parse.words[item.last + 1 : last + 1])
    between = opening[-1:] == (",",) and parse.words[item.last + 1] == ","
    return bool(opening) and (alone or between)


def _is_asked(parse: Parse, item: Mention, lexicon: Lexicon) -> bool:
    """Whether the sentence only asks somebody to speak, or he names himself ("Mr. Rey, please.", "Bo Rey, Sun.")."""
    first, last = parse.sentences[parse.sentence[item.first]]
    words = [parse.lower[at] for at in range(first, last + 1) if parse.words[at][0].isalnum()]
    finite = any(parse.tags[at] in ("VBD", "VBZ", "VBP", "MD") for at in range(first, last + 1))
    behind = range(item.last + 2, last)
    plain = all(parse.tags[at] in ("NNP", "NNPS", "DT", "IN") for at in behind) and len(behind) > 0
    named = item.first == first and parse.words[item.last + 1 : item.last + 2] == (",",) and parse.words[last] == "."
    introduced = named and plain and lexicon.offices.heads.isdisjoint(parse.lower[first : last + 1])
    return not finite and (words[-1:] == ["please"] or introduced)


def _is_vocative(parse: Parse, item: Mention) -> bool:
    first, last = parse.sentences[parse.sentence[item.first]]
    before, after = parse.words[item.first - 1] if item.first > first else ",", parse.words[min(item.last + 1, last)]
    if item.first == first and item.last + 1 == last and not parse.words[last][0].isalnum():
        return not parse.words[item.last].isupper() and parse.words[last] in ("?", ".", ",")
    if before.lower() not in (",", ":", "and", "so") or after not in (",", "?", ".", "!"):
        return False
    dep, head = parse.deps[item.last], parse.heads[item.last]
    imperative = dep == "nsubj" and parse.tags[head] in ("VB", "VBP") and after == "," and head == item.last + 2
    return imperative or dep in ("npadvmod", "intj")


def _is_given_the_word(parse: Parse, item: Mention) -> bool:
    """Whether "we" or "let's" go over to the name, or to its line, or the reader is told to contact it."""
    link = parse.heads[item.last]
    if parse.deps[item.last] == "dobj":
        asked = parse.tags[link] == "VB" and parse.child(link, "nsubj", "aux") is None
        return asked and parse.lemmas[link].lower() in actor_words().reaching_out
    if parse.deps[item.last] == "pobj" and parse.lower[link] == "of" and parse.lower[parse.heads[link]] == "line":
        link = parse.heads[parse.heads[link]]
    elif parse.deps[item.last] != "pobj":
        return False
    verb = parse.heads[link]
    subject = parse.child(verb, "nsubj")
    asked = subject is None or parse.lower[subject] in ("we", "us", "'s", "’s", "i")
    if parse.lower[link] == "to" and parse.lower[verb] == "attributable":
        return True
    handed = parse.lemmas[verb].lower() in actor_words().handing_over and parse.tags[verb] in ("VB", "VBP")
    return parse.lower[link] in ("to", "with") and asked and handed


def unsupported(parse: Parse, found: Sequence[Mention], lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    """Single words that only the recogniser takes for a person, who never acts and has neither forename nor title."""
    names = {word for item in found if item.kind == "person" and item.last > item.first for word in _words(parse, item)}
    titles = lexicon.offices.heads | lexicon.offices.honorifics
    names |= {parse.words[item.last] for item in found if parse.lower[max(0, item.first - 1)] in titles}
    acting = {parse.words[item.last] for item in found if item.first == item.last and _acts(parse, item.last)}
    return frozenset(
        _words(parse, item)
        for item in found
        if item.kind == "person"
        and item.first == item.last
        and item.by.startswith("entity")
        and parse.words[item.first] not in names | acting
    ) | _of_common_words(parse, found, lexicon)


def _of_common_words(parse: Parse, found: Sequence[Mention], lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    """ "Persons" that begin with an adjective, who have no title and never do anything ("Humanitarian Needs")."""
    titles = lexicon.offices.heads | lexicon.offices.honorifics
    weak: set[tuple[str, ...]] = set()
    strong: set[tuple[str, ...]] = set()
    for item in found:
        if item.kind == "person" and item.first < item.last:
            adjective = parse.lower[item.first].endswith(actor_words().adjective_endings)
            known = wordnet().issuperset((parse.lower[item.first], parse.lower[item.last].removesuffix("s")))
            titled = parse.lower[max(0, item.first - 1)] in titles
            acts = parse.deps[item.last] in ("nsubj", "nsubjpass", "poss", "dobj", "appos")
            is_weak = adjective and known and not titled and not acts and item.by.startswith("entity")
            (weak if is_weak else strong).add(_words(parse, item))
    return frozenset(weak - strong)


def _words(parse: Parse, item: Mention) -> tuple[str, ...]:
    return parse.words[item.first : item.last + 1]


def _acts(parse: Parse, token: int) -> bool:
    dep, head = parse.deps[token], parse.heads[token]
    greeted = parse.lemmas[head].lower() in actor_words().greeting
    if dep == "appos" and _is_in_place(parse, head):
        return False
    if dep in ("dobj", "appos"):
        return not greeted and parse.lower[max(0, token - 1)] != "and"
    return dep in ("nsubj", "poss", "nsubjpass") or (dep == "pobj" and parse.deps[head] == "agent")


def _is_in_place(parse: Parse, token: int) -> bool:
    """Whether the recogniser takes the token for a part of a place's name ("Bromsgrove, | Worcestershire")."""
    return any(entity.label in ("GPE", "LOC") and entity.first <= token <= entity.last for entity in parse.entities)
