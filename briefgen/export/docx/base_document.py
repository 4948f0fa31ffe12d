"""A user's own Word document or template as the base of a brief."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from briefgen.document.style import Style
from briefgen.errors import Fault, InputError
from briefgen.export.docx.blank import section
from briefgen.export.docx.elements import markup, parse, tag, xpath
from briefgen.export.docx.opened import OpenedBase, OpenedPart, Side
from briefgen.export.docx.package import DOCUMENT_TYPE, Part, Relationship
from briefgen.export.docx.readable import readable
from briefgen.export.docx.xml import W
from briefgen.validation import bounded_bytes

_CONTENT_TYPES: Final = "[Content_Types].xml"
_LARGEST: Final = 100_000_000  # bytes when unpacked
_MOST_XML: Final = 20_000_000  # bytes
_MOST_TAGS: Final = 1_000_000  # each takes some hundred bytes of memory in a tree
_PIECE: Final = 1_000_000  # bytes that are unpacked at a time
_SMALLER: Final = "name a smaller base, without a text and with the styles that are used"
_REMEDY: Final = "name a .docx or .dotx in word.base"
_BEFORE_PAPER: Final = tuple(
    tag(name) for name in ("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz")
)
_KEPT: Final = frozenset({"styles", "settings", "numbering", "fontTable", "theme", "webSettings", "endnotes"})


def fault(where: Path | str, problem: str, remedy: str) -> InputError:
    """The error of one file that a house style names."""
    return InputError((Fault(str(where), problem, remedy),))


def read_base(file: Path) -> bytes:
    """The bytes of a base as a .docx; macros are left where they are, and nothing calls them.

    Raises:
        InputError: the file cannot be read, or it is no Word document.
    """
    try:
        data = bounded_bytes(file)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > _LARGEST:
                megabytes = _LARGEST // 1_000_000
                raise fault(file, f"is larger than {megabytes} MB when unpacked", _SMALLER)
            _check_parts(file, archive)
        data = readable(data)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            types = archive.read(_CONTENT_TYPES).decode("utf-8")
    except OSError as error:
        raise fault(file, "cannot be read", _REMEDY) from error
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        KeyError,
        UnicodeDecodeError,
        SyntaxError,
    ) as error:
        raise fault(file, "is not a Word document", _REMEDY) from error
    if DOCUMENT_TYPE not in types:
        raise fault(file, "is not a Word document", "save it as .docx or .dotx")
    return data


def _check_parts(file: Path, archive: zipfile.ZipFile) -> None:
    """Raise for parts in XML beyond bounds, unpacked piece by piece: a tree takes many times the memory of its tags."""
    size = tags = 0
    for info in archive.infolist():
        if not info.filename.endswith((".xml", ".rels")):
            continue
        with archive.open(info) as part:
            while piece := part.read(_PIECE):
                size, tags = size + len(piece), tags + piece.count(b"<")
                if size > _MOST_XML:
                    raise fault(file, f"holds more than {_MOST_XML // 1_000_000} MB of XML", _SMALLER)
                if tags > _MOST_TAGS:
                    raise fault(file, f"holds more than {_MOST_TAGS:,} tags of XML", _SMALLER)


def opened_base(data: bytes, style: Style) -> OpenedBase:
    """The base of a style, without its text.

    Raises:
        InputError: it is not whole.
    """
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
    except (KeyError, ValueError, SyntaxError) as error:
        raise fault(str(style.word.base), "is not a whole Word document", "save it again in Word") from error
    _strip(document, style)
    width, height = _text_size(document.sections[-1])
    lists = _lists(document)
    margins = tuple((side, _opened_margin(place)) for side, place in _margins(document))
    seamed = {lists.name, *(part.name for _, part in margins)}
    return OpenedBase(
        document.styles.element,
        document.settings.element,
        lists,
        margins,
        markup(document.element.body.sectPr),
        width,
        height,
        _relationships(document.part),
        lambda: tuple(part for part in _parts_below(document.part) if part.name not in seamed),
    )


def _lists(document: Any) -> OpenedPart:
    """The numbering part of an opened document, added where it has none."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.oxml import parse_xml
    from docx.parts.numbering import NumberingPart

    try:
        part = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        element = parse_xml(f'<w:numbering xmlns:w="{W}"/>')
        name = PackURI("/word/numbering.xml")
        part = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, element, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return _opened_part(part)


def _margins(document: Any) -> Iterator[tuple[Side, Any]]:
    section = document.sections[-1]
    yield "header", section.header
    yield "footer", section.footer
    if section.different_first_page_header_footer:
        yield "header", section.first_page_header
        yield "footer", section.first_page_footer
    if document.settings.odd_and_even_pages_header_footer:
        yield "header", section.even_page_header
        yield "footer", section.even_page_footer


def _opened_margin(place: Any) -> OpenedPart:
    place.is_linked_to_previous = False
    return _opened_part(place.part)


def _text_size(section: Any) -> tuple[float, float]:
    """Width and height between the margins in points."""
    return (
        section.page_width.pt - section.left_margin.pt - section.right_margin.pt,
        section.page_height.pt - section.top_margin.pt - section.bottom_margin.pt,
    )


def _strip(document: Any, style: Style) -> None:
    """Take the text out of an opened `docx.Document`, with all that hangs on it; the page stays.

    Of the parts that the text leans on, those stay that give it its look. Paper and margins that the base leaves open
    are those of the style.
    """
    body = document.element.body
    for child in list(body):
        if child is not body.sectPr:
            body.remove(child)
    _complete(body, style)
    called = set(xpath(body.sectPr, "./w:headerReference/@r:id | ./w:footerReference/@r:id"))
    relationships = document.part.rels
    _loosen(relationships)
    for identity in list(relationships):
        kind = relationships[identity].reltype.rpartition("/")[2]
        if relationships[identity].is_external or (kind not in _KEPT and identity not in called):
            del relationships[identity]


def _loosen(story_relationships: Any) -> None:
    """Cut what would have Word fetch a file from elsewhere: an attached template, a data source, a frame."""
    for relationship in story_relationships.values():
        if not relationship.is_external and relationship.reltype.rpartition("/")[2] in _KEPT:
            relationships = relationship.target_part.rels
            for identity in [name for name, inner in relationships.items() if inner.is_external]:
                del relationships[identity]


def _complete(body: Any, style: Style) -> None:
    """See to a section with paper, margins and one column."""
    wanted = parse(section(style))
    if body.sectPr is None:
        body.append(body.makeelement(tag("sectPr")))
    own = body.sectPr
    for name in ("cols", "printerSettings", "sectPrChange"):
        for element in own.findall(tag(name)):
            own.remove(element)
    for name in ("pgSz", "pgMar"):
        if own.find(tag(name)) is None:
            own.insert(sum(1 for child in own if child.tag in _BEFORE_PAPER), wanted.find(tag(name)))


def _opened_part(part: Any) -> OpenedPart:
    """An opened part with its root element."""
    return OpenedPart(part.partname.membername, part.content_type, part.element, _relationships(part))


def _relationships(part: Any) -> tuple[Relationship, ...]:
    """The relationships of an opened part."""
    return tuple(
        Relationship(identity, link.reltype, link.target_ref, link.is_external) for identity, link in part.rels.items()
    )


def _parts_below(part: Any) -> Iterator[Part]:
    """Every part that an opened part leads to, itself left out, each once, depth first."""
    return (
        Part(found.partname.membername, found.content_type, found.blob, _relationships(found))
        for found in _walk(part, {part.partname})
    )


def _walk(part: Any, seen: set[str]) -> Iterator[Any]:
    for link in part.rels.values():
        if not link.is_external and link.target_part.partname not in seen:
            seen.add(link.target_part.partname)
            yield link.target_part
            yield from _walk(link.target_part, seen)
