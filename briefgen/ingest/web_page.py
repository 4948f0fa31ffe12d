"""Saved web pages, by trafilatura."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final
from warnings import catch_warnings, simplefilter

from briefgen.ingest.article import IngestedArticle, ReadOptions, Source, Unreadable
from briefgen.ingest.dates import stated_date
from briefgen.ingest.decoding import decode_markup
from briefgen.ingest.heading import heading_of
from briefgen.ingest.json_ld import LinkedArticle, linked_article
from briefgen.ingest.markup import element_paragraphs, markup_paragraphs
from briefgen.ingest.markup_bounds import check_markup
from briefgen.ingest.metadata import language_tag, names, safe_url, words
from briefgen.ingest.prose import joined, without_title

if TYPE_CHECKING:
    from lxml.etree import _Element

_SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)")
# the page's own statements only; a bound of the dates that no clock moves
_DATES: Final = {"extensive_search": False, "original_date": True, "max_date": "2200-01-01"}
# the end of a sentence in the scripts of the world's newspapers
_SENTENCE: Final = re.compile("[.!?…。！？؟۔।॥።]")
_PARTS: Final = frozenset(("p", "head", "item", "cell", "quote", "code", "ab"))


def read_web_page(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle]:
    """The one article of a saved page."""
    yield page_article(decode_markup(source.data))


def page_article(html: str, url: str | None = None) -> IngestedArticle:
    """The article of a page; `url` is where it was saved from, if that is known.

    What the page's JSON-LD states goes before its meta elements. Raises `Unreadable` where there is no article.
    """
    with catch_warnings():
        # its downloader, which is never called, warns at import of an extra that it lacks
        simplefilter("ignore")
        from trafilatura import bare_extraction
        from trafilatura.utils import load_html

    check_markup(html)
    saved = _SAVED_FROM.search(html[:4096])
    url = safe_url(url) or safe_url(saved[1] if saved else None)
    tree = load_html(html)
    if tree is None:
        raise Unreadable("holds no web page", "save the page again, whole")
    linked = linked_article(tree)
    language = linked.language or _language(tree)
    found: Any = bare_extraction(
        tree, url=url, include_comments=False, with_metadata=True, date_extraction_params=dict(_DATES)
    )
    body: Any = tree.find("body")
    whole = element_paragraphs(body) if body is not None else []
    return _article(linked, found, _body(linked, found, whole), url, language)


def _body(linked: LinkedArticle, found: Any, whole: list[str]) -> list[str]:
    """The paragraphs of the article: those that trafilatura found, else those of the JSON-LD.

    Where trafilatura took all words of a small page as one paragraph, the page's own paragraphs, `whole`.
    """
    paragraphs = [*_paragraphs(found.body)] if found is not None else []
    if "".join(paragraphs).split() and "".join("".join(paragraphs).split()) == "".join("".join(whole).split()):
        return whole
    return paragraphs if any(map(str.strip, paragraphs)) else markup_paragraphs(linked.body)


def _article(linked: LinkedArticle, found: Any, body: list[str], url: str | None, language: str) -> IngestedArticle:
    title = linked.title or words(getattr(found, "title", None))
    paragraphs = without_title(body, title)
    text = joined(paragraphs)
    if not _SENTENCE.search(text):
        raise Unreadable("holds no article text that can be told from the page's frame", "save the text of the article")
    head = heading_of("\n".join(paragraphs))
    return IngestedArticle(
        text=text,
        title=title,
        publisher=linked.publisher or words(getattr(found, "sitename", None)),
        authors=linked.authors or names((getattr(found, "author", None) or "").split("; ")) or head.authors,
        url=linked.url or safe_url(getattr(found, "url", None)) or url,
        published=linked.published or stated_date(getattr(found, "date", None)) or head.published,
        language=language,
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
