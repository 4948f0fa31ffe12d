"""From all that is known of an actor to its cluster: name, aliases, affiliation, confidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.extract.actors import names
from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.parties import BY as PARTY
from briefgen.extract.actors.parties import known_parties, party_of
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.annotate.resolved_actors import ActorCluster, ActorKind
from briefgen.extract.annotate.word_lists import WordSet

Key = tuple[str, ...]
_INITIAL = 3  # letters and stop of the longest initial ("Th.")
_MARKS = dict.fromkeys(map(ord, "[]<>"))  # of what an editor puts into a quotation, and of tickers
# The confidence that an actor of a kind begins with, before what speaks for it.
_BASE = {"state": 0.95, "government": 0.85, "person": 0.75, "organisation": 0.7, "armed_group": 0.8, "group": 0.6}
# The same where only weak evidence made the kind.
_WEAK = {"organisation.subject": 0.5, "demonym.affiliation": 0.7}


@dataclass(slots=True)
class ClusterDraft:
    """An actor while its mentions are gathered. `role`: first and last token; `body`: whom the person serves."""

    kind: ActorKind
    mentions: list[Mention] = field(default_factory=list)
    code: str = ""
    role: tuple[int, int] | None = None
    body: Mention | None = None


def put(drafts: dict[Key, ClusterDraft], key: Key, kind: ActorKind, item: Mention, code: str = "") -> None:
    """Add the mention to the actor of the key, which is made where there is none."""
    drafts.setdefault(key, ClusterDraft(kind, code=code)).mentions.append(item)


def cluster_of(parse: Parse, draft: ClusterDraft, at: Mapping[int, int], index: Mapping[Key, int]) -> ActorCluster:
    """The cluster of a draft. `at`: token -> index of the cluster; `index`: key -> index of the cluster."""
    kind: ActorKind = draft.kind
    mentions = tuple(sorted(draft.mentions, key=lambda item: item.first))
    forms = [parse.words_of(item.first, item.last) for item in mentions]
    forms = [form.translate(_MARKS) for form in forms]
    if kind == "person":  # a full stop is no part of the last name, but of "Jr." and of initials
        forms = [form[:-1] if _ends_sentence(form) else form for form in forms]
    name = _display(parse, draft, mentions, forms)
    if kind == "state" and any(item.kind in ("capital", "metonym", "government") for item in mentions):
        kind = "government"
    adjective = draft.body is not None and draft.body.kind == "demonym"  # of a group, which he is not of, it may be too
    affiliation = index.get(("state", draft.body.code)) if draft.body is not None and adjective else None
    affiliation = at.get(draft.body.last) if affiliation is None and draft.body is not None else affiliation
    if affiliation is None and draft.body is not None and draft.body.code:
        affiliation = index.get(("state", draft.body.code))
    own = index.get(("state", draft.code)) if draft.code and draft.kind != "state" else None
    if affiliation is None and own is not None and at.get(mentions[0].first) != own:
        affiliation = own
    role = _role(parse, *draft.role, lexicon().offices.heads) if draft.role is not None else None
    bare = lexicon().bodies.usurpers & actor_words().needs_name  # without its state it tells nothing
    told = [form for form, item in zip(forms, mentions, strict=True) if item.kind != "demonym" and form not in bare]
    aliases = tuple(dict.fromkeys(form for form in told if form.casefold() != name.casefold()))
    by = mentions[0].by
    base = _WEAK.get(by, _BASE[kind])
    confidence = round(min(0.97, base + 0.04 * (len(mentions) - 1) + (0.12 if role else 0)), 2)
    return ActorCluster(name, kind, mentions, aliases, role, affiliation, by, confidence)


def _ends_sentence(name: str) -> bool:
    """Whether the name ends in the stop of its sentence."""
    last = name.rsplit(maxsplit=1)[-1] if name else ""
    return len(last) > _INITIAL and last.endswith(".") and last[:-1].lower() not in actor_words().generations


def _role(parse: Parse, first: int, last: int, heads: WordSet) -> str:
    """The words of the office, of one holder where a list of them shares it."""
    plural = parse.tags[last] in ("NNS", "NNPS") and parse.lemmas[last].lower() in heads
    if not plural and not (parse.lower[last].endswith("s") and parse.lower[last][:-1] in heads):
        return parse.words_of(first, last)
    lemma = parse.lemmas[last] if plural else parse.words[last].removesuffix("s")
    singular = lemma.capitalize() if parse.words[last][0].isupper() else lemma.lower()
    return parse.text[parse.starts[first] : parse.starts[last]] + singular


def _display(parse: Parse, draft: ClusterDraft, mentions: tuple[Mention, ...], forms: list[str]) -> str:
    if mentions[0].by == "demonym.affiliation":
        return gazetteer().names[draft.code]
    if all(item.by == PARTY for item in mentions):
        return _party(forms)
    if draft.kind in ("group", "armed_group") or mentions[0].by == "phrase.organ":
        return _phrase(parse, draft, mentions)
    if (
        draft.kind in ("state", "government")
        and mentions[0].code
        and not any(item.kind in ("state", "government") for item in mentions)
    ):
        return gazetteer().names[mentions[0].code]
    proper = [form for form, item in zip(forms, mentions, strict=True) if item.kind == "state"]
    proper = proper or [form for form, item in zip(forms, mentions, strict=True) if item.kind == "government"]
    return _fullest(proper) if proper else max(forms, key=len) if draft.kind == "person" else _fullest(forms)


def _party(forms: list[str]) -> str:
    """The first form that is a name by itself; of a party with an adjective only ("Tory leader") the name it has."""
    named = [form for form in forms if tuple(form.replace("-", " - ").split()) in known_parties().called]
    return _fullest(named) if named else party_of(forms[0].replace("-", " - ").split()) or forms[0]


def _phrase(parse: Parse, draft: ClusterDraft, mentions: tuple[Mention, ...]) -> str:
    """The noun phrase with a capital, and with its possessor where it has one ("Niger's junta")."""
    for item in mentions:
        first = item.first
        if first > 1 and parse.tags[first - 1] == "POS" and parse.tags[first - 2] in ("NNP", "NNPS"):
            start = first - 2
            while start > parse.left[first - 2] and parse.tags[start - 1] in ("NNP", "NNPS"):
                start -= 1
            return parse.words_of(start, item.last)
    if draft.kind == "government" and all(item.first == item.last for item in mentions):
        for item in mentions:
            entry = gazetteer().match((*parse.words, ""), item.last + 2)
            if parse.lower[item.last + 1 : item.last + 2] in (("in",), ("of",)) and entry is not None:
                words = parse.words_of(item.first, item.last + 1 + len(entry.words))
                return words[0].upper() + words[1:]
    full = max(mentions, key=lambda item: (bool(item.code), item.last - item.first, -item.first))
    words = parse.words_of(full.first, full.last)
    return words[0].upper() + words[1:]


def _fullest(forms: list[str]) -> str:
    """The first form that is no acronym, else the first."""
    return next((form for form in forms if not names.is_acronym(form)), forms[0])
