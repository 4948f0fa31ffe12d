"""A PDF file as the clauses look at it: its bytes, its objects, its structure, what its pages show."""

import io
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

import pikepdf
from lxml import etree

from tests.pdf_clauses.content import Paint, paints_of
from tests.pdf_clauses.fonts import Font
from tests.pdf_clauses.structure import StructureNode, nodes_below

_BODY: Final = re.compile(rb"stream\r?\n.*?endstream", re.S)
_PERMISSIONS: Final = re.compile(rb"/Standard\b[^>]*?/P\s*(-?\d+)|/P\s+(-?\d+)[^>]*?/Standard\b")


class PdfFile:
    """A file that is open for the length of a `with` block."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pdf = pikepdf.open(io.BytesIO(data), inherit_page_attributes=False)

    def __enter__(self) -> "PdfFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.pdf.close()

    @property
    def root(self) -> pikepdf.Dictionary:
        """The document catalog."""
        return self.pdf.Root

    @cached_property
    def objects(self) -> list[Any]:
        """All indirect objects that a reader finds."""
        return [each for each in self.pdf.objects if each is not None]

    @cached_property
    def values(self) -> list[Any]:
        """All objects, direct ones too: dictionaries, streams, arrays, names, strings and numbers."""
        return [value for each in self.objects for value in _within(each)]

    @cached_property
    def dictionaries(self) -> list[Any]:
        """All dictionaries, with those of streams."""
        return [each for each in self.values if isinstance(each, pikepdf.Dictionary | pikepdf.Stream)]

    @cached_property
    def streams(self) -> list[pikepdf.Stream]:
        """All streams."""
        return [each for each in self.objects if isinstance(each, pikepdf.Stream)]

    @cached_property
    def nodes(self) -> list[StructureNode]:
        """The structure elements in reading order."""
        return list(nodes_below(self.root.get("/StructTreeRoot")))

    @cached_property
    def paints(self) -> list[Paint]:
        """What the pages show, in the order in which it is painted."""
        return [paint for number, page in enumerate(self.pdf.pages) for paint in paints_of(page, number)]

    @cached_property
    def fonts(self) -> list[Font]:
        """The fonts by which pages show text, each with the codes that are shown."""
        fonts: dict[Any, Font] = {}
        for paint in self.paints:
            if paint.font is not None:
                key = paint.font.objgen if paint.font.is_indirect else id(paint.font)
                if key not in fonts:
                    fonts[key] = Font(paint.font)
                fonts[key].show(paint)
        return list(fonts.values())

    @cached_property
    def annotations(self) -> list[tuple[pikepdf.Page, pikepdf.Dictionary]]:
        """The annotations, each with its page."""
        return [(page, each) for page in self.pdf.pages for each in page.obj.get("/Annots", [])]

    @cached_property
    def file_specifications(self) -> list[pikepdf.Dictionary]:
        """The file specifications that hold a file."""
        return [each for each in self.dictionaries if "/EF" in each]

    @cached_property
    def skeleton(self) -> bytes:
        """The bytes of the file without the bodies of streams."""
        return _BODY.sub(b"stream\nendstream", self.data)

    @property
    def is_encrypted(self) -> bool:
        """Whether a trailer names a way of encryption."""
        return b"/Encrypt" in self.skeleton

    @property
    def permissions(self) -> int | None:
        """What an encrypted file permits; None where it says nothing."""
        found = _PERMISSIONS.search(self.skeleton) if self.is_encrypted else None
        return int(found[1] or found[2]) if found else None

    @cached_property
    def packet(self) -> bytes:
        """The metadata stream of the catalog; empty where there is none."""
        stream = self.root.get("/Metadata")
        return stream.read_bytes() if isinstance(stream, pikepdf.Stream) else b""

    @cached_property
    def metadata(self) -> etree._Element | None:
        """The root of the metadata; None where there is none, or it is no XML."""
        try:
            return etree.fromstring(self.packet.strip())
        except etree.XMLSyntaxError:
            return None

    def node_of(self, annotation: pikepdf.Dictionary) -> StructureNode | None:
        """The structure element that holds an annotation."""
        return self._nodes_of_objects.get(annotation.objgen)

    @cached_property
    def _nodes_of_objects(self) -> dict[tuple[int, int], StructureNode]:
        return {each.objgen: node for node in self.nodes for each in node.objects}


def _within(value: Any) -> Iterator[Any]:
    """The value and what it holds directly; what it refers to is an object of its own."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        yield each
        if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            kids = [kid for _, kid in each.items()]
        elif isinstance(each, pikepdf.Array):
            kids = list(each)
        else:
            continue
        waiting += [kid for kid in kids if not (isinstance(kid, pikepdf.Object) and kid.is_indirect)]
