"""Whom an office holder serves by words that point at a body ("its chairman"), and by those about him."""

from briefgen.extract.actors import names
from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.coreference_context import CoreferenceContext
from briefgen.extract.actors.offices import Role, possessor_of
from briefgen.extract.annotate.gazetteer import gazetteer
from briefgen.extract.annotate.mention import Mention

_ARMED = ("faction", "group", "militia", "movement")
_TITLE = 4  # words of a minister's title ("First Deputy Prime Minister")
_BESIDE = 4  # tokens from an office back to the person whom its holder is beside (", flanked by")
_QUOTED = 3  # tokens from a verb of saying to who says so behind it


def body_by_noun(context: CoreferenceContext, role: Role | None) -> Mention | None:
    """The body named before that a noun before the office means ("the party's | chairman"): the only one so called."""
    parse, mark = context.parse, role.first - 1 if role is not None else -1
    while mark > 1 and (parse.tags[mark] in ("JJ", "VBN") or "-" in parse.words[mark : mark + 2]):
        mark -= 1
    noun = mark - 1
    if noun < 1 or parse.tags[noun + 1] != "POS" or parse.lower[noun - 1] != "the":
        return None
    if parse.lower[noun] not in context.lexicon.bodies.anaphors or noun in context.owner:
        return None
    before = [draft for draft in context.drafts.values() if draft.kind in ("organisation", "armed_group")]
    before = [draft for draft in before if draft.mentions[0].first < noun]
    called = [draft for draft in before if any(parse.lower[item.last] == parse.lower[noun] for item in draft.mentions)]
    armed = [draft for draft in before if draft.kind == "armed_group" and parse.lower[noun] in _ARMED]
    meant = called or armed or before
    return meant[0].mentions[0] if len(meant) == 1 else None


def body_by_its(context: CoreferenceContext, role: Role | None) -> Mention | None:
    """The only body named before "its" and an office in the sentence or the last ("Condor and | its head")."""
    parse, before = context.parse, role.first - 1 if role is not None else -1
    if before < 1 or parse.lower[before] != "its":
        return None
    number = parse.sentence[before]
    for back in (number, number - 1):
        if back < 0:
            return None
        first, last = parse.sentences[back]
        found = {at.first: at for at in context.found if first <= at.first <= min(last, before)}
        bodies = [at for at in found.values() if at.kind in ("organisation", "armed_group")]
        if len({context.organisation_key(at) for at in bodies}) == 1:
            return bodies[0]
        if bodies:
            return None
    return None


def body_of_group(context: CoreferenceContext, item: Mention) -> Mention | None:
    """Whose the officials are among whom the text counts the person ("Peru's ministers, | including Ana Poe")."""
    parse, token = context.parse, item.last
    while parse.deps[token] == "conj" and parse.heads[token] < token:
        token = parse.heads[token]
    link = parse.heads[token]
    if parse.deps[token] != "pobj" or parse.lower[link] not in ("including", "as"):
        return None
    group = parse.heads[link]
    if parse.lower[group] == "such":
        group = parse.heads[group]
    if parse.tags[group] != "NNS" or group > link:
        return None
    of = parse.lemmas[group].lower() in context.lexicon.offices.heads | context.lexicon.bodies.people
    for token in range(parse.left[group], group):
        entry = gazetteer().match(parse.words, token)
        if of and entry is not None and entry.kind in ("state", "demonym"):
            return Mention(token, token + len(entry.words) - 1, "demonym", entry.code, "gazetteer.demonym")
    return possessor_of(parse, group, context.owner) if of else None


def body_told_before(context: CoreferenceContext, role: Role, item: Mention) -> Mention | None:
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


def state_of_list(context: CoreferenceContext, role: Role | None) -> Mention | None:
    """The state of the one before in a list of office holders ("Israeli President A, Prime Minister B and Minister C").

    Two heads of state or government joined by "and" may be of two states; those before a minister are of one.
    """
    parse = context.parse
    if role is None or role.first < _BESIDE:
        return None
    beside = parse.lower[role.first - 1] == "by" and parse.lemmas[role.first - 2].lower() in actor_words().accompanying
    if beside:  # "the Malian president, Ana Poe, flanked by | Minister Rey"
        before = context.owner.get(role.first - _BESIDE + (parse.words[role.first - 3] != ","))
    elif parse.lower[role.first - 1] in (",", "and"):
        before = context.owner.get(role.first - (3 if parse.lower[role.first - 2] == "," else 2))
    else:
        return None
    if before is None or before.kind != "person" or parse.sentence[before.first] != parse.sentence[role.first]:
        return None
    draft = context.drafts.get(("person", *names.person_key(context.words_of(before))))
    if draft is None or draft.role is None or draft.body is None or draft.body.kind not in ("demonym", "state"):
        return None
    if parse.lower[role.first : role.last + 1] == parse.lower[draft.role[0] : draft.role[1] + 1]:
        return None
    title = parse.lower[role.first : role.last]
    chief = "prime" in title and not {"deputy", "vice"} & {*title}
    portfolio = not chief and parse.lower[role.last] in actor_words().portfolios
    return draft.body if portfolio or _goes_on(context, role) else None


def state_of_lead(context: CoreferenceContext, role: Role | None, item: Mention) -> Mention | None:
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
    stop = min(token + _TITLE, len(parse.words))
    return any(parse.words[at].istitle() and parse.lower[at] in actor_words().portfolios for at in range(token, stop))


def body_above(context: CoreferenceContext, role: Role | None) -> Mention | None:
    """Whom the one serves whose spokesman or deputy the person is ("Minister Poe's spokesman, Jan Rey")."""
    before = role.first - 1 if role is not None else -1
    if before < 1 or context.parse.tags[before] != "POS":
        return None
    above = context.owner.get(before - 1)
    if above is None or above.kind != "person":
        return None
    draft = context.drafts.get(("person", *names.person_key(context.words_of(above))))
    return draft.body if draft is not None else None
