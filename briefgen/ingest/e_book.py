"""E-books (.epub): their chapters in the order of reading, as one text, or an article each."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from briefgen.errors import Fault
from briefgen.ingest.decoding import decode_markup
from briefgen.ingest.markup import markup_paragraphs, parse_xml
from briefgen.ingest.metadata import language_tag, names, words
from briefgen.ingest.prose import joined, without_title
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable, attempt
from briefgen.ingest.stated_dates import stated_date
from briefgen.ingest.text_head import TextHead, text_head
from briefgen.ingest.zip_bounds import check_bounds, opened_zip

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml.etree import _Element

_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_TYPE: Final = re.compile(r"<!DOCTYPE[^>\[]*>", re.I)
_HEADING: Final = re.compile(r"<h[1-3]\b[^>]{0,500}>(.{1,500}?)</h[1-3]>", re.I | re.S)
_LINK: Final = re.compile(r"<a\b[^>]{0,500}>(.{1,500}?)</a>", re.I | re.S)
_TAG: Final = re.compile(r"<[^>]{0,500}>")
_CALIBRE: Final = "calibre"
_ISSUE: Final = re.compile(r"\s*\[[^\]]*\]\s*$")  # the day of an issue behind a paper's name
_AGAIN: Final = "save it again, whole and without protection"


@dataclass(frozen=True, slots=True)
class _Chapter:
    """The paragraphs of a file of an e-book, and what its first heading says; `is_list` where most of it is links."""

    paragraphs: Sequence[str]
    heading: str | None
    is_list: bool

    @property
    def head(self) -> TextHead:
        """What it states of itself."""
        return text_head("\n".join(self.paragraphs))


def read_e_book(source: Source, options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The article of an e-book, or those that one of a newspaper or of saved pages holds.

    Raises `Unreadable` for one that is protected or broken.
    """
    with opened_zip(source.data) as archive:
        check_bounds(archive)
        if "META-INF/rights.xml" in archive.namelist():
            raise Unreadable("is protected against reading by other programs", "name a copy without protection")
        name = _package_name(archive)
        package = _xml(archive, name)
        chapters = [chapter for chapter in _chapters(archive, package, name) if chapter.paragraphs]
    stated = package.find("{*}metadata")
    if _is_of_many(stated, chapters):
        told = [chapter for chapter in chapters if not chapter.is_list][: options.max_entries]
        for number, chapter in enumerate(told, 1):
            yield attempt(source.entry(number), partial(_article, chapter, stated))
        return
    title = words(_first(stated, "title"))
    yield IngestedArticle(
        text=joined(without_title((line for chapter in chapters for line in chapter.paragraphs), title)),
        title=title,
        publisher=words(_first(stated, "publisher")),
        authors=names(one.text for one in package.iter(f"{_DC}creator")),
        published=stated_date(_first(stated, "date")),
        language=language_tag(_first(stated, "language")),
    )


def _is_of_many(stated: "_Element | None", chapters: Sequence[_Chapter]) -> bool:
    """Whether chapters are articles: the book says that it is a periodical, or most of them have days of their own."""
    if stated is not None and any(
        one.get("name") == "calibre:publication_type" and str(one.get("content")).startswith("periodical")
        for one in stated.iterfind("{*}meta")
    ):
        return any(not chapter.is_list for chapter in chapters)
    dated = sum(chapter.head.published is not None for chapter in chapters)
    return dated > 1 and 2 * dated > len(chapters)


def _article(chapter: _Chapter, stated: "_Element | None") -> IngestedArticle:
    head = chapter.head
    title = chapter.heading or head.title
    paragraphs = without_title(chapter.paragraphs, title)
    if not paragraphs:
        raise Unreadable("has no text", _AGAIN)
    publisher = words(_first(stated, "publisher"))
    if publisher is None or publisher.lower() == _CALIBRE:  # which says only what made the book
        publisher = words(_ISSUE.sub("", _first(stated, "title") or ""))
    return IngestedArticle(
        text=joined(paragraphs),
        title=title,
        publisher=head.publisher or publisher,
        authors=head.authors,
        url=head.url,
        published=head.published or stated_date(_first(stated, "date")),
        language=language_tag(_first(stated, "language")),
    )


def _package_name(archive: "ZipFile") -> str:
    root = _xml(archive, "META-INF/container.xml").find(".//{*}rootfile")
    return str(root.get("full-path") or "") if root is not None else ""


def _xml(archive: "ZipFile", name: str) -> "_Element":
    try:
        return parse_xml(_TYPE.sub("", decode_markup(archive.read(name)), count=1))
    except KeyError as error:
        raise Unreadable("lacks a part that every e-book has", _AGAIN) from error


def _chapters(archive: "ZipFile", package: "_Element", name: str) -> Iterator[_Chapter]:
    """The chapters of the spine, without lists of contents."""
    items = {item.get("id"): item for item in package.iterfind("{*}manifest/{*}item")}
    present = set(archive.namelist())
    for reference in package.iterfind("{*}spine/{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or "nav" in (item.get("properties") or "").split() or reference.get("linear") == "no":
            continue
        path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(item.get("href") or "")))
        if path in present:
            yield _chapter(_TYPE.sub("", re.sub(r"^\s*<\?xml[^>]*\?>", "", decode_markup(archive.read(path))), count=1))


def _chapter(markup: str) -> _Chapter:
    paragraphs = [line for line in markup_paragraphs(markup) if line]
    heading = _HEADING.search(markup)
    linked = sum(map(len, _TAG.sub("", " ".join(_LINK.findall(markup))).split()))
    return _Chapter(
        paragraphs,
        words(" ".join(markup_paragraphs(heading[1]))) if heading else None,
        2 * linked > sum(len(word) for line in paragraphs for word in line.split()),
    )


def _first(stated: "_Element | None", name: str) -> str | None:
    found = stated.find(f"{_DC}{name}") if stated is not None else None
    return found.text if found is not None else None
