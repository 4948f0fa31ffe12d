"""Objects of JSON whose keys a map of columns names."""

from collections.abc import Mapping
from typing import Any, Final

from briefgen.ingest.article import IngestedArticle, Unreadable
from briefgen.ingest.dates import stated_date
from briefgen.ingest.metadata import language_tag, names, safe_url, words
from briefgen.ingest.prose import clean

# the keys that are tried where the map of columns names none
_USUAL: Final[Mapping[str, tuple[str, ...]]] = {
    "text": ("text", "body", "content", "article", "body_text", "articleBody", "full_text", "fulltext", "maintext"),
    "title": ("title", "headline"),
    "publisher": ("publisher", "source", "outlet", "publication", "sitename", "site_name"),
    "authors": ("authors", "author", "byline"),
    "url": ("url", "link", "source_url"),
    "published": ("published", "date", "publication_date", "published_at", "date_publish", "datePublished", "pubDate"),
    "language": ("language", "lang"),
}


def check_columns(columns: Mapping[str, str]) -> None:
    """Raise `Unreadable` where the map names a field that articles do not have."""
    for name in columns:
        if name not in _USUAL:
            raise Unreadable(f"cannot be read with a column for {name!r}", f"use {', '.join(_USUAL)}")


def has_text(raw: Mapping[str, Any], columns: Mapping[str, str]) -> bool:
    """Whether the object has a text under one of the keys for it."""
    return isinstance(_value(raw, "text", columns), str)


def record_article(raw: Mapping[str, Any], columns: Mapping[str, str]) -> IngestedArticle:
    """The article of an object. Raises `Unreadable` where it has no text."""
    text = _value(raw, "text", columns)
    if not isinstance(text, str):
        key = columns.get("text")
        problem = f"has no text under {key!r}" if key else f"has no text; its keys are {', '.join(map(str, raw))}"
        raise Unreadable(problem[:300], "say which key holds it: text=KEY")
    return IngestedArticle(
        text=clean(text).rstrip(),
        title=words(_value(raw, "title", columns)),
        publisher=words(_plain(_value(raw, "publisher", columns))),
        authors=names(_plain(one) for one in _many(_value(raw, "authors", columns))),
        url=safe_url(_value(raw, "url", columns)),
        published=stated_date(_value(raw, "published", columns)),
        language=language_tag(_value(raw, "language", columns)),
    )


def _value(raw: Mapping[str, Any], field: str, columns: Mapping[str, str]) -> Any:
    if field in columns:
        return _at(raw, columns[field])
    return next((raw[key] for key in _USUAL[field] if raw.get(key) is not None), None)


def _at(raw: Mapping[str, Any], path: str) -> Any:
    """The value under a key; where there is none such, under keys within objects, parted by dots."""
    if path in raw:
        return raw[path]
    value: Any = raw
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _plain(value: Any) -> Any:
    return value.get("name") if isinstance(value, dict) else value


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
