"""What of a range is held, and where it goes."""

from enum import Enum, auto

Range = tuple[int, int]
"""The first and the last bar of what is chosen."""


class Handle(Enum):
    """An end of a range, the whole of it, or none of it."""

    START = auto()
    END = auto()
    ALL = auto()
    NEW = auto()


def handle_at(x: float, start: float, end: float, reach: float, *, is_narrowed: bool) -> Handle:
    """What a press at `x` takes hold of; `reach` is how far beside an end still holds it."""
    near = min((abs(x - start), Handle.START), (abs(x - end), Handle.END), key=lambda pair: pair[0])
    if near[0] <= reach:
        return near[1]
    low, high = sorted((start, end))
    return Handle.ALL if is_narrowed and low < x < high else Handle.NEW


def moved(held: Range, handle: Handle, steps: int, many: int) -> Range:
    """The range with what is held of it moved by some of the `many` bars; ends that cross change places."""
    first, last = held
    if handle is Handle.ALL:
        steps = min(max(steps, -first), many - 1 - last)
        return first + steps, last + steps
    if handle is Handle.START:
        first = min(max(first + steps, 0), many - 1)
    else:
        last = min(max(last + steps, 0), many - 1)
    return min(first, last), max(first, last)
