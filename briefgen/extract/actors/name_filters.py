"""What looks like a name and is none: clock times, papers, gatherings, common nouns at the head of a line."""

from collections.abc import Sequence

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.pipeline import common_words as wordnet

_MARKS = frozenset({"#", "@"})  # of words by which posts are found
_SHORT = 4  # letters of an acronym that may be a common word as well ("AIDS")


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
        if _is_shouted(parse, first, last) or _is_tag(parse, first):
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
        or (_is_abstract(parse, first, last, lexicon) and not _speaks(parse, first, last, lexicon))
        or _is_heading(parse, first, last, lexicon)
    )


def _is_plain(parse: Parse, last: int) -> bool:
    """Whether the name is not a part of a longer phrase with the article ("a | Boeing Co | plane")."""
    return parse.deps[last] not in ("compound", "amod", "nmod", "poss")


def _is_tag(parse: Parse, token: int) -> bool:
    """Whether the word is one by which posts are found ("#Vote", "@anapoe")."""
    return parse.words[token][0] in _MARKS or parse.words[max(token - 1, 0)] in _MARKS


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


def _speaks(parse: Parse, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the name says something ("Border Protection said")."""
    head = last
    while first <= parse.heads[head] < head:
        head = parse.heads[head]
    return parse.deps[head] == "nsubj" and parse.lemmas[parse.heads[head]].lower() in lexicon.cues.clause


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
