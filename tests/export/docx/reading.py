"""What reads a Word file back in tests."""

import io
import zipfile
from typing import Any

from lxml import etree

from briefgen.document.document import Document
from briefgen.document.style import Style
from briefgen.export.docx import write_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMESPACES = {
    "w": W[1:-1],
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "p": "http://schemas.openxmlformats.org/package/2006/relationships",
}
PLAIN = Style(name="plain")


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def written(document: Document, style: Style = PLAIN) -> dict[str, bytes]:
    """The files of a document's package."""
    return unpacked(write_docx(document, style))


def body(document: Document, style: Style = PLAIN) -> Any:
    """The root of a document's main part."""
    return etree.fromstring(written(document, style)["word/document.xml"])


def find(root: Any, path: str) -> list[Any]:
    """What an XPath finds, with the usual prefixes."""
    return list(root.xpath(path, namespaces=NAMESPACES))


def text(element: Any) -> str:
    """The words below an element; a no-break hyphen counts as a hyphen."""
    words = (
        "-" if node.tag == f"{W}noBreakHyphen" else node.text or ""
        for node in element.iter(f"{W}t", f"{W}noBreakHyphen")
    )
    return "".join(words)


def texts(root: Any, style: str) -> list[str]:
    """The words of every paragraph in a style, by style id."""
    return [text(paragraph) for paragraph in find(root, f'//w:p[w:pPr/w:pStyle/@w:val="{style}"]')]
