"""The composed document as JSON, for programs: every block and inline by its kind, with all that it holds.

The values are those of `briefgen.document`, so their docstrings describe the schema.
"""

import base64
import dataclasses
import datetime
import inspect
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

from briefgen.document.document import Document
from briefgen.document.style import Style

SCHEMA: Final = "briefgen.document/1"
_SCALARS: Final[Mapping[Any, Mapping[str, str]]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bytes: {"type": "string", "contentEncoding": "base64"},
    datetime.date: {"type": "string", "format": "date"},
    type(None): {"type": "null"},
}


def write_json(document: Document, style: Style, folder: Path | None = None) -> bytes:  # noqa: ARG001
    """The document as JSON in UTF-8; a style has nothing to say of it. The same bytes for the same document."""
    whole = {"schema": SCHEMA, **_value(document)}
    return (json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode("utf-8", "replace")


def document_schema() -> dict[str, Any]:
    """JSON Schema of what `write_json` writes."""
    definitions: dict[str, Any] = {}
    whole = _object(Document, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **whole,
        "title": "briefgen document",
        "properties": {"schema": {"const": SCHEMA}, **whole["properties"]},
        "required": ["schema", *whole["required"]],
        "$defs": dict(sorted(definitions.items())),
    }


def _value(value: Any) -> Any:
    """A value as JSON has it: what is made of named fields is an object that says its kind."""
    if _is_made_of_fields(type(value)):
        return {"type": _name(type(value))} | {key: _value(getattr(value, key)) for key in _fields(type(value))}
    if isinstance(value, tuple):
        return [_value(each) for each in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return value.isoformat() if isinstance(value, datetime.date) else value


def _fields(kind: type) -> Iterator[str]:
    if dataclasses.is_dataclass(kind):
        return (field.name for field in dataclasses.fields(kind))
    return iter(getattr(kind, "_fields", ()))


def _is_made_of_fields(kind: Any) -> bool:
    return isinstance(kind, type) and (dataclasses.is_dataclass(kind) or hasattr(kind, "_fields"))


def _name(kind: type) -> str:
    """`side_by_side` of `SideBySide`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def _object(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    properties = {key: _described(hints[key], definitions) for key in _fields(kind)}
    return {
        "type": "object",
        "description": inspect.cleandoc(kind.__doc__ or ""),
        "properties": {"type": {"const": _name(kind)}, **properties},
        "required": ["type", *properties],
        "additionalProperties": False,
    }


def _described(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of a type; those made of fields are described once and referred to."""
    if get_origin(hint) is not None:
        return _put_together(get_origin(hint), get_args(hint), definitions)
    if not _is_made_of_fields(hint):
        return dict(_SCALARS[hint])
    name = _name(hint)
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _object(hint, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _put_together(origin: Any, parts: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of a type that is made of others: one of several, one of some words, a row of values."""
    if origin is Literal:
        return {"enum": list(parts)}
    if origin is tuple and parts[-1] is Ellipsis:
        return {"type": "array", "items": _described(parts[0], definitions)}
    each = [_described(part, definitions) for part in parts]
    if origin is tuple:
        return {"type": "array", "prefixItems": each, "minItems": len(each), "maxItems": len(each)}
    return {"anyOf": each}
