"""What the text tells of a meeting sentence by sentence is one row: what was talked of are passages of it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefgen.extract.actors.members import actors_of
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.grammar import own_subject, verb_of
from briefgen.extract.drafts import EventDraft
from briefgen.extract.events.clarity import has_own_date, opens_text

_A_PAIR = 2  # who meet
_TALK = frozenset({"consult", "cooperate", "support", "statement", "other"})
_CALLS = frozenset({"request", "accuse", "reject"})


def with_talks(annotated: AnnotatedText, drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """The rows; those that only say what was talked of at a meeting are passages of its row.

    They stand in its sentence and in those behind it, as long as these go on with those who met. What they agreed,
    gave or signed there, and whom else they called upon, are rows of their own.
    """
    rows = {draft.trigger.token: draft for draft in drafts}
    meeting: int | None = None
    last = -1  # the sentence to which the telling of the meeting has come
    for draft in sorted(drafts, key=lambda draft: draft.trigger.token):
        token = draft.trigger.token
        if meeting is not None and not _goes_on(annotated, rows[meeting], last, annotated.parse.sentence[token]):
            meeting = None
        if meeting is not None and _is_talk_of(annotated, rows[meeting], draft):
            evidence = (*rows[meeting].evidence, *draft.evidence)
            rows[meeting] = replace(rows[meeting], evidence=tuple(dict.fromkeys(evidence)))
            del rows[token]
        elif _is_meeting(annotated, draft):
            meeting = token
        last = annotated.parse.sentence[token]
    return list(rows.values())


def _is_meeting(annotated: AnnotatedText, draft: EventDraft) -> bool:
    """Whether two or more met, spoke or held talks, somebody will travel, or a gathering is what the text tells of."""
    happenings = annotated.lexicon.happenings
    if draft.kind != "consult" or draft.trigger.lemma in happenings.topical:
        return False
    met = {cluster for cluster, part in draft.actors if part != "target"}
    if draft.status == "planned":
        return draft.trigger.lemma in happenings.travelling and has_own_date(draft.date) and bool(met)
    told = draft.trigger.clause is not None and len(met) >= _A_PAIR
    return draft.status == "reported" and (told or _is_gathering(annotated, draft))


def _is_gathering(annotated: AnnotatedText, draft: EventDraft) -> bool:
    """Whether the text opens with a gathering on a day ("the trade dialogue on 8 June"): all of it is about that."""
    happenings = annotated.lexicon.happenings
    named = draft.trigger.clause is None or draft.trigger.lemma in happenings.hosting | happenings.attending
    return named and has_own_date(draft.date) and opens_text(annotated, draft.trigger.token)


def _goes_on(annotated: AnnotatedText, meeting: EventDraft, last: int, sentence: int) -> bool:
    """Whether each sentence up to this one is about those who met, and none stands under another heading."""
    parse = annotated.parse
    if parse.sections and parse.sections[last] != parse.sections[sentence]:
        return False
    if _is_gathering(annotated, meeting):
        return True
    return all(_is_of_them(annotated, meeting, number) for number in range(last + 1, sentence + 1))


def _is_of_them(annotated: AnnotatedText, meeting: EventDraft, sentence: int) -> bool:
    """Whether the subject of the sentence is one of those who met, or the sides together."""
    parse = annotated.parse
    first, last = parse.sentences[sentence]
    root = next((token for token in range(first, last + 1) if parse.heads[token] == token), first)
    subject = own_subject(parse, root)
    if subject is not None and parse.tags[subject] == "VBG":  # an aside before it, whose noun the parser took from it
        subject = root - 1
    content = parse.child(root, "ccomp") if parse.lemmas[root].lower() in annotated.lexicon.cues.clause else None
    said = own_subject(parse, content) if content is not None else None  # "the ministers agreed …, her office said"
    return any(item is not None and _are_they(annotated, meeting, item) for item in (subject, said))


def _are_they(annotated: AnnotatedText, meeting: EventDraft, subject: int) -> bool:
    named, met = set(actors_of(annotated, subject)), {cluster for cluster, _ in meeting.actors}
    if named:
        owners = _owners(annotated, met)
        return all(cluster in met | owners or _owners(annotated, (cluster,)) & owners for cluster in named)
    return annotated.parse.lower[subject] in annotated.lexicon.function.together or (
        annotated.parse.lemmas[subject].lower() in annotated.lexicon.happenings.sides
    )


def _owners(annotated: AnnotatedText, clusters: Iterable[int]) -> set[int]:
    """Those to whom the actors belong: a minister's state."""
    above = {annotated.resolved.clusters[cluster].affiliation for cluster in clusters}
    return {cluster for cluster in above if cluster is not None}


def _is_talk_of(annotated: AnnotatedText, meeting: EventDraft, draft: EventDraft) -> bool:
    """Whether the row only says what those who met spoke of, thanked for or called for, in its tense and on its day."""
    verb, told = draft.trigger.verb, meeting.trigger.clause
    if verb is None or verb.tense != (told.tense if told is not None else "past"):
        return False
    if draft.status not in (meeting.status, "claimed"):
        return False
    if not (_is_leg(annotated, meeting, draft) or _only_speaks(annotated, draft) or _greets(annotated, draft)):
        return False
    subject = verb_of(annotated.parse, verb.token).subject
    if subject is None or not _are_they(annotated, meeting, subject):
        return False
    if not has_own_date(draft.date) or draft.date is None or meeting.date is None:
        return True
    return draft.date.edtf == meeting.date.edtf


def _is_leg(annotated: AnnotatedText, trip: EventDraft, draft: EventDraft) -> bool:
    """Whether it is a part of a trip that is to come, where one meets nobody whom the text names."""
    clusters = annotated.resolved.clusters
    met = {cluster for cluster, _ in draft.actors} - {cluster for cluster, _ in trip.actors}
    unnamed = not any(clusters[cluster].kind == "person" for cluster in met)
    if draft.place is not None and draft.place not in trip.title:  # the trip is not told to lead there
        return False
    return trip.status == "planned" and draft.kind == "consult" and unnamed


def _only_speaks(annotated: AnnotatedText, draft: EventDraft) -> bool:
    lemma, cues, happenings = draft.trigger.lemma.split()[0], annotated.lexicon.cues, annotated.lexicon.happenings
    if draft.status == "planned":
        return False
    if draft.kind in _CALLS:
        return not any(part == "target" for _, part in draft.actors)
    if draft.kind not in _TALK or lemma in happenings.declaring:
        return False
    given = annotated.parse.child(draft.trigger.token, "dobj")
    if draft.kind == "cooperate":  # "exchanged views"
        return given is not None and annotated.parse.lemmas[given].lower() in cues.nouns
    speaks = any(lemma in table for table in (cues.clause, cues.object, cues.mind_object, cues.light))
    return speaks or lemma in happenings.topical or lemma in happenings.speaking


def _greets(annotated: AnnotatedText, draft: EventDraft) -> bool:
    """Whether a verb of judgement, or one that carries a noun of speech, has those who met for doer."""
    lemma, happenings = draft.trigger.lemma.split()[0], annotated.lexicon.happenings
    return (
        draft.status == "reported"
        and draft.kind == "support"
        and (lemma in happenings.performative or draft.trigger.cue)
    )
