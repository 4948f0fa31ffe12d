"""An OpenDocument text read back: its parts, its words in the order in which they are read."""

import io
import zipfile
from typing import Any

from lxml import etree

from briefgen.document.document import Document
from briefgen.document.style import Style
from briefgen.export.odt import write_odt
from tests.export.told_text import bare

_URN = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = {
    "office": f"{_URN}:office:1.0",
    "style": f"{_URN}:style:1.0",
    "text": f"{_URN}:text:1.0",
    "table": f"{_URN}:table:1.0",
    "draw": f"{_URN}:drawing:1.0",
    "fo": f"{_URN}:xsl-fo-compatible:1.0",
    "svg": f"{_URN}:svg-compatible:1.0",
    "meta": f"{_URN}:meta:1.0",
    "manifest": f"{_URN}:manifest:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}
PLAIN = Style(name="plain")
_MARKS = "//text:span[@text:style-name='Footnote_20_anchor']"
_BESIDE = f"//text:table-of-content | //svg:desc | //table:title | //table:desc | //text:note-citation | {_MARKS}"


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def parsed(data: bytes, part: str = "content.xml") -> Any:
    """The root of a part."""
    return etree.fromstring(unpacked(data)[part])


def written(document: Document, style: Style = PLAIN) -> Any:
    """The root of the main part of a document."""
    return parsed(write_odt(document, style))


def find(root: Any, path: str) -> list[Any]:
    """What an XPath finds, with the usual prefixes."""
    return list(root.xpath(path, namespaces=NAMESPACES))


def words(data: bytes) -> tuple[str, str]:
    """The words of title and text, and those of the notes, without spaces; none that others show beside them."""
    root = parsed(data)
    for each in find(root, _BESIDE):
        _drop(each)
    notes = find(root, "//text:note")
    told = "".join("".join(note.itertext()) for note in notes)
    for note in notes:
        _drop(note)
    (body,) = find(root, "//office:text")
    return bare("".join(body.itertext())), bare(told)


def properties_of(root: Any, family: str, name: str) -> dict[str, str]:
    """The properties of a style that has no name for people, without their namespaces."""
    found = find(root, f"//style:style[@style:name='{name}']/style:{family}-properties/@*")
    return {value.attrname.rpartition("}")[2]: str(value) for value in found}


def style_of(each: Any) -> str:
    """The name of the style of an element of text."""
    return str(each.get(f"{{{NAMESPACES['text']}}}style-name") or "")


def _drop(each: Any) -> None:
    """Take an element away and leave what stands after it."""
    parent, tail = each.getparent(), each.tail or ""
    before = each.getprevious()
    if before is None:
        parent.text = (parent.text or "") + tail
    else:
        before.tail = (before.tail or "") + tail
    parent.remove(each)
