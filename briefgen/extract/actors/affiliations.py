"""What is settled when all mentions are gathered: who belongs to whom, who is only a place, and who only reported."""

from collections.abc import Iterable
from dataclasses import replace

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.cluster_drafts import ClusterDraft, Key, put
from briefgen.extract.actors.name_edges import head_of
from briefgen.extract.actors.name_filters import is_called_press, is_press, only_reports
from briefgen.extract.actors.organs import code_of
from briefgen.extract.actors.places import is_called_like_a_body
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse

_NAMED_BY = "demonym.affiliation"


def forget_reporters(parse: Parse, drafts: dict[Key, ClusterDraft], lexicon: Lexicon) -> None:
    """The press that only tells is no actor."""
    for key, draft in list(drafts.items()):
        names = [parse.words[item.first : item.last + 1] for item in draft.mentions]
        called = any(is_called_press(parse, item.first) for item in draft.mentions)
        told = called or all(is_press(name, lexicon) for name in names)
        is_of_press = draft.kind in ("organisation", "person") and told
        if is_of_press and all(only_reports(parse, head_of(parse, item), lexicon) for item in draft.mentions):
            del drafts[key]


def affiliate(parse: Parse, drafts: dict[Key, ClusterDraft], places: Iterable[Mention], lexicon: Lexicon) -> None:
    """Bodies that are named only by their adjective ("the Chinese minister") or as a place are actors too."""
    for draft in list(drafts.values()):
        body = draft.body
        if body is not None and body.kind in ("demonym", "capital") and ("state", body.code) not in drafts:
            put(drafts, ("state", body.code), "state", replace(body, by=_NAMED_BY), body.code)
        if body is not None and body.kind == "place" and body in places and not _is_region(parse, body, lexicon):
            words = parse.lower[body.first : body.last + 1]
            if is_called_like_a_body(parse, body, lexicon) or words[-1] in actor_words().works:
                put(drafts, ("organisation", *words), "organisation", body)
            else:
                put(drafts, ("place", *words), "government", body)
    for draft in list(drafts.values()):
        state = _state_of(parse, draft, drafts)
        if state is not None:
            put(drafts, ("state", draft.code), "state", state, draft.code)


def _is_region(parse: Parse, item: Mention, lexicon: Lexicon) -> bool:
    """Whether the name is a region's, which nobody serves: a minister "for Europe" is his state's."""
    return parse.words_of(item.first, item.last) in lexicon.bodies.regions


def _state_of(parse: Parse, draft: ClusterDraft, drafts: dict[Key, ClusterDraft]) -> Mention | None:
    """The adjective by which an organ names its state, where nothing else names it ("the Malian army")."""
    if draft.kind not in ("organisation", "government") or not draft.code or ("state", draft.code) in drafts:
        return None
    if any(key[0] == "government" and other.code == draft.code for key, other in drafts.items()):
        return None
    own = next((item for item in draft.mentions if code_of(parse, item) == draft.code), None)
    if own is None:
        return None
    for token in range(own.first, own.last + 1):
        entry = gazetteer().match(parse.words, token)
        if entry is not None and entry.code == draft.code:
            return replace(
                own, first=token, last=token + len(entry.words) - 1, kind="demonym", code=entry.code, by=_NAMED_BY
            )
    return None


def located(drafts: dict[Key, ClusterDraft], items: Iterable[Mention]) -> list[Mention]:
    """The mentions of states that only say where, as places; those of states that act as well join them."""
    places: list[Mention] = []
    for item in items:
        draft = drafts.get(("state", item.code))
        if draft is not None:
            draft.mentions.append(item)
        else:
            places.append(item)
    return places
