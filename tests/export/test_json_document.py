"""The composed document as JSON, and the schema of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefgen.document.style_file import load_style
from briefgen.export.json_document import document_schema, write_json
from tests.compose.reading import brief
from tests.export.varied import varied
from tests.fakes import MarkedText, corpus, raw_data, raw_event

LEFT = MarkedText("{all|The envoy left.}")
KINDS: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}
STYLE = load_style("official").style


def faults(value: Any, schema: dict[str, Any], root: dict[str, Any], way: str = "$") -> list[str]:
    """Where a value is not as the few words of JSON Schema say that this schema uses."""
    if "$ref" in schema:
        return faults(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, way)
    if "anyOf" in schema:
        is_any = any(faults(value, each, root, way) == [] for each in schema["anyOf"])
        return [] if is_any else [f"{way}: {value!r} is none of these"]
    if "const" in schema or "enum" in schema:
        return [] if value in schema.get("enum", [schema.get("const")]) else [f"{way}: {value!r}"]
    if not isinstance(value, KINDS[schema["type"]]):
        return [f"{way}: {value!r} is no {schema['type']}"]
    return list(_within(value, schema, root, way))


def _within(value: Any, schema: dict[str, Any], root: dict[str, Any], way: str) -> Iterator[str]:
    if isinstance(value, list):
        each = schema.get("prefixItems") or [schema["items"]] * len(value)
        for at, item in enumerate(value):
            yield from faults(item, each[at], root, f"{way}[{at}]")
    if isinstance(value, dict):
        yield from (f"{way}: {name}" for name in set(value) ^ set(schema["properties"]))
        for name in set(value) & set(schema["properties"]):
            yield from faults(value[name], schema["properties"][name], root, f"{way}.{name}")


@pytest.mark.parametrize("number", [0, 4, 5, 8, 11])
def test_a_brief_is_as_its_schema_says(number: int, tmp_path: Path) -> None:
    made = varied(number, tmp_path)
    written = json.loads(write_json(made.document, made.style))
    schema = document_schema()
    assert faults(written, schema, schema) == []


def test_what_is_wrong_is_not() -> None:
    schema = document_schema()
    written = json.loads(write_json(brief(corpus(raw_data("The envoy left."))), STYLE))
    written["blocks"].append({"type": "poem", "text": "…"})
    written["margins"]["marking"] = 7
    assert {fault.partition(":")[0] for fault in faults(written, schema, schema)} == {
        f"$.blocks[{len(written['blocks']) - 1}]",
        "$.margins.marking",
    }


def test_every_word_is_in_it() -> None:
    event = raw_event("e1", [LEFT.span("all")], title="The envoy left", date="2025-05-01")
    made = brief(corpus(raw_data("The envoy left.", events=[event])), sections=["timeline"], citations="inline")
    written = json.loads(write_json(made, STYLE))
    assert (written["schema"], written["type"]) == ("briefgen.document/1", "document")
    heading, table = written["blocks"]
    assert heading == {"type": "heading", "level": 1, "text": "Timeline", "anchor": "timeline", "new_page": False}
    assert (table["type"], table["anchor"], table["rows"][0]["anchor"]) == ("table", "timeline-table", "event-1")
    assert [words(cell) for cell in table["rows"][0]["cells"]] == ["1 May 2025", "The envoy left [1 ¶1]"]
    assert written["properties"]["date"] == "2025-06-02"


def words(cell: list[dict[str, Any]]) -> str:
    return "".join(part["text"] for part in cell)


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = varied(5, tmp_path), varied(5, tmp_path)
    assert write_json(one.document, one.style) == write_json(other.document, other.style)
