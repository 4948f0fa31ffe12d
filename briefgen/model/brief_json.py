"""What a brief carries as JSON, put together and taken apart without its models: making a brief loads none of them."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final, Literal

import orjson

BRIEF_SCHEMA: Final = "briefgen.brief/1"
LineKind = Literal["evidence", "own", "frame"]
_ESCAPED: Final = re.compile("[\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]")
"""Characters that XML forbids or discourages, or that turn a line; those below the space JSON escapes itself."""
_PLAIN: Final = bytes(range(0x7F))  # ASCII that stays as it is, so that the rest can be looked at alone


def dump_raw_brief(tree: Mapping[str, Any]) -> bytes:
    """The JSON of an object in the form of carried evidence that leaves out what is as by default: its keys in order.

    It has no character that XML forbids, and none that turns a line.
    """
    named = {**tree, "schema": BRIEF_SCHEMA}
    data = orjson.dumps(named, option=orjson.OPT_SORT_KEYS)
    if not _ESCAPED.search(data.translate(None, _PLAIN).decode()):
        return data
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", data.decode()).encode()


def undated(text: bytes) -> bytes:
    """What a brief carries without its issue date, and without the lines of its frame, which may have it in words."""
    tree = json.loads(text)
    tree["date"] = None
    tree["spec"].pop("date", None)
    tree["lines"] = [line for line in tree["lines"] if line["kind"] != "frame"]
    return json.dumps(tree, sort_keys=True).encode("ascii")
