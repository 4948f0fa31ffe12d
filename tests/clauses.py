"""A clause of a standard: what it says, the check that decides it, and the changes that the check must find."""

from collections.abc import Callable, Iterator
from typing import Any

Check = Callable[[Any], Iterator[str]]
"""Yields what breaks the rule in a file that is open for checking."""
Break = Callable[[Any], None]
BreakBytes = Callable[[bytes], bytes]


class Clause:
    """A rule that a file keeps or breaks; `says` is what it asks for. `check` yields what breaks it.

    `breaks` change a good file that is open for writing, `byte_breaks` the bytes of one.
    """

    def __init__(self, name: str, says: str, check: Check) -> None:
        self.name = name
        self.says = says
        self.check = check
        self.breaks: list[Break] = []
        self.byte_breaks: list[BreakBytes] = []

    def broken_by(self, change: Break) -> Break:
        """Remember a change that breaks the rule."""
        self.breaks.append(change)
        return change

    def broken_by_bytes(self, change: BreakBytes) -> BreakBytes:
        """Remember a change of bytes that breaks the rule."""
        self.byte_breaks.append(change)
        return change


class Chapter:
    """The clauses of a module, in order."""

    def __init__(self) -> None:
        self.clauses: list[Clause] = []

    def clause(self, name: str, says: str) -> Callable[[Check], Clause]:
        """Make a check the clause of that name."""

        def enter(check: Check) -> Clause:
            clause = Clause(name, says, check)
            self.clauses.append(clause)
            return clause

        return enter
