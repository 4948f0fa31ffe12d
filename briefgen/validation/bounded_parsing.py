"""JSON and TOML texts to plain values, within bounds of size and depth."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import tomli

from briefgen.errors import Fault, InputError
from briefgen.validation.faults import json_path

_MOST_BYTES: Final = 64 * 1024 * 1024  # of a file
MOST_CHARACTERS: Final = 64 * 1024 * 1024  # of a file
DEEPEST: Final = 64  # levels of lists and tables
MOST_TOML: Final = 16 * 1024 * 1024  # characters; TOML is parsed more slowly than JSON
_PART: Final = r"""(?:[\w-]+|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""

_TOML_PART: Final = re.compile(_PART)
# keys of several parts, and what they are not to be looked for in
_TOML_KEYS: Final = re.compile(
    r""""{3}(?:[^"\\]|\\.|"(?!""))*+"{3}|'{3}.*?'{3}|#[^\n]*"""
    rf"|(?P<key>{_PART}(?:[ \t]*\.[ \t]*{_PART})++)|{_PART}",
    re.DOTALL,
)
_TOML_PLACE = re.compile(r"(?P<what>.*) \(at (?P<where>line \d+, column \d+|end of document)\)", re.DOTALL)


class _Repeating(dict[str, Any]):
    """A JSON object that names keys twice; `repeated` lists them."""

    repeated: tuple[str, ...] = ()


def parse_json(text: str, source: str) -> Any:
    """The value of a JSON text. Raises `InputError` with line and column; refuses a key that stands twice."""
    value, faults = read_json(text, source)
    if faults:
        raise InputError(faults)
    return value


def read_json(text: str, source: str) -> tuple[Any, tuple[Fault, ...]]:
    """The value of a JSON text, and the faults that do not stand in the way of finding more: keys that stand twice.

    Raises `InputError` where the text cannot be read. NaN and Infinity are read, as numbers that no model takes.
    """
    _check_size(text, source, MOST_CHARACTERS)
    found: list[_Repeating] = []

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        item = dict(pairs)
        if len(item) == len(pairs):
            return item
        repeating = _Repeating(item)
        repeating.repeated = tuple(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        found.append(repeating)
        return repeating

    try:
        value = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=unique)
    except json.JSONDecodeError as error:
        where = f"{source}: line {error.lineno}, column {error.colno}"
        raise InputError((Fault(where, f"is not JSON: {error.msg}", "correct it there"),)) from error
    except ValueError as error:
        raise InputError((_too_long_a_number(source),)) from error
    except RecursionError as error:
        raise InputError((_too_deep(source),)) from error
    _check_depth(value, source)
    return value, tuple(_repeated(value, source)) if found else ()


def parse_toml(text: str, source: str) -> dict[str, Any]:
    """The tables of a TOML text. Raises `InputError` with line and column of the fault."""
    _check_size(text, source, MOST_TOML)
    _check_keys(text, source)
    try:
        value = tomli.loads(text.removeprefix("\ufeff"))
    except tomli.TOMLDecodeError as error:
        place = _TOML_PLACE.fullmatch(str(error))
        where, what = (f"{source}: {place['where']}", place["what"]) if place else (source, str(error))
        raise InputError((Fault(where, f"is not TOML: {what}", "correct it there"),)) from error
    except ValueError as error:
        raise InputError((_too_long_a_number(source),)) from error
    except RecursionError as error:
        raise InputError((_too_deep(source),)) from error
    _check_depth(value, source)
    return value


def _repeated(value: Any, source: str) -> Iterator[Fault]:
    pending: list[tuple[tuple[int | str, ...], Any]] = [((), value)]
    while pending:
        path, item = pending.pop()
        if isinstance(item, _Repeating):
            for key in item.repeated:
                yield Fault(f"{source}: {json_path((*path, key))}", "the key stands twice in one object", "keep one")
        inner = item.items() if isinstance(item, dict) else enumerate(item) if isinstance(item, list) else ()
        pending += reversed([((*path, key), part) for key, part in inner if isinstance(part, dict | list)])


def _check_size(text: str, source: str, most: int) -> None:
    if len(text) > most:
        raise InputError((Fault(source, f"is longer than {most:,} characters", "split it"),))


def _check_keys(text: str, source: str) -> None:
    """Refuse a TOML key of more parts than values may be nested: to read one takes the square of their number."""
    if text.count(".") < DEEPEST:
        return
    for found in _TOML_KEYS.finditer(text):
        key = found["key"]
        if key is not None and len(_TOML_PART.findall(key)) > DEEPEST:
            line = text.count("\n", 0, found.start()) + 1
            raise InputError((_too_deep(f"{source}: line {line}"),))


def _check_depth(value: Any, source: str) -> None:
    pending = [(value, 1)]
    while pending:
        item, depth = pending.pop()
        if depth > DEEPEST:
            raise InputError((_too_deep(source),))
        inner = item.values() if isinstance(item, dict) else item if isinstance(item, list) else ()
        pending.extend((part, depth + 1) for part in inner if isinstance(part, dict | list))


def _too_deep(source: str) -> Fault:
    return Fault(source, f"is nested more than {DEEPEST} levels deep", "flatten it")


def _too_long_a_number(source: str) -> Fault:
    return Fault(source, "holds a whole number of thousands of digits", "take it out")


def bounded_bytes(path: Path, most: int = _MOST_BYTES) -> bytes:
    """A file whole. Raises `InputError` for one that is larger than `most` bytes, `OSError` where it cannot be read."""
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise InputError((Fault(str(path), f"is larger than {most:,} bytes", "split it, or name a smaller one"),))
    return data


def bounded_text(path: Path, remedy: str = "check the name and rights", most: int = _MOST_BYTES) -> str:
    """A UTF-8 file whole. Raises `InputError`, with the remedy where it cannot be read."""
    try:
        return bounded_bytes(path, most).decode("utf-8")
    except UnicodeDecodeError as error:
        fault = Fault(str(path), f"is not UTF-8 at byte {error.start}", "save the file as UTF-8")
        raise InputError((fault,)) from error
    except OSError as error:
        raise InputError((Fault(str(path), f"cannot be read: {error.strerror}", remedy),)) from error
