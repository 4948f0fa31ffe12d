"""The side column of page one: line boxes that stand beside others and take no height of their own."""

from collections.abc import Iterable, Sequence

from briefgen.export.pdf.line_boxes import LineBox


def without_first_space(line_boxes: Sequence[LineBox]) -> list[LineBox]:
    """The line boxes with no white above the first."""
    return [each._replace(space=0.0) if place == 0 else each for place, each in enumerate(line_boxes)]


def stacked_height(line_boxes: Iterable[LineBox]) -> float:
    """Their height upon each other, with the white between."""
    return sum(each.height + each.space for each in line_boxes)


def set_beside(main: Sequence[LineBox], side: Sequence[LineBox]) -> list[LineBox]:
    """The main line boxes with the side column beside them, and white to its end where they are shorter.

    The white between the main ones becomes part of their height, so that no tightening of a page lets what follows run
    into the column.
    """
    placed: list[tuple[float, LineBox]] = []
    y = main[0].space
    for each in side:
        y += each.space
        placed.append((y, each))
        y += each.height
    marks = tuple(mark for each in side for mark in each.marks)
    opening = LineBox(0.0, 0.0, True, marks=marks, beside=tuple(placed))
    solid = [part for each in main for part in _unstretched(each)]
    short = y - sum(each.height for each in solid)
    closing = LineBox(max(0.0, short), keep=False, closes=True)
    solid[-1] = solid[-1]._replace(keep=True)
    return [opening, *solid, closing]


def _unstretched(line_box: LineBox) -> list[LineBox]:
    if not line_box.space or line_box.new_page:
        return [line_box]
    return [LineBox(line_box.space, keep=True, ground=None), line_box._replace(space=0.0)]
