"""IPTC ninjs, versions 1 to 3: news items in JSON."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from briefgen.ingest.markup import markup_paragraphs
from briefgen.ingest.metadata import language_tag, names, safe_url, words
from briefgen.ingest.prose import joined, without_title
from briefgen.ingest.publishing_status import check_usable
from briefgen.ingest.reader import IngestedArticle, Unreadable
from briefgen.ingest.stated_dates import stated_date

_SIGNS: Final = frozenset(
    ("headline", "headlines", "bodies", "pubstatus", "versioncreated", "embargoed", "renditions", "associations")
)
_DATES: Final = ("versioncreated", "contentcreated", "firstpublished", "published", "contentmodified", "firstcreated")


def is_ninjs(raw: Mapping[str, Any]) -> bool:
    """Whether the object has the identifier and some of the properties of a news item."""
    keys = {_folded(key) for key in raw}
    return "uri" in keys and (bool(keys & _SIGNS) or any(key.startswith("body") for key in keys))


def ninjs_article(raw: Mapping[str, Any], now: datetime | None) -> IngestedArticle:
    """The article of a news item. Raises `Unreadable` where it may not be used or holds no text."""
    item = {_folded(key): value for key, value in raw.items()}
    check_usable(item.get("pubstatus"), item.get("embargoed"), now)
    title = _title(item)
    paragraphs = without_title(_body(item), title)
    if not paragraphs:
        raise Unreadable(f"is a news item of type {item.get('type') or 'text'} without a text", "leave it out")
    return IngestedArticle(
        text=joined(paragraphs),
        title=title,
        publisher=_publisher(item),
        authors=names(_authors(item)),
        url=safe_url(item.get("url")) or safe_url(item.get("uri")),
        published=next(filter(None, (stated_date(item.get(key)) for key in _DATES)), None),
        language=language_tag(item.get("language")),
    )


def _folded(key: str) -> str:
    """A property's name as all versions have it: `body_text` (1), `bodytext` (2), `bodyText` (3)."""
    return key.replace("_", "").lower()


def _many(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _title(item: Mapping[str, Any]) -> str | None:
    headlines = [one for one in _many(item.get("headlines")) if isinstance(one, dict)]
    headlines.sort(key=lambda one: one.get("role") not in ("main", None))
    stated = [item.get("headline"), *(one.get("value") for one in headlines), item.get("title")]
    return next(
        (words(" ".join(markup_paragraphs(one))) for one in stated if isinstance(one, str) and one.strip()), None
    )


def _body(item: Mapping[str, Any]) -> list[str]:
    """The paragraphs of the main body: plain text before markup."""
    keys = sorted(
        (key for key in item if key.startswith("body") and key != "bodies"), key=lambda key: key != "bodytext"
    )
    stated: list[object] = [item[key] for key in keys]
    bodies = [one for one in _many(item.get("bodies")) if isinstance(one, dict)]
    bodies.sort(key=lambda one: one.get("role") not in ("main", None))
    stated += [one.get("value") for one in bodies]
    for body in stated:
        if isinstance(body, str) and (paragraphs := markup_paragraphs(body)):
            return paragraphs
    return []


def _publisher(item: Mapping[str, Any]) -> str | None:
    sources = [one for one in _many(item.get("infosources")) if isinstance(one, dict)]
    stated = [
        item.get("provider"),
        item.get("source"),
        *(one.get("name") for one in sources),
        item.get("copyrightholder"),
    ]
    plain = (one.get("name") if isinstance(one, dict) else one for one in stated)
    return next(filter(None, map(words, plain)), None)


def _authors(item: Mapping[str, Any]) -> Iterator[object]:
    yield from _many(item.get("byline")) or _many(item.get("by"))
    for person in _many(item.get("people")):
        if isinstance(person, dict) and str(person.get("rel", "")).lower() in {"author", "creator", "byline"}:
            yield person.get("name")
