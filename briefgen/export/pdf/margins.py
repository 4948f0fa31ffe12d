"""The lines in the margins of every page."""

from typing import NamedTuple

from briefgen.export.pdf.atoms import Atoms
from briefgen.export.pdf.breaking import break_lines, natural_width
from briefgen.export.pdf.canvas import TaggedCanvas
from briefgen.export.pdf.setting import Setting
from briefgen.export.pdf.sheet import colour
from briefgen.export.pdf.tags import ARTIFACT


class _Place(NamedTuple):
    text: str
    where: float
    strong: bool


def paint_margins(setting: Setting, canvas: TaggedCanvas, page: int, pages: int) -> None:
    """Header and footer; the marking's two places, top right and bottom centre, are strong.

    The organisation is left out above the title block, which names it itself.
    """
    lines, block = setting.document.margins, setting.document.title_block
    left = "" if page == 1 and lines.header_left == block.organisation else lines.header_left
    band = setting.sheet.style.band
    shade = colour(band.ink) if band and page == 1 else setting.sheet.grey
    header = (_Place(left, 0, False), _Place(lines.header_centre, 0.5, False), _Place(lines.header_right, 1, True))
    footer = (
        _Place(lines.footer_left, 0, False),
        _Place(lines.footer_centre, 0.5, True),
        _Place(lines.footer_right, 1, False),
    )
    for kind, places, baseline, ink in (
        ("Header", header, setting.sheet.header_baseline, shade),
        ("Footer", footer, setting.sheet.footer_baseline, setting.sheet.grey),
    ):
        for place in places:
            text = place.text.replace("{page}", str(page)).replace("{pages}", str(pages))
            _paint(setting, canvas, kind, place._replace(text=text), baseline, ink)


def _paint(setting: Setting, canvas: TaggedCanvas, kind: str, place: _Place, baseline: float, ink: str) -> None:
    atoms = Atoms(setting.book)
    size = setting.caption.size.size
    atoms.add(place.text, ARTIFACT, setting.book.dress("heading", size, ink, place.strong))
    lines = break_lines(atoms, setting.sheet.text_width)
    if lines:
        free = setting.sheet.text_width - natural_width(atoms)
        left = setting.sheet.left + max(0.0, free) * place.where
        canvas.show_margin_line(kind, left, setting.sheet.height - baseline, lines[0])
