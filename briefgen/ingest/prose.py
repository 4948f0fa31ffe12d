"""Text made fit to read: line ends, invisible characters, paragraphs. No word is changed."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SEPARATORS: Final = re.compile("[\x1c-\x1f]")  # ASCII's own between records and units: they part words
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufdd0-\ufdef\ufeff\ufffe\uffff\ud800-\udfff]"
    "|[" + "".join(chr((plane << 16) | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF)) + "]"
)
_ITEM: Final = re.compile(r"(?:[-*+•–—]|\(?\d{1,3}[.)]|[A-Za-z][.)])\s|[|#>]")
_WIDEST: Final = 100  # characters of a line of wrapped text; mail has 72, old files 80
_SENTENCE_END: Final = re.compile(r"[.!?…:;][\"'”’)\]]*$")


def clean(text: str) -> str:
    """The text with `\\n` at line ends and without soft hyphens, controls, surrogates and non-characters.

    A control that separates (ASCII 28 to 31) is a space.
    """
    return _INVISIBLE.sub("", _SEPARATORS.sub(" ", _LINE_ENDS.sub("\n", text)))


def one_line(text: str) -> str:
    """The text cleaned, with one space wherever white space is."""
    words = " ".join(text.split())
    # nothing that is taken out can be printed, and most lines hold no such thing
    return words if words.isprintable() else " ".join(clean(text).split())


def joined(paragraphs: Iterable[str]) -> str:
    """The paragraphs that are not blank, each on one line, a blank line between them."""
    return "\n\n".join(line for paragraph in paragraphs if (line := one_line(paragraph)))


def tidy(text: str) -> str:
    """The text cleaned, no space at line ends, one blank line at most, none at either end."""
    lines = "\n".join(line.rstrip() for line in clean(text).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")


def without_title(paragraphs: Iterable[str], title: str | None) -> list[str]:
    """The paragraphs that are not blank, less the first where it only repeats the title."""
    kept = [line for paragraph in paragraphs if (line := one_line(paragraph))]
    if title and kept and kept[0].casefold() == one_line(title).casefold():
        return kept[1:]
    return kept


def unwrapped(text: str) -> str:
    """The text with lines that were broken at a fixed width joined to paragraphs; as it is where none were.

    A line end is the width's doing where the first word of the next line would not have fitted.
    """
    cleaned = tidy(text)
    width = max(map(len, cleaned.split("\n")), default=0)
    if width > _WIDEST or not _is_wrapped(cleaned):
        return cleaned
    return "\n\n".join("\n".join(_filled(block.split("\n"), width)) for block in cleaned.split("\n\n"))


def _is_wrapped(text: str) -> bool:
    """Whether sentences run over line ends."""
    pairs = [(one, two) for block in text.split("\n\n") for one, two in pairwise(block.split("\n"))]
    return any(len(one) >= 40 and not _SENTENCE_END.search(one) and two[:1].islower() for one, two in pairs)


def _filled(lines: list[str], width: int) -> list[str]:
    out = [lines[0]]
    last = lines[0]
    for line in lines[1:]:
        first = line.split(maxsplit=1)[0] if line.strip() else ""
        if len(last) + 1 + len(first) > width and not _ITEM.match(line) and not line[:1].isspace():
            out[-1] += " " + line
        else:
            out.append(line)
        last = line
    return out
