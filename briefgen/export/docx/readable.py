"""A Word package as python-docx opens it: transitional, called a document, with no relation to a missing part."""

import io
import posixpath
import re
import zipfile
from typing import Final

from lxml import etree

from briefgen.export.docx.package import DOCUMENT_TYPE

_CONTENT_TYPES: Final = "[Content_Types].xml"
_KINDS: Final = (
    DOCUMENT_TYPE.replace("document.main", "template.main"),
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
"""What the story of templates and of files with macros is called; the macros themselves are left behind."""
_STRICT: Final = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)(?=/)")
_TRANSITIONAL: Final = rb"http://schemas.openxmlformats.org/\1/2006"
"""Names of the strict form (ISO/IEC 29500-1), and what they begin with in the transitional one (29500-4)."""
_RENAMED: Final = (
    (b"2006/extendedProperties", b"2006/extended-properties"),
    (b"2006/customProperties", b"2006/custom-properties"),
    (b"relationships/extendedProperties", b"relationships/extended-properties"),
    (b"relationships/customProperties", b"relationships/custom-properties"),
)
_CONFORMANCE: Final = re.compile(rb'\s[\w]+:conformance="strict"')


def readable(data: bytes) -> bytes:
    """The package, changed where it must be. Raises `KeyError` where it does not say what its parts are."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        source.getinfo(_CONTENT_TYPES)
        names = frozenset(source.namelist())
        parts = {info.filename: source.read(info) for info in source.infolist() if _is_xml(info.filename)}
        changed = {name: _readable(name, part, names) for name, part in parts.items()}
        if changed == parts:
            return data
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as target:
            for info in source.infolist():
                target.writestr(info, changed.get(info.filename) or source.read(info))
    return buffer.getvalue()


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _readable(name: str, part: bytes, names: frozenset[str]) -> bytes:
    if b"purl.oclc.org/ooxml" in part:
        part = _CONFORMANCE.sub(b"", _STRICT.sub(_TRANSITIONAL, part))
        for strict, transitional in _RENAMED:
            part = part.replace(strict, transitional)
    if name == _CONTENT_TYPES:
        for kind in _KINDS:
            part = part.replace(kind.encode(), DOCUMENT_TYPE.encode())
    return _tied(name, part, names) if name.endswith(".rels") else part


def _tied(name: str, part: bytes, names: frozenset[str]) -> bytes:
    """The relationships of a part without those that lead to no part of the package."""
    root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    folder = posixpath.dirname(posixpath.dirname(name))
    loose = [
        relation
        for relation in root
        if relation.get("TargetMode") != "External" and _target(folder, relation.get("Target", "")) not in names
    ]
    if not loose:
        return part
    for relation in loose:
        root.remove(relation)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _target(folder: str, target: str) -> str:
    """The name of the part that a relationship of a part in a folder leads to."""
    path = target.partition("#")[0]
    return path.lstrip("/") if path.startswith("/") else posixpath.normpath(posixpath.join(folder, path))
