"""Lines of printed pages to paragraphs: running heads dropped, broken words and lines joined."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

_PAGE_NUMBER: Final = re.compile(
    r"(?:page\s+)?[-–—\[(]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—\])]?(?:\s*(?:/|of)\s*\d{1,4})?", re.I
)
_SENTENCE_END: Final = re.compile(r"[.!?…:][\"'”’)\]]*$")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN: Final = re.compile("([^\\W\\d_]+)[-\u2010]\\s*$")
# "pre- and post-war": the hyphen stands for the word that follows later
_SUSPENDED: Final = frozenset(("and", "or", "to", "und", "oder", "et", "ou"))
_BULLET: Final = re.compile(r"(?:[-*•▪‣–—]|\(?\d{1,3}[.)])\s")
_EDGE: Final = 2  # lines at the head and foot of a page that may be running lines
_CLOCK: Final = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: [AP]M)?(?:\s|$)", re.I)
_ADDRESS: Final = re.compile(r"((?:https?|file)://\S+|about:\S+)(?:\s+\d{1,4}/\d{1,4})?$")
_SAME_ROW: Final = 3.0  # points


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line as printed: its place in points from the page's lower left corner, `size` the height of its letters."""

    text: str
    page: int
    left: float
    right: float
    base: float
    size: float


def without_running_heads(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines less page numbers, and less what stands apart at the edge of most pages, the same but for numerals."""
    pages: dict[int, list[PageLine]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    gap = 1.3 * _leading(lines)
    edges = [edge for page in pages.values() for edge in _edges(page, gap)]
    seen = Counter(key for key, _ in {(_mask(line), line.page) for edge in edges for line in edge})
    least = max(2, len(pages) // 2)
    dropped = {
        id(line)
        for edge in edges
        if all(seen[_mask(line)] >= least or _PAGE_NUMBER.fullmatch(line.text.strip()) for line in edge)
        for line in edge
    }
    return [line for line in lines if id(line) not in dropped]


def without_print_marks(lines: Sequence[PageLine]) -> tuple[list[PageLine], str | None]:
    """The lines less the clock, title, address and number that browsers print at a page's edges, and the address."""
    clocked = {line.page: line.base for line in lines if _CLOCK.match(line.text.strip())}
    addressed = {line.page: line for line in lines if _ADDRESS.match(line.text.strip())}
    tops, feet = _extremes(lines)
    heads = {page: base for page, base in clocked.items() if abs(base - tops[page]) < _SAME_ROW}
    foots = {page: line.base for page, line in addressed.items() if abs(line.base - feet[page]) < _SAME_ROW}
    kept = [
        line
        for line in lines
        if abs(heads.get(line.page, math.inf) - line.base) >= _SAME_ROW
        and abs(foots.get(line.page, math.inf) - line.base) >= _SAME_ROW
    ]
    address = next((addressed[page].text.split()[0] for page in sorted(foots)), None)
    return (kept, address) if kept and (heads or foots) else (list(lines), None)


def _extremes(lines: Sequence[PageLine]) -> tuple[dict[int, float], dict[int, float]]:
    """The highest and the lowest base line of each page."""
    tops: dict[int, float] = {}
    feet: dict[int, float] = {}
    for line in lines:
        tops[line.page] = max(tops.get(line.page, line.base), line.base)
        feet[line.page] = min(feet.get(line.page, line.base), line.base)
    return tops, feet


def _edges(page: Sequence[PageLine], gap: float) -> Iterator[list[PageLine]]:
    """What may be a head or foot: the outermost one or two rows of a page that a gap parts from the rest."""
    downwards = sorted(page, key=lambda line: -line.base)
    for order in (downwards, downwards[::-1]):
        rows = _rows(order)
        for count in range(1, min(_EDGE, len(rows)) + 1):
            if count == len(rows) or abs(rows[count - 1][0].base - rows[count][0].base) > gap:
                yield [line for row in rows[:count] for line in row]


def _rows(lines: Iterable[PageLine]) -> list[list[PageLine]]:
    rows: list[list[PageLine]] = []
    for line in lines:
        if rows and abs(rows[-1][0].base - line.base) < 0.5 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _mask(line: PageLine) -> str:
    return re.sub(r"\d+", "0", " ".join(line.text.split())).casefold()


def page_paragraphs(lines: Sequence[PageLine]) -> list[str]:
    """The paragraphs that the lines make up."""
    if not lines:
        return []
    joins = _Joins(_whole_words(lines), _is_hyphenated(lines))
    body = median(line.size for line in lines)
    leading = _leading(lines)
    rights = _rights(lines)
    out = [lines[0].text.strip()]
    for before, line in pairwise(lines):
        if _parted(before, line, leading, rights[id(before)], body):
            out.append(line.text.strip())
        else:
            out[-1] = _join(out[-1], line.text.strip(), joins)
    return out


@dataclass(frozen=True, slots=True)
class _Joins:
    """What tells whether a hyphen at a line's end is the word's own: `whole` counts the words that stand unbroken."""

    whole: Counter[str]
    hyphenated: bool


def _is_hyphenated(lines: Sequence[PageLine]) -> bool:
    """Whether so many lines end in a hyphen that words must have been broken to fill them."""
    return sum(bool(_BROKEN.search(line.text)) for line in lines) > 0.03 * len(lines)


def _whole_words(lines: Sequence[PageLine]) -> Counter[str]:
    """How often each word stands unbroken."""
    found: Counter[str] = Counter()
    broken = False
    for line in lines:
        text = line.text.strip()
        words = _WORD.findall(_BROKEN.sub("", text))
        found.update(word.casefold() for word in words[1 if broken else 0 :])
        broken = bool(_BROKEN.search(text))
    return found


def _leading(lines: Sequence[PageLine]) -> float:
    """The usual distance between lines, in points."""
    steps = [one.base - two.base for one, two in pairwise(lines) if one.page == two.page]
    return median([step for step in steps if step > 0] or [12.0])


def _rights(lines: Sequence[PageLine]) -> dict[int, float]:
    """For each line, the right edge of its column: that of the longest line of its page that begins where it does."""
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        for step in (-1, 0, 1):
            key = (line.page, round(line.left / line.size) + step)
            edges[key] = max(edges.get(key, 0.0), line.right)
    return {id(line): edges[(line.page, round(line.left / line.size))] for line in lines}


def _parted(before: PageLine, line: PageLine, leading: float, right: float, body: float) -> bool:
    """Whether a paragraph ends between two lines. `right` is the edge of the column, `body` the usual size."""
    apart = before.base - line.base
    larger = min(before.size, line.size) > 1.2 * body
    if abs(before.size - line.size) > 0.15 * max(before.size, line.size):
        return True
    if abs(apart) < 0.5 * line.size or (_BROKEN.search(before.text) and line.text.strip()[:1].islower()):
        return False
    if larger and before.page == line.page and apart > 0:
        return apart > 2 * line.size
    return _ends(before, line, apart > 1.35 * leading, right)


def _ends(before: PageLine, line: PageLine, gap: bool, right: float) -> bool:
    """Whether the line before is a paragraph's last, by how it ends, or by how the next one begins."""
    ended = bool(_SENTENCE_END.search(before.text.rstrip()))
    room = _has_room(before, line, right)
    if before.page != line.page or before.base < line.base:
        return ended and room
    if gap or _BULLET.match(line.text) or _is_indented(before, line, ended):
        return True
    return room and (ended or before.right < right - 0.35 * (right - before.left))


def _has_room(before: PageLine, line: PageLine, right: float) -> bool:
    """Whether the first word of a line would have fitted at the end of the line before."""
    letter = (before.right - before.left) / max(len(before.text), 1)
    first = line.text.split(maxsplit=1)[0] if line.text.strip() else ""
    return before.right + (len(first) + 1.5) * letter < right


def _is_indented(before: PageLine, line: PageLine, ended: bool) -> bool:
    return ended and 0.8 * line.size < line.left - before.left < 5 * line.size


def _join(start: str, end: str, joins: _Joins) -> str:
    """Two lines as one. A hyphen at the end of the first goes where it was put there to break the word."""
    start = start.rstrip()
    broken, rest = _BROKEN.search(start), _WORD.match(end)
    if not broken or not rest or rest[0] in _SUSPENDED:
        return f"{start} {end}"
    first, second = broken[1].casefold(), rest[0].casefold()
    with_hyphen, without = joins.whole[f"{first}-{second}"], joins.whole[first + second]
    compound = start[: broken.start()].endswith("-") or not rest[0][0].islower() or with_hyphen > without
    if compound or (not without and (not joins.hyphenated or joins.whole[first] > 1 < joins.whole[second])):
        return start[: broken.end(1)] + "-" + end
    return start[: broken.end(1)] + end


def largest_heading(lines: Sequence[PageLine]) -> Iterator[PageLine]:
    """The lines of the first page's largest letters, where they are larger than the text's and stand above it."""
    first = [line for line in lines if line.page == lines[0].page][:12]
    if not first:
        return
    body = median(line.size for line in lines)
    size = max(line.size for line in first)
    if size < 1.2 * body:
        return
    started = False
    for line in first:
        if line.size > 0.95 * size:
            started = True
            yield line
        elif started:
            return
