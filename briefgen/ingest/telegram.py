"""Exports of Telegram: channels and chats as JSON, or as a page."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from briefgen.ingest.markup import element_paragraphs, element_words
from briefgen.ingest.metadata import words
from briefgen.ingest.prose import clean, joined
from briefgen.ingest.reader import IngestedArticle, Unreadable
from briefgen.ingest.stated_dates import days_in, stated_date

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHANNELS: Final = frozenset(("public_channel", "private_channel"))


def is_telegram(whole: object) -> bool:
    """Whether the JSON is a chat that Telegram exported."""
    if not isinstance(whole, dict):
        return False
    messages = whole.get("messages")
    return isinstance(messages, list) and isinstance(whole.get("type"), str) and "name" in whole


def telegram_articles(whole: Mapping[str, Any]) -> Iterator[IngestedArticle]:
    """An article for each message with a text. Senders of a chat are private people: only a channel is named."""
    publisher = words(whole.get("name"))
    found = False
    for message in whole["messages"]:
        if not isinstance(message, dict) or message.get("type") != "message":
            continue
        text = clean(_text(message.get("text"))).strip()
        if any(map(str.isalnum, text)):
            found = True
            sender = None if whole.get("type") in _CHANNELS else words(message.get("forwarded_from"))
            yield IngestedArticle(text=text, publisher=sender or publisher, published=stated_date(message.get("date")))
    if not found:
        raise Unreadable("holds no message with a text", "export the chat again with its messages")


def _text(value: object) -> str:
    parts = value if isinstance(value, list) else [value]
    return "".join(
        part if isinstance(part, str) else str(part.get("text") or "") if isinstance(part, dict) else ""
        for part in parts
    )


def telegram_page(tree: "_Element") -> list[IngestedArticle] | None:
    """The messages of a page that Telegram exported; None for another page."""
    found: Any = tree.xpath(
        "//div[contains(@class, 'page_wrap')]//div[contains(@class, 'message') and contains(@class, 'default')]"
    )
    if not found:
        return None
    heads: Any = tree.xpath("//div[contains(@class, 'page_header')]//div[contains(@class, 'text')]")
    publisher = words(element_words(heads[0])) if heads else None
    articles = []
    for message in found:
        texts = message.xpath(".//div[contains(concat(' ', @class, ' '), ' text ')]")
        dates = message.xpath(".//div[contains(@class, 'date')]/@title")
        text = joined(line for one in texts for line in element_paragraphs(one))
        if text:
            day = next((one.day for stamp in dates[:1] for one in days_in(str(stamp)[:10])), None)
            articles.append(IngestedArticle(text=text, publisher=publisher, published=day or _day_first(dates)))
    return articles


def _day_first(dates: Any) -> Any:
    """The day of Telegram's "20.04.2025 08:00:00", which always has the day first."""
    day, _, rest = str(dates[0] if dates else "")[:10].partition(".")
    month, _, year = rest.partition(".")
    return stated_date(f"{year}-{month}-{day}")
