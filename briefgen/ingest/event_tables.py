"""Tables of coded events, as GDELT and POLECAT export them: known by their columns, and no articles."""

from collections.abc import Sequence
from typing import Final

from briefgen.ingest.columns import folded_name

_GDELT: Final = frozenset(("globaleventid", "sqldate", "actor1code", "eventcode"))
_GKG: Final = frozenset(("gkgrecordid", "v2documentidentifier"))
_POLECAT: Final = frozenset(("eventid", "eventtype", "actorname", "recipientname", "eventmode"))
_ICEWS: Final = frozenset(("eventid", "cameocode", "sourcename", "targetname"))
_LEAST: Final = 3  # columns of a table's known names, for it to be of that kind
_REMEDY: Final = "save the articles behind its addresses, and name those"


def event_table(row: Sequence[str]) -> tuple[str, str] | None:
    """What a table is whose first row is this, and the fix; None where it is no table of coded events."""
    names = {folded_name(cell) for cell in row}
    if len(_GDELT & names) >= _LEAST or _is_bare_gdelt(row):
        return "is a table of events that GDELT coded, without the articles' words", _REMEDY
    if names >= _GKG:
        return "is a table of GDELT's knowledge graph, without the articles' words", _REMEDY
    if len(_POLECAT & names) >= _LEAST and "eventtext" not in names:
        return "is a table of events that POLECAT coded, without the articles' words", _REMEDY
    if len(_ICEWS & names) >= _LEAST:
        return "is a table of events that ICEWS coded, without the articles' words", _REMEDY
    return None


def _is_bare_gdelt(row: Sequence[str]) -> bool:
    """Whether a row without names begins as GDELT's events do: number, day, month, year, share of the year."""
    cells = [cell.strip() for cell in row[:5]]
    if len(cells) < 5 or not all(cells):
        return False
    number, day, month, year, share = cells
    return (
        number.isdecimal()
        and day.isdecimal()
        and len(day) == 8
        and day.startswith(month)
        and month.startswith(year)
        and len(year) == 4
        and share.startswith(f"{year}.")
    )
