"""The events of a text: which happenings are worth a row, with all that is known of each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.extract.arguments import Arguments, arguments
from briefgen.extract.clause import evidence_of, sentence_span, title_of
from briefgen.extract.dating import Dated, dates_of
from briefgen.extract.draft import EventDraft
from briefgen.extract.predicates import Predicate, predicates
from briefgen.extract.reading import Reading
from briefgen.extract.reference import actor_of
from briefgen.extract.status import governing_cue, status_of

_PLAIN_SPEECH = 0.4
_LEAST = 0.3
_OF_A_GATHERING = frozenset({"host", "organize", "organise", "convene", "include", "involve", "attend", "chair"})


def events_of(reading: Reading, text: str) -> tuple[EventDraft, ...]:
    """The events in order of the text; `text` is the original, from which titles are cut."""
    found = predicates(reading)
    dates = dates_of(reading, found)
    drafts = [draft for item in found if (draft := _draft(reading, item, dates, text)) is not None]
    return tuple(_merged(drafts))


def _draft(reading: Reading, item: Predicate, dates: Mapping[int, Dated], text: str) -> EventDraft | None:
    date = dates.get(item.token)
    own_date = date is not None and date.by == "date.clause"
    if not _is_worth(reading, item, own_date and not _says_now(date)):
        return None
    status = status_of(reading, item)
    if status is None or (
        status == "planned" and item.verb is not None and item.verb.tense == "infinitive" and not own_date
    ):
        return None
    if status == "planned" and date is not None and date.by not in ("date.clause", "date.governor"):
        date = None
    who = arguments(reading, item)
    if not own_date and not _stands_alone(reading, item, who, status, date):
        return None
    confidence = _confidence(reading, item, who, date)
    if confidence < _LEAST:
        return None
    spans = [evidence_of(reading, item)]
    cue = governing_cue(reading, item.token)
    if status in ("claimed", "denied") and cue is not None:
        spans = [sentence_span(reading.parse, item.token)]
    parse = reading.parse
    if date is not None and date.timex is not None and date.by in ("date.carried", "date.lead", "date.same"):
        spans.append(sentence_span(parse, date.timex.first))
    elif date is not None and date.timex is not None:
        spans = _with_words(spans, parse.span(date.timex.first, date.timex.last), sentence_span(parse, item.token))
    place = text[slice(*parse.span(*who.place))] if who.place is not None else None
    by = f"event.{'verb' if item.verb is not None else 'noun'}.{date.by.removeprefix('date.') if date else 'undated'}"
    kind = _kind_of_claim(reading, item) if item.kind == "other" and status in ("claimed", "denied") else item.kind
    return EventDraft(
        item,
        kind,
        status,
        title_of(reading, item, text),
        date,
        _date_text(reading, date, text),
        place,
        who.actors,
        tuple(spans),
        by,
        confidence,
    )


def _stands_alone(reading: Reading, item: Predicate, who: Arguments, status: str, date: Dated | None) -> bool:
    """Whether an undated mention is worth a row: a clause of its own, or a noun with its doer."""
    parse = reading.parse
    if item.verb is not None:
        if _has_empty_subject(reading, item.verb.subject):
            return False
        if date is None and _is_mere_speech(reading, item):
            return False
        if parse.deps[item.token] == "relcl":
            return _is_telling(reading, item) or (date is not None and bool(who.actors))
        return parse.deps[item.token] != "acl"
    if item.carrier is not None:
        return True
    if status in ("claimed", "denied"):
        return False
    doer = parse.child(item.token, "poss") is not None or any(
        parse.lower[child] in ("by", "between") for child in parse.with_dep(item.token, "prep", "agent")
    )
    doer = doer or any(part == "host" for _, part in who.actors)
    return doer and item.kind != "statement" and any(part != "target" for _, part in who.actors)


def _says_now(date: Dated | None) -> bool:
    return date is not None and date.timex is not None and date.timex.value == "PRESENT_REF"


def _is_telling(reading: Reading, item: Predicate) -> bool:
    """Whether a relative clause tells a happening of a kind, and not only describes or belongs to the noun above."""
    return reading.parse.deps[item.token] == "relcl" and item.kind != "other" and item.lemma not in _OF_A_GATHERING


def _is_mere_speech(reading: Reading, item: Predicate) -> bool:
    """Whether the clause only says that somebody said, claimed or recalled something: that is a statement, no event."""
    lexicon = reading.lexicon
    lemma = item.lemma.split()[0]
    if lexicon.cues.clause.get(lemma) in ("alleges", "denies"):
        return True
    if item.kind == "other":
        return lemma in lexicon.happenings.backward
    return item.cue and item.kind == "statement" and item.lemma not in lexicon.happenings.verbs


def _has_empty_subject(reading: Reading, subject: int | None) -> bool:
    """Whether the subject is a pronoun that names nobody: such a clause tells a reader nothing by itself."""
    if subject is None or reading.parse.tags[subject] not in ("WP", "WDT", "PRP", "DT", "EX"):
        return False
    return actor_of(reading, subject) is None


def _date_text(reading: Reading, date: Dated | None, text: str) -> str | None:
    if date is None or date.timex is None:
        return None
    return " ".join(text[slice(*reading.parse.span(date.timex.first, date.timex.last))].split())


def _with_words(
    spans: list[tuple[int, int]], words: tuple[int, int], sentence: tuple[int, int]
) -> list[tuple[int, int]]:
    """The evidence must show the words that date it: the whole sentence where the clause leaves them out."""
    (start, end), *rest = spans
    return spans if start <= words[0] and words[1] <= end else [sentence, *rest]


def _is_worth(reading: Reading, item: Predicate, own_date: bool) -> bool:
    verb = item.verb
    if verb is None or _is_claim(reading, item):
        return True
    if verb.tense == "infinitive":
        return own_date
    if verb.tense == "present":
        in_headline = reading.parse.sentence[item.token] in reading.headline
        return in_headline or own_date or item.kind != "other"
    return True


def _is_claim(reading: Reading, item: Predicate) -> bool:
    """Whether the clause is itself what somebody alleges or denies."""
    parse = reading.parse
    head = parse.heads[item.token]
    stance = reading.lexicon.cues.clause.get(parse.lemmas[head].lower())
    return parse.deps[item.token] == "ccomp" and stance in ("alleges", "denies")


def _kind_of_claim(reading: Reading, item: Predicate) -> str:
    """A claim in a plain verb is of the kind of the happening that it speaks of ("use it as a base for attacks")."""
    parse, nouns = reading.parse, reading.lexicon.happenings.nouns
    for token in range(item.token + 1, parse.right[item.token] + 1):
        if parse.tags[token][:2] == "NN" and parse.lemmas[token].lower() in nouns:
            return nouns[parse.lemmas[token].lower()]
    return item.kind


def _confidence(reading: Reading, item: Predicate, who: Arguments, date: Dated | None) -> float:
    base = 0.6 if item.kind != "other" else 0.45
    if item.cue and item.kind == "statement":
        base = _PLAIN_SPEECH
    base += 0.15 if who.actors else -0.1
    base += 0.15 if date is not None and date.by == "date.clause" else 0.05 if date is not None else 0
    base += 0.05 if who.place is not None else 0
    return round(min(base, 0.95), 2)


def _merged(drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """Events told twice are one: the same word, nobody and no date in the way, and something in common."""
    kept: list[EventDraft] = []
    for draft in drafts:
        for number, other in enumerate(kept):
            if _is_same(other, draft):
                kept[number] = _joined(other, draft)
                break
        else:
            kept.append(draft)
    return kept


def _is_same(one: EventDraft, two: EventDraft) -> bool:
    if one.predicate.lemma != two.predicate.lemma or one.status != two.status or one.kind == "statement":
        return False
    dates = [draft.date.edtf for draft in (one, two) if draft.date is not None and draft.date.edtf]
    if len(set(dates)) > 1 or (one.place and two.place and one.place != two.place):
        return False
    shared = {player for player, _ in one.actors} & {player for player, _ in two.actors}
    if one.predicate.verb is None and two.predicate.verb is None:
        return bool(one.place and one.place == two.place) or len(shared) > 1
    agents = {player for player, part in one.actors if part == "agent"} & {
        player for player, part in two.actors if part == "agent"
    }
    return bool(agents) and len(shared) >= 2 and len(dates) == 2


def _joined(one: EventDraft, two: EventDraft) -> EventDraft:
    better = (
        two
        if (two.date is not None and two.date.timex is not None)
        and not (one.date is not None and one.date.timex is not None)
        else one
    )
    actors = dict(two.actors) | dict(one.actors)
    return replace(
        better,
        actors=tuple(actors.items()),
        place=one.place or two.place,
        date=better.date or one.date or two.date,
        date_text=better.date_text or one.date_text or two.date_text,
        evidence=tuple(dict.fromkeys((*one.evidence, *two.evidence))),
        confidence=max(one.confidence, two.confidence),
    )
