"""Acronyms of a text and the organisations that they stand for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.extract.actors import names
from briefgen.extract.actors.cluster_drafts import Key
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse


def acronyms_of(parse: Parse, found: Sequence[Mention]) -> Mapping[str, Key]:
    """Acronym without points -> key of the organisation: told in brackets after the name, or made of its initials."""
    told: dict[str, Key] = {}
    made: dict[str, Key] = {}
    for item in found:
        if item.kind != "organisation":
            continue
        words = parse.words[item.first : item.last + 1]
        word = _in_brackets(parse, item.last + 1 + (parse.tags[item.last + 1 : item.last + 2] == ("POS",)))
        if word:
            told[word] = names.organisation_key(words)
        if len(words) > 1:
            made.setdefault(names.initials(words), names.organisation_key(words))
            made.setdefault(names.initials(words, whole=True), names.organisation_key(words))
            bare = words[: len(names.organisation_key(words))] if words[0].lower() != "the" else words
            made.setdefault(names.initials(bare), names.organisation_key(words))
    return {word: key for word, key in (made | told).items() if names.is_acronym(word)}


def bracketed(parse: Parse, found: Iterable[Mention]) -> Iterator[Mention]:
    """The acronyms that stand in brackets behind the names of bodies."""
    taken = {token for item in found if item.first < item.last for token in range(item.first, item.last + 1)}
    for item in found:
        opening = item.last + 1 + (parse.tags[item.last + 1 : item.last + 2] == ("POS",))
        of_body = item.kind == "organisation" and not is_indefinite(parse, item)
        short = _in_brackets(parse, opening) if of_body else ""
        if names.is_acronym(short) and opening + 1 not in taken:
            yield Mention(opening + 1, opening + 1, "organisation", by="organisation.acronym")


def is_indefinite(parse: Parse, item: Mention) -> bool:
    """Whether "a" stands before the whole name, which so only tells what somebody is ("a Foreign Terrorist Group")."""
    return any(parse.lower[child] in ("a", "an") for child in parse.with_dep(item.last, "det"))


def _in_brackets(parse: Parse, opening: int) -> str:
    """The word in brackets that open at the token, without points; "" for none."""
    if parse.words[opening : opening + 1] != ("(",) or parse.words[opening + 2 : opening + 3] != (")",):
        return ""
    return parse.words[opening + 1].replace(".", "")
