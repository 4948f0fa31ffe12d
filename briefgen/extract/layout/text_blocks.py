"""The blocks of a text: its lines, or where lines are wrapped its paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

_CLOSED = ".!?:;\"')"
_LONGEST_HEADING = 200  # characters


@dataclass(frozen=True, slots=True)
class Block:
    """Offsets of a block without blanks at its ends. `is_line`: it is a single line that a blank or an end follows."""

    start: int
    end: int
    words: str
    is_line: bool = True

    @property
    def is_open(self) -> bool:
        """Whether it is short and ends without a closing mark, as headings do."""
        return self.is_line and len(self.words) <= _LONGEST_HEADING and self.words[-1] not in '.!?:;"'

    @property
    def is_prose(self) -> bool:
        """Whether it is a sentence or more."""
        return len(self.words) > _LONGEST_HEADING or (
            self.words.count(" ") > 3 and self.words.rstrip("\"')")[-1:] in ".!?"
        )


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a text in order."""
    return tuple(_paragraphs(text) if lines_are_wrapped(text) else _lines(text))


def _lines(text: str) -> Iterator[Block]:
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            first = start + len(line) - len(line.lstrip())
            yield Block(first, first + len(words), words)
        start += len(line) + 1


def _paragraphs(text: str) -> Iterator[Block]:
    held: list[Block] = []
    end = -1
    for line in _lines(text):
        if held and text.count("\n", end, line.start) > 1:
            yield _joined(text, held)
            held = []
        held.append(line)
        end = line.end
    if held:
        yield _joined(text, held)


def _joined(text: str, lines: list[Block]) -> Block:
    start, end = lines[0].start, lines[-1].end
    return Block(start, end, text[start:end], is_line=len(lines) == 1)


def lines_are_wrapped(text: str) -> bool:
    """Whether line ends fall within sentences: many lines of nearly one length, most without a closing mark, and some
    that begin in small letters.
    """
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    if len(lines) < 4:
        return False
    lengths = [len(line) for line in lines]
    closed = sum(line[-1] in _CLOSED for line in lines)
    if sum(line.lstrip()[:1].islower() for line in lines) < len(lines) / 5:
        return False
    return median(lengths) <= 100 and max(lengths) <= 130 and closed < len(lines) / 2 and median(lengths) >= 40
