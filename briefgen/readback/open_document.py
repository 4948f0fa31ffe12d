"""A brief in OpenDocument: the metadata that it carries, its lines by their bookmarks, its headers and footers."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from briefgen.ingest.reader import Unreadable
from briefgen.ingest.zip_bounds import check_parts, opened_zip
from briefgen.model.brief import CarriedBrief
from briefgen.readback.brief_file import BriefFile, LineNames
from briefgen.readback.open_document_story import (
    STYLE,
    TEXT,
    OpenDocumentEvents,
    hidden_styles,
    open_document_notes,
)
from briefgen.readback.parts import parsed_part, read_part
from briefgen.readback.story import StoryReader

if TYPE_CHECKING:
    from lxml.etree import _Element

_CARRIED: Final = "{urn:briefgen:brief:1#}attachment"
_MARK: Final = b"urn:briefgen:brief:1"
_LINK: Final = "{http://www.w3.org/1999/xlink}href"
_AGAIN: Final = "save it again in LibreOffice"
_SIDES: Final = ("header", "footer")
_PAGES: Final = ("", "-left", "-first")
_USUAL: Final = "Standard"


def read_open_document_brief(data: bytes, carried_in: Callable[[str | None], CarriedBrief]) -> BriefFile:
    """The brief in an .odt; `carried_in` reads what it carries. Raises `Unreadable`, and what `carried_in` raises."""
    check_parts(data)
    with opened_zip(data) as archive:
        carried = carried_in(_carried(archive))
        content, styles = (_part(archive, name) for name in ("content.xml", "styles.xml"))
    if content is None or styles is None:
        raise Unreadable("is not an OpenDocument text that can be opened", _AGAIN)
    events = OpenDocumentEvents(hidden_styles(content, styles))
    reader = StoryReader(LineNames(carried), open_document_notes(content), events)
    lines = (*reader.lines(content), *reader.note_lines())
    headers, footers = (tuple(_margins(side, content, styles, events)) for side in _SIDES)
    return BriefFile("odt", carried, lines, headers, footers, tuple(_addresses(content)))


def _part(archive: ZipFile, name: str) -> "_Element | None":
    element: _Element | None = parsed_part(read_part(archive, name)) if name in archive.namelist() else None
    return element


def _carried(archive: ZipFile) -> str | None:
    """The text of the first metadata that is briefgen's."""
    for name in sorted(archive.namelist()):
        data = read_part(archive, name) if name.endswith(".rdf") else b""
        root = parsed_part(data, huge=True) if _MARK in data else None
        found = next(root.iter(_CARRIED), None) if root is not None else None
        if found is not None:
            return "".join(map(str, found.itertext()))
    return None


def _margins(side: str, content: "_Element", styles: "_Element", events: OpenDocumentEvents) -> Iterator[str]:
    """The words of each header or footer of the pages that some paragraph or table begins, and of the usual one."""
    named = {str(style.get(f"{STYLE}master-page-name")) for style in content.iter(f"{STYLE}style")}
    for page in styles.iter(f"{STYLE}master-page"):
        if str(page.get(f"{STYLE}name")) not in {_USUAL, *named}:
            continue
        shown = [part for kind in _PAGES for part in page.iter(f"{STYLE}{side}{kind}")]
        yield from ("" if part.get(f"{STYLE}display") == "false" else events.words(part) for part in shown)


def _addresses(content: "_Element") -> Iterator[str]:
    """The addresses outside the file that links lead to."""
    for link in content.iter(f"{TEXT}a"):
        target = str(link.get(_LINK) or "")
        if target and not target.startswith("#"):
            yield target
