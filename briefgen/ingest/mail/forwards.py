"""What a message passes on of another: forwarded, or answered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from briefgen.ingest.mail.mail_words import header_of, listed

Kind = Literal["forward", "original"]

_DASHED: Final = re.compile(r"\s*(?:[-–—_=]{2,}\s*)?(.{4,60}?)\s*(?:[-–—_=]{2,}|:)\s*")
_RULE: Final = re.compile(r"\s*[_-]{20,}\s*")
_QUOTED: Final = re.compile(r"^\s?>\s?")
_TIME: Final = re.compile(r"\d{1,2}[:.h]\d{2}|\b\d{4}\b|<[^<>@\s]+@[^<>\s]+>")
_MOST_TRIED: Final = 500  # lines that look like the first of a head, to bound the work
_FEWEST: Final = 2  # header lines, for a forwarded message to begin
_LONGEST_HEAD: Final = 12  # header lines of a forwarded message
_WRAPPED: Final = 3  # lines that a header may be wrapped over
_LONGEST_LINE: Final = 250  # characters of a header line


@dataclass(frozen=True, slots=True)
class PassedOn:
    """A message within a message: the lines above it, its head by the names of its fields, and its own lines.

    `kind` is `original` where the mark does not say whether it is forwarded or answered.
    """

    kind: Kind
    above: list[str]
    head: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)


def passed_on(lines: Sequence[str]) -> PassedOn | None:
    """The first message that the lines pass on, with a head of its own; None where there is none."""
    tried = 0
    for number, line in enumerate(lines):
        plain = _QUOTED.sub("", line)
        kind = _mark(plain)
        if kind is None and header_of(plain) is None:
            continue
        tried += 1
        if tried > _MOST_TRIED:
            return None
        start = number + 1 if kind is not None else number
        quoted = _is_quoted(lines, start)
        begin = lines[start : start + 3 * _LONGEST_HEAD]
        head, length = _head(_unquoted(begin) if quoted else begin)
        if "from" not in head or not {"date", "subject"} & head.keys() or (kind is None and "date" not in head):
            continue
        end = number - 1 if number and _RULE.fullmatch(lines[number - 1]) else number
        below = lines[start + length :]
        return PassedOn(kind or "original", list(lines[:end]), head, _unquoted(below) if quoted else list(below))
    return None


def attribution(lines: Sequence[str]) -> tuple[int, int] | None:
    """First line and end of "On … wrote:", which may be broken over lines; None where there is none."""
    for number, line in enumerate(lines):
        if not line.strip() or line.lstrip().startswith(">"):
            continue
        for count in range(1, _WRAPPED + 1):
            whole = " ".join(part.strip() for part in lines[number : number + count])
            if len(whole) > _LONGEST_LINE:
                break
            if whole.endswith((":", "：")) and _TIME.search(whole) and _says_wrote(whole):
                return number, number + count
            if number + count >= len(lines) or not lines[number + count].strip():
                break
    return None


def _says_wrote(line: str) -> bool:
    folded = line.casefold().rstrip(":： ")
    for verb in listed("marks", "wrote"):
        at = folded.rfind(verb)
        # the verb stands last, or before the writer's name and address
        if at >= 0 and not folded[at - 1 : at].isalpha() and len(folded) - at - len(verb) < 100:
            return True
    return False


def _mark(line: str) -> Kind | None:
    found = _DASHED.fullmatch(line)
    word = found[1].casefold().strip() if found else ""
    if word in listed("marks", "forwarded"):
        return "forward"
    return "original" if word in listed("marks", "original") else None


def _is_quoted(lines: Sequence[str], start: int) -> bool:
    first = next((lines[number] for number in range(start, len(lines)) if lines[number].strip()), "")
    return first.lstrip().startswith(">")


def _unquoted(lines: Sequence[str]) -> list[str]:
    return [_QUOTED.sub("", line) for line in lines]


def _head(lines: Sequence[str]) -> tuple[dict[str, str], int]:
    """The fields at the beginning, and how many lines they take; a blank line may stand before and between them."""
    head: dict[str, str] = {}
    last = ""
    end = read = 0
    for number, line in enumerate(lines[: 3 * _LONGEST_HEAD]):
        if found := header_of(line):
            last = found[0]
            head.setdefault(last, found[1])
            read += 1
            end = number + 1
        elif not line.strip():
            if read >= _FEWEST and "from" in head and len(head) >= 2 and not _goes_on(lines[number:]):
                break
            last = ""
        elif last and (line[:1].isspace() or not head[last] or _is_address_list(line)):
            head[last] = f"{head[last]} {line.strip()}".strip() if last != "other" else head[last]
            end = number + 1
        else:
            break
        if read > _LONGEST_HEAD:
            break
    return head, end


def _goes_on(lines: Sequence[str]) -> bool:
    following = next((line for line in lines if line.strip()), "")
    return header_of(following) is not None


def _is_address_list(line: str) -> bool:
    return "@" in line and (line.rstrip().endswith((">", ";", ",")) or " " not in line.strip())
