"""The answers of news services in JSON: NewsAPI, ReliefWeb, JSON Feed and what else wraps its articles in an object."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

_LISTS: Final = (
    "articles",
    "items",
    "results",
    "data",
    "docs",
    "hits",
    "entries",
    "stories",
    "news",
    "response",
    "value",
    "documents",
    "posts",
)
_INNER: Final = ("fields", "_source", "article")
_DEEPEST: Final = 3  # levels under which services put their lists


def wrapped_records(whole: object) -> Sequence[Any] | None:
    """The objects that an answer of a service wraps, each as a record with the usual keys; None for another object."""
    if not isinstance(whole, dict):
        return None
    found = _listed(whole, 0)
    if found is None:
        return None
    feed = whole if "jsonfeed.org" in str(whole.get("version", "")) else {}
    return [_record(one, feed) if isinstance(one, dict) else one for one in found]


def _listed(value: Mapping[str, Any], depth: int) -> Sequence[Any] | None:
    for key in _LISTS:
        inner = value.get(key)
        if isinstance(inner, list) and inner and all(isinstance(one, dict) for one in inner):
            return inner
        if isinstance(inner, dict) and depth < _DEEPEST and (found := _listed(inner, depth + 1)) is not None:
            return found
    return None


def _record(raw: Mapping[str, Any], feed: Mapping[str, Any]) -> Mapping[str, Any]:
    """The object with its fields (ReliefWeb, the Guardian, a search engine) beside its own keys."""
    inner: Mapping[str, Any] = next((raw[key] for key in _INNER if isinstance(raw.get(key), dict)), {})
    record = {**raw, **inner}
    if feed:
        record.setdefault("publisher", feed.get("title"))
        record.setdefault("language", feed.get("language"))
        record["text"] = raw.get("content_text") or raw.get("content_html") or raw.get("summary")
    date = record.get("date")
    if isinstance(date, dict):
        record["date"] = date.get("original") or date.get("created")
    record.setdefault("body", record.get("bodyText") or record.get("body-html"))
    return record
