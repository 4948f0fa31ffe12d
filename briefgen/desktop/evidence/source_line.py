"""What is told of the article that a passage stands in: publisher, date and address."""

import html
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from briefgen.model.article import Article
from briefgen.selection.passages import opening_words


def first_words(text: str) -> str:
    """How an article without a title begins, in quotation marks."""
    return f"“{opening_words(text)}”"


def source_line(article: Article, locale: QLocale) -> str:
    """Publisher, date and address of an article, as HTML, and what of them is not stated; only web addresses lead."""
    translate = QCoreApplication.translate
    publisher = html.escape(article.publisher) if article.publisher else translate("Source", "publisher not stated")
    parts = [] if article.title else [translate("Source", "no title")]
    parts.append(publisher)
    if article.published:
        day = article.published
        parts.append(html.escape(locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)))
    else:
        parts.append(translate("Source", "date not stated"))
    if article.url and is_web_address(article.url):
        host = urlsplit(article.url).hostname or article.url
        parts.append(f'<a href="{html.escape(article.url)}" title="{html.escape(article.url)}">{html.escape(host)}</a>')
    elif article.url:
        parts.append(html.escape(article.url))
    return " · ".join(parts)


def is_web_address(address: str) -> bool:
    """Whether an address is one that a browser may be sent to."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
