"""Which body, organ or group a mention means."""

from dataclasses import replace

from briefgen.extract.actors import names
from briefgen.extract.actors.cluster_drafts import Key
from briefgen.extract.actors.coreference_context import CoreferenceContext
from briefgen.extract.actors.offices import possessor_of
from briefgen.extract.actors.organs import code_of, code_within
from briefgen.extract.actors.parties import BY as PARTY
from briefgen.extract.actors.parties import party_of
from briefgen.extract.actors.people import add_person
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.resolved_actors import ActorKind


def add_body(context: CoreferenceContext, item: Mention) -> None:
    """Give the mention of a body to the body, the organ or the person that it means."""
    if item.by == "phrase.organ":
        _add_organ(context, item)
        return
    key = _body_key(context, item)
    is_person = item.by.startswith("entity") and len(key) > 1 and key in context.people - context.firms
    if is_person or context.bearer(key) is not None or context.is_titled_below(item):
        add_person(context, item)
        return
    if len(key) == 1 and key[0] in context.lexicon.bodies.generic:
        named = [other for other in context.drafts if other[0] == "organisation" and key[0] in other[1:]]
        if len(named) != 1:
            return
        key = named[-1][1:]
    code = code_within(context.parse, item.first, item.last) or _code_of_owner(context, item)
    context.put(("organisation", *key), "organisation", item, item.code if item.by == "gazetteer.ministry" else code)


def _code_of_owner(context: CoreferenceContext, item: Mention) -> str:
    """The code of the state whose body it is ("Iraq's Interior Ministry"); "" for none."""
    owned = item.first > 1 and context.parse.tags[item.first - 1] == "POS"
    owner = context.owner.get(item.first - 2) if owned else None
    return owner.code if owner is not None and owner.kind == "state" else ""


def _add_organ(context: CoreferenceContext, item: Mention) -> None:
    """An organ of a state by its own words; a bare one is the only one of its kind that the text has named."""
    words = [word.lower() for word in context.words_of(item)]
    own = tuple(words[1:] if item.code and item.first in context.adjectives else words)
    alike = [key for key in context.drafts if key[0] == "organisation" and key[-len(own) :] == own]
    alike += [key for key in context.drafts if key[0] == "organisation" and key[1 : 1 + len(own)] == own]
    alike = [key for key in dict.fromkeys(alike) if not item.code or context.drafts[key].code in ("", item.code)]
    if alike and (len(alike) == 1 or not item.code):
        key = alike[-1]
    else:
        key = ("organisation", item.code.lower(), *own) if item.code else ("organisation", *own)
    context.put(key, "organisation", item, item.code)
    draft = context.drafts[key]
    draft.code = draft.code or item.code


def add_group(context: CoreferenceContext, item: Mention, kind: ActorKind) -> None:
    """A group, with the state that its adjective or its possessor names."""
    key = _group_key(context, item, kind)
    holder = possessor_of(context.parse, item.first, context.owner)
    home = _located_in(context, item) if holder is None else None
    if home is not None:
        context.put(("state", home.code), "state", replace(home, by="demonym.affiliation"), home.code)
    holder = holder or home
    code = code_of(context.parse, item) or (holder.code if holder is not None else "")
    context.put(key, kind, item, code if kind == "group" else "")


def _located_in(context: CoreferenceContext, item: Mention) -> Mention | None:
    """The state in which the group is ("coup leaders in Togo")."""
    for child in context.parse.with_dep(item.last, "prep"):
        below = context.parse.child(child, "pobj") if context.parse.lower[child] in ("in", "of", "from") else None
        found = context.owner.get(below) if below is not None else None
        if found is not None and found.kind == "state":
            return found
    return None


def _group_key(context: CoreferenceContext, item: Mention, kind: str) -> Key:
    """The group's own words, or those of the only group before it that the bare noun can mean ("the officials")."""
    words = tuple(word.lower() for word in context.words_of(item))
    if len(words) == 1 and context.parse.child(item.last, "det") is not None:
        fuller = [key for key in context.drafts if key[0] == kind and key[-1] == words[0]]
        if len(fuller) == 1:
            return fuller[0]
    return (kind, *words)


def _body_key(context: CoreferenceContext, item: Mention) -> Key:
    words = context.words_of(item)
    is_party = item.by == PARTY or len(words) > 1 or words in context.parties
    party = party_of(words) if is_party else ""
    if party:
        return names.organisation_key(party.split())
    entry = gazetteer().match((*words, ""), 0)
    if entry is not None and entry.kind == "body" and len(entry.words) == len(words):
        return names.organisation_key(entry.code.split())
    short = words[0].replace(".", "") if len(words) == 1 else ""
    key = context.acronyms.get(short) or context.organisation_key(item)
    return context.fuller.get(key, key)
