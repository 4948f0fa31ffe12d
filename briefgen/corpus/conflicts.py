"""What accounts of one event say differently: days, and numbers of people."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from briefgen.corpus.corpus import Conflict, ConflictingValue, CorpusEvent, EventVersion, Passage
from briefgen.model.edtf import EdtfDate

if TYPE_CHECKING:
    from briefgen.corpus.quantities import Quantity


class ArticleVersion(NamedTuple):
    """What an article tells of an event: the day or days (EDTF), and the passages."""

    article: str
    date: str | None
    passages: tuple[Passage, ...]


VersionsByValue = Mapping[str, Sequence[ArticleVersion]]
WordsOf = Callable[[Passage], str]
_WORD: Final = re.compile(r"[^\W\d_]+")
_COPIED: Final = 0.9  # of the words of two passages


def conflicts_of(event: CorpusEvent, words: WordsOf) -> Iterator[Conflict]:
    """What the articles that tell of an event say differently of it."""
    versions = [ArticleVersion(item.article, day_told(item.version), item.passages) for item in event.mentions]
    return conflicts_between(event.id, versions, words)


def day_told(version: EventVersion) -> str | None:
    """The date that the event's own clause states: one from the context or of the report contradicts no other."""
    return version.date if version.date_basis in ("stated", None) else None


def conflicts_between(event: str, versions: Sequence[ArticleVersion], words: WordsOf) -> Iterator[Conflict]:
    """The fields of an event of which two articles give values that differ; one article alone does not disagree."""
    if len({version.article for version in versions}) < 2:
        return
    from briefgen.corpus.quantities import quantities

    dates: defaultdict[str, list[ArticleVersion]] = defaultdict(list)
    counted: defaultdict[str, defaultdict[Quantity, list[ArticleVersion]]] = defaultdict(lambda: defaultdict(list))
    for version in versions:
        if version.date and _is_day(version.date):
            dates[version.date].append(version)
        for found in {quantity for passage in version.passages for quantity in quantities(words(passage))}:
            counted[found.counted][found].append(version)
    if _differ(dates):
        yield Conflict(event, "date", tuple(_values(dates)))
    for field, values in sorted(counted.items()):
        if _counts_differ(values, words):
            yield Conflict(event, field, tuple(_values(_by_number(values))))


def _by_number(values: "Mapping[Quantity, Sequence[ArticleVersion]]") -> VersionsByValue:
    told: defaultdict[str, list[ArticleVersion]] = defaultdict(list)
    for found, versions in values.items():
        told[number_told(found.number)] += versions
    return told


def number_told(number: float) -> str:
    """A number as the value of a conflict: `1,200`."""
    return f"{number:,.10g}"


def _counts_differ(values: "Mapping[Quantity, Sequence[ArticleVersion]]", words: WordsOf) -> bool:
    """Whether two articles that do not copy one another give counts that cannot both be true."""
    return any(
        (one.most < two.least or two.most < one.least)
        and not {version.article for version in first} & {version.article for version in second}
        and not any(is_reissue(here.passages, there.passages, words) for here in first for there in second)
        for (one, first), (two, second) in combinations(values.items(), 2)
    )


def is_reissue(one: Iterable[Passage], two: Iterable[Passage], words: WordsOf) -> bool:
    """Whether a passage of each has the same words but for the numbers: a report that was issued anew."""
    texts = [{frozenset(_WORD.findall(words(passage).casefold())) for passage in item} for item in (one, two)]
    return any(len(here & there) >= _COPIED * len(here | there) for here in texts[0] for there in texts[1])


def _is_day(date: str) -> bool:
    parsed = EdtfDate.parse(date)
    return parsed.lower is not None and parsed.lower == parsed.upper


def _differ(values: VersionsByValue) -> bool:
    """Whether some article gives a value that another one does not, and gives none of the others itself."""
    sources = [{version.article for version in versions} for versions in values.values()]
    return any(not (one & two) for place, one in enumerate(sources) for two in sources[place + 1 :])


def _values(values: VersionsByValue) -> Iterator[ConflictingValue]:
    for value, versions in sorted(values.items()):
        yield ConflictingValue(value, tuple(sorted({passage for version in versions for passage in version.passages})))
