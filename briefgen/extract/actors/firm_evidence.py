"""Names that a recogniser takes for people's, where the words about them tell a firm, a thing or somebody's home."""

from briefgen.extract.actors.actor_words import actor_words, towns
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse


def is_firm(parse: Parse, item: Mention) -> bool:
    """Whether the name stands before what only firms have ("Nordwind shares"), employs somebody or has "its" own."""
    above = parse.heads[item.last]
    if _employs(parse, item) or (item.first == item.last and _has_its(parse, item)):
        return True
    owned = parse.deps[item.last] in ("compound", "nmod", "poss") and item.last < above <= item.last + 2
    return owned and parse.lower[above] in actor_words().of_firms


def _employs(parse: Parse, item: Mention) -> bool:
    """Whether an analyst or the like is with or at the name ("an analyst with Charles Brand")."""
    link = parse.heads[item.last]
    works = parse.deps[item.last] == "pobj" and parse.lower[link] in ("with", "at")
    return works and parse.lemmas[parse.heads[link]].lower() in actor_words().employed


def _has_its(parse: Parse, item: Mention) -> bool:
    """Whether the lone name is the subject of what it does with "its" own ("Nordwind agreed to use its stake")."""
    verb = parse.heads[item.last]
    if parse.deps[item.last] != "nsubj" or parse.words[item.last].isupper():
        return False
    verbs = [verb, *parse.with_dep(verb, "xcomp")]
    return any(
        parse.lower[own] == "its"
        for at in verbs
        for thing in parse.with_dep(at, "dobj")
        for own in parse.with_dep(thing, "poss")
    )


def is_thing(parse: Parse, item: Mention) -> bool:
    """Whether a name says of itself what "it" does or what is "its" ("Yukos said it would contest the claim")."""
    content = parse.child(parse.heads[item.last], "ccomp")
    if parse.deps[item.last] != "nsubj" or content is None:
        return False
    subject = parse.child(content, "nsubj")
    if subject is None or subject < item.last:
        return False
    acts = parse.child(content, "dobj") is not None and parse.lemmas[content].lower() not in ("take", "make")
    owns = any(parse.lower[child] == "its" for child in parse.with_dep(subject, "poss"))
    return owns or (parse.lower[subject] == "it" and acts and parse.child(content, "ccomp", "xcomp") is None)


def is_home(parse: Parse, item: Mention, lexicon: Lexicon) -> bool:
    """Whether a person is told to be from the name ("a kibbutz member from Kfar Aza")."""
    link = parse.heads[item.last]
    above = parse.lemmas[parse.heads[link]].lower()
    people = lexicon.bodies.people | actor_words().persons | {"member"}
    known = lexicon.bodies.suffixes | lexicon.bodies.generic
    is_from = parse.deps[item.last] == "pobj" and parse.lower[link] == "from" and parse.heads[link] < item.first
    return is_from and item.kind == "person" and above in people and parse.lower[item.last] not in known


def is_headed(parse: Parse, item: Mention) -> bool:
    """Whether the name is what an office of bodies is of ("chief executive of Condor", "Condor's chairman").

    Of several words only where a list of holders follows ("the heads of Toyo Rail and Keisei Bus, …").
    """
    token = item.last
    while parse.deps[token] == "conj" and parse.tags[parse.heads[token]] in ("NNP", "NNPS"):
        token = parse.heads[token]
    link = parse.heads[token]
    beside = "," not in parse.words[link : item.first]
    if beside and parse.deps[token] == "pobj" and parse.lower[link] == "of" and parse.tags[parse.heads[link]] == "NNS":
        return parse.lemmas[parse.heads[link]].lower() in actor_words().offices_of_bodies - actor_words().joined
    if item.first != item.last:
        return False
    offices = actor_words().offices_of_bodies
    before = item.first - 1 - (item.first > 1 and parse.lower[item.first - 1] == "the")
    if before > 0 and parse.lower[before] == "of" and parse.lower[before - 1] in offices:
        return True
    after = item.last + 1 + (parse.tags[item.last + 1 : item.last + 2] == ("POS",))
    return parse.lower[after : after + 1] != () and parse.lower[after] in offices and parse.deps[item.last] != "appos"


def is_town(parse: Parse, item: Mention) -> bool:
    """Whether the whole name is a town's, and it does nothing here."""
    words = " ".join(parse.words[item.first : item.last + 1]).replace(" - ", "-")
    return parse.deps[item.last] not in ("nsubj", "nsubjpass", "agent", "poss") and words in towns().names
