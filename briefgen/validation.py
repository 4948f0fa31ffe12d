"""Reading JSON and TOML from strangers: bounds, and every fault in plain words with its place in the file."""

import difflib
import json
import tomllib
import typing
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from briefgen.errors import Fault, InputError

MOST_BYTES = 64 * 1024 * 1024
DEEPEST = 64

_REMEDIES = {
    "missing": ("is missing", "add it; use null or [] where there is nothing to say"),
    "string_type": ("is not a string", "put it in quotation marks"),
    "int_type": ("is not a whole number", "write it without quotation marks"),
    "tuple_type": ("is not a list", "put it in square brackets"),
    "list_type": ("is not a list", "put it in square brackets"),
    "model_type": ("is not an object", "put it in braces"),
    "too_short": ("is too short", "give at least one"),
    "string_too_short": ("is empty", "say something, or leave the item out"),
}


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint at the known word that is most like this one, or nothing."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean {close[0]!r}?" if close else ""


def parse_json(text: str, source: str) -> Any:
    """The value of a JSON text. Raises `InputError` with line and column; refuses a key that stands twice."""
    _check_size(text, source)
    twice: list[str] = []

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        twice.extend(sorted({key for key in keys if keys.count(key) > 1}) if len(set(keys)) < len(keys) else [])
        return dict(pairs)

    try:
        value = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=unique)
    except json.JSONDecodeError as error:
        where = f"{source}: line {error.lineno}, column {error.colno}"
        raise InputError((Fault(where, f"is not JSON: {error.msg}", "mend the file there"),)) from error
    except RecursionError as error:
        raise InputError((_too_deep(source),)) from error
    if _depth(value) > DEEPEST:
        raise InputError((_too_deep(source),))
    if twice:
        raise InputError(
            tuple(Fault(source, f"the key {key!r} stands twice in one object", "keep one") for key in twice)
        )
    return value


def parse_toml(text: str, source: str) -> dict[str, Any]:
    """The tables of a TOML text. Raises `InputError` with the place of the fault."""
    _check_size(text, source)
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        raise InputError((Fault(source, f"is not TOML: {error}", "mend the file there"),)) from error
    except RecursionError as error:
        raise InputError((_too_deep(source),)) from error


def validation_faults(error: ValidationError, source: str, model: type[BaseModel]) -> list[Fault]:
    """The faults that pydantic found, each with its JSON path and, where a word is nearly right, the right one."""
    found = error.errors(include_url=False)
    inner = {details["loc"][:depth] for details in found for depth in range(len(details["loc"]))}
    told = (details for details in found if not (details["type"] == "too_short" and details["loc"] in inner))
    return [_fault(details, source, model) for details in told]


def json_path(location: Iterable[int | str]) -> str:
    """`$.events[2].date` for `("events", 2, "date")`."""
    return "$" + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location)


def _fault(details: ErrorDetails, source: str, model: type[BaseModel]) -> Fault:
    location = details["loc"]
    where = f"{source}: {json_path(location)}"
    kind = details["type"]
    if kind == "extra_forbidden":
        known = _keys_at(model, location[:-1])
        return Fault(
            where, "is no key of this object", nearest(str(location[-1]), known) or f"known keys: {', '.join(known)}"
        )
    if kind in ("literal_error", "enum"):
        allowed = _allowed(details)
        hint = nearest(str(details["input"]), allowed) or f"use one of {', '.join(allowed)}"
        return Fault(where, f"{_shown(details['input'])} is not allowed here", hint)
    if kind == "value_error":
        return Fault(where, str(details.get("ctx", {}).get("error", details["msg"])))
    if kind in _REMEDIES:
        return Fault(where, *_REMEDIES[kind])
    return Fault(where, f"{_shown(details['input'])}: {details['msg'][:1].lower()}{details['msg'][1:]}")


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"


def _allowed(details: ErrorDetails) -> list[str]:
    expected = str(details.get("ctx", {}).get("expected", ""))
    return [word.strip().strip("'") for part in expected.split(" or ") for word in part.split(",")]


def _keys_at(model: type[BaseModel], location: tuple[int | str, ...]) -> list[str]:
    """The keys of the object at a place, found by walking the models' annotations."""
    models: list[type[BaseModel]] = [model]
    for part in location:
        if isinstance(part, int):
            continue
        fields = [field for one in models for name, field in one.model_fields.items() if part in (name, field.alias)]
        inner = [found for field in fields for found in _models_in(field.annotation)]
        models = inner or models
    return sorted({field.alias or name for one in models for name, field in one.model_fields.items()})


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _models_in(argument)


def _check_size(text: str, source: str) -> None:
    if len(text) > MOST_BYTES:
        raise InputError((Fault(source, f"is larger than {MOST_BYTES // 1024 // 1024} MB", "split it"),))


def _depth(value: Any) -> int:
    deepest = 0
    pending = [(value, 1)]
    while pending:
        item, depth = pending.pop()
        deepest = max(deepest, depth)
        if depth > DEEPEST:
            return depth
        inner = item.values() if isinstance(item, Mapping) else item if isinstance(item, list) else ()
        pending.extend((part, depth + 1) for part in inner if isinstance(part, dict | list))
    return deepest


def _too_deep(source: str) -> Fault:
    return Fault(source, f"is nested more than {DEEPEST} levels deep", "flatten it")
