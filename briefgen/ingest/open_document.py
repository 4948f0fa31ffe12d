"""OpenDocument texts (.odt, .fodt): the words of their paragraphs and headings, notes at the end."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from briefgen.errors import Fault
from briefgen.ingest.decoding import decode_markup
from briefgen.ingest.markup import element_words, parse_xml
from briefgen.ingest.metadata import language_tag, names, words
from briefgen.ingest.press_databases import export_of, exported_articles
from briefgen.ingest.prose import joined, without_title
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable
from briefgen.ingest.text_head import text_head
from briefgen.ingest.zip_bounds import check_bounds, check_parts, opened_zip

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_META: Final = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_PARAGRAPHS: Final = (f"{_TEXT}p", f"{_TEXT}h")
# what was deleted, remarks in the margin, lists of contents; notes are read apart
_PASSED: Final = frozenset(
    (
        f"{_TEXT}tracked-changes",
        f"{_OFFICE}annotation",
        f"{_TEXT}table-of-content",
        f"{_TEXT}note",
        f"{_TEXT}alphabetical-index",
    )
)
_MOST_SPACES: Final = 100  # that one element may stand for


def read_open_document(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The one article of an OpenDocument text; of an export of a press database, each of its articles."""
    content, meta = _parts(source)
    body = content.find(f".//{_OFFICE}text")
    if body is None:
        raise Unreadable("is an OpenDocument file without a text", "save the text as .odt or .docx")
    paragraphs = list(_paragraphs(body))
    if export := export_of("\n\n".join(paragraphs)):
        yield from exported_articles(source, export)
        return
    notes = [text for note in body.iter(f"{_TEXT}note-body") for text in _paragraphs(note)]
    title = words(_stated(meta, f"{_DC}title"))
    kept = without_title(paragraphs, title)
    head = text_head("\n".join(kept))
    yield IngestedArticle(
        text=joined([*kept, *notes]),
        title=title or head.title or _heading(body),
        publisher=head.publisher,
        authors=head.authors or names([_stated(meta, f"{_META}initial-creator") or _stated(meta, f"{_DC}creator")]),
        url=head.url,
        published=head.published,
        language=language_tag(_stated(meta, f"{_DC}language")),
    )


def _parts(source: Source) -> "tuple[_Element, _Element | None]":
    """The content of a document, and what it states of itself: parts of a package, or both in one file."""
    if not source.data.startswith(b"PK"):
        root = parse_xml(decode_markup(source.data))
        return root, root.find(f"{_OFFICE}meta")
    check_parts(source.data)
    with opened_zip(source.data) as archive:
        check_bounds(archive)
        if "META-INF/manifest.xml" in archive.namelist() and b"encryption-data" in archive.read(
            "META-INF/manifest.xml"
        ):
            raise Unreadable("is encrypted", "open it with its password and save it without")
        content = parse_xml(_without_type(archive.read("content.xml")))
        meta = parse_xml(_without_type(archive.read("meta.xml"))) if "meta.xml" in archive.namelist() else None
    return content, meta


def _without_type(data: bytes) -> str:
    return re.sub(r"<!DOCTYPE[^>\[]*>", "", decode_markup(data), count=1)


def _stated(meta: "_Element | None", name: str) -> str | None:
    found = meta.find(f".//{name}") if meta is not None else None
    return found.text if found is not None else None


def _heading(body: "_Element") -> str | None:
    first = next((one for one in body.iter(*_PARAGRAPHS) if element_words(one)), None)
    return words(element_words(first)) if first is not None and first.tag == f"{_TEXT}h" else None


def _paragraphs(root: "_Element") -> Iterator[str]:
    from lxml import etree

    walker = etree.iterwalk(root, events=("start",))
    for _, element in walker:
        if element.tag in _PASSED and element is not root:
            walker.skip_subtree()
        elif element.tag in _PARAGRAPHS:
            yield "".join(_words(element))


def _words(element: Any) -> Iterator[str]:
    """The words of a paragraph; those of a box in it come with the box's own paragraphs."""
    yield element.text or ""
    for child in element:
        if child.tag in (f"{_TEXT}s",):
            count = child.get(f"{_TEXT}c") or "1"
            yield " " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES)
        elif child.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            yield "\n" if child.tag.endswith("break") else "\t"
        elif child.tag not in _PASSED and child.tag not in _PARAGRAPHS and isinstance(child.tag, str):
            yield from _words(child)
        yield child.tail or ""
