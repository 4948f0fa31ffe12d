"""Saved web pages, by trafilatura."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from warnings import catch_warnings, simplefilter

from briefgen.errors import Fault
from briefgen.ingest.decoding import decode_markup
from briefgen.ingest.json_ld import LinkedArticle, linked_article
from briefgen.ingest.markup import element_paragraphs, element_words, markup_paragraphs
from briefgen.ingest.markup_bounds import check_markup
from briefgen.ingest.metadata import language_tag, safe_url, words
from briefgen.ingest.page_cleaning import drop_hidden, with_lists
from briefgen.ingest.page_dates import PageDay, published_day
from briefgen.ingest.page_notices import without_notices
from briefgen.ingest.page_titles import page_authors, page_title, site_name, without_headlines
from briefgen.ingest.press_databases import europresse_page, export_of, exported_articles
from briefgen.ingest.prose import joined
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable
from briefgen.ingest.telegram import telegram_page
from briefgen.ingest.text_head import text_head

if TYPE_CHECKING:
    from lxml.etree import _Element

_SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)")
_SINGLE_FILE: Final = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)", re.I)
_WAYBACK: Final = re.compile(r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(https?:/{1,2}\S+)", re.I)
_TOOLBAR: Final = ("wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato")
_HEAD: Final = 4096  # characters in which a saved page says where it is from
# the day is found by `page_dates`; a bound of the dates that no clock moves
_DATES: Final = {"extensive_search": False, "original_date": True, "max_date": "2200-01-01"}
# the end of a sentence in the scripts of the world's newspapers; some of these have none
_SENTENCE: Final = re.compile(
    "[.!?…。！？؟۔।॥።]|[\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u0f00-\u0fff]{20}"
)
_PARTS: Final = frozenset(("p", "head", "item", "cell", "quote", "code", "ab"))
_LARGE: Final = 1_000_000  # characters of a page that is not extracted in a second way to compare
_LEAST: Final = 30  # letters of a paragraph that is the text's own where trafilatura found none


def read_web_page(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The one article of a saved page; each article of an export of a press database, each message of a chat's."""
    yield from page_articles(source, decode_markup(source.data), None)


def page_articles(source: Source, html: str, url: str | None) -> Iterator[IngestedArticle | Fault]:
    """The articles of a page in a file. Raises `Unreadable` where there is none."""
    tree = _tree(html)
    export = europresse_page(tree)
    body: Any = tree.find("body")
    if export is None and body is not None:
        export = export_of("\n\n".join(element_paragraphs(body)))
    if export is not None:
        yield from exported_articles(source, export)
    elif messages := telegram_page(tree):
        yield from (replace(one, where=source.entry(number)) for number, one in enumerate(messages, 1))
    else:
        yield _page(tree, html, url)


def page_article(html: str, url: str | None = None) -> IngestedArticle:
    """The article of a page; `url` is where it was saved from, if that is known.

    What the page's JSON-LD states goes before its meta elements. Raises `Unreadable` where there is no article.
    """
    return _page(_tree(html), html, url)


def _tree(html: str) -> "_Element":
    with catch_warnings():
        # its downloader, which is never called, warns at import of an extra that it lacks
        simplefilter("ignore")
        from trafilatura.utils import load_html

    check_markup(html)
    tree: _Element | None = load_html(html)
    if tree is None:
        raise Unreadable("holds no web page", "save the page again, whole")
    _drop_toolbar(tree)
    drop_hidden(tree)
    return tree


def _page(tree: "_Element", html: str, url: str | None) -> IngestedArticle:
    from trafilatura import bare_extraction

    url = _original_address(url) or _saved_from(html)
    linked = linked_article(tree)
    language = linked.language or _language(tree)
    found: Any = bare_extraction(
        tree,
        url=url,
        include_comments=False,
        with_metadata=True,
        fast=len(html) > _LARGE,
        date_extraction_params=dict(_DATES),
    )
    body: Any = tree.find("body")
    whole = element_paragraphs(body) if body is not None else []
    address = _original_address(linked.url) or _original_address(getattr(found, "url", None)) or url
    stated = (linked.title, *_meta_titles(tree, getattr(found, "title", None)))
    title = page_title(tree, stated, (linked.publisher, getattr(found, "sitename", None)), address)
    day = published_day(tree, linked.published, address, title, language)
    article = _article(linked, found, with_lists(tree, _body(linked, found, whole)), title, day, address)
    return replace(article, url=address, language=language)


def _meta_titles(tree: "_Element", found: str | None) -> Iterator[str | None]:
    """What the page states as its title; a heading that trafilatura took stands last where that knows nothing of it."""
    named: Any = tree.xpath("//meta[@property='og:title' or @name='twitter:title']/@content | //head/title/text()")
    whole = "".join("".join(map(str, named)).split())
    headlines = ["".join(element_words(one).split()) for one in tree.iter("h1")]
    plain = "".join((found or "").split())
    if not whole or plain in whole or headlines == [plain]:
        yield found
    yield from map(str, named)
    yield found


def _body(linked: LinkedArticle, found: Any, whole: list[str]) -> list[str]:
    """The paragraphs of the article: what trafilatura found, else those of the JSON-LD, else the page's longer ones.

    Where trafilatura took all words of a small page as one paragraph, the page's own paragraphs, `whole`.
    """
    paragraphs = [*_paragraphs(found.body)] if found is not None else []
    if "".join(paragraphs).split() and "".join("".join(paragraphs).split()) == "".join("".join(whole).split()):
        return whole
    if any(map(str.strip, paragraphs)):
        return paragraphs
    return markup_paragraphs(linked.body) or [line for line in whole if len(line) >= _LEAST and _SENTENCE.search(line)]


def _article(
    linked: LinkedArticle, found: Any, body: Iterable[str], title: str | None, day: PageDay, address: str | None
) -> IngestedArticle:
    noticed = without_notices(without_headlines(body, title), barred=not linked.is_free)
    paragraphs = noticed.paragraphs
    text = joined(paragraphs)
    if not _SENTENCE.search(text):
        raise Unreadable("holds no article text that can be told from the page's frame", "save the text of the article")
    head = text_head("\n".join(paragraphs))
    published = day.day or head.published
    return IngestedArticle(
        text=text,
        title=title,
        publisher=linked.publisher or words(site_name(getattr(found, "sitename", None), address)),
        authors=page_authors(linked.authors)
        or page_authors((getattr(found, "author", None) or "").split("; "))
        or head.authors,
        published=published,
        notes=tuple(filter(None, (noticed.note, "" if published else day.note))),
    )


def _paragraphs(body: "_Element | None") -> Iterator[str]:
    """The paragraphs of what trafilatura found, each cell and item one."""
    if body is None:
        return
    from lxml import etree

    parts = [""]
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _PARTS and parts[-1].strip():
            parts.append("")
        if event == "start":
            parts[-1] += element.text or ""
        else:
            parts[-1] += (" " if element.tag == "lb" else "") + (element.tail or "")
    yield from parts


def _language(tree: "_Element") -> str:
    metas: Any = tree.xpath("//meta[@property='og:locale' or @http-equiv='content-language']/@content")
    stated = [tree.get("lang"), *metas]
    return next(filter(None, map(language_tag, stated)), "")


def _saved_from(html: str) -> str | None:
    """The address that whoever saved the page noted at its head."""
    head = html[:_HEAD]
    found = _SAVED_FROM.search(head) or _SINGLE_FILE.search(head)
    return _original_address(found[1]) if found else None


def _original_address(url: object) -> str | None:
    """The address where it is one of http or https; of a copy in the Wayback Machine, that of the page itself."""
    plain = safe_url(url)
    found = _WAYBACK.match(plain) if plain else None
    return safe_url(re.sub(r"^(https?):/+", r"\1://", found[1])) if found else plain


def _drop_toolbar(tree: "_Element") -> None:
    """Take out what the Wayback Machine lays over a page."""
    for name in _TOOLBAR:
        found: Any = tree.xpath(f"//*[@id='{name}']")
        for element in found:
            if element.getparent() is not None:
                element.drop_tree()
