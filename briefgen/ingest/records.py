"""Objects of JSON whose keys a map of columns names."""

import re
from collections.abc import Mapping
from typing import Any, Final

from briefgen.ingest.column_names import folded_name, usual_names
from briefgen.ingest.markup import markup_paragraphs
from briefgen.ingest.metadata import language_named, names, safe_url, words
from briefgen.ingest.prose import clean, joined
from briefgen.ingest.reader import IngestedArticle, Unreadable
from briefgen.ingest.stated_dates import stated_date

FIELDS: Final = ("text", "title", "publisher", "authors", "url", "published", "language")
_MARKUP: Final = re.compile(r"<(?:p|br|div|h[1-6]|ul|li)\b[^>]*>", re.I)
_CUT: Final = re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+(\d+) chars\]\s*$")


def check_columns(columns: Mapping[str, str]) -> None:
    """Raise `Unreadable` where the map names a field that articles do not have."""
    for name in columns:
        if name not in FIELDS:
            raise Unreadable(f"cannot be read with a column for {name!r}", f"use {', '.join(FIELDS)}")


def has_text(raw: Mapping[str, Any], columns: Mapping[str, str]) -> bool:
    """Whether the object has a text under one of the keys for it."""
    return isinstance(_value(raw, "text", columns), str)


def record_article(raw: Mapping[str, Any], columns: Mapping[str, str]) -> IngestedArticle:
    """The article of an object. Raises `Unreadable` where it has no text."""
    text, note = _text(raw, columns)
    return IngestedArticle(
        text=text,
        title=words(_plain(_value(raw, "title", columns))),
        publisher=words(_plain(_value(raw, "publisher", columns))),
        authors=names(_plain(one) for one in _many(_value(raw, "authors", columns))),
        url=safe_url(_plain(_value(raw, "url", columns))),
        published=stated_date(_value(raw, "published", columns)),
        language=language_named(str(_plain(_value(raw, "language", columns)) or "")),
        notes=(note,) if note else (),
    )


def _text(raw: Mapping[str, Any], columns: Mapping[str, str]) -> tuple[str, str]:
    """The text of an object, and what is to be said of it."""
    text = _value(raw, "text", columns)
    note = ""
    if "text" not in columns and not (isinstance(text, str) and text.strip()):
        text = _value(raw, "summary", columns)
        note = "holds only a summary of it"
    if not isinstance(text, str) or not text.strip():
        key = columns.get("text")
        problem = f"has no text under {key!r}" if key else f"has no text; its keys are {', '.join(map(str, raw))}"
        raise Unreadable(problem[:300], "say which key holds it: text=KEY")
    text = clean(text).rstrip()
    if cut := _CUT.search(text):
        return text[: cut.start()], f"is cut off by the service that gave it: {cut[1]} letters are missing"
    return (joined(markup_paragraphs(text)) if _MARKUP.search(text) else text), note


def _value(raw: Mapping[str, Any], field: str, columns: Mapping[str, str]) -> Any:
    if field in columns:
        return _at(raw, columns[field])
    usual = usual_names()[field]
    found = {
        key: value
        for name, value in raw.items()
        if value not in (None, "") and (key := folded_name(str(name))) in usual
    }
    return next((found[name] for name in usual if name in found), None)


def _at(raw: Mapping[str, Any], path: str) -> Any:
    """The value under a key; where there is none such, under keys within objects, parted by dots."""
    if path in raw:
        return raw[path]
    value: Any = raw
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, dict):
        return next(
            (value[key] for key in ("name", "title", "main", "original", "code", "value", "uri") if value.get(key)),
            None,
        )
    return value


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
