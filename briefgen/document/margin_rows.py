"""The lines in the margins, so that nothing prints over its neighbour: shortened where there is room, stacked else."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Literal, NamedTuple

from briefgen.document.document import Margins

Side = Literal["header", "footer"]
Measure = Callable[[str, bool], float]
"""Width in points of words, and of words of the marking."""

_PLACES: Final = ("left", "centre", "right")
_GAP: Final = 12.0  # points between neighbours; with half of it, or twice, 43 briefs have the same margins
_LEAST_SHARE: Final = 0.2  # of the width, that what is shortened keeps; less is no use to a reader
_ELLIPSIS: Final = "…"


class MarginText(NamedTuple):
    """Words at a place of a line: 0 its beginning, 1 its middle, 2 its end."""

    text: str
    place: int
    is_marking: bool


def margin_rows(margins: Margins, side: Side, width: float, measure: Measure) -> list[list[MarginText]]:
    """The rows of a header or footer from top to bottom, each with its words from left to right.

    All stand in one row where they fit, those that are not the marking shortened if need be. Else the marking has rows
    of its own: it is never cut.
    """
    texts = (getattr(margins, f"{side}_{place}") for place in _PLACES)
    found = [
        MarginText(text, place, bool(margins.marking) and margins.marking in text)
        for place, text in enumerate(texts)
        if text
    ]
    row = _shortened(found, width, measure)
    if row is not None:
        return [row] if row else []
    markings = [part for part in found if part.is_marking]
    lines = [[part._replace(text=line)] for part in markings for line in _broken(part.text, width, measure)]
    others = _shortened([part for part in found if not part.is_marking], width, measure)
    return [*lines, others or []] if others else lines


def _shortened(parts: Sequence[MarginText], width: float, measure: Measure) -> list[MarginText] | None:
    """The parts on one row, those that may be shortened as short as need be; None where they don't fit."""
    row = list(parts)
    for index, part in enumerate(row):
        room = _room(row, index, width, measure)
        if _width(part, measure) <= room:
            continue
        if part.is_marking or "{page" in part.text or room < _LEAST_SHARE * width:
            return None
        row[index] = part._replace(text=_cut(part.text, room, measure))
    return row


def _room(row: Sequence[MarginText], index: int, width: float, measure: Measure) -> float:
    """How wide a part may be between the edge of the others and its own edge of the line."""
    taken = {part.place: _width(part, measure) for part in row if part.place != row[index].place}
    part = row[index]
    if part.place == 1:
        return width - 2 * max((taken[place] + _GAP for place in (0, 2) if place in taken), default=0.0)
    middle = (width - taken[1]) / 2 - _GAP if 1 in taken else width
    opposite = width - taken[2 - part.place] - _GAP if 2 - part.place in taken else width
    return min(middle, opposite)


def _width(part: MarginText, measure: Measure) -> float:
    return measure(part.text.replace("{pages}", "000").replace("{page}", "000"), part.is_marking)


def _cut(text: str, room: float, measure: Measure) -> str:
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = measure(text[:middle].rstrip() + _ELLIPSIS, False) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + _ELLIPSIS


def _broken(text: str, width: float, measure: Measure) -> Iterator[str]:
    """The marking in lines between its words, or within one that no line holds."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if measure(longer, True) <= width:
            line = longer
            continue
        if line:
            yield line
        line = word
        while measure(line, True) > width:
            count = next(count for count in range(len(line) - 1, 0, -1) if measure(line[:count], True) <= width)
            yield line[:count]
            line = line[count:]
    if line:
        yield line
