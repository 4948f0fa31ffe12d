"""House styles: what one lacks before a brief is made in it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from briefgen.document.style import Style, WordStyle
from briefgen.document.style_file import LoadedStyle, load_style
from briefgen.errors import Fault
from briefgen.service.briefs import Brief

_BASES: Final = (".docx", ".dotx", ".docm", ".dotm")


def check_style(name_or_path: str) -> tuple[Fault, ...]:
    """What a style, or a Word template, lacks: no fault of it stops a brief, but its readers would mark it.

    Raises `InputError` with every fault that does stop one.
    """
    path = Path(name_or_path)
    if path.suffix.lower() in _BASES:
        loaded = LoadedStyle(Style(name=path.stem, word=WordStyle(base=path.name)), path.parent)
    else:
        loaded = load_style(name_or_path)
    from briefgen.export.docx.base_check import check_base

    return (*_margins(loaded, name_or_path), *_families(loaded, name_or_path), *check_base(*loaded))


def check_placeholders(brief: Brief, outputs: Sequence[Path]) -> tuple[Fault, ...]:
    """A word about each place in the header and footer of the base of a Word file that is still to be filled in."""
    style, folder = brief.style
    if style.word.base is None or not any(path.suffix.lower() == ".docx" for path in outputs):
        return ()
    from briefgen.export.docx.base_check import check_margins

    return check_margins(style, folder)


def _margins(loaded: LoadedStyle, where: str) -> Iterator[Fault]:
    """Without a line for the marking, what is marked goes out unmarked."""
    lines = loaded.style.margin_lines
    for side in ("header", "footer"):
        if not any("{marking}" in getattr(lines, f"{side}_{place}") for place in ("left", "centre", "right")):
            remedy = f'put "{{marking}}" into margin_lines.{side}_centre'
            yield Fault(f"{where}: $.margin_lines", f"no line of the {side} has the marking", remedy)


def _families(loaded: LoadedStyle, where: str) -> Iterator[Fault]:
    """Families of Word whose widths are guessed."""
    from briefgen.document.text_width import has_widths

    for key in ("text", "heading"):
        family = getattr(loaded.style.fonts, key).word
        if not has_widths(family):
            problem = f"the widths of {family!r} are not known"
            yield Fault(f"{where}: $.fonts.{key}.word", problem, "columns of tables get room for a wide face")
