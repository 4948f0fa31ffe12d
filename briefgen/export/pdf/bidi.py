"""Lines with words from right to left, or with marks stacked on letters: ordered and shaped run by run."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from briefgen.export.pdf.atoms import Atom
from briefgen.export.pdf.breaking import Line, Segment
from briefgen.export.pdf.faces import Glyph, encode
from briefgen.export.pdf.fontbook import Dress, Font
from briefgen.export.pdf.objects import string
from briefgen.export.pdf.tags import Element


class _Run(NamedTuple):
    """Characters of one tag, dress and direction in logical order; odd levels run from right to left."""

    element: Element
    dress: Dress
    level: int
    text: str


def care_lines(items: Sequence[Atom], spans: Sequence[tuple[int, int]], width: float) -> list[Line]:
    """The lines in visual order; a paragraph that begins with a right-to-left letter stands at the right."""
    from bidi.algorithm import get_base_level

    base: int = get_base_level("".join(item[5] for item in items))
    return [_line(items[start:end], end < len(items), base, width) for start, end in spans]


def _line(items: Sequence[Atom], goes_on: bool, base: int, width: float) -> Line:
    letters: list[tuple[Element, Dress, str]] = []
    for place, (_, gap, _, element, dress, text) in enumerate(items):
        if gap and place:
            before = items[place - 1]
            letters.append((before[3], before[4], " "))
        letters += [(element, dress, char) for char in text]
    if goes_on:
        letters.append((items[-1][3], items[-1][4], " "))
    levels = _levels("".join(letter[2] for letter in letters), base)
    runs = [
        _Run(element, dress, level, "".join(letter[2] for letter, _ in group))
        for (element, dress, level), group in groupby(
            zip(letters, levels, strict=True), lambda pair: (pair[0][0], pair[0][1], pair[1])
        )
    ]
    segments: list[Segment] = []
    x = 0.0
    for run in _visual(runs):
        segment = _segment(run, x)
        segments.append(segment)
        x += segment.width
    shift = width - x if base % 2 else 0.0
    return tuple(segment._replace(x=segment.x + shift) for segment in segments)


def _levels(text: str, base: int) -> list[int]:
    """The embedding level of each character (Unicode Standard Annex 9); an invisible one takes that before it."""
    from bidi import algorithm

    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = ("L", "R")[base]
    algorithm.get_embedding_levels(text, storage)
    for place, entry in enumerate(storage["chars"]):
        entry["place"] = place
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    kept: dict[int, int] = {entry["place"]: entry["level"] for entry in storage["chars"]}
    levels = [base] * len(text)
    for place in range(len(text)):
        levels[place] = kept.get(place, levels[place - 1] if place else base)
    return levels


def _visual(runs: Sequence[_Run]) -> Iterator[_Run]:
    """Runs from left to right: rule L2 of the annex, on runs instead of characters."""
    order = list(runs)
    for level in range(max((run.level for run in order), default=0), 0, -1):
        place = 0
        while place < len(order):
            end = place
            while end < len(order) and order[end].level >= level:
                end += 1
            order[place:end] = order[place:end][::-1]
            place = end + 1
    yield from order


def _segment(run: _Run, x: float) -> Segment:
    dress = run.dress
    if not isinstance(dress.font, Font):
        parts = [dress.words[part] for part in run.text.split(" ") if part]
        advance = sum(part.advance for part in parts if part) * dress.size + run.text.count(" ") * dress.space
        code = b"[(" + b"".join(part.code for part in parts if part) + b")]TJ"
        return Segment(run.element, dress, x, advance, code)
    glyphs = dress.font.face.glyphs(run.text, dress.features, "rtl" if run.level % 2 else "ltr")
    dress.font.extra.update((glyph.gid, glyph.text) for glyph in glyphs if glyph.text)
    for glyph in glyphs:
        dress.font.extra.setdefault(glyph.gid, "")
    advance = sum(glyph.advance for glyph in glyphs) * dress.size
    code = _operators(glyphs, dress)
    if run.level % 2 or any(glyph.y_offset for glyph in glyphs):
        code = b"/Span<</ActualText%b>>BDC %b EMC" % (string(run.text), code)
    return Segment(run.element, dress, x, advance, code)


def _operators(glyphs: Sequence[Glyph], dress: Dress) -> bytes:
    """Show the glyphs, raised or lowered where marks are stacked."""
    parts = []
    for rise, group in groupby(glyphs, lambda glyph: glyph.y_offset):
        shown = b"[(" + encode(tuple(group)) + b")]TJ"
        height = dress.rise + rise * dress.size
        parts.append(shown if not rise else b"%.2f Ts %b %.2f Ts" % (height, shown, dress.rise))
    return b" ".join(parts)
