"""What can go wrong, in words that say what, where, why, and what to do."""

from enum import IntEnum
from typing import NamedTuple

from briefgen.addresses import shown_address
from briefgen.printable import one_line


class ExitCode(IntEnum):
    """What the command line answers the shell."""

    DONE = 0
    INPUT = 1
    USAGE = 2
    PARTLY_FAILED = 3
    CANCELLED = 130


class Fault(NamedTuple):
    """One thing wrong with an input: `where` names file and place, `problem` what is wrong, `remedy` the fix.

    Written out, an address shows no password.
    """

    where: str
    problem: str
    remedy: str = ""

    def __str__(self) -> str:
        told = f"{shown_address(self.where)}: {self.problem}"
        return one_line(f"{told}; {self.remedy}" if self.remedy else told)


class BriefgenError(Exception):
    """Something that the user can put right; the message is one line of plain words."""


class UsageError(BriefgenError):
    """The command was given what it cannot take."""


class InputError(BriefgenError):
    """The input is wrong; `faults` lists everything that is."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
