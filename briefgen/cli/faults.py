"""Faults on the terminal: a line each, a screenful at most."""

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Final

import typer

from briefgen.cli.output import print_note
from briefgen.errors import ExitCode, Fault

if TYPE_CHECKING:
    from briefgen.service import LoadReport

SCREENFUL: Final = 20  # faults that are listed in full; a terminal of 24 lines shows them with the command
_MOST_SOURCES: Final = 100  # files of which each has its line even beyond a screenful


def report_all(faults: Sequence[Fault]) -> None:
    """Write the faults to stderr, no more of them than can be read."""
    print_note(*fault_lines(faults))


def report_load(report: "LoadReport") -> None:
    """Tell what sources gave and what was left out of them. Raises `typer.Exit` where something was."""
    print_note(*report.of_many())
    report_all(report.notes)
    if report.left_out:
        report_all(report.left_out)
        raise typer.Exit(ExitCode.PARTLY_FAILED)


def fault_lines(faults: Sequence[Fault]) -> list[str]:
    """The faults as lines in their order; of more than a screenful those that say most, and the count of the rest.

    Each file is named, up to a hundred of them, and what is wrong with it is told once before it is told again.
    """
    most = max(SCREENFUL, min(len({_source(fault) for fault in faults}), _MOST_SOURCES))
    if len(faults) <= most:
        return [str(fault) for fault in faults]
    seen: Counter[Hashable] = Counter()
    ranks: list[tuple[int, int, int]] = []
    for number, fault in enumerate(faults):
        source = _source(fault)
        ranks.append((seen[source, fault.problem], seen[source], number))
        seen.update((source, (source, fault.problem)))
    lines = [str(faults[number]) for number in sorted(number for *_, number in sorted(ranks)[:most])]
    return [*lines, f"and {len(faults) - most:,} more; correct these, and run it again"]


def _source(fault: Fault) -> str:
    """The file that the fault is in, without line or path in it."""
    file = fault.where.partition(": ")[0]
    name, colon, line = file.rpartition(":")
    return name if colon and line.isdigit() else file
