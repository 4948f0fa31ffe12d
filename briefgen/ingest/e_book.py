"""E-books (.epub): the text of their chapters in the order of reading."""

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from briefgen.errors import Fault
from briefgen.ingest.decoding import decode_markup
from briefgen.ingest.markup import markup_paragraphs, parse_xml
from briefgen.ingest.metadata import language_tag, names, words
from briefgen.ingest.prose import joined, without_title
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable
from briefgen.ingest.stated_dates import stated_date
from briefgen.ingest.zip_bounds import check_bounds, opened_zip

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml.etree import _Element

_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_TYPE: Final = re.compile(r"<!DOCTYPE[^>\[]*>", re.I)
_AGAIN: Final = "save it again, whole and without protection"


def read_e_book(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The one article of an e-book. Raises `Unreadable` for one that is protected or broken."""
    with opened_zip(source.data) as archive:
        check_bounds(archive)
        if "META-INF/rights.xml" in archive.namelist():
            raise Unreadable("is protected against reading by other programs", "name a copy without protection")
        name = _package_name(archive)
        package = _xml(archive, name)
        paragraphs = [line for chapter in _chapters(archive, package, name) for line in chapter]
    stated = package.find("{*}metadata")
    title = words(_first(stated, "title"))
    yield IngestedArticle(
        text=joined(without_title(paragraphs, title)),
        title=title,
        publisher=words(_first(stated, "publisher")),
        authors=names(one.text for one in package.iter(f"{_DC}creator")),
        published=stated_date(_first(stated, "date")),
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


def _chapters(archive: "ZipFile", package: "_Element", name: str) -> Iterator[list[str]]:
    """The paragraphs of each chapter of the spine, without lists of contents."""
    items = {item.get("id"): item for item in package.iterfind("{*}manifest/{*}item")}
    present = set(archive.namelist())
    for reference in package.iterfind("{*}spine/{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or "nav" in (item.get("properties") or "").split() or reference.get("linear") == "no":
            continue
        path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(item.get("href") or "")))
        if path in present:
            yield markup_paragraphs(
                _TYPE.sub("", re.sub(r"^\s*<\?xml[^>]*\?>", "", decode_markup(archive.read(path))), count=1)
            )


def _first(stated: "_Element | None", name: str) -> str | None:
    found = stated.find(f"{_DC}{name}") if stated is not None else None
    return found.text if found is not None else None
