"""Names of output files: from patterns, safe on every system, never out of their folder."""

import hashlib
import string
from collections.abc import Mapping
from typing import Final

from briefgen.export.formats import output_formats
from briefgen.validation import nearest

FIELDS: Final = ("theme", "actor", "month", "title", "date", "reference")
# Characters; with an ending it stays under the 255 bytes of most file systems in two-byte scripts.
LONGEST_STEM: Final = 120
# Characters of one value in a name; a longer one is cut, with a digest that keeps it apart from its like.
_LONGEST_VALUE: Final = 60
# Names that Windows keeps for devices.
_DEVICES: Final = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)))
)


class PatternError(ValueError):
    """A pattern that gives no name; the message says why."""


def split_ending(pattern: str) -> tuple[str, str]:
    """The pattern without its ending, and the format that the ending names, or "" where it names none."""
    stem, dot, ending = pattern.rpartition(".")
    if dot and ending.lower() in {known.key for known in output_formats()}:
        return stem, ending.lower()
    return pattern, ""


def check_pattern(pattern: str, *, of_file: bool = True) -> str:
    """The pattern, when it is one. Raises `ValueError` for fields that there are not, and for unsafe characters."""
    literal = ""
    for text, name in _parts(pattern):
        literal += text
        if name is not None and name not in FIELDS:
            hint = nearest(name, FIELDS) or f"use {', '.join(FIELDS)}"
            raise PatternError(f"there is no field {{{name}}}; {hint}")
    if of_file:
        _check_literal(pattern, literal)
    return pattern


def fill(pattern: str, values: Mapping[str, str]) -> str:
    """The pattern with the values in the place of its fields. Raises `PatternError` for a field without a value."""
    filled = []
    for text, name in _parts(pattern):
        filled.append(text)
        if name is not None:
            if not values.get(name):
                raise PatternError(f"this brief has no {name}; leave {{{name}}} out of {pattern!r}")
            filled.append(values[name])
    return "".join(filled)


def file_stem(pattern: str, values: Mapping[str, str]) -> str:
    """The name, without an ending, that a checked pattern gives: values are brought to `a-z`, `0-9` and `-`.

    A name that Windows keeps for devices gets a `_`, one that is too long ends in a digest of the whole.
    Raises `PatternError` for a field without a value.
    """
    from pathvalidate import sanitize_filename

    slugs = {name: slug(value) for name, value in values.items() if value}
    whole = fill(split_ending(pattern)[0], slugs).strip(" .")
    stem = _no_device(sanitize_filename(whole, platform="universal", max_len=255).strip(" .") or "brief")
    return stem if len(stem) <= LONGEST_STEM else f"{stem[: LONGEST_STEM - 9].rstrip(' .-')}-{digest(whole)}"


def _no_device(stem: str) -> str:
    """The name with a `_` before it where Windows would take what stands before the first dot for a device."""
    return f"_{stem}" if stem.partition(".")[0].rstrip(" ").casefold() in _DEVICES else stem


def slug(value: str) -> str:
    """The value in `a-z`, `0-9` and `-`, other scripts transliterated; a digest where nothing is left."""
    from slugify import slugify

    whole = slugify(value, word_boundary=True, max_length=0)
    if len(whole) > _LONGEST_VALUE:
        return f"{whole[: _LONGEST_VALUE - 9].rstrip('-')}-{digest(value)}"
    return whole or digest(value)


def digest(value: str) -> str:
    """Eight hexadecimal digits that tell values apart."""
    return hashlib.sha256(value.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _parts(pattern: str) -> list[tuple[str, str | None]]:
    """Pairs of plain text and the field after it. Raises `PatternError` for what is not just `{name}`."""
    try:
        parsed = list(string.Formatter().parse(pattern))
    except ValueError as error:
        raise PatternError(f"{pattern!r} is not a pattern: {error}; write fields as {{date}}") from error
    for _, name, form, conversion in parsed:
        if form or conversion:
            raise PatternError(f"{pattern!r} is not a pattern; write just {{{name}}}")
    return [(text, name) for text, name, _, _ in parsed]


def _check_literal(pattern: str, literal: str) -> None:
    from pathvalidate import ValidationError, validate_filename

    if not split_ending(pattern)[0].strip(" ."):
        raise PatternError("the name is empty; write, say, {theme}-{date}")
    if "/" in literal or "\\" in literal:
        raise PatternError(f"{pattern!r} names a folder; give a file name alone, the folder is that of -o")
    if not literal.isascii() or not literal.isprintable():
        raise PatternError(
            f"{pattern!r} holds characters that not every system takes; use plain letters, digits, - and _"
        )
    try:
        validate_filename(f"x{literal}x", platform="universal")
    except ValidationError as error:
        raise PatternError(
            f"{pattern!r} is not a safe file name: {error.reason.description}; use letters, digits, - and _"
        ) from error
    if pattern.startswith((".", " ", "-")):
        raise PatternError(f"{pattern!r} begins with {pattern[0]!r}; begin with a letter, a digit or a field")
