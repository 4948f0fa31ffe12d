"""RSS and Atom, by feedparser."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from html import unescape
from typing import Any, Final

from briefgen.errors import Fault
from briefgen.ingest.decoding import decode_markup
from briefgen.ingest.markup import markup_paragraphs
from briefgen.ingest.markup_bounds import MOST_TAGS_OF_MANY, check_markup
from briefgen.ingest.metadata import language_tag, names, safe_url, words
from briefgen.ingest.prose import joined, without_title
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable, attempt
from briefgen.ingest.stated_dates import stated_date

_OPENED: Final = r"<(?!(?:br|img|wbr|hr)\b)([A-Za-z][\w-]*)[^<>]*>"
_CLOSED: Final = r"</([A-Za-z][\w-]*)\s*>"
_END: Final = re.compile(r"</(?:\w+:)?(?:rss|feed|RDF|channel)\s*>")


def read_feed(source: Source, options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """An article for each entry, and a fault for each without text, and for a file that breaks off."""
    import feedparser

    text = decode_markup(source.data)
    check_markup(text, MOST_TAGS_OF_MANY)
    if re.search(r"<!ENTITY", text, re.I):
        raise Unreadable("declares entities, which are not expanded", "save it without a document type")
    # as a stream: a string might be taken for an address and fetched
    data = re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode("utf-8", "replace")
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        raise Unreadable("holds no entries that can be read", "save the feed again, whole")
    for number, entry in enumerate(feed.entries[: options.max_entries], 1):
        yield attempt(source.entry(number), partial(_article, entry, feed.feed))
    if not _END.search(text[-2000:]):
        yield source.fault("breaks off before its end: entries may be missing", "save the feed again, whole")


def _article(entry: Any, feed: Any) -> IngestedArticle:
    title = words(_title(str(entry.get("title") or "")))
    paragraphs = without_title(markup_paragraphs(_body(entry)), title)
    if not paragraphs:
        raise Unreadable("has no text", "save the page that it links to")
    source = entry.get("source") or {}
    published = [entry[key] for key in ("published", "created", "updated") if key in entry.keys()]  # noqa: SIM118 - `in entry` falls back on other keys with a warning
    return IngestedArticle(
        text=joined(paragraphs),
        title=title,
        publisher=words(_plain(source.get("title"))) or words(_plain(feed.get("title"))),
        authors=names(_authors(entry)),
        url=safe_url(entry.get("link")),
        published=next(filter(None, map(stated_date, published)), None),
        language=_language(entry) or language_tag(feed.get("language")),
    )


def _body(entry: Any) -> str:
    """The longest of the entry's contents, else its summary."""
    bodies = [str(content.get("value") or "") for content in entry.get("content") or ()]
    return max([*bodies, str(entry.get("summary") or "")], key=len)


def _authors(entry: Any) -> Iterator[object]:
    people = [author.get("name") for author in entry.get("authors") or () if author.get("name")]
    yield from people or [entry.get("author")]


def _language(entry: Any) -> str:
    stated = [content.get("language") for content in entry.get("content") or ()]
    return next(filter(None, map(language_tag, [*stated, entry.get("language")])), "")


def _title(value: str) -> str:
    """A title without its markup; a title that speaks of elements, and closes none, keeps their names."""
    opened, closed = (Counter(name.lower() for name in re.findall(pattern, value)) for pattern in (_OPENED, _CLOSED))
    return _plain(value) if opened == closed else unescape(value)


def _plain(value: object) -> str:
    return " ".join(markup_paragraphs(value)) if isinstance(value, str) else ""
