"""What accounts of one event say differently: days, and numbers of people."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.corpus.corpus import Account, CorpusDifference, CorpusEvent, EventVersion, Passage
from briefgen.corpus.quantities import quantities
from briefgen.model.edtf import EdtfDate


@dataclass(frozen=True, slots=True)
class Telling:
    """What an article tells of an event: the day or days (EDTF), and the passages."""

    article: str
    date: str | None
    passages: tuple[Passage, ...]


Told = Mapping[str, Sequence[Telling]]
Words = Callable[[Passage], str]


def differences(event: CorpusEvent, words: Words) -> Iterator[CorpusDifference]:
    """What the articles that tell of an event say differently of it."""
    tellings = [Telling(item.article, _day_told(item.version), item.passages) for item in event.mentions]
    return (CorpusDifference(event.id, field, accounts) for field, accounts in told_differently(tellings, words))


def _day_told(version: EventVersion) -> str | None:
    """The date, unless it is only the day of a report, which contradicts no other."""
    return None if version.date_basis == "reported" else version.date


def told_differently(tellings: Sequence[Telling], words: Words) -> Iterator[tuple[str, tuple[Account, ...]]]:
    """The fields of which two articles give values that differ; one article alone does not disagree."""
    if len({telling.article for telling in tellings}) < 2:
        return
    dates: defaultdict[str, list[Telling]] = defaultdict(list)
    counted: defaultdict[str, defaultdict[str, list[Telling]]] = defaultdict(lambda: defaultdict(list))
    for telling in tellings:
        if telling.date and _is_day(telling.date):
            dates[telling.date].append(telling)
        for found in {quantity for passage in telling.passages for quantity in quantities(words(passage))}:
            counted[found.counted][f"{found.number:,.10g}"].append(telling)
    for field, values in [("date", dates), *sorted(counted.items())]:
        if _differ(values):
            yield field, tuple(_accounts(values))


def _is_day(date: str) -> bool:
    parsed = EdtfDate.parse(date)
    return parsed.lower is not None and parsed.lower == parsed.upper


def _differ(values: Told) -> bool:
    """Whether some article gives a value that another one does not, and gives none of the others itself."""
    sources = [{telling.article for telling in tellings} for tellings in values.values()]
    return any(not (one & two) for place, one in enumerate(sources) for two in sources[place + 1 :])


def _accounts(values: Told) -> Iterator[Account]:
    for value, tellings in sorted(values.items()):
        yield Account(value, tuple(sorted(_once(passage for telling in tellings for passage in telling.passages))))


def _once(passages: Iterable[Passage]) -> frozenset[Passage]:
    return frozenset(passages)
