"""Whom the mentions of people mean, and what office each holds."""

from typing import Literal

from briefgen.extract.actors import names
from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.cluster_drafts import ClusterDraft, Key
from briefgen.extract.actors.coreference_context import CoreferenceContext
from briefgen.extract.actors.offices import Role, possessor_of
from briefgen.extract.actors.offices_behind import body_beside
from briefgen.extract.actors.roles import role_of
from briefgen.extract.annotate.lexicon import Lexicon
from briefgen.extract.annotate.mention import Mention
from briefgen.extract.annotate.parse import Parse

_Gender = Literal["male", "female", ""]

_QUOTED = 3  # tokens from a verb of saying to who says so behind it


def add_person(context: CoreferenceContext, item: Mention) -> None:
    """Give the mention of a person to the one whom it means, with office and body where the words beside tell them."""
    acronym = context.acronyms.get(context.words_of(item)[0]) if item.first == item.last else None
    if acronym is not None:
        context.put(("organisation", *acronym), "organisation", item)
        return
    key = _person_of(context, item)
    if key in context.firms or (len(key) == 1 and key in context.bodies and context.bearer(key) is None):
        context.put(("organisation", *key), "organisation", item)
        return
    context.put(("person", *key), "person", item)
    _add_office(context, context.drafts["person", *key], item)


def _person_of(context: CoreferenceContext, item: Mention) -> Key:
    """The key of the person whom the mention means: of a fuller name that it may be short for, or its own."""
    key = names.person_key(context.words_of(item))
    candidates = [full for full in context.fulls if names.is_short_for(key, full)]
    if not candidates and key not in context.fulls:
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
    own = _gender_of(context.parse, item, context.lexicon) if len(candidates) > 1 else ""
    if not own:
        return candidates
    told = {
        key: {_gender_of(context.parse, at, context.lexicon) for at in context.mentions_of(key)} for key in candidates
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
    if role is not None and (draft.role is None or role.last - role.first > draft.role[1] - draft.role[0]):
        draft.role = (role.first, role.last)
    if own is not None and item.first not in context.offices:
        tokens = range(own.first, own.last + 1)
        context.holders.update((token, item.first) for token in tokens if context.parse.tags[token][:2] == "NN")
    body = role.body if role is not None else possessor_of(context.parse, item.first, context.owner)
    body = body or body_beside(context.parse, item, context.owner) or _body_above(context, role)
    body = body or _body_by_noun(context, role)
    body = body or _state_of_list(context, role) or _state_of_lead(context, role, item)
    if body is None and role is not None:
        draft.code = draft.code or _state_of_office(context, role)
        body = _told_of_before(context, role, item)
    draft.body = draft.body or body


def _state_of_office(context: CoreferenceContext, role: Role) -> str:
    """The code of the only state that has the office; "" for offices of many."""
    offices = context.lexicon.offices
    title = " ".join(context.parse.lower[role.first : role.last + 1])
    if context.parse.lower[role.last + 1 : role.last + 2] == ("for",):
        title = title.removesuffix(" of state")
    return next((code for office, code in offices.of_one_state.items() if title.endswith(office)), "")


def _told_of_before(context: CoreferenceContext, role: Role, item: Mention) -> Mention | None:
    """The body that is the subject of the sentence before, for its spokesman or head ("Spokeswoman | Ana Poe said")."""
    parse, number = context.parse, context.parse.sentence[item.first]
    office = parse.lower[role.last] in actor_words().firm_offices
    bare = role.last == item.first - 1 and parse.child(item.last, "det") is None
    if not (office and bare) or not number or parse.sections[number - 1] != parse.sections[number]:
        return None
    first, last = parse.sentences[number - 1]
    subjects = [
        context.owner[token]
        for token in range(first, last + 1)
        if token in context.owner and parse.deps[token] == "nsubj" and parse.deps[parse.heads[token]] == "ROOT"
    ]
    return subjects[0] if len(subjects) == 1 and subjects[0].kind == "organisation" else None


def _body_by_noun(context: CoreferenceContext, role: Role | None) -> Mention | None:
    """The body named before that a noun before the office means ("the party's | chairman"): the only one so called."""
    parse, noun = context.parse, role.first - 2 if role is not None else -1
    if noun < 1 or parse.tags[noun + 1] != "POS" or parse.lower[noun - 1] != "the":
        return None
    if parse.lower[noun] not in context.lexicon.bodies.anaphors or noun in context.owner:
        return None
    before = [draft for key, draft in context.drafts.items() if key[0] == "organisation" and draft.mentions]
    before = [draft for draft in before if draft.mentions[0].first < noun]
    called = [draft for draft in before if any(parse.lower[item.last] == parse.lower[noun] for item in draft.mentions)]
    meant = called or before
    return meant[0].mentions[0] if len(meant) == 1 else None


def _holds(context: CoreferenceContext, key: Key, item: Mention) -> bool:
    """Whether the person has the office that stands before the mention ("Mayor | Chen")."""
    role, word = context.drafts[key].role, context.parse.lower[max(0, item.first - 1)]
    return role is not None and word in context.lexicon.offices.heads and context.parse.lower[role[1]] == word


def _state_of_list(context: CoreferenceContext, role: Role | None) -> Mention | None:
    """The state of the one before in a list of office holders ("Israeli President A, Prime Minister B and Minister C").

    Two heads of state or government joined by "and" may be of two states; those before a minister are of one.
    """
    parse = context.parse
    if role is None or role.first < 2 or parse.lower[role.first - 1] not in (",", "and"):
        return None
    before = context.owner.get(role.first - (3 if parse.lower[role.first - 2] == "," else 2))
    if before is None or before.kind != "person" or parse.sentence[before.first] != parse.sentence[role.first]:
        return None
    draft = context.drafts.get(("person", *names.person_key(context.words_of(before))))
    if draft is None or draft.role is None or draft.body is None or draft.body.kind not in ("demonym", "state"):
        return None
    if parse.lower[role.first : role.last + 1] == parse.lower[draft.role[0] : draft.role[1] + 1]:
        return None
    portfolio = (
        "prime" not in parse.lower[role.first : role.last] and parse.lower[role.last] in actor_words().portfolios
    )
    return draft.body if portfolio or _goes_on(context, role) else None


def _state_of_lead(context: CoreferenceContext, role: Role | None, item: Mention) -> Mention | None:
    """The only state named so far, for its minister who says what it does ("Peru will pay, Minister Poe said")."""
    parse = context.parse
    verb = parse.heads[item.last]
    said = parse.deps[item.last] == "nsubj" and parse.lemmas[verb].lower() in context.lexicon.cues.clause
    if role is None or not said or not _is_of_government(context, role) or verb < item.first - _QUOTED:
        return None
    content = parse.child(verb, "ccomp")
    subject = parse.child(content, "nsubj", "nsubjpass") if content is not None and content < item.first else None
    states = {other.code: other for other in context.found if other.code and other.first < role.first}
    if subject is None or len(states) != 1:
        return None
    tokens = (subject, *parse.with_dep(subject, "poss", "amod", "compound"))
    return next((context.owner[at] for at in tokens if at in context.owner and context.owner[at].code in states), None)


def _is_of_government(context: CoreferenceContext, role: Role) -> bool:
    parse = context.parse
    words = parse.lower[role.first : role.last + 1]
    chief = words[-1] in ("president", "premier") or words[-2:] == ("prime", "minister")
    capital = parse.words[role.last][0].isupper()
    return capital and (chief or (words[-1] == "minister" and len(words) > 1))


def _goes_on(context: CoreferenceContext, role: Role) -> bool:
    """Whether a minister follows in the list behind the holder of the office."""
    parse, person = context.parse, context.owner.get(role.last + 1)
    if person is None:
        return False
    token = person.last + 1
    while token < len(parse.words) and parse.lower[token] in (",", "and"):
        token += 1
    stop = min(token + 3, len(parse.words))
    return any(parse.words[at].istitle() and parse.lower[at] in actor_words().portfolios for at in range(token, stop))


def _counterpart(context: CoreferenceContext, item: Mention) -> Role | None:
    """The office of the one before, for "his Canadian counterpart, Ana Poe"."""
    parse, token = context.parse, item.first - 1
    token -= parse.words[token] == ","
    if token < 1 or parse.lower[token] != "counterpart":
        return None
    before = [draft for key, draft in context.drafts.items() if key[0] == "person" and draft.role is not None]
    role = before[-1].role if before else None
    return Role(*role, possessor_of(parse, token, context.owner)) if role is not None else None


def _body_above(context: CoreferenceContext, role: Role | None) -> Mention | None:
    """Whom the one serves whose spokesman or deputy the person is ("Minister Poe's spokesman, Jan Rey")."""
    before = role.first - 1 if role is not None else -1
    if before < 1 or context.parse.tags[before] != "POS":
        return None
    above = context.owner.get(before - 1)
    if above is None or above.kind != "person":
        return None
    draft = context.drafts.get(("person", *names.person_key(context.words_of(above))))
    return draft.body if draft is not None else None


def _gender_of(parse: Parse, item: Mention, lexicon: Lexicon) -> _Gender:
    """The gender that the words at the mention tell: "Ms Poe", "her brother, the banker Jan Poe", "Poe and her son"."""
    words = [parse.lower[token] for token in range(max(0, item.first - 2), item.first)]
    found = _by_word(words[-1:], lexicon) or _by_word(_above(parse, item.last), lexicon)
    return found or _by_word(_kin_before(parse, item), lexicon) or _by_possessive(parse, item)


def _by_word(words: list[str], lexicon: Lexicon) -> _Gender:
    known = actor_words()
    if not (lexicon.offices.male | known.kinsmen).isdisjoint(words):
        return "male"
    return "" if (lexicon.offices.female | known.kinswomen).isdisjoint(words) else "female"


def _kin_before(parse: Parse, item: Mention) -> list[str]:
    """The word for kin before the name ("his wife, | Rosa Poe")."""
    before = item.first - 1
    before -= before > 0 and parse.words[before] == ","
    owned = before > 0 and parse.tags[before - 1] in ("PRP$", "POS")
    return [parse.lower[before]] if owned else []


def _above(parse: Parse, token: int) -> list[str]:
    """The nouns to which the name stands in apposition."""
    found: list[str] = []
    while parse.deps[token] == "appos" and parse.heads[token] != token:
        token = parse.heads[token]
        found.append(parse.lower[token])
    return found


def _by_possessive(parse: Parse, item: Mention) -> _Gender:
    """The gender of "his" or "her" before what is joined to the name by "and"."""
    for joined in parse.with_dep(item.last, "conj"):
        for child in parse.with_dep(joined, "poss"):
            if parse.lower[child] in ("his", "her"):
                return "male" if parse.lower[child] == "his" else "female"
    return ""
