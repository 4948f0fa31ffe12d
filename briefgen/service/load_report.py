"""What is to be told of sources beside the corpus that they gave."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.errors import Fault


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
