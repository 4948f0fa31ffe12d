"""What is to be told of sources beside the corpus that they gave."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from briefgen.errors import Fault

_LEFT_OUT: Final = "left out"


@dataclass(slots=True)
class LoadReport:
    """Filled while sources are read.

    `left_out`: files, and entries of them, that gave no article. `notes`: what must be known of articles that were
    read, and what they lack. `counts`: how many articles each file gave.
    """

    left_out: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)
    counts: Counter[Path] = field(default_factory=Counter)

    def of_many(self) -> list[str]:
        """A line for each file that gave several articles."""
        return [f"{path}: {count} articles" for path, count in sorted(self.counts.items()) if count > 1]


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many files of a kind there were, how many articles they gave, and how many `without` one."""

    kind: str
    files: int
    articles: int
    without: int

    def __str__(self) -> str:
        files = f"{self.files} file" + "s" * (self.files != 1)
        articles = f"{self.articles} article" + "s" * (self.articles != 1)
        if not self.articles:
            return f"{self.kind}: {files}" if self.kind.startswith(_LEFT_OUT) else f"{self.kind}: {files}, no article"
        return f"{self.kind}: {files}, {articles}" + (f"; {self.without} gave none" if self.without else "")


def counted_by_kind(
    files: Iterable[Path], counts: Mapping[Path, int], unread: Iterable[Path] = ()
) -> tuple[KindCount, ...]:
    """The files by what their endings say they are, sorted; last those `unread`, by their endings."""
    kinds: defaultdict[str, list[int]] = defaultdict(list)
    for path in files:
        kinds[_kind(path)].append(counts.get(path, 0))
    endings = Counter(path.suffix.lower() or "no ending" for path in unread)
    return (
        *(_counted(kind, found) for kind, found in sorted(kinds.items())),
        *(KindCount(f"{_LEFT_OUT}, {ending}", count, 0, count) for ending, count in sorted(endings.items())),
    )


def _kind(path: Path) -> str:
    from briefgen.ingest import stated_format

    stated = stated_format(path)
    return stated.name if stated is not None else path.suffix.lower() or "no ending"


def _counted(kind: str, found: Sequence[int]) -> KindCount:
    return KindCount(kind, len(found), sum(found), found.count(0))
