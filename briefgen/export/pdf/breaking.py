"""Paragraphs into lines: first fit, ragged right."""

from collections.abc import Sequence
from typing import Final

from briefgen.export.pdf.bidi import shape_complex_lines
from briefgen.export.pdf.faces import NO_BREAK_SPACE
from briefgen.export.pdf.fontbook import TextStyle
from briefgen.export.pdf.inline_boxes import InlineBox, InlineBoxes, width_of
from briefgen.export.pdf.lines import Line, LineSegment

_TOLERANCE: Final = 0.01  # points by which a line may be longer: sums of widths are not exact
_MOST_LETTERS: Final = 500
"""No line holds more letters of one word; it bounds the search for those that it does hold."""


def break_lines(boxes: InlineBoxes, width: float) -> list[Line]:
    """The lines of a paragraph within `width` points."""
    items = boxes.items
    if not items:
        return []
    if max([item[0] for item in items]) > width:
        items = _cut_long(items, width)
    spans = _spans(items, width)
    if boxes.has_care:
        return shape_complex_lines(items, spans, width)
    return [_line(items, start, end) for start, end in spans]


def natural_width(boxes: InlineBoxes) -> float:
    """Width of the paragraph on a single line."""
    return sum(item[0] + item[1] for item in boxes.items)


def _spans(items: Sequence[InlineBox], width: float) -> list[tuple[int, int]]:
    """First and last place of each line, the last one exclusive."""
    limit = width + _TOLERANCE
    spans: list[tuple[int, int]] = []
    start = last = 0
    x = items[0][0]
    for place in range(1, len(items)):
        item = items[place]
        reach = x + item[1] + item[0]
        if reach <= limit:
            if item[2]:
                last = place
            x = reach
            continue
        cut = place if item[2] or last <= start else last
        spans.append((start, cut))
        x = items[cut][0] + sum(items[index][0] + items[index][1] for index in range(cut + 1, place + 1))
        start = last = cut
    spans.append((start, len(items)))
    return spans


def _line(items: Sequence[InlineBox], start: int, end: int) -> Line:
    segments: list[LineSegment] = []
    x, _, _, element, text_style, text = items[start]
    left = 0.0
    word = text_style.words[text]
    codes = [word.code] if word else []
    for width, gap, _, tag, look, text in items[start + 1 : end]:
        if gap:
            codes.append(text_style.space_code or f">{-1000 * gap / text_style.size:.0f}<")  # a box has no space
        if tag is not element or look is not text_style:
            if codes:
                segments.append(LineSegment(element, text_style, left, x - left, _shown(codes)))
            spaced = gap and not text_style.space_code
            left = x + gap - (look.space if spaced else 0.0)
            element, text_style, codes = tag, look, [look.space_code] if spaced else []
        x += gap + width
        word = look.words[text]
        if word:
            codes.append(word.code)
    if end < len(items) and items[end][1]:
        codes.append(text_style.space_code)
    segments.append(LineSegment(element, text_style, left, x - left, _shown(codes)))
    return tuple(segments)


def _shown(codes: Sequence[str]) -> str:
    """The operator that shows glyphs."""
    return f"[<{''.join(codes)}>]TJ"


def _cut_long(items: Sequence[InlineBox], width: float) -> list[InlineBox]:
    """The words with those that no line can hold cut to the longest parts that fit."""
    fitting: list[InlineBox] = []
    for item in items:
        if item[0] <= width:
            fitting.append(item)
            continue
        _, gap, breakable, element, text_style, text = item
        while text:
            part = _prefix(text, text_style, width)
            fitting.append((width_of(part, text_style), gap, breakable, element, text_style, part))
            text, gap, breakable = text[len(part) :], 0.0, True
    return fitting


def _prefix(text: str, text_style: TextStyle, width: float) -> str:
    """The longest beginning that fits, at least a letter; it ends at a space if it holds one."""
    low, high = 1, min(len(text), _MOST_LETTERS)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width_of(text[:middle], text_style) <= width else (low, middle - 1)
    space = text.rfind(NO_BREAK_SPACE, 0, low + 1) + 1
    return text[:space] if 0 < space < len(text) and low < len(text) else text[:low]
