"""What looks like a name and is none: clock times, papers, gatherings, common nouns at the head of a line."""

from collections.abc import Sequence

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.pipeline import common_words as wordnet

_SHORT = 4  # letters of an acronym that may be a common word as well ("AIDS")
_FULL_NAME = 3  # words of a name by which somebody is called


def common_words(parse: Parse) -> frozenset[str]:
    """Words that the text has as common nouns, and acronyms of papers ("Regulations (ITAR)"), in lower case."""
    common = {
        word for word, tag in zip(parse.words, parse.tags, strict=True) if tag in ("NN", "NNS") and word.islower()
    }
    papers = {
        parse.lower[token + 1]
        for token, word in enumerate(parse.words[:-2])
        if word == "(" and token and _is_paper(parse, token - 1) and parse.words[token + 2] == ")"
    }
    return frozenset(common | papers)


def _is_paper(parse: Parse, last: int) -> bool:
    """Whether a run of capitals that ends at the token has a word for a paper ("Convention Against Corruption")."""
    token, small = last, actor_words().small_words | actor_words().name_joints
    while token >= 0 and (parse.words[token][0].isupper() or parse.lower[token] in small | actor_words().papers):
        if parse.lower[token] in actor_words().papers:
            return True
        token -= 1
    return False


def is_no_name(parse: Parse, first: int, last: int, lexicon: Lexicon, common: frozenset[str]) -> bool:
    """Whether the tokens that a recogniser takes for a name of somebody are none by their form.

    `common`: the common words of the text.
    """
    bodies, word = lexicon.bodies, parse.lower[last]
    if first == last:
        if _is_shouted(parse, first, last):
            return True
        if (
            word.rstrip(".") in bodies.not_acronyms | actor_words().generations
            or word in common
            or _in_brackets_alone(parse, first)
        ):
            return True
        if (
            (first and parse.tags[first - 1] == "CD")
            or any(sign.isdigit() for sign in word)
            or _is_office_word(word, lexicon)
        ):
            return True
        if _is_indefinite(parse, first) or (parse.tags[first] in ("NN", "NNS") and _opens(parse, first)):
            return True
        return parse.tags[first][:2] in ("JJ", "RB", "VB") and not parse.words[first].isupper()
    return (
        word in ("time", "day", "lady")
        or (any(parse.lower[child] in ("a", "an") for child in parse.with_dep(last, "det")) and _is_plain(parse, last))
        or _is_shouted(parse, first, last)
        or word in actor_words().grounds & actor_words().not_names
        or parse.lower[first] in actor_words().things
        or _is_abstract(parse, first, last, lexicon)
        or _is_heading(parse, first, last, lexicon)
    )


def _is_plain(parse: Parse, last: int) -> bool:
    """Whether the name is not a part of a longer phrase with the article ("a | Boeing Co | plane")."""
    return parse.deps[last] not in ("compound", "amod", "nmod", "poss")


def _is_shouted(parse: Parse, first: int, last: int) -> bool:
    """Whether common words are only printed in capitals ("CLOSED PRESS COVERAGE")."""
    words = parse.words[first : last + 1]
    return all(len(word) > _SHORT and word.isupper() and word.lower() in wordnet() for word in words)


def _is_office_word(word: str, lexicon: Lexicon) -> bool:
    """Whether the word is only a part of an office's title ("State" of "Secretary of State")."""
    return word in lexicon.offices.modifiers and (word,) not in lexicon.bodies.organs


def _in_brackets_alone(parse: Parse, token: int) -> bool:
    """A stage direction or an aside of one word ("(Laughter.)"), which is no acronym."""
    before = parse.words[token - 1] if token else ""
    after = parse.words[token + 1 : token + 3]
    closes = after[:1] == (")",) or after == (".", ")")
    return before == "(" and closes and not parse.words[token].isupper()


def _is_indefinite(parse: Parse, token: int) -> bool:
    """Whether "a" or "an" belongs to the word itself ("a Frenchman")."""
    return any(parse.lower[child] in ("a", "an") for child in parse.with_dep(token, "det"))


def _opens(parse: Parse, token: int) -> bool:
    """Whether the word is the first of its sentence, where any word has a capital."""
    first = parse.sentences[parse.sentence[token]][0]
    return all(not parse.words[other][0].isalnum() for other in range(first, token))


def _is_abstract(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a run of capitals ends in an abstract noun and has no word of a body ("Digital Innovation")."""
    words = parse.lower[first : last + 1]
    bodies = lexicon.bodies
    known = bodies.suffixes | bodies.generic | bodies.media_words
    return words[-1].endswith(actor_words().abstract_endings) and len(words[-1]) > 5 and known.isdisjoint(words)


def _is_heading(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether capitals only mark a heading or a title ("Withdrawal of Foreign Forces", "Climate Statements")."""
    bodies = lexicon.bodies
    known = bodies.suffixes | bodies.generic | bodies.media_words
    acts = parse.deps[last] in ("nsubj", "nsubjpass")
    words = parse.lower[first : last + 1]
    if not known.isdisjoint(words) or not known.isdisjoint(word.removesuffix("s") for word in words):
        return False
    if parse.lower[first + 1] == "of":
        return parse.lower[first].endswith((*actor_words().abstract_endings, "al", "cts")) and not acts
    stem = f"{words[-1][:-3]}y" if words[-1].endswith("ies") else words[-1].removesuffix("s")
    plural = parse.tags[last] == "NNPS" and stem in wordnet()
    return plural and not acts and parse.words[last + 1 : last + 2] != ("(",)


def called_things(parse: Parse, found: Sequence[Mention]) -> frozenset[tuple[str, ...]]:
    """Names before which the text puts a noun for a craft, a work or the weather ("the tanker Sounion")."""
    known = actor_words().named_things
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


def called_up(parse: Parse, found: Sequence[Mention]) -> frozenset[tuple[str, ...]]:
    """Names that the text only calls, or gives the word to ("Tracy?", "Go ahead, Bo.", "Let's go to Ana Poe.")."""
    called: set[tuple[str, ...]] = set()
    other: set[tuple[str, ...]] = set()
    greeted: set[tuple[str, ...]] = set()
    for item in found:
        if item.kind in ("person", "organisation", "place") and item.by.startswith(
            ("entity", "organisation.subject", "person.title")
        ):
            is_called = item.last - item.first < _FULL_NAME and (
                _is_vocative(parse, item) or _is_given_the_word(parse, item)
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


def is_press(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the name is one of the press, a broadcaster or a news agency."""
    lower = [word.lower() for word in words]
    name = " ".join(lower)
    return (
        name.removeprefix("the ") in lexicon.bodies.media_names
        or (lower[0] in lexicon.bodies.media_names and _is_desk(words, lexicon))
        or name in lexicon.bodies.media_names
        or (len(lower) > 1 and lower[-1] in lexicon.bodies.media_words and not _is_mail(words))
    )


def _is_desk(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a word of the press or a land stands behind the broadcaster's name ("BBC Radio 4", "BBC Scotland")."""
    entry = gazetteer().match((*words, "", ""), 1)
    land = entry is not None and entry.kind == "state" and len(entry.words) == len(words) - 1
    named = words[1].lower() if len(words) > 1 else ""
    return len(words) > 1 and (named in lexicon.bodies.media_words or land or named in ("scotland", "wales", "online"))


def _is_mail(words: Sequence[str]) -> bool:
    """Whether the name is that of a state's mail ("Canada Post")."""
    entry = gazetteer().match((*words, ""), 0)
    return words[-1] == "Post" and entry is not None and entry.kind == "state" and len(entry.words) == len(words) - 1


def is_called_press(parse: Parse, first: int) -> bool:
    """Whether a noun for the press stands right before the name ("the newspaper Metro")."""
    return first > 0 and parse.tags[first - 1] == "NN" and parse.lower[first - 1] in actor_words().press_nouns


def only_reports(parse: Parse, token: int, lexicon: Lexicon) -> bool:
    """Whether the name with this last token only tells, is told, or says where something was told."""
    if parse.deps[token] == "nummod" and parse.heads[token] == token - 1:  # "Radio | 4"
        token -= 1
    dep, head = parse.deps[token], parse.heads[token]
    lemma = parse.lemmas[head].lower()
    cues = lexicon.cues
    if dep in ("nsubj", "nsubjpass"):
        return lemma in cues.clause or lemma in cues.mind or lemma in cues.object or lemma in actor_words().gathering
    if dep in ("dobj", "dative"):
        return lemma in actor_words().quoting
    if dep == "pobj":
        return parse.lower[head] in actor_words().reporting_prepositions
    return dep in ("compound", "poss", "nmod", "appos", "conj", "dep", "ROOT", "npadvmod", "attr", "punct")
