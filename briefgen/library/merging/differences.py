"""What accounts of one event say differently: days, and numbers of people."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from briefgen.library.disagreements import Disagreement, DisputedValue
from briefgen.library.merging.items import EventItem
from briefgen.library.merging.quantities import quantities
from briefgen.model.corpus import Passage

Told = Mapping[str, Sequence[EventItem]]


def differences(cluster: str, items: Sequence[EventItem], words: Callable[[Passage], str]) -> Iterator[Disagreement]:
    """The fields of which two articles give values that differ; one article alone does not disagree."""
    dates: defaultdict[str, list[EventItem]] = defaultdict(list)
    counted: defaultdict[str, defaultdict[str, list[EventItem]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        if item.days == 1 and item.edtf:
            dates[item.edtf].append(item)
        for found in {quantity for passage in item.passages for quantity in quantities(words(passage))}:
            counted[found.counted][f"{found.number:,.10g}"].append(item)
    for field, values in [("date", dates), *sorted(counted.items())]:
        if _differ(values):
            yield Disagreement(cluster, field, tuple(_values(values)))


def _differ(values: Told) -> bool:
    """Whether some article gives a value that another one does not, and gives none of the others itself."""
    sources = [{item.article for item in items} for items in values.values()]
    return any(not (one & two) for place, one in enumerate(sources) for two in sources[place + 1 :])


def _values(values: Told) -> Iterator[DisputedValue]:
    for value, items in sorted(values.items()):
        yield DisputedValue(value, tuple(sorted(_once(passage for item in items for passage in item.passages))))


def _once(passages: Iterable[Passage]) -> frozenset[Passage]:
    return frozenset(passages)
