"""What pydantic found wrong, in plain words."""

import datetime
import json
import re
import reprlib
import typing
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from briefgen.errors import Fault
from briefgen.validation.hint import nearest

_REMEDIES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "missing": ("is missing", "add it; use null or [] where there is nothing to say"),
        "string_type": ("is not a string", "put it in quotation marks"),
        "string_unicode": ("holds half of a character", "write surrogate pairs whole"),
        "int_type": ("is not a whole number", "write it without quotation marks"),
        "int_from_float": ("is not a whole number", "leave out the fraction"),
        "float_type": ("is not a number", "write it without quotation marks"),
        "finite_number": ("is not a number that can be counted with", "give a finite one"),
        "bool_type": ("is neither true nor false", "write it without quotation marks"),
        "tuple_type": ("is not a list", "put it in square brackets"),
        "list_type": ("is not a list", "put it in square brackets"),
        "dict_type": ("is not an object", "put it in braces"),
        "model_type": ("is not an object", "put it in braces"),
        "too_short": ("is too short", "give at least {min_length}"),
        "too_long": ("is too long", "give at most {max_length}"),
        "string_too_short": ("is empty", "say something, or leave the item out"),
        "string_too_long": ("is too long", "give at most {max_length} characters"),
        "greater_than_equal": ("is too small", "give at least {ge}"),
        "greater_than": ("is too small", "give more than {gt}"),
        "less_than_equal": ("is too large", "give at most {le}"),
        "less_than": ("is too large", "give less than {lt}"),
    }
)
_WITH_VALUE: Final = frozenset(
    ("greater_than_equal", "greater_than", "less_than_equal", "less_than", "int_from_float", "string_too_long")
)
MOST_FAULTS: Final = 1_000
"""Of one text; more are only counted."""

_PLAIN_KEY = re.compile(r"[\w-]+")

_short = reprlib.Repr()
_short.maxstring = _short.maxother = 60  # characters of a value that a message repeats


def validation_faults(error: ValidationError, source: str, model: type[BaseModel]) -> list[Fault]:
    """The faults that pydantic found, each with its JSON path and, where a word is nearly right, the right one.

    Of very many the first, and the count of the others.
    """
    found = error.errors(include_url=False)
    short = {details["loc"] for details in found if details["type"] == "too_short"}
    inner = {
        loc for details in found for depth in range(len(details["loc"])) if (loc := details["loc"][:depth]) in short
    }
    # pydantic calls a list too short when its items are wrong
    wrong = [details for details in found if not (details["type"] == "too_short" and details["loc"] in inner)]
    faults = [_fault(details, source, model) for details in wrong[:MOST_FAULTS]]
    if len(wrong) > MOST_FAULTS:
        faults.append(Fault(source, f"has {len(wrong) - MOST_FAULTS:,} more faults", "correct the others first"))
    return faults


def json_path(location: Iterable[int | str]) -> str:
    """`$.events[2].date` for `("events", 2, "date")`; keys that are no plain words stand in brackets."""
    return "$" + "".join(map(_step, location))


def _step(part: int | str) -> str:
    if isinstance(part, int):
        return f"[{part}]"
    return f".{part}" if _PLAIN_KEY.fullmatch(part) else f"[{json.dumps(part, ensure_ascii=False)}]"


def _fault(details: ErrorDetails, source: str, model: type[BaseModel]) -> Fault:
    location, value, kind = details["loc"], details["input"], details["type"]
    where = f"{source}: {json_path(location)}"
    context = details.get("ctx", {})
    if kind == "extra_forbidden":
        known = _keys_at(model, location[:-1])
        remedy = nearest(str(location[-1]), known) or f"known keys: {', '.join(known)}"
        return Fault(where, "is not a key of this object", remedy)
    if kind in ("literal_error", "enum"):
        allowed = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        remedy = nearest(value, allowed) if isinstance(value, str) else ""
        return Fault(where, f"{_shown(value)} is not allowed here", remedy or f"use {_one_of(allowed)}")
    if kind == "value_error":
        return Fault(where, str(context.get("error", details["msg"])))
    if kind == "string_pattern_mismatch":
        return Fault(where, f"{_shown(value)} is not of the right form", _description(model, location))
    if kind in _REMEDIES:
        problem, remedy = _REMEDIES[kind]
        named = f"{_shown(value)} {problem}" if kind in _WITH_VALUE else problem
        return Fault(where, named, remedy.format_map(context))
    return Fault(where, f"{_shown(value)}: {details['msg'][:1].lower()}{details['msg'][1:]}")


def _one_of(words: list[str]) -> str:
    return f"one of {', '.join(words)}" if len(words) > 1 else repr("".join(words))


def _shown(value: Any) -> str:
    return str(value) if isinstance(value, datetime.date | datetime.time) else _short.repr(value)


def _description(model: type[BaseModel], location: tuple[int | str, ...]) -> str:
    """What the model says of the field at a place."""
    *inner, last = location
    while isinstance(last, int) and inner:
        last = inner.pop()
    found = (field.description for one in _models_at(model, inner) for key, field in _fields(one) if key == last)
    return next((text for text in found if text), "")


def _keys_at(model: type[BaseModel], location: Iterable[int | str]) -> list[str]:
    """The keys that the object at a place may have."""
    return sorted({key for one in _models_at(model, location) for key, _ in _fields(one)})


def _models_at(model: type[BaseModel], location: Iterable[int | str]) -> list[type[BaseModel]]:
    """The models of the object at a place, found by walking the annotations."""
    models: list[type[BaseModel]] = [model]
    for part in location:
        inner = [found for one in models for key, field in _fields(one) if key == part
                 for found in _models_in(field.annotation)]  # fmt: skip
        models = inner or models
    return models


def _fields(model: type[BaseModel]) -> Iterator[tuple[str, FieldInfo]]:
    return ((field.alias or name, field) for name, field in model.model_fields.items())


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _models_in(argument)
