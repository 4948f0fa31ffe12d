"""A parse while it is put right."""

from collections.abc import Sequence
from dataclasses import dataclass

REACH = 40
"""Tokens on either side within which dependents are looked for; only a bound on the work."""


@dataclass(slots=True)
class MutableParse:
    """The columns of a parse while they are put right: `tags`, `deps` and `heads` may change, the words do not."""

    lower: Sequence[str]
    lemmas: Sequence[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]

    def child(self, head: int, *deps: str) -> int | None:
        """The first dependent of the head, within the reach of a clause, with one of the relations."""
        first, last = max(head - REACH, 0), min(head + REACH, len(self.heads))
        return next((at for at in range(first, last) if self.heads[at] == head != at and self.deps[at] in deps), None)
