"""The words of a label, broken into lines or cut at a word."""

from typing import Final, NamedTuple

from briefgen.document.text_width import text_width
from briefgen.document.time_axis.marks import Mark
from briefgen.document.time_axis.ruling import FACE_SLACK

DETAIL_SIZE: Final = 7.0  # points, of dates: the smallest type that is read
LABEL_SIZE: Final = 7.5  # points, of words
DETAIL_LEADING: Final = 8.5  # points
LABEL_LEADING: Final = 8.75  # points
ELLIPSIS: Final = "…"
_DANGLING: Final = 3  # letters of a small word that does not end a cut label: "of", "the"


class MarkLabel(NamedTuple):
    """A date over one or more lines of words; `width` in points is that of the longest."""

    detail: str
    lines: tuple[str, ...]
    width: float

    @property
    def height(self) -> float:
        """Height in points."""
        return (DETAIL_LEADING if self.detail else 0.0) + LABEL_LEADING * len(self.lines)


def label_length(mark: Mark) -> float:
    """Length of a mark's words on one line, in points."""
    return _width(mark.label, LABEL_SIZE)


def caption_of(mark: Mark, width: float, lines: int) -> MarkLabel:
    """The caption of a mark within `width` points and a number of lines, the date's not counted."""
    detail = _cut(mark.detail.split(), width, DETAIL_SIZE)
    broken = _broken(mark.label.split(), width, lines)
    longest = max([_width(detail, DETAIL_SIZE), *(_width(line, LABEL_SIZE) for line in broken)])
    return MarkLabel(detail, tuple(broken), longest)


def _broken(words: list[str], width: float, most: int) -> list[str]:
    lines: list[str] = []
    while words and len(lines) < most - 1:
        count = _fitting(words, width, LABEL_SIZE)
        if count == 0:
            break
        lines.append(" ".join(words[:count]))
        words = words[count:]
    if words:
        lines.append(_cut(words, width, LABEL_SIZE))
    return lines


def _fitting(words: list[str], width: float, size: float) -> int:
    """How many of the words fit on a line."""
    used, space = 0.0, _width(" ", size)
    for count, word in enumerate(words):
        used += _width(word, size) + (space if count else 0.0)
        if used > width:
            return count
    return len(words)


def _cut(words: list[str], width: float, size: float) -> str:
    """The words on one line, cut after a word, or within the first when it is too long, where they do not fit."""
    count = _fitting(words, width, size)
    if count == len(words):
        return " ".join(words)
    room = width - _width(ELLIPSIS, size)
    count = _fitting(words[:count], room, size)
    if count:
        return " ".join(_without_dangling(words[:count])).rstrip(",;:–-") + ELLIPSIS
    kept = words[0]
    while kept and _width(kept, size) > room:
        kept = kept[: min(len(kept) - 1, int(len(kept) * room / _width(kept, size)) + 1)]
    return kept + ELLIPSIS


def _without_dangling(words: list[str]) -> list[str]:
    """The words without short ones at their end ("appoint an Ambassador to"), which lead on to what is cut."""
    kept = len(words)
    while kept > 2 and len(words[kept - 1]) <= _DANGLING and words[kept - 1].islower():
        kept -= 1
    return words[:kept]


def _width(text: str, size: float) -> float:
    return text_width(text, size) * FACE_SLACK
