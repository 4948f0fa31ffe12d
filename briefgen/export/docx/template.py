"""What all briefs of a house style have in common: its base opened once, its styles, lists and section made."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from briefgen.document.style import Style
from briefgen.export.docx.base_document import opened_base, read_base
from briefgen.export.docx.blank import blank_base
from briefgen.export.docx.install import install_styles, set_language, style_element
from briefgen.export.docx.margin_parts import MarginPart, margin_parts
from briefgen.export.docx.numbering import define_lists, definition_behind, free_ids
from briefgen.export.docx.package import Part, PartTemplate, Relationship
from briefgen.export.docx.settings_part import settle
from briefgen.export.docx.styles import style_sheet

_COUNTRIES: Final = {
    "ar": "SA", "cs": "CZ", "da": "DK", "el": "GR", "en": "GB", "et": "EE", "fa": "IR", "ga": "IE", "he": "IL",
    "hi": "IN", "ja": "JP", "ko": "KR", "nb": "NO", "nn": "NO", "pt": "PT", "sl": "SI", "sq": "AL", "sv": "SE",
    "uk": "UA", "ur": "PK", "vi": "VN", "zh": "CN",
}  # fmt: skip
_EAST_ASIAN: Final = frozenset({"zh", "ja", "ko"})
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
    opened = blank_base(style) if base is None else opened_base(base, style)
    styles, numbering = opened.styles, opened.lists.element
    free = free_ids(numbering)
    sheet = style_sheet(style, opened.text_width, free.numbers, free.bullets)
    ids = install_styles(styles, sheet, style.word.styles)
    define_lists(numbering, free, style, ids)
    definition = definition_behind(numbering, style_element(styles, ids["List Number"]))
    lists = Lists(
        opened.lists.template(),
        free.definition if definition is None else definition,
        free.first_free,
        free.bullets,
    )
    set_language(styles, word_language(language))
    settle(opened.settings)
    margins = margin_parts(opened, ids)
    return Template(
        parts=opened.others(),
        relationships=opened.relationships,
        style_ids=MappingProxyType(ids),
        margins=margins,
        lists=lists,
        section=opened.section,
        text_width=opened.text_width,
        text_height=opened.text_height,
        first_drawing=_first_drawing(margins),
    )


def _first_drawing(margins: tuple[MarginPart, ...]) -> int:
    found = (_DRAWING_ID.findall(margin.part.before) for margin in margins)
    return max((int(identity) for ids in found for identity in ids), default=0) + 1


def run_language(tag: str) -> str:
    """The `w:lang` of a run whose words are in another language than the document, empty for none."""
    if not tag:
        return ""
    script = "eastAsia" if tag.partition("-")[0].lower() in _EAST_ASIAN else "val"
    return f'<w:lang w:{script}="{word_language(tag)}"/>'


def word_language(tag: str) -> str:
    """A BCP 47 tag with a country: `en` becomes `en-GB`, `fr` `fr-FR`; a script is left out."""
    language, *others = tag.replace("_", "-").split("-")
    language = language.lower()
    country = next((part.upper() for part in others if len(part) == 2 or part.isdigit()), None)
    if country is None and language == "zh" and "Hant" in others:
        country = "TW"
    return f"{language}-{country or _COUNTRIES.get(language, language.upper())}"
