"""Reading JSON and TOML from strangers: bounds, and every fault in plain words with its place in the file."""

from briefgen.validation.bounded_parsing import bounded_bytes, bounded_text, parse_json, parse_toml, read_json
from briefgen.validation.faults import json_path, validation_faults
from briefgen.validation.hint import nearest

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
