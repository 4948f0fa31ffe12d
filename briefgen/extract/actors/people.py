"""Whom the mentions of people mean, and what office each holds."""

from briefgen.extract.actors import names
from briefgen.extract.actors.cluster_drafts import ClusterDraft, Key
from briefgen.extract.actors.coreference_context import CoreferenceContext
from briefgen.extract.actors.namesakes import gender_of, is_namesake
from briefgen.extract.actors.offices import Role, possessor_of
from briefgen.extract.actors.offices_behind import body_beside
from briefgen.extract.actors.roles import role_of
from briefgen.extract.actors.served_bodies import (
    body_above,
    body_by_its,
    body_by_noun,
    body_of_group,
    body_told_before,
    state_of_lead,
    state_of_list,
)
from briefgen.extract.annotate.mention import Mention


def add_person(context: CoreferenceContext, item: Mention) -> None:
    """Give the mention of a person to the one whom it means, with office and body where the words beside tell them."""
    acronym = context.acronyms.get(context.words_of(item)[0]) if item.first == item.last else None
    if acronym is not None:
        context.put(("organisation", *acronym), "organisation", item)
        return
    key = _person_of(context, item)
    titled = context.parse.lower[max(item.first - 1, 0)] in context.lexicon.offices.heads
    is_body = len(key) == 1 and key in context.bodies and context.bearer(key) is None and not titled
    if key in context.firms or is_body:
        context.put(("organisation", *key), "organisation", item)
        return
    context.put(("person", *key), "person", item)
    _add_office(context, context.drafts["person", *key], item)


def _person_of(context: CoreferenceContext, item: Mention) -> Key:
    """The key of the person whom the mention means: of a fuller name that it may be short for, or its own."""
    key = names.person_key(context.words_of(item))
    candidates = [full for full in context.fulls if names.is_short_for(key, full)]
    if candidates and is_namesake(context, item, candidates):
        return key
    if not candidates and (key not in context.fulls or len(key) == 1):
        candidates = [full for full in context.fulls if names.is_spelling_of(key, full)][:1]
    if not candidates:
        return key
    candidates = _of_gender(context, candidates, item)
    used = [full for full in reversed(context.drafts) if full[0] == "person" and full[1:] in candidates]
    used.sort(key=lambda full: -len(context.drafts[full].mentions))
    used = [full for full in used if _holds(context, full, item)] or used
    return used[0][1:] if used else candidates[0]


def _of_gender(context: CoreferenceContext, candidates: list[Key], item: Mention) -> list[Key]:
    """Those of the candidates who may have the gender that the words at the mention tell; all where none does."""
    own = gender_of(context.parse, item, context.lexicon) if len(candidates) > 1 else ""
    if not own:
        return candidates
    told = {
        key: {gender_of(context.parse, at, context.lexicon) for at in context.mentions_of(key)} for key in candidates
    }
    alike = [key for key in candidates if own in told[key]]
    other = "female" if own == "male" else "male"
    return alike or [key for key in candidates if other not in told[key]] or candidates


def _add_office(context: CoreferenceContext, draft: ClusterDraft, item: Mention) -> None:
    """What the words about the mention tell of the person's office, and of whom it serves."""
    own = role_of(context.parse, item, context.owner, context.lexicon)
    role = own or _counterpart(context, item)
    if item.first in context.offices:
        first, last, shared = context.offices[item.first]
        role = Role(first, last, shared or (role.body if role is not None else None))
    if role is not None and _tells_more(context, role, draft):
        draft.role = (role.first, role.last)
    if own is not None and item.first not in context.offices:
        tokens = range(own.first, own.last + 1)
        context.holders.update((token, item.first) for token in tokens if context.parse.tags[token][:2] == "NN")
    body = role.body if role is not None else possessor_of(context.parse, item.first, context.owner)
    body = body or body_beside(context.parse, item, context.owner) or body_above(context, role)
    body = body or body_by_noun(context, role) or body_by_its(context, role) or body_of_group(context, item)
    body = body or state_of_list(context, role) or state_of_lead(context, role, item)
    if body is None and role is not None:
        draft.code = draft.code or _state_of_office(context, role)
        body = body_told_before(context, role, item)
    draft.body = draft.body or body


def _tells_more(context: CoreferenceContext, role: Role, draft: ClusterDraft) -> bool:
    """Whether the office is the longer one, or one that its holder has now rather than had."""
    if draft.role is None:
        return True
    past = context.lexicon.offices.past
    now, known = (context.parse.lower[first] not in past for first in (role.first, draft.role[0]))
    return now if now != known else role.last - role.first > draft.role[1] - draft.role[0]


def _state_of_office(context: CoreferenceContext, role: Role) -> str:
    """The code of the only state that has the office; "" for offices of many."""
    offices = context.lexicon.offices
    title = " ".join(context.parse.lower[role.first : role.last + 1])
    field = " for " in title or context.parse.lower[role.last + 1 : role.last + 2] == ("for",)
    title = title.partition(" for ")[0]
    if field and title == "secretary of state":  # a minister in Britain
        return ""
    return next((code for office, code in offices.of_one_state.items() if title.endswith(office)), "")


def _holds(context: CoreferenceContext, key: Key, item: Mention) -> bool:
    """Whether the person has the office that stands before the mention ("Mayor | Chen")."""
    role, word = context.drafts[key].role, context.parse.lower[max(0, item.first - 1)]
    return role is not None and word in context.lexicon.offices.heads and context.parse.lower[role[1]] == word


def _counterpart(context: CoreferenceContext, item: Mention) -> Role | None:
    """The office of the one before, for "his Canadian counterpart, Ana Poe"."""
    parse, token = context.parse, item.first - 1
    token -= parse.words[token] == ","
    if token < 1 or parse.lower[token] != "counterpart":
        return None
    before = [draft for key, draft in context.drafts.items() if key[0] == "person" and draft.role is not None]
    role = before[-1].role if before else None
    return Role(*role, possessor_of(parse, token, context.owner)) if role is not None else None
