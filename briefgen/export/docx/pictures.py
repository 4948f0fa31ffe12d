"""Pictures: parts of the package, and the drawings in the text that show them."""

from typing import Final

from briefgen.export.docx.package import OFFICE, Part, Relationship
from briefgen.export.docx.xml import attribute, emus

_SVG_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG_NAMESPACE: Final = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_PICTURE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"


class Pictures:
    """The pictures of a document in the order of their places; drawings are numbered from `first_drawing`."""

    def __init__(self, first_drawing: int) -> None:
        self._parts: list[Part] = []
        self._next_drawing = first_drawing

    @property
    def parts(self) -> tuple[Part, ...]:
        """A part for each picture file."""
        return tuple(self._parts)

    def relationships(self) -> tuple[Relationship, ...]:
        """The document's relationships to the picture files."""
        return tuple(
            Relationship(f"image{number}", f"{OFFICE}/image", part.name.removeprefix("word/"))
            for number, part in enumerate(self._parts, 1)
        )

    def add(self, data: bytes, ending: str, content_type: str) -> str:
        """Put a picture file into the package and return its relationship id."""
        number = len(self._parts) + 1
        self._parts.append(Part(f"word/media/brief{number}.{ending}", content_type, data))
        return f"image{number}"

    def inline(self, width: float, height: float, alt: str, picture: str, vector: str | None = None) -> str:
        """A run with a drawing of `width` by `height` points; `vector` is shown instead by readers that know SVG."""
        identity = self._next_drawing
        self._next_drawing += 1
        size = f'cx="{emus(width)}" cy="{emus(height)}"'
        svg = "" if vector is None else _svg(vector)
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent {size}/><wp:docPr id="{identity}" name="Picture {identity}" descr="{attribute(alt)}"/>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="{identity}" name="Picture {identity}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{picture}">{svg}</a:blip>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )


def _svg(vector: str) -> str:
    return (
        f'<a:extLst><a:ext uri="{_SVG_EXTENSION}">'
        f'<asvg:svgBlip xmlns:asvg="{_SVG_NAMESPACE}" r:embed="{vector}"/></a:ext></a:extLst>'
    )
