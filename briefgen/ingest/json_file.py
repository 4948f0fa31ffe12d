"""JSON and JSON Lines: ninjs, CSL-JSON, or records with a map of columns, told apart object by object."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from briefgen.errors import Fault
from briefgen.ingest.csl import csl_article, is_csl
from briefgen.ingest.decoding import decode
from briefgen.ingest.ninjs import is_ninjs, ninjs_article
from briefgen.ingest.reader import (
    JSON_LINES_ENDINGS,
    MAX_BYTES,
    IngestedArticle,
    ReadOptions,
    Source,
    Unreadable,
    attempt,
)
from briefgen.ingest.records import check_columns, has_text, record_article
from briefgen.ingest.telegram import is_telegram, telegram_articles

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
_HEAD: Final = 65_536  # bytes in which a file says what it is
_DATA_KEYS: Final = frozenset(("schema", "events", "actors", "statements", "questions"))


def read_json_file(source: Source, options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """An article for each object of the file, and a fault for each that is none."""
    check_columns(options.columns)
    if (chat := _chat(source)) is not None:
        for number, article in enumerate(telegram_articles(chat), 1):
            yield replace(article, where=source.entry(number))
        return
    for number, (where, raw) in enumerate(_objects(source)):
        if number >= options.max_entries:
            yield source.fault(f"holds more than {options.max_entries:,} articles", "split it")
            return
        if isinstance(raw, Fault):
            yield raw
            continue
        yield attempt(where, partial(_article, raw, source, options))


def _chat(source: Source) -> Mapping[str, Any] | None:
    """The chat of Telegram that the file holds, if it is one."""
    if b'"messages"' not in source.data[:_HEAD]:
        return None
    try:
        whole: Any = json.loads(decode(source.data))
    except (ValueError, RecursionError):
        return None
    return whole if is_telegram(whole) else None


def holds_raw_articles(path: Path) -> bool:
    """Whether the first object of a JSON file is something other than article data."""
    try:
        with path.open("rb") as file:
            first = next(_objects(Source(path, file.read(MAX_BYTES))), None)
    except (OSError, Unreadable):
        return False
    return first is not None and isinstance(first[1], dict) and not _is_article_data(first[1])


def _article(raw: object, source: Source, options: ReadOptions) -> IngestedArticle:
    if not isinstance(raw, dict):
        raise Unreadable("is not a JSON object", "give each article as an object")
    if _is_article_data(raw):
        raise Unreadable("is article data, not a raw article", "name it as a source")
    if is_ninjs(raw):
        return ninjs_article(raw, options.now)
    if is_csl(raw) and not has_text(raw, options.columns):
        return csl_article(raw, source)
    return record_article(raw, options.columns)


def _is_article_data(raw: dict[str, Any]) -> bool:
    schema = raw.get("schema")
    return (isinstance(schema, str) and schema.startswith("briefgen.")) or (
        isinstance(raw.get("article"), dict)
        or (len(_DATA_KEYS & raw.keys()) > 1 and not isinstance(raw.get("text"), str))
    )


def _objects(source: Source) -> Iterator[tuple[str, object]]:
    """The objects of the file with their places; a `Fault` in place of a line that is no JSON."""
    text = decode(source.data)
    if source.path.suffix.lower() not in JSON_LINES_ENDINGS:
        try:
            whole = json.loads(text)
        except RecursionError as error:
            raise Unreadable("nests its values too deep", "fix it") from error
        except ValueError as error:
            if not _is_lines(text):
                raise Unreadable(f"is not JSON: {error}", "fix it") from error
        else:
            wrapped = None if _is_own(whole) else _wrapped_records(whole)
            many = wrapped if wrapped is not None else whole if isinstance(whole, list) else [whole]
            yield from ((source.entry(n) if len(many) > 1 else str(source.path), one) for n, one in enumerate(many, 1))
            return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield source.line(number), _parsed(line, source.line(number))


def _is_own(whole: object) -> bool:
    """Whether the object is an article itself, whatever lists it has beside."""
    return isinstance(whole, dict) and (
        _is_article_data(whole) or is_ninjs(whole) or is_csl(whole) or isinstance(whole.get("text"), str)
    )


def _is_lines(text: str) -> bool:
    first = next((line for line in text.split("\n") if line.strip()), "")
    return isinstance(_parsed(first, ""), dict)


def _parsed(line: str, where: str) -> object:
    try:
        return json.loads(line)
    except RecursionError:
        return Fault(where, "nests its values too deep", "fix it")
    except ValueError as error:
        return Fault(where, f"is not JSON: {error}", "fix it")


def _wrapped_records(whole: object) -> Sequence[Any] | None:
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
