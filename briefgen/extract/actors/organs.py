"""Organs of a state that act for themselves: "Mali's army", "the Malian navy", "the central bank", "the junta"."""

from collections.abc import Iterable, Iterator

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.name_edges import with_purpose
from briefgen.extract.actors.offices import possessor_of
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention, MentionKind
from briefgen.extract.annotate.parse import Parse

_LONGEST = 3  # words of an organ's name in the lists
_STATES = ("state", "demonym", "capital", "metonym")


def organ_mentions(parse: Parse, named: Iterable[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """The organs that no list names; the adjective of the state belongs to the phrase, a possessor does not."""
    owner = {token: item for item in named for token in range(item.first, item.last + 1)}
    for token, tag in enumerate(parse.tags):
        if tag[:2] != "NN" or token in owner or parse.deps[token] in ("compound", "amod", "nmod"):
            continue
        if token + 1 < len(parse.words) and parse.lower[token + 1] in lexicon.offices.heads:
            continue
        if _is_named_behind(parse, token, owner):
            continue
        first = _organ_begins(parse, token, lexicon)
        kind: MentionKind = "organisation"
        if first is None:
            if parse.lemmas[token].lower() not in lexicon.bodies.usurpers or tag == "NNS":
                continue
            first, kind = token, "government"
        item = _with_state(parse, first, token, owner, kind, lexicon)
        if item is not None:
            yield item


def _is_named_behind(parse: Parse, token: int, owner: dict[int, Mention]) -> bool:
    """Whether its name stands behind it, by a list of such bodies ("the parliament, the Riksdag")."""
    named = owner.get(token + 3) if parse.lower[token + 1 : token + 3] == (",", "the") else None
    return named is not None and named.by == "gazetteer.body"


def _organ_begins(parse: Parse, token: int, lexicon: Lexicon) -> int | None:
    """The first token of the organ's words that end at the token, the longest that is known."""
    for size in range(_LONGEST, 0, -1):
        first = token - size + 1
        if first >= 0 and parse.sentence[first] == parse.sentence[token]:
            words = parse.lower[first : token + 1]
            if words in lexicon.bodies.organs:
                return _with_matter(parse, first, token)
    return None


def _with_matter(parse: Parse, first: int, token: int) -> int:
    """Back over what the organ is for ("trade and industry | ministry"), in small letters."""
    while first and parse.heads[first - 1] == token and parse.deps[first - 1] in ("compound", "amod"):
        if not parse.words[first - 1].islower() or parse.tags[first - 1][:2] not in ("NN", "JJ"):
            break
        first -= 1
    return first


def _with_state(
    parse: Parse, first: int, last: int, owner: dict[int, Mention], kind: MentionKind, lexicon: Lexicon
) -> Mention | None:
    """The mention with the state's adjective before it; None for "an army" or a bare word that needs a name."""
    last = with_purpose(parse, last, lexicon) if parse.words[last][0].isupper() else last
    adjective = owner.get(first - 1)
    if adjective is not None and adjective.kind in ("state", "demonym"):
        return Mention(adjective.first, last, kind, adjective.code, "phrase.organ")
    words = " ".join(parse.lower[first : last + 1])
    holder = possessor_of(parse, first, owner) or _of(parse, last, owner)
    code = holder.code if holder is not None and holder.kind in _STATES else ""
    known = tuple(words.split()) in lexicon.bodies.organs
    if parse.words[last].islower() and _is_unspecific(parse, first, last):
        return None
    unnamed = words in actor_words().needs_name or (words.split()[-1] in actor_words().needs_name and not known)
    if not code and (unnamed or _is_indefinite(parse, last) or parse.tags[first - 1] == "PRP$"):
        return None
    return Mention(first, last, kind, code, "phrase.organ")


def _is_unspecific(parse: Parse, first: int, last: int) -> bool:
    """Whether a small word for an organ is only what is done or held ("total service on the debt")."""
    if parse.lower[last] not in actor_words().held:
        return False
    named = first < last and any(parse.tags[token] == "NN" for token in range(first, last))
    return not named or any(parse.lower[child] in ("on", "to") for child in parse.with_dep(last, "prep"))


def _of(parse: Parse, token: int, owner: dict[int, Mention]) -> Mention | None:
    """What the organ is of, or a junta is in ("the army of Mali", "the regime in Tirana")."""
    after = parse.lower[token + 1 : token + 3]
    links = ("of", "in") if parse.lemmas[token].lower() in actor_words().cabinets else ("of",)
    return owner.get(token + (3 if after[1:] == ("the",) else 2)) if after[:1] != () and after[0] in links else None


def _is_indefinite(parse: Parse, token: int) -> bool:
    determiner = parse.child(token, "det")
    return determiner is not None and parse.lower[determiner] in ("a", "an", "no", "any", "every", "each")


def code_within(parse: Parse, first: int, last: int) -> str:
    """The code of a state named by a name ("Nigerian Broadcasting Commission", "Bank of Ghana"); "" for none."""
    for token in range(first, last + 1):
        entry = gazetteer().match(parse.words, token)
        before = max(token - 1 - (parse.lower[max(token - 1, 0)] == "the"), 0)
        behind_of = parse.lower[before] == "of" and entry is not None
        ends = behind_of and token > first and token + len(entry.words if entry is not None else ()) > last
        if entry is not None and entry.kind in _STATES and (token == first or ends):
            return entry.code
    return ""


def code_of(parse: Parse, item: Mention) -> str:
    """The code of the state whose name or adjective the mention has before its last word ("the former Malian army")."""
    for token in range(item.first, item.last):
        entry = gazetteer().match(parse.words, token)
        if entry is not None and entry.kind in _STATES:
            return entry.code
    return ""
