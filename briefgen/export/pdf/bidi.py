"""Lines with words from right to left, or with marks stacked on letters: ordered and shaped run by run."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final, NamedTuple

from briefgen.document.direction import ISOLATE_END, isolates, runs_rtl
from briefgen.export.pdf.faces import Glyph, encode
from briefgen.export.pdf.fontbook import Font, TextStyle
from briefgen.export.pdf.inline_boxes import InlineBox
from briefgen.export.pdf.lines import Line, LineSegment
from briefgen.export.pdf.objects import string
from briefgen.export.pdf.tags import Element

_UNKNOWN_TO_LIBRARY: Final = {"": "L", **dict.fromkeys(("LRI", "RLI", "FSI", "PDI"), "ON")}
_OBJECT: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
_BRACKETS: Final = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "「": "」"}


_Letter = tuple[Element, TextStyle, str]
"""A character with its tag and its text style."""


class _Run(NamedTuple):
    """Characters of one tag, text style and direction in logical order; odd levels run from right to left."""

    element: Element
    text_style: TextStyle
    level: int
    text: str


def shape_complex_lines(items: Sequence[InlineBox], spans: Sequence[tuple[int, int]], width: float) -> list[Line]:
    """The lines, their segments in reading order, each in its place.

    A paragraph whose words begin with a right-to-left letter stands at the right.
    """
    base = int(runs_rtl("".join(item[5] for item in items)))
    lines = [_letters(items[start:end], end < len(items)) for start, end in spans]
    levels = _levels("".join(char for line in lines for _, _, char in line), base)
    made, place = [], 0
    for line in lines:
        own = levels[place : place + len(line)]
        if line[-1][2] == " ":  # white space at the end of a line: rule L1
            own[-1] = base
        made.append(_line(line, own, base, width))
        place += len(line)
    return made


def _letters(items: Sequence[InlineBox], goes_on: bool) -> list[_Letter]:
    """The letters of a line, with the spaces between its words and after it."""
    letters: list[_Letter] = []
    for place, (_, gap, _, element, text_style, text) in enumerate(items):
        if gap and place:
            before = items[place - 1]
            near = before if before[4].space_code else items[place]
            letters.append((near[3], near[4], " "))
        letters += [(element, text_style, char) for char in text]
    if goes_on:
        letters.append((items[-1][3], items[-1][4], " "))
    return letters


def _line(letters: Sequence[_Letter], levels: Sequence[int], base: int, width: float) -> Line:
    runs = [
        _Run(element, text_style, level, "".join(letter[2] for letter, _ in group))
        for (element, text_style, level), group in groupby(
            zip(letters, levels, strict=True), lambda pair: (pair[0][0], pair[0][1], pair[1])
        )
    ]
    segments = [_segment(run) for run in runs]
    order = _visual([run.level for run in runs])
    x = width - sum(segment.width for segment in segments) if base % 2 else 0.0
    for place in order:
        segments[place] = segments[place]._replace(x=x)
        x += segments[place].width
    return tuple(segments)


def _levels(text: str, base: int) -> list[int]:
    """The embedding level of each character (Unicode Standard Annex 9); `base` is that of the paragraph.

    To the words around it, an isolate is one character without a direction (rules X5a to X6a).
    """
    bounds = isolates(text)
    if not bounds:
        return _flat_levels(text, base)
    outer, place = "", 0
    for start, end in bounds:
        outer += text[place:start] + _OBJECT
        place = end
    around = iter(_flat_levels(outer + text[place:], base))
    levels: list[int] = []
    for start, end in bounds:
        levels += [next(around) for _ in range(len(levels), start)]
        own = next(around)
        inner = text[start + 1 : end].removesuffix(ISOLATE_END)
        levels.append(own)
        levels += _levels(inner, base + 1 + (base % 2 == runs_rtl(inner)))
        levels += [own] * (end - start - 1 - len(inner))
    return [*levels, *around]


def _flat_levels(text: str, base: int) -> list[int]:
    """The embedding level of each character (Unicode Standard Annex 9); an invisible one takes that before it."""
    from bidi import algorithm

    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = ("L", "R")[base % 2]
    algorithm.get_embedding_levels(text, storage)
    for place, entry in enumerate(storage["chars"]):
        entry["place"] = place
        entry["type"] = _UNKNOWN_TO_LIBRARY.get(entry["type"], entry["type"])
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _pair_brackets(storage["chars"], base)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    kept: dict[int, int] = {entry["place"]: entry["level"] for entry in storage["chars"]}
    levels = [base] * len(text)
    for place in range(len(text)):
        levels[place] = kept.get(place, levels[place - 1] if place else base)
    return levels


def _pair_brackets(chars: Sequence[dict[str, Any]], base: int) -> None:
    """Give both brackets of a pair one direction: rule N0 of the annex, which python-bidi leaves out."""
    own, other = ("R", "L") if base % 2 else ("L", "R")
    for first, last in _bracket_pairs([entry["ch"] for entry in chars]):
        inside = {_strong(entry["type"]) for entry in chars[first + 1 : last]}
        if own in inside:
            direction = own
        elif other in inside:
            before = (_strong(entry["type"]) for entry in reversed(chars[:first]))
            direction = next((found for found in before if found), own)
        else:
            continue
        chars[first]["type"] = chars[last]["type"] = direction


def _bracket_pairs(text: Sequence[str]) -> list[tuple[int, int]]:
    """Places of the brackets that belong together, in the order of the first ones."""
    waiting: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for place, char in enumerate(text):
        if char in _BRACKETS:
            waiting.append((_BRACKETS[char], place))
        elif char in _BRACKETS.values():
            depth = next((depth for depth in range(len(waiting) - 1, -1, -1) if waiting[depth][0] == char), None)
            if depth is not None:
                pairs.append((waiting[depth][1], place))
                del waiting[depth:]
    return sorted(pairs)


def _strong(kind: str) -> str | None:
    """Direction of a class of characters; numbers count as right to left."""
    return "L" if kind == "L" else "R" if kind in {"R", "AL", "EN", "AN"} else None


def _visual(levels: Sequence[int]) -> list[int]:
    """Places of runs from left to right: rule L2 of the annex, on runs instead of characters."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        place = 0
        while place < len(order):
            end = place
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[place:end] = order[place:end][::-1]
            place = end + 1
    return order


def _segment(run: _Run) -> LineSegment:
    """The run shaped, at the line's left edge."""
    text_style = run.text_style
    if not isinstance(text_style.font, Font):
        words = [text_style.words[part] if part else None for part in run.text.split(" ")]
        advance = sum(word.advance for word in words if word) * text_style.size
        gap = f" {-1000 * text_style.space / text_style.size:.0f} "  # a box has no space of its own
        code = gap.join(f"<{word.code}>" if word else "" for word in words)
        return LineSegment(
            run.element, text_style, 0.0, advance + run.text.count(" ") * text_style.space, f"[{code}]TJ"
        )
    glyphs = text_style.font.face.glyphs(run.text, text_style.features, "rtl" if run.level % 2 else "ltr")
    text_style.font.extra.update((glyph.gid, glyph.text) for glyph in glyphs if glyph.text)
    for glyph in glyphs:
        text_style.font.extra.setdefault(glyph.gid, "")
    advance = sum(glyph.advance for glyph in glyphs) * text_style.size
    code = _operators(glyphs, text_style)
    if run.level % 2 or any(glyph.y_offset for glyph in glyphs):
        code = f"/Span<</ActualText{string(run.text)}>>BDC {code} EMC"
    return LineSegment(run.element, text_style, 0.0, advance, code)


def _operators(glyphs: Sequence[Glyph], text_style: TextStyle) -> str:
    """Show the glyphs, raised or lowered where marks are stacked."""
    parts = []
    for rise, group in groupby(glyphs, lambda glyph: glyph.y_offset):
        shown = f"[<{encode(tuple(group))}>]TJ"
        height = text_style.rise + rise * text_style.size
        parts.append(shown if not rise else f"{height:.2f} Ts {shown} {text_style.rise:.2f} Ts")
    return " ".join(parts)
