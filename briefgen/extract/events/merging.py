"""What an article tells of one happening, in headline, lead and body, is one event with all its passages."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.annotate.parse import Parse
from briefgen.extract.drafts import EventDraft
from briefgen.extract.events.clarity import has_own_date
from briefgen.extract.events.similarity import Telling, known_words, shared
from briefgen.extract.triggers.clause_words import sentence_span
from briefgen.extract.triggers.phrase_actors import Part

_LEAD = 3  # sentences below the headline
_MOST = 0.5  # of the words of the shorter telling
_MANY = 0.4  # of the words that two tellings of one text share, for one to be the other
_BASES = (None, "reported", "context", "stated")

_OF_NO_KIND = ("other", "statement")
_MOST_ALIKE = 100  # events of one trait that a telling is compared with, the latest
_MOST_TELLINGS = 30  # of one event, to bound the work
_Trait = tuple[str, str | bool]
_LEAST_WORDS = 2  # that a headline and the sentence that tells it share
_LEAST_SHARE = 0.4  # of the headline's words; by MEANTIME's airbus articles, where all that were matched were right


def merged(annotated: AnnotatedText, drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """The events, each told once, with the passages of all its tellings and the title of the best of them."""
    groups: list[list[Telling]] = []
    alike: defaultdict[_Trait, deque[int]] = defaultdict(lambda: deque(maxlen=_MOST_ALIKE))
    for draft in drafts:
        telling = Telling(annotated, draft)
        number = next(
            (
                number
                for number in sorted({number for trait in _sought(telling) for number in alike[trait]})
                if _takes(groups[number], telling)
            ),
            len(groups),
        )
        if number == len(groups):
            groups.append([])
        groups[number].append(telling)
        for trait in _traits(telling):
            if number not in alike[trait]:
                alike[trait].append(number)
    return [_joined([telling.draft for telling in sorted(group, key=_goodness, reverse=True)]) for group in groups]


def _traits(telling: Telling) -> Iterator[_Trait]:
    """What one of which two tellings of a happening share: the word, the kind, or that both are the news itself."""
    yield "root", telling.root
    if telling.draft.kind not in _OF_NO_KIND:
        yield "kind", telling.draft.kind
    if (telling.in_headline or _is_lead(telling)) and telling.is_news:
        yield "news", telling.in_headline


def _sought(telling: Telling) -> Iterator[_Trait]:
    """The traits of the tellings that may be of the same happening."""
    for name, value in _traits(telling):
        yield (name, not value) if isinstance(value, bool) else (name, value)


def _takes(group: Sequence[Telling], telling: Telling) -> bool:
    """Whether the telling is of the happening of the group."""
    return (
        len(group) < _MOST_TELLINGS
        and all(_may_be_one(other, telling) for other in group)
        and any(_is_one(other, telling) for other in group)
    )


def _goodness(telling: Telling) -> tuple[bool, bool, bool, bool, bool, int, int]:
    """How well a telling serves as the title: in a sentence of its own, clear, dated, whole."""
    draft = telling.draft
    return (
        draft.kind not in _OF_NO_KIND or telling.content is not None,
        not telling.in_headline,
        not draft.title.startswith("["),
        draft.trigger.clause is not None,
        has_own_date(draft.date),
        min(len(telling.words), 8),
        -draft.trigger.token,
    )


def _is_one(one: Telling, two: Telling) -> bool:
    both, share = shared(one, two)
    if one.root == two.root:
        if one.draft.trigger.verb is two.draft.trigger.verb is None and _are_alike_nouns(one, two):
            return True
        if _are_headline_and_lead(one, two):
            return True
        return both > 0 and share >= (_MOST if both > 1 else 1)
    if _are_headline_and_lead(one, two) and (one.draft.kind == "statement") == (two.draft.kind == "statement"):
        return both > 1 and share >= _MANY
    travelling = one.annotated.lexicon.happenings.travelling
    if (one.draft.trigger.lemma in travelling) != (two.draft.trigger.lemma in travelling):  # a trip is no meeting
        return False
    of_a_kind = one.draft.kind == two.draft.kind not in _OF_NO_KIND
    return of_a_kind and both > 1 and share >= _MOST


def _are_alike_nouns(one: Telling, two: Telling) -> bool:
    """Whether two nouns name a happening of one place, or of the same players."""
    place = one.draft.place
    return bool(place and place == two.draft.place) or len(one.players() & two.players()) > 1


def _are_headline_and_lead(one: Telling, two: Telling) -> bool:
    """Whether both are the news itself, one in the headline and one in the first sentences."""
    if one.in_headline == two.in_headline or not (one.is_news and two.is_news):
        return False
    return _is_lead(two if one.in_headline else one)


def _is_lead(telling: Telling) -> bool:
    """Whether it stands in the first sentences below the headline."""
    annotated = telling.annotated
    return annotated.parse.sentence[telling.draft.trigger.token] < annotated.opening + _LEAD


def _may_be_one(one: Telling, two: Telling) -> bool:
    """Whether sentence, status, day, place, counts and players allow it."""
    first, second, parse = one.draft, two.draft, one.annotated.parse
    if parse.sentence[first.trigger.token] == parse.sentence[second.trigger.token]:
        return False
    if first.status != second.status or _lie_in_two_places(first, second):
        return False
    if one.numbers and two.numbers and not one.numbers & two.numbers:
        return False
    return _may_be_one_day(first, second) and _have_one_cast(one, two)


def _lie_in_two_places(one: EventDraft, two: EventDraft) -> bool:
    if not one.place or not two.place:
        return False
    return one.place not in two.place and two.place not in one.place


def _have_one_cast(one: Telling, two: Telling) -> bool:
    """Whether doers, and those it is done to or with, are the same where both name them."""
    for parts in (("agent", "participant"), ("target", "participant", "mediator")):
        first, second = one.players(*parts), two.players(*parts)
        if first and second and not first & two.players() and not second & one.players():
            return False
    return True


def _may_be_one_day(one: EventDraft, two: EventDraft) -> bool:
    """Whether not both have a day of their own, or one is a part of the other ("2024-05-17", "2024-05")."""
    if not (has_own_date(one.date) and has_own_date(two.date)):
        return not _lie_apart(one, two)
    dates = [draft.date.edtf for draft in (one, two) if draft.date is not None and draft.date.edtf]
    if len(dates) < 2:
        return True
    short, long = sorted(dates, key=len)
    return long.startswith(short) or short in long.split("/")


def _lie_apart(one: EventDraft, two: EventDraft) -> bool:
    """Whether the dates, of which one is only borrowed, are of different years."""
    dates = [draft.date for draft in (one, two) if draft.date is not None and not draft.date.is_reported]
    years = {date.edtf[:4] for date in dates if date.edtf}
    return len(years) > 1


def with_whole_sentences(parse: Parse, drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """A row that alone tells what its sentence tells has the whole sentence for its evidence."""
    told = Counter(parse.sentence[draft.trigger.token] for draft in drafts)
    return [
        replace(draft, evidence=tuple(dict.fromkeys((sentence_span(parse, draft.trigger.token), *draft.evidence[1:]))))
        if told[parse.sentence[draft.trigger.token]] == 1
        else draft
        for draft in drafts
    ]


def _strength(draft: EventDraft) -> int:
    """How much its date tells: nothing, the day of the report, the day of another clause, its own."""
    if has_own_date(draft.date):
        return len(_BASES)
    return _BASES.index(draft.date.basis if draft.date is not None else None)


def _joined(tellings: Sequence[EventDraft]) -> EventDraft:
    """The best telling, with what the others know besides."""
    if len(tellings) == 1:
        return tellings[0]
    best = tellings[0]
    actors: dict[int, Part] = {}
    for draft in tellings:
        for cluster, part in draft.actors:
            actors.setdefault(cluster, part)
    dated = max(tellings, key=_strength)
    return replace(
        best,
        kind=next((draft.kind for draft in tellings if draft.kind not in _OF_NO_KIND), best.kind),
        actors=tuple(actors.items()),
        place=next((draft.place for draft in tellings if draft.place), None),
        date=dated.date,
        date_text=dated.date_text,
        evidence=tuple(dict.fromkeys(span for draft in tellings for span in draft.evidence)),
        confidence=max(draft.confidence for draft in tellings),
    )


def with_headlines(annotated: AnnotatedText, drafts: Sequence[EventDraft]) -> list[EventDraft]:
    """The rows; the best match in the lead of a headline that has no row has it as evidence too.

    Headlines are noun phrases, or verbs that a parser takes for nouns ("Airline exercises options").
    """
    rows, parse = list(drafts), annotated.parse
    told = {parse.sentence[draft.trigger.token] for draft in rows}
    lead = [
        number
        for number, draft in enumerate(rows)
        if 0 <= parse.sentence[draft.trigger.token] - annotated.opening < _LEAD
    ]
    for sentence in sorted(annotated.headline - told):
        first, last = parse.sentences[sentence]
        words = known_words(annotated, range(first, last + 1))
        both = {number: len(words & Telling(annotated, rows[number]).words) for number in lead}
        best = max(both, key=lambda number: (both[number], -number), default=None)
        if best is not None and both[best] >= max(_LEAST_WORDS, _LEAST_SHARE * len(words)):
            evidence = (*rows[best].evidence, sentence_span(parse, first))
            rows[best] = replace(rows[best], evidence=tuple(dict.fromkeys(evidence)))
    return rows
