"""What the writer of a message wrote: without quotations, signature, disclaimers, and what programs add."""

import re
from collections.abc import Sequence
from typing import Final

from briefgen.ingest.mail.forwards import attribution
from briefgen.ingest.mail.mail_words import begins_with, listed

_QUOTED: Final = re.compile(r"^\s?(?:>\s?)+")
_RULE: Final = re.compile(r"\s*[-_=*]{3,}\s*")
_ADDRESS: Final = re.compile(
    r"\s?(?:<|\(|\[)(?:mailto:)?[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}(?:>|\)|\])"
    r"|(?:mailto:)?[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
)
_DEEPEST: Final = 50  # quotations one after another, to bound the work
_SIGNED: Final = 10  # lines of a signature at most
_LONGEST_SIGNED: Final = 90  # characters of a line of a signature


def without_quotations(lines: Sequence[str], depth: int = 0) -> tuple[list[str], bool]:
    """The lines that the writer wrote, and whether others' were left out.

    Where every line is marked as quoted there is nothing else to read: the marks alone go. `depth` counts the
    quotations before.
    """
    filled = [line for line in lines if line.strip()]
    if filled and all(line.lstrip().startswith(">") for line in filled):
        return [_QUOTED.sub("", line) for line in lines], False
    found = attribution(lines) if depth < _DEEPEST else None
    if found is None:
        own = [line for line in lines if not line.lstrip().startswith(">")]
        return own, len(own) < len(lines)
    start, end = found
    below = lines[end:]
    marked = any(line.lstrip().startswith(">") for line in below)
    kept = [line for line in below if not line.lstrip().startswith(">")] if marked else []
    rest, _ = without_quotations(kept, depth + 1) if kept else ([], False)
    return [*lines[:start], *rest], True


def without_signature(lines: Sequence[str]) -> list[str]:
    """The lines up to a signature, without disclaimers and what programs and newsletters add."""
    kept: list[str] = []
    skipping = False
    for line in lines:
        if re.fullmatch(r"--\s?", line.rstrip("\r")):
            break
        if not line.strip():
            skipping = False
        elif begins_with(line, "leave", "disclaimers"):
            skipping = True
        if skipping or begins_with(line, "leave", "programs") or _is_of_newsletter(line):
            continue
        kept.append(line)
    return _ungreeted(kept)


def _is_of_newsletter(line: str) -> bool:
    return len(line) <= 2 * _LONGEST_SIGNED and begins_with(line, "leave", "newsletters")


def _ungreeted(lines: list[str]) -> list[str]:
    """The lines without "Best regards" near the end, and the short lines that follow it."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    for number in filled[1:][-_SIGNED:]:
        greeting = lines[number].strip().strip(",.!;").casefold()
        if greeting in listed("leave", "greetings") and all(len(line) < _LONGEST_SIGNED for line in lines[number:]):
            lines = lines[:number]
            break
    while lines and (not lines[-1].strip() or _RULE.fullmatch(lines[-1])):
        lines = lines[:-1]
    return lines


def without_addresses(text: str) -> str:
    """The text without e-mail addresses, which may be private people's."""
    return _ADDRESS.sub(lambda found: "" if found[0].strip()[:1] in {"<", "(", "["} else "[e-mail address]", text)
