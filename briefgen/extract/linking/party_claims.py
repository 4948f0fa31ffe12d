"""What only a party to the matter asserts: another's deed against it, or what it did in battle itself."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.drafts import EventDraft, StatementDraft
from briefgen.extract.statements.statement_words import statement_words

_SAYING = ("asserts", "alleges")
_HOSTILE = frozenset({"assault", "coerce", "mobilize"})
_AT_ODDS = frozenset({"assault", "accuse", "coerce", "threaten", "sanction"})
_HARMLESS = frozenset(
    {"agree", "consult", "support", "cooperate", "aid", "yield", "statement", "appoint", "request", "reject"}
)
_RULERS = ("state", "government", "armed_group")


def with_party_claims(
    annotated: AnnotatedText,
    events: Sequence[EventDraft],
    statements: Sequence[StatementDraft],
    about: Sequence[tuple[int, ...]],
) -> tuple[EventDraft, ...]:
    """The events; those that nobody but a party to the matter asserts are `claimed`, no longer `reported`.

    What an official announces as his own act, and what anybody else tells too, stays as it was.
    """
    told: dict[int, list[StatementDraft]] = {}
    for item, own in zip(statements, about, strict=True):
        for number in own:
            if item.stance in _SAYING and item.tokens[0] <= events[number].trigger.token <= item.tokens[1]:
                told.setdefault(number, []).append(item)
    at_odds = _at_odds(annotated, events)
    return tuple(
        replace(event, status="claimed") if _is_partys(annotated, event, told.get(number, ()), at_odds) else event
        for number, event in enumerate(events)
    )


def _is_partys(
    annotated: AnnotatedText,
    event: EventDraft,
    told: Sequence[StatementDraft],
    at_odds: Mapping[int, frozenset[int]],
) -> bool:
    if event.status != "reported" or not told or _is_told_plainly(annotated, event, told):
        return False
    return all(_claims(annotated, event, item, at_odds) for item in told)


def _is_told_plainly(annotated: AnnotatedText, event: EventDraft, told: Sequence[StatementDraft]) -> bool:
    """Whether the text itself tells it in another passage; a headline only leaves out who says it."""
    parse = annotated.parse
    said = [parse.span(*parse.sentences[parse.sentence[item.token]]) for item in told]
    said += [parse.span(*parse.sentences[number]) for number in annotated.headline]
    return any(all(end <= first or last <= start for first, last in said) for start, end in event.evidence)


def _claims(
    annotated: AnnotatedText, event: EventDraft, item: StatementDraft, at_odds: Mapping[int, frozenset[int]]
) -> bool:
    """Whether it is one party's word for what another did, or for what it did in battle."""
    speaker = item.speaker
    doers = [cluster for cluster, part in event.actors if part == "agent"]
    if speaker is None or not _is_ruler(annotated, speaker):
        return False
    if not doers:
        return bool(at_odds.get(speaker)) and _is_done_to_own(annotated, event, item)
    if _is_of_speaker(annotated, event) or any(_is_one_side(annotated, speaker, doer) for doer in doers):
        return event.kind == "assault" and _is_in_battle(annotated, event, speaker)
    if event.kind not in _HARMLESS and any(doer in at_odds.get(speaker, ()) for doer in doers):
        return True
    if event.kind not in _HOSTILE or not all(_is_known(annotated, doer) for doer in doers):
        return False
    return _is_armed(annotated, speaker) or _is_concerned(annotated, item, doers, event.kind)


def _is_of_speaker(annotated: AnnotatedText, event: EventDraft) -> bool:
    """Whether the doer is the speaker's own by a pronoun ("said its troops …")."""
    parse, verb = annotated.parse, event.trigger.verb
    owner = parse.child(verb.subject, "poss") if verb is not None and verb.subject is not None else None
    return owner is not None and parse.tags[owner] == "PRP$"


def _is_done_to_own(annotated: AnnotatedText, event: EventDraft, item: StatementDraft) -> bool:
    """Whether things that are not the speaker's did it to what is ("said the boats had entered its waters")."""
    parse, verb = annotated.parse, event.trigger.verb
    if verb is None or verb.subject is None or verb.passive or event.kind in _HARMLESS:
        return False
    own = _is_of_speaker(annotated, event) or parse.tags[verb.subject] == "PRP"
    below = range(verb.token + 1, item.tokens[1] + 1)
    return not own and any(parse.tags[token] == "PRP$" for token in below)


def _is_in_battle(annotated: AnnotatedText, event: EventDraft, speaker: int) -> bool:
    """Whether a side tells what it did to an enemy; that police shot somebody is their own announcement."""
    targets = [cluster for cluster, part in event.actors if part == "target"]
    enemies = any(_is_known(annotated, target) for target in targets)
    parse, token = annotated.parse, event.trigger.token
    behind = parse.lemmas[token + 1 : parse.right[token] + 1]
    fought = not annotated.lexicon.bodies.armed.isdisjoint(lemma.lower() for lemma in behind)  # "hit militant hideouts"
    return _is_armed(annotated, speaker) or enemies or fought


def _is_concerned(annotated: AnnotatedText, item: StatementDraft, doers: Sequence[int], kind: str) -> bool:
    """Whether it was done to the speaker's side: it is named, or in an assault nobody else is."""
    parse, at, clusters = annotated.parse, annotated.resolved.at, annotated.resolved.clusters
    speaker, tokens = item.speaker, range(item.tokens[0], item.tokens[1] + 1)
    if speaker is None:
        return False
    others = {at[token] for token in tokens if token in at and clusters[at[token]].kind in _RULERS}
    others = {other for other in others if not any(_is_one_side(annotated, other, doer) for doer in doers)}
    own = {other for other in others if _is_one_side(annotated, other, speaker)}
    pointed = any(parse.tags[token] == "PRP$" for token in tokens)
    return others == own and (bool(own) or pointed or kind == "assault")


def _at_odds(annotated: AnnotatedText, events: Sequence[EventDraft]) -> dict[int, frozenset[int]]:
    """Each actor with those who, by the text, act against it or are acted against by it."""
    found: dict[int, set[int]] = {}
    for event in events:
        doers = [cluster for cluster, part in event.actors if part == "agent"]
        targets = [cluster for cluster, part in event.actors if part == "target"]
        if event.kind in _AT_ODDS and event.status != "planned":
            for one, two in ((doer, target) for doer in doers for target in targets):
                if not _is_one_side(annotated, one, two):
                    found.setdefault(one, set()).add(two)
                    found.setdefault(two, set()).add(one)
    return {one: frozenset(others) for one, others in found.items()}


def _side(annotated: AnnotatedText, cluster: int) -> list[int]:
    """The actor, or of a person the body he speaks for, and all that it belongs to."""
    clusters = annotated.resolved.clusters
    above = clusters[cluster].affiliation
    found = [above if clusters[cluster].kind == "person" and above is not None else cluster]
    while (above := clusters[found[-1]].affiliation) is not None and above not in found:
        found.append(above)
    return found


def _is_one_side(annotated: AnnotatedText, one: int, two: int) -> bool:
    """Whether one belongs to the other; two armies in one state are two sides."""
    first, second = _side(annotated, one), _side(annotated, two)
    return first[0] in second or second[0] in first


def _is_ruler(annotated: AnnotatedText, cluster: int) -> bool:
    """Whether the actor rules or bears arms, or speaks for one that does; police and observers are no party."""
    head = _side(annotated, cluster)[0]
    kind = annotated.resolved.clusters[head].kind
    return kind in _RULERS or _is_armed(annotated, cluster)


def _is_armed(annotated: AnnotatedText, cluster: int) -> bool:
    """Whether the actor, or the body for which a person speaks, bears arms in a war."""
    clusters = annotated.resolved.clusters
    body = clusters[_side(annotated, cluster)[0]]
    words = f"{body.name} {clusters[cluster].role or ''}".lower().replace("'s", "").split()
    return body.kind == "armed_group" or not statement_words().fighting.isdisjoint(words)


def _is_known(annotated: AnnotatedText, cluster: int) -> bool:
    """Whether the doer is a side of a conflict, not "gunmen" whom nobody knows."""
    actor = annotated.resolved.clusters[cluster]
    words = actor.name.lower().split()
    if not statement_words().unknown_armed.isdisjoint(words):
        return False
    return actor.kind in _RULERS or _is_armed(annotated, cluster)
