"""One event out of several accounts of it: the one rule, for what merging found and what a person merged or parted."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Any, Final, TypeVar

from briefgen.corpus.corpus import CorpusEvent, CorpusQuestion, EventMention, EventVersion
from briefgen.model.edtf import EdtfDate

Item = TypeVar("Item")
# The order in which bases of a date go before each other; what the text states goes first.
_STRENGTH: Final = {"stated": 0, "analyst": 0, "context": 1, "reported": 2}
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


def event_of(
    mentions: Iterable[EventMention],
    name: str | None = None,
    *,
    values: Mapping[str, str] = NOTHING,
    regrouped: bool = False,
) -> CorpusEvent:
    """The event that mentions tell of; without a name it has that of the first, in the order of articles.

    `values` hold over what was written before; `regrouped` tells that a person said which mentions are one.
    """
    ordered = tuple(sorted(mentions, key=lambda mention: (mention.article, mention.rank)))
    written = _written(ordered)
    version = consolidate([mention.version for mention in ordered], {**written, **values})
    changed = [field for field in ("title", "date", "status") if field in written]
    return CorpusEvent(
        name or ordered[0].name,
        version.date,
        version.date_text,
        version.title,
        version.kind,
        version.status,
        version.place,
        _once(mention.participants for mention in ordered),
        _once(mention.themes for mention in ordered),
        _once(mention.passages for mention in ordered),
        ordered,
        (*changed, "sources") if regrouped else tuple(changed),
        version.date_basis,
    )


def _written(mentions: Iterable[EventMention]) -> dict[str, str]:
    """What persons wrote, the later word of each field."""
    found = sorted(chain.from_iterable(mention.written for mention in mentions), key=lambda written: written.order)
    return {written.field: written.value for written in found}


def _once(groups: Iterable[Iterable[Item]]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(groups)))


def consolidate(told: Sequence[EventVersion], values: Mapping[str, str]) -> EventVersion:
    """The version that stands for all; what a person wrote (`values`) holds over what articles say.

    What tells it as done holds over what tells it as planned. A date that an article states holds over one from the
    context, and that over the day of a report. Of several, the one that most give, of those as often given the
    narrowest, and of days of reports the first; the wording of the first that gives it; a plan's own date only where
    those who tell it as done have none but the day of their report; disputed where one denies or disputes what another
    reports; else reported when any reports it, so that a plan which came true is a plan no more.
    """
    held = [version for version in told if version.status != "planned"] or list(told)
    lead = _lead(held)
    dated = lead if _is_dated(lead) else _lead([*held, *(version for version in told if _is_dated(version))])
    kinds = Counter(version.kind for version in told)
    kind = max(kinds, key=lambda name: (kinds[name], name == lead.kind, name))
    place = lead.place or next((version.place for version in told if version.place), None)
    date = values.get("date", dated.date)
    return EventVersion(
        date,
        dated.date_text if date == dated.date else None,
        values.get("title", lead.title),
        values.get("kind", kind),
        values.get("status", _status({version.status for version in told})),
        place,
        "analyst" if "date" in values else dated.date_basis,
    )


def _is_dated(version: EventVersion) -> bool:
    return version.date is not None and version.date_basis != "reported"


def _lead(told: Sequence[EventVersion]) -> EventVersion:
    dated = [version for version in told if version.date]
    if not dated:
        return told[0]
    ranks = [_STRENGTH.get(version.date_basis or "", 0) for version in dated]
    best = [version for version, rank in zip(dated, ranks, strict=True) if rank == min(ranks)]
    if best[0].date_basis == "reported":
        return min(best, key=lambda version: version.date or "")
    counts = Counter(version.date or "" for version in best)
    date = min(counts, key=lambda date: (-counts[date], _days(date), date))
    return next(version for version in best if version.date == date)


def _days(date: str) -> int:
    parsed = EdtfDate.parse(date)
    if parsed.lower is None or parsed.upper is None:
        return 10**7
    return (parsed.upper - parsed.lower).days


def _status(statuses: set[str]) -> str:
    if len(statuses) == 1:
        return next(iter(statuses))
    if statuses & {"disputed", "denied"}:
        return "disputed"
    return "reported" if "reported" in statuses else "claimed" if "claimed" in statuses else "planned"


def version_of(event: Any) -> EventVersion:
    """The version that an event of an article tells."""
    return EventVersion(
        event.date, event.date_text, event.title, event.kind, event.status, event.place, event.date_basis
    )


def is_answered(question: CorpusQuestion, events: Mapping[str, CorpusEvent]) -> bool:
    """Whether other articles tell that all plans asked about were carried out, or were not; nothing is open then."""
    if question.kind != "planned" or not question.about:
        return False
    found = [events[name] for name in question.about]
    return all(event.status != "planned" and len(event.sources) > 1 for event in found)
