"""The office that the sentence behind tells ("Ana Poe has resigned. The finance minister said …")."""

from briefgen.extract.actors.actor_words import actor_words
from briefgen.extract.actors.cluster_drafts import ClusterDraft
from briefgen.extract.actors.coreference_context import CoreferenceContext
from briefgen.extract.actors.offices import Role, is_office


def tell_offices(context: CoreferenceContext) -> None:
    """Give somebody without an office the one that is the subject of the sentence behind his own, if nobody has it.

    He is the only person named so far, or the only one whom his sentence names, for an office of which a state has one.
    """
    parse = context.parse
    people = [draft for key, draft in context.drafts.items() if key[0] == "person"]
    roles = {parse.lower[draft.role[0] : draft.role[1] + 1] for draft in people if draft.role is not None}
    for number in range(1, len(parse.sentences)):
        before = parse.sentences[number][0]
        named = [draft for draft in people if any(item.first < before for item in draft.mentions)]
        beside = [draft for draft in named if any(parse.sentence[item.first] == number - 1 for item in draft.mentions)]
        if len(beside) != 1 or beside[0].role is not None or not _is_subject(context, beside[0], number - 1):
            continue
        office = _office_of(context, number)
        title = parse.lower[office.first : office.last + 1] if office is not None else ()
        sole = len(named) == 1 or " ".join(title).endswith(context.lexicon.offices.of_states)
        if office is not None and title not in roles and sole:
            beside[0].role = (office.first, office.last)
            beside[0].body = beside[0].body or office.body
            roles.add(title)


def _is_subject(context: CoreferenceContext, draft: ClusterDraft, number: int) -> bool:
    """Whether the sentence has the person for its subject."""
    parse = context.parse
    return any(
        parse.sentence[item.last] == number
        and parse.deps[item.last] in ("nsubj", "nsubjpass")
        and parse.deps[parse.heads[item.last]] == "ROOT"
        for item in draft.mentions
    )


def _office_of(context: CoreferenceContext, number: int) -> Role | None:
    """An office of one holder that is the subject of the sentence, with "the" and whom it serves before it only."""
    parse = context.parse
    first, last = parse.sentences[number]
    for token in range(first, last + 1):
        subject = parse.deps[token] == "nsubj" and parse.deps[parse.heads[token]] == "ROOT"
        if not subject or token in context.owner or parse.tags[token] not in ("NN", "NNP"):
            continue
        begin = token
        while (
            begin > first
            and begin - 1 not in context.owner
            and is_office(parse, begin - 1, context.lexicon)
            and parse.lower[begin - 1] != "the"
        ):
            begin -= 1
        body = context.owner.get(begin - 1) if begin > first else None
        before = (body.first if body is not None else begin) - 1
        sole = parse.lower[token] in actor_words().sole_offices or (body is not None and parse.lower[token] == "leader")
        alone = parse.child(token, "prep", "poss", "appos", "relcl") is None
        if sole and alone and before >= first and parse.lower[before] == "the":
            return Role(begin, token, body)
    return None
