"""How a source is named on the screen."""

import html
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from briefgen.desktop.application.translation import listed
from briefgen.model.article import Article


def source_line(article: Article, locale: QLocale) -> str:
    """Title, publisher, date and address of an article, as HTML; only addresses of the web are links."""
    translate = QCoreApplication.translate
    title = html.escape(article.title or translate("Source", "Article {id}").format(id=article.id))
    parts = [f"<b>{title}</b>"]
    if article.publisher:
        parts.append(html.escape(article.publisher))
    if article.published:
        day = article.published
        parts.append(html.escape(locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)))
    if article.url and is_web_address(article.url):
        host = urlsplit(article.url).hostname or article.url
        parts.append(f'<a href="{html.escape(article.url)}" title="{html.escape(article.url)}">{html.escape(host)}</a>')
    elif article.url:
        parts.append(html.escape(article.url))
    return listed(parts)


def is_web_address(address: str) -> bool:
    """Whether an address is one that a browser may be sent to."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
