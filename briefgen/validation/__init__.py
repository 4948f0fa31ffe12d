"""Reading JSON and TOML from strangers: bounds, and every fault in plain words with its place in the file."""

from briefgen.validation.faults import json_path, validation_faults
from briefgen.validation.hint import nearest
from briefgen.validation.parsing import parse_json, parse_toml, read_json
from briefgen.validation.reading import bounded_bytes, bounded_text

__all__ = [
    "bounded_bytes",
    "bounded_text",
    "json_path",
    "nearest",
    "parse_json",
    "parse_toml",
    "read_json",
    "validation_faults",
]
