"""What all briefs of a house style have in common: its base opened once, its styles, lists and section made."""

import io
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import docx

from briefgen.document.style import Style
from briefgen.export.docx.base import fault, read_base, strip
from briefgen.export.docx.blank import blank_document
from briefgen.export.docx.install import install_styles, set_language, style_element
from briefgen.export.docx.language import word_language
from briefgen.export.docx.margin_parts import MarginPart, margin_parts
from briefgen.export.docx.numbering import define_lists, definition_behind, free_ids, numbering_part
from briefgen.export.docx.opc import markup, part_template, parts_below, relationships
from briefgen.export.docx.package import Part, PartTemplate, Relationship
from briefgen.export.docx.settings import settle
from briefgen.export.docx.styles import style_sheet

_DRAWING_ID: Final = re.compile(r'<wp:docPr [^>]*\bid="(\d+)"')


class Lists(NamedTuple):
    """How the lists of a document are numbered.

    Each numbered list is an instance of `definition` with an id from `first_free` on; `bullets` is the id of the list
    of all bullets. `part` takes the instances.
    """

    part: PartTemplate
    definition: int
    first_free: int
    bullets: int


class Template(NamedTuple):
    """The unchanging parts of a package, and those that each document fills.

    `style_ids` are the ids by the names of `style_sheet`; `section` is the `w:sectPr`; `text_width` and `text_height`
    are in points; `first_drawing` is an id that no drawing of the base has.
    """

    parts: tuple[Part, ...]
    relationships: tuple[Relationship, ...]
    style_ids: Mapping[str, str]
    margins: tuple[MarginPart, ...]
    lists: Lists
    section: str
    text_width: float
    text_height: float
    first_drawing: int


def template(style: Style, folder: Path | None, language: str) -> Template:
    """The template of a style whose file lies in `folder`, for documents in a language (a BCP 47 tag).

    Raises:
        InputError: the base that the style names cannot be used.
    """
    base = None if style.word.base is None else read_base((folder or Path()) / style.word.base)
    return _template(style.model_dump_json(), base, language)


@lru_cache(maxsize=16)
def _template(style_json: str, base: bytes | None, language: str) -> Template:
    """Keyed by the style's words and the base's bytes, so a changed file makes a new template."""
    style = Style.model_validate_json(style_json)
    try:
        document = docx.Document(io.BytesIO(blank_document(style) if base is None else base))
    except (KeyError, ValueError, SyntaxError) as error:
        raise fault(str(style.word.base), "is not a whole Word document", "save it again in Word") from error
    strip(document, style)
    width, height = _text_size(document.sections[-1])
    styles, numbering = document.styles.element, numbering_part(document)
    free = free_ids(numbering.element)
    ids = install_styles(styles, style_sheet(style, width, free.numbers, free.bullets), style.word.styles)
    define_lists(numbering.element, free, style, ids)
    definition = definition_behind(numbering.element, style_element(styles, ids["List Number"]))
    lists = Lists(
        part_template(numbering, numbering.element),
        free.definition if definition is None else definition,
        free.first_free,
        free.bullets,
    )
    set_language(styles, word_language(language))
    settle(document.settings.element)
    margins = margin_parts(document, ids, width)
    seamed = {lists.part.name, *(margin.part.name for margin in margins)}
    return Template(
        parts=tuple(part for part in parts_below(document.part) if part.name not in seamed),
        relationships=relationships(document.part),
        style_ids=MappingProxyType(ids),
        margins=margins,
        lists=lists,
        section=markup(document.element.body.sectPr),
        text_width=width,
        text_height=height,
        first_drawing=_first_drawing(margins),
    )


def _first_drawing(margins: tuple[MarginPart, ...]) -> int:
    found = (_DRAWING_ID.findall(margin.part.before) for margin in margins)
    return max((int(identity) for ids in found for identity in ids), default=0) + 1


def _text_size(section: Any) -> tuple[float, float]:
    """Width and height between the margins in points."""
    return (
        section.page_width.pt - section.left_margin.pt - section.right_margin.pt,
        section.page_height.pt - section.top_margin.pt - section.bottom_margin.pt,
    )
