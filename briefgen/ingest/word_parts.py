"""The parts of Word files: .docx, .docm, .dotx, .dotm, and Strict Open XML, whatever they are called in the package."""

import re
import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile

from briefgen.ingest.reader import Unreadable
from briefgen.ingest.zip_bounds import opened_zip

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN: Final = re.compile(r"word/document\d*\.xml")
# Strict Open XML differs from Transitional in the addresses of its namespaces
_STRICT: Final = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_AGAIN: Final = "save it again in Word"


@dataclass(frozen=True, slots=True)
class WordParts:
    """The XML of a Word file: None for a part that it does not have, or that is broken and can be done without."""

    main: "_Element"
    styles: "_Element | None"
    notes: "tuple[_Element, ...]"
    properties: "_Element | None"


def is_main_part(name: str) -> bool:
    """Whether a part of a package has the name that a Word document's text has."""
    return _MAIN.fullmatch(name) is not None


def word_parts(data: bytes) -> WordParts:
    """The parts of a Word file whose bounds were checked. Raises `Unreadable` where the text is not to be had."""
    with opened_zip(data) as archive:
        main = _main_name(archive)
        root = _parsed(archive, main)
        if root is None or not root.tag.endswith("}document"):
            raise Unreadable("is not a Word document that can be opened", _AGAIN)
        related = _related(archive, main)
        notes = (_parsed(archive, related[kind]) for kind in ("footnotes", "endnotes") if kind in related)
        return WordParts(
            main=root,
            styles=_parsed(archive, related.get("styles", "word/styles.xml")),
            notes=tuple(note for note in notes if note is not None),
            properties=_parsed(archive, "docProps/core.xml"),
        )


def _main_name(archive: ZipFile) -> str:
    """The part that the package names as its document; else the one that is called so."""
    names = set(archive.namelist())
    related = _related(archive, "").get("officeDocument")
    found = related if related in names else next(filter(is_main_part, sorted(names)), None)
    if found is None:
        raise Unreadable("is not a Word document that can be opened", _AGAIN)
    return found


def _related(archive: ZipFile, part: str) -> dict[str, str]:
    """The names of the parts that a part names, by the last word of their kind. What leads nowhere is passed over."""
    path = PurePosixPath(part)
    root = _parsed(archive, str(path.parent / "_rels" / f"{path.name}.rels") if part else "_rels/.rels")
    found: dict[str, str] = {}
    names = set(archive.namelist())
    for relation in root if root is not None else ():
        target = str(relation.get("Target") or "")
        name = target.lstrip("/") if target.startswith("/") or not part else str(path.parent / target)
        if relation.get("TargetMode") != "External" and name in names:
            found.setdefault(str(relation.get("Type") or "").rpartition("/")[2], name)
    return found


def _parsed(archive: ZipFile, name: str) -> "_Element | None":
    from lxml import etree

    try:
        data = archive.read(name)
    except KeyError:
        return None
    except (BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, zlib.error) as error:
        raise Unreadable("is broken or encrypted", "save it again, whole and without a password") from error
    for strict, transitional in _STRICT:
        data = data.replace(strict, transitional)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
